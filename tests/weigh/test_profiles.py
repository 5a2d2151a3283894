"""Profiles: what reports tell of somebody, made comparable."""

from datetime import date

import pytest

from dragoman.weigh.profiles import age_range, birth_range, position


@pytest.mark.parametrize(
    ("words", "ages"),
    [
        ("52", (52, 52)),
        ("in his fifties", (50, 59)),
        ("mid-50s", (50, 59)),
        ("about 60", (58, 62)),
        ("aged 52", (52, 52)),
        ("old", None),
    ],
)
def test_ages(words, ages):
    """Ages are ranges, whole years or decades."""
    assert age_range(words) == ages


def test_births():
    """An age on a day tells between which days somebody was born."""
    assert birth_range("52", "2024-07-16") == (date(1971, 7, 16), date(1972, 7, 16))
    assert birth_range("52", None) is None
    assert birth_range("1", "2024-02-29") == (date(2022, 2, 28), date(2023, 2, 28))


def test_positions_keep_the_words_that_tell():
    """What is said of any post is left out of one."""
    assert position("the former counsellor at the embassy in Rome") == {"counsellor", "embassy", "rome"}
