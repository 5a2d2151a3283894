"""`fewest`: the least number of sources that a set of accounts can come from, given which two may be one.

Sources that are one must be pairwise compatible, so this is the least number of cliques that cover a graph:
exact by branch and bound for components of up to `EXACT` sources; above, a lower bound that is never too high
(a set of sources no two of which may be one), so that `min` stays a safe "at least".
"""

from collections.abc import Set as AbstractSet

from .clusters import Clusters

EXACT = 18
"""The largest component that is solved exactly; 18 sources of one incident take some milliseconds."""


def fewest(size: int, edges: AbstractSet[tuple[int, int]]) -> int:
    """Give the least number of groups of `0 … size-1` in which every two of a group are an edge."""
    near: dict[int, set[int]] = {i: set() for i in range(size)}
    clusters = Clusters(size)
    for a, b in sorted(edges):
        near[a].add(b)
        near[b].add(a)
        clusters.join(a, b)
    return sum(_exact(part, near) if len(part) <= EXACT else len(_independent(part, near)) for part in clusters.lists())


def _independent(part: list[int], near: dict[int, set[int]]) -> list[int]:
    """Give sources no two of which may be one, those with the fewest possible partners first."""
    chosen: list[int] = []
    for item in sorted(part, key=lambda i: (len(near[i]), i)):
        if not near[item] & set(chosen):
            chosen.append(item)
    return chosen


def _exact(part: list[int], near: dict[int, set[int]]) -> int:
    order = sorted(part, key=lambda i: (len(near[i]), i))
    least = len(_independent(part, near))
    best = len(part)
    groups: list[list[int]] = []

    def place(at: int) -> None:
        nonlocal best
        if len(groups) >= best or best == least:
            return
        if at == len(order):
            best = len(groups)
            return
        item = order[at]
        for group in groups:
            if near[item].issuperset(group):
                group.append(item)
                place(at + 1)
                group.pop()
        groups.append([item])
        place(at + 1)
        groups.pop()

    place(0)
    return best
