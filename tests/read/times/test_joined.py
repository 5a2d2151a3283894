"""Times that stand within others, or are counted from them."""

import datetime as dt

import pytest

from dragoman.read.times.context import Context
from dragoman.read.times.grammar import find_expressions
from dragoman.read.times.joined import beside, joined
from dragoman.read.times.values import Resolver

TODAY = dt.date(2019, 5, 15)


def read(text):
    """Give the words and days of each time in `text`, read on Wednesday 15 May 2019."""
    context = Context(TODAY, tense="past")
    values = [(e, Resolver(context).value(e, context)) for e in find_expressions(text, 0, len(text))]
    return [
        (text[e.start : e.end], v.period and (v.period.first.isoformat(), v.period.last.isoformat()))
        for e, v in joined(text, [(e, v) for e, v in values if v is not None])
    ]


JOINED = {
    "two days after May 5": ("2019-05-07", "2019-05-07"),
    "six weeks from now": ("2019-06-23", "2019-06-29"),
    "the day before last Tuesday": ("2019-05-13", "2019-05-13"),
    "the night of Friday": ("2019-05-10", "2019-05-10"),
}


@pytest.mark.parametrize("text", JOINED)
def test_an_amount_counted_from_a_day_is_one_time_with_it(text):
    """An amount before or after a day told beside it is one expression, counted from that day."""
    assert read(text) == [(text, JOINED[text])]


def test_words_of_a_modifier_are_no_time_of_their_own():
    """“As recently as 1995” is the year alone, not “recently” too."""
    assert read("as recently as 1995") == [("1995", ("1995-01-01", "1995-12-31"))]


BESIDE = {
    "on 12 and 13 April": ["2019-04-12", "2019-04-13"],
    "on April 12 and 13.": ["2019-04-12", "2019-04-13"],
    "on April 12 and 30 soldiers": ["2019-04-12"],
    "April 31 and 1": [],
    "13 and 12 April": ["2019-04-12"],
}


@pytest.mark.parametrize("text", BESIDE)
def test_two_days_of_a_month_named_once_are_two_times(text):
    """“12 and 13 April” and “April 12 and 13” are two days; a number of something else is none."""
    context = Context(TODAY, tense="past")
    values = [(e, Resolver(context).value(e, context)) for e in find_expressions(text, 0, len(text))]
    told = beside(text, [(e, v) for e, v in values if v is not None and v.period], len(text))
    assert [v.period.first.isoformat() for _, v in told] == BESIDE[text]


def test_an_amount_anchored_to_an_event_is_left_to_the_tree():
    """“Two days after the vote on Friday” is not counted from Friday."""
    assert [words for words, _ in read("two days after the vote on Friday")] == ["two days after", "Friday"]
