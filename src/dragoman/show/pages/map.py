"""`MapPage`: where incidents were, by place: at a point, or within an area where no more than a country is known."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import msgspec

from dragoman.keep import Casefile, Filters
from dragoman.keep.browsing import Counted
from dragoman.keep.counting import SEATS
from dragoman.keep.ties import Contested, Spot
from dragoman.model import Incident

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
    ties = casefile.ties
    seats, contested = ties.seats(filters), ties.contested(filters)
    spots = ties.spots({*(one.entity for one in seats), *(one.entity for one in contested)})
    codes = {name: code_of(spot, areas) for name, spot in spots.items()}
    many = Counter[str]()
    parts: dict[str, int] = {}
    for seat in seats:
        many[seat.entity], parts[seat.entity] = seat.incidents, seat.far
    settled = {one.incident: one for one in _settled(contested, codes)}
    for one in settled.values():
        many[one.entity] += 1
        parts[one.entity] = min(one.far, parts.get(one.entity, one.far))
    ranked = sorted((name for name in many if name in spots), key=lambda name: (-many[name], spots[name].name, name))
    some = ties.seated(
        filters,
        {name: min(many[name], EACH) for name in ranked[:MOST_LISTED]},
        {number: one.entity for number, one in settled.items()},
    )
    places = [
        PlaceOf(
            id=name,
            name=spots[name].name,
            country=codes[name] or spots[name].country,
            area=codes[name] is not None,
            part=SEATS[parts[name]],
            incidents=many[name],
            **_shown(casefile, spots[name], some.get(name, [])),
        )
        for name in ranked
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


def _settled(contested: Iterable[Contested], codes: dict[str, str | None]) -> Iterator[Contested]:
    """Give the place of each incident that several may have: one that is known nearer than the country, if any."""
    for _, several in groupby(contested, key=lambda one: one.incident):
        there = [one for one in several if one.entity in codes]
        if there:
            yield min(there, key=lambda one: (codes[one.entity] is not None, one.entity))


def _shown(casefile: Casefile, spot: Spot, ids: list[str]) -> dict[str, Any]:
    """Give the first incidents of a place, and its coordinates: its own, or those that they say."""
    some = tuple(casefile.incident(one) for one in ids)
    lat, lon = spot.lat, spot.lon
    if lat is None or lon is None:
        where = next((one.where for one in some if one.where and one.where.entity == spot.id), None)
        lat, lon = (where.lat, where.lon) if where else (None, None)
    return {"some": some, "lat": lat, "lon": lon}


def code_of(spot: Spot, areas: dict[str, str]) -> str | None:
    """Give the code of the country that a place is the whole of; None where it is none."""
    return next((code for name in (spot.name, *spot.names) if (code := areas.get(name.casefold()))), None)
