"""How long an amount of time is, and counting with it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.measures.amounts import amount
from dragoman.read.times.grammar import lexicon

TOLD = {
    "six hours": "PT6H",
    "two weeks": "P2W",
    "a fortnight": "P2W",
    "18 months": "P18M",
    "a decade": "P10Y",
    "half a year": "P6M",
    "months": "PXM",
    "2 to 3 weeks": "PXW",
    "more than 50 years": "P50Y",
}


@pytest.mark.parametrize("text", TOLD)
def test_an_amount_has_its_iso_duration(text):
    """Words for a length of time give its ISO 8601 duration, with X where the number is not told."""
    assert amount(text, lexicon()["units"]).iso() == TOLD[text]


def test_words_without_a_unit_are_no_amount():
    """Words that name no unit of time give nothing."""
    assert amount("six miles", lexicon()["units"]) is None


@given(
    text=st.sampled_from([*TOLD, "a few days", "several years", "weeks"]),
    date=st.dates(dt.date(1800, 1, 1), dt.date(2200, 1, 1)),
    sign=st.sampled_from([-1, 1]),
)
def test_what_lies_an_amount_away_is_in_order_and_on_its_side(text, date, sign):
    """The days an amount before or after a day are in order, and none of them lies wholly on the other side."""
    days = amount(text, lexicon()["units"]).around(date, sign)
    assert days.first <= days.last
    assert days.last >= date if sign > 0 else days.first <= date
