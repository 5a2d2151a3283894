"""Events told without a time of their own, and the day of the story that they are of."""

import pytest

from dragoman.read.times.dating import date_events
from dragoman.read.times.shared import RULES, rule_of
from dragoman.read.times.story import story
from dragoman.read.times.times import find_times
from tests.read.times.trees import dating_tree, event

PACT = dating_tree("title and lead")

TOLD = {
    "signs": ("title", 0),
    "signed": ("perfect in the lead", 0),
    "raided": ("past in the lead", 0),
    "wept": ("past in the lead", 0),
    "sang": ("past in the lead", 0),
}


@pytest.mark.parametrize("word", TOLD)
def test_each_way_of_telling_has_its_rule(word):
    """A title's present, a lead's perfect and past, and what goes on meanwhile are of the day of the dateline."""
    rule, nth = TOLD[word]
    times = find_times(PACT)
    assert rule_of(PACT, event(PACT, word, nth=nth), times, story(PACT, times)).name == rule


def test_what_has_often_been_done_is_of_no_day():
    """“Has often signed” tells of no one day, though it stands in the lead."""
    times = find_times(PACT)
    assert rule_of(PACT, event(PACT, "signed", nth=1), times, story(PACT, times)) is None


def test_a_day_that_is_inferred_from_a_dateline_is_only_about():
    """What the dateline's day is lent to is about that day."""
    (when,) = [e.when for e in date_events(PACT, (event(PACT, "raided"),), find_times(PACT))]
    assert (when.edtf, when.earliest, when.latest) == ("2024-07-15~", "2024-07-15", "2024-07-15")


def test_after_another_day_the_story_is_not_taken_up_again():
    """After a sentence about 2019, “he sued the bank” is of no day."""
    parse = dating_tree("past after another day")
    when = date_events(parse, (event(parse, "sued"),), find_times(parse))[0].when
    assert (when.earliest, when.latest) == (None, "2024-07-16")


def test_what_is_announced_as_news_is_of_about_the_day_it_is_announced():
    """“Announced on Monday that he has resigned” dates the resigning about Monday; “said that he has” does not."""
    whens = []
    for name in ("said that it has", "said that he"):
        parse = dating_tree(name)
        whens.append(date_events(parse, (event(parse, "resigned"),), find_times(parse))[0].when)
    assert [w.edtf for w in whens] == ["2024-07-15~", "../2024-07-15"]


def test_every_rule_says_why():
    """No rule stands in the table without its name and its reason."""
    assert all(rule.name and rule.why for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_another_day_told_aside_does_not_lead_away():
    """“They freed a baker who was arrested in 2022” is of the day of the story: 2022 is told aside."""
    parse = dating_tree("freed, arrested in 2029")
    freed, arrested = date_events(
        parse,
        (event(parse, "freed", kind="release", nth=1), event(parse, "arrested", kind="arrest", number=2)),
        find_times(parse),
    )
    assert (freed.when.edtf, arrested.when.edtf) == ("2024-07-15", "2022")


UNDER_WAY = {
    "calling": ("demand", "ongoing", "under way"),
    "investigating": ("investigation", "ongoing", None),
    "misleading": ("accusation", "ongoing", None),
    "cuts": ("layoff", "happened", "past in the lead"),
    "pledge": ("pledge", "happened", "said by saying it"),
    "fled": ("border-crossing", "happened", None),
}


@pytest.mark.parametrize("word", UNDER_WAY)
def test_what_is_under_way_or_decided_is_of_the_day_it_is_told(word):
    """“Is calling for”, “announced job cuts” and a quoted “we pledge” are; what lasts, is habit or was quoted is not."""
    parse, (kind, status, name) = dating_tree("under way"), UNDER_WAY[word]
    times = find_times(parse)
    rule = rule_of(parse, event(parse, word, kind=kind, status=status), times, story(parse, times))
    assert (rule.name if rule else None) == name


def test_what_is_under_way_is_dated_about_its_day():
    """“Is calling for a ceasefire” under a dateline of July 15 is of about that day."""
    parse = dating_tree("under way")
    one = event(parse, "calling", kind="demand", status="ongoing")
    assert [e.when.edtf for e in date_events(parse, (one,), find_times(parse))] == ["2024-07-15~"]


def test_an_announced_attack_is_not_dated_by_the_announcing():
    """“Announced job cuts” tells that they are decided; “announced the attack” does not tell when it was."""
    parse = dating_tree("under way")
    times = find_times(parse)
    assert rule_of(parse, event(parse, "cuts", kind="attack"), times, story(parse, times)) is None


def test_what_goes_on_from_an_older_day_is_not_of_the_story():
    """After “a truce was signed in 1994. They won.”, “troops seized land” is of no day, though he left on Monday."""
    parse = dating_tree("signed in 1994")
    told = [event(parse, word, kind=word, number=n) for n, word in enumerate(("left", "won", "seized"), 1)]
    dated = [e.when.edtf for e in date_events(parse, tuple(told), find_times(parse))]
    assert dated == ["2024-07-15", "../2024-07-16", "../2024-07-16"]
