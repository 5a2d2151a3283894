"""`Datings`: incidents dated anew, each with all that are dated together with it."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple

from dragoman.model import RecordWhen, canonical_bytes

from .blocks import components
from .cards import Filed
from .changes import Changes
from .dates import weigh_dates
from .sheets import Sheet, place_of
from .shelf import Shelf
from .strands import StrandRoom


class Dating(NamedTuple):
    """The date of an incident, the incidents dated together with it, and the ids of the clashes it is told with."""

    when: RecordWhen | None
    together: tuple[str, ...]
    clashes: tuple[str, ...]


class Datings:
    """Dates incidents by their strands; `strands` gives those of an incident."""

    def __init__(
        self,
        shelf: Shelf,
        sheet: Callable[[str], Sheet],
        room: StrandRoom,
        strands: Callable[[str], tuple[str, ...]],
        changes: Changes,
    ) -> None:
        self._shelf, self._sheet, self._room, self._strands, self._changes = shelf, sheet, room, strands, changes
        self._related: dict[str, frozenset[str]] = {}

    def date(self, seeds: Iterable[str]) -> Mapping[str, Dating]:
        """Date incidents with all that are dated together with them."""
        made = {}
        for comp in components(seeds, self._near):
            tellings = {i: self._room.together(self._strands(i)) for i in comp}
            order = sorted(comp, key=lambda i: place_of(tellings[i].mentions[0].key))
            reports = {r for i in comp for r in reports_of(self._strands(i))}
            sheets = [self._sheet(r) for r in reports if self._ends(r) & set(comp)]
            dated = weigh_dates([tellings[i] for i in order], sorted(sheets, key=lambda s: s.key("")))
            clashes = []
            for clash in dated.clashes:
                body = canonical_bytes(clash)
                clashes.append(f"{order[0]} {sha256(body).hexdigest()[:16]}")
                self._changes.parts["clash", clashes[-1]] = (body.decode(), clash)
            for n, ident in enumerate(order):
                made[ident] = Dating(dated.whens.get(n), tuple(comp), tuple(clashes) if n == 0 else ())
        return made

    def _near(self, ident: str) -> list[str]:
        """Give the incidents that reports of an incident relate to it by their times."""
        found: set[str] = set()
        for report in reports_of(self._strands(ident)):
            ends = self._ends(report)
            found |= ends if ident in ends else set()
        return sorted(found)

    def _ends(self, report: str) -> frozenset[str]:
        """Give the incidents that a report's times relate to one another."""
        if report not in self._related:
            filed = self._shelf.get(Filed, report)
            told = (self._room.incident_of(a) for ends in (filed.related if filed else ()) for a in ends)
            self._related[report] = frozenset(i for i in told if i)
        return self._related[report]


def reports_of(strands: Iterable[str]) -> list[str]:
    """Give the reports that strands are of, each once."""
    return sorted({s.rpartition("/")[0] for s in strands})
