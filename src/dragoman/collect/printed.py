"""Lines of print made into paragraphs: headers, footers and page numbers out, hyphens mended, lines joined."""

from collections import Counter
from collections.abc import Sequence

import regex

EDGE = 2
"""Lines at the head and the foot of a page that may be running headers and footers."""

SHORT = 0.8
"""Part of the usual width below which a line that ends a sentence ends its paragraph too."""

_NUMBER = regex.compile(r"(?:page )?[-–—| ]*\d{1,4}[-–—| ]*(?:(?:of|/) \d{1,4})?", regex.IGNORECASE)
_ENDS = regex.compile(r"[.!?:…][\"'”’)\]]*$")
_HYPHEN = regex.compile(r"(?<=\p{Ll}{2})[-‐]$")
_OPENS = regex.compile(r"[\"'“‘(\[]?[\p{Lu}\p{N}•]")


def without_running_lines(pages: Sequence[Sequence[str]]) -> tuple[list[str], list[str]]:
    """Give the lines of all pages on end, and apart from them the headers and footers that came back.

    A line at the edge of a page runs through the document where it stands, but for its figures, on more than
    half of the pages, or is a page number alone.
    """
    trimmed = [_trimmed(page) for page in pages]
    counts = Counter(key for page in trimmed for key in {_key(line) for line in _edges(page)})
    often = {key for key, count in counts.items() if len(trimmed) > 1 and count * 2 > len(trimmed)}
    body: list[str] = []
    running: list[str] = []
    for page in trimmed:
        for i, line in enumerate(page):
            at_edge = i < EDGE or i >= len(page) - EDGE
            if at_edge and (_key(line) in often or _NUMBER.fullmatch(line)):
                if line not in running:
                    running.append(line)
            else:
                body.append(line)
    return body, running


def joined(lines: Sequence[str]) -> str:
    """Give the paragraphs of lines of print, parted by blank lines.

    A paragraph ends before a capital, at a blank line after the end of a sentence or a short line, and without
    one at a line that ends a sentence and falls short of the usual width.
    """
    width = _usual_width(lines)
    paragraphs: list[str] = []
    last = ""
    gap = False
    for line in lines:
        words = line.strip()
        if not words:
            gap = bool(last)
            continue
        if last and not _parts(last, words, width, gap=gap):
            hyphen = _HYPHEN.search(last) and words[0].islower()
            paragraphs[-1] = _HYPHEN.sub("", paragraphs[-1]) + words if hyphen else f"{paragraphs[-1]} {words}"
        else:
            paragraphs.append(words)
        last, gap = words, False
    return "\n\n".join(paragraphs)


def _parts(last: str, following: str, width: int, *, gap: bool) -> bool:
    if not _OPENS.match(following):
        return False
    if gap:
        return bool(_ENDS.search(last)) or len(last) < SHORT * width
    return len(last) < SHORT * width and bool(_ENDS.search(last) or len(last) < SHORT * width / 2)


def _usual_width(lines: Sequence[str]) -> int:
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _trimmed(page: Sequence[str]) -> list[str]:
    lines = [line.rstrip() for line in page]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _edges(page: Sequence[str]) -> list[str]:
    return [line for line in (*page[:EDGE], *page[-EDGE:]) if line.strip()]


def _key(line: str) -> str:
    return regex.sub(r"\d+", "#", " ".join(line.split())).casefold()
