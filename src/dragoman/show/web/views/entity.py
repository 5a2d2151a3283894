"""One person, organisation or place."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.routing import View

MOST = 100
"""Incidents and reports on the page; the chronicle has the rest."""


def entity(casefile: Casefile, request: Request) -> pages.EntityPage:
    """Give one person, organisation or place."""
    return pages.entity_page(casefile, casefile.entity(request.path_params["id"]), MOST)


VIEWS = (View(name="entity", address="/entity/{id:path}", page=entity),)
