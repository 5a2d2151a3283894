"""`Remembered`: what was counted over the whole record, until anything is kept or the record is made anew."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")

MOST = 12
"""Pages and answers remembered at a time: the latest asked for. A timeline of 30,000 incidents takes some 10 MB."""


class Remembered:
    """Frozen pages and answers by what was asked, all of one generation of the casefile."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._generation = ""
        self._found: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, generation: str, asked: Hashable, make: Callable[[], T]) -> T:
        """Give what was made for this before, in the same generation; else make it, and remember it."""
        with self._lock:
            if generation == self._generation and asked in self._found:
                self._found.move_to_end(asked)
                found: T = self._found[asked]
                return found
        made = make()
        with self._lock:
            if generation != self._generation:
                self._generation = generation
                self._found.clear()
            self._found[asked] = made
            while len(self._found) > MOST:
                self._found.popitem(last=False)
        return made
