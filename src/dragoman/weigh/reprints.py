"""`Reprints`: the groups of reports that are one text, found by an index of shingles, and only what is new looked up.

A text is held against the reports that were first, by id, to hold each of its sampled shingles (`HEADS` of them), so
that what many reports say in the same words costs no more than what few do.
"""

from collections import Counter
from collections.abc import Callable, Iterable

from .blocks import components
from .cards import CopyGroup, Filed, Links
from .copies import FEWEST, SAMPLED, copied, shingles
from .sheets import Sheet
from .shelf import Shelf

HEADS = 12
"""Reports that stand for a shingle."""


class Reprints:
    """The copies on a shelf."""

    def __init__(self, shelf: Shelf, sheet: Callable[[str], Sheet]) -> None:
        self._shelf, self._sheet = shelf, sheet

    def group(self, report: str) -> CopyGroup:
        """Give the group that a report is of; a group of its own where it has no copy."""
        card = self._shelf.get(CopyGroup, report)
        return card or CopyGroup((report,), "")

    def update(self, reports: Iterable[str]) -> tuple[set[str], set[str]]:
        """Take in new reports; give those whose group has another first one, and those whose group changed at all."""
        touched: set[str] = set()
        for report in sorted(reports):
            touched |= self._add(report)
        first: set[str] = set()
        changed: set[str] = set()
        for whole in components(touched, self._linked):
            order = tuple(sorted(whole, key=lambda r: (self._place(r), r)))
            reasons = {why for r in whole for _, (why,) in self._links(r).values()}
            group = CopyGroup(order, "same text" if "same text" in reasons else "same agency")
            for report in order:
                was = self.group(report)
                if was.reports[0] != order[0]:
                    first.add(report)
                if was != group and len(order) > 1:
                    self._shelf.put(report, group)
                    changed.add(report)
                elif len(order) == 1 and len(was.reports) > 1:
                    self._shelf.drop(CopyGroup, report)
                    changed.add(report)
        return first, changed

    def _place(self, report: str) -> str:
        filed = self._shelf.get(Filed, report)
        return filed.place if filed else "~"

    def _keys(self, report: str) -> list[str]:
        return [f"{s:08x}" for s in sorted(shingles(self._sheet(report).report.text)) if s % SAMPLED == 0]

    def _heads(self, key: str) -> list[str]:
        return [item for _, item in self._shelf.posted("shingle", key, limit=HEADS)]

    def _add(self, report: str) -> set[str]:
        keys = self._keys(report)
        shared: Counter[str] = Counter()
        pushed: set[str] = set()
        for key in keys:
            self._shelf.post("shingle", key, "", report)
            heads = [item for _, item in self._shelf.posted("shingle", key, limit=HEADS + 1)]
            if report in heads[:HEADS]:
                pushed.update(heads[HEADS:])
                heads = [item for _, item in self._shelf.posted("shingle", key)]
            shared.update(h for h in heads if h != report)
        touched = {report}
        for other, many in sorted(shared.items()):
            if many >= FEWEST and (why := copied(self._sheet(report), self._sheet(other))):
                self._link(report, other, why)
                touched.add(other)
        for one in sorted(pushed):
            for other in sorted(self._links(one)):
                if other != report and not self._may_be_copies(one, other):
                    self._cut(one, other)
                    touched |= {one, other}
        return touched

    def _may_be_copies(self, a: str, b: str) -> bool:
        """Tell whether two reports still meet under enough shingles."""
        common = set(self._keys(a)) & set(self._keys(b))
        return sum(1 for key in common if {a, b} & set(self._heads(key))) >= FEWEST

    def _links(self, report: str) -> dict[str, tuple[float, tuple[str, ...]]]:
        card = self._shelf.get(Links, f"copy {report}")
        return card.of if card else {}

    def _linked(self, report: str) -> Iterable[str]:
        return self._links(report)

    def _link(self, a: str, b: str, why: str) -> None:
        for one, other in ((a, b), (b, a)):
            self._shelf.put(f"copy {one}", Links({**self._links(one), other: (1.0, (why,))}))

    def _cut(self, a: str, b: str) -> None:
        for one, other in ((a, b), (b, a)):
            self._shelf.put(f"copy {one}", Links({i: v for i, v in self._links(one).items() if i != other}))
