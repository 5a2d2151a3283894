"""Programs side by side on one casefile: one writes, others are told so, and whoever reads is never kept waiting."""

import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.keep import Casefile
from dragoman.model import CasefileError
from tests.keep.made import found

ROOT = Path(__file__).parents[2]

WRITER = """
import sys
from dragoman.keep import Casefile
from tests.keep.made import found
with Casefile.open(sys.argv[1], write=True) as casefile:
    with casefile.adding(every=1000, seconds=1000) as adding:
        for number in range(2, 200):
            adding.add(*found(number))
        print("within", flush=True)
        sys.stdin.readline()
        adding.flush()
        print("kept", flush=True)
        sys.stdin.readline()
"""

READER = """
import sys
from dragoman.keep import Casefile
with Casefile.open(sys.argv[1]) as casefile:
    casefile._connection.execute("PRAGMA busy_timeout = 0")
    print(casefile.stats().reports, len(list(casefile.readings())), casefile.verify(), flush=True)
"""


def told(writer: subprocess.Popen[str], word: str) -> None:
    """Wait until the writer says a word."""
    assert writer.stdout
    assert writer.stdout.readline().strip() == word


def read(path: Path) -> str:
    """Read a casefile by another program, which waits for no lock."""
    command = [sys.executable, "-c", READER, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_one_writes_the_others_read(tmp_path: Path) -> None:
    """While one program is within a long transaction, readers see what was last committed; a second writer is refused."""
    path = tmp_path / "one.dragoman"
    with Casefile.create(path) as casefile:
        casefile.add(*found(1))
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdin
        told(writer, "within")
        assert read(path) == "1 1 []"
        with pytest.raises(CasefileError, match=r"one\.dragoman: another program is writing to it; wait [^\n]*$"):
            Casefile.open(path, write=True)
        with Casefile.open(path) as reader, reader.at_once():
            assert reader.stats().reports == 1
            writer.stdin.write("\n")
            writer.stdin.flush()
            told(writer, "kept")
            assert reader.stats().reports == 1
        assert read(path) == "199 199 []"
        writer.stdin.write("\n")
    assert writer.returncode == 0
    with Casefile.open(path, write=True) as casefile:
        assert casefile.stats().reports == 199
