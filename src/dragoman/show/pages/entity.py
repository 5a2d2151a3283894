"""`EntityPage`: a person, organisation or place across reports: names, facts with sources, incidents."""

from itertools import islice

import msgspec

from dragoman.keep import Casefile, ReportCard
from dragoman.model import Incident, RecordEntity
from dragoman.show.wording import PARTS, listed

from .shelf import Quote, Shelf


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A statement about the entity, with the words it rests on."""

    property: str
    value: str
    quotes: tuple[Quote, ...]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """An incident, and what the entity was in it ("the actor", "where it was")."""

    incident: Incident
    part: str


class EntityPage(msgspec.Struct, frozen=True, kw_only=True):
    """One entity of the record with its facts, incidents and reports resolved.

    `more` tells that it takes part in more incidents than are here, `reports` are at most as many.
    """

    entity: RecordEntity
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    reports: tuple[ReportCard, ...]
    more: bool = False

    @property
    def title(self) -> str:
        """The entity's name."""
        return self.entity.name


def entity_page(casefile: Casefile, entity: RecordEntity, most: int | None = None) -> EntityPage:
    """Give the page of one entity, with at most so many incidents and reports."""
    shelf = Shelf(casefile)
    found = casefile.incidents_of_entity(entity.id)
    incidents = list(islice(found, None if most is None else most + 1))
    cards = [shelf.card(report) for report in entity.reports[:most]]
    return EntityPage(
        entity=entity,
        facts=tuple(
            Fact(property=fact.property, value=fact.value, quotes=shelf.quotes(fact.evidence)) for fact in entity.facts
        ),
        parts=tuple(Part(incident=incident, part=_part(incident, entity.id)) for incident in incidents[:most]),
        more=most is not None and len(incidents) > most,
        reports=tuple(sorted(cards, key=lambda card: (card.published or "~", card.id))),
    )


def _part(incident: Incident, entity: str) -> str:
    """Give in words what an entity was in an incident."""
    parts = [PARTS[one.role] for one in incident.participants if one.entity == entity]
    if incident.where is not None and incident.where.entity == entity:
        parts.append(PARTS["place"])
    return listed(dict.fromkeys(parts))
