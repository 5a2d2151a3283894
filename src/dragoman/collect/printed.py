"""Lines of print made into paragraphs: headers, footers and page numbers out, hyphens mended, lines joined."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import regex

EDGE = 2
"""Lines at the head and the foot of a page that may be running headers and footers."""

SHORT = 0.8
"""Part of the usual width below which a line that ends a sentence ends its paragraph too."""

WIDER = 1.3
"""Times the usual drop from line to line that makes a gap."""

_NUMBER = regex.compile(r"(?:page )?[-–—| ]*\d{1,4}[-–—| ]*(?:(?:of|/) \d{1,4})?", regex.IGNORECASE)
_ENDS = regex.compile(r"[.!?:…][\"'”’)\]]*$")
_HYPHEN = regex.compile(r"(?<=\p{Ll}{2})[-‐]$")
_OPENS = regex.compile(r"[\"'“‘(\[]?[\p{Lu}\p{N}•]")


def spaced(lines: Sequence[tuple[str, float | None]]) -> list[str]:
    """Give the lines of a page with a blank one before each that stands lower than usual under the last.

    A line comes with its height on the page, counted upwards, where that is known.
    """
    drops = [a[1] - b[1] for a, b in pairwise(lines) if a[1] is not None and b[1] is not None and a[1] > b[1]]
    usual = sorted(drops)[len(drops) // 4] if drops else 0.0  # most lines of prose follow within a paragraph
    out: list[str] = []
    last: float | None = None
    for words, height in lines:
        if last is not None and height is not None and usual and last - height > WIDER * usual:
            out.append("")
        out.append(words.rstrip())
        last = height
    return out


def without_running_lines(pages: Sequence[Sequence[str]]) -> tuple[list[str], list[str]]:
    """Give the lines of all pages on end, and apart from them the headers and footers that came back.

    A line at the edge of a page runs through the document where it stands, but for its figures, on more than
    half of the pages, or is a page number alone.
    """
    edges = [_edges(page) for page in pages]
    counts = Counter(key for page, edge in zip(pages, edges, strict=True) for key in {_key(page[i]) for i in edge})
    often = {key for key, count in counts.items() if len(pages) > 1 and count * 2 > len(pages)}
    body: list[str] = []
    running: list[str] = []
    for page, edge in zip(pages, edges, strict=True):
        runs = {i for i in edge if _key(page[i]) in often or _NUMBER.fullmatch(page[i].strip())}
        running.extend(page[i].strip() for i in sorted(runs) if page[i].strip() not in running)
        body.extend(_trimmed([line for i, line in enumerate(page) if i not in runs]))
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


def _edges(page: Sequence[str]) -> frozenset[int]:
    filled = [i for i, line in enumerate(page) if line.strip()]
    return frozenset((*filled[:EDGE], *filled[-EDGE:]))


def _key(line: str) -> str:
    return regex.sub(r"\d+", "#", " ".join(line.split())).casefold()
