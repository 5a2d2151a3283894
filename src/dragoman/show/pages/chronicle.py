"""`ChroniclePage`: incidents in the order of time, under the date that each is known to have."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from dragoman.keep import Casefile, Filters
from dragoman.keep.browsing import Counted, Sort
from dragoman.model import Incident
from dragoman.show.dates import heading_words


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """The incidents that share one date, in words, as precise as it is known."""

    heading: str
    incidents: tuple[Incident, ...]


class ChroniclePage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the chronicle: its days, what was asked for, and where it stands in the whole."""

    days: tuple[Day, ...]
    filters: Filters = Filters()
    total: int = 0
    page: int = 1
    pages: int = 1
    sort: Sort = "time"
    types: tuple[Counted, ...] = ()
    outlets: tuple[Counted, ...] = ()


def days_of(incidents: Iterable[Incident]) -> Iterator[Day]:
    """Give incidents, which come in an order of time or another, under the words of their dates, as they come.

    "By 16 May" and "16 May" stand at the same place of the order, and may take turns there: each is one heading.
    """
    for _, group in groupby(incidents, key=_days):
        found: dict[str, list[Incident]] = {}
        for incident in group:
            found.setdefault(_heading(incident), []).append(incident)
        for heading, alike in found.items():
            yield Day(heading=heading, incidents=tuple(alike))


def chronicle_page(casefile: Casefile, filters: Filters, page: int, size: int, sort: Sort = "time") -> ChroniclePage:
    """Give page number `page` of those asked for, `size` incidents each; the last where there is no such page."""
    total = casefile.count(filters)
    pages = max(1, -(-total // size))
    page = min(max(page, 1), pages)
    shown = casefile.page(filters, sort, (page - 1) * size, size)
    return ChroniclePage(
        days=tuple(days_of(shown)),
        filters=filters,
        total=total,
        page=page,
        pages=pages,
        sort=sort,
        types=casefile.counted("type"),
        outlets=casefile.counted("outlet"),
    )


def _days(incident: Incident) -> tuple[str | None, str | None]:
    """Give the days by which incidents are put in order."""
    when = incident.when
    return (when.earliest or when.latest, when.latest or when.earliest) if when else (None, None)


def _heading(incident: Incident) -> str:
    when = incident.when
    return heading_words(when.edtf, when.earliest, when.latest) if when else heading_words(None)
