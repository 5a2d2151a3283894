"""How commands print: one JSON document, or renderables on a screen; warnings go to standard error."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click
import msgspec

from dragoman.keep import Casefile
from dragoman.model import canonical_bytes

if TYPE_CHECKING:
    from rich.console import RenderableType


def stdout() -> BinaryIO:
    """Give standard output for bytes."""
    return sys.stdout.buffer


def print_json(value: Any) -> None:
    """Print `value` as one indented JSON document; the same value gives the same bytes."""
    written = msgspec.json.format(canonical_bytes(value), indent=2)
    stdout().write(written + b"\n")


def show(renderables: "Iterable[RenderableType]") -> None:
    """Print renderables on standard output as they come."""
    from dragoman.show.terminal.screen import Screen

    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    Screen.of(stream).show_all(renderables)


def warn(message: str) -> None:
    """Write one line to standard error."""
    click.echo(" ".join(message.split()), err=True)


@contextmanager
def opened(path: Path) -> Iterator[Casefile]:
    """Open a casefile to look at; warn where its record is older than what is kept."""
    with Casefile.open(path) as casefile:
        if not casefile.record_is_current():
            warn(f"{path}: the record is older than what is kept; run `dragoman rebuild {path}`")
        yield casefile
