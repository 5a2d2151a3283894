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


HIS = """
Tim Tim PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 2 I-PERSON
left leave VERB VBD ROOT 2 O
. . PUNCT . punct 2 O

He he PRON PRP nsubjpass 6 O
is be AUX VBZ auxpass 6 O
known know VERB VBN ROOT 6 O
as as ADP IN prep 6 O
Joe Joe PROPN NNP compound 9 B-PERSON
Tern Tern PROPN NNP pobj 7 I-PERSON
. . PUNCT . punct 6 O

His his PRON PRP$ poss 13 O
real real ADJ JJ amod 13 O
name name NOUN NN nsubj 14 O
is be AUX VBZ ROOT 14 O
Lev Lev PROPN NNP compound 16 B-PERSON
Moor Moor PROPN NNP attr 14 I-PERSON
. . PUNCT . punct 14 O
"""


def test_a_sentence_of_its_own_gives_another_name() -> None:
    """Who "he" is has the names that "he is known as" and "his real name is"; a by-name is told as a fact."""
    (entity,) = find_entities(built(HIS)).all
    assert (entity.name, entity.aliases) == ("Tim Kerr", ("Joe Tern", "Lev Moor"))
    assert [f.value for f in entity.facts if f.property == "alias"] == ["Joe Tern"]


AND_AS = KNOWN.replace(
    ", , PUNCT , punct 1 O\nsang sing VERB VBD ROOT 8 O\n. . PUNCT . punct 8 O",
    "and and CCONJ CC cc 3 O\nas as ADP IN conj 3 O\nJoe Joe PROPN NNP compound 10 B-PERSON\n"
    "Lind Lind PROPN NNP pobj 8 I-PERSON\nsang sing VERB VBD ROOT 11 O\n. . PUNCT . punct 11 O",
).split("\n\n")[0]


def test_each_of_several_other_names_is_of_the_same() -> None:
    """Who is known as one and as another bears three names."""
    (entity,) = find_entities(built(AND_AS)).all
    assert (entity.name, entity.aliases) == ("Ida Tern", ("Ida Moor", "Joe Lind"))
