"""`Passage`: words of a report with what stands around them, so that a sentence can be judged where it was said."""

import re

import msgspec

from dragoman.model import NotFoundError, Place, Span

from .shelf import Quote, Shelf

_LINES = re.compile(r"\n\s*\n")

AROUND = 220
"""Signs shown before and after at most; set by looking at what fits beside another passage."""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A quote with the words of its paragraph before and after it; `cut` ones begin or end within a sentence."""

    quote: Quote
    before: str = ""
    after: str = ""
    cut_before: bool = False
    cut_after: bool = False


def passage(shelf: Shelf, quote: Quote, around: int = AROUND) -> Passage:
    """Give a quote in its surroundings: those of its own paragraph, or of the next where it is a whole one."""
    try:
        text = shelf.report(quote.report.id).text
    except NotFoundError:
        return Passage(quote=quote)
    start, end = quote.span.start, quote.span.end
    first = _edge_before(text, start)
    last = _edge_after(text, end)
    before, after = text[first:start], text[end:last]
    shown_before, shown_after = _tail(before, around), _head(after, around)
    return Passage(
        quote=quote,
        before=_LINES.sub("\n", shown_before),
        after=_LINES.sub("\n", shown_after),
        cut_before=len(shown_before) < len(before.lstrip()),
        cut_after=len(shown_after) < len(after.rstrip()),
    )


def passages(shelf: Shelf, places: tuple[Place, ...]) -> tuple[Passage, ...]:
    """Give the words at each of `places` in their surroundings; the same words of several reports once."""
    return tuple(passage(shelf, quote) for quote in shelf.quotes(places))


def sentence_at(text: str, span: Span) -> Span:
    """Give the sentence about a span, as far as line ends and full stops before a capital tell.

    >>> text = "He left. Mira stayed at home. It rained."
    >>> sentence_at(text, Span(9, 13)).of(text)
    'Mira stayed at home.'
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    at = start
    while (stop := text.find(". ", at, end)) >= 0:
        if stop + 2 <= span.start and not text[stop + 2 : stop + 3].islower():
            start = stop + 2
        elif stop >= span.end - 1 and not text[stop + 2 : stop + 3].islower():
            end = stop + 1
            break
        at = stop + 2
    return Span(start, end)


def _edge_before(text: str, start: int) -> int:
    """Give where the paragraph of `start` begins; where nothing stands before it, the paragraph before."""
    first = text.rfind("\n", 0, start) + 1
    if text[first:start].strip():
        return first
    rest = text[:first].rstrip()
    return rest.rfind("\n") + 1 if rest else first


def _edge_after(text: str, end: int) -> int:
    """Give where the paragraph of `end` ends; where nothing stands after it, the paragraph that follows."""
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if text[end:last].strip():
        return last
    more = next((at for at in range(last, len(text)) if not text[at].isspace()), len(text))
    after = text.find("\n", more)
    return len(text) if after < 0 else after


def _tail(text: str, most: int) -> str:
    """Give the end of a text from a word on."""
    text = text.lstrip()
    return text if len(text) <= most else text[-most:].partition(" ")[2]


def _head(text: str, most: int) -> str:
    """Give the beginning of a text up to a word."""
    text = text.rstrip()
    return text if len(text) <= most else text[:most].rpartition(" ")[0]
