"""The record of the large casefile: incidents with origins that cite each other, entities, and all the small parts."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from browsing_land import TYPES, Land, Told

from dragoman.model import (
    CheckedComparison,
    Clash,
    Conflict,
    ConflictValue,
    Copies,
    Incident,
    Kind,
    Origin,
    OriginLink,
    OriginPath,
    Origins,
    Place,
    Plover,
    Record,
    RecordEntity,
    RecordParticipant,
    RecordWhen,
    RecordWhere,
    Span,
    Suggestion,
    Unread,
)

COPIES, COMPARISONS, CLASHES, UNREAD, SUGGESTIONS = 5_000, 10_000, 200, 3_000, 2_000
"""Small parts of a record of 30,000 incidents; fewer in one that is smaller."""


class Kept(NamedTuple):
    """A report that tells of an incident: its id, its outlet, where it says so, and its mentions by entity."""

    report: str
    outlet: str
    span: Span
    members: tuple[tuple[str, str], ...]


def record_of(land: Land, told: list[Told], kept: list[list[Kept]]) -> Record:
    """Give the record of incidents, each with the reports that tell of it."""
    incidents = [_incident(land, number, one, kept[number]) for number, one in enumerate(told)]
    incidents.sort(key=lambda one: ((one.when and one.when.earliest) or "9", one.id))
    reports = [one.report for found in kept for one in found]
    share = len(told) / 30_000
    entities = tuple(_entities(land, kept))

    def some(many: int) -> range:
        return range(max(1, int(many * share)))

    chance = land.chance
    return Record(
        incidents=tuple(incidents),
        entities=entities,
        copies=tuple(
            Copies(original=found[0] if chance.random() < 0.7 else None, reports=tuple(found), because="same text")
            for _ in some(COPIES)
            if (found := sorted(set(chance.sample(reports, 3))))
        ),
        comparisons=tuple(
            CheckedComparison(
                report=chance.choice(reports),
                span=Span(0, 20),
                text="the first since 2016",
                verdict=chance.choice(("supported", "contradicted", "undecided")),
                because=tuple(one.id for one in chance.sample(incidents, 2)),
            )
            for _ in some(COMPARISONS)
        ),
        clashes=tuple(
            Clash(
                claims=tuple(Place(report=one, span=Span(0, 20)) for one in chance.sample(reports, 2)),
                explanation="the second is told as after the first, and is dated before it",
            )
            for _ in some(CLASHES)
        ),
        suggestions=tuple(_suggestions(incidents, entities, len(some(SUGGESTIONS)))),
        unread=tuple(
            Unread(
                name=f"{chance.choice(land.outlets)} of {number}",
                kind="outlet",
                incidents=tuple(one.id for one in chance.sample(incidents, 1 + number % 9)),
                reports=(cited := chance.choice(reports),),
                evidence=(Place(report=cited, span=Span(0, 20)),),
            )
            for number in some(UNREAD)
        ),
    )


def _suggestions(incidents: list[Incident], entities: tuple[RecordEntity, ...], many: int) -> Iterator[Suggestion]:
    """Give pairs of neighbours that may be one: incidents, and entities of one kind."""
    for at in range(0, min(2 * many, len(incidents) - 1), 2):
        a, b = incidents[at].id, incidents[at + 1].id
        yield Suggestion(sort="incident", a=a, b=b, score=0.5, because=("the same type", "days apart"))
    for at in range(0, min(2 * many, len(entities) - 1), 2):
        one, other = entities[at : at + 2]
        if one.kind == other.kind:
            yield Suggestion(sort="entity", a=one.id, b=other.id, score=0.5, because=("names that are alike",))


def _entities(land: Land, kept: list[list[Kept]]) -> Iterator[RecordEntity]:
    members: dict[str, list[str]] = defaultdict(list)
    for one in (one for found in kept for one in found):
        for ident, member in one.members:
            members[ident].append(f"{one.report}/{member}")
    for sort, kind, names in _sorts(land):
        for at, name in enumerate(names):
            if (ident := f"{sort}{at:05}") in members:
                found = members[ident]
                yield RecordEntity(
                    id=ident,
                    kind=kind,
                    name=name,
                    names=(name, f"{name[0]}. {name.rpartition(' ')[2]}") if at % 5 == 0 else (name,),
                    reports=tuple(dict.fromkeys(member.partition("/")[0] for member in found)),
                    lat=land.at[at][0] if kind == "place" else None,
                    lon=land.at[at][1] if kind == "place" else None,
                    members=tuple(found),
                )


def _sorts(land: Land) -> tuple[tuple[str, Kind, list[str]], ...]:
    return ("p", "person", land.people), ("o", "organization", land.bodies), ("q", "place", land.places)


def _incident(land: Land, number: int, told: Told, kept: list[Kept]) -> Incident:
    last = told.day + timedelta(days=told.days)
    opened = land.chance.random()
    evidence = tuple(Place(report=one.report, span=one.span) for one in kept)
    origins = _origins(land, told, kept, evidence)
    when = RecordWhen(
        edtf=told.day.isoformat() if not told.days else f"{told.day.isoformat()}/{last.isoformat()}",
        earliest=None if opened < 0.03 else told.day.isoformat(),
        latest=None if opened > 0.97 else last.isoformat(),
    )
    root, words, role = TYPES[told.type]
    parties = [RecordParticipant(role="actor", entity=f"p{told.person:05}", name=land.people[told.person])]
    if told.body is not None and role:
        parties.append(RecordParticipant(role=role, entity=f"o{told.body:05}", name=land.bodies[told.body]))
    return Incident(
        id=f"i{number:012x}",
        type=told.type,
        plover=Plover(event=root),
        status=told.status,
        title=f"{land.people[told.person]} {words} {land.places[told.place]}",
        when=when,
        where=RecordWhere(
            entity=f"q{told.place:05}",
            name=land.places[told.place],
            lat=land.at[told.place][0],
            lon=land.at[told.place][1],
        ),
        participants=tuple(parties),
        reports=tuple(one.report for one in kept),
        origins=Origins(min=max(1, len(origins) - land.chance.randrange(2)), max=len(origins), list=origins),
        conflicts=_conflicts(land, told, evidence, origins),
        evidence=evidence,
        members=tuple(f"{one.report}/v1" for one in kept),
    )


def _origins(land: Land, told: Told, kept: list[Kept], evidence: tuple[Place, ...]) -> tuple[Origin, ...]:
    """Give origins; the first report of each has it from its source, the others from the outlet of the first."""
    many = max(1, min(len(kept), int(land.chance.paretovariate(1.1))))
    found = []
    for at in range(many):
        mine = kept[at::many]
        named = land.chance.random() < 0.8
        person = land.chance.randrange(200)
        paths = [OriginPath(report=mine[0].report)]
        paths += [
            OriginPath(
                report=one.report,
                links=(
                    OriginLink(giver=mine[0].outlet, to=one.outlet, report=one.report, span=one.span, kind="outlet"),
                ),
            )
            for one in mine[1:]
        ]
        found.append(
            Origin(
                id=f"o{at}",
                name=land.people[person] if named else "officials",
                kind="person" if named else "group",
                named=named,
                entity=f"p{person:05}" if named else None,
                reports=tuple(one.report for one in mine),
                evidence=evidence[at::many],
                status=told.status,
                paths=tuple(paths),
            )
        )
    return tuple(found)


def _conflicts(
    land: Land, told: Told, evidence: tuple[Place, ...], origins: tuple[Origin, ...]
) -> tuple[Conflict, ...]:
    """Give what two origins differ on, in some incidents that are told by several."""
    if not told.days or len(origins) < 2 or land.chance.random() > 0.3:
        return ()
    last = (told.day + timedelta(days=told.days)).isoformat()
    values = (
        ConflictValue(value=told.day.isoformat(), origins=(origins[0].id,), evidence=evidence[:1]),
        ConflictValue(value=last, origins=(origins[-1].id,), evidence=evidence[-1:]),
    )
    return (Conflict(field="when", values=values),)
