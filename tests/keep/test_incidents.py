"""Incidents and entities are found by every filter, by id, beginning, member and name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.keep import Casefile, Filters
from dragoman.model import NotFoundError
from tests.keep.made import found, record


@pytest.fixture
def casefile(tmp_path: Path) -> Iterator[Casefile]:
    """Give a casefile with a record of two incidents: Köhler leaves Avra, Mori visits Velde."""
    with Casefile.create(tmp_path / "one.dragoman") as opened:
        for number, outlet in ((1, "The Avra Post"), (2, "Velde 100%")):
            opened.add(*found(number, outlet=outlet))
        ids = [opened.resolve_report(f"ref-{number}") for number in (1, 2)]
        opened.put_record(record(*ids), chain_head=opened.chain_head)
        yield opened


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (Filters(), ["i111", "i122"]),
        (Filters(type="visit"), ["i122"]),
        (Filters(type="vis"), []),
        (Filters(who="kohler"), ["i111", "i122"]),
        (Filters(who="LENA KÖHLER"), ["i111"]),
        (Filters(who="Helena"), ["i111"]),
        (Filters(who="Hele"), []),
        (Filters(who="Hele*"), ["i111"]),
        (Filters(who="p1"), ["i111"]),
        (Filters(who="Avra"), []),
        (Filters(who='"*('), []),
        (Filters(where="port avra"), ["i111"]),
        (Filters(where="p4"), ["i122"]),
        (Filters(where="Köhler"), []),
        (Filters(outlet="avra"), ["i111"]),
        (Filters(outlet="the avra post"), ["i111"]),
        (Filters(outlet="100%"), ["i122"]),
        (Filters(outlet="vra"), []),
        (Filters(since="2024-01-31"), ["i111", "i122"]),
        (Filters(since="2024-02"), ["i122"]),
        (Filters(until="2024"), ["i111", "i122"]),
        (Filters(until="2024-01"), ["i111"]),
        (Filters(until="2023-12-31"), []),
        (Filters(since="2024-01", until="2024-01"), ["i111"]),
        (Filters(origins_min=2), ["i122"]),
        (Filters(conflicts=True), ["i122"]),
        (Filters(conflicts=False), ["i111"]),
        (Filters(type="visit", who="kohler", conflicts=True, since="2024-03-05"), ["i122"]),
        (Filters(type="visit", who="lena"), []),
    ],
)
def test_filters_find_their_incidents(casefile: Casefile, filters: Filters, wanted: list[str]) -> None:
    """Each filter gives the incidents that it asks for, and several give those that all of them ask for."""
    assert [incident.id for incident in casefile.incidents(filters)] == wanted


def test_filters_that_ask_for_nothing_are_false() -> None:
    """Filters are true when they ask for something."""
    assert not Filters()
    assert Filters(conflicts=False)


def test_an_incident_is_found_by_id_beginning_and_member(casefile: Casefile) -> None:
    """An incident answers to its id, to a beginning that no other has, and to each of its members."""
    member = f"{casefile.resolve_report('ref-2')}/v1"
    assert casefile.incident("i122") == casefile.incident("i12") == casefile.incident(member)
    with pytest.raises(NotFoundError, match="more than one incident"):
        casefile.incident("i1")
    for name in ("", "i9", "r0/v1"):
        with pytest.raises(NotFoundError, match="no such incident"):
            casefile.incident(name)


def test_an_entity_is_found_by_id_and_member(casefile: Casefile) -> None:
    """An entity answers to its id and to each of its members."""
    assert casefile.entity("p1") == casefile.entity(f"{casefile.resolve_report('ref-2')}/e1")
    with pytest.raises(NotFoundError, match="more than one person"):
        casefile.entity("p")


def test_entities_are_found_by_name(casefile: Casefile) -> None:
    """Any name finds its bearers, its last word may break off, and those who bear just that come first."""
    assert [entity.id for entity in casefile.entities_named("köhler mori")] == ["p3"]
    assert [entity.id for entity in casefile.entities_named("Koh")] == ["p1", "p3"]
    assert [entity.id for entity in casefile.entities_named("ken MORI")] == ["p3"]
    assert casefile.entities_named("vra") == []
    assert casefile.entities_named("...") == []


def test_incidents_are_found_by_entity_and_report(casefile: Casefile) -> None:
    """The incidents of an entity, as participant or place, and of a report are found."""
    assert [incident.id for incident in casefile.incidents_of_entity("p2")] == ["i111"]
    assert [incident.id for incident in casefile.incidents_of_report(casefile.resolve_report("ref-2"))] == ["i122"]


def test_conflicts_come_with_their_incident(casefile: Casefile) -> None:
    """Every conflict is given with the incident that it is of."""
    assert [(incident.id, conflict.field) for incident, conflict in casefile.conflicts()] == [("i122", "status")]
