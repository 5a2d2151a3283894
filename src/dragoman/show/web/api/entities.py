"""People, organisations and places."""

import msgspec

from dragoman.keep import Casefile
from dragoman.show import pages
from dragoman.show.web.cursors import Limit
from dragoman.show.web.routing import Endpoint


class EntityAsked(msgspec.Struct, frozen=True):
    """The id of an entity, the beginning of one, or a mention ("report/e1"); at most `limit` incidents come along."""

    id: str
    limit: Limit = 100


def entity(casefile: Casefile, asked: EntityAsked) -> pages.EntityPage:
    """Give one person, organisation or place: names, facts with sources, incidents, reports."""
    return pages.entity_page(casefile, casefile.entity(asked.id), asked.limit)


ENDPOINTS = (Endpoint(path="/entity/{id:path}", answer=entity, asks=EntityAsked, gives=pages.EntityPage),)
