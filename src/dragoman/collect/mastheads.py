"""What stands over a printed report: its outlet, its day, its author; and the lines of the report itself."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from .cleaning import same_words
from .dates import iso_day

LOOKED_AT = 8
"""Lines of the first page that may stand over the report."""

_JOINT = regex.compile(r"\s+[|–—•·\-]+\s+|\s*[|•·]\s*|,\s+(?=\d|\p{Lu}\p{Ll}+day)")
_PAGE = regex.compile(r"(?:,? ?(?:page|p\.) ?\d+(?: of \d+)?|\s+\d{1,3})$", regex.IGNORECASE)
_NAME = regex.compile(r"(?:The )?\p{Lu}[\p{L}'’&.]*(?: (?:of|and|&|the|de|la|\p{Lu}[\p{L}'’&.]*)){0,4}")
_BYLINE = regex.compile(
    r"by (?P<author>\p{Lu}[\p{L}.'’\-]+(?: (?:and |de |van |von )?\p{Lu}[\p{L}.'’\-]+){1,5})"
    r"(?P<rest>,? in .{2,40}|, .{2,40})?",
    regex.IGNORECASE,
)
_SIGNS = regex.compile(
    r"(?:published|posted|updated|date)?:?\s*(?:on )?(?:\p{L}+day,? )?[\p{L}\d ,./\-]{6,30}"
    r"(?:,? (?:at )?\d{1,2}[:.]\d{2}.{0,8})?",
    regex.IGNORECASE,
)


@dataclass(frozen=True)
class Masthead:
    """What the lines over a report say; None where they do not."""

    outlet: str | None = None
    published: str | None = None
    author: str | None = None


def read_masthead(lines: Sequence[str], running: Sequence[str], title: str | None) -> tuple[Masthead, list[str]]:
    """Give what stands over the report, and its `lines` without that.

    `running` are the headers and footers of the pages, where the outlet's name and the day stand as well.
    A name alone is an outlet's only beside a day or in a running line.
    """
    outlet = published = author = None
    kept: list[str] = []
    first = True
    for line in running:
        name, day = _parts(line)
        outlet, published = outlet or name, published or day
    for number, line in enumerate(lines):
        words = line.strip()
        over = number < LOOKED_AT and first and len(words) <= 80
        name, day = _parts(words) if over else (None, None)
        byline = _BYLINE.fullmatch(words) if over else None
        if over and title and words and same_words(words, title):
            continue
        if over and day:
            following = kept[-1] if kept and not outlet and not name and _NAME.fullmatch(kept[-1]) else None
            if following:
                kept.pop()
            outlet, published = outlet or name or following, published or day
        elif over and outlet and same_words(words, outlet):
            continue
        elif byline and not author:
            author = byline["author"]
            kept.append(words)
        else:
            kept.append(line)
            first = first and len(words) <= 80
    return Masthead(outlet, published, author), kept


def _parts(line: str) -> tuple[str | None, str | None]:
    """Give the name and the day of a line that holds little else: "Granite Daily | 16 July 2024 | page 2"."""
    bare = _PAGE.sub("", " ".join(line.split()))
    day = iso_day(bare)
    pieces = [piece.strip() for piece in _JOINT.split(bare) if piece.strip()]
    if day and _SIGNS.fullmatch(bare):
        return None, day
    dated = [piece for piece in pieces if iso_day(piece)]
    names = [piece for piece in pieces if piece not in dated and _NAME.fullmatch(piece)]
    if day and dated and names:
        return names[0], day
    return (bare, None) if not day and _NAME.fullmatch(bare) and bare in pieces else (None, None)
