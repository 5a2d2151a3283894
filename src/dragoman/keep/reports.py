"""Reports by id, ref or list, without unpacking their readings; and the counts of a casefile."""

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from dragoman.model import NotFoundError

from .filters import Filters, narrowed, report_clauses


class ReportCard(msgspec.Struct, frozen=True, kw_only=True):
    """What a list shows of a report: all but its text. `snapshot` is the first that it was seen in."""

    id: str
    ref: str | None
    snapshot: str
    url: str | None
    outlet: str | None
    agency: str | None
    title: str | None
    author: str | None
    published: str | None
    language: str | None


class Stats(msgspec.Struct, frozen=True, kw_only=True):
    """How much a casefile holds."""

    snapshots: int
    reports: int
    readings: int
    decisions: int
    log_entries: int
    incidents: int
    entities: int
    conflicts: int
    comparisons: int


_CARD = (
    "SELECT r.id, r.ref, r.snapshot, r.url, r.outlet, r.agency, r.title, r.author, r.published, r.language"
    " FROM report r"
)


def _card(row: tuple[str | None, ...]) -> ReportCard:
    return msgspec.convert(dict(zip(ReportCard.__struct_fields__, row, strict=True)), ReportCard)


def cards(connection: sqlite3.Connection, filters: Filters) -> Iterator[ReportCard]:
    """Give the reports that `filters` asks for, by day of publication, then id; undated ones last."""
    clauses, values = report_clauses(connection, filters)
    sql = narrowed(_CARD + " WHERE 1", clauses, "ORDER BY r.published IS NULL, r.published, r.id")
    for row in connection.execute(sql, values).fetchall():
        yield _card(row)


def cards_of(connection: sqlite3.Connection, reports: Iterable[str]) -> dict[str, ReportCard]:
    """Give the cards of the named reports that are kept, by id, in the order named."""
    found = {}
    for report in reports:
        row = connection.execute(f"{_CARD} WHERE r.id = ?", (report,)).fetchone()
        if row is not None:
            found[report] = _card(row)
    return found


def report_ids(connection: sqlite3.Connection) -> list[str]:
    """Give the ids of all reports, in order."""
    return [report for (report,) in connection.execute("SELECT id FROM report ORDER BY id")]


def resolve(connection: sqlite3.Connection, name: str) -> str:
    """Give the id of the report whose id `name` is or begins, or that came with it as its `ref`."""
    if connection.execute("SELECT 1 FROM report WHERE id = ?", (name,)).fetchone():
        return name
    rows = connection.execute(
        "SELECT DISTINCT report FROM seen WHERE ref = ? ORDER BY report LIMIT 3", (name,)
    ).fetchall()
    if not rows and name:
        rows = connection.execute(
            "SELECT id FROM report WHERE id >= ? AND id < ? ORDER BY id LIMIT 3", (name, name + "\U0010ffff")
        ).fetchall()
    if len(rows) > 1:
        raise NotFoundError(name, "more than one report is called so", "give more of its id")
    if not rows:
        raise NotFoundError(name, "there is no such report in the casefile", "see `dragoman search` for what there is")
    return str(rows[0][0])


def stats(connection: sqlite3.Connection) -> Stats:
    """Count what the casefile holds."""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM snapshot), (SELECT count(*) FROM report), (SELECT count(*) FROM reading),"
        " (SELECT count(*) FROM decision), (SELECT count(*) FROM log), (SELECT count(*) FROM incident),"
        " (SELECT count(*) FROM entity), (SELECT coalesce(sum(conflicts), 0) FROM incident),"
        " (SELECT count(*) FROM part WHERE kind = 'comparison')"
    ).fetchone()
    return Stats(**dict(zip(Stats.__struct_fields__, row, strict=True)))
