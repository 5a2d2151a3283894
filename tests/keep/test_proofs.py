"""A proof of inclusion convinces somebody who has nothing but the entry, the proof and the head."""

import sqlite3
from contextlib import closing
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.keep import log, store
from dragoman.keep.proofs import proof, proves

SIZE = 37


@cache
def logged() -> sqlite3.Connection:
    """Give a log of `SIZE` entries in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    store.migrate(connection, store.migrations())
    for number in range(SIZE):
        log.append(connection, "decision", f"d{number}", "2024-01-02T03:04:05Z")
    return connection


def entry_and_head(seq: int, size: int) -> tuple[bytes, bytes]:
    """Give the bytes of an entry, and the head after `size` entries."""
    entry = logged().execute("SELECT entry FROM log WHERE seq = ?", (seq,)).fetchone()[0]
    return entry.encode(), logged().execute("SELECT head FROM log WHERE seq = ?", (size,)).fetchone()[0]


pairs = st.integers(1, SIZE).flatmap(lambda size: st.tuples(st.integers(1, size), st.just(size)))


@given(pairs)
def test_every_entry_is_proved_to_every_later_head(pair: tuple[int, int]) -> None:
    """The path from an entry leads to the head of every log that holds it."""
    entry, head = entry_and_head(*pair)
    assert proves(entry, *pair, proof(logged(), *pair), head)


@given(pairs, st.data())
def test_a_changed_proof_proves_nothing(pair: tuple[int, int], data: st.DataObject) -> None:
    """A path with a flipped bit, a step too many or too few, or another place does not hold."""
    (seq, size), (entry, head) = pair, entry_and_head(*pair)
    path = proof(logged(), seq, size)
    assert not proves(entry + b" ", seq, size, path, head)
    assert not proves(entry, seq, size, (*path, head), head)
    if path:
        at = data.draw(st.integers(0, len(path) - 1))
        bent = bytes([path[at][0] ^ 1]) + path[at][1:]
        assert not proves(entry, seq, size, (*path[:at], bent, *path[at + 1 :]), head)
        assert not proves(entry, seq, size, path[:-1], head)
        other = data.draw(st.integers(1, size).filter(lambda place: place != seq))
        assert not proves(entry, other, size, path, head)


def test_an_entry_beyond_the_log_has_no_proof() -> None:
    """An entry is not proved to be in a log that ends before it."""
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(ValueError):
        proof(connection, 3, 2)
