"""The chronicle: a timeline, and the list that says the same in words."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.asking import filters_of, page_of, sort_of
from dragoman.show.web.routing import Nav, View

PAGE_SIZE = 50
"""Incidents on one page of the list."""


def chronicle(casefile: Casefile, request: Request) -> pages.ChroniclePage:
    """Give the chronicle, restricted and sorted by the address."""
    return pages.chronicle_page(casefile, filters_of(request), page_of(request), PAGE_SIZE, sort_of(request))


VIEWS = (View(name="chronicle", address="/", page=chronicle, nav=Nav(order=10, key="c")),)
