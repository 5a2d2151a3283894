"""Peoples that are no nation of a state are groups, and no persons or bodies."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built

REBELS = """
Tuareg Tuareg PROPN NNP compound 1 B-PERSON
rebels rebel NOUN NNS nsubj 2 O
left leave VERB VBD ROOT 2 O
. . PUNCT . punct 2 O

The the DET DT det 5 O
Houthis Houthis PROPN NNPS nsubj 6 B-ORG
wept weep VERB VBD ROOT 6 O
. . PUNCT . punct 6 O
"""


def test_a_people_before_a_noun_is_nobody_and_with_an_article_a_group() -> None:
    """Rebels are described by their people; the Houthis are one."""
    found = [(e.kind, e.name) for e in find_entities(built(REBELS)).all]
    assert found == [("group", "Tuareg rebels"), ("group", "Houthis")]


def test_a_person_who_bears_the_name_of_a_people_stays_one() -> None:
    """Pasang Sherpa is somebody."""
    table = REBELS.replace("rebels rebel NOUN NNS", "Moor Moor PROPN NNP").replace("nsubj 2 O", "nsubj 2 I-PERSON")
    assert ("person", "Tuareg Moor") in [(e.kind, e.name) for e in find_entities(built(table)).all]
