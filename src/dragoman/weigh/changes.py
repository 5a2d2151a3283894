"""`Changes`: what of the record is other than before, with the places by which it is put in order."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Any

from dragoman.model import Incident, Record, RecordEntity

BITS = 19
"""Bits of an id by which incidents of the same days are put in order."""
OPEN = date.max.toordinal() + 1


@dataclass
class Changes:
    """What of the record is other than before: by id, with the place in its order; None for what is no more.

    `parts` are the small parts of the record, by their kind and an id.
    """

    incidents: dict[str, tuple[int, Incident] | None] = field(default_factory=dict)
    entities: dict[str, tuple[int, RecordEntity] | None] = field(default_factory=dict)
    parts: dict[tuple[str, str], tuple[str, Any] | None] = field(default_factory=dict)


def record_of(changes: Changes) -> Record:
    """Give the record that changes make of an empty one."""

    def small(kind: str) -> tuple[Any, ...]:
        told = sorted((v[0], i, v[1]) for (k, i), v in changes.parts.items() if k == kind and v)
        return tuple(noun for _, _, noun in told)

    incidents = sorted((v[0], i, v[1]) for i, v in changes.incidents.items() if v)
    entities = sorted((v[0], i, v[1]) for i, v in changes.entities.items() if v)
    return Record(
        incidents=tuple(noun for _, _, noun in incidents),
        entities=tuple(noun for _, _, noun in entities),
        copies=small("copies"),
        comparisons=small("comparison"),
        clashes=small("clash"),
        suggestions=small("suggestion"),
        unread=small("unread"),
    )


def latest_of(incident: Incident) -> str:
    """Give the latest day of an incident, nothing where that is open."""
    return (incident.when.latest or "") if incident.when else ""


def incident_place(incident: Incident) -> int:
    """Give the place of an incident in the record: by its earliest day, then its latest, those without one last."""
    when = incident.when
    first = (when.earliest or when.latest) if when else None
    return _place(first, when.latest if when else None, incident.id)


def entity_place(place: str, ident: str) -> int:
    """Give the place of an entity in the record: by the day of the first report that names it."""
    return _place(place[:10], None, ident)


@lru_cache(maxsize=65536)
def _place(first: str | None, last: str | None, ident: str) -> int:
    low, high = (date.fromisoformat(d).toordinal() if d and d[:1].isdigit() else OPEN for d in (first, last))
    tail = int.from_bytes(sha256(ident.encode()).digest()[:4]) >> (32 - BITS)
    return (low << 22 | high) << BITS | tail
