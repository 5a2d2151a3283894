"""Command lines run in forked children, which start at once and can be killed at any moment."""

import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dragoman.app import App
from dragoman.show.cli import group

LIMIT = 120.0
"""Seconds after which a child is stuck."""


@dataclass
class Ended:
    """How a child ended: its exit status, negative for a signal, what it printed, and after how long."""

    status: int
    out: bytes
    err: str
    seconds: float

    @property
    def killed(self) -> bool:
        """Tell whether a signal ended it before it was done."""
        return self.status < 0


class Child:
    """A command line under way in a child of its own."""

    def __init__(self, folder: Path, arguments: list[object], prepare: Callable[[], None] | None = None) -> None:
        self._out, self._err = folder / f"out-{time.monotonic_ns()}", folder / f"err-{time.monotonic_ns()}"
        self._started = time.monotonic()
        sys.stdout.flush()
        self._pid = os.fork()
        if self._pid == 0:
            self._run([str(argument) for argument in arguments], prepare)

    def _run(self, arguments: list[str], prepare: Callable[[], None] | None) -> None:
        """Be the child; never return."""
        status = 99
        try:
            for descriptor, path in ((1, self._out), (2, self._err)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666), descriptor)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            if prepare:
                prepare()
            group(App())(arguments, prog_name="dragoman")
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 1
        except KeyboardInterrupt:
            status = 130
        except BaseException:  # noqa: BLE001 -- whatever it is, the parent has to see it
            traceback.print_exc()
        finally:
            with suppress(BaseException):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(status)

    def kill(self, after: float, how: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal at a moment counted from the start, unless the child is done by then."""
        while (rest := self._started + after - time.monotonic()) > 0:
            if os.waitid(os.P_PID, self._pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                return
            time.sleep(min(rest, 0.002))
        os.kill(self._pid, how)

    def wait(self) -> Ended:
        """Wait for the end."""
        while not os.waitid(os.P_PID, self._pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            if time.monotonic() - self._started > LIMIT:
                os.kill(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)
                raise AssertionError("a child did not end")
            time.sleep(0.001)
        _, code = os.waitpid(self._pid, 0)
        seconds = time.monotonic() - self._started
        out = self._out.read_bytes() if self._out.exists() else b""
        err = self._err.read_text() if self._err.exists() else ""
        for path in (self._out, self._err):
            path.unlink(missing_ok=True)
        ended = Ended(os.waitstatus_to_exitcode(code), out, err, seconds)
        assert ended.status in {0, 1, 2, 130, -signal.SIGKILL, -signal.SIGINT}, f"it ended with {ended.status}: {err}"
        assert "Traceback" not in err, err
        return ended


def run(folder: Path, arguments: list[object], prepare: Callable[[], None] | None = None) -> Ended:
    """Run a command line to its end."""
    return Child(folder, arguments, prepare).wait()


def largest_file(size: int) -> Callable[[], None]:
    """Give what lets a child write no file beyond `size` bytes: to it the disk is full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def as_nobody() -> None:
    """Give up the rights of root, which file permissions do not bind."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
