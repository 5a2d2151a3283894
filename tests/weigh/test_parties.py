"""Parties: who is who across reports, and what a newcomer changes."""

from dragoman.weigh.cards import Filed
from dragoman.weigh.decisions import Bindings
from dragoman.weigh.knots import SAMPLE
from dragoman.weigh.parties import Parties
from dragoman.weigh.sheets import Sheet
from dragoman.weigh.shelf import MemoryShelf
from dragoman.weigh.sightings import file_report
from tests.weigh.draft import Draft

NONE = Bindings((), ())


def report(number, name="Anders Holm", **facts):
    """Give a report that names somebody, in Oslo."""
    words = ", ".join([name, *facts.values()])
    d = Draft(f"{words} spoke in Oslo, {number}.", outlet="Harrow Post", published=f"2031-05-{1 + number:02}")
    d.event("visit", "spoke", actor=d.person(name, **facts), where=d.place("Oslo", country="NO"))
    return Sheet(d.reading())


class Room:
    """Parties on a shelf, to which reports come."""

    def __init__(self):
        self.shelf, self.sheets = MemoryShelf(), {}
        self.parties = Parties(self.shelf, lambda r: self.sheets[r])

    def add(self, *sheets, bindings=NONE, rebound=()):
        """Let reports come."""
        touched = {}
        for sheet in sheets:
            self.sheets[sheet.id] = sheet
            file_report(self.shelf, sheet, touched)
        return self.parties.update(touched, bindings, set(rebound))

    def of(self, sheet):
        """Give the party of whom a report names first."""
        return self.parties.home(f"{sheet.id}/e1")


def test_a_name_in_two_reports_is_one_party():
    """Both sightings belong to the party of the first, under whose id all are found again."""
    room, one, two = Room(), report(1), report(2)
    room.add(one)
    moved = room.add(two)
    assert room.of(one) == room.of(two)
    assert room.parties.members(room.of(one)) == (f"{one.id}/e1", f"{two.id}/e1")
    assert moved.reports == {two.id}
    assert set(moved.parties) == {room.of(one), *(room.parties.home(f"{one.id}/{e}") for e in ("e2", "outlet"))}


def test_what_is_seen_of_somebody_rests_on_the_first_who_told_of_him():
    """Of one whom many reports told of, one more changes nothing that judging sees, whatever post it tells."""
    room = Room()
    room.add(*(report(n, position="harbour master") for n in range(SAMPLE)))
    moved = room.add(report(SAMPLE, position="counsellor"))
    (ident,) = {room.of(sheet) for sheet in room.sheets.values()}
    assert moved.faces == set()
    assert len(room.parties.card(ident).sample) == SAMPLE
    assert len(room.parties.members(ident)) == SAMPLE + 1


def test_an_earlier_report_gives_the_party_another_id():
    """A party is called after its first sighting: one that comes before takes all with it."""
    room, one, two = Room(), report(1), report(2)
    room.add(two)
    before = room.of(two)
    moved = room.add(one)
    assert room.of(two) == room.of(one) != before
    assert moved.parties[before] is None
    assert two.id in moved.reports


def test_decisions_bind_and_let_go():
    """Two of different names are one while a decision says so, and two again after it is undone."""
    room, one, two = Room(), report(1), report(2, "Karl Ek")
    room.add(one, two)
    pair = (f"{one.id}/e1", f"{two.id}/e1")
    apart = room.of(one), room.of(two)
    room.add(bindings=Bindings((pair,), ()), rebound=pair)
    assert room.of(one) == room.of(two)
    assert "a person decided that they are one" in room.parties.card(room.of(one)).because
    room.add(rebound=pair)
    assert (room.of(one), room.of(two)) == apart


def test_a_place_has_its_codes_on_its_card():
    """Of a town, the country it is in is known without a profile; of a country, its own code."""
    room, one = Room(), report(1)
    room.add(one)
    town = room.parties.party(room.parties.home(f"{one.id}/e2"))
    assert (town.kind, town.state, town.code) == ("place", None, "NO")


def test_the_noun_tells_of_all_sightings_and_the_profile_of_a_sample():
    """A party of many has all in the record, and is judged by some, and by those of the reports at hand."""
    room, sheets = Room(), [report(n) for n in range(20)]
    for sheet in sheets:
        room.add(sheet)
    ident = room.of(sheets[0])
    noun = room.parties.noun(room.parties.card(ident))
    assert noun.reports == tuple(s.id for s in sheets)
    few = {s.sheet.id for s in room.parties.party(ident).profile.sightings}
    missing = next(s.id for s in sheets if s.id not in few)
    assert len(few) == 12
    assert {s.sheet.id for s in room.parties.party(ident, [missing]).profile.sightings} == {*few, missing}


def test_the_outlet_is_found_by_its_name():
    """The outlet of a report is a party, found by its name made comparable."""
    room, one = Room(), report(1)
    room.add(one)
    assert room.parties.outlet("harrow post") == room.parties.home(f"{one.id}/outlet")
    assert room.shelf.get(Filed, one.id).published == "2031-05-02"
