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


def test_pairs_and_partakings_are_those_of_the_incidents_asked_for(casefile: Casefile) -> None:
    """Filters, roles and entities each narrow who is beside whom; what is alone in an incident takes part in none."""
    ties, both = casefile.ties, ("psolberg", "pnorway")
    pairs = ties.pairs(Filters(), ("actor",))
    assert {(one.b, one.role_b, one.incidents) for one in pairs} == {
        ("pnorway", "destination", 1),
        ("pnorway", "where", 1),
        ("ptrieste", "origin", 1),
    }
    assert ties.pairs(Filters(), ("actor",), ["pnorway"]) == [one for one in pairs if one.b == "pnorway"]
    assert ties.pairs(Filters(type="visit"), ("actor",)) == []
    found = ties.partakings(Filters(), both)
    assert {(one.entity, one.role) for one in found} == {
        ("psolberg", "actor"),
        ("pnorway", "destination"),
        ("pnorway", "where"),
    }
    assert ties.ids(one.incident for one in found) == (DEFECTION.id,)
    assert set(ties.types(one.incident for one in found).values()) == {"defection"}
    assert ties.partakings(Filters(type="visit"), both) == ties.partakings(Filters(), ["psolberg"]) == []
    assert {one.entity for one in ties.placed(Filters(), ("where",))} == {"pnorway", "ptrieste"}


def test_what_an_incident_rests_on_comes_without_its_words(casefile: Casefile) -> None:
    """Origins, reports and disputed values are those of the record; at most as many as asked for, the latest first."""
    found = casefile.ties.sourced(Filters(), 9)
    assert [one.id for one in found][:2] == [VISIT.id, DEFECTION.id]
    whole = next(one for one in found if one.id == DEFECTION.id)
    assert [origin.name for origin in whole.origins.list] == [origin.name for origin in DEFECTION.origins.list]
    assert [one.field for one in whole.conflicts] == [one.field for one in DEFECTION.conflicts]
    assert len(casefile.ties.sourced(Filters(), 1)) == 1


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
