"""The values of time expressions, without a parse: what each says on a given day."""

import datetime as dt
from pathlib import Path

import pytest
import yaml
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.times.context import Context
from dragoman.read.times.days import day, period
from dragoman.read.times.grammar import find_expressions
from dragoman.read.times.values import Resolver

CASES = yaml.safe_load((Path(__file__).parent / "times_cases.yaml").read_text(encoding="utf-8"))
TODAY = dt.date(2019, 5, 15)
POINTS = [("past", row) for row in CASES["plain"] + CASES["back"]] + [("future", row) for row in CASES["ahead"]]


def value_of(text, context):
    """Give the value of the one expression in `text`."""
    (expression,) = find_expressions(text, 0, len(text))
    return Resolver(context).value(expression, context), expression


@pytest.mark.parametrize(("tense", "row"), POINTS, ids=[f"{row[0]}, {tense}" for tense, row in POINTS])
def test_an_expression_has_its_days(tense, row):
    """An expression has the first and last day that a reader gives it, by the tense of its verb."""
    value, _ = value_of(row[0], Context(TODAY, tense=tense))
    first, last = (row[2:] or [*str(row[1]).split("/"), str(row[1])])[:2]
    days = value.period
    assert (days.first.isoformat(), days.last.isoformat()) == (str(first), str(last))


@pytest.mark.parametrize("row", CASES["plain"], ids=[row[0] for row in CASES["plain"]])
def test_an_expression_has_its_edtf(row):
    """The EDTF expression is the one written down, and the edtf library reads it."""
    value, _ = value_of(row[0], Context(TODAY, tense="past"))
    edtf = value.edtf or value.period.edtf()
    assert edtf == str(row[1])
    assert parse_edtf(edtf)


@pytest.mark.parametrize("row", CASES["lengths"], ids=[row[0] for row in CASES["lengths"]])
def test_a_duration_is_told_from_a_point(row):
    """A length of time is a duration with its ISO 8601 amount, and has no days."""
    value, _ = value_of(row[0], Context(TODAY))
    assert (value.type, value.amount, value.period) == ("duration", row[1], None)


@pytest.mark.parametrize("row", CASES["rates"], ids=[row[0] for row in CASES["rates"]])
def test_a_set_is_told_from_a_point(row):
    """What recurs is a set."""
    value, _ = value_of(row[0], Context(TODAY))
    assert value.type == "set"
    assert row[1] is None or value.amount == row[1]


def test_later_counts_from_the_day_before_it():
    """“Three days later” counts from the last day told, "a year earlier" in an earnings report from its quarter."""
    context = Context(TODAY)
    context.last = context.last_day = day(dt.date(2018, 2, 1))
    value, _ = value_of("three days later.", context)
    assert (value.period.first, value.relative_to) == (dt.date(2018, 2, 4), "context")
    context.fiscal = period("quarter", dt.date(2018, 8, 1))
    value, _ = value_of("a year earlier.", context)
    assert value.period.edtf() == "2017-35"


@settings(deadline=None)
@given(
    text=st.sampled_from([row[0] for row in CASES["plain"] + CASES["back"]]),
    today=st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)),
    tense=st.sampled_from(["past", "present", "future"]),
)
def test_the_first_day_is_never_after_the_last(text, today, tense):
    """On any day and in any tense, an expression's first day is not after its last, and its EDTF is valid."""
    value, _ = value_of(text, Context(today, tense=tense))
    assert value.period.first <= value.period.last
    assert parse_edtf(value.edtf or value.period.edtf())


@settings(deadline=None)
@given(text=st.sampled_from([row[0] for row in CASES["plain"] + CASES["ahead"]]))
def test_without_publication_only_the_calendar_dates(text):
    """A report without a day of publication dates only what needs none."""
    value, _ = value_of(text, Context(None))
    assert value.period is None or value.relative_to == "calendar"


def test_what_was_done_earlier_is_counted_from_a_day_that_has_been():
    """A day earlier, of what was done, is counted from the last day that lies not ahead, and open where none is told."""
    ahead, been = day(dt.date(2019, 5, 21)), day(dt.date(2019, 5, 14))
    value, _ = value_of("a day earlier", Context(TODAY, tense="past", last=ahead, last_day=ahead, past_day=been))
    assert value.period == day(dt.date(2019, 5, 13))
    value, _ = value_of("a day earlier", Context(TODAY, tense="past", last=ahead, last_day=ahead))
    assert value.period is None
    value, _ = value_of("a day earlier", Context(TODAY, tense="future", last=ahead, last_day=ahead, past_day=been))
    assert value.period == day(dt.date(2019, 5, 20))
