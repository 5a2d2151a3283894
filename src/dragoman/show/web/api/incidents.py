"""Incidents: many with filters, and one whole."""

import msgspec

from dragoman.keep import Casefile
from dragoman.keep.browsing import Counted, Sort
from dragoman.model import Incident
from dragoman.show.pages.whole import WholeIncident, whole_incident
from dragoman.show.web.asking import FiltersAsked
from dragoman.show.web.cursors import Cursor, Limit, next_cursor, start_of
from dragoman.show.web.routing import Endpoint, Nothing


class IncidentsAsked(FiltersAsked, frozen=True, kw_only=True, rename="kebab"):
    """Filters, the order, and the page: `cursor` is the `next` of the answer before."""

    sort: Sort = "time"
    limit: Limit = 50
    cursor: Cursor | None = None


class Incidents(msgspec.Struct, frozen=True, kw_only=True):
    """One page of incidents; `total` are all that were asked for, `next` leads on, None at the end."""

    incidents: tuple[Incident, ...]
    total: int
    next: str | None = None


def incidents(casefile: Casefile, asked: IncidentsAsked) -> Incidents:
    """Give incidents that fit the filters, a page at a time."""
    start = start_of(casefile, asked.cursor)
    total = casefile.count(asked.filters)
    found = tuple(casefile.page(asked.filters, asked.sort, start, asked.limit))
    return Incidents(incidents=found, total=total, next=next_cursor(casefile, start + len(found), total))


class OneAsked(msgspec.Struct, frozen=True):
    """An id, the beginning of one, or a mention ("report/event")."""

    id: str


def incident(casefile: Casefile, asked: OneAsked) -> WholeIncident:
    """Give one incident with its accounts, origins, conflicts and evidence."""
    return whole_incident(casefile, casefile.incident(asked.id))


class Facets(msgspec.Struct, frozen=True, kw_only=True):
    """What can be filtered by: the values there are, how many have each, and the PLOVER root of each type."""

    types: tuple[Counted, ...]
    statuses: tuple[Counted, ...]
    outlets: tuple[Counted, ...]
    families: dict[str, str]


def facets(casefile: Casefile, _asked: Nothing) -> Facets:
    """Give the types, statuses and outlets in the casefile, with how many have each."""
    return Facets(
        types=casefile.counted("type"),
        statuses=casefile.counted("status"),
        outlets=casefile.counted("outlet"),
        families=casefile.families(),
    )


ENDPOINTS = (
    Endpoint(path="/incidents", answer=incidents, asks=IncidentsAsked, gives=Incidents),
    Endpoint(path="/incident/{id:path}", answer=incident, asks=OneAsked, gives=WholeIncident),
    Endpoint(path="/facets", answer=facets, gives=Facets),
)
