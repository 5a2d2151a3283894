"""The stretch of time that a comparison is held against."""

import pytest

from dragoman.model import Comparison, Incident, Origins, Plover, RecordWhen, Span
from dragoman.weigh.periods import days_of, lies_in, period_of, precedes


def incident(earliest, latest):
    """Give an incident of a time."""
    when = RecordWhen(edtf=f"{earliest}/{latest}", earliest=earliest, latest=latest)
    return Incident(
        id="i",
        type="strike",
        plover=Plover(event="PROTEST"),
        status="happened",
        title="",
        when=when,
        origins=Origins(min=1, max=1),
    )


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2032-02~", ("2032-02-01", "2032-02-29")),
        ("../2031-05-04", (None, "2031-05-04")),
        ("2031-05/..", ("2031-05-01", None)),
        ("2031-04-24/2031-05-24", ("2031-04-24", "2031-05-24")),
        ("2031-24", (None, None)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(edtf, days):
    """Days, months, years and what runs between two of them are read; a season is left open."""
    assert days_of(edtf) == days


def test_since_a_month_begins_with_it():
    """“Since May” begins in May, “since 2031” with the year."""
    said = Comparison(span=Span(0, 9), kind="ordinal", since=2031, period="2031-05-01/..")
    assert period_of(said) == ("2031-05-01", None)
    assert period_of(Comparison(span=Span(0, 9), kind="ordinal", since=2031)) == ("2031-01-01", None)


def test_what_has_no_first_day_is_not_for_sure_of_this_year():
    """What may have been before a stretch of time is not held to lie in it."""
    assert lies_in(incident("2031-02-01", "2031-02-03"), ("2031-01-01", None), "2031-05-01")
    assert not lies_in(incident(None, "2031-02-03"), ("2031-01-01", None), "2031-05-01")
    assert not lies_in(incident("2031-06-01", "2031-06-01"), ("2031-01-01", None), "2031-05-01")


def test_what_is_told_as_of_this_year_comes_after_what_was_over_well_before_the_report():
    """Where the date of what is compared is that of its standard, what was over two weeks before its end precedes it."""
    vague = incident("2031-01-01", "2031-05-20")
    assert precedes(incident("2031-02-01", "2031-02-01"), vague, "2031-01-01")
    assert not precedes(incident("2031-05-15", "2031-05-15"), vague, "2031-01-01")
    assert not precedes(incident("2031-02-01", "2031-02-01"), vague)
