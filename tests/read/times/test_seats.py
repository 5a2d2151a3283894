"""The verb that a time is told with by its place in the sentence."""

import pytest

from dragoman.read.times.dating import date_events
from dragoman.read.times.seats import seated
from dragoman.read.times.tense import tense
from dragoman.read.times.times import find_times
from tests.read.built import built
from tests.read.times.trees import event

SAID = """
The the DET DT det 1
envoy envoy NOUN NN nsubj 2
said say VERB VBD ROOT 2
on on ADP IN prep 7
Monday Monday PROPN NNP pobj 3 B-DATE
he he PRON PRP nsubj 7
would would AUX MD aux 7
visit visit VERB VB ccomp 2
Oslo Oslo PROPN NNP dobj 7 B-GPE
on on ADP IN prep 7
Friday Friday PROPN NNP pobj 9 B-DATE
. . PUNCT . punct 2
"""
QUAKE = """
The the DET DT det 1
quake quake NOUN NN nsubj 7
that that PRON WDT nsubj 3
struck strike VERB VBD relcl 1
Halden Halden PROPN NNP dobj 3 B-GPE
on on ADP IN prep 7
Monday Monday PROPN NNP pobj 5 B-DATE
killed kill VERB VBD ROOT 7
ten ten NUM CD nummod 9 B-CARDINAL
people people NOUN NNS dobj 7
on on ADP IN prep 7
Tuesday Tuesday PROPN NNP pobj 10 B-DATE
. . PUNCT . punct 7
"""


@pytest.mark.parametrize(
    ("table", "word", "verb"),
    [(SAID, 4, "said"), (SAID, 10, None), (QUAKE, 6, "struck"), (QUAKE, 11, None)],
    ids=["after a saying", "within what is said", "at the end of a clause", "after the verb"],
)
def test_a_time_is_of_the_verb_that_its_place_tells(table, word, verb):
    """Behind a saying, before what is said, and at the end of a relative clause a time is of that verb."""
    found = seated(built(table).doc[word])
    assert (found.text if found is not None else None) == verb


def test_a_time_behind_a_saying_looks_where_the_saying_does():
    """“Said on Monday he would visit” looks back for its Monday."""
    assert tense(built(SAID).doc[4]) == "past"


def test_a_visit_is_not_of_the_day_it_is_announced():
    """“Said on Monday he would visit Oslo on Friday” visits on the Friday to come."""
    parse = built(SAID)
    (visit,) = date_events(parse, (event(parse, "visit", status="planned"),), find_times(parse))
    assert visit.when.edtf == "2024-07-19"


LAUNCHED = """
The the DET DT det 1
attack attack NOUN NN nsubj 5
{verb} VERB {tag} {dep} 1
on on ADP IN prep 2
Monday Monday PROPN NNP pobj 3 B-DATE
failed fail VERB VBD ROOT 5
. . PUNCT . punct 5
"""


@pytest.mark.parametrize(
    ("verb", "edtf"), [("launched launch", "2024-07-15"), ("condemned condemn", "../2024-07-16")], ids=["host", "other"]
)
def test_a_clause_that_says_when_an_event_took_place_dates_it(verb, edtf):
    """“The attack launched on Monday” is of Monday; “the attack condemned on Monday” need not be."""
    parse = built(LAUNCHED.format(verb=verb, tag="VBN", dep="acl"))
    (attack,) = date_events(parse, (event(parse, "attack", kind="attack"),), find_times(parse))
    assert attack.when.edtf == edtf


CALLED = """
They they PRON PRP nsubj 1
called call VERB VBD ROOT 1
the the DET DT det 3
merger merger NOUN NN dobj 1
{word} {word} NOUN NN {dep} 1
on on ADP IN prep 1
Monday Monday PROPN NNP pobj 5 B-DATE
. . PUNCT . punct 1
"""


@pytest.mark.parametrize(
    ("word", "dep", "edtf"), [("folly", "oprd", "../2024-07-16"), ("off", "prt", "2024-07-15")], ids=["named", "done"]
)
def test_what_is_called_something_is_not_of_the_day_it_is_called_so(word, dep, edtf):
    """“Called the merger folly on Monday” does not tell when they merged."""
    parse = built(CALLED.format(word=word, dep=dep))
    (merger,) = date_events(parse, (event(parse, "merger", kind="merger"),), find_times(parse))
    assert merger.when.edtf == edtf
