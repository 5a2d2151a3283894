"""`Shelf`: what weighing looks up and notes down, one piece at a time; `MemoryShelf` holds it in memory.

A shelf holds cards (structs by their sort and key) and postings (items under a key, in the order of their places).
All of it is derived from readings and decisions. The casefile has a shelf of its own; both are weighed by the same
code, so that a record made at once and one made report by report are one.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

import msgspec

from dragoman.model import Reading

T = TypeVar("T", bound=msgspec.Struct)


class Posting(NamedTuple):
    """An item that stands under a key, and its place there."""

    place: str
    item: str


class Shelf(Protocol):
    """What weighing needs of a store. Cards that are given are never changed, only replaced.

    A posting is given as its place and its item.
    """

    def reading(self, report: str) -> Reading:
        """Give the reading that speaks for a report."""

    def get(self, sort: type[T], key: str) -> T | None:
        """Give a card."""

    def put(self, key: str, card: msgspec.Struct) -> None:
        """Put a card in the place of the one of its sort and key."""

    def drop(self, sort: type[msgspec.Struct], key: str) -> None:
        """Take a card away."""

    def post(self, kind: str, key: str, place: str, item: str) -> None:
        """Put an item under a key."""

    def unpost(self, kind: str, key: str, place: str, item: str) -> None:
        """Take an item away from under a key."""

    def posted(
        self, kind: str, key: str, *, low: str = "", high: str = "", limit: int = -1
    ) -> Sequence[tuple[str, str]]:
        """Give what stands under a key from `low` up to `high`, which is left out; at most `limit`, if not negative."""

    def many(self, kind: str, key: str) -> int:
        """Count what stands under a key."""

    def before(self, kind: str, key: str, place: str, item: str, many: int) -> Sequence[tuple[str, str]]:
        """Give the `many` that stand next before a posting, the nearest first."""

    def after(self, kind: str, key: str, place: str, item: str, many: int) -> Sequence[tuple[str, str]]:
        """Give the `many` that stand next after a posting, the nearest first."""


class MemoryShelf:
    """A shelf that holds everything in memory, over readings that are given."""

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self._readings = {r.report.id: r for r in readings}
        self._cards: dict[tuple[type, str], msgspec.Struct] = {}
        self._postings: dict[tuple[str, str], list[Posting]] = {}

    def hold(self, readings: Iterable[Reading]) -> None:
        """Take in more readings."""
        self._readings |= {r.report.id: r for r in readings}

    def reading(self, report: str) -> Reading:
        """Give the reading that speaks for a report."""
        return self._readings[report]

    def get(self, sort: type[T], key: str) -> T | None:
        """Give a card."""
        card = self._cards.get((sort, key))
        return card if isinstance(card, sort) else None

    def put(self, key: str, card: msgspec.Struct) -> None:
        """Put a card in the place of the one of its sort and key."""
        self._cards[type(card), key] = card

    def drop(self, sort: type[msgspec.Struct], key: str) -> None:
        """Take a card away."""
        self._cards.pop((sort, key), None)

    def post(self, kind: str, key: str, place: str, item: str) -> None:
        """Put an item under a key."""
        held, posting = self._postings.setdefault((kind, key), []), Posting(place, item)
        at = bisect_left(held, posting)
        if held[at : at + 1] != [posting]:
            insort(held, posting)

    def unpost(self, kind: str, key: str, place: str, item: str) -> None:
        """Take an item away from under a key."""
        held, posting = self._postings.get((kind, key), []), Posting(place, item)
        at = bisect_left(held, posting)
        if held[at : at + 1] == [posting]:
            del held[at]
        if not held:
            self._postings.pop((kind, key), None)

    def posted(self, kind: str, key: str, *, low: str = "", high: str = "", limit: int = -1) -> list[Posting]:
        """Give what stands under a key from `low` up to `high`, which is left out; at most `limit`, if not negative."""
        held = self._postings.get((kind, key), [])
        start = bisect_left(held, Posting(low, "")) if low else 0
        end = bisect_left(held, Posting(high, "")) if high else len(held)
        return held[start : end if limit < 0 else min(end, start + limit)]

    def many(self, kind: str, key: str) -> int:
        """Count what stands under a key."""
        return len(self._postings.get((kind, key), ()))

    def before(self, kind: str, key: str, place: str, item: str, many: int) -> list[Posting]:
        """Give the `many` that stand next before a posting, the nearest first."""
        held = self._postings.get((kind, key), [])
        at = bisect_left(held, Posting(place, item))
        return held[max(0, at - many) : at][::-1]

    def after(self, kind: str, key: str, place: str, item: str, many: int) -> list[Posting]:
        """Give the `many` that stand next after a posting, the nearest first."""
        held, posting = self._postings.get((kind, key), []), Posting(place, item)
        at = bisect_left(held, posting)
        at += held[at : at + 1] == [posting]
        return held[at : at + many]
