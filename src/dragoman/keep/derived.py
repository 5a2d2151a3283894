"""The record as the casefile stores it: put in place row by row, only where it has changed."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Literal

from dragoman.model import (
    CheckedComparison,
    Clash,
    Copies,
    Incident,
    Record,
    RecordEntity,
    Suggestion,
    Unread,
    canonical_bytes,
)

from .counting import concerned, count_in
from .packing import DamagedError, digest, pack, unpack_as
from .tally import Tally, tally_of

PARTS: dict[str, type[Copies | CheckedComparison | Clash | Suggestion | Unread]] = {
    "copies": Copies,
    "comparison": CheckedComparison,
    "clash": Clash,
    "suggestion": Suggestion,
    "unread": Unread,
}
"""The small parts of a record, by the name of their kind in the table `part`."""


def clear(connection: sqlite3.Connection) -> None:
    """Take away the record within the caller's transaction, damaged rows among it."""
    for statement in (
        "DELETE FROM incident",
        "DELETE FROM incident_words",
        "DELETE FROM entity",
        "DELETE FROM entity_words",
        "DELETE FROM part",
        "DELETE FROM derived",
    ):
        connection.execute(statement)


def put(connection: sqlite3.Connection, record: Record, *, chain_head: str) -> None:
    """Make `record` the record within the caller's transaction; rows that stay the same are not touched.

    What weighing noted down does not stand for such a record: the next weighing starts afresh.
    """
    connection.execute("DELETE FROM derived WHERE name = 'weighed_by'")
    _replace(connection, "entity", record.entities, _put_entity)
    _replace(connection, "incident", record.incidents, _put_incident)
    small: tuple[tuple[str, tuple[Any, ...]], ...] = (
        ("copies", record.copies),
        ("comparison", record.comparisons),
        ("clash", record.clashes),
        ("suggestion", record.suggestions),
        ("unread", record.unread),
    )
    for kind, rows in small:
        _replace_part(connection, kind, rows)
    note(connection, "made_from", chain_head)
    note(connection, "rows", str(tally_of(connection)))


Placed = tuple[int, Any] | None
"""A noun with its place in the order of the record; None for one that is no more."""


def change(
    connection: sqlite3.Connection,
    incidents: Mapping[str, tuple[int, Incident] | None],
    entities: Mapping[str, tuple[int, RecordEntity] | None],
    parts: Mapping[tuple[str, str], tuple[str, Any] | None],
) -> Tally:
    """Change some incidents and entities, by id, and small parts, by kind and id, within the caller's transaction.

    Given is by how much that changes the rows there are.
    """
    more = Tally()
    for ident, incident in incidents.items():
        more.incident(*_change(connection, "incident", ident, incident, _put_incident))
    for ident, entity in entities.items():
        more.entity(*_change(connection, "entity", ident, entity, _put_entity))
    for (kind, ident), placed in parts.items():
        if placed is None:
            more.parts -= connection.execute("DELETE FROM part WHERE kind = ? AND id = ?", (kind, ident)).rowcount
        else:
            more.parts += _put_part(connection, kind, ident, *placed)
    return more


def _change(
    connection: sqlite3.Connection,
    table: Literal["incident", "entity"],
    ident: str,
    placed: Placed,
    insert: Callable[[sqlite3.Connection, int, Any, bytes], None],
) -> tuple[int | None, int | None]:
    """Put a noun in the place of the one with its id; give the place of the row before, and now."""
    sql = STATEMENTS[table]
    row = connection.execute(sql["one"], (ident,)).fetchone()
    places = (row[2] if row else None, placed[0] if placed else None)
    if placed is not None:
        place, noun = placed
        body = canonical_bytes(noun)
        if row is not None and row[1] == digest(body):
            if place != row[2]:
                connection.execute(sql["move"], (place, row[0]))
            return places
        if row is not None and table == "entity":
            _update_entity(connection, row[0], place, noun, body)
            return places
    if row is not None:
        connection.execute(sql["unindex"], (row[0],))
        connection.execute(sql["delete"], (row[0],))
    if placed is not None:
        insert(connection, place, noun, body)
    return places


def _update_entity(connection: sqlite3.Connection, number: int, place: int, entity: RecordEntity, body: bytes) -> None:
    """Write an entity anew, and of its members only those that came or went: there may be thousands."""
    connection.execute(
        "UPDATE entity SET place = ?, kind = ?, name = ?, sha256 = ?, body = ? WHERE number = ?",
        (place, entity.kind, entity.name, digest(body), pack(body), number),
    )
    found = connection.execute("SELECT member FROM entity_member WHERE entity = ?", (number,))
    held, members = {member for (member,) in found}, set(entity.members)
    connection.executemany(
        "DELETE FROM entity_member WHERE member = ? AND entity = ?", [(m, number) for m in sorted(held - members)]
    )
    connection.executemany(
        "INSERT INTO entity_member (member, entity) VALUES (?, ?)", [(m, number) for m in sorted(members - held)]
    )
    names = _names(entity)
    if connection.execute("SELECT names FROM entity_words WHERE rowid = ?", (number,)).fetchone() != (names,):
        connection.execute("DELETE FROM entity_words WHERE rowid = ?", (number,))
        connection.execute("INSERT INTO entity_words (rowid, names) VALUES (?, ?)", (number, names))


def note(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Note a thing about the record under its name."""
    connection.execute(
        "INSERT INTO derived (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def noted(connection: sqlite3.Connection, name: str) -> str | None:
    """Give what is noted under a name."""
    row = connection.execute("SELECT value FROM derived WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def generation(connection: sqlite3.Connection) -> str:
    """Give what changes whenever anything is kept or the record is made anew."""
    noted_down = connection.execute("SELECT name, value FROM derived ORDER BY name").fetchall()
    seq, head = connection.execute("SELECT seq, hex(head) FROM log ORDER BY seq DESC LIMIT 1").fetchone() or (0, "")
    return f"{seq} {head} {noted_down}"


PLACE_ROLES = frozenset({"place", "origin", "destination"})
"""The roles of those who are where something happened, beside the incident's own place."""

STATEMENTS = {
    "incident": {
        "all": "SELECT id, sha256, place, number FROM incident",
        "one": "SELECT number, sha256, place FROM incident WHERE id = ?",
        "move": "UPDATE incident SET place = ? WHERE number = ?",
        "delete": "DELETE FROM incident WHERE number = ?",
        "unindex": "DELETE FROM incident_words WHERE rowid = ?",
    },
    "entity": {
        "all": "SELECT id, sha256, place, number FROM entity",
        "one": "SELECT number, sha256, place FROM entity WHERE id = ?",
        "move": "UPDATE entity SET place = ? WHERE number = ?",
        "delete": "DELETE FROM entity WHERE number = ?",
        "unindex": "DELETE FROM entity_words WHERE rowid = ?",
    },
}


def _replace(
    connection: sqlite3.Connection,
    table: str,
    nouns: Iterable[Any],
    insert: Callable[[sqlite3.Connection, int, Any, bytes], None],
) -> None:
    """Delete rows that are no more, insert those that are new or changed, move those whose place changed."""
    sql = STATEMENTS[table]
    before = {row[0]: row[1:] for row in connection.execute(sql["all"])}
    fresh = []
    for place, noun in enumerate(nouns):
        body = canonical_bytes(noun)
        sha256, old_place, number = before.get(noun.id, (None, None, None))
        if sha256 == digest(body):
            del before[noun.id]
            if place != old_place:
                connection.execute(sql["move"], (place, number))
        else:
            fresh.append((place, noun, body))
    for _, _, number in before.values():
        connection.execute(sql["unindex"], (number,))
        connection.execute(sql["delete"], (number,))
    for place, noun, body in fresh:
        insert(connection, place, noun, body)


def incident_columns(incident: Incident) -> list[Any]:
    """Give what an incident is found by: id, title, type, status, earliest, latest, origins (min, max), conflicts."""
    when = incident.when
    return [
        incident.id,
        incident.title,
        incident.type,
        incident.status,
        when and when.earliest,
        when and when.latest,
        incident.origins.min,
        incident.origins.max,
        len(incident.conflicts),
    ]


def _put_incident(connection: sqlite3.Connection, place: int, incident: Incident, body: bytes) -> None:
    cursor = connection.execute(
        "INSERT INTO incident (id, title, type, status, earliest, latest, origins_min, origins_max, conflicts, dated,"
        " place, sha256, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*incident_columns(incident), incident.when is not None, place, digest(body), pack(body)),
    )
    number = cursor.lastrowid or 0
    connection.executemany(
        "INSERT OR IGNORE INTO incident_report (incident, report) VALUES (?, ?)",
        [(number, report) for report in incident.reports],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO incident_member (member, incident) VALUES (?, ?)",
        [(member, number) for member in incident.members],
    )
    roles: list[tuple[int | None, str, str]] = [
        (number, party.entity, party.role) for party in incident.participants if party.entity
    ]
    if incident.where is not None:
        roles.append((number, incident.where.entity, "where"))
    connection.executemany("INSERT OR IGNORE INTO incident_entity (incident, entity, role) VALUES (?, ?, ?)", roles)
    parties = [party.name for party in incident.participants]
    places = [party.name for party in incident.participants if party.role in PLACE_ROLES]
    if incident.where is not None:
        places.append(incident.where.name)
    connection.execute(
        "INSERT INTO incident_words (rowid, title, party, place) VALUES (?, ?, ?, ?)",
        (number, incident.title, " · ".join(parties), " · ".join(places)),
    )
    count_in(connection, number, incident)


def _put_entity(connection: sqlite3.Connection, place: int, entity: RecordEntity, body: bytes) -> None:
    number = connection.execute(
        "INSERT INTO entity (id, place, kind, name, sha256, body) VALUES (?, ?, ?, ?, ?, ?)",
        (entity.id, place, entity.kind, entity.name, digest(body), pack(body)),
    ).lastrowid
    connection.executemany(
        "INSERT OR IGNORE INTO entity_member (member, entity) VALUES (?, ?)",
        [(member, number) for member in entity.members],
    )
    connection.execute(
        "INSERT INTO entity_words (rowid, names) VALUES (?, ?)",
        (number, _names(entity)),
    )


def _names(entity: RecordEntity) -> str:
    return " · ".join(dict.fromkeys((entity.name, *entity.names)))


def _replace_part(connection: sqlite3.Connection, kind: str, nouns: Iterable[Any]) -> None:
    idents = []
    for number, noun in enumerate(nouns):
        idents.append(f"{number:06}")
        _put_part(connection, kind, idents[-1], idents[-1], noun)
    before = connection.execute("SELECT id FROM part WHERE kind = ?", (kind,)).fetchall()
    gone = {ident for (ident,) in before} - set(idents)
    connection.executemany("DELETE FROM part WHERE kind = ? AND id = ?", [(kind, ident) for ident in sorted(gone)])


def _put_part(connection: sqlite3.Connection, kind: str, ident: str, place: str, noun: Any) -> bool:
    """Put a small part in its place; tell whether there was none."""
    body = canonical_bytes(noun)
    sha256 = part_hash(kind, ident, place, body)
    row = connection.execute("SELECT sha256 FROM part WHERE kind = ? AND id = ?", (kind, ident)).fetchone()
    if row != (sha256,):
        connection.execute(
            "INSERT OR REPLACE INTO part (kind, id, place, sha256, body) VALUES (?, ?, ?, ?, ?)",
            (kind, ident, place, sha256, pack(body)),
        )
        _put_concerned(connection, kind, ident, noun)
    return row is None


def _put_concerned(connection: sqlite3.Connection, kind: str, ident: str, noun: Any) -> None:
    connection.executemany(
        "INSERT INTO concerned (about, kind, id, part) VALUES (?, ?, ?, ?)",
        [(about, kind, ident, part) for about, part in concerned(noun)],
    )


def count_again(connection: sqlite3.Connection) -> None:
    """Make what views count by from the record, within the caller's transaction; a damaged row counts for nothing."""
    for number, frame in connection.execute("SELECT number, body FROM incident").fetchall():
        with suppress(DamagedError):
            count_in(connection, number, unpack_as(frame, Incident))
    for kind, ident, frame in connection.execute("SELECT kind, id, body FROM part").fetchall():
        with suppress(DamagedError):
            _put_concerned(connection, kind, ident, unpack_as(frame, PARTS[kind]))


def part_hash(kind: str, ident: str, place: str, body: bytes) -> str:
    """Give the hash that a small part is kept with: of its kind, id and place with its body, as these order it."""
    return digest(f"{kind}\x00{ident}\x00{place}\x00".encode() + body)


def made_from(connection: sqlite3.Connection) -> str | None:
    """Give the head of the log that the record was made from; None where there is no record yet."""
    return noted(connection, "made_from")


def part(connection: sqlite3.Connection, kind: str, start: int = 0, size: int = -1) -> Iterator[Any]:
    """Give the small parts of the record of one kind, in its order: `size` from the one numbered `start`."""
    sql = "SELECT body FROM part WHERE kind = ? ORDER BY place, id LIMIT ? OFFSET ?"
    for (body,) in connection.execute(sql, (kind, size, start)).fetchall():
        yield unpack_as(body, PARTS[kind])


def part_count(connection: sqlite3.Connection, kind: str) -> int:
    """Count the small parts of one kind."""
    return int(connection.execute("SELECT count(*) FROM part WHERE kind = ?", (kind,)).fetchone()[0])


def part_about(connection: sqlite3.Connection, kind: str, about: str) -> Iterator[Any]:
    """Give the small parts of one kind that are about a report, incident or entity, in the order of the record."""
    rows = connection.execute(
        "SELECT p.body FROM part p WHERE (p.kind, p.id) IN"
        " (SELECT kind, id FROM concerned WHERE about = ? AND kind = ?) ORDER BY p.place, p.id",
        (about, kind),
    ).fetchall()
    for (body,) in rows:
        yield unpack_as(body, PARTS[kind])


def restricted(record: Record) -> Record:
    """Give the record of its incidents alone: the entities, copies, comparisons and clashes they touch."""
    reports = {report for incident in record.incidents for report in incident.reports}
    named = {party.entity for incident in record.incidents for party in incident.participants}
    named |= {incident.where.entity for incident in record.incidents if incident.where is not None}
    incidents = {incident.id for incident in record.incidents}
    named |= {origin.entity for incident in record.incidents for origin in incident.origins.list}
    return Record(
        incidents=record.incidents,
        entities=tuple(entity for entity in record.entities if entity.id in named),
        copies=tuple(copies for copies in record.copies if reports.intersection(copies.reports)),
        comparisons=tuple(checked for checked in record.comparisons if checked.report in reports),
        clashes=tuple(clash for clash in record.clashes if any(claim.report in reports for claim in clash.claims)),
        suggestions=tuple(one for one in record.suggestions if {one.a, one.b} <= incidents | named),
        unread=tuple(source for source in record.unread if incidents.intersection(source.incidents)),
    )
