"""The casefile as a whole, this run of the server, and the document of the API."""

from typing import Any

import msgspec

from dragoman import __version__
from dragoman.keep import Casefile, Stats
from dragoman.show.web.desk import Desk
from dragoman.show.web.openapi import document
from dragoman.show.web.routing import Endpoint, Nothing, endpoints


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """The casefile's name, whether it can be changed, and the word that a change has to bring (X-Dragoman-Csrf)."""

    casefile: str
    version: str
    read_only: bool
    csrf: str


def session(desk: Desk, _asked: Nothing) -> Session:
    """Give what is served, and the word that a change has to bring."""
    return Session(casefile=desk.path.stem, version=__version__, read_only=desk.read_only, csrf=desk.access.csrf)


class About(msgspec.Struct, frozen=True, kw_only=True):
    """How much the casefile holds; `head` changes whenever anything is kept."""

    stats: Stats
    head: str
    current: bool


def casefile(casefile: Casefile, _asked: Nothing) -> About:
    """Give how much the casefile holds, and whether the record is made from all of it."""
    return About(stats=casefile.stats(), head=casefile.chain_head, current=casefile.record_is_current())


def openapi(_desk: Desk, _asked: Nothing) -> dict[str, Any]:
    """Give this document."""
    return document(endpoints())


ENDPOINTS = (
    Endpoint(path="/session", answer=session, gives=Session, of_desk=True),
    Endpoint(path="/casefile", answer=casefile, gives=About),
    Endpoint(path="/openapi.json", answer=openapi, gives=dict[str, Any], of_desk=True),
)
