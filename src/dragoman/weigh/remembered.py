"""`forget_much`: what the functions of weighing remember, let go of once a batch of reports is weighed.

What they remember of tellings and texts (`lru_cache`) is of those at hand: nothing asks for it in the next batch, and
it holds on to all that these were made of. Functions of words, of names and of pairs of names remember all of their
answers (`cache`), as the same are asked for again and again; over thousands of reports that would be all words of all.
"""

import sys
from functools import _lru_cache_wrapper
from typing import Any

MOST = 20_000
"""Answers of one function of words that are held from one batch to the next; no table of vocabulary has as many."""
ROOM = __name__.rpartition(".")[0]


def forget_much(most: int = MOST) -> list[str]:
    """Empty the memory of the functions of this room that remember what was at hand, or more than `most`; name them."""
    found = []
    for name in sorted(n for n in sys.modules if n.startswith(f"{ROOM}.")):
        for function in list(vars(sys.modules[name]).values()):
            if _remembers(function, most) and function.__module__ == name:
                function.cache_clear()
                found.append(f"{name.rpartition('.')[2]}.{function.__name__}")
    return found


def _remembers(function: Any, most: int) -> bool:
    if not isinstance(function, _lru_cache_wrapper):
        return False
    held = function.cache_info()
    return held.currsize > (0 if held.maxsize else most)
