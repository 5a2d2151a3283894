"""`forget_much`: what the functions of weighing remember of words and names, let go of where it has become much.

Functions of words, of names and of pairs of them remember their answers (`functools.cache`), as the same are asked for
again and again within a batch of reports. Over thousands of reports that would be all words of all of them.
"""

import sys
from functools import _lru_cache_wrapper
from typing import Any

MOST = 20_000
"""Answers of one function that are held from one batch to the next; no table of vocabulary has as many."""
ROOM = __name__.rpartition(".")[0]


def forget_much(most: int = MOST) -> list[str]:
    """Empty the memory of every function of this room that remembers more than `most`; give their names."""
    found = []
    for name in sorted(n for n in sys.modules if n.startswith(f"{ROOM}.")):
        for function in list(vars(sys.modules[name]).values()):
            if _remembers(function, most) and function.__module__ == name:
                function.cache_clear()
                found.append(f"{name.rpartition('.')[2]}.{function.__name__}")
    return found


def _remembers(function: Any, most: int) -> bool:
    return isinstance(function, _lru_cache_wrapper) and function.cache_info().currsize > most
