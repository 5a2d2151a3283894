"""Persons of like names of whom a report says that they are two."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built


def words_of(table: str, name: str) -> list[str]:
    """Give the words of all mentions of the entity with a name."""
    parsed = built(table)
    entity = next(e for e in find_entities(parsed).all if e.name == name)
    return [m.of(parsed.text) for m in entity.mentions]


APART = """
Ann Ann PROPN NNP compound 2 B-PERSON
Kerr Kerr PROPN NNP compound 2 I-PERSON
Moor Moor PROPN NNP nsubj 12 I-PERSON
, , PUNCT , punct 2 O
who who PRON WP nsubj 5 O
is be AUX VBZ relcl 2 O
not not PART RB neg 5 O
related relate VERB VBN acomp 5 O
to to ADP IN prep 7 O
Ann Ann PROPN NNP compound 10 B-PERSON
Kerr Kerr PROPN NNP pobj 8 I-PERSON
, , PUNCT , punct 2 O
left leave VERB VBD ROOT 12 O
. . PUNCT . punct 12 O

Ann Ann PROPN NNP compound 15 B-PERSON
Kerr Kerr PROPN NNP nsubj 16 I-PERSON
stayed stay VERB VBD ROOT 16 O
. . PUNCT . punct 16 O
"""


def test_who_is_not_related_is_somebody_else() -> None:
    """A shorter name is another person's where a sentence says that both are not related."""
    assert words_of(APART, "Ann Kerr Moor") == ["Ann Kerr Moor"]
    assert words_of(APART, "Ann Kerr") == ["Ann Kerr", "Ann Kerr"]


def test_who_is_related_may_be_the_same() -> None:
    """Without "not" the shorter name is short for the longer one."""
    assert len(words_of(APART.replace("not not PART", "now now PART"), "Ann Kerr Moor")) == 3
