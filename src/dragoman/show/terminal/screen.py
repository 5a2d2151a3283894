"""`Screen`: where renderables go; styled on a terminal, plain and without trailing blanks in a pipe."""

import io
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from dragoman.show.wording import one_line, safe

NARROWEST, WIDEST, PIPED = 60, 112, 100
"""Columns: lines longer than `WIDEST` are hard to read; a pipe has no width of its own."""

STYLES = Theme(
    {
        "heading": "bold cyan",
        "title": "bold",
        "label": "dim",
        "id": "dim",
        "quiet": "dim",
        "name": "cyan",
        "quote": "italic",
        "warn": "bold yellow",
        "bad": "bold red",
        "good": "green",
        "unsure": "magenta",
        "found": "bold reverse",
    }
)

Part = str | tuple[str, str]


class Screen:
    """Shows renderables on a stream."""

    def __init__(self, stream: TextIO, *, styled: bool, width: int) -> None:
        self.stream, self.styled = stream, styled
        self._buffer = io.StringIO()
        self._console = Console(
            file=self._buffer,
            width=width,
            theme=STYLES,
            markup=False,
            emoji=False,
            highlight=False,
            force_terminal=styled,
            color_system="auto" if styled else None,
            legacy_windows=False,
        )

    @classmethod
    def of(cls, stream: TextIO) -> "Screen":
        """Give the screen for a stream: NO_COLOR is heeded, and COLUMNS also in a pipe."""
        terminal = stream.isatty()
        given = os.environ.get("COLUMNS", "")
        width = shutil.get_terminal_size().columns if terminal else int(given) if given.isdigit() else PIPED
        return cls(stream, styled=terminal, width=min(max(width, NARROWEST), WIDEST))

    def show(self, *renderables: RenderableType) -> None:
        """Write renderables, one below the other."""
        self._console.print(*renderables, sep="\n")
        written = self._buffer.getvalue()
        self._buffer.seek(0)
        self._buffer.truncate()
        if not self.styled:
            written = "".join(line.rstrip() + "\n" for line in written.splitlines())
        self.stream.write(written)

    def show_all(self, renderables: Iterable[RenderableType]) -> None:
        """Write renderables as they come."""
        for renderable in renderables:
            self.show(renderable)


def line(*parts: Part) -> Text:
    """Give one paragraph of parts, each a string or (string, style); what they say is made safe."""
    text = Text()
    for part in parts:
        words, style = (part, "") if isinstance(part, str) else part
        text.append(safe(words), style)
    return text


def joined(parts: Iterable[Part], between: str = " · ") -> Text:
    """Give parts with a mark between them, those that say nothing left out."""
    kept = [part for part in parts if (part if isinstance(part, str) else part[0])]
    spread: list[Part] = []
    for number, part in enumerate(kept):
        spread += [(between, "quiet"), part] if number else [part]
    return line(*spread)


def indented(renderable: RenderableType, columns: int = 2) -> Padding:
    """Give a renderable moved to the right."""
    return Padding(renderable, (0, 0, 0, columns))


def labelled(rows: Sequence[tuple[str, RenderableType]]) -> Table:
    """Give rows of a label and what it labels, in two columns."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="label", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, value in rows:
        grid.add_row(Text(label, "label"), line(value) if isinstance(value, str) else value)
    return grid


def spaced(renderables: Iterable[RenderableType]) -> Iterator[RenderableType]:
    """Give renderables with a blank line between them."""
    for number, renderable in enumerate(renderables):
        if number:
            yield Text()
        yield renderable


def quoted(words: str, style: str = "quote") -> Part:
    """Give words in quotation marks, on one line."""
    return (f"“{one_line(words)}”", style)


def section(title: str, *body: RenderableType) -> Group:
    """Give a titled part of a page, with a blank line before it."""
    return Group(Text(), line((title, "heading")), *(indented(one) for one in body))
