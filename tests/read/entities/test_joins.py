"""Which names are of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.entities.joins import initials, join_names, same_person
from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.named import name_mentions
from tests.read.built import built


def chains(table: str) -> list[list[str]]:
    """Give the names of each chain of a table."""
    columns = Columns(built(table))
    return [[m.text for m in c.mentions] for c in join_names(columns, name_mentions(columns)[0])]


NAME = st.lists(st.sampled_from(["ri", "il", "kyu", "son", "gwon", "ann", "kerr", "r"]), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("tim r kerr", "tim kerr", True),
        ("ri il kyu", "ri il kyu", True),
        ("ri son gwon", "ri yong ho", False),
        ("tim kerr", "tom kerr", False),
        ("kerr", "tim kerr", False),
        ("t kerr", "tim kerr", True),
        ("tim a kerr", "tim b c kerr", False),
        ("kerr tim", "tim kerr", True),
        ("da costa", "ann da costa e moor", True),
        ("da costa", "ann costa e moor", False),
    ],
)
def test_full_names_are_one_only_where_nothing_speaks_against_it(one: str, other: str, same: bool) -> None:
    """A middle name or initial may be left out; a shared family name is not enough."""
    assert same_person(one.split(), other.split()) is same


@given(NAME, NAME)
def test_it_does_not_matter_which_name_comes_first(one: list[str], other: list[str]) -> None:
    """The relation is symmetric."""
    assert same_person(one, other) == same_person(other, one)


def test_initials_leave_out_small_words_or_not() -> None:
    """The letters of a name are those of its words, with and without "of" and "and"."""
    assert {"FRC", "FRCN"} & initials("Fen Research Council")
    assert "NIS" in initials("National Intelligence Service")
    assert "EADS" in initials("European Aeronautic Defence and Space Company")


KIN = """
Kerr Kerr PROPN NNP nsubj 1 B-PERSON
won win VERB VBD ROOT 1 O
. . PUNCT . punct 1 O

Kerr Kerr PROPN NNP nsubj 4 B-PERSON
thanked thank VERB VBD ROOT 4 O
his his PRON PRP$ poss 6 O
daughter daughter NOUN NN dobj 4 O
Ann Ann PROPN NNP compound 8 B-PERSON
Kerr Kerr PROPN NNP appos 6 I-PERSON
. . PUNCT . punct 4 O
"""


def test_a_family_name_alone_is_not_the_daughters() -> None:
    """Who bears a family name before is not the relative that is named in full after."""
    assert chains(KIN) == [["Kerr", "Kerr"], ["Ann Kerr"]]


MR_AND_BARE = """
Mr Mr PROPN NNP compound 1 O
Moor Moor PROPN NNP nsubj 2 B-PERSON
left leave VERB VBD ROOT 2 O
. . PUNCT . punct 2 O

Moor Moor PROPN NNP nsubj 5 B-PERSON
slept sleep VERB VBD ROOT 5 O
. . PUNCT . punct 5 O
"""


def test_mr_and_the_bare_name_are_one_where_nobody_is_named_in_full() -> None:
    """A family name with and without "Mr" is one man's."""
    assert chains(MR_AND_BARE) == [["Moor", "Moor"]]


HUSBAND = """
President President PROPN NNP compound 2 O
Keltrim Keltrim PROPN NNP compound 2 B-PERSON
Moor Moor PROPN NNP nsubj 10 I-PERSON
and and CCONJ CC cc 2 O
her her PRON PRP$ poss 5 O
husband husband NOUN NN conj 2 O
, , PUNCT , punct 5 O
Tom Tom PROPN NNP compound 8 B-PERSON
Moor Moor PROPN NNP appos 5 I-PERSON
, , PUNCT , punct 5 O
met meet VERB VBD ROOT 10 O
voters voter NOUN NNS dobj 10 O
. . PUNCT . punct 10 O

Mr. Mr. PROPN NNP compound 14 O
Moor Moor PROPN NNP nsubj 15 B-PERSON
smiled smile VERB VBD ROOT 15 O
. . PUNCT . punct 15 O
"""


def test_mr_is_the_husband_of_her() -> None:
    """Who stands beside "her husband" is a woman, so that "Mr. Moor" is not her."""
    assert chains(HUSBAND) == [["Keltrim Moor"], ["Tom Moor", "Moor"]]


PAPER = """
The the DET DT det 2 B-ORG
Fenby Fenby PROPN NNP compound 2 I-ORG
Post Post PROPN NNP nsubj 3 I-ORG
asked ask VERB VBD ROOT 3 O
him he PRON PRP dobj 3 O
. . PUNCT . punct 3 O

The the DET DT det 7 O
Post Post PROPN NNP nsubj 8 B-ORG
got get VERB VBD ROOT 8 O
no no DET DT det 10 O
answer answer NOUN NN dobj 8 O
. . PUNCT . punct 8 O
"""


def test_a_paper_may_be_called_by_its_last_word() -> None:
    """After "the Fenby Post", "the Post" is that paper."""
    assert chains(PAPER) == [["Fenby Post", "Post"]]
