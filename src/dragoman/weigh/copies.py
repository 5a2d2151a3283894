"""`find_copies`: reports that are one text, wholly or in part, and the original where dates or agency show it.

Copying is containment, not resemblance: candidates are found by sampled shingles of four words and verified on
all shingles of both texts (Broder 1997; sampling by hash as in FracMinHash, so that a sample of one text is
the sample of any text that holds it).
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal
from zlib import crc32

from .organisations import name_key
from .sheets import Sheet

WORDS = 4
SAMPLED = 4
"""One shingle of so many is indexed."""
SAME_TEXT = 0.6
"""Least part of the shorter text that stands in the longer for one text. A reprint that cut and edited a
fifth of the words still has it; two reports that quote one long statement do not."""
SAME_AGENCY = 0.3
"""The same, where both name one agency."""
OWN_WORDS = 12
"""Shingles outside quotations from which these are compared by themselves. Set by hand."""
FEWEST = 3
"""Sampled shingles that two reports must share to be compared."""


@lru_cache(maxsize=512)
def shingles(text: str) -> frozenset[int]:
    """Give the hashes of all runs of four words."""
    words = re.findall(r"\w+", text.casefold())
    return frozenset(crc32(" ".join(words[i : i + WORDS]).encode()) for i in range(max(0, len(words) - WORDS + 1)))


def containment(a: str, b: str) -> float:
    """Give the part of the shorter text's shingles that the longer has."""
    x, y = shingles(a), shingles(b)
    return len(x & y) / min(len(x), len(y)) if x and y else 0.0


def own_containment(a: str, b: str) -> float:
    """Give the same for what is not quoted, where both have enough of it: one statement quoted twice is no copy."""
    x, y = unquoted(a), unquoted(b)
    whole = containment(a, b)
    return min(whole, containment(x, y)) if min(len(shingles(x)), len(shingles(y))) >= OWN_WORDS else whole


@lru_cache(maxsize=512)
def unquoted(text: str) -> str:
    """Give a text without what stands between quotation marks."""
    return re.sub(r"“[^“”]*(?:”|$)|\"[^\"\n]*\"", " ", text, flags=re.MULTILINE)


class CopyGroups:
    """The groups of copies, and for each report what stands for its group; it notes what it was asked for."""

    def __init__(self, group: Callable[[str], tuple[str, ...]], sheet: Callable[[str], Sheet]) -> None:
        self._group, self._sheet = group, sheet
        self.uses: set[str] = set()

    def group(self, sheet: Sheet) -> str:
        """Give what all copies of a report have in common: the id of the first report of its group."""
        self.uses.add(f"copies {sheet.id}")
        return self._group(sheet.id)[0]

    def has_copies(self, sheet: Sheet) -> bool:
        """Tell whether there are copies of a report."""
        self.uses.add(f"copies {sheet.id}")
        return len(self._group(sheet.id)) > 1

    def source(self, sheet: Sheet) -> Sheet:
        """Give the report whose outlet speaks in a copy: the original, or else the first."""
        self.uses.add(f"copies {sheet.id}")
        group = self._group(sheet.id)
        if len(group) == 1:
            return sheet
        sheets = [self._sheet(r) for r in group]
        return original_of(sheets) or sheets[0]


def copied(a: Sheet, b: Sheet) -> Literal["same text", "same agency"] | None:
    """Tell why two reports are copies of one text, if they are."""
    if containment(a.report.text, b.report.text) < min(SAME_TEXT, SAME_AGENCY):
        return None
    part = own_containment(a.report.text, b.report.text)
    if part >= SAME_TEXT:
        return "same text"
    agencies = [name_key(s.report.agency) for s in (a, b) if s.report.agency]
    return "same agency" if len(agencies) == 2 and agencies[0] == agencies[1] and part >= SAME_AGENCY else None


def original_of(group: list[Sheet]) -> Sheet | None:
    """Give the report that the others were copied from: the agency's own, one that all others name, or the earliest."""
    agencies = {name_key(s.report.agency) for s in group if s.report.agency}
    own = [s for s in group if s.report.outlet and name_key(s.report.outlet) in agencies]
    if len(own) == 1:
        return own[0]
    credited = [s for s in group if all(o is s or (o.names_outlet_of(s) and not s.names_outlet_of(o)) for o in group)]
    if len(credited) == 1:
        return credited[0]
    days = [s.published for s in group]
    first = group[0].published
    if None in days or first is None or days.count(first) > 1:
        return None
    return group[0]
