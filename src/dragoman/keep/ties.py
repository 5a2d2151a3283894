"""`Ties`: how incidents, entities, places and outlets hang together, read without whole bodies: for views of many."""

import sqlite3
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

import msgspec

from dragoman.model import Kind, Role, Stance

from . import log, store
from .filters import Filters, incident_clauses, narrowed
from .packing import unpack_as

P = ParamSpec("P")
T = TypeVar("T")


class Partaking(NamedTuple):
    """That an entity has a role in an incident; `role` is "where" for the place of it."""

    incident: int
    entity: str
    role: str


class Pair(NamedTuple):
    """That one entity has a role beside another one's, in so many incidents."""

    a: str
    b: str
    role_a: str
    role_b: str
    incidents: int


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


class Step(msgspec.Struct, frozen=True, kw_only=True, rename={"giver": "from"}):
    """One hand that an account passed through."""

    giver: str
    to: str
    kind: Kind | None = None
    entity: str | None = None
    unread: bool = False


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """The way of an account to one report."""

    report: str
    links: tuple[Step, ...] = ()


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """An origin of an incident, without its words."""

    id: str
    name: str
    kind: Kind | None = None
    named: bool = True
    stance: Stance = "assert"
    entity: str | None = None
    via: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    paths: tuple[Way, ...] = ()


class Voices(msgspec.Struct, frozen=True, kw_only=True):
    """The origins of an incident."""

    list: tuple[Voice, ...] = ()


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """A place of a report without its words."""

    report: str


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One value of a conflict, and the reports that give it."""

    value: str
    evidence: tuple[Cited, ...] = ()


class Disputed(msgspec.Struct, frozen=True, kw_only=True):
    """A field that accounts of an incident differ on."""

    field: str
    values: tuple[Said, ...]


class Sourced(msgspec.Struct, frozen=True, kw_only=True):
    """What an incident rests on: its reports, its origins, what they differ on."""

    id: str
    reports: tuple[str, ...] = ()
    origins: Voices
    conflicts: tuple[Disputed, ...] = ()


class Arrival(NamedTuple):
    """An incident, how many of its reports were kept after a certain entry of the log, and how many there are."""

    incident: str
    fresh: int
    reports: int


def _json(values: Iterable[str] | Iterable[int]) -> str:
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
    def pairs(self, filters: Filters, roles: Iterable[Role | str], of: Iterable[str] = ()) -> list[Pair]:
        """Give who is beside whom in the incidents asked for, the first in one of `roles`; with `of`, one of these."""
        asked, values = self._asked("x.incident IN (SELECT i.number FROM incident i WHERE 1", filters)
        named = _json(of)
        if named != "[]":
            asked.append("x.incident IN (SELECT incident FROM incident_entity WHERE entity IN (SELECT value FROM of))")
            asked.append("(x.entity IN (SELECT value FROM of) OR y.entity IN (SELECT value FROM of))")
        sql = narrowed(
            "WITH of AS (SELECT value FROM json_each(?)) SELECT x.entity, y.entity, x.role, y.role, count(*)"
            " FROM incident_entity x CROSS JOIN incident_entity y ON y.incident = x.incident AND y.entity <> x.entity"
            " WHERE x.role IN (SELECT value FROM json_each(?))",
            asked,
            "GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
        )
        return list(map(Pair._make, self._connection.execute(sql, (named, _json(roles), *values))))

    @_told
    def partakings(self, filters: Filters, of: Iterable[str]) -> list[Partaking]:
        """Give which roles the entities `of` have in the incidents asked for, where they have more than one in it."""
        asked, values = self._asked("incident IN (SELECT i.number FROM incident i WHERE 1", filters)
        sql = narrowed(
            "SELECT incident, entity, role FROM (SELECT incident, entity, role, count(*) OVER (PARTITION BY incident)"
            " AS many FROM incident_entity WHERE entity IN (SELECT value FROM json_each(?))",
            asked,
            ") WHERE many > 1 ORDER BY incident, entity, role",
        )
        return list(map(Partaking._make, self._connection.execute(sql, (_json(of), *values))))

    @_told
    def placed(self, filters: Filters, roles: Iterable[Role | str]) -> list[Partaking]:
        """Give who has one of `roles` in the incidents asked for."""
        asked, values = self._asked("incident IN (SELECT i.number FROM incident i WHERE 1", filters)
        sql = narrowed(
            "SELECT incident, entity, role FROM incident_entity WHERE role IN (SELECT value FROM json_each(?))",
            asked,
            "ORDER BY incident, entity, role",
        )
        return list(map(Partaking._make, self._connection.execute(sql, (_json(roles), *values))))

    def _asked(self, select: str, filters: Filters) -> tuple[list[str], list[Any]]:
        """Give the condition, begun by `select`, that an incident is one of those asked for, and its values."""
        clauses, values = incident_clauses(self._connection, filters)
        return [narrowed(select, clauses, ")")] if clauses else [], values

    @_told
    def known(self, entities: Iterable[str]) -> dict[str, Known]:
        """Give what a list says of entities, by id, in the order of the record."""
        rows = self._connection.execute(
            "SELECT id, kind, name FROM entity WHERE id IN (SELECT value FROM json_each(?)) ORDER BY place",
            (_json(entities),),
        )
        return {row[0]: Known._make(row) for row in rows}

    @_told
    def types(self, incidents: Iterable[int]) -> dict[int, str]:
        """Give the types of incidents by their numbers."""
        return dict(
            self._connection.execute(
                "SELECT number, type FROM incident WHERE number IN (SELECT value FROM json_each(?))",
                (_json(incidents),),
            )
        )

    @_told
    def ids(self, incidents: Iterable[int]) -> tuple[str, ...]:
        """Give the ids of incidents by their numbers, in the order of the record."""
        rows = self._connection.execute(
            "SELECT id FROM incident WHERE number IN (SELECT value FROM json_each(?)) ORDER BY place, id",
            (_json(incidents),),
        )
        return tuple(row[0] for row in rows)

    @_told
    def spots(self, entities: Iterable[str]) -> dict[str, Spot]:
        """Give what a map needs of places, by id, in the order of the record."""
        rows = self._connection.execute(
            "SELECT id, body FROM entity WHERE id IN (SELECT value FROM json_each(?)) ORDER BY place",
            (_json(entities),),
        )
        return {id_: unpack_as(body, Spot) for id_, body in rows}

    @_told
    def sourced(self, filters: Filters, most: int) -> list[Sourced]:
        """Give what the latest `most` incidents asked for rest on, the latest first."""
        clauses, values = incident_clauses(self._connection, filters)
        sql = narrowed("SELECT i.body FROM incident i WHERE 1", clauses, "ORDER BY i.dated DESC, i.place DESC LIMIT ?")
        return [unpack_as(body, Sourced) for (body,) in self._connection.execute(sql, (*values, most))]

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
            (_json(reports),),
        )
        return list(map(Arrival._make, rows))

    @_told
    def decided_after(self, seq: int) -> list[str]:
        """Give the ids of the decisions made after the entry of the log numbered `seq`, the latest first."""
        rows = self._connection.execute(
            "SELECT subject FROM log WHERE kind = 'decision' AND seq > ? ORDER BY seq DESC", (seq,)
        )
        return [row[0] for row in rows]
