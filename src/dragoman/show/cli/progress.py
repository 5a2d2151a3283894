"""Progress of a long action: a bar on a terminal, nothing in a pipe; failures one line each in either."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from .actions import OnProgress, Progress
from .output import warn


@contextmanager
def told(doing: str, *, bar: bool = True) -> Iterator[OnProgress]:
    """Give a function that takes `Progress`; the bar, if any, is cleared at the end."""
    if bar and sys.stderr.isatty():
        with _bar(doing) as on_progress:
            yield on_progress
    else:
        yield _failures_only


def _failures_only(progress: Progress) -> None:
    if progress.failure:
        warn(progress.failure.line)


@contextmanager
def _bar(doing: str) -> Iterator[OnProgress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task(doing, total=None)

        def on_progress(progress: Progress) -> None:
            if progress.failure:
                console.print(progress.failure.line)
            bar.update(task, completed=progress.done, total=progress.total, description=progress.doing or doing)

        yield on_progress
