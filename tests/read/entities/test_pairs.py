"""Who is meant by "they", "the two" and "the latter" where two stand together."""

from dragoman.read.entities.chains import find_entities
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


COUPLE = """
Ann Ann PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 11 I-PERSON
, , PUNCT , punct 1 O
42 42 NUM CD appos 1 B-DATE
, , PUNCT , punct 1 O
and and CCONJ CC cc 1 O
Tom Tom PROPN NNP compound 7 B-PERSON
Moor Moor PROPN NNP conj 1 I-PERSON
, , PUNCT , punct 7 O
QC QC PROPN NNP appos 7 B-GPE
, , PUNCT , punct 7 O
said say VERB VBD ROOT 11 O
they they PRON PRP nsubj 13 O
were be AUX VBD ccomp 11 O
ill ill ADJ JJ acomp 13 O
. . PUNCT . punct 11 O
"""


def test_a_pair_is_called_by_the_names_alone() -> None:
    """What is set beside the names is in the mention and not in the name of the group."""
    assert words_of(COUPLE, "Ann Kerr and Tom Moor")[1] == "they"


def test_letters_of_honour_are_no_name() -> None:
    """What stands after a name and a comma in capitals is no place."""
    assert [e.name for e in find_entities(built(COUPLE)).all if e.kind != "group"] == ["Ann Kerr", "Tom Moor"]


MET = """
Anna Anna PROPN NNP compound 1 B-PERSON
Lind Lind PROPN NNP nsubj 2 I-PERSON
met meet VERB VBD ROOT 2 O
Tom Tom PROPN NNP compound 4 B-PERSON
Kerr Kerr PROPN NNP dobj 2 I-PERSON
. . PUNCT . punct 2 O

The the DET DT det 7 O
two two NUM CD nsubj 8 B-CARDINAL
left left ADJ JJ ROOT 8 O
. . PUNCT . punct 8 O
"""


def test_the_two_are_those_who_met() -> None:
    """Who met whom are a group named after both, whose only words are "the two"."""
    assert words_of(MET.replace("left left ADJ JJ", "left leave VERB VBD"), "Anna Lind and Tom Kerr") == ["The two"]


LATTER = """
Tom Tom PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 5 I-PERSON
and and CCONJ CC cc 1 O
Ann Ann PROPN NNP compound 4 B-PERSON
Lind Lind PROPN NNP conj 1 I-PERSON
left leave VERB VBD ROOT 5 O
. . PUNCT . punct 5 O

The the DET DT det 8 O
latter latter NOUN NN nsubj 9 O
is be AUX VBZ ROOT 9 O
ill ill ADJ JJ acomp 9 O
. . PUNCT . punct 9 O
"""


def test_the_latter_is_the_second_of_two() -> None:
    """The former and the latter are one each of two that stand together."""
    assert words_of(LATTER, "Ann Lind") == ["Ann Lind", "The latter"]
    assert words_of(LATTER.replace("latter", "former"), "Tom Kerr") == ["Tom Kerr", "The former"]


def test_the_latter_of_nobody_is_nobody() -> None:
    """Without two to choose from no entity is made."""
    alone = LATTER.split("\n\n")[1].replace("nsubj 9", "nsubj 2").replace("ROOT 9", "ROOT 2")
    alone = alone.replace("det 8", "det 1").replace("acomp 9", "acomp 2").replace("punct 9", "punct 2")
    assert find_entities(built(alone)).all == ()
