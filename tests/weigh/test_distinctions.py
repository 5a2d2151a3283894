"""What keeps two like things apart: the person it was done to, the step, and that it was once more."""

import pytest
from msgspec.structs import replace

from dragoman.weigh.distinctions import (
    another_phase,
    another_year,
    of_anybody,
    once_more,
    one_matter,
    one_night,
    several_and_one,
    told_apart,
)
from dragoman.weigh.judging import THRESHOLD, apart, judge_tellings
from tests.weigh.draft import Draft
from tests.weigh.test_judging import tellings


def shot(words, outlet):
    """Give a reading that somebody was shot in a town on a day."""
    d = Draft(f"{words} was shot dead in Aldeham.", outlet=outlet, published="2031-05-04")
    d.event("shooting", "shot", at="2031-05-03", target=d.somebody(words), place=d.place("Aldeham"))
    return d.reading()


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("A woman", "A man", True),
        ("A 34-year-old woman", "A woman of 19", True),
        ("A 34-year-old", "A 12-year-old", True),
        ("A nurse, 34,", "The woman, 71,", True),
        ("A 34-year-old woman", "A woman, 35,", False),
        ("A woman", "A nurse", False),
        ("A woman", "Two men", False),
    ],
)
def test_two_victims_are_told_apart_by_gender_and_age(one, other, two):
    """A woman is no man, and one of 34 not one of 19; a year more tells nothing, nor does a count of several."""
    a, b = tellings(shot(one, "A"), shot(other, "B"))
    assert (told_apart("target", a, b) is not None) is two
    if two:
        assert apart([a], [b])


def race(text, trigger, outlet, kind="candidacy", status="happened"):
    """Give a reading on somebody's candidacy."""
    d = Draft(text, outlet=outlet, published="2031-05-04")
    d.event(kind, trigger, status=status, actor=d.person("Ada Lund"), target=d.person("Karl Ek"))
    return d.reading()


def test_who_runs_does_not_leave_the_race():
    """Words for two steps of one type tell two things; words for none fit either."""
    runs, leaves, other = tellings(
        race("Ada Lund runs, unlike Karl Ek.", "runs", "A"),
        race("Ada Lund withdraws, unlike Karl Ek.", "withdraws", "B"),
        race("The candidacy of Ada Lund, unlike that of Karl Ek, is known.", "candidacy", "C"),
    )
    assert another_phase(runs, leaves)
    assert judge_tellings(runs, leaves).score < 0
    assert not another_phase(runs, other)
    assert not another_phase(leaves, other)


def test_who_is_to_meet_again_is_not_yet_to_meet():
    """A plan to meet again is another than the plan to meet."""
    first, again = tellings(
        race("Ada Lund will meet Karl Ek.", "meet", "A", "meeting", "planned"),
        race("Ada Lund will meet Karl Ek again in June.", "meet", "B", "meeting", "planned"),
    )
    assert once_more(first, again)
    assert judge_tellings(first, again).score < THRESHOLD


def plan(text, trigger, target, outlet, status="demanded"):
    """Give a reading of what Ada Lund would have banned, with nobody else named."""
    d = Draft(text, outlet=outlet, published="2031-05-04")
    d.event("ban", trigger, status=status, actor=d.person("Ada Lund"), target=d.somebody(target))
    return d.reading()


def test_one_plan_is_told_of_those_whom_one_noun_describes():
    """What somebody would have banned is one plan in reports of the same days that tell of it by one noun."""
    wish, call, other = tellings(
        plan("Ada Lund wants to ban all miners from Norway.", "ban", "all miners from Norway", "A", "planned"),
        plan("Ada Lund called to ban Norwegian miners.", "ban", "Norwegian miners", "B"),
        plan("Ada Lund called to ban Finnish sailors.", "ban", "Finnish sailors", "C"),
    )
    assert judge_tellings(wish, call).score >= THRESHOLD
    assert judge_tellings(wish, other).score < THRESHOLD


@pytest.mark.parametrize(
    ("words", "day", "one"),
    [
        ("early on Monday", "2031-05-05", True),
        ("on Monday", "2031-05-05", False),
        ("early on Tuesday", "2031-05-06", False),
    ],
)
def test_a_night_ends_on_the_day_after(words, day, one):
    """What is told of a night, and of the small hours of the day after it, is of one time."""
    late = Draft("Jets bombed a depot on Sunday night.", outlet="A", published="2031-05-06")
    late.event("airstrike", "bombed", at="2031-05-04", target=late.somebody("a depot"))
    early = Draft(f"Jets bombed a depot {words}.", outlet="B", published="2031-05-06")
    early.event("airstrike", "bombed", at=day, target=early.somebody("a depot"))
    a, b = tellings(late.reading(), early.reading())
    assert one_night(a, b) is one is one_night(b, a)


def talk(text, trigger, outlet, target="the congress", kind="speech"):
    """Give a reading that Ada Lund spoke somewhere, or said something of it."""
    d = Draft(text, outlet=outlet, published="2031-05-04")
    d.event(kind, trigger, at="2031-05-03", actor=d.person("Ada Lund"), target=d.somebody(target))
    return d.reading()


def test_several_speeches_are_not_the_speech():
    """What is told as several of a kind is not the one that another report tells of."""
    one, several = tellings(
        talk("Ada Lund gave a speech at the congress.", "speech", "A"),
        talk("Ada Lund gave speeches at the congress.", "speeches", "B"),
    )
    assert several_and_one(one, several)
    assert not several_and_one(one, one)
    assert judge_tellings(one, several).score < THRESHOLD


@pytest.mark.parametrize(
    ("other", "another"),
    [
        ("Ada Lund spoke at the congress.", True),
        ("Ada Lund spoke at the congress. She had been in office since 2027.", False),
    ],
)
def test_a_year_in_the_words_for_it_is_not_that_of_a_report_years_later(other, another):
    """A speech at the congress of 2027 is another than one told in 2031 without a year, but for reports that have it."""
    of_year = talk("Ada Lund spoke at the 2027 congress.", "spoke", "A", target="the 2027 congress")
    a, b = tellings(of_year, talk(other, "spoke", "B"))
    assert another_year(a, b) is another is another_year(b, a)


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("Ada Lund accused the congress on Friday of hiding the debts.", True),
        ("Ada Lund accused the congress of mocking a widow.", False),
        ("Ada Lund accused the congress.", True),
    ],
)
def test_what_is_only_said_is_one_where_it_is_of_one_matter(other, one):
    """Two accusations of one day are one where their sentences share a word, or one of them tells nothing more."""
    first = talk("Ada Lund accused the congress of debts that it hid.", "accused", "A", kind="accusation")
    a, b = tellings(first, talk(other, "accused", "B", kind="accusation"))
    assert one_matter(a, b) is one
    assert (judge_tellings(a, b).score >= THRESHOLD) is one


def test_what_anybody_should_do_is_not_what_one_should():
    """What a law would have of any nominee is another thing than what is asked of one."""

    def asked(text, who, outlet):
        d = Draft(text, outlet=outlet, published="2031-05-04")
        nominee = d.person("Ada Lund") if who == "Ada Lund" else d.person("Ada Lund", who)
        d.event("publication", "publish", status="demanded", actor=nominee, topic=d.somebody("tax returns"))
        if who != "Ada Lund":
            event = d.events[0]
            part = replace(event.participants[0], span=d.span(who), text=who)
            d.events = [replace(event, participants=(part, *event.participants[1:]))]
        return d.reading()

    a, b = tellings(
        asked("Ada Lund should publish her tax returns.", "Ada Lund", "A"),
        asked(
            "Ada Lund spoke. The nominee of either party must publish tax returns.", "The nominee of either party", "B"
        ),
    )
    assert of_anybody(a, b)
    assert not of_anybody(a, a)
    assert judge_tellings(a, b).score < THRESHOLD
