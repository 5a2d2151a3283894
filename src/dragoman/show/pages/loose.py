"""`loose_of`: the least certain of what was read as one incident: an account that neither who nor when ties to it."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Literal

import msgspec

from dragoman.keep import Casefile, Filters
from dragoman.model import Entity, Event, Incident, NotFoundError, Reading

Doubt = Literal["names_nobody", "names_others", "no_day", "another_day", "another_type"]

INCIDENTS = 100
"""Incidents that are looked into: the best attested. Set so that the queue is made in a fifth of a second."""

MENTIONS = 8
"""Mentions of an incident that are looked into."""

OF_ONE = 2
"""Accounts of one incident that are asked about: who parts these will look at the rest."""


class Loose(msgspec.Struct, frozen=True, kw_only=True):
    """A mention of an incident that fits loosely, one that fits well to hold it against, and what is doubtful."""

    incident: str
    fits: str
    member: str
    doubts: tuple[Doubt, ...]


def loose_of(casefile: Casefile) -> Iterator[Loose]:
    """Give the mentions that fit loosely, those of the best attested incidents first."""
    for incident in casefile.page(Filters(), "origins", 0, INCIDENTS):
        if len(incident.reports) > 1:
            yield from _of_one(casefile, incident)


def mention_of(casefile: Casefile, member: str) -> tuple[Reading, Event]:
    """Give a mention with the reading that it stands in; NotFoundError where it is no more."""
    report, _, inside = member.partition("/")
    reading = casefile.reading(report)
    event = next((one for one in reading.events if one.id == inside), None)
    if event is None:
        raise NotFoundError(member, "the newest reading of its report has no such mention", "ask the queue again")
    return reading, event


def _of_one(casefile: Casefile, incident: Incident) -> Iterator[Loose]:
    found, texts = [], set()
    for member in incident.members[:MENTIONS]:
        try:
            reading, event = mention_of(casefile, member)
        except NotFoundError:
            continue
        text = event.evidence.of(reading.report.text)
        if text not in texts:
            texts.add(text)
            found.append((member, tuple(_doubts(casefile, incident, reading, event))))
    fits = next((member for member, doubts in found if not _loose(doubts)), None)
    if fits is not None:
        for member, doubts in [one for one in found if _loose(one[1])][:OF_ONE]:
            yield Loose(incident=incident.id, fits=fits, member=member, doubts=doubts)


def _loose(doubts: tuple[Doubt, ...]) -> bool:
    """Tell whether neither who nor when ties a mention to its incident."""
    return bool({"names_nobody", "names_others"} & set(doubts)) and bool({"no_day", "another_day"} & set(doubts))


def _doubts(casefile: Casefile, incident: Incident, reading: Reading, event: Event) -> Iterator[Doubt]:
    parties = {*(one.entity for one in event.participants), event.where}
    named = [one for one in reading.entities if one.id in parties and one.named_mentions]
    if not named:
        yield "names_nobody"
    elif not _shared(casefile, incident, reading.report.id, named):
        yield "names_others"
    day = incident.when.earliest if incident.when and incident.when.earliest == incident.when.latest else None
    told = event.when.earliest if event.when and event.when.earliest == event.when.latest else None
    if told is None or day is None:
        yield "no_day"
    elif told != day:
        yield "another_day"
    if event.type != incident.type:
        yield "another_type"


def _shared(casefile: Casefile, incident: Incident, report: str, named: list[Entity]) -> bool:
    """Tell whether one of these entities of a report takes part in an incident, or is where it was."""
    held = {one.entity: one.name for one in incident.participants if one.entity}
    if incident.where:
        held[incident.where.entity] = incident.where.name
    if set(held.values()) & {name for one in named for name in (one.name, *one.aliases)}:
        return True
    for one in named:
        with suppress(NotFoundError):
            if casefile.entity(f"{report}/{one.id}").id in held:
                return True
    return False
