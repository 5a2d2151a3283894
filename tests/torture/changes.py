"""Changes single bytes of a casefile, cuts it short, swaps its pages: found, refused, or of no account."""

import random
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

from dragoman.keep import Casefile
from dragoman.model import CasefileError

TABLES = ("log", "tree", "snapshot", "report", "reading", "seen", "decision", "incident", "entity", "part")


def held(casefile: Casefile) -> dict[str, Any]:
    """Give everything that a casefile keeps, table by table, and its record as it reads."""
    rows = casefile._connection
    found: dict[str, Any] = {name: rows.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in TABLES}
    found["made from"] = casefile.record_is_current()
    return found | {"readings": list(casefile.readings()), "record": casefile.record(), "head": casefile.chain_head}


def outcome(path: Path, before: dict[str, Any]) -> str:
    """Give what becomes of a changed casefile; what is silent has to hold all that it held."""
    try:
        casefile = Casefile.open(path)
    except CasefileError:
        return "refused on open"
    with casefile:
        if casefile.verify():
            return "found by verify"
        after = held(casefile)
        others = [name for name, kept in before.items() if after[name] != kept]
        assert not others, f"{', '.join(others)} changed, and verify is silent"
        return "harmless: all content as it was"


def change(path: Path, chance: random.Random, changes: int) -> Counter[str]:
    """Change a casefile so many times, each time from the whole one; give how often it ended how."""
    whole = path.read_bytes()
    size = int.from_bytes(whole[16:18])
    size = 65536 if size == 1 else size
    with Casefile.open(path) as casefile:
        before = held(casefile)
    counts: Counter[str] = Counter()
    for number in range(changes + changes // 5):
        if number < changes:
            kind, changed = "byte", _with_a_byte_changed(whole, chance)
        elif number % 2:
            kind, changed = "cut", whole[: chance.randrange(len(whole))]
        else:
            kind, changed = "pages swapped", _with_pages_swapped(whole, size, chance)
        path.write_bytes(changed)
        try:
            counts[f"{kind}, {outcome(path, before)}"] += 1
        except AssertionError as error:
            raise AssertionError(f"change {number} ({kind}): {error}") from error
        for end in ("-wal", "-shm", "-journal"):
            with suppress(FileNotFoundError):
                path.with_name(path.name + end).unlink()
    path.write_bytes(whole)
    return counts


def _with_a_byte_changed(whole: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(whole))
    return whole[:at] + bytes([whole[at] ^ chance.randrange(1, 256)]) + whole[at + 1 :]


def _with_pages_swapped(whole: bytes, size: int, chance: random.Random) -> bytes:
    first, second = sorted(chance.sample(range(len(whole) // size), 2))
    pages = [whole[at : at + size] for at in range(0, len(whole), size)]
    pages[first], pages[second] = pages[second], pages[first]
    return b"".join(pages)
