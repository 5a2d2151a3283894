"""`Accounts`: what each origin tells of an incident, field by field, so that differences stand beside each other."""

from collections.abc import Iterable

import msgspec

from dragoman.keep import Casefile
from dragoman.model import Conflict, Event, Incident, NotFoundError, Origin, Reading
from dragoman.show.dates import date_words
from dragoman.show.wording import ROLES, told_words, type_words, value_words

MOST = 8
"""Accounts side by side: more cannot be looked over. Those that are told first in the record."""

REPORTS = 2
"""Reports of an account that are looked into: its others tell the same by their origin."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One field, and for each account what it tells; `differs` where the record holds that they cannot all be so."""

    field: str
    cells: tuple[tuple[str, ...], ...]
    differs: bool = False


class Accounts(msgspec.Struct, frozen=True, kw_only=True):
    """Accounts beside each other; `more` is the number of those that found no room."""

    origins: tuple[Origin, ...] = ()
    lines: tuple[Line, ...] = ()
    more: int = 0


def accounts_of(casefile: Casefile, incident: Incident) -> Accounts:
    """Give the accounts of an incident, with what their reports were read to say."""
    origins = incident.origins.list[:MOST]
    told = [_told(casefile, incident, origin) for origin in origins]
    lines = [Line(field="says", cells=tuple((told_words(origin),) for origin in origins))]
    for field in ("type", "when", "where", *ROLES):
        cells = tuple(tuple(one.get(field, ())) for one in told)
        if any(cells):
            lines.append(Line(field=field, cells=cells))
    return Accounts(
        origins=origins,
        lines=_with_conflicts(lines, incident.conflicts, origins),
        more=len(incident.origins.list) - len(origins),
    )


def _told(casefile: Casefile, incident: Incident, origin: Origin) -> dict[str, list[str]]:
    """Give for each field what the reports of one account say, without repeating it."""
    found: dict[str, dict[str, None]] = {}
    for report in origin.reports[:REPORTS]:
        try:
            reading = casefile.reading(report)
        except NotFoundError:
            continue
        for event in _events(reading, incident, origin):
            for field, value in _fields(reading, event):
                found.setdefault(field, {})[value] = None
    return {field: list(values) for field, values in found.items()}


def _events(reading: Reading, incident: Incident, origin: Origin) -> list[Event]:
    """Give the mentions of the incident in a report; those that this origin tells, where the report says so."""
    members = {member.partition("/")[2] for member in incident.members if member.startswith(reading.report.id + "/")}
    events = [event for event in reading.events if event.id in members]
    claims = {claim.id for claim in reading.claims if claim.chain and claim.chain[0].name == origin.name}
    return [event for event in events if claims.intersection(event.claims)] or events


def _fields(reading: Reading, event: Event) -> Iterable[tuple[str, str]]:
    names = {entity.id: entity.name for entity in reading.entities}
    yield "type", type_words(event.type)
    if event.when is not None and event.when.edtf:
        yield "when", date_words(event.when.edtf, event.when.earliest, event.when.latest)
    if event.where in names:
        yield "where", names[event.where]
    for one in event.participants:
        yield one.role, names.get(one.entity or "", one.text)


def _with_conflicts(
    lines: list[Line], conflicts: tuple[Conflict, ...], origins: tuple[Origin, ...]
) -> tuple[Line, ...]:
    """Put what the record holds to differ in the place of what was read, and mark it."""
    found = {line.field: line for line in lines}
    for conflict in conflicts:
        field = "says" if conflict.field == "status" else conflict.field
        cells = tuple(
            tuple(value_words(conflict.field, one.value) for one in conflict.values if origin.id in one.origins)
            for origin in origins
        )
        before = found[field].cells if field in found else tuple(() for _ in origins)
        if field == "says":
            cells = before
        found[field] = Line(
            field=field,
            cells=tuple(ours or theirs for ours, theirs in zip(cells, before, strict=True)),
            differs=True,
        )
    return tuple(found.values())
