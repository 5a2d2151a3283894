"""Whom pronouns reach."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built


def words_of(table: str, name: str, **report: str) -> list[str]:
    """Give the words of all mentions of the entity with a name."""
    parsed = built(table, **report)
    entity = next(e for e in find_entities(parsed).all if e.name == name)
    return [m.of(parsed.text) for m in entity.mentions]


ENVOY = """
The the DET DT det 1 O
minister minister NOUN NN nsubj 2 O
met meet VERB VBD ROOT 2 O
reporters reporter NOUN NNS dobj 2 O
. . PUNCT . punct 2 O

The the DET DT det 6 O
ministry ministry NOUN NN nsubj 7 O
summoned summon VERB VBD ROOT 7 O
the the DET DT det 11 O
Belarusian belarusian ADJ JJ amod 11 B-NORP
charge charge NOUN NN compound 11 O
d'affaires d'affaires PROPN NNP dobj 7 O
, , PUNCT , punct 11 O
Igor Igor PROPN NNP compound 14 B-PERSON
Lukin Lukin PROPN NNP appos 11 I-PERSON
, , PUNCT , punct 7 O
and and CCONJ CC cc 7 O
handed hand VERB VBD conj 7 O
him he PRON PRP dative 17 O
a a DET DT det 20 O
note note NOUN NN dobj 17 O
. . PUNCT . punct 7 O
"""


def test_an_object_after_and_is_the_object_before_it() -> None:
    """Who is summoned is handed the note, however present another man is."""
    assert words_of(ENVOY, "Igor Lukin") == ["the Belarusian charge d'affaires", "Igor Lukin", "him"]


ANYBODY = """
A a DET DT det 1 O
diplomat diplomat NOUN NN nsubj 2 O
writes write VERB VBZ ROOT 2 O
when when SCONJ WRB advmod 7 O
he he PRON PRP nsubj 7 O
or or CCONJ CC cc 4 O
she she PRON PRP conj 4 O
returns return VERB VBZ advcl 2 O
. . PUNCT . punct 2 O
"""


def test_he_or_she_is_nobody_of_the_report() -> None:
    """A pair of pronouns means whoever it may be and is no mention."""
    assert words_of(ANYBODY, "A diplomat") == ["A diplomat"]


TOLD = """
Tom Tom PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 6 I-PERSON
, , PUNCT , punct 1 O
a a DET DT det 4 O
counsellor counsellor NOUN NN appos 1 O
, , PUNCT , punct 1 O
fled flee VERB VBD ROOT 6 O
. . PUNCT . punct 6 O

The the DET DT det 9 O
ambassador ambassador NOUN NN nsubj 10 O
told tell VERB VBD ROOT 10 O
him he PRON PRP dobj 10 O
that that SCONJ IN mark 16 O
his his PRON PRP$ poss 14 O
contract contract NOUN NN nsubj 16 O
had have AUX VBD aux 16 O
ended end VERB VBN ccomp 10 O
. . PUNCT . punct 10 O
"""


def test_who_tells_him_is_not_him_and_his_is_his() -> None:
    """Two arguments of a verb are two people, and a like pronoun of the sentence goes on with the first."""
    assert words_of(TOLD, "Tom Kerr") == ["Tom Kerr", "a counsellor", "him", "his"]
    assert words_of(TOLD, "ambassador") == ["The ambassador"]
