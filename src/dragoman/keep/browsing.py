"""Incidents a page at a time, as rows without their bodies, and counted: what a view of thousands needs."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import msgspec

from dragoman.model import Incident, Status

from .filters import Filters, incident_clauses, narrowed
from .packing import unpack_as

Sort = Literal["time", "latest", "origins", "conflicts", "type"]

KEYS: dict[Sort, str] = {
    "time": "i.place",
    "latest": "CASE WHEN i.dated THEN -i.place ELSE i.place END",
    "origins": "-(i.origins_min * 1000 + i.origins_max)",
    "conflicts": "-i.conflicts",
    "type": "i.type",
}
"""What incidents are put in order by, the least first; where it is the same, the order of the record decides."""


class Columns(NamedTuple):
    """What a timeline draws of incidents, in the order of the record: the same place in each is the same incident.

    Days are ISO 8601, None where open, `dated` 0 for no date at all. Columns, because tens of thousands are made at
    once.
    """

    id: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    status: tuple[Status, ...] = ()
    title: tuple[str, ...] = ()
    earliest: tuple[str | None, ...] = ()
    latest: tuple[str | None, ...] = ()
    dated: tuple[int, ...] = ()
    origins_min: tuple[int, ...] = ()
    origins_max: tuple[int, ...] = ()
    conflicts: tuple[int, ...] = ()


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """A value that incidents have, and how many have it."""

    value: str
    count: int


def count(connection: sqlite3.Connection, filters: Filters) -> int:
    """Count the incidents that `filters` asks for."""
    clauses, values = incident_clauses(connection, filters)
    sql = narrowed("SELECT count(*) FROM incident i WHERE 1", clauses)
    return int(connection.execute(sql, values).fetchone()[0])


def page(connection: sqlite3.Connection, filters: Filters, sort: Sort, start: int, size: int) -> list[Incident]:
    """Give `size` incidents in the order of `sort`, from the one numbered `start` (the first is 0)."""
    clauses, values = incident_clauses(connection, filters)
    sql = narrowed(
        "SELECT i.number FROM incident i WHERE 1", clauses, f"ORDER BY {KEYS[sort]}, i.place LIMIT ? OFFSET ?"
    )
    numbers = connection.execute(sql, (*values, size, start)).fetchall()
    found = (connection.execute("SELECT body FROM incident WHERE number = ?", number).fetchone() for number in numbers)
    return [unpack_as(row[0], Incident) for row in found]


def columns(connection: sqlite3.Connection, filters: Filters, limit: int) -> Columns:
    """Give at most `limit` incidents as columns, in the order of the record; of more, those best attested."""
    clauses, values = incident_clauses(connection, filters)
    many = count(connection, filters) > limit
    sql = narrowed(
        "SELECT i.id, i.type, i.status, i.title, i.earliest, i.latest, i.dated, i.origins_min, i.origins_max,"
        " i.conflicts, i.place FROM incident i WHERE 1",
        clauses,
        f"ORDER BY {'i.origins_min DESC, i.origins_max DESC, i.place' if many else 'i.place, i.id'} LIMIT ?",
    )
    rows = connection.execute(sql, (*values, limit)).fetchall()
    if many:
        rows.sort(key=lambda row: (row[-1], row[0]))
    return Columns(*list(zip(*rows, strict=True))[:-1])


_COUNTS = {
    "type": "SELECT type, count(*) FROM incident GROUP BY type ORDER BY type",
    "status": "SELECT status, count(*) FROM incident GROUP BY status ORDER BY status",
    "outlet": "SELECT outlet, count(*) FROM report WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY outlet",
}


def counted(connection: sqlite3.Connection, field: Literal["type", "status", "outlet"]) -> Iterator[Counted]:
    """Give the types or statuses of all incidents, or the outlets of all reports, with how many have each."""
    for value, number in connection.execute(_COUNTS[field]):
        yield Counted(value=value, count=number)


def families(connection: sqlite3.Connection) -> dict[str, str]:
    """Give the PLOVER root of each event type in the record: that of the first such thing that happened, if any did."""
    found = {}
    for (type_,) in connection.execute("SELECT DISTINCT type FROM incident ORDER BY type").fetchall():
        row = connection.execute(
            "SELECT body FROM incident WHERE type = ?1 AND place = coalesce("
            " (SELECT place FROM incident WHERE type = ?1 AND status = 'happened' ORDER BY place LIMIT 1),"
            " (SELECT min(place) FROM incident WHERE type = ?1))",
            (type_,),
        ).fetchone()
        found[type_] = unpack_as(row[0], Incident).plover.event
    return found


def weights(connection: sqlite3.Connection, idents: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Give how many incidents, and how many reports or mentions, rest on each of these incidents and entities."""
    asked = (json.dumps(sorted(idents)),)
    found = connection.execute(
        "SELECT i.id, 1, (SELECT count(*) FROM incident_report r WHERE r.incident = i.number)"
        " FROM json_each(?) asked JOIN incident i ON i.id = asked.value",
        asked,
    ).fetchall()
    found += connection.execute(
        "SELECT e.id, (SELECT count(DISTINCT x.incident) FROM incident_entity x WHERE x.entity = e.id),"
        " (SELECT count(*) FROM entity_member m WHERE m.entity = e.number)"
        " FROM json_each(?) asked JOIN entity e ON e.id = asked.value",
        asked,
    ).fetchall()
    return {ident: (incidents, reports) for ident, incidents, reports in found}


def many_named(connection: sqlite3.Connection, kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the entities of one kind that bear more than one name, with their names, those with most mentions first."""
    rows = connection.execute(
        "SELECT e.id, w.names FROM entity e JOIN entity_words w ON w.rowid = e.number"
        " WHERE e.kind = ? AND instr(w.names, ' · ') > 0"
        " ORDER BY (SELECT count(*) FROM entity_member m WHERE m.entity = e.number) DESC, e.id",
        (kind,),
    ).fetchall()
    for ident, names in rows:
        yield ident, tuple(names.split(" · "))


def incidents_naming(connection: sqlite3.Connection, entities: Iterable[str]) -> int:
    """Count the incidents that any of these entities takes part in or is the place of."""
    asked = (json.dumps(sorted(entities)),)
    sql = "SELECT count(DISTINCT incident) FROM incident_entity WHERE entity IN (SELECT value FROM json_each(?))"
    return int(connection.execute(sql, asked).fetchone()[0])
