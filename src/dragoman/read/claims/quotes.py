"""`Quote`: quoted stretches of a report, over sentences and paragraphs."""

from dataclasses import dataclass
from typing import Any

OPENING = {"“", "``", "`", "«", "„"}
CLOSING = {"”", "»"}
STRAIGHT = {'"', "''"}
BACKTICKS = {"`", "``"}


@dataclass(frozen=True)
class Quote:
    """Tokens `[start, end)` from the opening mark to the closing one, both included.

    `continues` is True for a paragraph of quotation that takes up the quotation of the paragraph before.
    """

    start: int
    end: int
    continues: bool = False


def find_quotes(doc: Any, paragraphs: tuple[tuple[int, int], ...]) -> tuple[Quote, ...]:
    """Give the quotations of `doc` (a spaCy `Doc`) in order.

    A quotation still open at the end of a paragraph ends there, and goes on where the next paragraph opens
    with a mark again, as newspapers set it, or closes it before any other is opened.
    """
    found: list[Quote] = []
    unclosed, opener = False, ""
    for first, last in paragraphs:
        start: int | None = first if unclosed and _only_closes(doc, first, last, opener) else None
        for i in range(first, last):
            mark = doc[i].text
            opens = mark in OPENING or (mark in STRAIGHT and start is None)
            closes = mark in CLOSING or (start is not None and (mark in STRAIGHT or _is_misprinted(doc, first, i)))
            if start is None and opens:
                start, opener = i, mark
            elif start is not None and closes:
                found.append(Quote(start, i + 1, continues=unclosed and start == first))
                start, unclosed = None, False
        if start is not None:
            found.append(Quote(start, last, continues=unclosed and start == first))
        unclosed = start is not None
    return tuple(found)


def _is_misprinted(doc: Any, first: int, i: int) -> bool:
    """Tell whether an opening mark stands where one closes: right behind a word or stop, and before a space."""
    follows = i > first and doc[i].text == "“" and not doc[i - 1].whitespace_ and not doc[i - 1].is_space
    return follows and (bool(doc[i].whitespace_) or i + 1 == len(doc) or doc[i + 1].is_space)


def _only_closes(doc: Any, first: int, last: int, opener: str) -> bool:
    """Tell whether the first mark of a paragraph is one that closes what `opener` opened."""
    closing = CLOSING | {"''"} if opener in BACKTICKS else CLOSING
    for i in range(first, last):
        if doc[i].text in closing:
            return True
        if doc[i].text in OPENING | STRAIGHT:
            return False
    return False
