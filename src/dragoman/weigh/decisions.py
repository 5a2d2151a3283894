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
        pair = tuple(sorted(_sides(decision)))
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
    told = [d for d in standing(decisions) if d.judgement in {"same", "different"} and all(_sides(d))]
    addresses = sorted({address for d in told for side in _sides(d) for address in side})
    at = {address: place for place, address in enumerate(addresses)}
    clusters = Clusters(len(addresses))
    barred: set[tuple[int, int]] = set()
    for decision in told:
        ours, theirs = ([at[x] for x in side] for side in _sides(decision))
        if decision.judgement == "same":
            for member in sorted(set(ours + theirs)):
                _hold(clusters, barred, ours[0], member)
        else:
            barred |= {(a, b) for a in ours for b in theirs if clusters.find(a) != clusters.find(b)}
    return Bindings(
        forced=tuple((addresses[group[0]], addresses[m]) for group in clusters.lists() for m in group[1:]),
        barred=tuple(sorted((min(addresses[a], addresses[b]), max(addresses[a], addresses[b])) for a, b in barred)),
    )


def _sides(decision: Decision) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the members of both sides; a side without members is an address itself."""
    return tuple(
        tuple(sorted(members)) or ((ident,) if ident else ())  # type: ignore[return-value]
        for members, ident in ((decision.members_a, decision.a), (decision.members_b, decision.b))
    )


def _hold(clusters: Clusters, barred: set[tuple[int, int]], a: int, b: int) -> None:
    """Hold two together, unless a later decision holds members of the two apart."""
    left, right = clusters.members[clusters.find(a)], clusters.members[clusters.find(b)]
    if not any((x, y) in barred or (y, x) in barred for x in left for y in right):
        clusters.join(a, b)
