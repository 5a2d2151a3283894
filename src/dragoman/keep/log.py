"""The log: one entry for each thing kept, in a Merkle tree after RFC 6962.

A leaf is SHA-256 of 0x00 and the entry's canonical JSON, a node that of 0x01 and its two children. The
tree's head after each entry stands beside the entry; `docs/casefile.md` says what that proves.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.model import canonical_bytes

from .packing import DamagedError, decode

EMPTY_HEAD = hashlib.sha256(b"").digest()


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing kept: its number, kind (snapshot, reading, seen, decision), subject and time of keeping.

    `subject` is the SHA-256 of a snapshot, the id of a report or of a decision; `details` the rest of what
    was logged: hashes, source, URL, HTTP headers.
    """

    seq: int
    kind: str
    subject: str
    time: str
    details: dict[str, Any] = {}


def leaf_hash(entry: bytes) -> bytes:
    """Give the hash of a leaf."""
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Give the hash of a node over its two children."""
    return hashlib.sha256(b"\1" + left + right).digest()


def fold_peaks(peaks: Iterable[bytes]) -> bytes:
    """Give the head of a tree from the roots of its complete subtrees, the smallest first."""
    head = b""
    for peak in peaks:
        head = node_hash(peak, head) if head else peak
    return head or EMPTY_HEAD


class Tree:
    """A growing tree that holds only its peaks: (level, hash), the largest first."""

    def __init__(self, peaks: Iterable[tuple[int, bytes]] = (), size: int = 0) -> None:
        self.peaks = list(peaks)
        self.size = size

    def append(self, leaf: bytes) -> list[tuple[int, int, bytes]]:
        """Add a leaf; give the nodes above it that are now complete: level, place, hash."""
        nodes = []
        level, place, value = 0, self.size, leaf
        while self.peaks and self.peaks[-1][0] == level:
            value = node_hash(self.peaks.pop()[1], value)
            level, place = level + 1, place // 2
            nodes.append((level, place, value))
        self.peaks.append((level, value))
        self.size += 1
        return nodes

    @property
    def head(self) -> bytes:
        """The hash that stands for all leaves so far."""
        return fold_peaks(value for _, value in reversed(self.peaks))


def stored_tree(connection: sqlite3.Connection) -> Tree:
    """Give the tree of an open casefile, by looking up its peaks."""
    size = connection.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()[0]
    peaks = []
    for level in reversed(range(size.bit_length())):
        if size >> level & 1:
            place = (size >> level) - 1
            if level:
                row = connection.execute(
                    "SELECT hash FROM tree WHERE level = ? AND place = ?", (level, place)
                ).fetchone()
            else:
                row = connection.execute("SELECT leaf FROM log WHERE seq = ?", (place + 1,)).fetchone()
            if row is None:
                raise sqlite3.DatabaseError(f"the log's tree lacks a node at level {level}")
            peaks.append((level, row[0]))
    return Tree(peaks, size)


def append(connection: sqlite3.Connection, kind: str, subject: str, time: str, **details: Any) -> int:
    """Log that something is kept, within the caller's transaction; give the entry's number."""
    tree = stored_tree(connection)
    seq = tree.size + 1
    entry = canonical_bytes({"seq": seq, "kind": kind, "subject": subject, "time": time, **details})
    leaf = leaf_hash(entry)
    nodes = tree.append(leaf)
    connection.execute(
        "INSERT INTO log (seq, kind, subject, entry, leaf, head) VALUES (?, ?, ?, ?, ?, ?)",
        (seq, kind, subject, entry.decode(), leaf, tree.head),
    )
    connection.executemany("INSERT INTO tree (level, place, hash) VALUES (?, ?, ?)", nodes)
    return seq


def head(connection: sqlite3.Connection) -> str:
    """Give the present head in hex; that of the empty tree where nothing is kept."""
    row = connection.execute("SELECT head FROM log ORDER BY seq DESC LIMIT 1").fetchone()
    return (row[0] if row else EMPTY_HEAD).hex()


def has_head(connection: sqlite3.Connection, head_: str) -> bool:
    """Tell whether `head_`, in hex, is that of the empty log or of the log after one of its entries."""
    if head_.lower() == EMPTY_HEAD.hex():
        return True
    return connection.execute("SELECT 1 FROM log WHERE hex(head) = upper(?) LIMIT 1", (head_,)).fetchone() is not None


def entries(connection: sqlite3.Connection, subject: str | None = None) -> Iterator[Entry]:
    """Give the entries of the log in order, all or those about one subject."""
    if subject is None:
        rows = connection.execute("SELECT entry FROM log ORDER BY seq")
    else:
        rows = connection.execute("SELECT entry FROM log WHERE subject = ? ORDER BY seq", (subject,))
    for (entry,) in rows:
        yield entry_of(entry)


def entry_of(text: str) -> Entry:
    """Give the entry whose canonical JSON is `text`; DamagedError where it is none."""
    fields = decode(text, dict[str, Any])
    try:
        known = {name: fields.pop(name) for name in ("seq", "kind", "subject", "time")}
        return msgspec.convert({**known, "details": fields}, Entry)
    except (KeyError, msgspec.ValidationError) as error:
        raise DamagedError(f"an entry of the log is not one ({error})") from error
