"""Incidents and entities of the record, found by filters, ids, members and names."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from dragoman.model import Incident, NotFoundError, RecordEntity

from . import terms
from .filters import Filters, incident_clauses, narrowed
from .packing import unpack_as


def incidents(connection: sqlite3.Connection, filters: Filters) -> Iterator[Incident]:
    """Give the incidents that `filters` asks for, in the order of the record."""
    clauses, values = incident_clauses(connection, filters)
    sql = narrowed("SELECT i.number FROM incident i WHERE 1", clauses, "ORDER BY i.place, i.id")
    numbers = connection.execute(sql, values).fetchall()
    for (number,) in numbers:
        row = connection.execute("SELECT body FROM incident WHERE number = ?", (number,)).fetchone()
        if row is not None:
            yield unpack_as(row[0], Incident)


_INCIDENT = (
    "SELECT id, body FROM incident WHERE id = ?",
    "SELECT i.id, i.body FROM incident_member m JOIN incident i ON i.number = m.incident WHERE m.member = ?",
    "SELECT id, body FROM incident WHERE id >= ? AND id < ? ORDER BY id LIMIT 3",
)
_ENTITY = (
    "SELECT id, body FROM entity WHERE id = ?",
    "SELECT e.id, e.body FROM entity_member m JOIN entity e ON e.number = m.entity WHERE m.member = ?",
    "SELECT id, body FROM entity WHERE id >= ? AND id < ? ORDER BY id LIMIT 3",
)


def incident(connection: sqlite3.Connection, name: str) -> Incident:
    """Give the incident whose id `name` is or begins, or whose member it is ("report/event")."""
    return unpack_as(_one(connection, "incident", name, _INCIDENT), Incident)


def entity(connection: sqlite3.Connection, name: str) -> RecordEntity:
    """Give the entity whose id `name` is or begins, or whose member it is ("report/e1")."""
    return unpack_as(_one(connection, "person, organisation or place", name, _ENTITY), RecordEntity)


def _one(connection: sqlite3.Connection, noun: str, name: str, queries: tuple[str, str, str]) -> Any:
    by_id, by_member, by_prefix = queries
    for sql in (by_id, by_member):
        row = connection.execute(sql, (name,)).fetchone()
        if row is not None:
            return row[1]
    rows = connection.execute(by_prefix, (name, name + "\U0010ffff")).fetchall() if name else []
    if len(rows) > 1:
        raise NotFoundError(name, f"more than one {noun} has an id that begins so", "give more of the id")
    if not rows:
        raise NotFoundError(name, f"there is no such {noun} in the casefile", "see `dragoman search` for what there is")
    return rows[0][1]


def incidents_of_entity(connection: sqlite3.Connection, entity_id: str, most: int = -1) -> Iterator[Incident]:
    """Give the first `most` incidents that an entity takes part in or is the place of, in the order of the record."""
    numbers = connection.execute(
        "SELECT number FROM incident WHERE number IN (SELECT incident FROM incident_entity WHERE entity = ?)"
        " ORDER BY place, id LIMIT ?",
        (entity_id, most),
    ).fetchall()
    for number in numbers:
        row = connection.execute("SELECT body FROM incident WHERE number = ?", number).fetchone()
        if row is not None:
            yield unpack_as(row[0], Incident)


def incidents_of_report(connection: sqlite3.Connection, report: str) -> Iterator[Incident]:
    """Give the incidents that a report tells of, in the order of the record."""
    rows = connection.execute(
        "SELECT i.body FROM incident_report ir JOIN incident i ON i.number = ir.incident"
        " WHERE ir.report = ? ORDER BY i.place, i.id",
        (report,),
    ).fetchall()
    for (body,) in rows:
        yield unpack_as(body, Incident)


def entities(connection: sqlite3.Connection) -> Iterator[RecordEntity]:
    """Give all entities in the order of the record."""
    last: tuple[int, str] = (-1, "")
    while rows := connection.execute(
        "SELECT place, id, body FROM entity WHERE (place, id) > (?, ?) ORDER BY place, id LIMIT 256", last
    ).fetchall():
        for _, _, body in rows:
            yield unpack_as(body, RecordEntity)
        last = rows[-1][:2]


def entities_named(connection: sqlite3.Connection, name: str) -> list[RecordEntity]:
    """Give the entities one of whose names has the words of `name`, the last of which may break off.

    Those who bear exactly this name come first, then those named in most reports.
    """
    wanted = terms.parse(name, prefix_last=True)
    if not wanted:
        return []
    rows = connection.execute(
        "SELECT e.body FROM entity_words w JOIN entity e ON e.number = w.rowid WHERE entity_words MATCH ?",
        (terms.expression(wanted),),
    ).fetchall()
    found = [unpack_as(body, RecordEntity) for (body,) in rows]
    exact = terms.folded_words(name)

    def order(entity: RecordEntity) -> tuple[bool, int, str]:
        names = (terms.folded_words(other) for other in (entity.name, *entity.names))
        return exact not in names, -len(entity.reports), entity.id

    return sorted(found, key=order)
