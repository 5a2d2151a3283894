"""What a torture works on: readings that were made before, new ones without end, and what has been promised of them."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dragoman.keep import Casefile
from dragoman.keep.derived import made_from
from dragoman.keep.log import EMPTY_HEAD
from dragoman.keep.packing import unpack_as
from dragoman.model import Reading, Record, Report, canonical_bytes
from dragoman.read import reader
from dragoman.weigh import weigh

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


def readings_of(folder: Path = EXAMPLES) -> list[Reading]:
    """Give the readings of a folder, made by another process, so that this one stays small."""
    command = [sys.executable, "-m", "dragoman", "read", str(folder), "--jsonl", "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, check=True)
    return [msgspec.json.decode(line, type=Reading) for line in done.stdout.splitlines()]


def endless(readings: list[Reading]) -> Iterator[Reading]:
    """Give readings by this reader that no casefile has yet: the given ones, again and again, under other titles."""
    by = reader()
    number = 0
    while True:
        number += 1
        for reading in readings:
            given = reading.report
            metadata = {name: getattr(given, name) for name in given.__struct_fields__ if name not in {"id", "text"}}
            metadata["title"] = f"{given.title or 'Untitled'} ({number})"
            metadata["ref"] = f"{number}-{given.id[:6]}"
            yield msgspec.structs.replace(reading, reader=by, report=Report.of(given.text, **metadata))


class Promises:
    """What one casefile was seen to hold and what its writers have promised; `check` holds it to that.

    `desk` is the folder for all else: what is to be added, what is printed.
    """

    def __init__(self, path: Path, desk: Path | None = None) -> None:
        self.path = path
        self.desk = desk or path.parent
        self.sent: dict[str, bytes] = {}
        self.kept: set[str] = set()
        self.decided: set[str] = set()
        self.entries: list[bytes] = []
        self.made_from: str | None = None
        self.record = canonical_bytes(Record())

    def send(self, readings: list[Reading]) -> Path:
        """Write readings to a file that `add` can be given; what of them is kept is not promised yet."""
        self.sent |= {reading.report.id: canonical_bytes(reading) for reading in readings}
        source = self.desk / "to-add.jsonl"
        source.write_bytes(b"".join(canonical_bytes(reading) + b"\n" for reading in readings))
        return source

    def check(self) -> None:
        """Open and verify the casefile: all that was promised is in it, nothing that was not sent, nothing in part."""
        if not self.path.exists():
            assert not self.kept, "a casefile with acknowledged reports is gone"
            return
        with Casefile.open(self.path) as casefile:
            problems = casefile.verify()
            assert problems == [], f"it does not verify: {problems[0]}"
            self._check_truth(casefile)
            self._check_record(casefile)

    def _check_truth(self, casefile: Casefile) -> None:
        held = {reading.report.id: canonical_bytes(reading) for reading in casefile.readings()}
        assert self.kept <= held.keys(), "an acknowledged report is missing"
        assert all(self.sent.get(name) == body for name, body in held.items()), "a reading is not what was sent"
        for name, body in held.items():
            snapshots = [casefile.snapshot(sha256).body for sha256 in casefile.snapshots_of(name)]
            assert snapshots == [body], "a snapshot is not what was sent"
        assert self.decided <= {one.id for one in casefile.decisions()}, "an acknowledged decision is missing"
        entries = [row[0].encode() for row in casefile._connection.execute("SELECT entry FROM log ORDER BY seq")]
        assert entries[: len(self.entries)] == self.entries, "earlier entries of the log are others now"
        self.entries, self.kept = entries, set(held)

    def _check_record(self, casefile: Casefile) -> None:
        head = made_from(casefile._connection)
        record = canonical_bytes(casefile.record())
        if head != self.made_from:
            self.record = canonical_bytes(_record_at(casefile, head))
            self.made_from = head
        assert record == self.record, "the record is not that of what it was made from"


def _record_at(casefile: Casefile, head: str | None) -> Record:
    """Give the record of all that was kept when `head` was the log's."""
    if head is None:
        return Record()
    rows = casefile._connection
    if head == EMPTY_HEAD.hex():  # A writer died between making the casefile and keeping anything in it.
        return Record()
    (last,) = rows.execute("SELECT seq FROM log WHERE head = ?", (bytes.fromhex(head),)).fetchone()
    logged = rows.execute("SELECT subject FROM log WHERE kind = 'reading' AND seq <= ? ORDER BY subject", (last,))
    readings = []
    for (report,) in logged.fetchall():
        (body,) = rows.execute("SELECT body FROM reading WHERE report = ?", (report,)).fetchone()
        readings.append(unpack_as(body, Reading))
    (count,) = rows.execute("SELECT count(*) FROM log WHERE kind = 'decision' AND seq <= ?", (last,)).fetchone()
    return weigh(readings, casefile.decisions()[:count])
