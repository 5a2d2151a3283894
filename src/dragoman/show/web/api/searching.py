"""Search."""

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.asking import FiltersAsked
from dragoman.show.web.cursors import Limit
from dragoman.show.web.routing import Endpoint


class SearchAsked(FiltersAsked, frozen=True, kw_only=True, rename="kebab"):
    """Words, "phrases", beginnings* and -words to leave out; at most `limit` hits of each kind."""

    q: str = ""
    limit: Limit = 20


def search(casefile: Casefile, asked: SearchAsked) -> pages.SearchPage:
    """Give what is found for words in incidents, names, claims and reports, grouped by kind."""
    return pages.search_page(casefile, asked.q, asked.filters, asked.limit)


ENDPOINTS = (Endpoint(path="/search", answer=search, asks=SearchAsked, gives=pages.SearchPage),)
