"""Bodies that every country has one of."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built


def words_of(table: str, name: str, **report: str) -> list[str]:
    """Give the words of all mentions of the entity with a name."""
    parsed = built(table, **report)
    entity = next(e for e in find_entities(parsed).all if e.name == name)
    return [m.of(parsed.text) for m in entity.mentions]


TWO = """
The the DET DT det 2 B-ORG
Foreign Foreign PROPN NNP compound 2 I-ORG
Ministry Ministry PROPN NNP nsubj 5 I-ORG
in in ADP IN prep 2 O
Vilnius Vilnius PROPN NNP pobj 3 B-GPE
expelled expel VERB VBD ROOT 5 O
two two NUM CD nummod 7 B-CARDINAL
men man NOUN NNS dobj 5 O
. . PUNCT . punct 5 O

The the DET DT det 12 B-ORG
Belarusian Belarusian PROPN NNP compound 12 I-ORG
Foreign Foreign PROPN NNP compound 12 I-ORG
Ministry Ministry PROPN NNP nsubj 13 I-ORG
protested protest VERB VBD ROOT 13 O
. . PUNCT . punct 13 O

The the DET DT det 17 B-ORG
Foreign Foreign PROPN NNP compound 17 I-ORG
Ministry Ministry PROPN NNP nsubj 18 I-ORG
gave give VERB VBD ROOT 18 O
no no DET DT det 20 O
date date NOUN NN dobj 18 O
. . PUNCT . punct 18 O
"""


def test_ministries_of_two_countries_are_two_bodies() -> None:
    """Each has its country as a fact, and a bare name reaches the one that was spoken of last."""
    parsed = built(TWO)
    found = [e for e in find_entities(parsed).all if e.kind == "organization"]
    assert [[f.value for f in e.facts if f.property == "country"] for e in found] == [["Lithuania"], ["Belarus"]]
    assert [len(e.mentions) for e in found] == [1, 2]


PLAIN = """
The the DET DT det 2 O
foreign foreign ADJ JJ amod 2 O
ministry ministry NOUN NN nsubj 5 O
in in ADP IN prep 2 O
Vilnius Vilnius PROPN NNP pobj 3 B-GPE
protested protest VERB VBD ROOT 5 O
. . PUNCT . punct 5 O

Belarus Belarus PROPN NNP poss 10 B-ORG
's 's PART POS case 7 O
foreign foreign ADJ JJ amod 10 O
ministry ministry NOUN NN nsubj 11 O
stayed stay VERB VBD ROOT 11 O
calm calm ADJ JJ acomp 11 O
. . PUNCT . punct 11 O
"""


def test_descriptions_of_ministries_are_kept_apart_too() -> None:
    """A possessive country makes it another ministry than the one of the capital before."""
    assert words_of(PLAIN, "foreign ministry in Vilnius") == ["The foreign ministry in Vilnius"]
