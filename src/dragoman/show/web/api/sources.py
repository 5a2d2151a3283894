"""What outlets rely on."""

from dragoman.keep import Casefile
from dragoman.show.pages.sources import SourcesPage, sources_page
from dragoman.show.web.asking import FiltersAsked
from dragoman.show.web.routing import Endpoint


def sources(casefile: Casefile, asked: FiltersAsked) -> SourcesPage:
    """Give which outlets rely on which origins, how often each was first, alone or outvoted, and who cites whom."""
    return sources_page(casefile, asked.filters)


ENDPOINTS = (Endpoint(path="/sources", answer=sources, asks=FiltersAsked, gives=SourcesPage, counts=True),)
