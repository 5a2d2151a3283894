"""What views of many count by: the ties, places, outlets and sources of each incident, and what small parts are about.

Rows of their own, written with the incident and gone with it, so that a view of a hundred thousand reports counts
rows and opens no body.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise, product
from typing import Any, Literal, NamedTuple

import msgspec

from dragoman.model import CheckedComparison, Clash, Copies, Incident, Origin, Suggestion, Unread

How = Literal["did", "with", "to", "from", "at", "about"]

TIED: dict[tuple[str, str], How] = {
    ("actor", "target"): "did",
    ("actor", "actor"): "with",
    ("actor", "companion"): "with",
    ("companion", "companion"): "with",
    ("actor", "topic"): "about",
    ("actor", "destination"): "to",
    ("target", "destination"): "to",
    ("actor", "origin"): "from",
    ("target", "origin"): "from",
    ("actor", "place"): "at",
    ("target", "place"): "at",
    ("actor", "where"): "at",
    ("target", "where"): "at",
}
"""What ties one in the first role to one in the second; "where" is the place of an incident."""

OF_PLACES = frozenset({"to", "from", "at"})
"""Ties to places."""

SEATS = ("where", "place", "destination", "origin")
"""What puts an incident on a map, the nearest first: where it was, else where it led, else where it came from."""

OWN, UNNAMED = "own", "unnamed"
"""Voices that stand for no one origin: the outlet's own, and whoever is not named."""

INSERT = {
    "tie": "INSERT INTO tie (one, other, how, turned, type, incident) VALUES (?, ?, ?, ?, ?, ?)",
    "seat": "INSERT INTO seat (entity, far, several, incident) VALUES (?, ?, ?, ?)",
    "teller": "INSERT INTO teller (outlet, first, alone, outvoted, incident) VALUES (?, ?, ?, ?, ?)",
    "told": "INSERT INTO told (outlet, report, incident) VALUES (?, ?, ?)",
    "relied": "INSERT INTO relied (voice, outlet, name, entity, incident) VALUES (?, ?, ?, ?, ?)",
    "cited": "INSERT INTO cited (outlet, source, outlet_name, source_name, incident) VALUES (?, ?, ?, ?, ?)",
}
"""How the rows of each table are written: what `rows_of` gives, and the number of the incident."""

KEPT = {
    "tie": "SELECT one, other, how, turned, type FROM tie WHERE incident = ?",
    "seat": "SELECT entity, far, several FROM seat WHERE incident = ?",
    "teller": "SELECT outlet, first, alone, outvoted FROM teller WHERE incident = ?",
    "told": "SELECT outlet, report FROM told WHERE incident = ?",
    "relied": "SELECT voice, outlet, name, entity FROM relied WHERE incident = ?",
    "cited": "SELECT outlet, source, outlet_name, source_name FROM cited WHERE incident = ?",
}
"""How the rows of an incident are read back, as `rows_of` gives them."""

Rows = dict[str, list[tuple[Any, ...]]]


class Told(NamedTuple):
    """What is counted of a report: what its outlet is called, and the day it was published."""

    outlet: str
    published: str | None


def rows_of(connection: sqlite3.Connection, incident: Incident) -> Rows:
    """Give the rows that an incident is counted by, in the order of `INSERT`, by table."""
    told = {report: _told(connection, report) for report in incident.reports}

    def outlet(report: str) -> str:
        if report not in told:
            told[report] = _told(connection, report)
        return told[report].outlet

    return {
        "tie": [(*key, incident.type) for key in ties_of(incident)],
        "seat": list(_seats(incident)),
        "teller": list(_tellers(incident, told, outlet)),
        "told": [(told[report].outlet, report) for report in dict.fromkeys(incident.reports)],
        "relied": list(_relied(incident, outlet)),
        "cited": list(_cited(incident, outlet)),
    }


def count_in(connection: sqlite3.Connection, number: int, incident: Incident) -> None:
    """Write the rows that an incident, whose own row has this number, is counted by."""
    for table, rows in rows_of(connection, incident).items():
        connection.executemany(INSERT[table], [(*row, number) for row in rows])


def is_counted(connection: sqlite3.Connection, number: int, incident: Incident) -> bool:
    """Tell whether an incident is counted by the rows that it says, and by no others."""
    rows = rows_of(connection, incident)
    return all(set(connection.execute(kept, (number,))) == set(rows[table]) for table, kept in KEPT.items())


def _told(connection: sqlite3.Connection, report: str) -> Told:
    row = connection.execute(
        "SELECT outlet, agency, url, ref, title, published FROM report WHERE id = ?", (report,)
    ).fetchone()
    *names, published = row or (None,)
    return Told(next(filter(None, names), f"report {report}"), published)


def ties_of(incident: Incident) -> list[tuple[str, str, How, bool]]:
    """Give who is tied to whom in an incident, how, and whether the tie runs from the second to the first.

    Where somebody went to a place or left it, not also that it was there.
    """
    roles = {(party.entity, str(party.role)) for party in incident.participants if party.entity}
    if incident.where is not None:
        roles.add((incident.where.entity, "where"))
    gone = {entity for entity, role in roles if role in {"destination", "origin"}}
    found: set[tuple[str, str, How, bool]] = set()
    for (a, first), (b, second) in product(roles, repeat=2):
        how = TIED.get((first, second))
        if how is None or a == b or (how == "at" and b in gone):
            continue
        found.add((min(a, b), max(a, b), how, a > b and how != "with"))
    return sorted(found)


def _seats(incident: Incident) -> Iterator[tuple[str, int, bool]]:
    """Give the places that put an incident on a map: those nearest to it, and whether there are several."""
    places = {(SEATS.index(party.role), party.entity) for party in incident.participants if party.role in SEATS}
    places = {(far, entity) for far, entity in places if entity}
    if incident.where is not None:
        places.add((0, incident.where.entity))
    nearest = min((far for far, _ in places), default=0)
    seats = sorted(entity for far, entity in places if far == nearest and entity)
    yield from ((entity, nearest, len(seats) > 1) for entity in seats)


def _tellers(
    incident: Incident, told: dict[str, Told], outlet: Callable[[str], str]
) -> Iterator[tuple[str, bool, bool, bool]]:
    """Give the outlets that tell an incident: whether first, alone, and whether most origins contradict it."""
    days: dict[str, str] = {}
    for report in incident.reports:
        name, published = told[report]
        days[name] = min(days.get(name, "~"), published or "~")
    earliest = min(days.values(), default="~")
    lost = {
        outlet(place.report)
        for conflict in incident.conflicts
        for value in conflict.values[1:]
        for place in value.evidence
    }
    for name, day in sorted(days.items()):
        yield name, day == earliest != "~", len(days) == 1, name in lost


def _relied(incident: Incident, outlet: Callable[[str], str]) -> Iterator[tuple[str, str, str, str | None]]:
    """Give on whom each outlet relies for an incident."""
    found: dict[tuple[str, str], tuple[str, str | None]] = {}
    for origin in incident.origins.list:
        key = key_of(origin.name) if origin.named else UNNAMED
        for report in origin.reports:
            teller = outlet(report)
            voice = OWN if key_of(teller) == key else key
            named = (origin.name, origin.entity) if voice not in {OWN, UNNAMED} else ("", None)
            found.setdefault((voice, teller), named)
    yield from ((*key, *named) for key, named in found.items())


def _cited(incident: Incident, outlet: Callable[[str], str]) -> Iterator[tuple[str, str, str, str]]:
    """Give which outlets have accounts of an incident from which others."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for origin in incident.origins.list:
        for teller, source in _citations(origin, outlet):
            a, b = key_of(teller), key_of(source)
            if a != b:
                found.setdefault((a, b), (teller, source))
    yield from ((*key, *names) for key, names in found.items())


def _citations(origin: Origin, outlet: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Give which outlet has an account from which other, over all the ways of an origin."""
    for way in origin.paths:
        to = outlet(way.report)
        for link in reversed(way.links):
            if link.kind == "outlet" or link.unread:
                yield to, link.giver
                to = link.giver
    if not origin.paths:
        for report in origin.reports:
            chain = [*((origin.name,) if origin.kind == "outlet" else ()), *origin.via, outlet(report)]
            yield from ((to, giver) for giver, to in pairwise(chain))


def key_of(name: str) -> str:
    """Give what names of one outlet or origin have in common."""
    return name.casefold().removeprefix("the ").strip()


def concerned(noun: msgspec.Struct) -> list[tuple[str, str]]:
    """Give what a small part of the record is about, by id, and as what."""
    found: Iterable[tuple[str, str]] = ()
    if isinstance(noun, Copies):
        first = [(noun.original, "original")] if noun.original else []
        found = first + [(one, "copy" if first else "one") for one in noun.reports if one != noun.original]
    elif isinstance(noun, Suggestion):
        found = [(noun.a, "side"), (noun.b, "side")]
    elif isinstance(noun, CheckedComparison):
        found = [(noun.report, "report"), *((incident, "because") for incident in noun.because)]
    elif isinstance(noun, Clash):
        found = [(place.report, "report") for place in noun.claims]
    elif isinstance(noun, Unread):
        found = [(incident, "incident") for incident in noun.incidents]
    return list(dict.fromkeys(found))
