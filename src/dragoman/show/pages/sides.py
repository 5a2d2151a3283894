"""`Comparison`: both sides of a question, lined up field by field, each with the words it rests on."""

from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from typing import Literal

import msgspec

from dragoman.keep import Casefile
from dragoman.model import ConflictValue, Incident, NotFoundError, Place, RecordEntity
from dragoman.show.dates import date_words
from dragoman.show.wording import (
    KINDS,
    ROLES,
    origin_words,
    parties,
    role_words,
    status_words,
    title_words,
    type_words,
    value_words,
)

from .joined import Joined
from .loose import mention_of
from .questions import Question
from .shelf import Shelf, outlet_words
from .surroundings import Passage, passage, passages, sentence_at

PASSAGES = 2
"""Passages of each side: what can be read in some seconds."""

INCIDENTS = 4
"""Incidents of a name that are listed on its side."""


class Facet(msgspec.Struct, frozen=True, kw_only=True):
    """One field of both sides; `sort` says what `field` is the name of: the page's own word, a role, a property."""

    sort: Literal["own", "role", "property"]
    field: str
    a: tuple[str, ...]
    b: tuple[str, ...]

    @property
    def agreement(self) -> str:
        """Give "same", "differs", or "one" where one side alone says anything, or both may be true at once."""
        common = {one.casefold() for one in self.a} & {one.casefold() for one in self.b}
        if not (self.a and self.b) or (not common and self.field in {"origins", "according", "names"}):
            return "one"
        return "same" if common else "differs"


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """One side: what it is called, what it stands for, and the words it rests on."""

    id: str
    sort: Literal["entity", "incident", "value"]
    name: str
    reports: int
    passages: tuple[Passage, ...] = ()
    incidents: tuple[Incident, ...] = ()


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Both sides, and their fields side by side; `others` are further values that accounts give."""

    a: Party
    b: Party
    facets: tuple[Facet, ...] = ()
    others: tuple[str, ...] = ()


def comparison_of(casefile: Casefile, shelf: Shelf, question: Question) -> Comparison | None:
    """Give both sides of a question; None where one of them is no more in the record."""
    try:
        if question.sort == "entity":
            return _names(casefile, shelf, casefile.entity(question.a), casefile.entity(question.b))
        if question.sort == "incident":
            return _incidents(shelf, casefile.incident(question.a), casefile.incident(question.b))
        if question.joined:
            return _mentions(casefile, shelf, question.joined)
        if question.loose:
            return _accounts(casefile, shelf, question.a, question.b)
        return _values(shelf, casefile.incident(question.incident or ""), question)
    except NotFoundError:
        return None


def _facets(found: Iterable[tuple[str, str, Iterable[str], Iterable[str]]]) -> tuple[Facet, ...]:
    """Give fields that one side at least has a value for."""
    made = (Facet(sort=sort, field=field, a=tuple(a), b=tuple(b)) for sort, field, a, b in found)  # type: ignore[arg-type]
    return tuple(one for one in made if one.a or one.b)


def _incidents(shelf: Shelf, a: Incident, b: Incident) -> Comparison:
    roles_a, roles_b = ({label: [p.name for p in who] for label, who in parties(one)} for one in (a, b))
    labels = dict.fromkeys((*roles_a, *roles_b))
    return Comparison(
        a=_incident_side(shelf, a),
        b=_incident_side(shelf, b),
        facets=_facets(
            (
                ("own", "what", (type_words(a.type),), (type_words(b.type),)),
                ("own", "status", (status_words(a.status),), (status_words(b.status),)),
                ("own", "when", _when(a), _when(b)),
                *(("role", label, roles_a.get(label, ()), roles_b.get(label, ())) for label in labels),
                ("own", "where", (a.where.name,) if a.where else (), (b.where.name,) if b.where else ()),
                ("own", "origins", map(origin_words, a.origins.list), map(origin_words, b.origins.list)),
            )
        ),
    )


def _incident_side(shelf: Shelf, one: Incident) -> Party:
    return Party(
        id=one.id,
        sort="incident",
        name=title_words(one),
        reports=len(one.reports),
        passages=passages(shelf, one.evidence[:PASSAGES]),
    )


def _when(one: Incident) -> tuple[str, ...]:
    return (date_words(one.when.edtf, one.when.earliest, one.when.latest),) if one.when else ()


def _names(casefile: Casefile, shelf: Shelf, a: RecordEntity, b: RecordEntity) -> Comparison:
    facts_a, facts_b = (_facts(one) for one in (a, b))
    properties = dict.fromkeys((*facts_a, *facts_b))
    return Comparison(
        a=_name_side(casefile, shelf, a),
        b=_name_side(casefile, shelf, b),
        facets=_facets(
            (
                ("own", "kind", (KINDS[a.kind],), (KINDS[b.kind],)),
                ("own", "names", a.names, b.names),
                ("own", "country", filter(None, (a.country,)), filter(None, (b.country,))),
                *(("property", name, facts_a.get(name, ()), facts_b.get(name, ())) for name in properties),
            )
        ),
    )


def _facts(entity: RecordEntity) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in entity.facts:
        found.setdefault(fact.property, []).append(fact.value)
    return found


def _name_side(casefile: Casefile, shelf: Shelf, one: RecordEntity) -> Party:
    return Party(
        id=one.id,
        sort="entity",
        name=one.name,
        reports=len(one.reports),
        passages=tuple(passage(shelf, shelf.quote(place)) for place in _first_mentions(casefile, one)),
        incidents=tuple(islice(casefile.incidents_of_entity(one.id), INCIDENTS)),
    )


def _mentions(casefile: Casefile, shelf: Shelf, joined: Joined) -> Comparison:
    """Give the mentions of one person under two names: what each report says of whom it calls so."""
    a, b = (_mention(casefile, shelf, member, name) for member, name in zip(joined.members, joined.names, strict=True))
    properties = dict.fromkeys((*a[1], *b[1]))
    return Comparison(
        a=a[0],
        b=b[0],
        facets=_facets(("property", name, a[1].get(name, ()), b[1].get(name, ())) for name in properties),
    )


def _mention(casefile: Casefile, shelf: Shelf, member: str, name: str) -> tuple[Party, dict[str, list[str]]]:
    report, _, ident = member.partition("/")
    reading = casefile.reading(report)
    entity = next(one for one in reading.entities if one.id == ident)
    spans = [sentence_at(reading.report.text, span) for span in (entity.named_mentions or entity.mentions)[:1]]
    facts: dict[str, list[str]] = {}
    for fact in entity.facts:
        facts.setdefault(fact.property, []).append(fact.value)
    told = tuple(passage(shelf, shelf.quote(Place(report=report, span=span))) for span in spans)
    return Party(id=member, sort="value", name=name, reports=1, passages=told), facts


def _accounts(casefile: Casefile, shelf: Shelf, a: str, b: str) -> Comparison:
    """Give two mentions that were taken for one incident, each as its report tells it."""
    (side_a, told_a), (side_b, told_b) = _account(casefile, shelf, a), _account(casefile, shelf, b)
    roles = dict.fromkeys(field for field in (*told_a, *told_b) if field in ROLES)
    return Comparison(
        a=side_a,
        b=side_b,
        facets=_facets(
            (
                *(("own", field, told_a[field], told_b[field]) for field in ("what", "status", "when")),
                *(("role", role_words(role), told_a.get(role, ()), told_b.get(role, ())) for role in roles),
                ("own", "where", told_a["where"], told_b["where"]),
            )
        ),
    )


def _account(casefile: Casefile, shelf: Shelf, member: str) -> tuple[Party, dict[str, list[str]]]:
    reading, event = mention_of(casefile, member)
    names = {entity.id: entity.name for entity in reading.entities}
    told = {"what": [type_words(event.type)], "status": [status_words(event.status)], "when": [], "where": []}
    if event.when is not None:
        told["when"].append(date_words(event.when.edtf, event.when.earliest, event.when.latest))
    if event.where in names:
        told["where"].append(names[event.where])
    for one in event.participants:
        told.setdefault(one.role, []).append(names.get(one.entity or "", one.text))
    quote = shelf.quote(Place(report=reading.report.id, span=event.evidence))
    name = outlet_words(quote.report)
    return Party(id=member, sort="value", name=name, reports=1, passages=(passage(shelf, quote),)), told


def _first_mentions(casefile: Casefile, entity: RecordEntity) -> list[Place]:
    """Give the sentence that first names an entity in each of its first reports."""
    found: dict[str, Place] = {}
    for member in entity.members:
        report, _, ident = member.partition("/")
        if report in found:
            continue
        with suppress(NotFoundError):
            reading = casefile.reading(report)
            inside = next((one for one in reading.entities if one.id == ident), None)
            if inside and (inside.named_mentions or inside.mentions):
                span = (inside.named_mentions or inside.mentions)[0]
                found[report] = Place(report=report, span=sentence_at(reading.report.text, span))
        if len(found) == PASSAGES:
            break
    return list(found.values())


def _values(shelf: Shelf, incident: Incident, question: Question) -> Comparison | None:
    """Give the value that most say of what accounts of an incident differ on, and the one asked about."""
    conflict = next((one for one in incident.conflicts if one.field == question.field), None)
    if conflict is None or question.value >= len(conflict.values):
        return None
    a, b = conflict.values[0], conflict.values[question.value]
    origins = {origin.id: origin_words(origin) for origin in incident.origins.list}
    said_a, said_b = ([origins[name] for name in one.origins if name in origins] for one in (a, b))
    return Comparison(
        a=_value_side(shelf, conflict.field, a, question.a),
        b=_value_side(shelf, conflict.field, b, question.b),
        facets=_facets((("own", "according", said_a, said_b),)),
        others=tuple(
            value_words(conflict.field, one.value)
            for number, one in enumerate(conflict.values)
            if number not in {0, question.value}
        ),
    )


def _value_side(shelf: Shelf, field: str, one: ConflictValue, member: str) -> Party:
    return Party(
        id=member,
        sort="value",
        name=value_words(field, one.value),
        reports=len({place.report for place in one.evidence}),
        passages=passages(shelf, one.evidence[:PASSAGES]),
    )
