"""The timeline: every incident as a few small numbers, so that tens of thousands can be drawn at once."""

from datetime import date
from functools import lru_cache
from itertools import compress
from typing import Any

import msgspec

from dragoman.keep import Casefile
from dragoman.keep.browsing import Columns
from dragoman.model import Status
from dragoman.show.web.asking import FiltersAsked
from dragoman.show.web.routing import Endpoint

MOST = 50_000
"""Incidents drawn at most; the answer says how many it leaves out, the least attested."""


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """An event type, and the PLOVER root that it is coloured by."""

    type: str
    family: str


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """Incidents in columns of one length: the same place in each is the same incident.

    `first` and `last` are days since 1970-01-01, None where the date is open on that side. `kind` and `status`
    are places in `kinds` and `statuses`. `origins` is the least number of independent origins, `conflicts` the
    number of fields that accounts differ on. `total` are all that were asked for, `undated` those of them without
    any date, `hidden` those that were left out.
    """

    total: int
    undated: int
    hidden: int
    kinds: tuple[Kind, ...]
    statuses: tuple[Status, ...]
    ids: tuple[str, ...]
    first: tuple[int | None, ...]
    last: tuple[int | None, ...]
    kind: tuple[int, ...]
    status: tuple[int, ...]
    origins: tuple[int, ...]
    conflicts: tuple[int, ...]
    titles: tuple[str, ...]


def timeline(casefile: Casefile, asked: FiltersAsked) -> Timeline:
    """Give incidents that fit the filters, as columns of numbers for drawing."""
    total = casefile.count(asked.filters)
    found = casefile.columns(asked.filters, MOST)
    first, last = tuple(map(_day, found.earliest)), tuple(map(_day, found.latest))
    drawn = [a is not None or b is not None for a, b in zip(first, last, strict=True)]
    if not all(drawn):
        dated: list[Any] = [tuple(compress(column, drawn)) for column in found]
        found = Columns(*dated)
        first, last = tuple(compress(first, drawn)), tuple(compress(last, drawn))
    families = casefile.families()
    kinds = {type_: at for at, type_ in enumerate(sorted(set(found.type)))}
    statuses = {status: at for at, status in enumerate(sorted(set(found.status)))}
    return Timeline(
        total=total,
        undated=len(drawn) - len(found.id),
        hidden=total - len(drawn),
        kinds=tuple(Kind(type=type_, family=families[type_]) for type_ in kinds),
        statuses=tuple(statuses),
        ids=found.id,
        first=first,
        last=last,
        kind=tuple(map(kinds.__getitem__, found.type)),
        status=tuple(map(statuses.__getitem__, found.status)),
        origins=found.origins_min,
        conflicts=found.conflicts,
        titles=found.title,
    )


EPOCH = date(1970, 1, 1).toordinal()


@lru_cache(maxsize=1 << 16)
def _day(day: str | None) -> int | None:
    """Give an ISO day as days since 1970; None where it is open or lies outside the years 1 to 9999."""
    try:
        return date.fromisoformat(day).toordinal() - EPOCH if day else None
    except ValueError:
        return None


ENDPOINTS = (Endpoint(path="/timeline", answer=timeline, asks=FiltersAsked, gives=Timeline, counts=True),)
