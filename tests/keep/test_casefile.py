"""A casefile gives back what was put into it, once, and lets one writer and many readers in."""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.keep import Casefile
from dragoman.model import CasefileError, Decision, NotFoundError, Reading, Snapshot, canonical_bytes
from tests import strategies
from tests.keep.made import found, record, tamper
from tests.show.story import make


@pytest.fixture
def casefile(tmp_path: Path) -> Iterator[Casefile]:
    """Give an empty casefile, open for writing."""
    with Casefile.create(tmp_path / "one.dragoman") as opened:
        yield opened


@given(st.lists(strategies.finds(), max_size=5), st.lists(strategies.decisions(), max_size=3, unique_by=lambda d: d.id))
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_added_comes_back(finds: list[tuple[Snapshot, Reading]], decisions: list[Decision]) -> None:
    """Snapshots, newest readings and decisions come back as they were, and the casefile verifies."""
    snapshots, readings = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.dragoman"
        with Casefile.create(path) as casefile:
            done = set()
            for snapshot, reading in finds:
                key = reading.report.id, reading.reader.fingerprint
                assert casefile.add(snapshot, reading) is (key not in done)
                snapshots.setdefault(snapshot.sha256, snapshot)
                if key not in done:
                    readings[reading.report.id] = reading
                done.add(key)
            for decision in decisions:
                assert casefile.decide(decision)
        with Casefile.open(path) as casefile:
            kept = list(casefile.readings())
            assert [canonical_bytes(r) for r in kept] == [canonical_bytes(readings[i]) for i in sorted(readings)]
            assert {sha256: casefile.snapshot(sha256) for sha256 in snapshots} == snapshots
            assert list(casefile.decisions()) == decisions
            assert casefile.verify() == []


def test_what_was_there_adds_nothing(casefile: Casefile) -> None:
    """A report added twice is there once, and the second time leaves the log as it was."""
    assert casefile.add(*found(1))
    head = casefile.chain_head
    assert not casefile.add(*found(1))
    assert casefile.chain_head == head
    assert casefile.stats().readings == 1


def test_another_snapshot_of_a_report_adds_custody_alone(casefile: Casefile) -> None:
    """A report met again in other bytes adds the bytes and a link to them, but no second reading."""
    first, reading = found(1)
    second, again = found(
        1, body=b"<p>the same words, marked up</p>", source="https://avrapost.example/1", ref="wire-1"
    )
    assert reading.report.id == again.report.id
    casefile.add(first, reading)
    assert not casefile.add(second, again)
    assert casefile.snapshots_of(reading.report.id) == (first.sha256, second.sha256)
    assert casefile.reading(reading.report.id) == reading
    assert casefile.resolve_report("ref-1") == casefile.resolve_report("wire-1") == reading.report.id
    assert [entry.kind for entry in casefile.custody(reading.report.id)] == [
        "snapshot",
        "reading",
        "seen",
        "snapshot",
        "seen",
    ]
    assert casefile.custody(reading.report.id)[-1].details["source"] == "https://avrapost.example/1"


def test_two_reports_may_share_a_snapshot(casefile: Casefile) -> None:
    """The reports of one feed rest on one snapshot, which is kept once."""
    body = b"<rss>two reports</rss>"
    casefile.add(*found(1, body=body))
    casefile.add(*found(2, body=body))
    assert (casefile.stats().snapshots, casefile.stats().reports) == (1, 2)


def test_the_newest_reading_speaks_for_a_report(casefile: Casefile) -> None:
    """A reading by another reader is added to the one that is there, and is the one given from then on."""
    snapshot, old = found(1)
    _, new = found(1, fingerprint="f1")
    casefile.add(snapshot, old)
    assert casefile.add(snapshot, new)
    assert casefile.reading(old.report.id).reader.fingerprint == "f1"
    assert [r.reader.fingerprint for r in casefile.readings()] == ["f1"]
    assert casefile.report(old.report.id) == old.report
    assert casefile.has_reading(old.report.id, "f0")
    assert not casefile.has_reading(old.report.id, "f2")


def test_readings_stream_past_one_page(casefile: Casefile) -> None:
    """More readings than are fetched at a time come each once, in the order of their ids."""
    with casefile.adding() as adding:
        for number in range(150):
            adding.add(*found(number))
        adding.flush()
    assert [r.report.id for r in casefile.readings()] == casefile.report_ids()
    assert len(casefile.report_ids()) == 150


def test_bytes_without_their_hash_are_refused(casefile: Casefile) -> None:
    """A snapshot whose bytes are not those of its hash is not kept, and nor is its reading."""
    snapshot, reading = found(1)
    wrong = Snapshot(body=b"other", sha256=snapshot.sha256, media_type="text/plain", source="reports/1.txt")
    with pytest.raises(CasefileError, match="hash"):
        casefile.add(wrong, reading)
    assert casefile.stats().reports == 0


def test_a_decision_is_made_once(casefile: Casefile) -> None:
    """The same decision again changes nothing; another one under its id is refused."""
    decision = Decision(id="d1", judgement="same", a="p1", b="p2", author="Mara Quill", time="2024-01-02T03:04:05Z")
    assert casefile.decide(decision)
    assert not casefile.decide(decision)
    with pytest.raises(CasefileError, match="another decision"):
        casefile.decide(Decision(id="d1", undoes="d0", author="Mara Quill", time="2024-01-02T03:04:05Z"))
    assert casefile.decisions() == (decision,)


@pytest.mark.parametrize("table", ["log", "tree", "snapshot", "report", "reading", "seen", "decision"])
def test_nothing_kept_can_be_changed_or_deleted(casefile: Casefile, table: str) -> None:
    """The tables of what is kept refuse every change and deletion, whoever asks."""
    casefile.add(*found(1))
    casefile.decide(Decision(id="d1", undoes="d0", author="Mara Quill", time="2024-01-02T03:04:05Z"))
    column = casefile._connection.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0]
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        casefile._connection.execute(f"DELETE FROM {table}")
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        casefile._connection.execute(f"UPDATE {table} SET {column} = {column}")


def test_a_second_writer_is_told_so(casefile: Casefile) -> None:
    """While one program writes, a second is refused in one line; afterwards it is let in."""
    with pytest.raises(CasefileError, match=r"one\.dragoman: another program is writing to it"):
        Casefile.open(casefile.path, write=True)
    casefile.close()
    with Casefile.open(casefile.path, write=True) as second:
        assert second.add(*found(1))


def test_readers_see_what_was_last_committed(casefile: Casefile) -> None:
    """A reader is let in while a writer is within a transaction, and sees what it has committed."""
    casefile.add(*found(1))
    with casefile.adding(every=100, seconds=100) as adding:
        adding.add(*found(2))
        with Casefile.open(casefile.path) as reader:
            assert reader.stats().reports == 1
            adding.flush()
            assert reader.stats().reports == 2
            assert reader.verify() == []


def test_a_reader_cannot_write(casefile: Casefile) -> None:
    """A casefile opened for reading refuses to be added to, in one line."""
    with Casefile.open(casefile.path) as reader, pytest.raises(CasefileError, match="read-only"):
        reader.add(*found(1))


def test_closing_leaves_one_file(casefile: Casefile) -> None:
    """After writing and after reading there is the casefile and nothing beside it."""
    casefile.add(*found(1))
    casefile.close()
    with Casefile.open(casefile.path) as reader:
        assert reader.stats().reports == 1
    assert [path.name for path in casefile.path.parent.iterdir()] == ["one.dragoman"]


def test_a_report_is_found_by_id_beginning_and_ref(casefile: Casefile) -> None:
    """A report answers to its id, to a beginning that no other has, and to the id that it came with."""
    ids = []
    for number in range(20):
        snapshot, reading = found(number)
        casefile.add(snapshot, reading)
        ids.append(reading.report.id)
    assert casefile.resolve_report(ids[3]) == casefile.resolve_report(ids[3][:12]) == casefile.resolve_report("ref-3")
    with pytest.raises(NotFoundError, match="more than one"):
        casefile.resolve_report("r")
    for name in ("", "nothing", ids[3] + "0"):
        with pytest.raises(NotFoundError, match="no such report"):
            casefile.resolve_report(name)


def test_what_is_not_there_is_said_to_be_missing(casefile: Casefile) -> None:
    """A reading or snapshot that is not kept is an error of one line that names it."""
    with pytest.raises(NotFoundError, match="r123: there is no such report"):
        casefile.reading("r123")
    with pytest.raises(NotFoundError, match="r123: there is no such report"):
        casefile.report("r123")
    with pytest.raises(NotFoundError, match="abc: there is no such snapshot"):
        casefile.snapshot("abc")


def test_cards_list_reports_without_their_text(casefile: Casefile) -> None:
    """Reports are listed by day of publication, those without one last; named ones in the order named."""
    ids = []
    for number, published in enumerate(("2024-03-01", None, "2024-01-01")):
        snapshot, reading = found(number, published=published)
        casefile.add(snapshot, reading)
        ids.append(reading.report.id)
    assert [card.id for card in casefile.report_cards()] == [ids[2], ids[0], ids[1]]
    named = casefile.cards_of([ids[1], "r0", ids[0]])
    assert [card.title for card in named.values()] == ["Envoy leaves, part 1", "Envoy leaves, part 0"]


def test_a_damaged_reading_is_told_of_in_one_line(casefile: Casefile) -> None:
    """A reading whose bytes were changed is refused with a line that says where to look."""
    snapshot, reading = found(1)
    casefile.add(snapshot, reading)
    casefile.close()
    tamper(casefile.path, "UPDATE reading SET body = x'00'", "UPDATE snapshot SET body = x'00'")
    with Casefile.open(casefile.path) as damaged:
        with pytest.raises(CasefileError, match="damaged"):
            damaged.reading(reading.report.id)
        with pytest.raises(CasefileError, match="damaged"):
            list(damaged.readings())
        with pytest.raises(CasefileError, match="damaged"):
            damaged.snapshot(snapshot.sha256)


def test_the_record_is_current_until_something_is_added(casefile: Casefile) -> None:
    """A record is current while it was made from all that is kept; a reading or decision makes it stale."""
    snapshot, reading = found(1)
    assert not casefile.record_is_current()
    casefile.add(snapshot, reading)
    casefile.put_record(record(reading.report.id), chain_head=casefile.chain_head)
    assert casefile.record_is_current()
    casefile.add(snapshot, reading)
    assert casefile.record_is_current()
    casefile.decide(Decision(id="d1", undoes="d0", author="Mara Quill", time="2024-01-02T03:04:05Z"))
    assert not casefile.record_is_current()


def test_opening_needs_nothing_heavy() -> None:
    """The room is imported without the reader's model, the page cleaner, the server or an array library."""
    code = (
        "import sys, dragoman.keep; heavy = {'spacy', 'numpy', 'trafilatura', 'starlette', 'lxml'};"
        " print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_copy_holds_all_and_is_its_own(tmp_path: Path) -> None:
    """A copy has the head and the record of the casefile, verifies, and can be written to while the first is open."""
    copied = tmp_path / "copy.dragoman"
    with Casefile.open(make(tmp_path / "x.dragoman"), write=True) as casefile:
        casefile.copy_to(copied)
        with Casefile.open(copied, write=True) as copy:
            assert (copy.chain_head, copy.record()) == (casefile.chain_head, casefile.record())
            assert copy.verify() == []
            copy.decide(Decision(id="d1", judgement="same", a="a", b="b", author="Nora", time="2024-04-01T08:00:00Z"))
        assert casefile.decisions() == ()
