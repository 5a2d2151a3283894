"""When events happened: the times that the tree ties to them, and what the report's own day bounds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.times.anchored import anchor_times
from dragoman.read.times.dating import date_events
from dragoman.read.times.times import find_times
from tests.read.built import built
from tests.read.event_trees import tree
from tests.read.times.trees import dating_tree, event


def when_of(parse, *events):
    """Give the `when` of each event, dated by the times of the parse."""
    return [e.when for e in date_events(parse, events, find_times(parse))]


SAID = built("""
The the DET DT det 1
ministry ministry NOUN NN nsubj 2
said say VERB VBD ROOT 2
on on ADP IN prep 2
Tuesday Tuesday PROPN NNP pobj 3
that that SCONJ IN mark 9
the the DET DT det 7
envoy envoy NOUN NN nsubj 9
had have AUX VBD aux 9
left leave VERB VBN ccomp 2
in in ADP IN prep 9
March March PROPN NNP pobj 10
. . PUNCT . punct 2
""")


def test_the_day_of_the_saying_is_not_that_of_the_event():
    """“Said on Tuesday that the envoy had left in March” dates the saying Tuesday and the leaving March."""
    said, left = when_of(SAID, event(SAID, "said", kind="statement"), event(SAID, "left", number=2))
    assert said.edtf == "2024-07-16"
    assert left.edtf == "2024-03"


def test_the_day_of_the_saying_is_not_lent_to_an_event_without_one():
    """“Said on Tuesday that the envoy had left” leaves the leaving open, but before publication."""
    parse = built("""
They they PRON PRP nsubj 1
said say VERB VBD ROOT 1
on on ADP IN prep 1
Tuesday Tuesday PROPN NNP pobj 2
that that SCONJ IN mark 7
he he PRON PRP nsubj 7
had have AUX VBD aux 7
left leave VERB VBN ccomp 1
. . PUNCT . punct 1
""")
    (left,) = when_of(parse, event(parse, "left"))
    assert (left.edtf, left.earliest, left.latest) == ("../2024-07-16", None, "2024-07-16")


def test_a_noun_has_the_time_that_stands_on_it():
    """“The 2019 attack” is of 2019, whatever the verb's time."""
    parse = built("""
He he PRON PRP nsubj 1
recalled recall VERB VBD ROOT 1
the the DET DT det 4
2019 2019 NUM CD nummod 4
attack attack NOUN NN dobj 1
on on ADP IN prep 1
Friday Friday PROPN NNP pobj 5
. . PUNCT . punct 1
""")
    (attack,) = when_of(parse, event(parse, "attack", kind="attack"))
    assert attack.edtf == "2019"


def test_a_noun_takes_the_time_of_a_verb_that_only_says_that_it_happens():
    """“Held talks on Friday” dates the talks."""
    parse = built("""
They they PRON PRP nsubj 1
held hold VERB VBD ROOT 1
talks talk NOUN NNS dobj 1
on on ADP IN prep 1
Friday Friday PROPN NNP pobj 3
. . PUNCT . punct 1
""")
    (talks,) = when_of(parse, event(parse, "talks", kind="negotiation"))
    assert talks.edtf == "2024-07-12"


def test_a_coordinated_verb_shares_the_time():
    """“Arrived on Friday and met the mayor” dates the meeting too."""
    parse = built("""
She she PRON PRP nsubj 1
arrived arrive VERB VBD ROOT 1
on on ADP IN prep 1
Friday Friday PROPN NNP pobj 2
and and CCONJ CC cc 1
met meet VERB VBD conj 1
the the DET DT det 7
mayor mayor NOUN NN dobj 5
. . PUNCT . punct 1
""")
    assert [w.edtf for w in when_of(parse, event(parse, "arrived"), event(parse, "met", number=2))] == [
        "2024-07-12"
    ] * 2


MENTIONED_AGAIN = built("""
She she PRON PRP nsubj 1
fled flee VERB VBD ROOT 1
in in ADP IN prep 1
2021 2021 NUM CD pobj 2
. . PUNCT . punct 1

Her her PRON PRP$ poss 6
flight flight NOUN NN nsubj 7
shocked shock VERB VBD ROOT 7
them they PRON PRP dobj 7
. . PUNCT . punct 7
""")


def test_a_later_mention_of_the_same_event_has_its_date():
    """An event of the same type and person as a dated one is dated like it; one of another person is not."""
    fled = event(MENTIONED_AGAIN, "fled", kind="defection")
    same = event(MENTIONED_AGAIN, "flight", kind="defection", number=2)
    other = event(MENTIONED_AGAIN, "flight", kind="defection", who="e2", number=2)
    assert [w.edtf for w in when_of(MENTIONED_AGAIN, fled, same)] == ["2021", "2021"]
    assert when_of(MENTIONED_AGAIN, fled, other)[1].earliest is None


def test_an_event_so_long_after_a_dated_one_lies_within_honest_bounds():
    """“Months after her flight” is one to eleven months after the day of the flight."""
    parse = built("""
She she PRON PRP nsubj 1
fled flee VERB VBD ROOT 1
on on ADP IN prep 1
3 3 NUM CD nummod 4
May May PROPN NNP pobj 2
2021 2021 NUM CD nummod 4
. . PUNCT . punct 1

Months month NOUN NNS npadvmod 13
after after ADP IN prep 7
her her PRON PRP$ poss 10
flight flight NOUN NN pobj 8
they they PRON PRP nsubj 13
had have AUX VBD aux 13
parted part VERB VBN ROOT 13
. . PUNCT . punct 13
""")
    events = date_events(
        parse,
        (
            event(parse, "fled", kind="defection"),
            event(parse, "flight", kind="defection", number=2),
            event(parse, "parted", number=3),
        ),
        find_times(parse),
    )
    assert (events[2].when.earliest, events[2].when.latest) == ("2021-06-01", "2022-04-30")
    anchored = [t for t in anchor_times(parse, events, find_times(parse)) if t.anchor]
    assert (anchored[0].relative_to, anchored[0].earliest) == ("v2", "2021-06-01")


STATUSES = {"happened": (None, "2024-07-16"), "planned": ("2024-07-16", None)}


@pytest.mark.parametrize("status", STATUSES)
def test_publication_bounds_what_has_no_time(status):
    """What happened lies before the report's day, what is planned after it; both stay open on the other side."""
    parse = built("She she PRON PRP nsubj 2\nmay may AUX MD aux 2\nleave leave VERB VB ROOT 2\n. . PUNCT . punct 2")
    (when,) = when_of(parse, event(parse, "leave", status=status))
    assert (when.earliest, when.latest) == STATUSES[status]


def test_without_publication_nothing_is_bounded():
    """An event of a report without a day, and without a time, has no when."""
    parse = built("She she PRON PRP nsubj 1\nleft leave VERB VBD ROOT 1\n. . PUNCT . punct 1", published=None)
    assert when_of(parse, event(parse, "left")) == [None]


def test_what_the_lead_tells_of_a_day_is_shared_by_its_story():
    """After a lead that happened on Monday, a past main clause without a time is of Monday; a relative clause is not."""
    parse = built("""
Police police NOUN NNS nsubj 1
arrested arrest VERB VBD ROOT 1
him he PRON PRP dobj 1
on on ADP IN prep 1
Monday Monday PROPN NNP pobj 3
. . PUNCT . punct 1

They they PRON PRP nsubj 7
seized seize VERB VBD ROOT 7
papers paper NOUN NNS dobj 7
that that PRON WDT dobj 11
he he PRON PRP nsubj 11
stole steal VERB VBD relcl 8
. . PUNCT . punct 7
""")
    seized, stole = when_of(parse, event(parse, "seized"), event(parse, "stole", number=2, who="e9"))
    assert (seized.earliest, seized.latest) == ("2024-07-15", "2024-07-15")
    assert stole.earliest is None


@settings(deadline=None)
@given(
    status=st.sampled_from(
        ["happened", "ongoing", "planned", "threatened", "demanded", "possible", "conditional", "denied"]
    ),
    word=st.sampled_from(["said", "left"]),
)
def test_a_when_is_never_out_of_order(status, word):
    """Whatever an event's status, its earliest day is not after its latest."""
    (when,) = when_of(SAID, event(SAID, word, status=status))
    assert when is None or when.earliest is None or when.latest is None or when.earliest <= when.latest


def test_what_is_dated_after_the_report_is_planned():
    """“When the ministers meet on July 19” tells, on July 16, of a meeting to come, whatever the tense of its verb."""
    parse = built("""
    He he PRON PRP nsubj 2
    will will AUX MD aux 2
    speak speak VERB VB ROOT 2
    when when SCONJ WRB advmod 6
    the the DET DT det 5
    ministers minister NOUN NNS nsubj 6
    meet meet VERB VBP advcl 2
    on on ADP IN prep 6
    July July PROPN NNP pobj 7
    19 19 NUM CD nummod 8
    . . PUNCT . punct 2
    """)
    (meeting,) = date_events(parse, (event(parse, "meet", kind="meeting"),), find_times(parse))
    assert (meeting.status, meeting.when.earliest) == ("planned", "2024-07-19")


def test_a_clause_with_when_has_the_time_it_hangs_on():
    """“Since 2020, when the ambassador resigned” dates the resigning 2020."""
    parse = tree("year when")
    assert when_of(parse, event(parse, "resigned", kind="resignation"))[0].edtf == "2020"


def test_what_is_measured_from_another_lies_after_it():
    """“The first diplomat to defect since Pak in 2016” defected in or after 2016, not in 2016."""
    parse = tree("since him")
    when = when_of(parse, event(parse, "defect", kind="defection"))[0]
    assert (when.earliest, when.latest) == ("2016-01-01", parse.report.published)


UNTIL = {
    "not until": ("Deliveries", "2024-10"),
    "delayed until": ("visit", "2024-10"),
    "held until": ("held", "../2024-05-31"),
}


@pytest.mark.parametrize("name", UNTIL)
def test_until_is_when_what_was_put_off_takes_place(name):
    """“Not due until October” and “delayed until October” are in October; “held until May” is up to its end."""
    parse = dating_tree(name)
    word, edtf = UNTIL[name]
    assert when_of(parse, event(parse, word, status="planned"))[0].edtf == edtf


def test_a_state_since_a_day_began_on_it():
    """“Has been banned since 2014” was banned in 2014; “two have been banned since 2014” may be of any year since."""
    one, two = dating_tree("banned since"), dating_tree("two banned since")
    assert when_of(one, event(one, "banned"))[0].edtf == "2014"
    assert when_of(two, event(two, "banned"))[0].edtf == "2014-01-01/2024-07-16"


GOES_ALONG = {"with firing": "firing", "by unveiling": "unveiling"}


@pytest.mark.parametrize("name", GOES_ALONG)
def test_what_goes_along_with_a_verb_has_its_time(name):
    """“Fled on Monday, with soldiers firing” and “opened the fair on Monday by unveiling a train” are of Monday."""
    parse = dating_tree(name)
    assert [w.edtf for w in when_of(parse, event(parse, GOES_ALONG[name]))] == ["2024-07-15"]


def test_what_somebody_is_thanked_for_has_another_time():
    """“Thanked him on Monday for unveiling a train” does not date the unveiling."""
    parse = dating_tree("for unveiling")
    assert [w.edtf for w in when_of(parse, event(parse, "unveiling"))] == ["../2024-07-16"]


def test_a_time_is_of_what_the_run_up_leads_to():
    """“Will fly in the run-up to the vote on Friday” does not say that she flies on Friday."""
    parse = dating_tree("run-up")
    assert [w.edtf for w in when_of(parse, event(parse, "fly", status="planned"))] == ["2024-07-16/.."]


def test_a_time_before_after_is_of_the_clause_before():
    """“Freed him on Monday, a week after the states swapped spies” is of the freeing, wherever the tree hangs it."""
    parse = dating_tree("a week after")
    freed, swapped = when_of(parse, event(parse, "freed"), event(parse, "swapped", kind="release", number=2))
    assert (freed.edtf, swapped.edtf) == ("2024-07-15", "../2024-07-16")


def test_what_goes_on_from_something_of_no_day_is_of_none():
    """“She famously left and sued him” is not of Monday, when she died, as “they wept” is."""
    parse = dating_tree("famously left")
    told = [event(parse, word, kind=word, number=n) for n, word in enumerate(("died", "left", "sued", "wept"), 1)]
    assert [w.edtf for w in when_of(parse, *told)] == ["2024-07-15", "../2024-07-16", "../2024-07-16", "2024-07-15"]


def test_a_time_on_a_place_of_the_clause_is_of_the_clause():
    """“In Valport a week ago, they met” dates the meeting."""
    parse = dating_tree("in Valport a week ago")
    (met,) = when_of(parse, event(parse, "met"))
    assert (met.earliest, met.latest) == (find_times(parse)[0].earliest, find_times(parse)[0].latest)


def test_until_does_not_tell_when_something_was_put_off():
    """“The visit was delayed until October” does not say that the delaying is in October."""
    parse = dating_tree("delayed until")
    assert [w.edtf for w in when_of(parse, event(parse, "delayed", kind="delay"))] == ["../2024-07-16"]


@pytest.mark.parametrize(
    ("name", "word", "edtf"),
    [
        ("gunmen in the village", "killed", "2024-07-15"),
        ("over the killing", "killing", "2024-07-02"),
        ("over the killing", "arrested", "../2024-07-16"),
        ("from day to day", "struck", "2024-07-03/2024-07-07"),
        ("when rebels shelled", "shelled", "2024-07-15"),
        ("when rebels shelled", "broken", "2024-07-15"),
        ("first since when", "found", "2016"),
        ("fewer than in", "arrested", "2023"),
        ("the blast which happened", "killed", "2024-07-16"),
    ],
)
def test_a_time_is_of_what_it_stands_with_and_not_of_its_neighbour(name, word, edtf):
    """A day behind a place is of what was done there, one behind a killing that led to an arrest of the killing.

    A stretch from day to day has both its ends; what happened when something else did shares its day; the year of
    "since 2016, when" is of the clause; the year of "fewer than in 2019" is of neither.
    """
    parse = dating_tree(name)
    (when,) = when_of(parse, event(parse, word, kind="attack"))
    assert when.edtf == edtf


def test_what_is_put_off_from_one_day_to_another_is_on_the_other():
    """“Put off the talks from 20 July to 3 August” sets them for 3 August."""
    parse = dating_tree("put off from day to day")
    (talks,) = when_of(parse, event(parse, "talks", kind="negotiation", status="planned"))
    assert talks.edtf == "2024-08-03"
