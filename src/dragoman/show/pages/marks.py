"""Text cut where highlights begin and end, so that marks which overlap can be shown without nesting."""

from collections.abc import Iterable
from itertools import pairwise

import msgspec

from dragoman.model import Span


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch to highlight: its layer ("entity", "reference", "time", "claim", "cue", "event", "found"), what it is.

    `ref` is the id of what was read there; stretches that belong together share it.
    """

    span: Span
    layer: str
    label: str = ""
    ref: str = ""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text under the same marks throughout; `starts` are spans that begin here, `refs` what is told."""

    text: str
    start: int
    layers: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    starts: tuple[Span, ...] = ()
    refs: tuple[str, ...] = ()


Paragraph = tuple[Piece, ...]


def paragraphs(text: str, marks: Iterable[Mark]) -> tuple[Paragraph, ...]:
    """Give the lines of `text` that hold words, each cut into pieces; joined they are the text again."""
    ordered = sorted(marks, key=lambda mark: (mark.span, mark.layer, mark.label))
    found, start = [], 0
    for line in text.split("\n"):
        span = Span(start, start + len(line))
        start = span.end + 1
        if line.strip():
            found.append(pieces(text, span, [mark for mark in ordered if mark.span.overlaps(span)]))
    return tuple(found)


def pieces(text: str, within: Span, marks: list[Mark]) -> Paragraph:
    """Cut the stretch `within` of `text` at every beginning and end of a mark."""
    cuts = {within.start, within.end}
    for mark in marks:
        cuts.update(cut for cut in mark.span if within.start < cut < within.end)
    found = []
    for start, end in pairwise(sorted(cuts)):
        over = [mark for mark in marks if mark.span.start <= start and end <= mark.span.end]
        found.append(
            Piece(
                text=text[start:end],
                start=start,
                layers=tuple(dict.fromkeys(mark.layer for mark in over)),
                labels=tuple(dict.fromkeys(mark.label for mark in over if mark.label)),
                refs=tuple(dict.fromkeys(mark.ref for mark in over if mark.ref)),
                starts=tuple(dict.fromkeys(mark.span for mark in over if mark.span.start == start)),
            )
        )
    return tuple(found)
