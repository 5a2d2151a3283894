"""A record brought up to date in a casefile: nothing is lost when a program is killed while it weighs."""

import hashlib
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.app import _weigh
from dragoman.keep import Casefile
from dragoman.model import Reading, Snapshot, canonical_bytes
from dragoman.weigh import weigh
from tests.weigh.draft import Draft

ROOT = Path(__file__).parents[1]
KILLED = """
import os, signal, sys
from dragoman.app import _weigh
from dragoman.keep import Casefile, derived
from dragoman.keep.shelf import Shelf
from tests.test_weighing import reading, snapshot

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

place = {"before": (derived, "change"), "within": (Shelf, "put_away"), "after": (derived, "note")}[sys.argv[2]]
with Casefile.open(sys.argv[1], write=True) as casefile:
    casefile.add(snapshot(reading(2)), reading(2))
    setattr(*place, die)
    _weigh(casefile, lambda _: None)
"""


def reading(number: int) -> Reading:
    """Give a reading of one of some reports that an envoy was arrested."""
    d = Draft(
        f"Anders Holm was arrested in Oslo, paper {number} said.", outlet=f"Post {number}", published="2031-05-02"
    )
    d.event("arrest", "arrested", target=d.person("Anders Holm"), where=d.place("Oslo", country="NO"), at="2031-05-01")
    return d.reading()


def snapshot(made: Reading) -> Snapshot:
    """Give a snapshot that a reading may have come from."""
    body = made.report.text.encode()
    return Snapshot(body=body, sha256=hashlib.sha256(body).hexdigest(), media_type="text/plain", source="made")


@pytest.mark.parametrize("place", ["before", "within", "after"])
def test_who_writes_next_weighs_what_one_that_was_killed_left(tmp_path: Path, place: str) -> None:
    """Killed while it weighs, a program leaves reports that are kept and the record as it was; the next ends it."""
    path = tmp_path / "one.dragoman"
    with Casefile.create(path) as casefile:
        casefile.add(snapshot(reading(1)), reading(1))
        _weigh(casefile, lambda _: None)
        before = canonical_bytes(casefile.record())
    done = subprocess.run([sys.executable, "-c", KILLED, str(path), place], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    with Casefile.open(path, write=True) as casefile:
        assert not casefile.record_is_current()
        assert canonical_bytes(casefile.record()) == before
        casefile.add(snapshot(reading(3)), reading(3))
        _weigh(casefile, lambda _: None)
        assert casefile.verify() == []
        assert canonical_bytes(casefile.record()) == canonical_bytes(weigh(map(reading, (1, 2, 3))))
