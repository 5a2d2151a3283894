"""`drawn_map`: the map of a page as shapes with places: lands, areas, and marks for what is near together."""

import re
from dataclasses import dataclass, field
from math import log2

from dragoman.show.pages.map import MapPage, PlaceOf

from .world import REGIONS, Chart, Land, box_of, chart

AROUND = (14.0, 8.0)
"""Degrees of longitude and latitude to either side of a point that is drawn near."""

NEAR = 10.0
"""Pixels between two marks that are drawn apart."""


@dataclass
class Mark:
    """What stands at one place of the map; several places that lie too near together are one mark."""

    x: float
    y: float
    radius: float
    places: list[PlaceOf] = field(default_factory=list)

    @property
    def incidents(self) -> int:
        """The incidents of all its places."""
        return sum(place.incidents for place in self.places)

    @property
    def area(self) -> bool:
        """Tell whether no more than countries are known."""
        return all(place.area for place in self.places)

    @property
    def names(self) -> list[str]:
        """The names of its places."""
        return [place.name for place in self.places]

    @property
    def near(self) -> str:
        """The point that is drawn near where the mark is opened."""
        return f"{self.places[0].lat:.2f},{self.places[0].lon:.2f}"


@dataclass(frozen=True)
class MapDrawing:
    """A chart with its marks; `areas` are the lands of which no more than the country is known."""

    chart: Chart
    areas: tuple[Land, ...]
    marks: tuple[Mark, ...]
    outside: int


def drawn_map(page: MapPage) -> MapDrawing:
    """Give the drawing of a map."""
    drawn = chart(*frame_of(page.region))
    marks: list[Mark] = []
    outside = 0
    for place in page.places:
        if place.lat is None or place.lon is None:
            continue
        x, y = drawn.at(place.lon, place.lat)
        if not drawn.holds(x, y):
            outside += place.incidents
            continue
        radius = _radius(place.incidents)
        near = next((m for m in marks if _far(m, x, y) < m.radius + radius - NEAR), None)
        if near is None:
            marks.append(Mark(x, y, radius, [place]))
        else:
            near.places.append(place)
            near.radius = _radius(near.incidents)
    areas = {place.country for place in page.places if place.area and place.lat is not None}
    return MapDrawing(drawn, tuple(land for land in drawn.lands if land.code in areas), tuple(marks), outside)


def _radius(incidents: int) -> float:
    return min(8 + 1.5 * log2(incidents), 26)


def _far(mark: Mark, x: float, y: float) -> float:
    return float(((mark.x - x) ** 2 + (mark.y - y) ** 2) ** 0.5)


def frame_of(region: str) -> tuple[float, float, float, float]:
    """Give west, south, east and north of a region: a name, a country's code or "LAT,LON"; the world for any other."""
    if region in REGIONS:
        return REGIONS[region]
    point = re.fullmatch(r"(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)", region)
    if point:
        lat, lon = max(-75.0, min(78.0, float(point[1]))), float(point[2])
        return lon - AROUND[0], lat - AROUND[1], lon + AROUND[0], lat + AROUND[1]
    return box_of(region) or REGIONS["world"]
