"""Comparisons ("first since 2016") held against the record."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.routing import Nav, View


def check(casefile: Casefile, _request: Request) -> pages.CheckPage:
    """Give the comparisons."""
    return pages.check_page(casefile)


VIEWS = (View(name="check", address="/check", page=check, nav=Nav(order=80, key="k")),)
