"""What tests of `show` share: the story's casefile, actions that only note what was asked, a way to run a line."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.keep import Casefile
from dragoman.model import Decision, Reading, SourceError
from dragoman.show.cli import Added, Failure, Progress, Rebuilt, group
from tests.show.story import READINGS, make


@dataclass
class Notes:
    """Actions that keep what they were asked; a source whose name holds "bad" fails, any other is a reading."""

    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    interrupt: bool = False

    def cores(self) -> int:
        """Give a number that no machine has."""
        return 77

    def read(self, sources: Sequence[str], **asked: Any) -> Iterator[Reading | Failure]:
        """Give one result for each source."""
        self.asked.append(("read", {"sources": sources, **asked}))
        for source in sources:
            yield failure(source) if "bad" in source else READINGS["wire"]

    def add(self, path: Path, sources: Sequence[str], **asked: Any) -> Added:
        """Tell of failures as they happen, and give what came of each source."""
        self.asked.append(("add", {"path": path, "sources": sources, **asked}))
        if self.interrupt:
            raise KeyboardInterrupt
        failed = tuple(failure(source) for source in sources if "bad" in source)
        for one in failed:
            asked["on_progress"](Progress(done=1, failure=one))
        good = tuple(source for source in sources if "bad" not in source)
        return Added(
            added=tuple(s for s in good if "known" not in s),
            known=tuple(s for s in good if "known" in s),
            failed=failed,
            incidents=3,
        )

    def follow(self, path: Path, feeds: Sequence[str], **asked: Any) -> Added:
        """Tell of failures as they happen, and give one report for each feed that is not old."""
        self.asked.append(("follow", {"path": path, "feeds": feeds, **asked}))
        failed = tuple(failure(feed) for feed in feeds if "bad" in feed)
        for one in failed:
            asked["on_progress"](Progress(done=1, failure=one))
        return Added(
            added=tuple(f for f in feeds if not {"bad", "old"} & set(f.split("/"))), failed=failed, incidents=3
        )

    def rebuild(self, path: Path, **asked: Any) -> Rebuilt:
        """Give the same record."""
        self.asked.append(("rebuild", {"path": path, **asked}))
        return Rebuilt(reports=5, incidents=3, same=True)

    def decide(self, path: Path, judgement: Any, a: str, b: str, **asked: Any) -> Decision:
        """Give the decision."""
        self.asked.append(("decide", {"path": path, **asked}))
        return Decision(
            id="d1",
            judgement=judgement,
            a=a,
            b=b,
            author=asked["author"],
            time="2024-01-01T00:00:00Z",
            note=asked["note"],
        )

    def overruled(self, path: Path, judgement: Any, a: str, b: str) -> tuple[Decision, ...]:
        """Give one decision that stands against "different", and none against any other."""
        self.asked.append(("overruled", {"path": path, "judgement": judgement}))
        if judgement != "different":
            return ()
        return (Decision(id="d0", judgement="same", a=a, b=b, author="Nora", time="2024-01-01T00:00:00Z"),)

    def undo(self, path: Path, decision: str, **asked: Any) -> Decision:
        """Give the decision that takes it back."""
        self.asked.append(("undo", {"path": path, **asked}))
        return Decision(id="d2", undoes=decision, author=asked["author"], time="2024-01-01T00:00:00Z")


def failure(source: str) -> Failure:
    """Give the failure of a source."""
    return Failure(source=source, error=SourceError(source, "it is broken", "mend it"))


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the story's casefile; tests only look at it."""
    return make(tmp_path_factory.mktemp("show") / "story.dragoman")


@pytest.fixture
def casefile(story: Path) -> Iterator[Casefile]:
    """Give the story's casefile, open."""
    with Casefile.open(story) as opened:
        yield opened


@pytest.fixture
def notes() -> Notes:
    """Actions that only note what was asked."""
    return Notes()


@pytest.fixture
def run(notes: Notes) -> Callable[..., Result]:
    """Run a command line with the noting actions."""

    def invoke(*args: object, stdin: bytes | None = None) -> Result:
        return CliRunner(env={"COLUMNS": "100"}).invoke(
            group(notes), [str(arg) for arg in args], input=stdin, prog_name="dragoman"
        )

    return invoke
