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


EACH = """
Tim Tim PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 6 I-PERSON
, , PUNCT , punct 1 O
the the DET DT det 4 O
nominee nominee NOUN NN appos 1 O
, , PUNCT , punct 1 O
smiled smile VERB VBD ROOT 6 O
. . PUNCT . punct 6 O

The the DET DT det 9 O
nominee nominee NOUN NN nsubj 14 O
of of ADP IN prep 9 O
either either DET DT det 12 O
party party NOUN NN pobj 10 O
must must AUX MD aux 14 O
win win VERB VB ROOT 14 O
. . PUNCT . punct 14 O
"""


def test_whoever_it_is_of_two_is_not_who_was_named() -> None:
    """A description that is of each of several is not of the one who bears it."""
    assert words_of(EACH, "Tim Kerr") == ["Tim Kerr", "the nominee"]


OF_OTHERS = """
The the DET DT det 1 O
mayor mayor NOUN NN nsubj 4 O
of of ADP IN prep 1 O
Lowmoor Lowmoor PROPN NNP pobj 2 B-ORG
left leave VERB VBD ROOT 4 O
. . PUNCT . punct 4 O

The the DET DT det 7 O
mayor mayor NOUN NN nsubj 10 O
of of ADP IN prep 7 O
Fenby Fenby PROPN NNP pobj 8 B-ORG
stayed stay VERB VBD ROOT 10 O
. . PUNCT . punct 10 O
"""


def test_mayors_of_two_towns_are_two() -> None:
    """The same noun with "of" something else is another person's."""
    assert words_of(OF_OTHERS, "mayor of Lowmoor") == ["The mayor of Lowmoor"]
    assert words_of(OF_OTHERS, "mayor of Fenby") == ["The mayor of Fenby"]
