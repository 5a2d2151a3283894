"""`SourcesPage`: which outlets rely on which origins, how often each was first, alone, outvoted; who cites whom."""

import msgspec

from dragoman.keep import Casefile, Filters
from dragoman.keep.counting import OWN, UNNAMED, key_of
from dragoman.keep.outlets import Outlets, Teller, Voice

from .shelf import Shelf
from .waiting import Missing, missing_of

MOST_OUTLETS = 40
MOST_ORIGINS = 12
MOST_CITING = 60
"""Outlets in the graph of who cites whom."""
CITING_EACH = 3
"""Ties drawn for each outlet of the graph at most, the strongest: with more, none can be followed."""
MOST_UNREAD = 25


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
    """What the `total` incidents asked for rest on, all of them `counted`; `hidden` outlets are not in the table.

    `hidden_citing` are the weaker ties between those of the graph that are left out.
    """

    filters: Filters
    counted: int
    total: int
    outlets: tuple[OutletRow, ...]
    hidden: int
    origins: tuple[OriginColumn, ...]
    nodes: tuple[CitedNode, ...]
    citing: tuple[Citing, ...]
    hidden_citing: int = 0
    unread: tuple[Missing, ...]
    more_unread: int

    @property
    def names(self) -> dict[str, str]:
        """The names of those in the graph by id."""
        return {node.id: node.name for node in self.nodes}


def sources_page(casefile: Casefile, filters: Filters) -> SourcesPage:
    """Give what the incidents asked for rest on."""
    outlets = casefile.outlets(filters)
    tellers = outlets.tellers()
    nodes, citing, hidden_citing = _graph(outlets, {key_of(one.outlet) for one in tellers})
    voices = outlets.voices(MOST_ORIGINS)
    total = casefile.count(filters)
    return SourcesPage(
        filters=filters,
        counted=total,
        total=total,
        outlets=_rows(outlets, tellers[:MOST_OUTLETS], [one.voice for one in voices]),
        hidden=max(0, len(tellers) - MOST_OUTLETS),
        origins=tuple(map(_column, voices)),
        nodes=nodes,
        citing=citing,
        hidden_citing=hidden_citing,
        unread=tuple(missing_of(casefile, casefile.unread(0, MOST_UNREAD), Shelf(casefile))),
        more_unread=max(0, casefile.count_parts("unread") - MOST_UNREAD),
    )


def _rows(outlets: Outlets, shown: list[Teller], voices: list[str]) -> tuple[OutletRow, ...]:
    names = [one.outlet for one in shown]
    reports, copies, relies = outlets.reports(names), outlets.copies(), outlets.relies(names, voices)
    return tuple(
        OutletRow(
            name=one.outlet,
            reports=reports.get(one.outlet, 0),
            incidents=one.incidents,
            first=one.first,
            alone=one.alone,
            copies=copies.get(one.outlet, 0),
            outvoted=one.outvoted,
            relies=tuple(relies.get((one.outlet, voice), 0) for voice in voices),
        )
        for one in shown
    )


def _column(voice: Voice) -> OriginColumn:
    sort = voice.voice if voice.voice in {OWN, UNNAMED} else "one"
    return OriginColumn(
        sort=sort, name=voice.name, entity=voice.entity, outlets=voice.outlets, incidents=voice.incidents
    )


def _graph(outlets: Outlets, read: set[str]) -> tuple[tuple[CitedNode, ...], tuple[Citing, ...], int]:
    """Give the graph of who cites whom, those cited most first; `read` are those of whom a report is kept."""
    shown = outlets.citing(MOST_CITING)
    nodes = (CitedNode(id=one.key, name=one.name, incidents=one.incidents, unread=one.key not in read) for one in shown)
    cited, total = outlets.cited([one.key for one in shown], CITING_EACH * len(shown))
    ties = tuple(Citing(a=one.outlet, b=one.source, incidents=one.incidents) for one in cited)
    return tuple(nodes), ties, total - len(ties)
