"""What is a product and not who makes it."""

import pytest

from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.names import Name
from dragoman.read.entities.products import is_product, product_signs
from tests.read.built import built

NEW = """
Moor Moor PROPN NNP nsubj 1 B-ORG
launched launch VERB VBD ROOT 1 O
its its PRON PRP$ poss 4 O
new new ADJ JJ amod 4 O
Heron Heron PROPN NNP dobj 1 B-ORG
. . PUNCT . punct 1 O
"""


def test_what_is_launched_and_new_and_owned_is_a_product() -> None:
    """Owner, newness and a verb of making speak for a product; a maker has no such sign."""
    columns = Columns(built(NEW))
    assert product_signs(columns, Name(4, 5, "ORG", "Heron"), frozenset()) > 2
    assert product_signs(columns, Name(0, 1, "ORG", "Moor"), frozenset()) == 0


@pytest.mark.parametrize(("label", "product"), [("PRODUCT", True), ("EVENT", True), ("ORG", False)])
def test_labels_of_works_and_events_are_no_entities(label: str, product: bool) -> None:
    """A name labelled a work, product or event is kept out of the bodies."""
    assert is_product(Columns(built(NEW)), Name(0, 1, label, "Moor")) is product


SAID = """
The the DET DT det 1 O
ferry ferry NOUN NN nsubj 3 O
Plover Plover PROPN NNP appos 1 B-ORG
sank sink VERB VBD ROOT 3 O
with with ADP IN prep 3 O
copies copy NOUN NNS pobj 4 O
of of ADP IN prep 5 O
Marsh Marsh PROPN NNP pobj 6 B-PERSON
. . PUNCT . punct 3 O
"""


@pytest.mark.parametrize(("first", "text"), [(2, "Plover"), (7, "Marsh")])
def test_what_a_thing_is_called_is_no_body(first: int, text: str) -> None:
    """A ferry's name and a title in many copies are products."""
    assert product_signs(Columns(built(SAID)), Name(first, first + 1, "ORG", text), frozenset()) >= 2


@pytest.mark.parametrize(
    ("words", "product"), [("Heron IV", True), ("Ann IV", False), ("Hurricane Ann", True), ("Moor Harbour", False)]
)
def test_numerals_and_storms_are_no_bodies(words: str, product: bool) -> None:
    """A numeral after what is no given name makes a model; a storm or ship says so by its first word."""
    first, last = words.split()
    table = f"{first} {first} PROPN NNP compound 1 B-ORG\n{last} {last} PROPN NNP ROOT 1 I-ORG"
    assert is_product(Columns(built(table)), Name(0, 2, "ORG", words)) is product


FINED = """
Chad Chad PROPN NNP nsubj 1 B-GPE
fined fine VERB VBD ROOT 1 O
Moor Moor PROPN NNP nmod 5 B-ORG
400 400 NUM CD compound 4 O
{word} {word} NUM {tag} nummod 5 O
{noun} {noun} NOUN NNS dobj 1 O
. . PUNCT . punct 1 O
"""


def test_a_sum_behind_a_name_makes_no_model_of_it() -> None:
    """Who is fined 400 million is fined; a number alone behind a name is that of a model."""
    moor = Name(2, 3, "ORG", "Moor")
    assert not is_product(Columns(built(FINED.format(word="million", tag="CD", noun="crowns"))), moor)
    assert is_product(Columns(built(FINED.format(word="series", tag="NN", noun="jets"))), moor)
