"""`by_names`: places under a by-name joined with the place that a report means by it: "the Queen City" is Charlotte."""

from collections.abc import Mapping, Sequence
from functools import cache

from dragoman.read.tables import table_rows

from .mentions import Chain
from .names import key_of


@cache
def _table() -> Mapping[str, frozenset[str]]:
    return {key_of(name): frozenset(map(key_of, places.split("|"))) for name, places in table_rows("by_names")}


def is_by_name(name: str) -> bool:
    """Tell whether a name is one by which the press calls a place that has another."""
    return key_of(name) in _table()


def join_by_names(chains: Sequence[Chain]) -> None:
    """Let the one place that a report names take in its by-name; nothing where it names none or several of them."""
    places = [c for c in chains if c.kind == "place" and c.mentions]
    for chain in places:
        meant = frozenset[str]().union(*(_table().get(key_of(m.text), frozenset()) for m in chain.mentions if m.name))
        named = [c for c in places if c is not chain and any(key_of(m.text) in meant for m in c.mentions if m.name)]
        if len(named) == 1:
            named[0].label = max((m.text for m in named[0].mentions if m.name), key=len)
            named[0].absorb(chain)
