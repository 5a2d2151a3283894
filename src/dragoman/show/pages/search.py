"""`SearchPage`: what was found for some words, grouped by what kind of thing it is."""

from itertools import groupby

import msgspec

from dragoman.keep import Casefile, Filters, Hit, ReportCard

from .shelf import Shelf


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A hit, with the report that its words stand in where it is one of a report."""

    hit: Hit
    report: ReportCard | None = None


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
    hits = casefile.search(query, filters, limit)
    groups = [
        Group(
            kind=kind,
            found=tuple(Found(hit=hit, report=shelf.card(hit.report) if hit.report else None) for hit in group),
        )
        for kind, group in groupby(hits, key=lambda hit: hit.kind)
    ]
    return SearchPage(query=query, groups=tuple(groups), filters=filters, limit=limit)
