"""Quantities of two units of one measure are compared, as rounded as they are told; money is not."""

import pytest

from dragoman.model import Quantity, Span
from dragoman.weigh.counts import counts_differ
from dragoman.weigh.units import amount_in, measure_of


def quantity(value, unit, bound="exactly"):
    """Give a quantity."""
    return Quantity(span=Span(0, 1), value=value, unit=unit, bound=bound)


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ((12, "mile"), (19, "km"), False),
        ((12, "mile"), (25, "km"), True),
        ((373, "mile"), (600, "km"), False),
        ((600, "km"), (610, "km"), True),
        ((50, "ton"), (47, "tonne"), False),
        ((50, "ton"), (500, "tonne"), True),
        ((5, "km"), (5, "kg"), False),
        ((5, "USD"), (9, "EUR"), False),
        ((5, "USD"), (9, "USD"), True),
        ((12, "people"), (14, "miner"), True),
        ((12, "people"), (14, "km"), False),
    ],
)
def test_two_units_of_one_measure_are_compared(a, b, differ):
    """Twelve miles may be 19 kilometres and not 25; five euros are no dollars; people are no kilometres."""
    assert counts_differ(quantity(*a), quantity(*b)) is differ
    assert counts_differ(quantity(*b), quantity(*a)) is differ


@pytest.mark.parametrize("unit", [None, "people", "miner", "vote"])
def test_what_is_counted_measures_nothing(unit):
    """People and votes are counted, not measured."""
    assert measure_of(unit) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [("twelve hundred men", 1200.0), ("the two", 2.0), ("somebody", None), ("3.5 million people", 3500000.0)],
)
def test_words_tell_a_number(words, number):
    """The number in a description is told in figures or in words."""
    assert amount_in(words) == number
