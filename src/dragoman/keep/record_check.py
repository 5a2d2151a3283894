"""Checks the record in a casefile: its rows are whole, in order, and found by what they say.

The record is derived: whatever is wrong here, `dragoman rebuild` mends.
"""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from dragoman.model import Incident, RecordEntity, canonical_bytes

from . import derived, log
from .counting import concerned, is_counted
from .packing import DamagedError, decode, digest, unpack
from .problem import Problem
from .tally import tally_of, told

MENDED = "; `dragoman rebuild` makes it again"


def record_problems(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Check each row of the record, the tables it is found by, its order, and what it was made from."""
    for number, dated, sha256, frame, *columns in connection.execute(
        "SELECT number, dated, sha256, body, id, title, type, status, earliest, latest, origins_min, origins_max,"
        " conflicts FROM incident"
    ):
        incident = yield from _row(columns, sha256, frame, Incident, derived.incident_columns)
        if incident is not None and not _is_found(connection, number, dated, incident):
            yield _problem(str(incident.id), "is not found by what it says")
    for number, sha256, frame, *columns in connection.execute(
        "SELECT number, sha256, body, id, kind, name FROM entity"
    ):
        entity = yield from _row(columns, sha256, frame, RecordEntity, lambda one: [one.id, one.kind, one.name])
        members = connection.execute("SELECT member FROM entity_member WHERE entity = ?", (number,)).fetchall()
        if entity is not None and {member for (member,) in members} != set(entity.members):
            yield _problem(str(entity.id), "is not found by what it says")
    yield from _parts(connection)
    yield from _order(connection)
    yield from _origin(connection)


def _parts(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Check the small parts: whole, and of the kind, id and place that they were put under."""
    for kind, ident, place, sha256, frame in connection.execute("SELECT kind, id, place, sha256, body FROM part"):
        name = f"{kind} {ident}"
        if kind not in derived.PARTS:
            yield _problem(name, "is of no kind that a record has")
            continue
        try:
            body = unpack(frame)
            noun = decode(body, derived.PARTS[kind])
        except DamagedError as error:
            yield _problem(name, str(error))
            continue
        # Those that version 2 numbered have the hash of their body alone until they are weighed again.
        numbered = sha256 == digest(body) and ident == place and ident.isdigit()
        if sha256 != derived.part_hash(kind, ident, place, body) and not numbered:
            yield _problem(name, "does not have the hash it was kept with")
        about = connection.execute("SELECT about, part FROM concerned WHERE kind = ? AND id = ?", (kind, ident))
        if set(about) != set(concerned(noun)):
            yield _problem(name, "is not found by what it is about")


def _problem(name: str | None, wrong: str) -> Problem:
    return Problem(kind="record", id=name, wrong=wrong + MENDED)


def _row(
    columns: list[Any], sha256: str, frame: bytes, noun: Any, found_by: Callable[[Any], list[Any]] | None = None
) -> Any:
    """Check one row; give (as a generator gives) what it holds, None where that is damaged."""
    name = str(columns[0])
    try:
        body = unpack(frame)
        value = decode(body, noun)
    except DamagedError as error:
        yield _problem(name, str(error))
        return None
    if digest(body) != sha256 or canonical_bytes(value) != body:
        yield _problem(name, "does not have the hash it was kept with")
    elif found_by is not None and columns != found_by(value):
        yield _problem(name, "its row is not what it says")
    return value


def _is_found(connection: sqlite3.Connection, number: int, dated: int, incident: Incident) -> bool:
    """Tell whether an incident is found and counted by its reports, members, parties and place, and nothing else."""
    roles: set[tuple[str, str]] = {(party.entity, party.role) for party in incident.participants if party.entity}
    if incident.where is not None:
        roles.add((incident.where.entity, "where"))
    of = (number,)
    return (
        dated == (incident.when is not None)
        and set(connection.execute("SELECT report FROM incident_report WHERE incident = ?", of))
        == {(report,) for report in incident.reports}
        and set(connection.execute("SELECT member FROM incident_member WHERE incident = ?", of))
        == {(member,) for member in incident.members}
        and set(connection.execute("SELECT entity, role FROM incident_entity WHERE incident = ?", of)) == roles
        and is_counted(connection, number, incident)
    )


def _order(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Check that no row of the record is lost, added or put elsewhere in its order."""
    if derived.made_from(connection) is not None and told(derived.noted(connection, "rows")) != tally_of(connection):
        yield _problem(None, "its rows are not those that were put there, in their order")


def _origin(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Check that the record says it was made from what was once kept."""
    made_from = derived.made_from(connection)
    if made_from is not None and not log.has_head(connection, made_from):
        yield _problem(None, "what it was made from was never kept here")
