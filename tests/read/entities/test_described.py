"""Whom descriptions reach."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built


def words_of(table: str, name: str, **report: str) -> list[str]:
    """Give the words of all mentions of the entity with a name."""
    parsed = built(table, **report)
    entity = next(e for e in find_entities(parsed).all if e.name == name)
    return [m.of(parsed.text) for m in entity.mentions]


PAPER = """
Officials official NOUN NNS nsubj 1 O
cited cite VERB VBD ROOT 1 O
The the DET DT det 3 O
Tern Tern PROPN NNP dobj 1 B-LOC
. . PUNCT . punct 1 O

The the DET DT det 6 O
newspaper newspaper NOUN NN nsubj 7 O
named name VERB VBD ROOT 7 O
them they PRON PRP dobj 7 O
. . PUNCT . punct 7 O

Reuters Reuters PROPN NNP nsubj 11 B-ORG
cried cry VERB VBD ROOT 11 O
. . PUNCT . punct 11 O

The the DET DT det 14 O
newspaper newspaper NOUN NN nsubj 15 O
smiled smile VERB VBD ROOT 15 O
. . PUNCT . punct 15 O
"""


def test_the_newspaper_is_the_paper_and_no_agency() -> None:
    """A newspaper is reached past a news agency that was named since."""
    assert words_of(PAPER, "The Tern") == ["The Tern", "The newspaper", "The newspaper"]
    assert words_of(PAPER, "Reuters") == ["Reuters"]


RANK = """
The the DET DT det 2 O
deputy deputy NOUN NN compound 2 O
minister minister NOUN NN nsubj 3 O
left leave VERB VBD ROOT 3 O
. . PUNCT . punct 3 O

The the DET DT det 6 O
minister minister NOUN NN nsubj 7 O
stayed stay VERB VBD ROOT 7 O
. . PUNCT . punct 7 O
"""


def test_a_deputy_is_not_who_they_are_deputy_to() -> None:
    """A word of rank makes another person of the same noun."""
    assert words_of(RANK, "minister") == ["The minister"]


THIS = """
Officials official NOUN NNS nsubj 1 O
cited cite VERB VBD ROOT 1 O
The the DET DT det 3 O
Tern Tern PROPN NNP dobj 1 B-LOC
. . PUNCT . punct 1 O

This this DET DT det 6 O
newspaper newspaper NOUN NN nsubj 7 O
asked ask VERB VBD ROOT 7 O
twice twice ADV RB advmod 7 O
. . PUNCT . punct 7 O
"""


def test_this_newspaper_is_the_reports_own() -> None:
    """A paper that is cited is "this newspaper" only where the report is its own."""
    assert words_of(THIS, "The Tern") == ["The Tern"]
    assert words_of(THIS, "The Tern", outlet="The Tern") == ["The Tern", "This newspaper"]
