"""What outlets rely on."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show.pages.sources import SourcesPage, sources_page
from dragoman.show.web.asking import filters_of
from dragoman.show.web.routing import Nav, View


def sources(casefile: Casefile, request: Request) -> SourcesPage:
    """Give what the incidents that the address asks for rest on."""
    return sources_page(casefile, filters_of(request))


VIEWS = (View(name="sources", address="/sources", page=sources, nav=Nav(order=60, key="u"), counts=True),)
