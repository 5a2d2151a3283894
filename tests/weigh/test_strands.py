"""Strands: what each report tells of one incident, and which strands of all reports are of one."""

from dragoman.weigh.cards import Strands
from dragoman.weigh.copies import CopyGroups
from dragoman.weigh.decisions import Bindings
from dragoman.weigh.entities import Who
from dragoman.weigh.parties import Parties
from dragoman.weigh.sheets import Sheet
from dragoman.weigh.shelf import MemoryShelf
from dragoman.weigh.sightings import file_report
from dragoman.weigh.strands import StrandRoom
from tests.weigh.draft import Draft

NONE = Bindings((), ())


def report(number, name="Anders Holm", told="2031-05-01"):
    """Give a report of an arrest in Oslo."""
    d = Draft(f"{name} was arrested in Oslo, {number}.", outlet=f"Post {number}", published=f"2031-05-{2 + number:02}")
    d.event("arrest", "arrested", target=d.person(name), where=d.place("Oslo", country="NO"), at=told)
    return Sheet(d.reading())


class Room:
    """Strands on a shelf, to which reports come."""

    def __init__(self):
        self.shelf, self.sheets = MemoryShelf(), {}

    def add(self, *sheets, bindings=NONE, rebound=()):
        """Let reports come; give the groups of strands that may be other incidents, told by their reports."""
        self.sheets |= {s.id: s for s in sheets}
        touched = {}
        for sheet in sheets:
            file_report(self.shelf, sheet, touched)
        parties = Parties(self.shelf, lambda r: self.sheets[r])
        moved = parties.update(touched, NONE, set())
        who = Who(parties.home, parties.party, parties.outlet)
        self.room = StrandRoom(self.shelf, self.sheets.__getitem__, who, CopyGroups(lambda r: (r,), self.sheets.get))
        wholly = {s.id for s in sheets}
        groups, _, self.changed = self.room.update(wholly | moved.reports, wholly, bindings, set(rebound))
        for group in groups:
            self.room.house(group, self.room.ident(group))
        return sorted(sorted(s.rpartition("/")[0] for s in group) for group in groups)


def test_two_reports_of_one_arrest_are_one_incident():
    """The second strand joins the first, under the id of the first."""
    room, one, two = Room(), report(1), report(2)
    assert room.add(one) == [[one.id]]
    ident = room.room.incident_of(f"{one.id}/v1")
    assert room.add(two) == [sorted([one.id, two.id])]
    assert room.room.incident_of(f"{two.id}/v1") == ident
    assert [m.sheet.id for m in room.room.together([f"{two.id}/v1", f"{one.id}/v1"]).mentions] == [one.id, two.id]


def test_what_is_of_others_is_left_alone():
    """A report of the arrest of somebody else touches nothing but itself."""
    room, one, two = Room(), report(1), report(2, "Karl Ek", "2031-03-01")
    room.add(one)
    assert room.add(two) == [[two.id]]
    assert room.changed == {f"{two.id}/v1"}


def test_a_decision_holds_strands_apart_and_together():
    """Two that are one are two while a decision says so; two that are not, one."""
    room, one, two, three = Room(), report(1), report(2), report(3, "Karl Ek", "2031-03-01")
    room.add(one, two, three)
    pair, other = (f"{one.id}/v1", f"{two.id}/v1"), (f"{one.id}/v1", f"{three.id}/v1")
    assert [one.id] in room.add(bindings=Bindings((), (pair,)), rebound=pair)
    assert sorted([one.id, two.id, three.id]) in room.add(bindings=Bindings((other,), ()), rebound=(*pair, *other))


def test_a_strand_is_told_without_the_rest_of_its_report():
    """Whom a report names is noted with its strands, so that a telling is made of its own events alone."""
    room, one = Room(), report(1)
    room.add(one)
    held = room.shelf.get(Strands, one.id)
    (mention,) = room.room.telling(held.strands[0]).mentions
    assert tuple(mention.around) == held.around
    assert {p.name for p in mention.around.values()} == {"Anders Holm", "Oslo"}


def test_those_who_take_part_lead_to_the_reports():
    """The reports in which a party takes part in something are found by its id, those that only name it are not."""
    room, one = Room(), report(1)
    room.add(one)
    mention = room.room.telling(f"{one.id}/v1").mentions[0]
    assert room.room.acting([mention.parts[0].party.id]) == {one.id}
    assert room.room.acting(["p0"]) == set()
