"""The spans of content: token numbers made into character spans, quotations completed."""

from collections.abc import Iterable
from typing import Any

from dragoman.model import Span


def spans_of(doc: Any, numbers: Iterable[int]) -> tuple[Span, ...]:
    """Give the character spans of the tokens with these numbers, one for each unbroken run.

    A run goes on over punctuation and white space; punctuation at its ends is left out, unless it closes
    or opens a quotation.
    """
    kept = sorted(n for n in numbers if not doc[n].is_space)
    runs: list[list[int]] = []
    for n in kept:
        if runs and all(doc[i].is_space or doc[i].is_punct for i in range(runs[-1][-1] + 1, n)):
            runs[-1].append(n)
        else:
            runs.append([n])
    spans = []
    for run in runs:
        trimmed = _trim(doc, run)
        if trimmed:
            last = doc[trimmed[-1]]
            spans.append(Span(doc[trimmed[0]].idx, last.idx + len(last)))
    return tuple(spans)


def _trim(doc: Any, run: list[int]) -> list[int]:
    marks = {",", ";", ":", ".", "-", "–", "—", "("}
    start, end = 0, len(run)
    while start < end and doc[run[start]].text in marks:
        start += 1
    while end > start and doc[run[end - 1]].text in marks:
        end -= 1
    return run[start:end]


def share_quoted(quotes: Iterable[Any], content: Iterable[int], doc: Any) -> float:
    """Give the share of the words of `content` that stand within quotation marks."""
    words = [n for n in content if doc[n].is_alpha or doc[n].like_num]
    inside = [n for n in words if any(q.start <= n < q.end for q in quotes)]
    return len(inside) / len(words) if words else 0.0
