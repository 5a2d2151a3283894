"""`Ties`: how incidents, entities, places and outlets hang together, read without whole bodies: for views of many."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

import msgspec

from dragoman.model import Kind

from . import log, store
from .counting import OF_PLACES, How
from .filters import Filters, incident_among, incident_clauses, narrowed
from .packing import unpack_as

P = ParamSpec("P")
T = TypeVar("T")

NEAR = "WITH near AS MATERIALIZED (SELECT value FROM json_each(?))"
NOT_OF_PLACES = f"how NOT IN ({', '.join(repr(how) for how in sorted(OF_PLACES))})"


class Pair(NamedTuple):
    """Two who are tied, in the order of their ids, and by how many ties."""

    one: str
    other: str
    ties: int


class Bond(NamedTuple):
    """That two are tied so in so many incidents of one type; `turned` where it runs from the other to the one."""

    one: str
    other: str
    how: How
    turned: bool
    type: str
    incidents: int


class Seat(NamedTuple):
    """A place that puts incidents on a map: by which part of `SEATS` at the nearest, and how many."""

    entity: str
    far: int
    incidents: int


class Contested(NamedTuple):
    """One of several places that an incident may be put at."""

    incident: int
    entity: str
    far: int


class Known(NamedTuple):
    """What a list says of an entity."""

    id: str
    kind: Kind
    name: str


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """What a map needs of a place: its name and names, country and coordinates in degrees where they are known."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


class Arrival(NamedTuple):
    """An incident, how many of its reports were kept after a certain entry of the log, and how many there are."""

    incident: str
    fresh: int
    reports: int


def listed(values: Iterable[str] | Iterable[int]) -> str:
    """Give values as the JSON list that SQL reads as rows."""
    return msgspec.json.encode(tuple(values)).decode()


def _told(function: Callable[Concatenate["Ties", P], T]) -> Callable[Concatenate["Ties", P], T]:
    @wraps(function)
    def telling(self: "Ties", /, *args: P.args, **kwargs: P.kwargs) -> T:
        with store.telling(self.path):
            return function(self, *args, **kwargs)

    return telling


class Ties:
    """Reads of a casefile's ties; every answer is a list in a fixed order."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path, self._connection = path, connection

    @_told
    def company(self, entity: str, most: int) -> list[tuple[Known, int]]:
        """Give those who are in incidents with an entity, and in how many, most first."""
        rows = self._connection.execute(
            "SELECT e.id, e.kind, e.name, count(DISTINCT b.incident) AS many FROM incident_entity a"
            " JOIN incident_entity b ON b.incident = a.incident AND b.entity <> a.entity"
            " JOIN entity e ON e.id = b.entity WHERE a.entity = ? GROUP BY e.id ORDER BY many DESC, e.place LIMIT ?",
            (entity, most),
        )
        return [(Known(id_, kind, name), many) for id_, kind, name, many in rows]

    @_told
    def strongest(self, filters: Filters, most: int, *, places: bool) -> tuple[list[Pair], int]:
        """Give the `most` pairs with most ties in the incidents asked for, and how many are tied to anybody."""
        tied, values = self._tied(filters, places=places)
        rows = self._connection.execute(
            narrowed(
                "WITH pair AS MATERIALIZED (SELECT one, other, count(*) AS ties FROM tie WHERE 1",
                tied,
                "GROUP BY one, other) SELECT one, other, ties,"
                " (SELECT count(*) FROM (SELECT one FROM pair UNION SELECT other FROM pair))"
                " FROM pair ORDER BY ties DESC, one, other LIMIT ?",
            ),
            (*values, most),
        ).fetchall()
        return [Pair(*row[:3]) for row in rows], rows[0][3] if rows else 0

    @_told
    def neighbours(
        self, filters: Filters, near: Iterable[str], most: int, *, places: bool
    ) -> tuple[list[tuple[str, int]], int]:
        """Give the `most` others who are tied most to some, with how many ties, and how many such others there are."""
        tied, values = self._tied(filters, places=places)
        sql = " ".join(
            (
                NEAR,
                "SELECT name, count(*) AS ties, count(*) OVER () FROM (",
                narrowed("SELECT other AS name FROM tie WHERE one IN near", tied, "UNION ALL"),
                narrowed("SELECT one FROM tie WHERE other IN near", tied),
                ") WHERE name NOT IN near GROUP BY name ORDER BY ties DESC, name LIMIT ?",
            )
        )
        rows = self._connection.execute(sql, (listed(near), *values, *values, max(most, 1))).fetchall()
        return [row[:2] for row in rows[:most]], rows[0][2] if rows else 0

    @_told
    def bonds(self, filters: Filters, among: Iterable[str], *, places: bool) -> list[Bond]:
        """Give how some are tied among each other in the incidents asked for."""
        tied, values = self._tied(filters, places=places)
        sql = narrowed(
            "SELECT one, other, how, turned, type, count(*) FROM tie WHERE one IN (SELECT value FROM json_each(?1))"
            " AND other IN (SELECT value FROM json_each(?1))",
            tied,
            "GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5",
        )
        return [Bond(*row) for row in self._connection.execute(sql, (listed(among), *values))]

    @_told
    def tied(self, filters: Filters, among: Iterable[str], *, places: bool) -> dict[str, int]:
        """Give in how many of the incidents asked for each of some is tied to another of them."""
        tied, values = self._tied(filters, places=places)
        sql = narrowed(
            "WITH found AS MATERIALIZED (SELECT one, other, incident FROM tie"
            " WHERE one IN (SELECT value FROM json_each(?1)) AND other IN (SELECT value FROM json_each(?1))",
            tied,
            ") SELECT name, count(DISTINCT incident) FROM (SELECT one AS name, incident FROM found"
            " UNION ALL SELECT other, incident FROM found) GROUP BY name",
        )
        return dict(self._connection.execute(sql, (listed(among), *values)))

    @_told
    def reached(self, filters: Filters, of: Iterable[str], *, places: bool) -> dict[str, int]:
        """Give to how many others each of some is tied in the incidents asked for."""
        tied, values = self._tied(filters, places=places)
        sql = " ".join(
            (
                NEAR,
                "SELECT name, count(*) FROM (",
                narrowed("SELECT DISTINCT one AS name, other FROM tie WHERE one IN near", tied, "UNION ALL"),
                narrowed("SELECT DISTINCT other, one FROM tie WHERE other IN near", tied),
                ") GROUP BY name",
            )
        )
        return dict(self._connection.execute(sql, (listed(of), *values, *values)))

    @_told
    def behind(self, filters: Filters, a: str, b: str, *, places: bool) -> list[str]:
        """Give the ids of the incidents asked for that tie two, in the order of the record."""
        tied, values = self._tied(filters, places=places)
        sql = narrowed(
            "SELECT id FROM incident WHERE number IN (SELECT incident FROM tie WHERE one = ? AND other = ?",
            tied,
            ") ORDER BY place, id",
        )
        return [row[0] for row in self._connection.execute(sql, (min(a, b), max(a, b), *values))]

    @_told
    def seats(self, filters: Filters) -> list[Seat]:
        """Give the places that put the incidents asked for on a map, but of those that several places may."""
        asked, values = self._asked(filters)
        sql = narrowed("SELECT entity, min(far), count(*) FROM seat WHERE NOT several", asked, "GROUP BY entity")
        return [Seat(*row) for row in self._connection.execute(sql, values)]

    @_told
    def contested(self, filters: Filters) -> list[Contested]:
        """Give the places of those of the incidents asked for that several places put on a map."""
        asked, values = self._asked(filters)
        sql = narrowed("SELECT incident, entity, far FROM seat WHERE several", asked, "ORDER BY incident, entity")
        return [Contested(*row) for row in self._connection.execute(sql, values)]

    @_told
    def seated(self, filters: Filters, wanted: Mapping[str, int], settled: Mapping[int, str]) -> dict[str, list[str]]:
        """Give the ids of the first incidents of places, so many of each as `wanted`.

        `settled` are the places of the incidents that several may have. Stops where all are found.
        """
        clauses, values = incident_clauses(self._connection, filters)
        sql = narrowed(
            "SELECT i.id, s.entity, s.several, s.incident FROM incident i CROSS JOIN seat s ON s.incident = i.number"
            " WHERE 1",
            clauses,
            "ORDER BY i.place, i.id",
        )
        found: dict[str, list[str]] = {name: [] for name in wanted}
        missing = sum(wanted.values())
        for ident, entity, several, number in self._connection.execute(sql, values) if missing else ():
            if len(found.get(entity, ())) < wanted.get(entity, 0) and (not several or settled.get(number) == entity):
                found[entity].append(ident)
                missing -= 1
                if not missing:
                    break
        return found

    def _asked(self, filters: Filters) -> tuple[list[str], list[Any]]:
        """Give the condition that an incident is one of those asked for, and its values."""
        return incident_among(self._connection, filters)

    def _tied(self, filters: Filters, *, places: bool) -> tuple[list[str], list[Any]]:
        """Give the conditions that a tie is in one of the incidents asked for, and is none to a place."""
        asked, values = self._asked(filters)
        return asked if places else [*asked, NOT_OF_PLACES], values

    @_told
    def known(self, entities: Iterable[str]) -> dict[str, Known]:
        """Give what a list says of entities, by id, in the order of the record."""
        rows = self._connection.execute(
            "SELECT id, kind, name FROM entity WHERE id IN (SELECT value FROM json_each(?)) ORDER BY place",
            (listed(entities),),
        )
        return {row[0]: Known._make(row) for row in rows}

    @_told
    def spots(self, entities: Iterable[str]) -> dict[str, Spot]:
        """Give what a map needs of places, by id, in the order of the record."""
        rows = self._connection.execute(
            "SELECT id, body FROM entity WHERE id IN (SELECT value FROM json_each(?)) ORDER BY place",
            (listed(entities),),
        )
        return {id_: unpack_as(body, Spot) for id_, body in rows}

    @_told
    def last_seq(self) -> int:
        """Give the number of the last entry of the log; 0 where nothing is kept."""
        return int(self._connection.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()[0])

    @_told
    def seq_before(self, time: str) -> int:
        """Give the number of the last entry of the log that was made before `time`; the log is in the order of time."""
        low, high = 0, self.last_seq()
        while low < high:
            middle = (low + high + 1) // 2
            row = self._connection.execute("SELECT entry FROM log WHERE seq = ?", (middle,)).fetchone()
            low, high = (middle, high) if log.entry_of(row[0]).time < time else (low, middle - 1)
        return low

    @_told
    def entry(self, seq: int) -> log.Entry | None:
        """Give an entry of the log by its number."""
        row = self._connection.execute("SELECT entry FROM log WHERE seq = ?", (seq,)).fetchone()
        return log.entry_of(row[0]) if row else None

    @_told
    def fresh_reports(self, seq: int) -> list[str]:
        """Give the reports that were first kept after the entry of the log numbered `seq`, the latest first."""
        rows = self._connection.execute(
            "SELECT subject FROM log WHERE kind = 'reading' AND seq > ?1 AND NOT EXISTS (SELECT 1 FROM log o"
            " WHERE o.subject = log.subject AND o.kind = 'reading' AND o.seq <= ?1) GROUP BY subject"
            " ORDER BY min(seq) DESC",
            (seq,),
        )
        return [row[0] for row in rows]

    @_told
    def latest_reports(self, most: int) -> list[str]:
        """Give the reports that were kept last, the latest first."""
        rows = self._connection.execute(
            "SELECT subject FROM log WHERE kind = 'reading' ORDER BY seq DESC LIMIT ?", (most,)
        )
        return list(dict.fromkeys(row[0] for row in rows))

    @_told
    def arrivals(self, reports: Iterable[str]) -> list[Arrival]:
        """Give the incidents that any of `reports` tells of, and how many of their reports are among them."""
        rows = self._connection.execute(
            "WITH fresh AS (SELECT value AS report FROM json_each(?)) SELECT i.id,"
            " sum(ir.report IN (SELECT report FROM fresh)), count(*)"
            " FROM incident i JOIN incident_report ir ON ir.incident = i.number WHERE i.number IN"
            " (SELECT incident FROM incident_report WHERE report IN (SELECT report FROM fresh))"
            " GROUP BY i.number ORDER BY i.place, i.id",
            (listed(reports),),
        )
        return list(map(Arrival._make, rows))

    @_told
    def decided_after(self, seq: int) -> list[str]:
        """Give the ids of the decisions made after the entry of the log numbered `seq`, the latest first."""
        rows = self._connection.execute(
            "SELECT l.subject FROM decision d CROSS JOIN log l ON l.subject = d.id AND l.kind = 'decision'"
            " WHERE l.seq > ? ORDER BY l.seq DESC",
            (seq,),
        )
        return [row[0] for row in rows]
