"""Words made comparable: folded to plain lower-case letters, and the heads of phrases."""

import re
from collections.abc import Iterable
from functools import cache

from anyascii import anyascii

_APOSTROPHE = re.compile(r"['’‘`]s?(?!\w)")


@cache
def fold(text: str) -> str:
    """Give `text` in plain lower-case Latin letters, with single blanks and no possessive or points.

    >>> fold("Türkiye’s  U.S. envoy")
    'turkiye us envoy'
    """
    plain = _APOSTROPHE.sub("", anyascii(text).casefold())
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b|\s|$)", "", plain)
    return " ".join(re.findall(r"[\w'-]+", plain))


@cache
def bag(text: str) -> frozenset[str]:
    """Give the folded words of `text`, hyphens taken apart."""
    return frozenset(fold(text).replace("-", " ").split())


_STOPS = re.compile(
    r"\b(?:who|whom|which|that|of|from|in|at|for|with|until|to|on|by|based|under|familiar|close|speaking|"
    r"named|called|has|had|have|was|were|is|said|told|briefed|involved)\b|[,;(]"
)


@cache
def head(text: str) -> str:
    """Give the head word of a noun phrase, folded: the last word before what follows it.

    >>> head("a former senior official at the ministry")
    'official'
    """
    before = _STOPS.split(text.strip(), maxsplit=1)[0] or text
    told = fold(before).split()
    return told[-1] if told else ""


def any_of(words: Iterable[str], letters: int = 3) -> str:
    """Give a pattern that finds any of some words, a longer one before a shorter one.

    They are put together by their first letters, as each is tried at each place of a text: of thousands, few are.

    >>> any_of(["mali", "malta", "oman"], 1)
    '(?:m(?:alta|ali)|o(?:man))'
    """
    return f"(?:{'|'.join(_branches(sorted(set(words), key=lambda w: (-len(w), w)), letters))})"


def _branches(words: list[str], letters: int) -> Iterable[str]:
    if not letters:
        return map(re.escape, words)
    under: dict[str, list[str]] = {}
    for word in words:
        under.setdefault(word[:1], []).append(word[1:])
    return (
        f"{re.escape(first)}(?:{'|'.join(_branches(rest, letters - 1))})" if first else ""
        for first, rest in sorted(under.items(), reverse=True)
    )
