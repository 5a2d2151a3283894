"""What stands somewhere bears its name whole, and is no person."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built

DAM = """
The the DET DT det 2 O
{name} {name} PROPN NNP compound 2 B-PERSON
{noun} {noun} NOUN NN nsubj 3 O
burst burst VERB VBD ROOT 3 O
. . PUNCT . punct 3 O
"""


def kinds_of(name: str, noun: str) -> list[tuple[str, str]]:
    """Give the kind and name of what the sentence names."""
    return [(e.kind, e.name) for e in find_entities(built(DAM.format(name=name, noun=noun))).all]


def test_a_name_before_a_dam_is_the_dams() -> None:
    """The Gelda dam is a place of that name."""
    assert kinds_of("Gelda", "dam") == [("place", "Gelda dam")]


def test_a_dam_has_a_name_of_its_own() -> None:
    """A dam that is called as a known town is, is another thing than the town."""
    assert kinds_of("Istanbul", "dam") == [("place", "Istanbul dam")]


def test_a_town_keeps_its_name_before_what_stands_in_it() -> None:
    """The airport of a known town is not the town."""
    assert ("place", "Istanbul") in kinds_of("Istanbul", "airport")


def test_a_name_before_another_noun_stays_as_it_is() -> None:
    """A speech is nothing that stands anywhere."""
    assert "Gelda speech" not in {name for _, name in kinds_of("Gelda", "speech")}
