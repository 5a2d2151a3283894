"""Countries whose name is two words are one place."""

import pytest

from dragoman.read.entities.chains import find_entities
from tests.read.built import built

SIGNED = """
{first} {first} PROPN NNP {dep} 3 B-{label}
{joint} {joint} {pos} {tag} {joint_dep} 0 O
{second} {second} PROPN NNP {second_dep} {head} B-{label}
signed sign VERB VBD ROOT 3 O
. . PUNCT . punct 3 O
"""
AND = {"dep": "nsubj", "joint": "and", "pos": "CCONJ", "tag": "CC", "joint_dep": "cc", "second_dep": "conj", "head": 0}


@pytest.mark.parametrize(("first", "second"), [("Antigua", "Barbuda"), ("Trinidad", "Tobago")])
def test_a_country_of_two_islands_is_one(first: str, second: str) -> None:
    """Both names with "and" between them are one country's, whatever each is by itself."""
    table = SIGNED.format(first=first, second=second, label="PERSON", **AND)
    assert [(e.kind, e.name) for e in find_entities(built(table)).all] == [("place", f"{first} and {second}")]


def test_two_countries_stay_two() -> None:
    """Chad and Mali are no country together."""
    table = SIGNED.format(first="Chad", second="Mali", label="GPE", **AND)
    assert [e.name for e in find_entities(built(table)).all if e.kind == "place"] == ["Chad", "Mali"]
