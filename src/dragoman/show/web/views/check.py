"""Comparisons ("first since 2016") held against the record."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.asking import page_of
from dragoman.show.web.routing import Nav, View

PAGE_SIZE = 50
"""Comparisons on one page."""


def check(casefile: Casefile, request: Request) -> pages.CheckPage:
    """Give the comparisons."""
    return pages.check_page(casefile, page_of(request), PAGE_SIZE)


VIEWS = (View(name="check", address="/check", page=check, nav=Nav(order=80, key="k")),)
