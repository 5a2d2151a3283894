"""Checks a casefile: every hash of what is kept, the log over it, the record's rows, and the file itself."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress

from dragoman.model import Decision, Reading

from . import log, store, truth
from .packing import DamagedError, decode, digest, unpack, unpack_as
from .problem import Problem
from .record_check import record_problems

UNREADABLE = (sqlite3.Error, DamagedError, MemoryError, ValueError, TypeError, AttributeError, LookupError)
"""What reading a damaged row may raise: a flipped byte can also make it hold a value of another type."""


def verify(connection: sqlite3.Connection, head: str | None = None) -> list[Problem]:
    """Give everything that is wrong with an open casefile; an empty list where all is well.

    With `head`, also where this head, which was noted down before, is none of the log's.
    """
    checks: tuple[tuple[str, Callable[[sqlite3.Connection], Iterator[Problem]]], ...] = (
        ("file", _file),
        ("schema", _schema),
        ("log", _log),
        ("snapshot", _snapshots),
        ("reading", _readings),
        ("report", _reports),
        ("custody", _seen),
        ("decision", _decisions),
        ("record", record_problems),
    )
    problems: list[Problem] = []
    for kind, check in checks:
        try:
            problems.extend(check(connection))
        except UNREADABLE as error:
            problems.append(Problem(kind=kind, wrong=f"cannot be read ({error})"))
    with suppress(*UNREADABLE):  # told of above
        if head is not None and not log.has_head(connection, head):
            problems.append(Problem(kind="log", wrong="the head that was noted down is none of its own"))
    return problems


def _file(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (line,) in connection.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            yield Problem(kind="file", wrong=str(line))
    for table, row, *_ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Problem(kind="file", id=f"{table} {row}", wrong="refers to a row that is not there")


_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"


def _schema(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Compare the tables and triggers with those of a new casefile: a trigger taken away is a gate left open."""
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        store.migrate(fresh, store.migrations())
        wanted = set(fresh.execute(_SCHEMA))
    finally:
        fresh.close()
    found = set(connection.execute(_SCHEMA))
    for name in sorted({row[1] for row in wanted ^ found}):
        yield Problem(kind="schema", id=str(name), wrong="is not as Dragoman makes it")


def _log(connection: sqlite3.Connection) -> Iterator[Problem]:
    tree = log.Tree()
    nodes = connection.cursor()
    for seq, kind, subject, text, leaf, head in connection.execute(
        "SELECT seq, kind, subject, entry, leaf, head FROM log ORDER BY seq"
    ):
        if seq != tree.size + 1:
            yield Problem(kind="log", id=str(seq), wrong=f"entry {tree.size + 1} is missing before it")
            return
        if log.leaf_hash(text.encode()) != leaf:
            yield Problem(kind="log", id=str(seq), wrong="the entry does not have the hash it was kept with")
        entry = _entry(text)
        if entry is None or (entry.seq, entry.kind, entry.subject) != (seq, kind, subject):
            yield Problem(kind="log", id=str(seq), wrong="the entry is not what its row says it is")
        for level, place, value in tree.append(leaf):
            row = nodes.execute("SELECT hash FROM tree WHERE level = ? AND place = ?", (level, place)).fetchone()
            if row is None or row[0] != value:
                yield Problem(kind="log", id=str(seq), wrong=f"the tree does not fit the entries at level {level}")
        if tree.head != head:
            yield Problem(kind="log", id=str(seq), wrong="the head does not fit the entries up to here")
    extra = connection.execute("SELECT count(*) FROM tree").fetchone()[0] - (tree.size - tree.size.bit_count())
    if extra:
        yield Problem(kind="log", wrong="the tree has nodes too many or too few")


def _entry(text: str) -> log.Entry | None:
    try:
        return log.entry_of(text)
    except DamagedError:
        return None


def _logged(connection: sqlite3.Connection, kind: str) -> Iterator[log.Entry]:
    for (text,) in connection.execute("SELECT entry FROM log WHERE kind = ? ORDER BY seq", (kind,)):
        entry = _entry(text)
        if entry is not None:
            yield entry


class _Counted:
    """Tells rows that were put in from outside: those that the log has no entry for, or another order."""

    def __init__(self, kind: str) -> None:
        self.kind, self.count, self.last = kind, 0, 0

    def met(self, number: int, name: str) -> Iterator[Problem]:
        """Count a row that the log speaks of; the log and the rows must be in one order."""
        self.count += 1
        if number <= self.last:
            yield Problem(kind=self.kind, id=name, wrong="its row is not where the log puts it")
        self.last = max(self.last, number)

    def against(self, rows: int) -> Iterator[Problem]:
        """Compare with the rows there are."""
        if rows > self.count:
            yield Problem(kind=self.kind, wrong=f"{rows - self.count} without an entry in the log")


def _snapshots(connection: sqlite3.Connection) -> Iterator[Problem]:
    counted = _Counted("snapshot")
    for entry in _logged(connection, "snapshot"):
        row = connection.execute(
            "SELECT number, media_type, source, url, fetched, headers, size, body FROM snapshot WHERE sha256 = ?",
            (entry.subject,),
        ).fetchone()
        if row is None:
            yield Problem(kind="snapshot", id=entry.subject, wrong="is in the log and not in the casefile")
            continue
        number, media_type, source, url, fetched, headers, size, frame = row
        yield from counted.met(number, entry.subject)
        try:
            body = unpack(frame)
            kept = {
                "media_type": media_type,
                "source": source,
                "url": url,
                "fetched": fetched,
                "headers": decode(headers, dict[str, str]),
                "size": size,
            }
        except DamagedError as error:
            yield Problem(kind="snapshot", id=entry.subject, wrong=str(error))
            continue
        if digest(body) != entry.subject or len(body) != size:
            yield Problem(kind="snapshot", id=entry.subject, wrong="its bytes do not have its hash")
        if kept != entry.details:
            yield Problem(kind="snapshot", id=entry.subject, wrong="its source, time or headers are not as logged")
    yield from counted.against(connection.execute("SELECT count(*) FROM snapshot").fetchone()[0])


def _readings(connection: sqlite3.Connection) -> Iterator[Problem]:
    counted = _Counted("reading")
    for entry in _logged(connection, "reading"):
        row = connection.execute(
            "SELECT number, sha256, body FROM reading WHERE report = ? AND fingerprint = ?",
            (entry.subject, entry.details.get("fingerprint")),
        ).fetchone()
        if row is None:
            yield Problem(kind="reading", id=entry.subject, wrong="is in the log and not in the casefile")
            continue
        number, sha256, frame = row
        yield from counted.met(number, entry.subject)
        try:
            body = unpack(frame)
            reading = decode(body, Reading)
        except DamagedError as error:
            yield Problem(kind="reading", id=entry.subject, wrong=str(error))
            continue
        if not digest(body) == sha256 == entry.details.get("sha256"):
            yield Problem(kind="reading", id=entry.subject, wrong="does not have the hash it was kept with")
        if (reading.report.id, reading.reader.fingerprint) != (entry.subject, entry.details.get("fingerprint")):
            yield Problem(kind="reading", id=entry.subject, wrong="is of another report or reader")
    yield from counted.against(connection.execute("SELECT count(*) FROM reading").fetchone()[0])


def _reports(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Compare each report's row with the reading and the snapshot that it came with."""
    for row in connection.execute(
        "SELECT r.id, (SELECT body FROM reading WHERE report = r.id ORDER BY number LIMIT 1),"
        " (SELECT snapshot FROM seen WHERE report = r.id ORDER BY seq LIMIT 1), r.ref, r.snapshot, r.url,"
        " r.outlet, r.agency, r.title, r.author, r.published, r.language FROM report r"
    ):
        name, frame, first, *columns = row
        if frame is None:
            yield Problem(kind="report", id=name, wrong="has no reading")
            continue
        try:
            report = unpack_as(frame, Reading).report
        except DamagedError:
            continue  # told of with the readings
        wanted = [getattr(report, field) for field in truth.REPORT_FIELDS]
        wanted[truth.REPORT_FIELDS.index("snapshot")] = first
        if columns != wanted:
            yield Problem(kind="report", id=name, wrong="its row is not what its reading says")


def _seen(connection: sqlite3.Connection) -> Iterator[Problem]:
    count = 0
    for entry in _logged(connection, "seen"):
        row = connection.execute(
            "SELECT seq, ref FROM seen WHERE report = ? AND snapshot = ?",
            (entry.subject, entry.details.get("snapshot")),
        ).fetchone()
        if row != (entry.seq, entry.details.get("ref")):
            yield Problem(kind="custody", id=entry.subject, wrong="its link to a snapshot is not as logged")
        count += 1
    if connection.execute("SELECT count(*) FROM seen").fetchone()[0] != count:
        yield Problem(kind="custody", wrong="there are links between reports and snapshots that the log has not")


def _decisions(connection: sqlite3.Connection) -> Iterator[Problem]:
    counted = _Counted("decision")
    for entry in _logged(connection, "decision"):
        row = connection.execute("SELECT number, body FROM decision WHERE id = ?", (entry.subject,)).fetchone()
        if row is None:
            yield Problem(kind="decision", id=entry.subject, wrong="is in the log and not in the casefile")
            continue
        yield from counted.met(row[0], entry.subject)
        if digest(row[1].encode()) != entry.details.get("sha256"):
            yield Problem(kind="decision", id=entry.subject, wrong="does not have the hash it was kept with")
        elif decode(row[1], Decision).id != entry.subject:
            yield Problem(kind="decision", id=entry.subject, wrong="is another decision")
    yield from counted.against(connection.execute("SELECT count(*) FROM decision").fetchone()[0])
