"""The lock that lets one program write to a casefile at a time; readers never meet it.

A file beside the casefile, `NAME-lock`, held with `flock` for as long as the writer lives: the system lets
go of it when the writer is killed. SQLite's own lock is held only within a transaction, and a second
writer would get through between two of them.
"""

import fcntl
import os
from pathlib import Path

from dragoman.model import CasefileError


class WriterLock:
    """Holds the right to write to the casefile at `path` from its making to `close`."""

    def __init__(self, path: Path) -> None:
        self.path = path.with_name(path.name + "-lock")
        self._handle: int | None = self._take(path)

    def _take(self, casefile: Path) -> int:
        while True:
            try:
                handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
            except OSError as error:
                raise CasefileError(
                    str(casefile),
                    f"cannot be written to ({error.strerror})",
                    "use a folder that is there and that you may write to",
                ) from error
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                os.close(handle)
                raise CasefileError(
                    str(casefile), "another program is writing to it", "wait until it is done and try again"
                ) from error
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
            os.close(self._handle)
            self._handle = None
