"""`Tally`: which rows the record has, so that rows lost or put elsewhere are found out."""

import sqlite3
from dataclasses import astuple, dataclass

PLACES = 1_000_000_007
"""Places are added up by what they leave when divided by this."""


@dataclass
class Tally:
    """How many incidents there are and the sum of their places, the same of entities, and how many small parts.

    Or by how much that changed. As text it is five numbers with blanks between.
    """

    incidents: int = 0
    incident_places: int = 0
    entities: int = 0
    entity_places: int = 0
    parts: int = 0

    def __str__(self) -> str:
        """Give it as it is noted in the casefile."""
        return " ".join(map(str, astuple(self)))

    def __add__(self, other: "Tally") -> "Tally":
        """Give what both are together."""
        return Tally(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    def incident(self, before: int | None, now: int | None) -> None:
        """Count that an incident went from one place to another; None where there is no row."""
        self.incidents += (now is not None) - (before is not None)
        self.incident_places += _rest(now) - _rest(before)

    def entity(self, before: int | None, now: int | None) -> None:
        """Count that an entity went from one place to another; None where there is no row."""
        self.entities += (now is not None) - (before is not None)
        self.entity_places += _rest(now) - _rest(before)


def _rest(place: int | None) -> int:
    return 0 if place is None else place % PLACES


def tally_of(connection: sqlite3.Connection) -> Tally:
    """Count the rows that there are."""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM incident), (SELECT coalesce(sum(place % :places), 0) FROM incident),"
        " (SELECT count(*) FROM entity), (SELECT coalesce(sum(place % :places), 0) FROM entity),"
        " (SELECT count(*) FROM part)",
        {"places": PLACES},
    ).fetchone()
    return Tally(*row)


def told(noted: str | None) -> Tally | None:
    """Give a tally from what was noted of it; None where that is no tally."""
    numbers = (noted or "").split()
    return Tally(*map(int, numbers)) if len(numbers) == 5 and all(n.isdecimal() for n in numbers) else None
