"""Search over reports, claims, names and incidents: ranked hits, with the found words marked."""

import sqlite3
from bisect import bisect_left, bisect_right
from typing import Any, Literal

import msgspec

from dragoman.model import Incident, Reading, RecordEntity, Span

from . import terms, truth
from .filters import Filters, incident_clauses, narrowed, report_clauses
from .packing import unpack_as

HitKind = Literal["incident", "entity", "claim", "report"]

AROUND = 90
"""Characters of a report shown to either side of the first words found."""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One thing found. `marks` are the found words within `snippet`; the smaller `rank`, the better.

    `id` is that of an incident, entity or report, or "report/claim"; `report` that of the report whose
    words the snippet gives, and `span` its place there.
    """

    kind: HitKind
    id: str
    title: str
    snippet: str
    marks: tuple[Span, ...] = ()
    rank: float
    report: str | None = None
    span: Span | None = None


def search(
    connection: sqlite3.Connection,
    query: str,
    filters: Filters,
    limit: int,
    kinds: tuple[HitKind, ...] = ("incident", "entity", "claim", "report"),
) -> list[Hit]:
    """Give the best `limit` hits of each kind, the kinds in the order named, the best first.

    A query is words, "phrases", beginnings* and -words to leave out; all have to be in what is found.
    """
    wanted = terms.parse(query)
    if not wanted:
        return []
    find = {"incident": _incidents, "entity": _entities, "claim": _claims, "report": _reports}
    return [hit for kind in kinds for hit in find[kind](connection, wanted, filters, limit)]


def _incidents(
    connection: sqlite3.Connection, wanted: tuple[terms.Term, ...], filters: Filters, limit: int
) -> list[Hit]:
    clauses, values = incident_clauses(connection, filters)
    sql = narrowed(
        "SELECT i.body, bm25(incident_words, 3.0, 2.0, 1.0) AS rank FROM incident_words w"
        " JOIN incident i ON i.number = w.rowid WHERE incident_words MATCH ?",
        clauses,
        "ORDER BY rank, i.place LIMIT ?",
    )
    hits = []
    for body, rank in connection.execute(sql, (terms.expression(wanted), *values, limit)).fetchall():
        incident = unpack_as(body, Incident)
        words = "; ".join(f"{party.role}: {party.name}" for party in incident.participants)
        if incident.where is not None:
            words = "; ".join(filter(None, (words, f"where: {incident.where.name}")))
        hits.append(
            Hit(
                kind="incident",
                id=incident.id,
                title=incident.title,
                snippet=words,
                marks=terms.marks(wanted, words),
                rank=rank,
            )
        )
    return hits


def _entities(
    connection: sqlite3.Connection, wanted: tuple[terms.Term, ...], filters: Filters, limit: int
) -> list[Hit]:
    clauses, values = incident_clauses(connection, filters)
    if clauses:
        clauses = [
            narrowed(
                "e.id IN (SELECT ie.entity FROM incident_entity ie JOIN incident i ON i.number = ie.incident WHERE 1",
                clauses,
                ")",
            )
        ]
    sql = narrowed(
        "SELECT e.body, bm25(entity_words) AS rank FROM entity_words w"
        " JOIN entity e ON e.number = w.rowid WHERE entity_words MATCH ?",
        clauses,
        "ORDER BY rank, e.place LIMIT ?",
    )
    hits = []
    for body, rank in connection.execute(sql, (terms.expression(wanted), *values, limit)).fetchall():
        entity = unpack_as(body, RecordEntity)
        words = " · ".join(dict.fromkeys((entity.name, *entity.names)))
        hits.append(
            Hit(
                kind="entity",
                id=entity.id,
                title=entity.name,
                snippet=words,
                marks=terms.marks(wanted, words),
                rank=rank,
            )
        )
    return hits


_CLAIMS = (
    "SELECT g.body, c.claim, w.rank FROM (SELECT rowid, rank FROM claim_words WHERE claim_words MATCH ?"
    " ORDER BY rank LIMIT ?) w JOIN claim_at c ON c.number = w.rowid JOIN reading g ON g.number = c.reading"
    " JOIN report r ON r.id = g.report WHERE 1"
)
_REPORTS = (
    "SELECT r.id, w.rank FROM (SELECT rowid, rank FROM report_words WHERE report_words MATCH ?"
    " AND rank MATCH 'bm25(3.0, 1.0)' ORDER BY rank LIMIT ?) w JOIN report r ON r.number = w.rowid WHERE 1"
)


def _best(
    connection: sqlite3.Connection, select: str, wanted: tuple[terms.Term, ...], filters: Filters, limit: int
) -> list[Any]:
    """Give the best rows; where nothing is filtered, no more than these are looked up."""
    clauses, values = report_clauses(connection, filters)
    sql = narrowed(select, clauses, "ORDER BY w.rank, w.rowid LIMIT ?")
    ranked = -1 if clauses else limit
    return connection.execute(sql, (terms.expression(wanted), ranked, *values, limit)).fetchall()


def _claims(connection: sqlite3.Connection, wanted: tuple[terms.Term, ...], filters: Filters, limit: int) -> list[Hit]:
    hits = []
    for body, name, rank in _best(connection, _CLAIMS, wanted, filters, limit):
        reading = unpack_as(body, Reading)
        claim = next(claim for claim in reading.claims if claim.id == name)
        source = " · ".join(link.name for link in claim.chain) or reading.report.outlet or ""
        words = claim.evidence.of(reading.report.text)
        hits.append(
            Hit(
                kind="claim",
                id=f"{reading.report.id}/{name}",
                title=source,
                snippet=words,
                marks=terms.marks(wanted, words),
                rank=rank,
                report=reading.report.id,
                span=claim.evidence,
            )
        )
    return hits


def _reports(connection: sqlite3.Connection, wanted: tuple[terms.Term, ...], filters: Filters, limit: int) -> list[Hit]:
    hits = []
    for name, rank in _best(connection, _REPORTS, wanted, filters, limit):
        report = truth.report(connection, name)
        if report is None:
            continue
        span = _surroundings(report.text, terms.marks(wanted, report.text))
        words = span.of(report.text)
        hits.append(
            Hit(
                kind="report",
                id=report.id,
                title=report.title or "",
                snippet=words,
                marks=terms.marks(wanted, words),
                rank=rank,
                report=report.id,
                span=span,
            )
        )
    return hits


def _surroundings(text: str, marks: tuple[Span, ...]) -> Span:
    """Give the stretch around the place with most marks close together, whole words only."""
    if not marks:
        return Span(0, min(len(text), 2 * AROUND))
    starts = [mark.start for mark in marks]

    def crowd(mark: Span) -> int:
        return bisect_right(starts, mark.start + AROUND) - bisect_left(starts, mark.start - AROUND)

    crowded = max(marks, key=lambda mark: (crowd(mark), -mark.start))
    start = max(0, crowded.start - AROUND)
    end = min(len(text), crowded.end + AROUND)
    while start > 0 and start < crowded.start and not text[start - 1].isspace():
        start += 1
    while end < len(text) and end > crowded.end and not text[end].isspace():
        end -= 1
    return Span(start, end)
