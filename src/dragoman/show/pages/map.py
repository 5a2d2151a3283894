"""`MapPage`: where incidents were, by place: at a point, or within an area where no more than a country is known."""

from collections import defaultdict
from typing import Any

import msgspec

from dragoman.keep import Casefile, Filters
from dragoman.keep.browsing import Counted
from dragoman.keep.ties import Spot
from dragoman.model import Incident

ROLES = ("where", "place", "destination", "origin")
"""What puts an incident on the map, the nearest first: where it was, else where it led, else where it came from."""

EACH = 3
"""Incidents listed for a place; the chronicle has the rest."""

MOST_LISTED = 80
"""Places listed, those with most incidents."""


class PlaceOf(msgspec.Struct, frozen=True, kw_only=True):
    """A place with its incidents: how many, the first of them, and coordinates in degrees where they are known.

    `area` tells that no more is known than the country; `part` how incidents are tied to it, most closely: "where" or
    "place" for those that were there, "destination" and "origin" for those that led there or came from there.
    """

    id: str
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    area: bool = False
    part: str = "where"
    incidents: int
    some: tuple[Incident, ...] = ()


class MapPage(msgspec.Struct, frozen=True, kw_only=True):
    """The places of the incidents asked for, those with most first.

    `total` are all incidents asked for, `placed` those on the map, `unplaced` those whose place has no coordinates;
    the rest have no place. `region` is the part of the world that is drawn: a name, a country's code, or "LAT,LON".
    """

    filters: Filters
    region: str
    places: tuple[PlaceOf, ...]
    total: int
    placed: int
    unplaced: int
    types: tuple[Counted, ...]

    def asks(self, **changed: Any) -> dict[str, Any]:
        """Give what the address asks for, with what is `changed` in it."""
        asked = {name: value for name, value in msgspec.to_builtins(self.filters).items() if value is not None}
        return asked | {"region": self.region if self.region != "world" else None} | changed


def map_page(casefile: Casefile, filters: Filters, region: str, areas: dict[str, str]) -> MapPage:
    """Give the places of the incidents asked for; `areas` are the codes of countries by their folded names."""
    found = casefile.ties.placed(filters, ROLES)
    spots = casefile.ties.spots({one.entity for one in found})
    best: dict[int, tuple[int, bool, str]] = {}
    for one in found:
        if one.entity in spots:
            rank = (ROLES.index(one.role), code_of(spots[one.entity], areas) is not None, one.entity)
            best[one.incident] = min(best.get(one.incident, rank), rank)
    at: dict[str, list[int]] = defaultdict(list)
    parts: dict[str, int] = {}
    for number, (role, _, entity) in best.items():
        at[entity].append(number)
        parts[entity] = min(role, parts.get(entity, role))
    ranked = sorted(at, key=lambda entity: (-len(at[entity]), spots[entity].name, entity))
    places = [
        _place(casefile, spots[entity], at[entity], ROLES[parts[entity]], most=EACH if number < MOST_LISTED else 0)
        for number, entity in enumerate(ranked)
    ]
    places = [
        msgspec.structs.replace(place, area=True, country=code) if (code := code_of(spots[place.id], areas)) else place
        for place in places
    ]
    return MapPage(
        filters=filters,
        region=region,
        places=tuple(places),
        total=casefile.count(filters),
        placed=sum(place.incidents for place in places if place.lat is not None),
        unplaced=sum(place.incidents for place in places if place.lat is None),
        types=casefile.counted("type"),
    )


def code_of(spot: Spot, areas: dict[str, str]) -> str | None:
    """Give the code of the country that a place is the whole of; None where it is none."""
    return next((code for name in (spot.name, *spot.names) if (code := areas.get(name.casefold()))), None)


def _place(casefile: Casefile, spot: Spot, numbers: list[int], part: str, *, most: int) -> PlaceOf:
    ids = casefile.ties.ids(numbers) if most else ()
    some = tuple(casefile.incident(one) for one in ids[:most])
    lat, lon = spot.lat, spot.lon
    if lat is None or lon is None:
        where = next((one.where for one in some if one.where and one.where.entity == spot.id), None)
        lat, lon = (where.lat, where.lon) if where else (None, None)
    return PlaceOf(
        id=spot.id,
        name=spot.name,
        country=spot.country,
        lat=lat,
        lon=lon,
        part=part,
        incidents=len(numbers),
        some=some,
    )
