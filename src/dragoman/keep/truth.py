"""What is kept for good: snapshots, reports, readings and decisions, each with its entry in the log."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec

from dragoman.model import CasefileError, Decision, Reading, Report, Snapshot, canonical_bytes

from . import log, words
from .packing import DamagedError, decode, digest, pack, unpack, unpack_as

PAGE = 64
"""Readings fetched at a time when all are streamed."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A report that is durably in the casefile; `new` is False where its reading was there already."""

    report: str
    new: bool


def now() -> str:
    """Give the time in UTC, to the second, as ISO 8601."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def add(connection: sqlite3.Connection, snapshot: Snapshot, reading: Reading) -> bool:
    """Keep a report's snapshot and reading within the caller's transaction; False if both were there.

    A report met again through another snapshot adds the snapshot and a link to it, but no second reading.
    """
    time = now()
    report = reading.report
    _add_snapshot(connection, snapshot, time)
    _add_report(connection, report, snapshot.sha256)
    added = _add_reading(connection, reading, snapshot, time)
    _add_link(connection, report, snapshot, time)
    return added


def _add_snapshot(connection: sqlite3.Connection, snapshot: Snapshot, time: str) -> None:
    if connection.execute("SELECT 1 FROM snapshot WHERE sha256 = ?", (snapshot.sha256,)).fetchone():
        return
    if digest(snapshot.body) != snapshot.sha256:
        raise CasefileError(snapshot.source, "its bytes do not have the hash it came with", "fetch it again")
    metadata = snapshot_metadata(snapshot)
    connection.execute(
        "INSERT INTO snapshot (sha256, media_type, source, url, fetched, headers, size, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            snapshot.sha256,
            snapshot.media_type,
            snapshot.source,
            snapshot.url,
            snapshot.fetched,
            canonical_bytes(snapshot.headers).decode(),
            len(snapshot.body),
            pack(snapshot.body),
        ),
    )
    log.append(connection, "snapshot", snapshot.sha256, time, **metadata)


def snapshot_metadata(snapshot: Snapshot) -> dict[str, Any]:
    """Give what the log says of a snapshot beside its hash."""
    return {
        "media_type": snapshot.media_type,
        "source": snapshot.source,
        "url": snapshot.url,
        "fetched": snapshot.fetched,
        "headers": snapshot.headers,
        "size": len(snapshot.body),
    }


REPORT_FIELDS = ("ref", "snapshot", "url", "outlet", "agency", "title", "author", "published", "language")


def _add_report(connection: sqlite3.Connection, report: Report, snapshot: str) -> None:
    if has_report(connection, report.id):
        return
    values = {name: getattr(report, name) for name in REPORT_FIELDS} | {"snapshot": snapshot, "id": report.id}
    cursor = connection.execute(
        "INSERT INTO report (id, ref, snapshot, url, outlet, agency, title, author, published, language)"
        " VALUES (:id, :ref, :snapshot, :url, :outlet, :agency, :title, :author, :published, :language)",
        values,
    )
    words.index_report(connection, cursor.lastrowid or 0, report)


def _add_reading(connection: sqlite3.Connection, reading: Reading, snapshot: Snapshot, time: str) -> bool:
    report, fingerprint = reading.report.id, reading.reader.fingerprint
    if has_reading(connection, report, fingerprint):
        return False
    row = connection.execute(
        "SELECT number, body FROM reading WHERE report = ? ORDER BY number DESC LIMIT 1", (report,)
    ).fetchone()
    if row is not None:
        words.forget_claims(connection, row[0], unpack_as(row[1], Reading))
    body = canonical_bytes(reading)
    cursor = connection.execute(
        "INSERT INTO reading (report, fingerprint, sha256, body) VALUES (?, ?, ?, ?)",
        (report, fingerprint, digest(body), pack(body)),
    )
    words.index_claims(connection, cursor.lastrowid or 0, reading)
    log.append(
        connection,
        "reading",
        report,
        time,
        fingerprint=fingerprint,
        sha256=digest(body),
        snapshot=snapshot.sha256,
        source=snapshot.source,
        url=snapshot.url,
    )
    return True


def _add_link(connection: sqlite3.Connection, report: Report, snapshot: Snapshot, time: str) -> None:
    link = report.id, snapshot.sha256
    if connection.execute("SELECT 1 FROM seen WHERE report = ? AND snapshot = ?", link).fetchone():
        return
    details = {"snapshot": snapshot.sha256, "source": snapshot.source, "url": snapshot.url, "ref": report.ref}
    seq = log.append(connection, "seen", report.id, time, **details)
    connection.execute("INSERT INTO seen (report, snapshot, ref, seq) VALUES (?, ?, ?, ?)", (*link, report.ref, seq))


def decide(connection: sqlite3.Connection, decision: Decision) -> bool:
    """Keep a decision within the caller's transaction; False if it was there already."""
    body = canonical_bytes(decision)
    row = connection.execute("SELECT body FROM decision WHERE id = ?", (decision.id,)).fetchone()
    if row is not None:
        if row[0] != body.decode():
            raise CasefileError(decision.id, "another decision bears this id", "give the decision an id of its own")
        return False
    connection.execute("INSERT INTO decision (id, body) VALUES (?, ?)", (decision.id, body.decode()))
    log.append(connection, "decision", decision.id, now(), sha256=digest(body))
    return True


def decisions(connection: sqlite3.Connection) -> Iterator[Decision]:
    """Give all decisions in the order in which they were made."""
    for (body,) in connection.execute("SELECT body FROM decision ORDER BY number").fetchall():
        yield decode(body, Decision)


def has_report(connection: sqlite3.Connection, report: str) -> bool:
    """Tell whether a report is kept."""
    return connection.execute("SELECT 1 FROM report WHERE id = ?", (report,)).fetchone() is not None


def has_reading(connection: sqlite3.Connection, report: str, fingerprint: str) -> bool:
    """Tell whether a report has a reading by the reader with this fingerprint."""
    return (
        connection.execute(
            "SELECT 1 FROM reading WHERE report = ? AND fingerprint = ?", (report, fingerprint)
        ).fetchone()
        is not None
    )


def reading(connection: sqlite3.Connection, report: str) -> Reading | None:
    """Give the newest reading of a report."""
    row = connection.execute(
        "SELECT body FROM reading WHERE report = ? ORDER BY number DESC LIMIT 1", (report,)
    ).fetchone()
    return None if row is None else unpack_as(row[0], Reading)


def reading_body(connection: sqlite3.Connection, report: str) -> bytes | None:
    """Give the newest reading of a report as the bytes that the log has the hash of."""
    row = connection.execute(
        "SELECT body FROM reading WHERE report = ? ORDER BY number DESC LIMIT 1", (report,)
    ).fetchone()
    return None if row is None else unpack(row[0])


def decision_body(connection: sqlite3.Connection, decision: str) -> bytes | None:
    """Give a decision as the bytes that the log has the hash of."""
    row = connection.execute("SELECT body FROM decision WHERE id = ?", (decision,)).fetchone()
    return None if row is None else bytes(row[0].encode())


class _ReportOfReading(msgspec.Struct, frozen=True):
    report: Report


def report(connection: sqlite3.Connection, name: str) -> Report | None:
    """Give a report with its text, by its id, without decoding the rest of its reading."""
    row = connection.execute(
        "SELECT body FROM reading WHERE report = ? ORDER BY number DESC LIMIT 1", (name,)
    ).fetchone()
    return None if row is None else unpack_as(row[0], _ReportOfReading).report


def readings(connection: sqlite3.Connection) -> Iterator[Reading]:
    """Give the newest reading of each report in order of report ids, a page at a time."""
    last = ""
    while True:
        rows = connection.execute(
            "SELECT r.id, g.body FROM report r JOIN reading g ON g.number ="
            " (SELECT max(number) FROM reading WHERE report = r.id) WHERE r.id > ? ORDER BY r.id LIMIT ?",
            (last, PAGE),
        ).fetchall()
        for _, body in rows:
            yield unpack_as(body, Reading)
        if len(rows) < PAGE:
            return
        last = rows[-1][0]


def snapshot(connection: sqlite3.Connection, sha256: str) -> Snapshot | None:
    """Give a snapshot, its bytes checked against its hash."""
    row = connection.execute(
        "SELECT media_type, source, url, fetched, headers, body FROM snapshot WHERE sha256 = ?", (sha256,)
    ).fetchone()
    if row is None:
        return None
    media_type, source, url, fetched, headers, frame = row
    body = unpack(frame)
    if digest(body) != sha256:
        raise DamagedError(f"the bytes of snapshot {sha256} do not have that hash")
    return Snapshot(
        body=body,
        sha256=sha256,
        media_type=media_type,
        source=source,
        url=url,
        fetched=fetched,
        headers=decode(headers, dict[str, str]),
    )


def last_headers(connection: sqlite3.Connection, source: str) -> dict[str, str]:
    """Give the headers that the newest snapshot from a source came with; none where there is none."""
    row = connection.execute(
        "SELECT headers FROM snapshot WHERE source = ? ORDER BY number DESC LIMIT 1", (source,)
    ).fetchone()
    return {} if row is None else decode(row[0], dict[str, str])


def snapshots_of(connection: sqlite3.Connection, report: str) -> tuple[str, ...]:
    """Give the hashes of the snapshots that a report was seen in, the first first."""
    rows = connection.execute("SELECT snapshot FROM seen WHERE report = ? ORDER BY seq", (report,))
    return tuple(sha256 for (sha256,) in rows)


def custody(connection: sqlite3.Connection, report: str) -> tuple[log.Entry, ...]:
    """Give the log's entries about a report and the snapshots that it was seen in, in order."""
    subjects = (report, *snapshots_of(connection, report))
    found = [entry for subject in subjects for entry in log.entries(connection, subject)]
    return tuple(sorted(found, key=lambda entry: entry.seq))
