"""`Actions`: what the commands need of other rooms, stated here so that `app.py` can fit it.

A command that only looks opens the casefile itself; one that reads, weighs or writes calls an action.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from dragoman.model import Decision, DragomanError, Judgement, Reading


@dataclass(frozen=True, kw_only=True)
class Failure:
    """A source, or a report in it, that could not be read; `error` is the line for the user."""

    source: str
    error: DragomanError

    @property
    def line(self) -> str:
        """The error in one line that names the source, also where what is wrong befell a report in it."""
        error = self.error
        if error.what.startswith(self.source):
            return str(error)
        return str(DragomanError(f"{self.source} ({error.what})", error.wrong, error.remedy))


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far an action is: `done` of `total` (None while it is not known), and what it is doing now.

    `failure` is set in the one call that reports it; each failure is reported once, in input order.
    """

    done: int
    total: int | None = None
    doing: str = ""
    failure: Failure | None = None


OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, kw_only=True)
class Added:
    """What `add` did: ids of the reports that are new, of those that were there, and what failed.

    `incidents` is the number of incidents in the record after it.
    """

    added: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    incidents: int = 0


@dataclass(frozen=True, kw_only=True)
class Rebuilt:
    """What `rebuild` did: how much it made, and whether the record is the one that stood before."""

    reports: int
    incidents: int
    same: bool


class Actions(Protocol):
    """What `app.py` joins out of several rooms. Every method raises `DragomanError` where nothing is done."""

    def cores(self) -> int:
        """Give the number of processes that reading uses unless told (`--jobs`)."""
        ...

    def read(
        self,
        sources: Sequence[str],
        *,
        jobs: int,
        as_is: bool,
        stdin: BinaryIO,
        on_progress: OnProgress,
        ontology: Path | None = None,
    ) -> Iterator[Reading | Failure]:
        """Read each report of `sources`, lazily and in their order; keep nothing.

        `ontology` is a folder of event types and outlets of one's own, added to those of the package.
        A failure comes out in its place; `on_progress` need not be told of it here.
        """
        ...

    def add(
        self,
        path: Path,
        sources: Sequence[str],
        *,
        jobs: int,
        as_is: bool,
        stdin: BinaryIO,
        on_progress: OnProgress,
        ontology: Path | None = None,
        called: Mapping[str, str] | None = None,
    ) -> Added:
        """Read `sources` and keep them in the casefile at `path`, then weigh.

        `called` gives sources other names to be kept and told by: an uploaded file lies where nobody put it.

        The casefile is made where there is none, once something could be read. A failure is told to
        `on_progress` as it happens and stands in `Added.failed`.
        """
        ...

    def follow(
        self,
        path: Path,
        feeds: Sequence[str],
        *,
        jobs: int,
        on_progress: OnProgress,
        ontology: Path | None = None,
    ) -> Added:
        """Fetch feeds once and keep the reports that the casefile at `path` does not have yet, then weigh."""
        ...

    def rebuild(
        self, path: Path, *, on_progress: OnProgress, ontology: Path | None = None, forget_types: bool = False
    ) -> Rebuilt:
        """Make the record of the casefile again from what is kept.

        Refused, unless `forget_types`, where that would take away incidents of types that are not known here.
        """
        ...

    def decide(self, path: Path, judgement: Judgement, a: str, b: str, *, author: str, note: str | None) -> Decision:
        """Keep what a person says of two incidents or two entities of the record, and weigh again."""
        ...

    def overruled(self, path: Path, judgement: Judgement, a: str, b: str) -> tuple[Decision, ...]:
        """Give the standing decisions that this one would make void: `decide` refuses while there are any."""
        ...

    def undo(self, path: Path, decision: str, *, author: str, note: str | None) -> Decision:
        """Take back the decision with this id, by a later one, and weigh again."""
        ...


__all__ = ["Actions", "Added", "Failure", "OnProgress", "Progress", "Rebuilt"]
