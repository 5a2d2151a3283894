"""`SearchPage`: what was found for some words, grouped by what kind of thing it is."""

from itertools import groupby

import msgspec

from dragoman.keep import Casefile, Filters, Hit, ReportCard, terms
from dragoman.model import Incident, Span
from dragoman.show.wording import ROLES, participants_words, where_of

from .shelf import Shelf


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A hit, with the report that its words stand in where it is one of a report.

    `words` are shown below its title: the words of a report, or who takes part in an incident; `title_marks` and
    `marks` are the found words of both. `incident` is the incident itself.
    """

    hit: Hit
    words: str
    marks: tuple[Span, ...]
    title_marks: tuple[Span, ...]
    report: ReportCard | None = None
    incident: Incident | None = None


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The hits of one kind: "incident", "entity", "claim" or "report"."""

    kind: str
    found: tuple[Found, ...]


class SearchPage(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked and what was found."""

    query: str
    groups: tuple[Group, ...] = ()
    filters: Filters = Filters()
    limit: int = 20

    @property
    def total(self) -> int:
        """The number of hits that are shown."""
        return sum(len(group.found) for group in self.groups)


def search_page(casefile: Casefile, query: str, filters: Filters, limit: int) -> SearchPage:
    """Give up to `limit` hits of each kind."""
    shelf = Shelf(casefile)
    wanted = terms.parse(query)
    hits = casefile.search(query, filters, limit)
    groups = [
        Group(
            kind=kind,
            found=tuple(_found(shelf, wanted, hit) for hit in group),
        )
        for kind, group in groupby(hits, key=lambda hit: hit.kind)
    ]
    return SearchPage(query=query, groups=tuple(groups), filters=filters, limit=limit)


def _found(shelf: Shelf, wanted: tuple[terms.Term, ...], hit: Hit) -> Found:
    """Give a hit with what is looked up for it; who takes part in an incident is said in the words of the pages."""
    words, marks, incident = hit.snippet, hit.marks, None
    if hit.kind == "incident":
        incident = shelf.casefile.incident(hit.id)
        words = "; ".join(f"{label} {names}" for label, names in participants_words(incident))
        at = where_of(incident)
        words += f"; {ROLES['place']} {at.name}" if at else ""
        words = words.removeprefix("; ")
        marks = terms.marks(wanted, words)
    return Found(
        hit=hit,
        words=words,
        marks=marks,
        title_marks=terms.marks(wanted, hit.title),
        report=shelf.card(hit.report) if hit.report else None,
        incident=incident,
    )
