"""Counts within a report, and corrections."""

import pytest

from dragoman.weigh import weigh
from dragoman.weigh.counts import corrects
from dragoman.weigh.sheets import Sheet
from dragoman.weigh.tellings import Mention
from tests.weigh.draft import Draft


def _resigned(text, *told, outlet="Fenland Courier", published="2031-05-04"):
    """Give a reading in which each of the `told` resigned: (words, count), None for words without a number."""
    d = Draft(text, outlet=outlet, published=published)
    for nth, (words, value) in enumerate(told, 1):
        count = d.quantity(words, value) if value else None
        d.event("resignation", f"resigned#{nth}", actor=words, counts={"actor": count})
    return d.reading()


def _mention(reading):
    """Give the first event of a reading as a mention."""
    sheet = Sheet(reading)
    return Mention(sheet.key("v1"), sheet.address("v1"), sheet, reading.events[0], (), None)


@pytest.mark.parametrize(
    ("text", "told", "number"),
    [
        ("Ten envoys resigned. Nine envoys resigned before.", [("Ten envoys", 10), ("Nine envoys", 9)], 2),
        ("Ten envoys resigned. A second envoy resigned.", [("Ten envoys", 10), ("A second envoy", None)], 2),
    ],
)
def test_different_counts_in_one_report_are_different_things(text, told, number):
    """A report that tells two numbers means two things."""
    assert len(weigh([_resigned(text, *told)]).incidents) == number


def test_a_correction_replaces_the_earlier_count():
    """An outlet that corrects its number tells one thing, whose number is the corrected one, without a conflict."""
    first = _resigned("Twelve Chilean envoys resigned.", ("Twelve Chilean envoys", 12))
    later = _resigned(
        "Correction: An earlier report said that twelve Chilean envoys resigned. Ten Chilean envoys resigned.",
        ("twelve Chilean envoys", 12),
        ("Ten Chilean envoys", 10),
        published="2031-05-08",
    )
    (incident,) = weigh([first, later]).incidents
    assert len(incident.reports) == 2
    assert incident.conflicts == ()
    assert incident.title == "Ten Chilean envoys resign"


@pytest.mark.parametrize(
    ("outlet", "published", "text", "expected"),
    [
        ("Fenland Courier", "2031-05-08", "Correction: ten envoys resigned.", True),
        ("Fenland Courier", "2031-05-01", "Correction: ten envoys resigned.", False),
        ("Upland Mail", "2031-05-08", "Correction: ten envoys resigned.", False),
        ("Fenland Courier", "2031-05-08", "Ten envoys resigned.", False),
    ],
)
def test_an_outlet_corrects_itself_alone(outlet, published, text, expected):
    """A correction is of the same outlet, later, and says that it is one."""
    earlier = _mention(_resigned("Nine envoys resigned.", ("Nine envoys", 9)))
    told = "ten envoys" if "ten" in text else "Ten envoys"
    later = _mention(_resigned(text, (told, 10), outlet=outlet, published=published))
    assert corrects(later, earlier) is expected
