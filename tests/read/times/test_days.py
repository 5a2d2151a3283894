"""The calendar's periods and their arithmetic."""

import datetime as dt

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.times.days import add_months, easter, part, period, season, season_name

UNITS = ["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]
DATES = st.dates(dt.date(1600, 1, 1), dt.date(2400, 1, 1))


@settings(deadline=None)
@given(date=DATES, unit=st.sampled_from(UNITS))
def test_a_period_is_in_order_and_its_edtf_valid(date, unit):
    """A period's first day is not after its last, and the edtf library reads its expression."""
    whole = period(unit, date)
    assert whole.first <= whole.last
    assert parse_edtf(whole.edtf())
    assert unit == "weekend" or whole.first <= date <= whole.last


@settings(deadline=None)
@given(date=DATES, unit=st.sampled_from([u for u in UNITS if u != "weekend"]), count=st.integers(-5, 5))
def test_shifting_there_and_back_is_the_same_period(date, unit, count):
    """A period shifted by some units and back is itself."""
    whole = period(unit, date)
    assert whole.shift(count).shift(-count) == whole


@settings(deadline=None)
@given(date=DATES, unit=st.sampled_from(UNITS[3:]), which=st.sampled_from(["early", "mid", "late"]))
def test_a_part_lies_within_its_whole(date, unit, which):
    """The early, middle and late part of a period lie in it."""
    whole = period(unit, date)
    first, last = part(whole, which)
    assert whole.first <= first <= last <= whole.last


@settings(deadline=None)
@given(date=DATES)
def test_the_season_of_a_day_holds_it(date):
    """Each day lies in its season, and the season's name is that of its first month."""
    whole = period("season", date)
    assert season(season_name(whole.first), whole.first.year) == whole


@pytest.mark.parametrize(("year", "date"), [(2000, "2000-04-23"), (2008, "2008-03-23"), (2024, "2024-03-31")])
def test_easter_falls_on_its_day(year, date):
    """Easter is the day of the almanac."""
    assert easter(year).isoformat() == date


def test_months_are_counted_to_the_months_last_day():
    """A month after 31 January is the last of February."""
    assert add_months(dt.date(2024, 1, 31), 1) == dt.date(2024, 2, 29)
