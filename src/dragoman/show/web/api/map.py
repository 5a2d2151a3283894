"""Where incidents were."""

from dragoman.keep import Casefile
from dragoman.show.html.world import country_names
from dragoman.show.pages.map import MapPage, map_page
from dragoman.show.web.asking import FiltersAsked
from dragoman.show.web.routing import Endpoint


def map_(casefile: Casefile, asked: FiltersAsked) -> MapPage:
    """Give the places of incidents that fit the filters, with coordinates; an `area` is a whole country."""
    return map_page(casefile, asked.filters, "world", country_names())


ENDPOINTS = (Endpoint(path="/map", answer=map_, asks=FiltersAsked, gives=MapPage, counts=True),)
