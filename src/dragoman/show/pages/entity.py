"""`EntityPage`: a person, organisation or place across reports: names, facts with sources, company, incidents."""

from itertools import groupby

import msgspec

from dragoman.keep import Casefile, Filters, ReportCard
from dragoman.model import Incident, RecordEntity
from dragoman.show.wording import PARTS, listed

from .incident import Dispute
from .shelf import Quote, Shelf
from .waiting import Waiting, beside, disputes_about

MOST_COMPANY = 24
"""Others on the page of an entity, those met most."""


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A statement about the entity, with the words it rests on."""

    property: str
    value: str
    quotes: tuple[Quote, ...]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """An incident, and what the entity was in it ("the actor", "where it was")."""

    incident: Incident
    part: str


class Met(msgspec.Struct, frozen=True, kw_only=True):
    """Another entity, and in how many incidents both are."""

    id: str
    kind: str
    name: str
    incidents: int


class EntityPage(msgspec.Struct, frozen=True, kw_only=True):
    """One entity of the record with its facts, incidents and reports resolved.

    `more` tells that it takes part in more incidents than are here, `reports` are at most as many. `disputes` are
    what accounts tell differently of it, `waiting` the pairs that it is one of and that a person may decide on.
    `filters` ask the chronicle for its incidents.
    """

    entity: RecordEntity
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    reports: tuple[ReportCard, ...]
    more: bool = False
    disputes: tuple[Dispute, ...] = ()
    company: tuple[Met, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    filters: Filters = Filters()

    @property
    def title(self) -> str:
        """The entity's name."""
        return self.entity.name

    @property
    def said(self) -> list[tuple[str, tuple[Fact, ...]]]:
        """The facts by property."""
        return [(name, tuple(group)) for name, group in groupby(self.facts, key=lambda fact: fact.property)]


def entity_page(casefile: Casefile, entity: RecordEntity, most: int | None = None) -> EntityPage:
    """Give the page of one entity, with at most so many incidents and reports."""
    shelf = Shelf(casefile)
    incidents = list(casefile.incidents_of_entity(entity.id, -1 if most is None else most + 1))
    cards = [shelf.card(report) for report in entity.reports[:most]]
    company = casefile.ties.company(entity.id, MOST_COMPANY)
    return EntityPage(
        entity=entity,
        facts=tuple(
            Fact(property=fact.property, value=fact.value, quotes=shelf.quotes(fact.evidence))
            for fact in sorted(entity.facts, key=lambda fact: (fact.property, -len(fact.evidence), fact.value))
        ),
        parts=tuple(Part(incident=incident, part=_part(incident, entity.id)) for incident in incidents[:most]),
        more=most is not None and len(incidents) > most,
        reports=tuple(sorted(cards, key=lambda card: (card.published or "~", card.id))),
        disputes=disputes_about(shelf, entity.id, incidents[:most]),
        company=tuple(Met(id=one.id, kind=one.kind, name=one.name, incidents=many) for one, many in company),
        waiting=beside(casefile, entity.id),
        filters=_filters(casefile, entity),
    )


def _filters(casefile: Casefile, entity: RecordEntity) -> Filters:
    """Give what asks the chronicle for the incidents of an entity: as the one who, or as the place where."""
    who, where = Filters(who=entity.id), Filters(where=entity.id)
    return where if entity.kind == "place" and casefile.count(where) >= casefile.count(who) else who


def _part(incident: Incident, entity: str) -> str:
    """Give in words what an entity was in an incident."""
    parts = [PARTS[one.role] for one in incident.participants if one.entity == entity]
    if incident.where is not None and incident.where.entity == entity:
        parts.append(PARTS["place"])
    return listed(dict.fromkeys(parts))
