"""`NetworkPage`: who did what to whom over a period: the strongest ties of all, or the neighbourhood of some."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice, product
from typing import Any, Literal

import msgspec

from dragoman.keep import Casefile, Filters
from dragoman.keep.browsing import Counted
from dragoman.keep.ties import Known, Partaking
from dragoman.model import Incident, NotFoundError

How = Literal["did", "with", "to", "from", "at", "about"]

MOST = 150
"""Nodes drawn at most; what is hidden is said."""

USUAL = 60
"""Nodes drawn where nobody asks for more: names can still be read."""

TIES_EACH = 3
"""Ties drawn for each node at most, the strongest: with more, none can be followed."""

MOST_BEHIND = 50
"""Incidents listed behind a tie."""

TIED: dict[tuple[str, str], How] = {
    ("actor", "target"): "did",
    ("actor", "actor"): "with",
    ("actor", "companion"): "with",
    ("companion", "companion"): "with",
    ("actor", "topic"): "about",
    ("actor", "destination"): "to",
    ("target", "destination"): "to",
    ("actor", "origin"): "from",
    ("target", "origin"): "from",
    ("actor", "place"): "at",
    ("target", "place"): "at",
    ("actor", "where"): "at",
    ("target", "where"): "at",
}
"""What ties one in the first role to one in the second."""

FIRST = ("actor", "target", "companion")
OF_PLACES = {"to", "from", "at"}


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
Strengths = dict[tuple[str, str], int]


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
    most = max(2, min(most, MOST))
    named = tuple(casefile.ties.known(_there(casefile, about)))
    strengths_of = cache(lambda of: _strengths(casefile, filters, of, places=places))
    shown, total = _shown(strengths_of, named, max(1, min(steps, 3)), most)
    behind = _behind(casefile.ties.partakings(filters, shown), places=places)
    strongest = sorted(behind, key=lambda key: (-len(behind[key]), key))
    ties = _ties(casefile, {key: behind[key] for key in strongest[: TIES_EACH * len(shown)]})
    pair = tuple(casefile.ties.known(between)) if len(set(between)) == 2 else ()
    numbers = sorted({number for key, found in behind.items() if {*key[:2]} == {*pair} for number in found})
    ids = casefile.ties.ids(numbers)
    return NetworkPage(
        filters=filters,
        about=named,
        steps=max(1, min(steps, 3)),
        most=most,
        places=places,
        nodes=_nodes(casefile, shown, behind, named, strengths_of(shown if named else ())),
        ties=ties,
        total=max(total, len(shown)),
        hidden_ties=len(behind) - len(ties),
        types=casefile.counted("type"),
        between=pair,
        behind=tuple(casefile.incident(one) for one in islice(ids, MOST_BEHIND)),
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


def _strengths(casefile: Casefile, filters: Filters, of: Iterable[str] = (), *, places: bool) -> Strengths:
    """Give how strongly any two are tied, those that are."""
    strengths = Counter[tuple[str, str]]()
    for pair in casefile.ties.pairs(filters, FIRST, of):
        how = TIED.get((pair.role_a, pair.role_b))
        if how and (places or how not in OF_PLACES):
            a, b = sorted((pair.a, pair.b))
            strengths[a, b] += pair.incidents
    return strengths


def _shown(
    strengths_of: Callable[[tuple[str, ...]], Strengths], about: tuple[str, ...], steps: int, most: int
) -> tuple[tuple[str, ...], int]:
    """Give who is drawn, and how many could be: the nearest to `about` by strength, else the ends of the strongest."""
    if not about:
        strengths = strengths_of(())
        strongest = sorted(strengths, key=lambda pair: (-strengths[pair], pair))
        everybody = dict.fromkeys(end for pair in strongest for end in pair)
        return tuple(islice(everybody, most)), len(everybody)
    near = dict.fromkeys(about)
    total = len(near)
    for _ in range(steps):
        reached = Counter[str]()
        for (a, b), strength in strengths_of(tuple(near)).items():
            for one, other in ((a, b), (b, a)):
                if one in near and other not in near:
                    reached[other] += strength
        total = len(near) + len(reached)
        for name in sorted(reached, key=lambda one: (-reached[one], one))[: max(0, most - len(near))]:
            near[name] = None
    return tuple(islice(near, most)), total


def _behind(partakings: list[Partaking], *, places: bool) -> dict[Key, list[int]]:
    """Give each tie with the numbers of the incidents behind it."""
    by_incident: dict[int, list[Partaking]] = defaultdict(list)
    for one in partakings:
        by_incident[one.incident].append(one)
    behind: dict[Key, list[int]] = {}
    for number, found in by_incident.items():
        for key in dict.fromkeys(_tied(found)) if len(found) > 1 else ():
            if places or key[2] not in OF_PLACES:
                behind.setdefault(key, []).append(number)
    return behind


def _tied(partakings: list[Partaking]) -> list[Key]:
    """Give the ties of one incident; where somebody went to a place or left it, not also that it was there."""
    found: list[Key] = []
    gone = {one.entity for one in partakings if one.role in {"destination", "origin"}}
    for x, y in product(partakings, repeat=2):
        how = TIED.get((x.role, y.role))
        if how is None or x.entity == y.entity or (how == "at" and y.entity in gone):
            continue
        a, b = sorted((x.entity, y.entity)) if how == "with" else (x.entity, y.entity)
        found.append((a, b, how))
    return found


def _ties(casefile: Casefile, behind: dict[Key, list[int]]) -> tuple[Tie, ...]:
    """Give ties with the types of what is behind them."""
    types = casefile.ties.types({number for found in behind.values() for number in found})
    families = casefile.families()
    ties = []
    for (a, b, how), found in behind.items():
        counts = Counter(types[number] for number in found)
        ranked = sorted(counts, key=lambda name: (-counts[name], name))
        ties.append(
            Tie(
                a=a,
                b=b,
                how=how,
                incidents=len(found),
                types=tuple(Counted(value=name, count=counts[name]) for name in ranked),
                family=families[ranked[0]],
            )
        )
    return tuple(ties)


def _nodes(
    casefile: Casefile,
    shown: tuple[str, ...],
    behind: dict[Key, list[int]],
    about: tuple[str, ...],
    strengths: Strengths,
) -> tuple[Node, ...]:
    """Give the shown with how often they are tied, and how many of their neighbours are hidden."""
    tied: dict[str, set[int]] = defaultdict(set)
    hidden = Counter[str]()
    kept = set(shown)
    for key, found in behind.items():
        for one in key[:2]:
            tied[one].update(found)
    for a, b in strengths:
        for one, other in ((a, b), (b, a)):
            hidden[one] += one in kept and other not in kept
    known: dict[str, Known] = casefile.ties.known(shown)
    return tuple(
        Node(
            id=one,
            kind=known[one].kind,
            name=known[one].name,
            incidents=len(tied[one]),
            hidden=hidden[one],
            about=one in about,
        )
        for one in shown
        if one in known
    )
