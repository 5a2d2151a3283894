"""Paragraphs as one line each, where a text was wrapped by hand or by an e-mail program."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import regex

NARROWEST, WIDEST = 45, 110
"""Widths, in characters, between which lines may be wrapped ones; others are paragraphs as they stand."""

SLACK = 0.15
"""Part of the width by which a wrapped line may fall short: people wrap by eye."""

SHARE = 0.6
"""Part of the line ends within paragraphs that must look wrapped before any is joined."""

_ITEM = regex.compile(r"\s*(?:[-*•·–—]\s|\d{1,2}[.)]\s|#|>|\|)")
_ENDS = regex.compile(r"[.!?:…][\"'”’)\]]*$")


def unwrapped(lines: Sequence[str], stands_alone: Callable[[str], bool] = lambda _: False) -> list[str]:
    """Give `lines` with those of one paragraph joined, where most of them break only for want of room.

    A line breaks for want of room when the first word of the next would not have fitted. Items of lists,
    and lines for which `stands_alone` holds after the end of a sentence, are not joined.
    """
    width = max((len(line) for line in lines), default=0)
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    soft = [_is_soft(a, b, width, SLACK) for a, b in pairs]
    if not NARROWEST <= width <= WIDEST or not soft or sum(soft) < SHARE * len(soft):
        return list(lines)
    joined: list[str] = []
    before = ""
    for line in lines:
        if joined and before and line and _joins(before, line, width, stands_alone):
            joined[-1] += " " + line.strip()
        else:
            joined.append(line)
        before = line
    return joined


def _is_soft(line: str, following: str, width: int, slack: float) -> bool:
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width * (1 - slack)


def _joins(line: str, following: str, width: int, stands_alone: Callable[[str], bool]) -> bool:
    if _ITEM.match(following) or not _is_soft(line, following, width, SLACK):
        return False
    if _ENDS.search(line):
        return not stands_alone(following) and _is_soft(line, following, width, 0)
    return True
