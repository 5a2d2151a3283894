"""Where accounts differ, and what comparisons come to."""

import msgspec

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.asking import Count
from dragoman.show.web.routing import Endpoint, Nothing

PAGE_SIZE = 25


class ConflictsAsked(msgspec.Struct, frozen=True):
    """The number of the page, from 1."""

    page: Count = 1


def conflicts(casefile: Casefile, asked: ConflictsAsked) -> pages.ConflictsPage:
    """Give incidents that accounts differ on, with who says which value, and dates that cannot all hold."""
    return pages.conflicts_page(casefile, asked.page, PAGE_SIZE)


def comparisons(casefile: Casefile, _asked: Nothing) -> pages.CheckPage:
    """Give the comparisons ("first since 2016") held against the record."""
    return pages.check_page(casefile)


ENDPOINTS = (
    Endpoint(path="/conflicts", answer=conflicts, asks=ConflictsAsked, gives=pages.ConflictsPage),
    Endpoint(path="/comparisons", answer=comparisons, gives=pages.CheckPage),
)
