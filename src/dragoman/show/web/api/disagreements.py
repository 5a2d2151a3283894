"""Where accounts differ, and what comparisons come to."""

import msgspec

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.asking import Count
from dragoman.show.web.routing import Endpoint

PAGE_SIZE = 25
COMPARISONS = 50
"""Comparisons on one page."""


class PageAsked(msgspec.Struct, frozen=True):
    """The number of the page, from 1."""

    page: Count = 1


def conflicts(casefile: Casefile, asked: PageAsked) -> pages.ConflictsPage:
    """Give incidents that accounts differ on, with who says which value, and dates that cannot all hold."""
    return pages.conflicts_page(casefile, asked.page, PAGE_SIZE)


def comparisons(casefile: Casefile, asked: PageAsked) -> pages.CheckPage:
    """Give the comparisons ("first since 2016") held against the record, a page at a time."""
    return pages.check_page(casefile, asked.page, COMPARISONS)


ENDPOINTS = (
    Endpoint(path="/conflicts", answer=conflicts, asks=PageAsked, gives=pages.ConflictsPage),
    Endpoint(path="/comparisons", answer=comparisons, asks=PageAsked, gives=pages.CheckPage),
)
