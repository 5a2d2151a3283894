"""Times counted from an event, and what they date."""

import pytest

from dragoman.model import When
from dragoman.read.times.anchored import anchor_times, counted_from
from dragoman.read.times.dating import date_events
from dragoman.read.times.times import find_times
from tests.read.built import built
from tests.read.times.trees import dating_tree, event


def test_hours_later_is_counted_from_what_the_sentence_before_tells():
    """“Hours later”, with no day told, is after the attack of the sentence before."""
    parse = dating_tree("hours later")
    events = (event(parse, "attacked", kind="attack"), event(parse, "arrested", kind="arrest", number=2))
    (later,) = anchor_times(parse, date_events(parse, events, find_times(parse)), find_times(parse))
    assert (later.relative_to, later.relation, later.edtf) == ("v1", "after", None)


def test_a_date_after_the_anchor_is_the_anchors():
    """“Resigned a week before the vote on March 3” is not of March 3, but of about a week before."""
    parse = dating_tree("before the vote on")
    (resigned,) = date_events(parse, (event(parse, "resigned", kind="resignation"),), find_times(parse))
    assert resigned.when.latest < "2024-03-01" < "2024-03-03"
    assert resigned.when.earliest > "2024-02-15"


def test_the_eve_of_an_event_is_the_day_before_it():
    """“The eve of the summit” is a day before it, and without days where the summit has none."""
    (eve,) = find_times(dating_tree("eve"))
    assert (eve.text, eve.relation, eve.amount, eve.edtf) == ("the eve of the summit", "before", "P1D", None)


@pytest.mark.parametrize(("edtf", "about"), [("2024-03-03", ""), ("2024-03-03~", "~")])
def test_what_is_counted_from_about_a_day_is_about_a_day(edtf, about):
    """Counting keeps the doubt of what it is counted from."""
    time = next(t for t in find_times(dating_tree("before the vote on")) if t.anchor)
    when = counted_from(time, When(edtf=edtf, earliest="2024-03-03", latest="2024-03-03"))
    assert when.edtf.endswith("~") == bool(about)


def test_the_next_day_is_that_after_the_day_told_before():
    """“On Friday … the next day” is Saturday, whatever the day of the report."""
    parse = dating_tree("the next day")
    assert [t.edtf for t in find_times(parse)] == ["2024-07-12", "2024-07-13"]


KILLED = built("""
Gunmen gunman NOUN NNS nsubj 1
killed kill VERB VBD ROOT 1
him he PRON PRP dobj 1
on on ADP IN prep 1
Friday Friday PROPN NNP pobj 3 B-DATE
, , PUNCT , punct 4
a a DET DT det 7 B-DATE
day day NOUN NN npadvmod 10 I-DATE
after after SCONJ IN mark 10
he he PRON PRP nsubj 10
testified testify VERB VBD advcl 1
. . PUNCT . punct 1
""")


def test_what_another_event_is_counted_from_has_its_day_from_that():
    """“Killed on Friday, a day after he testified” testified on Thursday."""
    killed, testified = event(KILLED, "killed", kind="attack"), event(KILLED, "testified", kind="trial", number=2)
    dated = date_events(KILLED, (killed, testified), find_times(KILLED))
    assert [e.when.edtf for e in dated] == ["2024-07-12", "2024-07-11"]
