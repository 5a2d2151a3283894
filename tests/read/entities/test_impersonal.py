"""Whether "it" stands for somebody or something."""

import pytest

from dragoman.read.entities.impersonal import is_impersonal
from dragoman.read.entities.mentions import Columns
from tests.read.built import built

CLEAR = """
It it PRON PRP nsubj 1 O
is be AUX VBZ ROOT 1 O
clear clear ADJ JJ acomp 1 O
that that SCONJ IN mark 6 O
Fen Fen PROPN NNP compound 5 B-ORG
Motors Motors PROPN NNPS nsubj 6 I-ORG
won win VERB VBD ccomp 1 O
, , PUNCT , punct 1 O
and and CCONJ CC cc 1 O
it it PRON PRP nsubj 10 O
is be AUX VBZ conj 1 O
an an DET DT det 12 O
investment investment NOUN NN attr 10 O
. . PUNCT . punct 10 O
"""

DENIED = """
The the DET DT det 1 O
firm firm NOUN NN nsubj 2 O
denied deny VERB VBD ROOT 2 O
it it PRON PRP dobj 2 O
. . PUNCT . punct 2 O
"""

SAID = """
It it PRON PRP nsubjpass 2 O
is be AUX VBZ auxpass 2 O
{verb} VERB VBN ROOT 2 O
that that SCONJ IN mark 5 O
it it PRON PRP nsubj 5 O
rained rain VERB VBD ccomp 2 O
. . PUNCT . punct 2 O
"""


def test_it_before_a_clause_that_something_is_said_of_stands_for_nothing() -> None:
    """The "it" of "it is clear that" holds a place; that of "it is an investment" means something."""
    columns = Columns(built(CLEAR))
    assert [i for i, w in enumerate(columns.lower) if w == "it" and is_impersonal(columns, i)] == [0]


def test_what_is_denied_is_what_was_said() -> None:
    """The "it" that is denied is no body, country or person."""
    assert is_impersonal(Columns(built(DENIED)), 3)


@pytest.mark.parametrize(("verb", "impersonal"), [("said say", True), ("asked ask", False)])
def test_it_is_said_is_impersonal(verb: str, impersonal: bool) -> None:
    """A passive of saying has no subject but its clause; rain has none at all."""
    columns = Columns(built(SAID.format(verb=verb)))
    assert is_impersonal(columns, 0) is impersonal
    assert is_impersonal(columns, 4)
