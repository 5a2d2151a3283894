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


UNITED = """
The the DET DT det 4 B-ORG
United United PROPN NNP compound 2 I-ORG
Nations Nations PROPN NNP compound 4 I-ORG
Security Security PROPN NNP compound 4 I-ORG
Council Council PROPN NNP nsubj 5 I-ORG
met meet VERB VBD ROOT 5 O
. . PUNCT . punct 5 O

The the DET DT det 9 B-ORG
Security Security PROPN NNP compound 9 I-ORG
Council Council PROPN NNP nsubj 10 I-ORG
voted vote VERB VBD ROOT 10 O
. . PUNCT . punct 10 O

The the DET DT det 15 B-ORG
U.N. U.N. PROPN NNP compound 15 I-ORG
Security Security PROPN NNP compound 15 I-ORG
Council Council PROPN NNP nsubj 16 I-ORG
left leave VERB VBD ROOT 16 O
. . PUNCT . punct 16 O

The the DET DT det 19 O
Council Council PROPN NNP nsubj 20 B-ORG
was be AUX VBD auxpass 21 O
divided divide VERB VBN ROOT 21 O
. . PUNCT . punct 21 O
"""


def test_the_security_council_is_of_the_united_nations() -> None:
    """However the United Nations are written before it, or not at all, it is one body, and so "the Council" after it."""
    found = words_of(UNITED, "United Nations Security Council")
    assert [w.split()[-1] for w in found] == ["Council"] * 4


HOME = """
OSLO OSLO PROPN NNP ROOT 0 B-GPE
- - PUNCT HYPH punct 0 O
The the DET DT det 4 B-ORG
Foreign Foreign PROPN NNP compound 4 I-ORG
Ministry Ministry PROPN NNP nsubj 5 I-ORG
protested protest VERB VBD ROOT 5 O
after after SCONJ IN mark 11 O
the the DET DT det 10 B-ORG
Chadian Chadian PROPN NNP compound 10 I-ORG
Foreign Foreign PROPN NNP compound 10 I-ORG
Ministry Ministry PROPN NNP nsubj 11 I-ORG
wept weep VERB VBD advcl 5 O
. . PUNCT . punct 5 O

The the DET DT det 15 B-ORG
Foreign Foreign PROPN NNP compound 15 I-ORG
Ministry Ministry PROPN NNP nsubj 16 I-ORG
left leave VERB VBD ROOT 16 O
. . PUNCT . punct 16 O
"""


def test_a_ministry_without_a_country_is_that_of_the_dateline() -> None:
    """It is another body than that of the country told in the same sentence, and goes on being the one at home."""
    assert words_of(HOME, "Foreign Ministry") == ["The Foreign Ministry", "The Foreign Ministry"]
    assert words_of(HOME, "Chadian Foreign Ministry") == ["the Chadian Foreign Ministry"]


def test_two_ministries_of_one_sentence_are_two_without_a_dateline_too() -> None:
    """Nobody calls one body by two names in one sentence."""
    table = HOME.split("\n\n", maxsplit=1)[0].replace("OSLO OSLO PROPN NNP ROOT 0 B-GPE", "Now now ADV RB advmod 5 O")
    assert words_of(table.replace("- - PUNCT HYPH punct 0 O", ", , PUNCT , punct 5 O"), "Foreign Ministry") == [
        "The Foreign Ministry"
    ]
