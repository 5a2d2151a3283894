"""Dates as they are written, and the ISO day they name."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.collect.dates import iso_day, published_line


@pytest.mark.parametrize(
    "text",
    [
        "2024-07-16",
        "2024-07-16T23:30:00-05:00",
        "2024/07/16",
        "20240716",
        "20240716093000Z",
        "16 July 2024",
        "16th of July, 2024",
        "July 16, 2024",
        "Jul. 16 2024",
        "Tue, 16 Jul 2024 09:30:00 +0200",
        "16-Jul-2024",
        "Tuesday, 16 July 2024, 9.30am",
        "16/07/2024",
        "07/16/2024",
        "16.7.2024",
        "Published on July 16th, 2024",
    ],
)
def test_written_dates_give_their_day(text: str) -> None:
    """Each usual form gives the day it says, whatever its time and zone."""
    assert iso_day(text) == "2024-07-16"


@pytest.mark.parametrize(
    "text",
    ["", "2024", "July 2024", "03/04/2024", "2024-13-40", "yesterday", "no. 12345678", "99/99/2024", "Marching 3 2024"],
)
def test_what_names_no_day_gives_none(text: str) -> None:
    """A date without a day, an ambiguous one and what is none give None."""
    assert iso_day(text) is None


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_iso_days_are_themselves(day: dt.date) -> None:
    """Any ISO day is given back."""
    assert iso_day(day.isoformat()) == day.isoformat()


@given(st.text(max_size=80))
def test_any_text_gives_a_day_or_none(text: str) -> None:
    """What comes out is a day of the calendar or None."""
    found = iso_day(text)
    assert found is None or dt.date.fromisoformat(found)


@pytest.mark.parametrize(
    "text",
    [
        "Published: July 16, 2024\n\nThe ferry sank.",
        "Ferry sinks\n16 July 2024\nThe ferry sank.",
        "Ferry sinks\n\nPosted on Tuesday, 16 July 2024 at 9:30 am\n\nThe ferry sank.",
    ],
)
def test_line_of_its_own_says_when_a_text_was_published(text: str) -> None:
    """A day alone on a line, or after "Published", near the beginning is the day of publication."""
    assert published_line(text) == "2024-07-16"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank on 16 July 2024.",
        "16 July 2024 was a day of storms.\nThe ferry sank.",
        "\n".join(["The ferry sank."] * 9 + ["16 July 2024"]),
        "Updated: 16 July 2024\nThe ferry sank.",
    ],
)
def test_days_of_the_story_are_none_of_publication(text: str) -> None:
    """A day within a sentence, far down, or of an update is none of publication."""
    assert published_line(text) is None
