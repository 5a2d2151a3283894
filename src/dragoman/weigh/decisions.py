"""`Bindings`: what people's standing decisions hold together and apart, by the members they were made on.

A decision stands until a later one undoes it or judges the same pair anew. Where standing decisions cannot
all hold, the later one does. "unsure" binds nothing, but takes the place of what was decided before.
"""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.model import Decision

from .clusters import Clusters


class Bindings(NamedTuple):
    """Pairs of member addresses that are one (`forced`) and that are never one (`barred`)."""

    forced: tuple[tuple[str, str], ...]
    barred: tuple[tuple[str, str], ...]

    def among(self, addresses: list[str]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """Give the forced and the barred pairs by their places in `addresses`."""
        at = {address: place for place, address in enumerate(addresses)}
        return (
            [(at[a], at[b]) for a, b in self.forced if a in at and b in at],
            [(at[a], at[b]) for a, b in self.barred if a in at and b in at],
        )


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Give the decisions that stand, the latest first: not undone, and the last on their pair."""
    told = sorted(decisions, key=lambda d: (d.time, d.id), reverse=True)
    undone = _undone(told)
    judged: set[tuple[tuple[str, ...], ...]] = set()
    found = []
    for decision in told:
        pair = tuple(sorted(sides(decision)))
        if decision.id not in undone and decision.judgement is not None and pair not in judged:
            judged.add(pair)
            found.append(decision)
    return found


def _undone(decisions: Iterable[Decision]) -> set[str]:
    """Give the ids of those that a decision takes back which is not taken back itself, whatever their times are."""
    undoing: dict[str, list[str]] = {}
    for decision in decisions:
        if decision.undoes is not None:
            undoing.setdefault(decision.undoes, []).append(decision.id)
    found: dict[str, bool] = {}

    def is_undone(ident: str) -> bool:
        if ident not in found:
            found[ident] = False
            found[ident] = any(not is_undone(later) for later in undoing.get(ident, ()))
        return found[ident]

    return {ident for ident in undoing if is_undone(ident)}


def bind(decisions: Iterable[Decision]) -> Bindings:
    """Give what the standing decisions hold together and apart, transitively."""
    groups, bars = _settled(decisions)
    barred = {(min(a, b), max(a, b)) for bar in bars for a in bar.ours for b in bar.theirs if (a, b) not in bar.void}
    return Bindings(forced=_forced(groups), barred=tuple(sorted(barred)))


def held_together(decisions: Iterable[Decision]) -> dict[str, str]:
    """Give for each member that standing decisions hold together with others the first of them.

    It is what `bind` forces, without writing out what is barred: the product of two sides of thousands is long.
    """
    groups, _ = _settled(decisions)
    return {member: group[0] for group in groups if len(group) > 1 for member in group}


class _Bar(NamedTuple):
    """The two sides of a "different", and the pairs of them that a later "same" holds together all the same."""

    ours: frozenset[str]
    theirs: frozenset[str]
    void: frozenset[tuple[str, str]]

    def parts(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Tell whether it keeps two groups apart; the second is looked at first."""
        return (not self.theirs.isdisjoint(right) and not self.ours.isdisjoint(left)) or (
            not self.ours.isdisjoint(right) and not self.theirs.isdisjoint(left)
        )


def _settled(decisions: Iterable[Decision]) -> tuple[list[list[str]], list[_Bar]]:
    """Give the groups of members that are one, in order, and what bars others."""
    told = [d for d in standing(decisions) if d.judgement in {"same", "different"} and all(sides(d))]
    addresses = sorted({address for d in told for side in sides(d) for address in side})
    at = {address: place for place, address in enumerate(addresses)}
    clusters = Clusters(len(addresses))
    bars: list[_Bar] = []

    def group(address: str) -> list[str]:
        return [addresses[place] for place in clusters.members[clusters.find(at[address])]]

    for decision in told:
        ours, theirs = sides(decision)
        if decision.judgement == "different":
            bars.append(_Bar(frozenset(ours), frozenset(theirs), _together(clusters, at, ours, theirs)))
            continue
        members = sorted({*ours, *theirs})
        roots = {clusters.find(at[member]) for member in members}
        everyone = {addresses[place] for root in roots for place in clusters.members[root]}
        if not any(bar.parts(everyone, everyone) for bar in bars):
            clusters.join_all(roots)
            continue
        for member in members:
            if not any(bar.parts(group(ours[0]), group(member)) for bar in bars):
                clusters.join(at[ours[0]], at[member])
    return [[addresses[place] for place in places] for places in clusters.lists()], bars


def _together(
    clusters: Clusters, at: dict[str, int], ours: Iterable[str], theirs: Iterable[str]
) -> frozenset[tuple[str, str]]:
    """Give the pairs of two sides that are in one cluster already."""
    beside: dict[int, list[str]] = {}
    for member in theirs:
        beside.setdefault(clusters.find(at[member]), []).append(member)
    return frozenset((a, b) for a in ours for b in beside.get(clusters.find(at[a]), ()))


def _forced(groups: Iterable[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((group[0], member) for group in groups for member in group[1:])


def sides(decision: Decision) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the members of both sides; a side without members is an address itself."""
    return tuple(
        tuple(sorted(members)) or ((ident,) if ident else ())  # type: ignore[return-value]
        for members, ident in ((decision.members_a, decision.a), (decision.members_b, decision.b))
    )
