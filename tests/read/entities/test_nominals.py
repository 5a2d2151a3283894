"""Descriptions: what stands for somebody."""

import pytest

from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.nominals import find_nominals, find_things, noun_class
from tests.read.built import built
from tests.read.tables import CAREER, FIRM, INTERVIEW


def described(table: str) -> list[tuple[str, str]]:
    """Give the descriptions of a table with their kinds, where no token is of a name."""
    columns = Columns(built(table))
    return [(m.text, str(m.kind)) for m in find_nominals(columns, [t.startswith("NNP") for t in columns.tag])]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("diplomat", "person"), ("embassy", "organization"), ("city", "place"), ("family", "group"), ("meeting", ""),
     ("deputy-governor", "person"), ("glove", "")],
)  # fmt: skip
def test_a_noun_has_the_class_it_has_in_the_news(noun: str, kind: str) -> None:
    """Persons, bodies, places and groups are told apart; things have no class."""
    assert noun_class(noun) == kind


def test_descriptions_are_whole_phrases() -> None:
    """A description runs from its determiner to the end of its prepositions."""
    assert ("a judge in Oslo", "person") in described(CAREER)
    assert ("the governor", "person") in described(INTERVIEW)


def test_things_are_no_descriptions() -> None:
    """What "it" may mean instead is found apart."""
    columns = Columns(built(FIRM))
    names = [False] * len(columns)
    people = find_nominals(columns, names)
    assert all(m.kind == "thing" for m in find_things(columns, names, people))


TWO = """
Ten ten NUM CD nsubj 3 O
of of ADP IN prep 0 O
them they PRON PRP pobj 1 O
fled flee VERB VBD ROOT 3 O
to to ADP IN prep 3 O
the the DET DT det 6 O
office office NOUN NN pobj 4 O
of of ADP IN prep 6 O
president president NOUN NN pobj 7 O
. . PUNCT . punct 3 O
"""


def test_a_number_of_them_is_a_group_and_a_bare_post_is_nobody() -> None:
    """A count that stands alone is a group; a post without determiner is no person."""
    found = described(TWO)
    assert ("Ten of them", "group") in found
    assert "president" not in [text for text, _ in found]


AGED = """
The the DET DT det 5 O
64 64 NUM CD nummod 3 B-DATE
- - PUNCT HYPH punct 3 I-DATE
year year NOUN NN npadvmod 5 I-DATE
- - PUNCT HYPH punct 5 I-DATE
old old ADJ JJ nsubj 6 I-DATE
wept weep VERB VBD ROOT 6 O
. . PUNCT . punct 6 O
"""


def test_an_age_that_stands_for_somebody_is_a_person() -> None:
    """The words "the 64-year-old" are a description, whatever its tags."""
    assert [kind for _, kind in described(AGED)] == ["person"]


FRONTED = """
In in ADP IN prep 3 O
February February PROPN NNP pobj 0 B-DATE
a a DET DT det 3 O
judge judge NOUN NN nsubj 4 O
left leave VERB VBD ROOT 4 O
. . PUNCT . punct 4 O
"""


def test_what_stands_before_a_description_is_no_part_of_it() -> None:
    """A time that the parser hung on the judge is not the judge's."""
    assert described(FRONTED) == [("a judge", "person")]
