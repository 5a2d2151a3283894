"""`Desk`: what every page and answer needs: the casefile, the actions of other rooms, one writer at a time."""

import getpass
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TypeVar

from dragoman.keep import Casefile
from dragoman.model import Decision, Judgement
from dragoman.show.cli.actions import Actions

from .access import Access
from .faults import Refused
from .jobs import Jobs
from .remembering import Remembered

T = TypeVar("T")


class Desk:
    """One casefile, served. Readers open it for themselves; writers wait for each other here.

    `actions` is None where nothing can be changed, whatever `access` says.
    """

    def __init__(self, path: Path, access: Access, actions: Actions | None = None) -> None:
        self.path, self.access, self._actions = path, access, actions
        self._writing = Lock()
        self.jobs = Jobs(self.writing)
        self.remembered = Remembered()

    @property
    def read_only(self) -> bool:
        """Tell whether changes are refused."""
        return self.access.read_only or self._actions is None

    def opened(self) -> Casefile:
        """Open the casefile for reading; a context manager, for one thread."""
        return Casefile.open(self.path)

    def actions(self) -> Actions:
        """Give the actions; refuse where the casefile is only shown."""
        if self.read_only or self._actions is None:
            raise Refused(403, str(self.path), "it is shown read-only", "serve it without --read-only")
        return self._actions

    def writing(self, change: Callable[[Actions], T]) -> T:
        """Make a change, after those that are being made."""
        actions = self.actions()
        with self._writing:
            return change(actions)

    def decide(self, judgement: Judgement, a: str, b: str, note: str | None = None) -> Decision:
        """Keep what the user says of two incidents or two entities."""
        return self.writing(lambda to: to.decide(self.path, judgement, a, b, author=login(), note=note))

    def undo(self, decision: str, note: str | None = None) -> Decision:
        """Take back a decision, by a later one."""
        return self.writing(lambda to: to.undo(self.path, decision, author=login(), note=note))


def login() -> str:
    """Give the name that the user is logged in by."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
