"""What stands before a name and is none of it."""

import pytest

from dragoman.read.entities.callings import is_plural_title, tidy
from dragoman.read.entities.chains import find_entities
from tests.read.built import built

TRADER = """
{calling} {calling} PROPN NNP compound 2 {first}
Omar Omar PROPN NNP compound 2 {second}
Bello Bello PROPN NNP nsubjpass 4 I-PERSON
was be AUX VBD auxpass 4 O
freed free VERB VBN ROOT 4 O
. . PUNCT . punct 4 O
"""


@pytest.mark.parametrize("calling", ["Trader", "Poet", "Fisherman"])
@pytest.mark.parametrize("labels", [("B-PERSON", "I-PERSON"), ("O", "B-PERSON")])
def test_a_calling_that_opens_a_sentence_is_no_part_of_the_name(calling: str, labels: tuple[str, str]) -> None:
    """The name is without the word that says what the person is, whether it was taken for a part or not."""
    parse = built(TRADER.format(calling=calling, first=labels[0], second=labels[1]))
    assert [(e.kind, e.name) for e in find_entities(parse).all] == [("person", "Omar Bello")]


def test_a_given_name_that_is_a_calling_too_stays() -> None:
    """A word that people are called by is of the name: "Porter Omar Bello"."""
    parse = built(TRADER.format(calling="Porter", first="B-PERSON", second="I-PERSON"))
    assert [e.name for e in find_entities(parse).all] == ["Porter Omar Bello"]


def test_the_post_before_a_name_is_told_of_its_bearer() -> None:
    """A calling that is a post becomes the person's position."""
    parse = built(TRADER.format(calling="Trader", first="B-PERSON", second="I-PERSON"))
    assert [(f.property, f.value) for f in find_entities(parse).all[0].facts] == [("position", "Trader")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("-Kerr", "Kerr"),
        ("@AnnKerr", "AnnKerr"),
        ("Tim Kerr—35", "Tim Kerr"),
        ("Kerr‘s", "Kerr"),
        ("Al-Said", "Al-Said"),
    ],
)
def test_stray_marks_are_no_part_of_a_name(text: str, name: str) -> None:
    """Marks at the ends of a name are left out, those within it stay."""
    assert tidy(text) == name


def test_titles_of_several_are_known() -> None:
    """The plural of a title is one, and that of an honorific is none."""
    assert is_plural_title("presidents")
    assert not is_plural_title("kings")
