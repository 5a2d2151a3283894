"""The lock that lets one program write to a casefile at a time; readers never meet it.

A file beside the casefile, `NAME-lock`, held with `flock` for as long as the writer lives: the system lets
go of it when the writer is killed. SQLite's own lock is held only within a transaction, and a second
writer would get through between two of them.
"""

import fcntl
import os
from pathlib import Path
from weakref import WeakSet

from dragoman.model import CasefileError


class WriterLock:
    """Holds the right to write to the casefile at `path` from its making to `close`."""

    def __init__(self, path: Path) -> None:
        self.path = path.with_name(path.name + "-lock")
        self._handle: int | None = self._take(path)
        _held.add(self)

    def _take(self, casefile: Path) -> int:
        while True:
            try:
                handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
            except OSError as error:
                wrong, remedy = f"cannot be written to ({error.strerror})", "use a folder that you may write to"
                raise CasefileError(str(casefile), wrong, remedy) from error
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                os.close(handle)
                raise _refused(casefile, error) from error
            if self._is_still(handle):
                return handle
            os.close(handle)

    def _is_still(self, handle: int) -> bool:
        """Tell whether the file is the one at the path: the last writer may just have removed it."""
        try:
            return os.path.samestat(os.fstat(handle), self.path.stat())
        except FileNotFoundError:
            return False

    def close(self) -> None:
        """Let go, and leave no file behind."""
        if self._handle is not None:
            self.path.unlink(missing_ok=True)
            self.disown()

    def disown(self) -> None:
        """Drop this process's hold and nothing else: a forked child must not keep the lock of a dead parent."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _refused(casefile: Path, error: OSError) -> CasefileError:
    if isinstance(error, BlockingIOError):
        return CasefileError(str(casefile), "another program is writing to it", "wait until it is done and try again")
    wrong = f"its file system cannot lock files ({error.strerror})"
    return CasefileError(str(casefile), wrong, "keep the casefile on a local disk")


_held: WeakSet[WriterLock] = WeakSet()


def _disown_all() -> None:
    for lock in list(_held):
        lock.disown()


os.register_at_fork(after_in_child=_disown_all)
