"""Inclusion proofs after RFC 6962: that one entry is in the log that a head stands for.

Whoever has the entry, the proof, the number of entries and the head needs nothing else of the casefile.
"""

import sqlite3
from collections.abc import Iterable, Iterator

from .log import EMPTY_HEAD, fold_peaks, leaf_hash, node_hash


def proof(connection: sqlite3.Connection, seq: int, size: int) -> tuple[bytes, ...]:
    """Give the hashes that lead from entry `seq` to the head of the first `size` entries, the lowest first."""
    if not 1 <= seq <= size:
        raise ValueError("an entry is proved to be in a log that is at least as long")
    place, level, path = seq - 1, 0, []
    while True:
        if place ^ 1 < size >> level:
            path.append(_node(connection, level, place ^ 1))
        elif rest := _rest(connection, level, place, size):
            path.append(rest)
        if place == 0 and size <= 1 << level:
            return tuple(path)
        place, level = place >> 1, level + 1


def proved(connection: sqlite3.Connection, subjects: Iterable[str]) -> Iterator[tuple[str, tuple[bytes, ...]]]:
    """Give every entry about each of `subjects`, as its canonical JSON, with its proof against the present head."""
    (size,) = connection.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()
    for subject in subjects:
        rows = connection.execute("SELECT seq, entry FROM log WHERE subject = ? ORDER BY seq", (subject,)).fetchall()
        for seq, entry in rows:
            yield entry, proof(connection, seq, size)


def _rest(connection: sqlite3.Connection, level: int, place: int, size: int) -> bytes:
    """Give the root over the entries after this node where they are too few for a complete sibling."""
    if place & 1 or (place + 1) << level >= size:
        return b""
    return fold_peaks(_node(connection, below, (size >> below) - 1) for below in range(level) if size >> below & 1)


def _node(connection: sqlite3.Connection, level: int, place: int) -> bytes:
    if level == 0:
        row = connection.execute("SELECT leaf FROM log WHERE seq = ?", (place + 1,)).fetchone()
    else:
        row = connection.execute("SELECT hash FROM tree WHERE level = ? AND place = ?", (level, place)).fetchone()
    if row is None:
        raise sqlite3.DatabaseError(f"the log's tree lacks a node at level {level}")
    return bytes(row[0])


def proves(entry: bytes, seq: int, size: int, path: tuple[bytes, ...], head: bytes) -> bool:
    """Tell whether `path` leads from the canonical JSON of entry `seq` to the head of `size` entries."""
    place, last, value = seq - 1, size - 1, leaf_hash(entry)
    if not 0 <= place <= last or head == EMPTY_HEAD:
        return False
    for step in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            value = node_hash(step, value)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            value = node_hash(value, step)
        place, last = place >> 1, last >> 1
    return last == 0 and value == head
