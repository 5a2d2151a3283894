"""Numbers in words and figures."""

import pytest

from dragoman.read.measures.numbers import number, ordinal

NUMBERS = {
    "twenty-four": 24,
    "1,500": 1500,
    "1.5 million": 1_500_000,
    "2 1/2": 2.5,
    "a dozen": 12,
    "two hundred and six": 206,
    "three hundred thousand": 300_000,
    "half a dozen": 6,
    "seventy million": 70_000_000,
}


@pytest.mark.parametrize(("text", "value"), NUMBERS.items(), ids=NUMBERS)
def test_a_number_has_its_value(text, value):
    """Words and figures give the number that they say."""
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "several", "none of them"])
def test_other_words_are_no_number(text):
    """Words that tell no number give none."""
    assert number(text) is None


def test_ordinals_have_their_place():
    """Ordinals give their place, in words and figures."""
    assert [ordinal(t) for t in ("first", "21st", "twenty-third", "last")] == [1, 21, 23, None]
