"""Clean text: boilerplate lines out, paragraphs whole, white space tidy."""

import unicodedata
from functools import cache

import regex

from .tables import table
from .wrapping import unwrapped

_INVISIBLE = regex.compile(r"[\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f]|[^\P{Cc}\n\t]")
_BLANKS = regex.compile(r"[^\S\n]+")
_MARKS = " \t>»›→…▸►•·*|"


def cleaned(text: str, title: str | None = None) -> str:
    """Give `text` without boilerplate lines, headline said again, hard wrapping and untidy white space.

    Paragraphs are kept as they are parted: by a blank line, or by a line end. Only whole short lines are
    taken out, never a part of a sentence.
    """
    lines = [line.strip() for line in tidied(text).split("\n")]
    lines = unwrapped(lines, is_boilerplate)
    lines = [line for line in lines if not is_boilerplate(line)]
    lines = _without_edges(lines)
    lines = _without_headline(lines, title)
    clean: str = regex.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return clean


def tidied(text: str) -> str:
    """Give `text` with line ends, blanks and composed letters in one form, and no invisible characters."""
    text = regex.sub(r"\r\n?|[\u2028\u2029\x0b\x0c]", "\n", text)
    text = _BLANKS.sub(" ", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", text)


def is_boilerplate(line: str) -> bool:
    """Tell whether a whole line is of a page and not of a report."""
    return _matches("anywhere", line) or _is_menu(line)


def same_words(a: str, b: str) -> bool:
    """Tell whether two lines are the same but for case, punctuation and blanks."""
    left, right = (regex.sub(r"[\W_]+", "", each).casefold() for each in (a, b))
    return bool(left) and left == right


def _without_edges(lines: list[str]) -> list[str]:
    first, last = 0, len(lines)
    while first < last and (not lines[first] or _matches("edges", lines[first])):
        first += 1
    while last > first and (not lines[last - 1] or _matches("edges", lines[last - 1])):
        last -= 1
    return lines[first:last]


def _without_headline(lines: list[str], title: str | None) -> list[str]:
    rest = [i for i, line in enumerate(lines) if line]
    if title and len(rest) > 1 and same_words(lines[rest[0]], title):
        return lines[rest[1] :]
    return lines


def _is_menu(line: str) -> bool:
    """Tell whether a line is short pieces between bars, one of which is a page's ("Granite Daily | Login")."""
    pieces = [piece.strip() for piece in regex.split(r"\s*[|•·]\s*", line) if piece.strip()]
    return (
        len(pieces) > 1
        and all(len(piece.split()) <= 3 for piece in pieces)
        and any(_matches(where, piece) for piece in pieces for where in ("anywhere", "edges"))
    )


def _matches(where: str, line: str) -> bool:
    if not line or len(line) > table("boilerplate")["longest"]:
        return False
    bare = line.strip(_MARKS) or line
    # A single word with a full stop is an answer or a direction ("Pause."), two may be a link's ("Top stories.").
    bare = bare.rstrip(".!") if " " in bare else bare
    return any(pattern.fullmatch(bare) for pattern in _patterns(where))


@cache
def _patterns(where: str) -> tuple["regex.Pattern[str]", ...]:
    return tuple(regex.compile(str(pattern), regex.IGNORECASE) for pattern in table("boilerplate")[where])
