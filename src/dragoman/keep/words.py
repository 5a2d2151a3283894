"""The words that search looks in: those of reports and claims, indexed as they are added."""

import sqlite3

from dragoman.model import Reading, Report


def index_report(connection: sqlite3.Connection, number: int, report: Report) -> None:
    """Index the title and text of a report under its row number."""
    connection.execute("INSERT INTO report_words (rowid, title, text) VALUES (?, ?, ?)",
                       (number, report.title or "", report.text))


def index_claims(connection: sqlite3.Connection, number: int, reading: Reading) -> None:
    """Index the sources and contents of a reading's claims; `number` is the row number of the reading."""
    for claim in reading.claims:
        cursor = connection.execute("INSERT INTO claim_at (reading, claim) VALUES (?, ?)", (number, claim.id))
        source = " · ".join(link.name for link in claim.chain)
        text = " … ".join(span.of(reading.report.text) for span in claim.content)
        connection.execute("INSERT INTO claim_words (rowid, source, text) VALUES (?, ?, ?)",
                           (cursor.lastrowid, source, text))
