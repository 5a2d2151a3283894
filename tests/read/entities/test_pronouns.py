"""Whom pronouns reach."""

import pytest

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


AHEAD = """
When when SCONJ WRB advmod 2 O
he he PRON PRP nsubj 2 O
arrived arrive VERB VBD advcl 6 O
, , PUNCT , punct 6 O
Tom Tom PROPN NNP compound 5 B-PERSON
Kerr Kerr PROPN NNP nsubj 6 I-PERSON
spoke speak VERB VBD ROOT 6 O
. . PUNCT . punct 6 O
"""


def test_a_pronoun_may_stand_before_its_name() -> None:
    """In a clause before the main one a pronoun means the subject that follows."""
    assert words_of(AHEAD, "Tom Kerr") == ["he", "Tom Kerr"]


FREED = """
Police Police NOUN NNS nsubj 1 O
arrested arrest VERB VBD ROOT 1 O
three three NUM CD nummod 3 B-CARDINAL
men man NOUN NNS dobj 1 O
. . PUNCT . punct 1 O

They they PRON PRP nsubjpass 7 O
were be AUX VBD auxpass 7 O
freed free VERB VBN ROOT 7 O
. . PUNCT . punct 7 O
"""


def test_those_are_freed_who_were_arrested() -> None:
    """What is done to "they" is done to whom something was done before, not to who did it."""
    assert words_of(FREED, "three men") == ["three men", "They"]


TRIAL = """
Ann Ann PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 2 I-PERSON
left leave VERB VBD ROOT 2 O
. . PUNCT . punct 2 O

Reporters reporter NOUN NNS nsubj 5 O
asked ask VERB VBD ROOT 5 O
about about ADP IN prep 5 O
Eva Eva PROPN NNP compound 8 B-PERSON
Lind Lind PROPN NNP pobj 6 I-PERSON
and and CCONJ CC cc 8 O
her her PRON PRP$ poss 11 O
trial trial NOUN NN conj 8 O
. . PUNCT . punct 5 O
"""


def test_an_owner_in_the_sentence_comes_before_one_far_back() -> None:
    """A possessive reaches somebody of its own sentence before the subject of the one before."""
    assert words_of(TRIAL, "Eva Lind") == ["Eva Lind", "her"]


ADDED = """
“ " PUNCT `` punct 8 O
Ann Ann PROPN NNP compound 2 B-PERSON
Kerr Kerr PROPN NNP nsubj 3 I-PERSON
saw see VERB VBD ccomp 8 O
the the DET DT det 5 O
note note NOUN NN dobj 3 O
, , PUNCT , punct 8 O
” " PUNCT '' punct 8 O
said say VERB VBD ROOT 8 O
Eva Eva PROPN NNP compound 10 B-PERSON
Lind Lind PROPN NNP nsubj 8 I-PERSON
. . PUNCT . punct 8 O

“ " PUNCT `` punct 17 O
Kerr Kerr PROPN NNP nsubj 14 B-PERSON
won win VERB VBD ccomp 17 O
, , PUNCT , punct 17 O
” " PUNCT '' punct 17 O
added add VERB VBD ROOT 17 O
she she PRON PRP nsubj 17 O
. . PUNCT . punct 17 O
"""


def test_who_adds_is_who_said_before() -> None:
    """A pronoun that goes on saying means the last speaker, not whom the words are about."""
    assert words_of(ADDED, "Eva Lind") == ["Eva Lind", "she"]


WHOEVER = """
Igor Igor PROPN NNP compound 1 B-PERSON
Lukin Lukin PROPN NNP nsubj 2 I-PERSON
left leave VERB VBD ROOT 2 O
Hanoi Hanoi PROPN NNP dobj 2 B-GPE
. . PUNCT . punct 2 O

Belarus Belarus PROPN NNP nsubj 6 B-GPE
denied deny VERB VBD ROOT 6 O
that that SCONJ IN mark 10 O
{any} {any} DET DT det 9 O
envoy envoy NOUN NN nsubj 10 O
fled flee VERB VBD ccomp 6 O
. . PUNCT . punct 6 O

He he PRON PRP nsubj 13 O
studied study VERB VBD ROOT 13 O
. . PUNCT . punct 13 O
"""


@pytest.mark.parametrize("any_", ["any", "every", "no"])
def test_whoever_it_may_be_is_nobody_to_go_on_about(any_: str) -> None:
    """A later sentence takes up the man before and not "any envoy"."""
    assert "He" in words_of(WHOEVER.format(any=any_), "Igor Lukin")


SPEAKER = """
“ “ PUNCT `` punct 5 O
We we PRON PRP nsubj 2 O
won win VERB VBD ccomp 5 O
, , PUNCT , punct 5 O
” ” PUNCT '' punct 5 O
said say VERB VBD ROOT 5 O
Tim Tim PROPN NNP compound 7 B-PERSON
Kerr Kerr PROPN NNP nsubj 5 I-PERSON
, , PUNCT , punct 7 O
head head NOUN NN appos 7 O
of of ADP IN prep 9 O
Quay Quay PROPN NNP compound 12 B-ORG
Motors Motors PROPN NNPS pobj 10 I-ORG
. . PUNCT . punct 5 O
"""


def test_a_speaker_who_is_told_of_after_the_quotation_speaks_for_the_body() -> None:
    """A "we" is of the body of which the words behind the speaker's name say that he speaks."""
    assert words_of(SPEAKER, "Quay Motors") == ["We", "Quay Motors"]


LAWYER = """
A a DET DT det 1 O
lawyer lawyer NOUN NN nsubj 5 O
for for ADP IN prep 1 O
Tim Tim PROPN NNP compound 4 B-PERSON
Kerr Kerr PROPN NNP pobj 2 I-PERSON
denied deny VERB VBD ROOT 5 O
that that SCONJ IN mark 9 O
he he PRON PRP nsubj 9 O
had have AUX VBD aux 9 O
fled flee VERB VBN ccomp 5 O
. . PUNCT . punct 5 O

The the DET DT det 12 O
lawyer lawyer NOUN NN nsubj 13 O
said say VERB VBD ROOT 13 O
his his PRON PRP$ poss 15 O
client client NOUN NN nsubj 16 O
wept weep VERB VBD ccomp 13 O
. . PUNCT . punct 13 O
"""


def test_who_a_lawyer_speaks_of_is_the_client() -> None:
    """It is the client who is denied to have fled, and "his client" is no third person."""
    assert words_of(LAWYER, "Tim Kerr") == ["Tim Kerr", "he", "his client"]


HER_LAWYER = """
Ann Ann PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 2 I-PERSON
left leave VERB VBD ROOT 2 O
. . PUNCT . punct 2 O

Lou Lou PROPN NNP compound 5 B-PERSON
Moor Moor PROPN NNP nsubj 6 I-PERSON
is be AUX VBZ ROOT 6 O
her her PRON PRP$ poss 8 O
lawyer lawyer NOUN NN attr 6 O
. . PUNCT . punct 6 O
"""


def test_who_is_somebodys_lawyer_is_not_that_one() -> None:
    """In "Lou Moor is her lawyer" she is another."""
    assert words_of(HER_LAWYER, "Ann Kerr") == ["Ann Kerr", "her"]
    assert words_of(HER_LAWYER, "Lou Moor") == ["Lou Moor", "her lawyer"]
