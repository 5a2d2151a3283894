"""`SourcesPage`: which outlets rely on which origins, how often each was first, alone, outvoted; who cites whom."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise

import msgspec

from dragoman.keep import Casefile, Filters, ReportCard
from dragoman.keep.ties import Sourced, Voice

from .shelf import Shelf, outlet_words, unknown_card
from .waiting import Missing, missing_of

MOST_INCIDENTS = 1_500
"""Incidents counted, the latest: what a page can count in a fifth of a second."""
MOST_OUTLETS = 40
MOST_ORIGINS = 12
MOST_CITING = 60
"""Outlets in the graph of who cites whom."""
MOST_UNREAD = 25

OWN, UNNAMED = "own", "unnamed"
"""Columns of the matrix that stand for no one origin: the outlet's own voice, and whoever is not named."""


class OutletRow(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet: its reports and incidents, in how many it was first or alone, copied, or was outvoted.

    `first` counts the incidents that no other outlet told on an earlier day; `copies` its reports that copy another's;
    `outvoted` the incidents of which it gives a value that most origins contradict. `relies` are the numbers of its
    incidents by the origins of the matrix.
    """

    name: str
    reports: int
    incidents: int
    first: int
    alone: int
    copies: int
    outvoted: int
    relies: tuple[int, ...] = ()


class OriginColumn(msgspec.Struct, frozen=True, kw_only=True):
    """An origin of the matrix: how many outlets and incidents rest on it.

    `sort` tells "one" from the two columns that stand for many: "own" and "unnamed".
    """

    sort: str
    name: str
    entity: str | None = None
    outlets: int = 0
    incidents: int = 0


class CitedNode(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet that cites or is cited; `unread` where no report of it is kept."""

    id: str
    name: str
    kind: str = "outlet"
    incidents: int = 0
    unread: bool = False


class Citing(msgspec.Struct, frozen=True, kw_only=True):
    """That outlet `a` has accounts from outlet `b`, of how many incidents."""

    a: str
    b: str
    incidents: int


class SourcesPage(msgspec.Struct, frozen=True, kw_only=True):
    """What the `counted` latest of the `total` incidents asked for rest on; `hidden` outlets are not in the table."""

    filters: Filters
    counted: int
    total: int
    outlets: tuple[OutletRow, ...]
    hidden: int
    origins: tuple[OriginColumn, ...]
    nodes: tuple[CitedNode, ...]
    citing: tuple[Citing, ...]
    unread: tuple[Missing, ...]
    more_unread: int

    @property
    def names(self) -> dict[str, str]:
        """The names of those in the graph by id."""
        return {node.id: node.name for node in self.nodes}


class _Tally:
    """Counts over incidents, by outlet and origin."""

    def __init__(self, cards: dict[str, ReportCard], copied: set[str]) -> None:
        self.cards, self.copied = cards, copied
        self.reports: dict[str, set[str]] = defaultdict(set)
        self.first, self.alone, self.outvoted, self.incidents = (Counter[str]() for _ in range(4))
        self.relies: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.columns: dict[str, OriginColumn] = {}
        self.cites: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.names: dict[str, str] = {}

    def outlet(self, report: str) -> str:
        """Give what the outlet of a report is called."""
        return outlet_words(self.cards.get(report) or unknown_card(report))

    def add(self, one: Sourced) -> None:
        """Count an incident."""
        days: dict[str, str] = {}
        for report in one.reports:
            outlet = self.outlet(report)
            self.reports[outlet].add(report)
            published = (self.cards[report].published if report in self.cards else None) or "~"
            days[outlet] = min(days.get(outlet, "~"), published)
        earliest = min(days.values(), default="~")
        for outlet, day in days.items():
            self.incidents[outlet] += 1
            self.first[outlet] += day == earliest != "~"
            self.alone[outlet] += len(days) == 1
        lost = {
            self.outlet(place.report)
            for conflict in one.conflicts
            for value in conflict.values[1:]
            for place in value.evidence
        }
        for outlet in sorted(lost):
            self.outvoted[outlet] += 1
        for origin in one.origins.list:
            self._origin(one.id, origin)

    def _origin(self, incident: str, origin: Voice) -> None:
        key = _key(origin.name) if origin.named else UNNAMED
        for report in origin.reports:
            outlet = self.outlet(report)
            column = OWN if _key(outlet) == key else key
            sort = column if column in {OWN, UNNAMED} else "one"
            self.columns.setdefault(
                column, OriginColumn(sort=sort, name=origin.name, entity=origin.entity if sort == "one" else None)
            )
            self.relies[outlet, column].add(incident)
        for citing, cited in _citations(origin, self.outlet):
            a, b = _key(citing), _key(cited)
            if a != b:
                self.names.setdefault(a, citing)
                self.names.setdefault(b, cited)
                self.cites[a, b].add(incident)


def sources_page(casefile: Casefile, filters: Filters) -> SourcesPage:
    """Give what the latest of the incidents asked for rest on."""
    found = casefile.ties.sourced(filters, MOST_INCIDENTS)
    cards = casefile.cards_of({report for one in found for report in one.reports})
    copied = {copy for copies in casefile.copies() for copy in copies.reports if copies.original not in {None, copy}}
    tally = _Tally(cards, copied)
    for one in found:
        tally.add(one)
    ranked = sorted(tally.incidents, key=lambda name: (-tally.incidents[name], name))
    origins = _columns(tally)
    nodes, citing = _graph(tally)
    unread = casefile.unread()
    return SourcesPage(
        filters=filters,
        counted=len(found),
        total=casefile.count(filters),
        outlets=tuple(_row(tally, name, tuple(origins)) for name in ranked[:MOST_OUTLETS]),
        hidden=max(0, len(ranked) - MOST_OUTLETS),
        origins=tuple(origins.values()),
        nodes=nodes,
        citing=citing,
        unread=tuple(missing_of(casefile, unread[:MOST_UNREAD], Shelf(casefile))),
        more_unread=max(0, len(unread) - MOST_UNREAD),
    )


def _key(name: str) -> str:
    """Give what names of one outlet or origin have in common."""
    return name.casefold().removeprefix("the ").strip()


def _citations(origin: Voice, outlet: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Give which outlet has an account from which other, over all the ways of an origin."""
    for way in origin.paths:
        to = outlet(way.report)
        for link in reversed(way.links):
            if link.kind == "outlet" or link.unread:
                yield to, link.giver
                to = link.giver
    if not origin.paths:
        for report in origin.reports:
            chain = [*((origin.name,) if origin.kind == "outlet" else ()), *origin.via, outlet(report)]
            yield from ((to, giver) for giver, to in pairwise(chain))


def _columns(tally: _Tally) -> dict[str, OriginColumn]:
    """Give the origins that most outlets, then most incidents, rest on; the two for many first."""
    outlets: dict[str, set[str]] = defaultdict(set)
    incidents: dict[str, set[str]] = defaultdict(set)
    for (outlet, column), found in tally.relies.items():
        outlets[column].add(outlet)
        incidents[column] |= found
    ranked = sorted(outlets, key=lambda key: (-len(outlets[key]), -len(incidents[key]), key))
    chosen = [key for key in (OWN, UNNAMED) if key in outlets]
    chosen += [key for key in ranked if key not in {OWN, UNNAMED}][:MOST_ORIGINS]
    return {
        key: msgspec.structs.replace(tally.columns[key], outlets=len(outlets[key]), incidents=len(incidents[key]))
        for key in chosen
    }


def _row(tally: _Tally, name: str, columns: tuple[str, ...]) -> OutletRow:
    return OutletRow(
        name=name,
        reports=len(tally.reports[name]),
        incidents=tally.incidents[name],
        first=tally.first[name],
        alone=tally.alone[name],
        copies=len(tally.reports[name] & tally.copied),
        outvoted=tally.outvoted[name],
        relies=tuple(len(tally.relies.get((name, column), ())) for column in columns),
    )


def _graph(tally: _Tally) -> tuple[tuple[CitedNode, ...], tuple[Citing, ...]]:
    """Give the graph of who cites whom, those cited most first."""
    weight: dict[str, set[str]] = defaultdict(set)
    for pair, found in tally.cites.items():
        for end in pair:
            weight[end] |= found
    shown = sorted(weight, key=lambda key: (-len(weight[key]), key))[:MOST_CITING]
    read = {_key(name) for name in tally.reports}
    ties = sorted(pair for pair in tally.cites if pair[0] in shown and pair[1] in shown)
    nodes = (
        CitedNode(id=key, name=tally.names[key], incidents=len(weight[key]), unread=key not in read) for key in shown
    )
    return tuple(nodes), tuple(Citing(a=a, b=b, incidents=len(tally.cites[a, b])) for a, b in ties)
