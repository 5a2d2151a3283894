"""Ties: what views of many read without whole bodies is what the record says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.keep import Casefile, Filters
from tests.show.story import DEFECTION, REPORTS, VISIT, make


@pytest.fixture(scope="module")
def casefile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casefile]:
    """Give the story's casefile, open."""
    path: Path = make(tmp_path_factory.mktemp("ties") / "story.dragoman")
    with Casefile.open(path) as opened:
        yield opened


def test_company_is_who_else_is_in_the_incidents(casefile: Casefile) -> None:
    """Whoever shares an incident is there once, with how many they share; not the entity itself."""
    assert [(one.id, many) for one, many in casefile.ties.company("psolberg", 9)] == [("pnorway", 1), ("ptrieste", 1)]
    assert casefile.ties.company("nobody", 9) == []


def test_ties_are_those_of_the_incidents_asked_for(casefile: Casefile) -> None:
    """Filters, places and entities each narrow who is tied to whom; each tie is counted once, with its direction."""
    ties, everybody = casefile.ties, ("psolberg", "pnorway", "ptrieste")
    assert ties.strongest(Filters(), 9, places=True) == ([("pnorway", "psolberg", 1), ("psolberg", "ptrieste", 1)], 3)
    assert ties.strongest(Filters(), 1, places=True) == ([("pnorway", "psolberg", 1)], 3)
    assert (
        ties.strongest(Filters(), 9, places=False) == ties.strongest(Filters(type="visit"), 9, places=True) == ([], 0)
    )
    assert ties.neighbours(Filters(), ["psolberg"], 1, places=True) == ([("pnorway", 1)], 2)
    assert ties.neighbours(Filters(type="visit"), ["psolberg"], 9, places=True) == ([], 0)
    assert ties.bonds(Filters(), everybody, places=True) == [
        ("pnorway", "psolberg", "to", True, "defection", 1),
        ("psolberg", "ptrieste", "from", False, "defection", 1),
    ]
    assert ties.bonds(Filters(), everybody[:1], places=True) == []
    assert ties.tied(Filters(), everybody, places=True) == dict.fromkeys(everybody, 1)
    assert ties.reached(Filters(), everybody, places=True) == {"psolberg": 2, "pnorway": 1, "ptrieste": 1}
    assert ties.behind(Filters(), "psolberg", "pnorway", places=True) == [DEFECTION.id]
    assert ties.behind(Filters(), "pnorway", "ptrieste", places=True) == []


def test_seats_are_the_nearest_places(casefile: Casefile) -> None:
    """An incident is at its own place, not also where it led; first come the first of the record."""
    ties = casefile.ties
    assert ties.seats(Filters()) == [("pnorway", 0, 1), ("ptrieste", 0, 1)]
    assert ties.seats(Filters(type="visit")) == [("ptrieste", 0, 1)]
    assert ties.contested(Filters()) == []
    assert ties.seated(Filters(), {"ptrieste": 3, "nowhere": 1}, {}) == {"ptrieste": [VISIT.id], "nowhere": []}
    assert ties.seated(Filters(type="defection"), {"ptrieste": 3}, {}) == {"ptrieste": []}


def test_names_and_spots_are_those_of_the_record(casefile: Casefile) -> None:
    """Entities are looked up by id, those that are not there left out."""
    assert list(casefile.ties.known(["ptrieste", "nobody"])) == ["ptrieste"]
    spot = casefile.ties.spots(["pnorway"])["pnorway"]
    assert (spot.name, spot.lat, spot.country) == ("Norway", 62.0, "NO")


def test_the_log_tells_what_came_after(casefile: Casefile) -> None:
    """After the first entry but the first report's all reports are fresh; after the last none is."""
    ties, last = casefile.ties, casefile.ties.last_seq()
    assert set(ties.fresh_reports(0)) == {one.id for one in REPORTS.values()}
    assert ties.fresh_reports(last) == []
    some = ties.fresh_reports(last - 3)
    assert len(some) == 1
    assert [(one.fresh, one.reports) for one in ties.arrivals(REPORTS[name].id for name in ("gazette", "wire"))] == [
        (2, 5),
        (1, 1),
    ]
    entry = ties.entry(3)
    assert entry
    assert (ties.entry(0), entry.seq) == (None, 3)
    assert ties.seq_before("0") == 0
    assert ties.seq_before("9999") == last
    assert ties.decided_after(0) == []
