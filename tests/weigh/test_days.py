"""Spans of days as EDTF and in words."""

import pytest

from dragoman.weigh.days import edtf, in_words


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2031-05-03", "2031-05-03", "2031-05-03"),
        ("2031-02-01", "2031-02-28", "2031-02"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2030-01-01", "2031-12-31", "2030/2031"),
        ("2031-05-03", None, "2031-05-03/.."),
        ("2031-05-03", "2031-06-02", "2031-05-03/2031-06-02"),
    ],
)
def test_expressions_are_the_shortest(first, last, expected):
    """A whole month is its month, a whole year its year."""
    assert edtf(first, last) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2031-05-03", "2031-05-03", "3 May 2031"),
        ("2031-02-01", "2031-02-28", "February 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-05-03", "2031-06-02", "a day from 3 May 2031 to 2 June 2031"),
        ("2031-05-03", None, "a day from 3 May 2031 on"),
        (None, "2031-05-03", "a day up to 3 May 2031"),
        (None, None, "no date"),
    ],
)
def test_days_are_told_in_words(first, last, expected):
    """A day, a month and a year are called as one writes them."""
    assert in_words(first, last) == expected
