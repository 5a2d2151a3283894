"""Search over reports, claims, names and incidents: ranked hits, with the found words marked."""

import json
import sqlite3
from bisect import bisect_left, bisect_right
from typing import Any, Literal, NamedTuple

import msgspec

from dragoman.model import Incident, Reading, Span

from . import terms, truth
from .filters import Filters, incident_clauses, narrowed, report_clauses
from .packing import DamagedError, unpack_as

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


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """What a hit says of an entity, without its thousand mentions."""

    id: str
    name: str
    names: tuple[str, ...] = ()


class Among(NamedTuple):
    """The rows that a search is restricted to: what selects their numbers, "" for all, and its values."""

    select: str
    values: list[Any]


class Words(NamedTuple):
    """An index: its table, the weights of its columns, and how its rows hang on what filters speak of.

    `rows` selects their numbers; filters speak of the reports that have them where `told`, or else of incidents.
    `title` is the column by which old rows are found too, `order` the order of those that rank equally.
    """

    table: str
    weights: str
    rows: str
    told: bool = False
    title: str | None = None
    order: str = "rowid"


INCIDENTS = Words(
    "incident_words",
    "3.0, 2.0, 1.0",
    "SELECT i.number FROM incident i",
    title="title",
    order="(SELECT place FROM incident WHERE number = rowid)",
)
ENTITIES = Words(
    "entity_words",
    "1.0",
    "SELECT e.number FROM incident i JOIN incident_entity ie ON ie.incident = i.number"
    " JOIN entity e ON e.id = ie.entity",
    order="(SELECT place FROM entity WHERE number = rowid)",
)
CLAIMS = Words(
    "claim_words",
    "1.0, 1.0",
    "SELECT c.number FROM report r JOIN reading g ON g.report = r.id JOIN claim_at c ON c.reading = g.number",
    told=True,
    title="source",
)
REPORTS = Words("report_words", "3.0, 1.0", "SELECT r.number FROM report r", told=True, title="title")

MOST_RANKED = 2_000
"""Where more have the words, ranked are the newest so many, and the newest so many of those with them in the title.

Ranking a hundred thousand would take a seventh of a second, for a word that tells nothing apart.
"""


def _best(
    connection: sqlite3.Connection, words: Words, wanted: tuple[terms.Term, ...], among: Among, limit: int
) -> list[tuple[int, float]]:
    """Give the rows of an index that rank best, the best first."""
    only, values = [f"+rowid IN ({among.select})"] if among.select else [], among.values
    match = f"FROM {words.table} WHERE {words.table} MATCH ?"
    newest = narrowed(f"SELECT rowid {match}", only, "ORDER BY rowid DESC LIMIT ?")
    found = connection.execute(newest, (terms.expression(wanted), *values, MOST_RANKED)).fetchall()
    if len(found) == MOST_RANKED and words.title:
        found += connection.execute(newest, (terms.expression(wanted, words.title), *values, MOST_RANKED)).fetchall()
    ranked = narrowed(
        f"SELECT rowid, bm25({words.table}, {words.weights}) AS score {match}",
        ["+rowid IN (SELECT value FROM json_each(?))"],
        f"ORDER BY score, {words.order} LIMIT ?",
    )
    rows = json.dumps([row for (row,) in found])
    return connection.execute(ranked, (terms.expression(wanted), rows, limit)).fetchall()


def _one(connection: sqlite3.Connection, select: str, number: int) -> tuple[Any, ...]:
    """Give the row that an index speaks of; DamagedError where it is lost."""
    row: tuple[Any, ...] | None = connection.execute(select, (number,)).fetchone()
    if row is None:
        raise DamagedError("the search index speaks of what is not there")
    return row


def _among(connection: sqlite3.Connection, words: Words, filters: Filters) -> Among:
    """Give the rows of an index that the filters leave: of the incidents themselves, or of the reports that tell."""
    clauses, values = (report_clauses if words.told else incident_clauses)(connection, filters)
    return Among(narrowed(f"{words.rows} WHERE 1", clauses) if clauses else "", values)


def _incidents(
    connection: sqlite3.Connection, wanted: tuple[terms.Term, ...], filters: Filters, limit: int
) -> list[Hit]:
    hits = []
    for number, rank in _best(connection, INCIDENTS, wanted, _among(connection, INCIDENTS, filters), limit):
        incident = unpack_as(_one(connection, "SELECT body FROM incident WHERE number = ?", number)[0], Incident)
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
    hits = []
    for number, rank in _best(connection, ENTITIES, wanted, _among(connection, ENTITIES, filters), limit):
        entity = unpack_as(_one(connection, "SELECT body FROM entity WHERE number = ?", number)[0], Named)
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


_CLAIM = "SELECT g.body, c.claim FROM claim_at c JOIN reading g ON g.number = c.reading WHERE c.number = ?"


def _claims(connection: sqlite3.Connection, wanted: tuple[terms.Term, ...], filters: Filters, limit: int) -> list[Hit]:
    hits = []
    for number, rank in _best(connection, CLAIMS, wanted, _among(connection, CLAIMS, filters), limit):
        body, name = _one(connection, _CLAIM, number)
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
    for number, rank in _best(connection, REPORTS, wanted, _among(connection, REPORTS, filters), limit):
        report = truth.report(connection, _one(connection, "SELECT id FROM report WHERE number = ?", number)[0])
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
