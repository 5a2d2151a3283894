"""Places under a by-name."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built


def places(table: str) -> list[tuple[str, int]]:
    """Give the name of each place and how often it is spoken of."""
    return [(e.name, len(e.mentions)) for e in find_entities(built(table)).all if e.kind == "place"]


QUEEN = """
Charlotte Charlotte PROPN NNP nsubj 1 B-GPE
was be AUX VBD ROOT 1 O
quiet quiet ADJ JJ acomp 1 O
. . PUNCT . punct 1 O

Protests protest NOUN NNS nsubj 9 O
in in ADP IN prep 4 O
the the DET DT det 8 B-GPE
Queen Queen PROPN NNP compound 8 I-GPE
City City PROPN NNP pobj 5 I-GPE
went go VERB VBD ROOT 9 O
on on ADP RP prt 9 O
. . PUNCT . punct 9 O
"""


def test_a_by_name_is_of_the_place_that_the_report_names() -> None:
    """A by-name is one more name of the place that the report names, and not the name it goes by."""
    assert places(QUEEN) == [("Charlotte", 2)]


def test_a_by_name_alone_is_a_place_of_its_own() -> None:
    """Where the report names none of the places that a by-name may mean, or several, it is joined with none."""
    assert places(QUEEN.replace("Charlotte Charlotte", "Tallinn Tallinn")) == [("Tallinn", 1), ("Queen City", 1)]
    several = QUEEN + "\nCincinnati Cincinnati PROPN NNP nsubj 13 B-GPE\nslept sleep VERB VBD ROOT 13 O\n"
    assert ("Queen City", 1) in places(several)
