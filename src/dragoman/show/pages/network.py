"""`NetworkPage`: who did what to whom over a period: the strongest ties of all, or the neighbourhood of some."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice
from typing import Any

import msgspec

from dragoman.keep import Casefile, Filters
from dragoman.keep.browsing import Counted
from dragoman.keep.counting import How
from dragoman.keep.ties import Bond, Known, Ties
from dragoman.model import Incident, NotFoundError

MOST = 150
"""Nodes drawn at most; what is hidden is said."""

USUAL = 60
"""Nodes drawn where nobody asks for more: names can still be read."""

TIES_EACH = 3
"""Ties drawn for each node at most, the strongest: with more, none can be followed."""

MOST_BEHIND = 50
"""Incidents listed behind a tie."""


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """An entity: in how many of the incidents it is tied to somebody, and how many neighbours are not shown."""

    id: str
    kind: str
    name: str
    incidents: int
    hidden: int = 0
    about: bool = False


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """What runs from `a` to `b`: `how` it does, the types of the incidents behind it, most frequent first.

    "did": a did it to b; "with": both took part; "to" and "from": a went to b or left it; "at": it was
    there; "about": a spoke of b.
    `family` is the PLOVER root of the most frequent type.
    """

    a: str
    b: str
    how: How
    incidents: int
    types: tuple[Counted, ...]
    family: str


class NetworkPage(msgspec.Struct, frozen=True, kw_only=True):
    """The drawn part of a network.

    `total` are all who are tied to anybody in what was asked for, or who are within reach of `about`; `hidden_ties`
    those between the shown that were left out. `behind` are the incidents of the tie between the two of `between`.
    """

    filters: Filters
    about: tuple[str, ...]
    steps: int
    most: int
    places: bool
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    total: int
    hidden_ties: int
    types: tuple[Counted, ...]
    between: tuple[str, ...] = ()
    behind: tuple[Incident, ...] = ()
    more_behind: int = 0

    @property
    def names(self) -> dict[str, str]:
        """The names of the shown by id."""
        return {node.id: node.name for node in self.nodes}

    @property
    def hidden(self) -> int:
        """How many are not shown."""
        return self.total - len(self.nodes)

    def asks(self, **changed: Any) -> dict[str, Any]:
        """Give what the address asks for, with what is `changed` in it."""
        asked = {name: value for name, value in msgspec.to_builtins(self.filters).items() if value is not None}
        asked |= {"about": self.about, "steps": self.steps if self.steps > 1 else None}
        asked |= {"most": self.most if self.most != USUAL else None, "places": None if self.places else "no"}
        return asked | changed


Key = tuple[str, str, How]


def network_page(
    casefile: Casefile,
    filters: Filters,
    about: Iterable[str] = (),
    *,
    steps: int = 1,
    most: int = USUAL,
    places: bool = True,
    between: tuple[str, ...] = (),
) -> NetworkPage:
    """Give the ties of those `about`, so many `steps` far, or the strongest of all where nobody is named."""
    most, steps = max(2, min(most, MOST)), max(1, min(steps, 3))
    named = tuple(casefile.ties.known(_there(casefile, about)))
    net = _Net(casefile.ties, filters, places)
    shown, total = net.near(named, steps, most) if named else net.strongest(most)
    found = _by_key(net.ties.bonds(filters, shown, places=places))
    strongest = sorted(found, key=lambda key: (-found[key].total(), key))[: TIES_EACH * len(shown)]
    pair = tuple(casefile.ties.known(between)) if len(set(between)) == 2 else ()
    ids = net.ties.behind(filters, *pair, places=places) if len(pair) == 2 else []
    return NetworkPage(
        filters=filters,
        about=named,
        steps=steps,
        most=most,
        places=places,
        nodes=_nodes(net, shown, set(found), named),
        ties=_ties(casefile, {key: found[key] for key in strongest}),
        total=max(total, len(shown)),
        hidden_ties=len(found) - len(strongest),
        types=casefile.counted("type"),
        between=pair,
        behind=tuple(casefile.incident(one) for one in ids[:MOST_BEHIND]),
        more_behind=max(0, len(ids) - MOST_BEHIND),
    )


def _there(casefile: Casefile, about: Iterable[str]) -> list[str]:
    """Give the ids of the named, who may be named by words too; those that are not there left out."""
    found = []
    for name in about:
        try:
            found.append(casefile.entity(name).id)
        except NotFoundError:
            found += [one.id for one in casefile.entities_named(name)[:1]]
    return found


class _Net:
    """The ties of what was asked for."""

    def __init__(self, ties: Ties, filters: Filters, places: bool) -> None:
        self.ties, self.filters, self.places = ties, filters, places

    def strongest(self, most: int) -> tuple[tuple[str, ...], int]:
        """Give the ends of the strongest ties, and how many are tied to anybody."""
        asked = 10 * most  # of strong ties many have an end in common
        while True:
            pairs, total = self.ties.strongest(self.filters, asked, places=self.places)
            ends = dict.fromkeys(end for pair in pairs for end in pair[:2])
            if len(ends) >= most or len(pairs) < asked:
                return tuple(islice(ends, most)), total
            asked *= 8

    def near(self, about: tuple[str, ...], steps: int, most: int) -> tuple[tuple[str, ...], int]:
        """Give the nearest by strength, the named first, and how many could be reached."""
        near = dict.fromkeys(about)
        total = len(near)
        for _ in range(steps):
            found, reached = self.ties.neighbours(self.filters, near, max(0, most - len(near)), places=self.places)
            total = len(near) + reached
            near.update(dict.fromkeys(name for name, _ in found))
        return tuple(islice(near, most)), total


def _by_key(bonds: Iterable[Bond]) -> dict[Key, Counter[str]]:
    """Give each tie from its first to its second, with the number of incidents behind it by their type."""
    found: dict[Key, Counter[str]] = defaultdict(Counter)
    for bond in bonds:
        ends = (bond.other, bond.one) if bond.turned else (bond.one, bond.other)
        found[*ends, bond.how][bond.type] += bond.incidents
    return found


def _ties(casefile: Casefile, found: dict[Key, Counter[str]]) -> tuple[Tie, ...]:
    """Give ties with the types of what is behind them."""
    families = casefile.families()
    ties = []
    for (a, b, how), types in found.items():
        ranked = sorted(types, key=lambda name: (-types[name], name))
        ties.append(
            Tie(
                a=a,
                b=b,
                how=how,
                incidents=types.total(),
                types=tuple(Counted(value=name, count=types[name]) for name in ranked),
                family=families[ranked[0]],
            )
        )
    return tuple(ties)


def _nodes(net: _Net, shown: tuple[str, ...], drawn: set[Key], about: tuple[str, ...]) -> tuple[Node, ...]:
    """Give the shown with how often they are tied, and how many of their neighbours are hidden."""
    tied = net.ties.tied(net.filters, shown, places=net.places)
    reached = net.ties.reached(net.filters, shown, places=net.places)
    beside: dict[str, set[str]] = defaultdict(set)
    for a, b, _ in drawn:
        beside[a].add(b)
        beside[b].add(a)
    known: dict[str, Known] = net.ties.known(shown)
    return tuple(
        Node(
            id=one,
            kind=known[one].kind,
            name=known[one].name,
            incidents=tied.get(one, 0),
            hidden=reached.get(one, 0) - len(beside[one]),
            about=one in about,
        )
        for one in shown
        if one in known
    )
