"""Which currency a word means in a report."""

import pytest

from dragoman.read.measures.quantities import find_quantities
from tests.read.built import built

PAID = """
The the DET DT det 1 O
bank bank NOUN NN nsubj 4 O
in in ADP IN prep 1 O
{place} {place} PROPN NNP pobj 2 B-GPE
paid pay VERB VBD ROOT 4 O
300 300 NUM CD nummod 6 O
{unit} {lemma} NOUN NNS dobj 4 O
. . PUNCT . punct 4 O
"""


def unit_of(place: str, unit: str) -> str | None:
    """Give the unit of the one quantity of the sentence."""
    table = PAID.format(place=place, unit=unit, lemma=unit.removesuffix("s"))
    return find_quantities(built(table), ())[0].unit


@pytest.mark.parametrize(
    ("place", "unit", "code"),
    [
        ("Manila", "pesos", "PHP"),
        ("Chile", "pesos", "CLP"),
        ("Lowmoor", "pesos", "MXN"),
        ("Cairo", "pounds", "EGP"),
        ("Canada", "dollars", "USD"),
        ("Lagos", "naira", "NGN"),
    ],
)
def test_the_country_of_a_report_decides_a_currency_that_several_have(place: str, unit: str, code: str) -> None:
    """Pesos are those of the country spoken of, and the best known where none is; dollars are those of the US."""
    assert unit_of(place, unit) == code


COLOMBIAN = """
He he PRON PRP nsubj 1 O
paid pay VERB VBD ROOT 1 O
300 300 NUM CD nummod 4 O
Colombian colombian ADJ JJ amod 4 B-NORP
pesos peso NOUN NNS dobj 1 O
in in ADP IN prep 1 O
Manila Manila PROPN NNP pobj 5 B-GPE
. . PUNCT . punct 1 O
"""


def test_the_adjective_of_a_country_says_whose_money_it_is() -> None:
    """Colombian pesos are Colombia's wherever they are paid."""
    assert find_quantities(built(COLOMBIAN), ())[0].unit == "COP"
