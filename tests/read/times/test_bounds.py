"""What bounds the days of an event that has no date of its own."""

import pytest

from dragoman.read.times.bounds import bounded
from dragoman.read.times.times import find_times
from tests.read.built import built
from tests.read.times.trees import event

SAID = """
The the DET DT det 1
army army NOUN NN nsubj 2
said say VERB VBD ROOT 2
on on ADP IN prep 2
Monday Monday PROPN NNP pobj 3 B-DATE
that that SCONJ IN mark 8
rebels rebel NOUN NNS nsubj 8
{aux} {lemma} AUX {tag} aux 8
shelled shell VERB {form} ccomp 2
the the DET DT det 10
town town NOUN NN dobj 8
. . PUNCT . punct 2
"""
HAD = SAID.format(aux="had", lemma="have", tag="VBD", form="VBN")
COULD = SAID.format(aux="could", lemma="could", tag="MD", form="VB")
SINCE = """
Since since SCONJ IN prep 7
Monday Monday PROPN NNP poss 3 B-DATE
's 's PART POS case 1
raid raid NOUN NN pobj 0
, , PUNCT , punct 7
police police NOUN NNS nsubj 7
have have AUX VBP aux 7
arrested arrest VERB VBN ROOT 7
ten ten NUM CD nummod 9 B-CARDINAL
men man NOUN NNS dobj 7
. . PUNCT . punct 7
"""
THIRD = """
The the DET DT det 2
third third ADJ JJ amod 2 B-ORDINAL
attack attack NOUN NN nsubj 8
on on ADP IN prep 2
the the DET DT det 5
town town NOUN NN pobj 3
since since SCONJ IN prep 2
May May PROPN NNP pobj 6 B-DATE
failed fail VERB VBD ROOT 8
. . PUNCT . punct 8
"""


@pytest.mark.parametrize(
    ("table", "word", "status", "edtf"),
    [
        (HAD, "shelled", "happened", "../2024-07-15"),
        (COULD, "shelled", "happened", "../2024-07-16"),
        (SINCE, "arrested", "happened", "2024-07-15/2024-07-16"),
        (THIRD, "attack", "happened", "2024-05-01/2024-07-16"),
        (HAD, "shelled", "possible", None),
        (COULD, "shelled", "planned", "2024-07-16/.."),
    ],
    ids=["said", "said, no past", "since a raid", "third since", "no fact", "plan"],
)
def test_an_event_lies_between_what_its_clause_sets_it_between(table, word, status, edtf):
    """An event lies before it is said, after what it is set or counted after, and before or after the report."""
    parse = built(table)
    when = bounded(parse, event(parse, word, status=status), find_times(parse))
    assert (when and when.edtf) == edtf


def test_without_publication_nothing_bounds_an_event():
    """A report without a date bounds nothing."""
    parse = built(HAD, published=None)
    assert bounded(parse, event(parse, "shelled"), find_times(parse)) is None
