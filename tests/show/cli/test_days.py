"""Days as a command line names them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.show.cli.days import day_of

TODAY = date(2024, 3, 31)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-07-16", "2024-07-16"),
        ("2024-07", "2024-07"),
        ("2024", "2024"),
        ("today", "2024-03-31"),
        ("Yesterday", "2024-03-30"),
        ("7d", "2024-03-24"),
        ("2 weeks ago", "2024-03-17"),
        ("1m", "2024-02-29"),
        ("1 year", "2023-03-31"),
    ],
)
def test_a_day_is_named_as_people_do(words: str, day: str) -> None:
    """Written out, by a word, or by how long ago it was."""
    assert day_of(words, TODAY) == day


@pytest.mark.parametrize("words", ["", "July", "2024-02-31", "2024-13", "0000", "9999y", "d", "2024-7-1", "-3d"])
def test_what_is_no_day_is_refused_with_what_can_be_written(words: str) -> None:
    """A word that names no day, and a day that no calendar has, say how a day is written."""
    with pytest.raises(ValueError, match="write 2024-07-16"):
        day_of(words, TODAY)


@given(st.integers(0, 9999), st.sampled_from("dwmy"), st.dates(date(1900, 1, 1)))
def test_ago_is_never_later_than_today(number: int, unit: str, today: date) -> None:
    """However long ago, the day is a day not after today, or there is no such day."""
    try:
        day = day_of(f"{number}{unit}", today)
    except ValueError:
        assert number > 0
    else:
        assert date.fromisoformat(day) <= today
