"""The network of who did what to whom."""

from typing import Annotated

from msgspec import Meta

from dragoman.keep import Casefile
from dragoman.show.pages.network import MOST, USUAL, NetworkPage, network_page
from dragoman.show.web.asking import FiltersAsked
from dragoman.show.web.routing import Endpoint


class NetworkAsked(FiltersAsked, frozen=True, kw_only=True, rename="kebab"):
    """Filters; the ids of those it is `about`; how many `steps` from them; the `most` nodes; whether `places` count.

    `between` are the ids of two whose incidents come along.
    """

    about: tuple[str, ...] = ()
    steps: Annotated[int, Meta(ge=1, le=3)] = 1
    most: Annotated[int, Meta(ge=2, le=MOST)] = USUAL
    places: bool = True
    between: tuple[str, ...] = ()


def network(casefile: Casefile, asked: NetworkAsked) -> NetworkPage:
    """Give who did what to whom: the strongest ties, or the neighbourhood of those asked about."""
    return network_page(
        casefile,
        asked.filters,
        asked.about,
        steps=asked.steps,
        most=asked.most,
        places=asked.places,
        between=asked.between,
    )


ENDPOINTS = (Endpoint(path="/network", answer=network, asks=NetworkAsked, gives=NetworkPage, counts=True),)
