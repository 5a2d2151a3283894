"""Where the verb over a word looks."""

import pytest

from dragoman.read.times.tense import tense
from tests.read.built import built

ON_FRIDAY = "on on ADP IN prep {0}\nFriday Friday PROPN NNP pobj {1}\n. . PUNCT . punct {0}"
CASES = {
    "a past verb": ("They they PRON PRP nsubj 1\nmet meet VERB VBD ROOT 1\n" + ON_FRIDAY.format(1, 2), 3, "past"),
    "will": (
        "They they PRON PRP nsubj 2\nwill will AUX MD aux 2\nmeet meet VERB VB ROOT 2\n" + ON_FRIDAY.format(2, 3),
        4,
        "future",
    ),
    "a plan": (
        "They they PRON PRP nsubj 1\nhope hope VERB VBP ROOT 1\nto to PART TO aux 3\nmeet meet VERB VB xcomp 1\n"
        + ON_FRIDAY.format(3, 4),
        5,
        "future",
    ),
    "what was scheduled": (
        "It it PRON PRP nsubjpass 2\nwas be AUX VBD auxpass 2\nscheduled schedule VERB VBN ROOT 2\n"
        + ON_FRIDAY.format(2, 3),
        4,
        "future",
    ),
    "the pluperfect": (
        "They they PRON PRP nsubj 2\nhad have AUX VBD aux 2\nmet meet VERB VBN ROOT 2\n" + ON_FRIDAY.format(2, 3),
        4,
        "past",
    ),
    "what is due": (
        "They they PRON PRP nsubj 1\nare be AUX VBP ROOT 1\ndue due ADJ JJ acomp 1\n" + ON_FRIDAY.format(1, 3),
        4,
        "future",
    ),
    "what somebody is willing to do": (
        "He he PRON PRP nsubj 1\nis be AUX VBZ ROOT 1\nwilling willing ADJ JJ acomp 1\nto to PART TO aux 4\n"
        "speak speak VERB VB xcomp 2\n" + ON_FRIDAY.format(4, 5),
        6,
        "future",
    ),
    "what somebody was willing to do": (
        "He he PRON PRP nsubj 1\nwas be AUX VBD ROOT 1\nwilling willing ADJ JJ acomp 1\nto to PART TO aux 4\n"
        "speak speak VERB VB xcomp 2\n" + ON_FRIDAY.format(4, 5),
        6,
        "past",
    ),
    "what is set for a day": (
        "It it PRON PRP nsubj 1\nopens open VERB VBZ ROOT 1\n" + ON_FRIDAY.format(1, 2),
        3,
        "future",
    ),
    "what comes after": (
        "He he PRON PRP nsubj 1\nleft leave VERB VBD ROOT 1\nahead ahead ADV RB advmod 1\nof of ADP IN prep 2\n"
        "talks talk NOUN NNS pobj 3\n" + ON_FRIDAY.format(4, 5),
        6,
        "future",
    ),
    "since": (
        "It it PRON PRP nsubj 2\nwill will AUX MD aux 2\ngrow grow VERB VB ROOT 2\nsince since SCONJ IN prep 2\nMay May PROPN NNP pobj 3\n. . PUNCT . punct 2",
        4,
        "past",
    ),
}


@pytest.mark.parametrize(("table", "word", "looks"), CASES.values(), ids=CASES)
def test_a_time_looks_where_its_verb_does(table, word, looks):
    """A time looks back under a past verb, ahead under "will", a plan or a schedule, and back after "since"."""
    assert tense(built(table).doc[word]) == looks
