"""`Shelf`: what weighing has noted down, in the casefile: cards by sort and key, and items posted under keys.

Postings are written at once, cards when the shelf is put away; both within the caller's transaction.
"""

import sqlite3
from typing import TypeVar

import msgspec

from dragoman.model import NotFoundError, Reading

from . import truth
from .packing import DamagedError

T = TypeVar("T", bound=msgspec.Struct)


class Shelf:
    """The cards and postings of a casefile, within a transaction. A posting is given as its place and its item."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[tuple[str, str], msgspec.Struct | None] = {}
        self._changed: set[tuple[str, str]] = set()

    def reading(self, report: str) -> Reading:
        """Give the reading that speaks for a report."""
        found = truth.reading(self._connection, report)
        if found is None:
            raise NotFoundError(report, "there is no such report in the casefile", "run `dragoman rebuild` on it")
        return found

    def get(self, sort: type[T], key: str) -> T | None:
        """Give a card."""
        name = (sort.__name__, key)
        if name not in self._held:
            row = self._connection.execute("SELECT body FROM card WHERE sort = ? AND key = ?", name).fetchone()
            self._held[name] = None if row is None else _card(row[0], sort)
        card = self._held[name]
        return card if isinstance(card, sort) else None

    def put(self, key: str, card: msgspec.Struct) -> None:
        """Put a card in the place of the one of its sort and key."""
        name = (type(card).__name__, key)
        self._held[name] = card
        self._changed.add(name)

    def drop(self, sort: type[msgspec.Struct], key: str) -> None:
        """Take a card away."""
        self._held[sort.__name__, key] = None
        self._changed.add((sort.__name__, key))

    def post(self, kind: str, key: str, place: str, item: str) -> None:
        """Put an item under a key."""
        self._connection.execute(
            "INSERT OR IGNORE INTO posting (kind, key, place, item) VALUES (?, ?, ?, ?)", (kind, key, place, item)
        )

    def unpost(self, kind: str, key: str, place: str, item: str) -> None:
        """Take an item away from under a key."""
        self._connection.execute(
            "DELETE FROM posting WHERE kind = ? AND key = ? AND place = ? AND item = ?", (kind, key, place, item)
        )

    def posted(self, kind: str, key: str, *, low: str = "", high: str = "", limit: int = -1) -> list[tuple[str, str]]:
        """Give what stands under a key from `low` up to `high`, which is left out; `limit` at most."""
        if high:
            rows = self._connection.execute(
                "SELECT place, item FROM posting WHERE kind = ? AND key = ? AND place >= ? AND place < ?"
                " ORDER BY place, item LIMIT ?",
                (kind, key, low, high, limit),
            )
        else:
            rows = self._connection.execute(
                "SELECT place, item FROM posting WHERE kind = ? AND key = ? AND place >= ?"
                " ORDER BY place, item LIMIT ?",
                (kind, key, low, limit),
            )
        return rows.fetchall()

    def many(self, kind: str, key: str) -> int:
        """Count what stands under a key."""
        found = self._connection.execute("SELECT count(*) FROM posting WHERE kind = ? AND key = ?", (kind, key))
        return int(found.fetchone()[0])

    def before(self, kind: str, key: str, place: str, item: str, many: int) -> list[tuple[str, str]]:
        """Give the `many` that stand next before a posting, the nearest first."""
        rows = self._connection.execute(
            "SELECT place, item FROM posting WHERE kind = ? AND key = ? AND (place, item) < (?, ?)"
            " ORDER BY place DESC, item DESC LIMIT ?",
            (kind, key, place, item, many),
        )
        return rows.fetchall()

    def after(self, kind: str, key: str, place: str, item: str, many: int) -> list[tuple[str, str]]:
        """Give the `many` that stand next after a posting, the nearest first."""
        rows = self._connection.execute(
            "SELECT place, item FROM posting WHERE kind = ? AND key = ? AND (place, item) > (?, ?)"
            " ORDER BY place, item LIMIT ?",
            (kind, key, place, item, many),
        )
        return rows.fetchall()

    def put_away(self) -> None:
        """Write the cards that were put or dropped, and forget those that were looked at."""
        for sort, key in sorted(self._changed):
            card = self._held[sort, key]
            if card is None:
                self._connection.execute("DELETE FROM card WHERE sort = ? AND key = ?", (sort, key))
            else:
                self._connection.execute(
                    "INSERT INTO card (sort, key, body) VALUES (?, ?, ?)"
                    " ON CONFLICT (sort, key) DO UPDATE SET body = excluded.body",
                    (sort, key, msgspec.msgpack.encode(card)),
                )
        self._held.clear()
        self._changed.clear()


def _card(body: bytes, sort: type[T]) -> T:
    try:
        return msgspec.msgpack.decode(body, type=sort)
    except msgspec.DecodeError as error:
        raise DamagedError(f"what weighing noted down cannot be decoded ({error})") from error


def clear(connection: sqlite3.Connection) -> None:
    """Take away all that weighing has noted down."""
    connection.execute("DELETE FROM card")
    connection.execute("DELETE FROM posting")
