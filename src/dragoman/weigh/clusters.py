"""`gather`: clusters from judged pairs, strongest first, within what decisions and vetoes allow.

The result depends on the pairs of a connected component alone: what is not linked to a newcomer stays as
it was.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple


class Pair(NamedTuple):
    """Two items, by their places in the canonical order, with the score of their being one."""

    score: float
    a: int
    b: int
    because: tuple[str, ...] = ()


class Clusters:
    """A partition of `size` items that only grows coarser; the smallest member stands for its cluster."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))
        self.members: dict[int, list[int]] = {i: [i] for i in range(size)}

    def find(self, item: int) -> int:
        """Give the item that stands for the cluster of `item`."""
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, a: int, b: int) -> bool:
        """Make the clusters of `a` and `b` one; tell whether they were two."""
        a, b = sorted((self.find(a), self.find(b)))
        if a == b:
            return False
        self.parent[b] = a
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        return True

    def join_all(self, items: Iterable[int]) -> None:
        """Make the clusters of all `items` one, at once: joining thousands one by one takes long."""
        first, *others = sorted({self.find(item) for item in items})
        for root in others:
            self.parent[root] = first
        self.members[first] = sorted(self.members[first] + [m for root in others for m in self.members.pop(root)])

    def lists(self) -> list[list[int]]:
        """Give every cluster as a sorted list of its items, in the order of their first ones."""
        return [self.members[root] for root in sorted(self.members)]


def gather(
    size: int,
    pairs: Iterable[Pair],
    *,
    threshold: float,
    forced: Sequence[tuple[int, int]] = (),
    barred: Iterable[tuple[int, int]] = (),
    veto: Callable[[list[int], list[int]], bool] | None = None,
) -> tuple[list[list[int]], list[Pair]]:
    """Join what scores at least `threshold`, best first; give the clusters and the pairs that joined.

    `forced` pairs are one whatever they score; no cluster holds both of a `barred` pair; `veto` tells of
    two clusters that they cannot be one.
    """
    clusters = Clusters(size)
    for a, b in forced:
        clusters.join(a, b)
    apart: dict[int, set[int]] = {}
    for a, b in barred:
        apart.setdefault(a, set()).add(b)
        apart.setdefault(b, set()).add(a)
    used: list[Pair] = []
    refused: set[tuple[int, int, int, int]] = set()
    for pair in sorted(pairs, key=lambda p: (-p.score, p.a, p.b)):
        if pair.score < threshold:
            break
        a, b = clusters.find(pair.a), clusters.find(pair.b)
        if a == b:
            continue
        left, right = clusters.members[a], clusters.members[b]
        if (a, len(left), b, len(right)) in refused:
            continue
        if any(apart[i] & set(right) for i in left if i in apart) or (veto is not None and veto(left, right)):
            refused |= {(a, len(left), b, len(right)), (b, len(right), a, len(left))}
            continue
        clusters.join(a, b)
        used.append(pair)
    return clusters.lists(), used
