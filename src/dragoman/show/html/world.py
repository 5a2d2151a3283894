"""`Chart`: a part of the world drawn as paths, in the Equal Earth projection; nothing streaks across the date line.

The outlines are Natural Earth's, compiled by `scripts/compile_world.py`. The projection is that of Šavrič, Patterson
and Jenny (2018), centred on the meridian of what is shown: areas keep their proportion.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt

import msgspec

Point = tuple[float, float]
"""Longitude and latitude in degrees, or x and y."""

WIDTH = 1000.0
COARSE_FROM = 60.0
"""Degrees of width from which on coarse outlines do."""

REGIONS: dict[str, tuple[float, float, float, float]] = {
    "world": (-180, -58, 180, 84),
    "europe": (-12, 34, 45, 71),
    "africa": (-20, -36, 53, 38),
    "middle-east": (24, 11, 64, 43),
    "south-asia": (44, 4, 98, 56),
    "east-asia": (88, 17, 152, 55),
    "south-east-asia": (92, -12, 142, 29),
    "oceania": (110, -50, 202, 5),
    "north-america": (-170, 13, -50, 73),
    "latin-america": (-119, -57, -32, 33),
}
"""Parts of the world by west, south, east and north; east may lie beyond 180."""

A = (1.340264, -0.081106, 0.000893, 0.003796)


class Country(msgspec.Struct, frozen=True):
    """A country's ISO code ("" where it has none), its names, and its rings, coarse and fine."""

    code: str
    names: tuple[str, ...]
    coarse: tuple[tuple[int, ...], ...]
    fine: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Land:
    """A country as a path; `code` is "" for one without."""

    code: str
    path: str


@dataclass(frozen=True)
class Chart:
    """A part of the world: its size in pixels, its lands, and where a point of the earth is on it."""

    width: float
    height: float
    middle: float
    scale: float
    left: float
    top: float
    lands: tuple[Land, ...]

    @property
    def tall(self) -> bool:
        """Tell whether it is too high to be as wide as a screen."""
        return self.height > 0.72 * self.width

    def at(self, lon: float, lat: float) -> Point:
        """Give the place of a point of the earth, in pixels; it may lie outside."""
        x, y = projected((lon - self.middle + 180) % 360 - 180, lat)
        return round((x - self.left) * self.scale, 1), round((self.top - y) * self.scale, 1)

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a place lies within."""
        return 0 <= x <= self.width and 0 <= y <= self.height


@cache
def countries() -> tuple[Country, ...]:
    """Load the outlines once."""
    return msgspec.json.decode(files(__package__).joinpath("data", "world.json").read_bytes(), type=tuple[Country, ...])


@cache
def country_names() -> dict[str, str]:
    """Give the codes of countries by their folded names."""
    return {name.casefold(): one.code for one in countries() if one.code for name in one.names}


@cache
def box_of(code: str) -> tuple[float, float, float, float] | None:
    """Give west, south, east and north of a country's largest parts, with a margin; None for an unknown one."""
    rings = [unwound(ring) for one in countries() if one.code == code for ring in one.fine or one.coarse]
    if not code or not rings:
        return None
    boxes = [_box(ring) for ring in rings]
    sizes = [(east - west) * (north - south) for west, south, east, north in boxes]
    main = boxes[sizes.index(max(sizes))]
    large = [box for box, size in zip(boxes, sizes, strict=True) if size > 0.02 * max(sizes)]
    near = [box for box in large if abs(box[0] - main[0]) < 30]
    west, south = min(box[0] for box in near), min(box[1] for box in near)
    east, north = max(box[2] for box in near), max(box[3] for box in near)
    margin = max(1.5, 0.25 * max(east - west, north - south))
    return west - margin, max(south - margin, -89), east + margin, min(north + margin, 89)


@cache
def chart(west: float, south: float, east: float, north: float) -> Chart:
    """Give the part of the world within these degrees."""
    middle = (west + east) / 2
    edge = [*_along(west, south, east, south), *_along(east, south, east, north), *_along(west, north, east, north)]
    edge += [*_along(west, south, west, north)]
    flat = [projected(lon - middle, lat) for lon, lat in edge]
    left, right = min(x for x, _ in flat), max(x for x, _ in flat)
    bottom, top = min(y for _, y in flat), max(y for _, y in flat)
    scale = WIDTH / (right - left)
    reach = min(180.0, (right - left) / 2 / min(projected(1, lat)[0] for lat in (south, north)) + 1)
    drawn = Chart(WIDTH, round((top - bottom) * scale, 1), middle, scale, left, top, ())
    lands = []
    for one in countries():
        rings = one.coarse if east - west >= COARSE_FROM else one.fine or one.coarse
        path = "".join(_paths(drawn, rings, (middle - reach, south - 9, middle + reach, north + 9)))
        if path:
            lands.append(Land(one.code, path))
    return Chart(drawn.width, drawn.height, middle, scale, left, top, tuple(lands))


def projected(lon: float, lat: float) -> Point:
    """Give x and y of a point of the earth, `lon` being counted from the middle meridian."""
    slant = asin(sqrt(3) / 2 * sin(radians(lat)))
    two = slant * slant
    six = two * two * two
    x = 2 * sqrt(3) * radians(lon) * cos(slant) / (3 * (9 * A[3] * six * two + 7 * A[2] * six + 3 * A[1] * two + A[0]))
    return x, slant * (A[0] + A[1] * two + six * (A[2] + A[3] * two))


def unwound(ring: tuple[int, ...]) -> list[Point]:
    """Give a ring's points in degrees without jumps at the date line; one around a pole is closed by it."""
    x, y = ring[0], ring[1]
    points = [(x / 100, y / 100)]
    for at in range(2, len(ring), 2):
        step = (ring[at] + 18_000) % 36_000 - 18_000
        x, y = x + step, y + ring[at + 1]
        points.append((x / 100, y / 100))
    if abs(points[-1][0] - points[0][0]) > 180:
        pole = 90.0 if points[0][1] > 0 else -90.0
        points += [(points[-1][0], pole), (points[0][0], pole)]
    return points


def clipped(points: list[Point], low: float, high: float) -> list[Point]:
    """Give the part of a ring between two meridians (Sutherland and Hodgman)."""
    for bound, sign in ((low, 1), (high, -1)):
        kept: list[Point] = []
        for (ax, ay), (bx, by) in zip(points[-1:] + points[:-1], points, strict=True):
            a_in, b_in = sign * (ax - bound) >= 0, sign * (bx - bound) >= 0
            if a_in != b_in:
                kept.append((bound, ay + (by - ay) * (bound - ax) / (bx - ax)))
            if b_in:
                kept.append((bx, by))
        points = kept
        if not points:
            return []
    return points


def _paths(drawn: Chart, rings: tuple[tuple[int, ...], ...], box: tuple[float, float, float, float]) -> Iterator[str]:
    """Give the path of each ring that shows within the box, as often as it does."""
    west, south, east, north = box
    for ring in rings:
        points = unwound(ring)
        left, low, right, high = _box(points)
        if high < south or low > north:
            continue
        for turn in (-720, -360, 0, 360, 720):
            if right + turn < west or left + turn > east:
                continue
            moved = [(x + turn - drawn.middle, y) for x, y in points]
            yield _path(drawn, clipped(moved, west - drawn.middle, east - drawn.middle))


def _path(drawn: Chart, points: list[Point]) -> str:
    """Give a ring as a path, curved where it runs far; points that fall on one pixel are one."""
    found: list[str] = []
    last = ""
    for (ax, ay), (bx, by) in zip(points[-1:] + points[:-1], points, strict=True):
        for lon, lat in _along(ax, ay, bx, by):
            x, y = projected(lon, max(-90.0, min(90.0, lat)))
            here = f"{(x - drawn.left) * drawn.scale:.1f} {(drawn.top - y) * drawn.scale:.1f}"
            if here != last:
                found.append(here)
                last = here
    return f"M{'L'.join(found)}Z" if len(found) > 2 else ""


def _along(ax: float, ay: float, bx: float, by: float) -> Iterator[Point]:
    """Give points from a, which is left out where b is near, to b, none more than four degrees from the next."""
    steps = max(1, int(max(abs(bx - ax), abs(by - ay)) / 4))
    for step in range(1, steps + 1):
        yield ax + (bx - ax) * step / steps, ay + (by - ay) * step / steps


def _box(points: list[Point]) -> tuple[float, float, float, float]:
    return min(x for x, _ in points), min(y for _, y in points), max(x for x, _ in points), max(y for _, y in points)
