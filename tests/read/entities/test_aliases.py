"""Names that are given as another name of one."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built

KNOWN = """
Ida Ida PROPN NNP compound 1 B-PERSON
Tern Tern PROPN NNP nsubj 8 I-PERSON
, , PUNCT , punct 1 O
known know VERB VBN acl 1 O
as as ADP IN prep 3 O
Ida Ida PROPN NNP compound 6 B-PERSON
Moor Moor PROPN NNP pobj 4 I-PERSON
, , PUNCT , punct 1 O
sang sing VERB VBD ROOT 8 O
. . PUNCT . punct 8 O

Moor Moor PROPN NNP nsubj 11 O
left leave VERB VBD ROOT 11 O
. . PUNCT . punct 11 O
"""


def test_who_is_known_as_another_bears_both_names() -> None:
    """The name after "known as" is of the one before it, and so is its surname alone."""
    (entity,) = find_entities(built(KNOWN)).all
    assert (entity.name, entity.aliases) == ("Ida Tern", ("Ida Moor", "Moor"))


def test_who_is_seen_beside_another_is_not_known_as_them() -> None:
    """Another participle before "as" joins nothing."""
    other = KNOWN.replace("known know", "dressed dress")
    assert [e.name for e in find_entities(built(other)).all][:2] == ["Ida Tern", "Ida Moor"]


def test_a_longer_by_name_does_not_take_the_place_of_the_full_name() -> None:
    """Who is known as somebody of a longer name keeps the full name; the other is an alias."""
    longer = KNOWN.replace("Ida Ida PROPN NNP compound 6 B", "Florentina Florentina PROPN NNP compound 6 B")
    (entity,) = find_entities(built(longer)).all
    assert (entity.name, entity.aliases) == ("Ida Tern", ("Florentina Moor", "Moor"))
