"""What "they" means after coordinated subjects."""

from dragoman.read.chains import find_entities
from tests.read.built import built


def words_of(table: str, name: str, **report: str) -> list[str]:
    """Give the words of all mentions of the entity with a name."""
    parsed = built(table, **report)
    entity = next(e for e in find_entities(parsed).all if e.name == name)
    return [m.of(parsed.text) for m in entity.mentions]


STATES = """
Norway Norway PROPN NNP nsubj 3 B-GPE
and and CCONJ CC cc 0 O
Estonia Estonia PROPN NNP conj 0 B-GPE
said say VERB VBD ROOT 3 O
that that SCONJ IN mark 6 O
they they PRON PRP nsubj 6 O
agreed agree VERB VBD ccomp 3 O
. . PUNCT . punct 3 O
"""


def test_they_are_the_two_who_said_so() -> None:
    """The pair is a group of its own, and each of the two is still one."""
    assert words_of(STATES, "Norway and Estonia") == ["Norway and Estonia", "they"]
    assert words_of(STATES, "Norway") == ["Norway"]


EITHER = """
Norway Norway PROPN NNP nsubj 3 B-GPE
or or CCONJ CC cc 0 O
Estonia Estonia PROPN NNP conj 0 B-GPE
said say VERB VBD ROOT 3 O
that that SCONJ IN mark 6 O
they they PRON PRP nsubj 6 O
agreed agree VERB VBD ccomp 3 O
. . PUNCT . punct 3 O
"""


def test_one_or_the_other_is_no_pair() -> None:
    """Alternatives are not a group."""
    assert [e.kind for e in find_entities(built(EITHER)).all] == ["place", "place"]
