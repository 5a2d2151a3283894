"""`Blocks`: which items are held against which, found by keys they share, and the links that judging them made.

Under each key items stand in the order of their places; each is held against the `WIDTH` next to it on either side.
So a newcomer meets a bounded number of others however many bear a name, and what it meets does not depend on the
order of coming. Where a newcomer stands between two they may come too far apart: such links are looked at again.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from .cards import Links
from .shelf import Shelf

WIDTH = 20
"""Neighbours on either side under a key. A block of so many is compared wholly. Set by hand."""


class Entry(NamedTuple):
    """An item with its place among others and the keys it stands under."""

    item: str
    place: str
    keys: tuple[str, ...]


class Judged(NamedTuple):
    """That two items are one: how surely, and why."""

    score: float
    because: tuple[str, ...]


Judge = Callable[[str, str], Judged | None]


class Blocks:
    """Items of one kind under their keys, and the links between them."""

    def __init__(self, shelf: Shelf, kind: str, entry: Callable[[str], Entry]) -> None:
        self._shelf, self._kind, self._entry = shelf, kind, entry

    def links(self, item: str) -> dict[str, tuple[float, tuple[str, ...]]]:
        """Give what an item is linked to."""
        card = self._shelf.get(Links, f"{self._kind} {item}")
        return card.of if card else {}

    def settle(self, old: Iterable[Entry], new: Iterable[Entry], changed: set[str], judge: Judge) -> set[str]:
        """Put `new` in the place of `old` and judge anew what that bears on; give the items whose links may differ.

        `changed` are those of `new` that have to be judged against all they meet.
        """
        before = {(key, e.place, e.item) for e in old for key in e.keys}
        after = {(key, e.place, e.item) for e in new for key in e.keys}
        gone, come = sorted(before - after), sorted(after - before)
        for key, place, item in gone:
            self._shelf.unpost(self._kind, key, place, item)
        for key, place, item in come:
            self._shelf.post(self._kind, key, place, item)
        fresh = changed | {item for _, _, item in come}
        left = {item for _, _, item in gone} - {e.item for e in new}
        touched = {n for item in sorted(fresh | left) for n in self._unlink(item)} | fresh | left
        pairs = {pair for item in sorted(fresh) for pair in self._met(self._entry(item))}
        pairs |= self._closer(gone)
        touched |= self._parted(come, fresh)
        for a, b in sorted(pairs):
            judged = judge(a, b)
            if judged:
                self._link(a, b, judged)
                touched |= {a, b}
        return touched - left

    def _met(self, entry: Entry) -> Iterable[tuple[str, str]]:
        for key in entry.keys:
            for side in (self._shelf.before, self._shelf.after):
                for _, other in side(self._kind, key, entry.place, entry.item, WIDTH):
                    yield (min(entry.item, other), max(entry.item, other))

    def _closer(self, gone: list[tuple[str, str, str]]) -> set[tuple[str, str]]:
        """Give the pairs that have come near each other by what stood between them going."""
        found = set()
        for key, place, item in gone:
            many = sum(1 for k, _, _ in gone if k == key)
            left = self._shelf.before(self._kind, key, place, item, WIDTH)
            right = self._shelf.after(self._kind, key, place, item, WIDTH)
            for i, (_, a) in enumerate(left):
                for j, (_, b) in enumerate(right):
                    if WIDTH - many < i + j + 1 <= WIDTH and a != b and b not in self.links(a):
                        found.add((min(a, b), max(a, b)))
        return found

    def _parted(self, come: list[tuple[str, str, str]], fresh: set[str]) -> set[str]:
        """Take away the links of those that are no longer near each other under any key; give these.

        Two that were near have all that came under the key between them at most.
        """
        touched: set[str] = set()
        came = Counter(key for key, _, _ in come)
        for key, place, item in come:
            reach = WIDTH + came[key]
            left = self._shelf.before(self._kind, key, place, item, reach)
            right = {b for _, b in self._shelf.after(self._kind, key, place, item, reach)}
            if len(left) + len(right) < WIDTH:
                continue
            for _, a in left:
                for b in sorted(set(self.links(a)) & right):
                    if not {a, b} & fresh and not self._near(a, b):
                        self._cut(a, b)
                        touched |= {a, b}
        return touched

    def _near(self, a: str, b: str) -> bool:
        one, other = self._entry(a), self._entry(b)
        return any(
            b in {i for _, i in side(self._kind, key, one.place, a, WIDTH)}
            for key in sorted(set(one.keys) & set(other.keys))
            for side in (self._shelf.before, self._shelf.after)
        )

    def _link(self, a: str, b: str, judged: Judged) -> None:
        for one, other in ((a, b), (b, a)):
            self._shelf.put(f"{self._kind} {one}", Links({**self.links(one), other: (judged.score, judged.because)}))

    def _cut(self, a: str, b: str) -> None:
        for one, other in ((a, b), (b, a)):
            rest = {i: link for i, link in self.links(one).items() if i != other}
            if rest:
                self._shelf.put(f"{self._kind} {one}", Links(rest))
            else:
                self._shelf.drop(Links, f"{self._kind} {one}")

    def _unlink(self, item: str) -> list[str]:
        others = sorted(self.links(item))
        for other in others:
            self._cut(item, other)
        return others


def components(seeds: Iterable[str], linked: Callable[[str], Iterable[str]]) -> list[list[str]]:
    """Give the sets of items that hang together, each of which holds one of `seeds`; in order, without repetition."""
    found, seen = [], set()
    for seed in sorted(set(seeds)):
        if seed in seen:
            continue
        whole, waiting = {seed}, [seed]
        while waiting:
            for other in linked(waiting.pop()):
                if other not in whole:
                    whole.add(other)
                    waiting.append(other)
        seen |= whole
        found.append(sorted(whole))
    return found
