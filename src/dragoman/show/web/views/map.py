"""Incidents on a map of the world."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show.html.world import country_names
from dragoman.show.pages.map import MapPage, map_page
from dragoman.show.web.asking import filters_of
from dragoman.show.web.routing import Nav, View


def map_(casefile: Casefile, request: Request) -> MapPage:
    """Give where the incidents that the address asks for were."""
    region = request.query_params.get("region", "").strip() or "world"
    return map_page(casefile, filters_of(request), region, country_names())


VIEWS = (View(name="map", address="/map", page=map_, nav=Nav(order=50, key="m"), counts=True),)
