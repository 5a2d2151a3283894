"""What is found for `?q=`."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.asking import filters_of
from dragoman.show.web.routing import Nav, View

LIMIT = 50
"""Hits of each kind on a page."""


def search(casefile: Casefile, request: Request) -> pages.SearchPage:
    """Give what is found."""
    query = request.query_params.get("q", "").strip()
    return pages.search_page(casefile, query, filters_of(request), LIMIT)


VIEWS = (View(name="search", address="/search", page=search, nav=Nav(order=30, key="s")),)
