"""Finds, a record and a file to test with: invented reports about an invented harbour town."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from dragoman.model import (
    Claim,
    Conflict,
    ConflictValue,
    Incident,
    Link,
    Origins,
    Place,
    Plover,
    Reader,
    Reading,
    Record,
    RecordEntity,
    RecordParticipant,
    RecordWhen,
    RecordWhere,
    Report,
    Snapshot,
    Span,
)


def found(
    number: int, *, fingerprint: str = "f0", source: str | None = None, body: bytes | None = None, **metadata: Any
) -> tuple[Snapshot, Reading]:
    """Give the snapshot and reading of report `number`; other bytes may hold the same report."""
    said = f"Lena Köhler left Port Avra on flight {number}"
    text = f"Officials said {said}. The ministry denied it.\n\nA crew of {number} stayed behind."
    snapshot = Snapshot.of(body or text.encode(), media_type="text/plain", source=source or f"reports/{number}.txt")
    fields = {
        "title": f"Envoy leaves, part {number}",
        "outlet": "The Avra Post",
        "ref": f"ref-{number}",
        "published": f"2024-01-{number % 28 + 1:02}",
    }
    report = Report.of(text, snapshot=snapshot.sha256, **(fields | metadata))
    at = text.index(said)
    claim = Claim(
        id="c1",
        evidence=Span(0, at + len(said) + 1),
        content=(Span(at, at + len(said)),),
        chain=(Link(name="Officials", named=False, span=Span(0, 9)),),
    )
    return snapshot, Reading(
        reader=Reader(version="0", model="none", fingerprint=fingerprint), report=report, claims=(claim,)
    )


def incident(ident: str, report: str, **fields: Any) -> Incident:
    """Give an incident told by one report: Lena Köhler leaves Port Avra, unless `fields` say otherwise."""
    given: dict[str, Any] = {
        "type": "defection",
        "plover": Plover(event="RETREAT"),
        "status": "happened",
        "title": "Köhler leaves",
        "when": RecordWhen(edtf="2024-01", earliest="2024-01-01", latest="2024-01-31"),
        "where": RecordWhere(entity="p2", name="Port Avra"),
        "participants": (RecordParticipant(role="actor", entity="p1", name="Lena Köhler"),),
        "reports": (report,),
        "origins": Origins(min=1, max=2),
        "members": (f"{report}/v1",),
    }
    return Incident(id=ident, **(given | fields))


def record(*reports: str) -> Record:
    """Give a record of two persons, two places and two incidents, told by the first and last of `reports`."""
    conflict = Conflict(field="status", values=(ConflictValue(value="happened"), ConflictValue(value="denied")))
    return Record(
        incidents=(
            incident("i111", reports[0]),
            incident(
                "i122",
                reports[-1],
                type="visit",
                title="Mori visits",
                conflicts=(conflict,),
                when=RecordWhen(edtf="2024-03-05", earliest="2024-03-05", latest="2024-03-05"),
                where=RecordWhere(entity="p4", name="Velde"),
                origins=Origins(min=3, max=3),
                participants=(RecordParticipant(role="actor", entity="p3", name="Ken Mori"),),
                evidence=(Place(report=reports[-1], span=Span(0, 9)),),
            ),
        ),
        entities=(
            RecordEntity(
                id="p1",
                kind="person",
                name="Lena Köhler",
                names=("Lena Köhler", "Helena Koehler"),
                reports=reports,
                members=tuple(f"{report}/e1" for report in reports),
            ),
            RecordEntity(id="p2", kind="place", name="Port Avra", reports=reports[:1]),
            RecordEntity(
                id="p3", kind="person", name="Ken Mori", names=("Ken Mori", "Kohler Mori"), reports=reports[:1]
            ),
            RecordEntity(id="p4", kind="place", name="Velde"),
        ),
    )


def tamper(path: Path, *statements: str) -> None:
    """Change a casefile behind its back: its triggers are taken away first and put back after."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)
