"""One writer at a time holds the lock, and a dead one does not."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.keep.lock import WriterLock
from dragoman.model import CasefileError


def test_the_lock_is_held_until_it_is_let_go(tmp_path: Path) -> None:
    """A second lock is refused while the first is held, granted after, and no file stays behind."""
    path = tmp_path / "one.dragoman"
    first = WriterLock(path)
    with pytest.raises(CasefileError, match="another program is writing"):
        WriterLock(path)
    first.close()
    first.close()
    WriterLock(path).close()
    assert list(tmp_path.iterdir()) == []


def test_a_dead_writer_holds_nothing(tmp_path: Path) -> None:
    """A writer that was killed leaves its lock file, and no lock."""
    path = tmp_path / "one.dragoman"
    code = (
        "import os, signal, sys; from pathlib import Path; from dragoman.keep.lock import WriterLock;"
        " held = WriterLock(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGKILL)"
    )
    assert subprocess.run([sys.executable, "-c", code, path], check=False).returncode == -9
    assert [entry.name for entry in tmp_path.iterdir()] == ["one.dragoman-lock"]
    WriterLock(path).close()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_file_that_was_just_removed_is_made_again(tmp_path: Path) -> None:
    """A lock is on the file that stands at the path, not on one that another writer has removed."""
    path = tmp_path / "one.dragoman"
    first = WriterLock(path)
    first.path.unlink()
    assert not first._is_still(first._handle)
    second = WriterLock(path)
    assert second._is_still(second._handle)
    second.close()


ORPHANING = """
import os, signal, sys, time
from pathlib import Path
from dragoman.keep.lock import WriterLock
held = WriterLock(Path(sys.argv[1]))
child = os.fork()
if child == 0:
    print(os.getpid(), flush=True)
    time.sleep(60)
else:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_child_does_not_hold_the_lock_of_its_dead_parent(tmp_path: Path) -> None:
    """A process forked by a writer, and left behind when that is killed, keeps nobody out."""
    path = tmp_path / "one.dragoman"
    command = [sys.executable, "-c", ORPHANING, path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        child = int(writer.stdout.readline())
        try:
            with pytest.raises(CasefileError, match="another program is writing"):
                WriterLock(path)
            writer.stdin.close()
            assert writer.wait() == -9
            WriterLock(path).close()
        finally:
            os.kill(child, signal.SIGKILL)
