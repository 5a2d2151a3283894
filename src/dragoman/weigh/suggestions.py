"""`suggest`: the pairs that a person should decide on, those first whose decision would change most of the record."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from dragoman.model import Decision, Incident, Suggestion

from .decisions import standing
from .doubts import Doubt

EACH = 5
"""Suggestions that one entity or incident may have: the surest. Set by hand: more are not looked at."""

Pair = frozenset[str]


class Doubted(NamedTuple):
    """Two of the record, by their ids, and the doubt whether they are one."""

    sort: Literal["incident", "entity"]
    a: str
    b: str
    doubt: Doubt


class Weight(NamedTuple):
    """What rests on an entity or an incident: incidents, and reports."""

    incidents: int
    reports: int


def suggest(
    doubted: Iterable[Doubted], weights: Mapping[str, Weight], decided: frozenset[Pair] = frozenset()
) -> tuple[Suggestion, ...]:
    """Give the suggestions of these doubts, those decided on left out, and for each side the surest alone.

    They come by how many incidents, and then how many reports, would change if the two became one: those of the
    lesser of the two. Of as many, the surer one first, then by their ids.
    """
    open_ones = {(d.a, d.b) if d.a < d.b else (d.b, d.a): d for d in doubted if frozenset({d.a, d.b}) not in decided}
    beside: dict[str, list[tuple[float, str, str]]] = {}
    for (a, b), one in open_ones.items():
        for ident in (a, b):
            beside.setdefault(ident, []).append((-one.doubt.score, a, b))
    surest = {ident: {(a, b) for _, a, b in sorted(ranked)[:EACH]} for ident, ranked in beside.items()}
    kept = [pair for pair in open_ones if pair in surest[pair[0]] and pair in surest[pair[1]]]

    def order(pair: tuple[str, str]) -> tuple[int, int, float, tuple[str, str]]:
        lesser = min(weights.get(ident, Weight(0, 0)) for ident in pair)
        return (-lesser.incidents, -lesser.reports, -open_ones[pair].doubt.score, pair)

    return tuple(_suggestion(pair, open_ones[pair]) for pair in sorted(kept, key=order))


def _suggestion(pair: tuple[str, str], one: Doubted) -> Suggestion:
    return Suggestion(sort=one.sort, a=pair[0], b=pair[1], score=one.doubt.score, because=one.doubt.because)


def decided_pairs(decisions: Iterable[Decision], of: Callable[[str], str | None]) -> frozenset[Pair]:
    """Give the pairs of ids that a standing decision is on, whatever it says; `of` gives what has a member now."""
    pairs = set()
    for decision in standing(decisions):
        ours, theirs = decision.members_a or (decision.a or "",), decision.members_b or (decision.b or "",)
        left, right = ({of(member) for member in side} for side in (ours, theirs))
        pairs |= {frozenset({x, y}) for x in left for y in right if x and y and x != y}
    return frozenset(pairs)


def takes_part(incident: Incident) -> list[str]:
    """Give the entities that an incident names: who takes part, where it was, and whom it comes from."""
    named = [p.entity for p in incident.participants] + [o.entity for o in incident.origins.list]
    where = [incident.where.entity] if incident.where else []
    return sorted({ident for ident in (*named, *where) if ident})
