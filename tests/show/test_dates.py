"""Dates in plain English."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.show.dates import date_words, day_words, heading_words

TABLE = {
    "2023-11-14": "14 November 2023",
    "2023-11": "some time in November 2023",
    "2023": "some time in 2023",
    "2023-24": "some time in winter 2023",
    "2023-33": "some time in the first quarter of 2023",
    "201X": "some time in the 2010s",
    "2023-XX-XX": "some time in 2023",
    "2023-11-XX": "some time in November 2023",
    "2023-11-1X": "between 10 and 19 November 2023",
    "2023-11-0X": "between 1 and 9 November 2023",
    "2023-11-14?": "perhaps 14 November 2023",
    "2023-11-14~": "about 14 November 2023",
    "2023-11~": "about November 2023",
    "2023?": "perhaps in 2023",
    "../2024-07-16": "by 16 July 2024",
    "/2024-07-16": "by 16 July 2024",
    "2024-07-16/..": "16 July 2024 or later",
    "2024-06-03/2024-06-09": "between 3 and 9 June 2024",
    "2024-06-03/2024-07-09": "between 3 June and 9 July 2024",
    "2023-12-30/2024-01-02": "between 30 December 2023 and 2 January 2024",
    "2024-06/2024-08": "between June and August 2024",
    "2024-06-03/2024-06-03": "3 June 2024",
    "[2024-06-03..2024-06-09]": "between 3 and 9 June 2024",
    "[2024-06-03,2024-06-09]": "3 June 2024 or 9 June 2024",
    "{2024-06-03,2024-06-09}": "3 June 2024 and 9 June 2024",
    "2024-07-16T10:00": "16 July 2024, 10:00",
    "2024-07-16T10:00:00Z": "16 July 2024, 10:00",
    "XXXX-XX-XX": "at an unknown time",
    "../..": "at an unknown time",
    "": "at an unknown time",
}


@pytest.mark.parametrize(("edtf", "words"), TABLE.items())
def test_an_expression_reads_as_a_person_would_say_it(edtf: str, words: str) -> None:
    """Each form of EDTF that the record uses has its own plain words."""
    assert date_words(edtf) == words


def test_bounds_stand_in_for_an_expression_that_is_not_known() -> None:
    """An unknown expression is worded by its earliest and latest day, and without those given as it is."""
    assert date_words("2024-W12", "2024-03-18", "2024-03-24") == "between 18 and 24 March 2024"
    assert date_words("2024-W12") == "2024-W12"
    assert date_words(None, None, "2024-03-24") == "by 24 March 2024"


def test_a_heading_names_the_day_of_the_week_of_a_single_day() -> None:
    """A heading has a capital, and a weekday where the date is one day."""
    assert heading_words("2024-07-16") == "Tuesday 16 July 2024"
    assert heading_words("2024-07") == "Some time in July 2024"
    assert heading_words("2023-02-30") == "30 February 2023"


def test_a_day_of_publication_may_be_missing() -> None:
    """A report without a day is undated; a time of day is left out."""
    assert day_words(None) == "undated"
    assert day_words("2024-07-16T09:30:00Z") == "16 July 2024"
    assert day_words("yesterday") == "yesterday"


days = st.dates(date(1000, 1, 1), date(2999, 1, 1))
points = st.builds(
    lambda day, width, mark: day.isoformat()[:width] + mark,
    days,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "?", "~", "%"]),
)
intervals = st.builds(
    lambda day, length, form: form.format(day.isoformat(), (day + timedelta(days=length)).isoformat()),
    days,
    st.integers(0, 900),
    st.sampled_from(["{}/{}", "[{}..{}]", "[{},{}]", "../{}", "{}/..", "/{}"]),
)


@given(points | intervals)
def test_every_date_is_worded_with_its_years(edtf: str) -> None:
    """Words are given for any date or interval, and every year of it is among them."""
    words = date_words(edtf)
    years = set(re.findall(r"\d{4}(?=-|$|[?~%\]./,])", re.sub(r"(?<=\d{4})-\d{2}(-\d{2})?", "", edtf)))
    assert words
    assert years
    assert all(year in words for year in years)


@given(st.text(max_size=40), st.text(max_size=12) | st.none(), st.text(max_size=12) | st.none())
def test_no_text_is_too_odd_to_be_worded(edtf: str, earliest: str | None, latest: str | None) -> None:
    """Whatever stands where a date should, some words come out."""
    assert date_words(edtf, earliest, latest)
    assert heading_words(edtf, earliest, latest)
