"""`find_copies`: reports that are one text, wholly or in part, and the original where dates or agency show it.

Copying is containment, not resemblance: candidates are found by sampled shingles of four words and verified on
all shingles of both texts (Broder 1997; sampling by hash as in FracMinHash, so that a sample of one text is
the sample of any text that holds it).
"""

import re
from collections import Counter, defaultdict
from functools import cache
from zlib import crc32

from dragoman.model import Copies

from .clusters import Clusters
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


@cache
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


@cache
def unquoted(text: str) -> str:
    """Give a text without what stands between quotation marks."""
    return re.sub(r"“[^“”]*(?:”|$)|\"[^\"\n]*\"", " ", text, flags=re.MULTILINE)


class CopyGroups:
    """The groups of copies, and for each report what stands for its group."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self._sheets = sheets
        self._clusters = Clusters(len(sheets))
        self._why: dict[int, str] = {}
        for a, b in _candidates(sheets):
            why = _copied(sheets[a], sheets[b])
            if why:
                self._clusters.join(a, b)
                self._why[a] = self._why[b] = why
        self._of = {sheets[i].id: group for group in self._clusters.lists() for i in group}

    def group(self, sheet: Sheet) -> str:
        """Give what all copies of a report have in common: the id of the first report of its group."""
        return self._sheets[self._of[sheet.id][0]].id

    def source(self, sheet: Sheet) -> Sheet:
        """Give the report whose outlet speaks in a copy: the original, or else the first."""
        group = [self._sheets[i] for i in self._of[sheet.id]]
        return _original(group) or group[0]

    def record(self) -> tuple[Copies, ...]:
        """Give the groups of more than one report, as nouns of the record."""
        made = []
        for group in self._clusters.lists():
            if len(group) > 1:
                original = _original([self._sheets[i] for i in group])
                why = "same text" if any(self._why[i] == "same text" for i in group) else "same agency"
                made.append(
                    Copies(
                        original=original.id if original else None,
                        reports=tuple(self._sheets[i].id for i in group),
                        because="same text" if why == "same text" else "same agency",
                    )
                )
        return tuple(made)


def _candidates(sheets: list[Sheet]) -> list[tuple[int, int]]:
    index: dict[int, list[int]] = defaultdict(list)
    for place, sheet in enumerate(sheets):
        for shingle in shingles(sheet.report.text):
            if shingle % SAMPLED == 0:
                index[shingle].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in index.values():
        for n, a in enumerate(places):
            for b in places[n + 1 :]:
                shared[a, b] += 1
    return sorted(pair for pair, count in shared.items() if count >= FEWEST)


def _copied(a: Sheet, b: Sheet) -> str | None:
    part = own_containment(a.report.text, b.report.text)
    if part >= SAME_TEXT:
        return "same text"
    agencies = [name_key(s.report.agency) for s in (a, b) if s.report.agency]
    return "same agency" if len(agencies) == 2 and agencies[0] == agencies[1] and part >= SAME_AGENCY else None


def _original(group: list[Sheet]) -> Sheet | None:
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
