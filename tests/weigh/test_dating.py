"""Dating: incidents that reports relate to one another are dated together, and no others."""

from dragoman.weigh import Weighing
from dragoman.weigh.cards import IncidentCard
from dragoman.weigh.changes import record_of
from dragoman.weigh.dating import reports_of
from dragoman.weigh.shelf import MemoryShelf
from tests.weigh.draft import Draft


def report(who, *, related):
    """Give a report of an arrest, and of a fire that it may put two days before."""
    d = Draft(f"{who} was arrested two days after the fire at Harrow.", outlet="Harrow Post", published="2031-05-06")
    fire = d.event("fire", "fire", where=d.place("Harrow", country="GB"), at="2031-05-01")
    d.event("arrest", "arrested", target=d.person(who), at="2031-05")
    if related:
        d.time("two days after", edtf="2031-05", relative_to=fire, relation="after", amount="P2D")
    return d.reading()


def weighed(*readings):
    """Give the record of some reports, and the cards of its incidents by type."""
    shelf = MemoryShelf(readings)
    record = record_of(Weighing(shelf).add([r.report.id for r in readings], ()))
    return record, {i.type: shelf.get(IncidentCard, i.id) for i in record.incidents}


def test_what_a_report_relates_is_dated_together():
    """An arrest that is told to have been two days after a dated fire has its day, and both know of each other."""
    record, cards = weighed(report("Anders Holm", related=True))
    whens = {i.type: i.when.edtf for i in record.incidents}
    assert whens["arrest"] == "2031-05-03"
    assert cards["arrest"].dated_with == cards["fire"].dated_with == tuple(sorted(i.id for i in record.incidents))


def test_what_is_not_related_is_dated_by_itself():
    """Told beside each other only, each has its own date."""
    record, cards = weighed(report("Anders Holm", related=False))
    assert {i.id: (i.id,) for i in record.incidents} == {c.brief.id: c.dated_with for c in cards.values()}


def test_reports_are_told_by_their_strands():
    """Each report of some strands is given once, in order."""
    assert reports_of(["r2/v1", "r1/v3", "r2/v4"]) == ["r1", "r2"]
