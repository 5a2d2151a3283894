"""What accounts differ on, and dates that cannot all hold."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.asking import page_of
from dragoman.show.web.routing import Nav, View

PAGE_SIZE = 25
"""Incidents on one page, each with all its accounts."""


def conflicts(casefile: Casefile, request: Request) -> pages.ConflictsPage:
    """Give what accounts differ on."""
    return pages.conflicts_page(casefile, page_of(request), PAGE_SIZE)


VIEWS = (View(name="conflicts", address="/conflicts", page=conflicts, nav=Nav(order=70, key="o")),)
