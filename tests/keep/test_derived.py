"""The record comes back as it was put, however often it is replaced, and only changed rows are written."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.keep import Casefile, Filters, derived, log, store
from dragoman.model import Copies, Record
from tests import strategies
from tests.keep.made import found, record


@pytest.fixture
def casefile(tmp_path: Path) -> Iterator[Casefile]:
    """Give a casefile with two reports, open for writing."""
    with Casefile.create(tmp_path / "one.dragoman") as opened:
        opened.add(*found(1))
        opened.add(*found(2))
        yield opened


@given(st.lists(strategies.records(), min_size=1, max_size=3))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_the_last_record_put_is_the_record(records: list[Record]) -> None:
    """Of records put one after the other the last comes back, equal, and nothing of those before it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    store.migrate(connection, store.migrations())
    casefile = Casefile(Path("memory"), connection, None)
    for one in records:
        casefile.put_record(one, chain_head=log.EMPTY_HEAD.hex())
    assert casefile.record() == records[-1]
    assert casefile.verify() == []
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    store.migrate(fresh, store.migrations())
    derived.put(fresh, records[-1], chain_head=log.EMPTY_HEAD.hex())
    for table, columns in (
        ("incident_report", "report"),
        ("incident_entity", "entity, role"),
        ("incident_member", "member"),
        ("entity_member", "member"),
        ("incident_words", "title, party, place"),
        ("entity_words", "names"),
        ("tie", "one, other, how, turned, type"),
        ("seat", "entity, far, several"),
        ("teller", "outlet, first, alone, outvoted"),
        ("told", "outlet, report"),
        ("relied", "voice, outlet, name, coalesce(entity, '')"),
        ("cited", "outlet, source, outlet_name, source_name"),
        ("concerned", "about, kind, id, part"),
    ):
        rows = f"SELECT {columns} FROM {table}"
        assert sorted(connection.execute(rows)) == sorted(fresh.execute(rows))
    connection.close()
    fresh.close()


def test_rows_that_stay_the_same_are_not_written(casefile: Casefile) -> None:
    """Putting a record again writes no row; putting one with a changed incident writes that one alone."""
    one = record(*casefile.report_ids())
    casefile.put_record(one, chain_head=casefile.chain_head)
    rows = "SELECT id, number FROM incident ORDER BY id"
    before = casefile._connection.execute(rows).fetchall()
    casefile.put_record(one, chain_head=casefile.chain_head)
    assert casefile._connection.execute(rows).fetchall() == before
    changed = Record(incidents=(one.incidents[0],), entities=one.entities)
    casefile.put_record(changed, chain_head=casefile.chain_head)
    assert casefile._connection.execute(rows).fetchall() == before[:1]


def test_a_record_put_afresh_mends_damage(casefile: Casefile) -> None:
    """Damaged rows of the record, and words lost from the index, are made again from what is kept."""
    casefile.add(*found(1, fingerprint="f1"))
    one = record(*casefile.report_ids())
    casefile.put_record(one, chain_head=casefile.chain_head)
    before = casefile.search("kohler")
    for statement in (
        "UPDATE incident SET body = x'00'",
        "UPDATE entity SET name = ''",
        "DELETE FROM claim_at",
        "INSERT INTO report_words (report_words) VALUES ('delete-all')",
    ):
        casefile._connection.execute(statement)
    assert casefile.verify() != []
    casefile.put_record(one, chain_head=casefile.chain_head, afresh=True)
    assert casefile.verify() == []
    assert casefile.record() == one
    assert casefile.record_is_current()
    # Hits of equal rank stand in the order in which they were indexed, which a new index may change.
    assert sorted(casefile.search("kohler"), key=str) == sorted(before, key=str)


def test_a_restricted_record_has_what_its_incidents_touch(casefile: Casefile) -> None:
    """With filters the record is of their incidents, and of the entities, copies and reports in these."""
    first, last = casefile.report_ids()
    whole = record(first, last)
    whole = Record(
        incidents=whole.incidents,
        entities=whole.entities,
        copies=(Copies(reports=(first,), because="same text"), Copies(reports=(last,), because="same text")),
    )
    casefile.put_record(whole, chain_head=casefile.chain_head)
    part = casefile.record(Filters(type="visit"))
    assert [incident.id for incident in part.incidents] == ["i122"]
    assert [entity.id for entity in part.entities] == ["p3", "p4"]
    assert part.copies == whole.copies[1:]
