"""The ages that a report tells of a person."""

import pytest

from dragoman.read.entities.chains import find_entities
from tests.read.built import built

OPENING = """
Tim Tim PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 2 I-PERSON
fled flee VERB VBD ROOT 2 O
. . PUNCT . punct 2 O

"""
WAS = """
He he PRON PRP nsubj 5 O
was be AUX VBD ROOT 5 O
71 71 NUM CD attr 5 B-DATE
. . PUNCT . punct 5 O
"""
SEVENTIES = """
He he PRON PRP nsubj 5 O
was be AUX VBD ROOT 5 O
in in ADP IN prep 5 O
his his PRON PRP$ poss 9 B-DATE
late late ADJ JJ amod 9 I-DATE
seventies seventy NOUN NNS pobj 6 I-DATE
. . PUNCT . punct 5 O
"""
DIED = """
Kerr Kerr PROPN NNP nsubj 5 B-PERSON
died die VERB VBD ROOT 5 O
at at ADP IN prep 5 O
the the DET DT det 8 B-DATE
age age NOUN NN pobj 6 I-DATE
of of ADP IN prep 8 I-DATE
68 68 NUM CD pobj 9 I-DATE
. . PUNCT . punct 5 O
"""
LIVED = DIED.replace("died die", "married marry")


def ages_of(table: str, name: str) -> list[str]:
    """Give the ages of the entity of a name."""
    entity = next(e for e in find_entities(built(table)).all if e.name == name)
    return [f.value for f in entity.facts if f.property == "age"]


@pytest.mark.parametrize(("sentence", "ages"), [(WAS, ["71"]), (SEVENTIES, ["70s"]), (DIED, ["68"]), (LIVED, [])])
def test_a_sentence_of_its_own_tells_an_age(sentence: str, ages: list[str]) -> None:
    """What somebody is or dies at is an age, in years or as a decade; the age of a wedding is none of today's."""
    assert ages_of(OPENING + sentence, "Tim Kerr") == ages


MAN = """
A a DET DT det 1 O
{noun} {noun} NOUN NN nsubjpass 5 O
of of ADP IN prep 1 O
{words}
was be AUX VBD auxpass 5 O
shot shoot VERB VBN ROOT 5 O
. . PUNCT . punct 5 O
"""


def test_a_man_of_a_number_is_of_that_age() -> None:
    """A number behind "of" that counts nothing is an age."""
    assert ages_of(MAN.format(noun="man", words="19 19 NUM CD pobj 2 B-CARDINAL"), "A man of 19") == ["19"]


def test_the_father_of_a_number_of_children_is_of_no_age_by_that() -> None:
    """A number that counts something is none."""
    words = "15 15 NUM CD nummod 4 B-CARDINAL\nchildren child NOUN NNS pobj 2 O"
    table = MAN.format(noun="father", words=words).replace(" 5 O", " 6 O")
    assert ages_of(table, "A father of 15 children") == []
