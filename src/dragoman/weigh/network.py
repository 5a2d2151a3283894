"""`Network`: a simple temporal network over days; propagation gives every date's tightest bounds and why.

Dechter, Meiri and Pearl 1991: each constraint bounds the difference of two time points; the tightest bounds
are shortest paths, and the constraints cannot all hold exactly where a cycle is negative.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

ZERO = -1
"""The point that days are counted from."""


class Constraint(NamedTuple):
    """`low <= day(b) - day(a) <= high`, None where open; `a` is `ZERO` for a date told by itself.

    `label` tells constraints apart and is what a clash or a narrowed date leads back to.
    """

    a: int
    b: int
    low: int | None
    high: int | None
    label: int


class Bounds(NamedTuple):
    """The earliest and latest day of a point, None where open, and the labels that make them so."""

    earliest: int | None
    latest: int | None
    labels: tuple[int, ...]


class Edge(NamedTuple):
    """`day(b) - day(a) <= most`, by the constraint with this label."""

    a: int
    b: int
    most: int
    label: int


def edges_of(constraints: Iterable[Constraint]) -> list[Edge]:
    """Give each constraint as one or two upper bounds on differences."""
    made = []
    for c in constraints:
        if c.high is not None:
            made.append(Edge(c.a, c.b, c.high, c.label))
        if c.low is not None:
            made.append(Edge(c.b, c.a, -c.low, c.label))
    return made


def consistent(constraints: Sequence[Constraint]) -> bool:
    """Tell whether all constraints can hold at once."""
    edges = edges_of(constraints)
    far = dict.fromkeys((p for e in edges for p in (e.a, e.b)), 0)
    for _ in range(len(far) + 1):
        changed = False
        for edge in edges:
            if far[edge.a] + edge.most < far[edge.b]:
                far[edge.b] = far[edge.a] + edge.most
                changed = True
        if not changed:
            return True
    return False


def smallest_clash(constraints: Sequence[Constraint]) -> list[Constraint]:
    """Give a set of the constraints that cannot all hold, though each of its true subsets can."""
    kept = list(constraints)
    for one in constraints:
        rest = [c for c in kept if c is not one]
        if not consistent(rest):
            kept = rest
    return kept


def hold(constraints: Sequence[Constraint]) -> tuple[list[Constraint], list[list[Constraint]]]:
    """Give the constraints that are kept and the clashes, where the earlier in the list outweigh the later.

    Every clash is smallest: the constraint that is left out, and those kept before that rule it out.
    """
    kept: list[Constraint] = []
    clashes: list[list[Constraint]] = []
    for one in constraints:
        if consistent([*kept, one]):
            kept.append(one)
        else:
            clashes.append(smallest_clash([*kept, one]))
    return kept, clashes


def tighten(points: Iterable[int], constraints: Sequence[Constraint]) -> dict[int, Bounds]:
    """Give the tightest bounds of every point under constraints that can all hold."""
    edges = edges_of(constraints)
    late = _shortest([(e.a, e.b, e.most, e.label) for e in edges])
    early = _shortest([(e.b, e.a, e.most, e.label) for e in edges])
    found = {}
    for point in points:
        up, down = late.get(point), early.get(point)
        labels = sorted({*(up[1] if up else ()), *(down[1] if down else ())})
        found[point] = Bounds(-down[0] if down else None, up[0] if up else None, tuple(labels))
    return found


def _shortest(edges: list[tuple[int, int, int, int]]) -> dict[int, tuple[int, tuple[int, ...]]]:
    """Give the shortest way from `ZERO` to each point that can be reached, with its labels."""
    far: dict[int, tuple[int, tuple[int, ...]]] = {ZERO: (0, ())}
    for _ in range(len({p for e in edges for p in e[:2]}) + 1):
        changed = False
        for a, b, most, label in edges:
            if a in far and (b not in far or far[a][0] + most < far[b][0]):
                far[b] = (far[a][0] + most, (*far[a][1], label))
                changed = True
        if not changed:
            break
    return far
