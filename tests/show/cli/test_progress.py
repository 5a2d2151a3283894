"""Progress of a long action."""

import io
import sys

import pytest

from dragoman.show.cli.actions import Progress
from dragoman.show.cli.progress import told
from tests.show.conftest import failure


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_pipe_gets_failures_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a terminal each failure is one line, and progress is silent."""
    with told("reading") as on_progress:
        on_progress(Progress(done=1, total=2, doing="a.txt"))
        on_progress(Progress(done=2, total=2, failure=failure("b.txt")))
    assert capsys.readouterr() == ("", "b.txt: it is broken; mend it\n")


def test_a_terminal_gets_a_bar_and_failures_above_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal a bar shows how far it is, on standard error alone; a failure is still a line."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with told("reading") as on_progress:
        on_progress(Progress(done=1, total=2, doing="[odd] name.txt"))
        on_progress(Progress(done=2, total=2, failure=failure("b.txt")))
    written = terminal.getvalue()
    assert "2/2" in written
    assert "b.txt: it is broken; mend it" in written
    assert capsys.readouterr().out == ""
