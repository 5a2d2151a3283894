"""Counts within a report, and corrections."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def _resigned(text, *told, outlet="Fenland Courier", published="2031-05-04"):
    """Give a reading in which each of the `told` resigned: (words, count), None for words without a number."""
    d = Draft(text, outlet=outlet, published=published)
    for nth, (words, value) in enumerate(told, 1):
        count = d.quantity(words, value) if value else None
        d.event("resignation", f"resigned#{nth}", actor=words, counts={"actor": count})
    return d.reading()


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


def test_a_number_denied_beside_the_one_told_is_one_thing():
    """A report that denies one number and tells another means one thing, of which the denier says the other."""
    d = Draft(
        "Norland denied that nine Chilean envoys resigned. Ten Chilean envoys resigned, Norland said.", outlet="A"
    )
    norland = d.place("Norland")
    for nth, (words, value, status) in enumerate(
        (("nine Chilean envoys", 9, "denied"), ("Ten Chilean envoys", 10, "happened")), 1
    ):
        count = d.quantity(words, value)
        event = d.event("resignation", f"resigned#{nth}", status=status, actor=words, counts={"actor": count})
        d.claim([norland], event, stance="deny" if status == "denied" else "assert")
    (incident,) = weigh([d.reading()]).incidents
    assert (incident.status, incident.origins.max, incident.conflicts) == ("happened", 1, ())
