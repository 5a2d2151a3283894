"""The timeline: every incident as a few small numbers, so that tens of thousands can be drawn at once."""

from datetime import date

import msgspec

from dragoman.keep import Casefile
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
    rows = casefile.rows(asked.filters, MOST)
    days = [(row, _day(row.earliest), _day(row.latest)) for row in rows if row.dated]
    days = [(row, first, last) for row, first, last in days if first is not None or last is not None]
    families = casefile.families()
    types = sorted({row.type for row, _, _ in days})
    statuses = sorted({row.status for row, _, _ in days})
    type_at = {type_: at for at, type_ in enumerate(types)}
    status_at = {status: at for at, status in enumerate(statuses)}
    return Timeline(
        total=total,
        undated=len(rows) - len(days),
        hidden=total - len(rows),
        kinds=tuple(Kind(type=type_, family=families.get(type_, "NONE")) for type_ in types),
        statuses=tuple(statuses),
        ids=tuple(row.id for row, _, _ in days),
        first=tuple(first for _, first, _ in days),
        last=tuple(last for _, _, last in days),
        kind=tuple(type_at[row.type] for row, _, _ in days),
        status=tuple(status_at[row.status] for row, _, _ in days),
        origins=tuple(row.origins_min for row, _, _ in days),
        conflicts=tuple(row.conflicts for row, _, _ in days),
        titles=tuple(row.title for row, _, _ in days),
    )


EPOCH = date(1970, 1, 1).toordinal()


def _day(day: str | None) -> int | None:
    """Give an ISO day as days since 1970; None where it is open or lies outside the years 1 to 9999."""
    try:
        return date.fromisoformat(day).toordinal() - EPOCH if day else None
    except ValueError:
        return None


ENDPOINTS = (Endpoint(path="/timeline", answer=timeline, asks=FiltersAsked, gives=Timeline),)
