"""Adding many reports acknowledges those that are committed, and only those, whatever ends it."""

import random
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.keep import Casefile, Kept
from dragoman.model import Reading, Snapshot
from tests.keep.made import found


def test_a_batch_is_acknowledged_when_it_is_committed(tmp_path: Path) -> None:
    """Nothing is acknowledged before the batch is full; then all of it is, in order, and readers see it."""
    path = tmp_path / "one.dragoman"
    with Casefile.create(path) as casefile, casefile.adding(every=3, seconds=100) as adding:
        finds = [found(number) for number in (1, 2, 2, 3)]
        assert adding.add(*finds[0]) == adding.add(*finds[1]) == []
        with Casefile.open(path) as reader:
            assert reader.stats().reports == 0
        first, second = (reading.report.id for _, reading in finds[:2])
        assert adding.add(*finds[2]) == [
            Kept(report=first, new=True),
            Kept(report=second, new=True),
            Kept(report=second, new=False),
        ]
        assert adding.add(*finds[3]) == []
        assert [kept.new for kept in adding.flush()] == [True]
        assert adding.flush() == []


def test_a_batch_does_not_wait_for_ever(tmp_path: Path) -> None:
    """A batch whose time is over is committed with the next report, however few they are."""
    with Casefile.create(tmp_path / "one.dragoman") as casefile, casefile.adding(every=100, seconds=0) as adding:
        assert len(adding.add(*found(1))) == 1


def test_what_was_wholly_added_survives_an_interrupt(tmp_path: Path) -> None:
    """An interrupt between two reports keeps those that were added before it."""
    path = tmp_path / "one.dragoman"

    def interrupted() -> Iterator[tuple[Snapshot, Reading]]:
        yield found(1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), Casefile.create(path) as casefile, casefile.adding() as adding:
        deque(adding.add(*one) for one in interrupted())
    with Casefile.open(path) as casefile:
        assert casefile.stats().reports == 1


def test_a_report_that_fails_leaves_its_batch(tmp_path: Path) -> None:
    """A report whose row cannot be written is left out whole, and the others of its batch are kept."""
    path = tmp_path / "one.dragoman"
    with Casefile.create(path) as casefile, casefile.adding(seconds=100) as adding:
        adding.add(*found(1))
        with pytest.raises(UnicodeEncodeError):
            adding.add(*found(2, title="half a sign \ud800"))
        adding.add(*found(3))
        assert len(adding.flush()) == 2
    with Casefile.open(path) as casefile:
        assert casefile.stats().snapshots == 2
        assert casefile.verify() == []


WRITER = """
import sys
from itertools import count
from dragoman.keep import Casefile
from tests.keep.made import found
with Casefile.open_or_create(sys.argv[1]) as casefile:
    start = casefile.stats().reports
    with casefile.adding(every=int(sys.argv[2]), seconds=100) as adding:
        for number in count(start):
            for kept in adding.add(*found(number)):
                print(kept.report, flush=True)
"""


def test_a_killed_writer_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """Killed at any moment, again and again, a writer leaves a casefile that opens, verifies and goes on."""
    path, moments, acknowledged = tmp_path / "one.dragoman", random.Random(7), set()
    root = Path(__file__).parents[2]
    for _ in range(15):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, path, str(moments.choice((1, 2, 7)))],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        if not acknowledged:
            acknowledged.add(writer.stdout.readline().strip())
        time.sleep(moments.uniform(0.0, 0.5))
        writer.kill()
        out, errors = writer.communicate()
        assert errors == ""
        acknowledged |= {line for line in out.split("\n")[:-1] if line}
        if path.exists():
            with Casefile.open(path) as casefile:
                assert casefile.verify() == []
                assert acknowledged <= set(casefile.report_ids())
    assert acknowledged
    with Casefile.open(path, write=True) as casefile:
        assert casefile.add(*found(10**6))
        assert casefile.verify() == []
