"""Verify finds whatever was changed, taken away, put in or reordered behind the casefile's back."""

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from dragoman.keep import Casefile
from dragoman.model import CasefileError, Decision
from tests.keep.made import found, record, tamper


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of a casefile with reports, two snapshots of one of them, decisions and a record."""
    with Casefile.create(tmp_path / "one.dragoman") as casefile:
        for number in range(1, 6):
            casefile.add(*found(number))
        casefile.add(*found(1, body=b"the same, marked up"))
        for number in (1, 2):
            casefile.decide(
                Decision(
                    id=f"d{number}", judgement="same", a="p1", b="p2", author="Mara Quill", time="2024-01-02T03:04:05Z"
                )
            )
        casefile.put_record(record(*casefile.report_ids()), chain_head=casefile.chain_head)
    return tmp_path / "one.dragoman"


def problems(path: Path) -> set[str]:
    """Give the kinds of problem that verify finds."""
    with Casefile.open(path) as casefile:
        return {problem.kind for problem in casefile.verify()}


CHANGES = {
    "snapshot body": (
        "UPDATE snapshot SET body = (SELECT body FROM snapshot WHERE number = 2) WHERE number = 1",
        "snapshot",
    ),
    "snapshot bytes": ("UPDATE snapshot SET body = x'28b52ffd'", "snapshot"),
    "snapshot source": ("UPDATE snapshot SET source = 'elsewhere' WHERE number = 3", "snapshot"),
    "snapshot headers": ("UPDATE snapshot SET headers = '{'", "snapshot"),
    "snapshot deleted": ("DELETE FROM snapshot WHERE number = 6", "snapshot"),
    "snapshot put in": (
        "INSERT INTO snapshot SELECT 9, 'ab', 'text/plain', source, url, fetched, headers, 1, body FROM snapshot LIMIT 1",
        "snapshot",
    ),
    "report title": ("UPDATE report SET title = 'another' WHERE number = 2", "report"),
    "report snapshot": (
        "UPDATE report SET snapshot = (SELECT snapshot FROM report WHERE number = 1) WHERE number = 2",
        "report",
    ),
    "report put in": ("INSERT INTO report (id, snapshot) SELECT 'r9', snapshot FROM report LIMIT 1", "report"),
    "reading body": (
        "UPDATE reading SET body = (SELECT body FROM reading WHERE number = 2) WHERE number = 1",
        "reading",
    ),
    "reading hash": ("UPDATE reading SET sha256 = 'ab' WHERE number = 1", "reading"),
    "reading deleted": ("DELETE FROM reading WHERE number = 5", "reading"),
    "reading put in": ("INSERT INTO reading SELECT 9, report, 'f9', sha256, body FROM reading LIMIT 1", "reading"),
    "reading moved": ("UPDATE reading SET number = 99 WHERE number = 1", "reading"),
    "link deleted": ("DELETE FROM seen WHERE seq = (SELECT max(seq) FROM seen)", "custody"),
    "link put in": (
        "INSERT INTO seen SELECT report, (SELECT sha256 FROM snapshot WHERE number = 2), ref, 1 FROM seen LIMIT 1",
        "custody",
    ),
    "link's ref": ("UPDATE seen SET ref = 'another'", "custody"),
    "link moved": ("UPDATE seen SET seq = 1", "custody"),
    "decision changed": ("UPDATE decision SET body = replace(body, 'same', 'unsure') WHERE number = 1", "decision"),
    "decision deleted": ("DELETE FROM decision WHERE number = 2", "decision"),
    "decision put in": ("INSERT INTO decision SELECT 9, 'd9', body FROM decision LIMIT 1", "decision"),
    "decisions swapped": ("UPDATE decision SET number = 9 WHERE number = 1", "decision"),
    "entry changed": ("UPDATE log SET entry = replace(entry, 'reports/1', 'reports/8')", "log"),
    "entry's kind": ("UPDATE log SET kind = 'seen' WHERE seq = 1", "log"),
    "entry's subject": ("UPDATE log SET subject = 'r0' WHERE seq = 2", "log"),
    "entry garbled": ("UPDATE log SET entry = '[]' WHERE seq = 2", "log"),
    "entry deleted": ("DELETE FROM log WHERE seq = 4", "log"),
    "last entry deleted": ("DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)", "decision"),
    "leaf changed": ("UPDATE log SET leaf = head WHERE seq = 2", "log"),
    "head changed": ("UPDATE log SET head = leaf WHERE seq = 2", "log"),
    "entries swapped": ("UPDATE log SET seq = CASE seq WHEN 1 THEN -4 ELSE -1 END WHERE seq IN (1, 4)", "log"),
    "node changed": ("UPDATE tree SET hash = zeroblob(32) WHERE level = 1 AND place = 0", "log"),
    "node deleted": ("DELETE FROM tree WHERE level = 2 AND place = 0", "log"),
    "node put in": ("INSERT INTO tree VALUES (9, 9, zeroblob(32))", "log"),
    "incident changed": ("UPDATE incident SET origins_min = 9", "record"),
    "incident's body": ("UPDATE incident SET body = x'00'", "record"),
    "entity changed": ("UPDATE entity SET name = 'another'", "record"),
    "trigger taken away": ("CREATE TABLE extra (a)", "schema"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_found_where_it_was_made(path: Path, change: str) -> None:
    """A changed, deleted, inserted or moved row of any table is found, and in the part that it belongs to."""
    assert problems(path) == set()
    statement, kind = CHANGES[change]
    tamper(path, statement)
    assert kind in problems(path)


def test_a_trigger_that_is_gone_is_found(path: Path) -> None:
    """A casefile whose tables no longer refuse changes is not as Dragoman makes it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER reading_stands")
    with Casefile.open(path) as casefile:
        assert [str(problem) for problem in casefile.verify()] == ["schema reading_stands: is not as Dragoman makes it"]


def test_an_entry_swapped_with_its_hash_is_found(path: Path) -> None:
    """Two entries that change places, hashes and all, no longer fit the heads."""
    tamper(
        path,
        "CREATE TEMP TABLE two AS SELECT * FROM log WHERE seq IN (1, 4)",
        "UPDATE log SET (kind, subject, entry, leaf) ="
        " (SELECT kind, subject, entry, leaf FROM two WHERE two.seq = 5 - log.seq) WHERE seq IN (1, 4)",
    )
    assert "log" in problems(path)


def held(casefile: Casefile) -> list[Any]:
    """Give all that a casefile keeps."""
    readings = list(casefile.readings())
    snapshots = [
        casefile.snapshot(sha256) for reading in readings for sha256 in casefile.snapshots_of(reading.report.id)
    ]
    return [
        readings,
        snapshots,
        casefile.decisions(),
        list(casefile.log()),
        casefile.record(),
        list(casefile.report_cards()),
    ]


def test_no_flipped_byte_is_silent(path: Path) -> None:
    """A byte changed anywhere is found, or the file is refused, or all that is kept is still what it was."""
    whole, moments = path.read_bytes(), random.Random(11)
    used = [at for at, byte in enumerate(whole) if byte]
    with Casefile.open(path) as casefile:
        before = held(casefile)
    found_by_verify = 0
    for _ in range(200):
        at = moments.choice(used)
        path.write_bytes(whole[:at] + bytes([whole[at] ^ moments.randrange(1, 256)]) + whole[at + 1 :])
        with suppress(CasefileError), Casefile.open(path) as casefile:
            if casefile.verify():
                found_by_verify += 1
            else:
                assert held(casefile) == before, f"byte {at}"
    assert found_by_verify > 20
