"""Dates: narrowed by what all reports say, and by what came before or after."""

import pytest
from msgspec.structs import replace

from dragoman.model import Order, When
from dragoman.weigh import weigh
from dragoman.weigh.dates import amount_days
from tests.weigh.draft import Draft


def report(outlet, at=None, *, published="2031-05-04", status="happened"):
    """Give a reading of a report that Berta Lund died."""
    d = Draft(f"Berta Lund died, {outlet} learned.", outlet=outlet, published=published)
    d.event("death", "died", target=d.person("Berta Lund"), at=at, status=status)
    return d.reading()


def when(*readings):
    """Give the date of the one incident."""
    (incident,) = weigh(readings).incidents
    return incident.when


def test_dates_are_intersected():
    """A month told here and a fortnight told there leave what both allow."""
    assert when(report("A", "2031-04"), report("B", "2031-04-20/2031-05-02")).edtf == "2031-04-20/2031-04-30"


def test_what_happened_is_no_later_than_its_report():
    """The earliest report of what happened bounds its date."""
    found = when(report("A", published="2031-05-04"), report("B", published="2031-05-02"))
    assert (found.edtf, found.earliest, found.latest) == ("../2031-05-02", None, "2031-05-02")


def test_a_plan_may_come_after_its_report():
    """The report of a plan bounds nothing."""
    assert when(report("A", "2031-06", status="planned")).edtf == "2031-06"
    assert when(report("A", status="planned")) is None


def test_what_narrowed_a_date_is_named():
    """The words that made a date what it is are given, and those that did not are not."""
    found = when(report("A", "2031"), report("B", "2031-04-20"))
    assert len(found.narrowed_by) == 1
    assert "B learned" in found.narrowed_by[0].text


def test_a_time_told_from_another_event_narrows_both():
    """What came months before a dated event has a latest day, and no earlier one than was told."""
    d = Draft("Berta Lund died. The embassy closed on 3 May 2031, months after her death.", outlet="A")
    died = d.event("death", "died", target=d.person("Berta Lund"), at="2030-01-01/..")
    d.event("mission-closure", "closed", at="2031-05-03")
    d.time("months after her death", relative_to=died, relation="after", amount="PXM")
    died, closed = sorted(weigh([d.reading()]).incidents, key=lambda i: i.type)
    assert (died.when.earliest, died.when.latest) == ("2030-05-27", "2031-04-05")
    assert "months after her death" in [p.text for p in died.when.narrowed_by]
    assert closed.when.edtf == "2031-05-03"


@pytest.mark.parametrize(
    ("amount", "days"),
    [
        ("P3D", (3, 3)),
        ("PT6H", (0, 1)),
        ("PTXH", (0, 1)),
        ("PT72H", (1, 6)),
        ("PXM", (28, 341)),
        ("P2W", (7, 28)),
        ("P1Y", (182, 732)),
        ("soon", None),
    ],
)
def test_amounts_are_ranges_of_days(amount, days):
    """An amount told in words is as loose as words are; days are counted, hours are of the same day or the next."""
    assert amount_days(amount) == days


def shelled(*dates):
    """Give readings of reports that Norland shelled Port Hale, each with its date and published in May 2031."""
    found = []
    for number, when_ in enumerate(dates):
        d = Draft("Norland shelled Port Hale.", published="2031-05-04", outlet=f"Outlet {number}")
        d.event("attack", "shelled", actor=d.place("Norland"), target=d.place("Port Hale"))
        reading = d.reading()
        found.append(replace(reading, events=(replace(reading.events[0], when=when_),)))
    return found


def about(day):
    """Give a date that is about a day."""
    return When(edtf=f"{day}~", earliest=day, latest=day)


def test_a_date_that_is_only_about_is_loose():
    """What is told as about a day lies within three days of it, and no later than it was told."""
    assert weigh(shelled(about("2031-05-03"))).incidents[0].when.edtf == "2031-04-30/2031-05-04"


def test_what_is_only_about_gives_way():
    """A date that is only about a day gives way to one that is told, and clashes with none."""
    exact = When(edtf="2031-04-29", earliest="2031-04-29", latest="2031-04-29")
    record = weigh(shelled(about("2031-05-03"), exact))
    assert [i.when.edtf for i in record.incidents if i.when.edtf == "2031-04-29"]
    assert not record.clashes


def test_after_without_an_amount_is_a_bound():
    """“After the vote” puts an arrest on the day of the vote or later; “before” puts it on that day or earlier."""
    for relation, edtf in (("after", "2031-03-02/2031-05-04"), ("before", "../2031-03-02")):
        d = Draft("Berta Lund was held after the vote.", outlet="A", published="2031-05-04")
        held = d.event("arrest", "held", target=d.person("Berta Lund"))
        vote = d.event("election", "vote", at="2031-03-02")
        reading = d.reading()
        order = Order(relation=relation, event=vote, span=d.span("after"))
        events = tuple(replace(e, order=(order,)) if e.id == held else e for e in reading.events)
        (arrest,) = [i for i in weigh([replace(reading, events=events)]).incidents if i.type == "arrest"]
        assert arrest.when.edtf == edtf


def test_a_date_with_a_weekday_that_it_has_not_is_a_clash():
    """“Tuesday, 13 March 2030”, a Wednesday, is one of the two days, and a clash that says so."""
    d = Draft("Berta Lund died on Tuesday, 13 March 2030.", outlet="A", published="2030-03-20")
    d.event("death", "died", target=d.person("Berta Lund"))
    d.time("Tuesday, 13 March 2030", edtf="2030-03-13?", earliest="2030-03-13", latest="2030-03-13")
    reading = d.reading()
    doubtful = When(edtf="2030-03-13?", earliest="2030-03-13", latest="2030-03-13")
    record = weigh([replace(reading, events=(replace(reading.events[0], when=doubtful),))])
    assert record.incidents[0].when.edtf == "2030-03-12/2030-03-13"
    (clash,) = record.clashes
    assert clash.explanation == "A says “Tuesday, 13 March 2030”, but 13 March 2030 is a Wednesday."


def test_two_dates_of_one_sentence_one_of_them_open_are_held_together():
    """A sentence that tells one thing twice, once without a beginning, gives the date that both allow."""
    d = Draft("Berta Lund died in May, and her death was a loss.", published="2031-05-09")
    who = d.person("Berta Lund")
    d.event("death", "died", target=who, at="2031-05")
    d.event("death", "death", target=who, at="../2031-05-09")
    assert when(d.reading()).edtf == "2031-05-01/2031-05-09"
