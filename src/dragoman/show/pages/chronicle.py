"""`ChroniclePage`: incidents in the order of time, under the date that each is known to have."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from dragoman.keep import Filters
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
    conflicts: int = 0


def in_time(incident: Incident) -> tuple[str, str, str]:
    """Give the key that orders incidents by earliest, then latest day; those without a date come last."""
    when = incident.when
    if when is None or not (when.earliest or when.latest):
        return ("~", "~", incident.id)
    return (when.earliest or when.latest or "", when.latest or "~", incident.id)


def days_of(incidents: Iterable[Incident]) -> Iterator[Day]:
    """Give incidents in the order of time, grouped by the words of their date."""
    for heading, group in groupby(sorted(incidents, key=in_time), key=_heading):
        yield Day(heading=heading, incidents=tuple(group))


def chronicle_page(incidents: Iterable[Incident], filters: Filters, page: int, size: int) -> ChroniclePage:
    """Give page number `page`, of `size` incidents, of those asked for."""
    ordered = sorted(incidents, key=in_time)
    pages = max(1, -(-len(ordered) // size))
    page = min(max(page, 1), pages)
    shown = ordered[(page - 1) * size : page * size]
    return ChroniclePage(days=tuple(days_of(shown)), filters=filters, total=len(ordered), page=page, pages=pages,
                         conflicts=sum(1 for incident in ordered if incident.conflicts))


def _heading(incident: Incident) -> str:
    when = incident.when
    return heading_words(when.edtf, when.earliest, when.latest) if when else heading_words(None)
