"""Who did what to whom."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show.pages.network import USUAL, NetworkPage, network_page
from dragoman.show.web.asking import filters_of, number
from dragoman.show.web.routing import Nav, View


def network(casefile: Casefile, request: Request) -> NetworkPage:
    """Give the network that the address asks for."""
    asked = request.query_params
    return network_page(
        casefile,
        filters_of(request),
        [name.strip() for name in asked.getlist("about") if name.strip()],
        steps=number(asked.get("steps"), 1) or 1,
        most=number(asked.get("most"), USUAL) or USUAL,
        places=asked.get("places") != "no",
        between=tuple(asked.getlist("between")),
    )


VIEWS = (View(name="network", address="/network", page=network, nav=Nav(order=40, key="n"), counts=True),)
