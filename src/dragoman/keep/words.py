"""The words that search looks in: those of reports and claims, indexed as they are added."""

import sqlite3

from dragoman.model import Claim, Reading, Report

from .packing import unpack_as


def index_report(connection: sqlite3.Connection, number: int, report: Report) -> None:
    """Index the title and text of a report under its row number."""
    connection.execute(
        "INSERT INTO report_words (rowid, title, text) VALUES (?, ?, ?)", (number, report.title or "", report.text)
    )


def index_claims(connection: sqlite3.Connection, number: int, reading: Reading) -> None:
    """Index the sources and contents of a reading's claims; `number` is the row number of the reading."""
    for claim in reading.claims:
        cursor = connection.execute("INSERT INTO claim_at (reading, claim) VALUES (?, ?)", (number, claim.id))
        connection.execute(
            "INSERT INTO claim_words (rowid, source, text) VALUES (?, ?, ?)",
            (cursor.lastrowid, *_claim_words(reading, claim)),
        )


def forget_claims(connection: sqlite3.Connection, number: int, reading: Reading) -> None:
    """Take the claims of a reading out of the index, because a newer reading of its report takes its place.

    The index holds no text of its own, so it has to be told what it was given.
    """
    claims = {claim.id: claim for claim in reading.claims}
    for row, name in connection.execute("SELECT number, claim FROM claim_at WHERE reading = ?", (number,)).fetchall():
        connection.execute(
            "INSERT INTO claim_words (claim_words, rowid, source, text) VALUES ('delete', ?, ?, ?)",
            (row, *_claim_words(reading, claims[name])),
        )
    connection.execute("DELETE FROM claim_at WHERE reading = ?", (number,))


def index_again(connection: sqlite3.Connection) -> None:
    """Make the index anew from the newest readings, within the caller's transaction."""
    connection.execute("INSERT INTO report_words (report_words) VALUES ('delete-all')")
    connection.execute("INSERT INTO claim_words (claim_words) VALUES ('delete-all')")
    connection.execute("DELETE FROM claim_at")
    numbers = connection.execute(
        "SELECT r.number, max(g.number) FROM report r JOIN reading g ON g.report = r.id"
        " GROUP BY r.number ORDER BY r.number"
    ).fetchall()
    for report, newest in numbers:
        body = connection.execute("SELECT body FROM reading WHERE number = ?", (newest,)).fetchone()[0]
        reading = unpack_as(body, Reading)
        index_report(connection, report, reading.report)
        index_claims(connection, newest, reading)


def _claim_words(reading: Reading, claim: Claim) -> tuple[str, str]:
    # Changing this takes a migration that calls `index_again`: rows are taken out by the words they were put in by.
    source = " · ".join(link.name for link in claim.chain)
    return source, " … ".join(span.of(reading.report.text) for span in claim.content)
