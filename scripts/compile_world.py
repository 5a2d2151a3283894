"""Outlines of the world's countries for the map, from Natural Earth (public domain) by way of npm `world-atlas` 2.0.2.

    npm pack world-atlas@2.0.2 i18n-iso-countries@7.14.0    # unpack each into a folder
    .venv/bin/python scripts/compile_world.py WORLD_ATLAS I18N_ISO_COUNTRIES

Writes `src/dragoman/show/html/data/world.json`: for each country its ISO code, its names and its rings, coarse (of the
scale 1:110m) and fine (1:50m, simplified to five hundredths of a degree). A ring is a list of hundredths of a degree:
longitude, latitude, then the steps to each next point. Arcs that countries share are simplified once, so that borders
stay together.
"""

import csv
import json
import sys
from math import hypot
from pathlib import Path
from typing import Any

from babel import Locale

ROOT = Path(__file__).parent.parent
OUT = ROOT / "src" / "dragoman" / "show" / "html" / "data" / "world.json"
COUNTRIES = ROOT / "src" / "dragoman" / "read" / "data" / "countries.tsv"
WITHOUT_NUMBER = {"Kosovo": "XK"}
TOLERANCE = {"countries-110m.json": 0.0, "countries-50m.json": 0.05}
SMALLEST = 3
"""Points of a ring that is kept."""

Point = tuple[float, float]


def main() -> None:
    """Write the outlines."""
    atlas, iso = map(Path, sys.argv[1:3])
    codes = {number: alpha2 for alpha2, _, number, *_ in json.loads((iso / "codes.json").read_text())}
    coarse, fine = (countries(atlas / name, tolerance) for name, tolerance in TOLERANCE.items())
    found = {}
    for key, (name, rings) in fine.items():
        code = codes.get(key) or WITHOUT_NUMBER.get(name, "")
        found[key] = {
            "code": code,
            "names": names(code, name),
            "coarse": coarse.get(key, ("", []))[1],
            "fine": rings,
        }
    OUT.write_text(json.dumps(list(found.values()), ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{OUT}: {len(found)} countries, {OUT.stat().st_size} bytes")


def countries(path: Path, tolerance: float) -> dict[str, tuple[str, list[list[int]]]]:
    """Give the name and rings of each country of a TopoJSON file, by its ISO number, else its name."""
    topology = json.loads(path.read_text())
    arcs = [simplified(arc, tolerance) for arc in absolute(topology)]
    found = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [stepped(ring(numbers, arcs)) for polygon in polygons for numbers in polygon]
        name = shape["properties"]["name"]
        found[shape.get("id") or name] = (name, [one for one in rings if len(one) >= 2 * SMALLEST])
    return found


def absolute(topology: dict[str, Any]) -> list[list[Point]]:
    """Give the arcs of a topology in degrees."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(points)
    return arcs


def simplified(points: list[Point], tolerance: float) -> list[Point]:
    """Give a line without the points that lie nearer to it than the tolerance (Douglas and Peucker)."""
    if len(points) < 3 or not tolerance:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    far = hypot(bx - ax, by - ay)
    away = [
        abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / far if far else hypot(x - ax, y - ay)
        for x, y in points[1:-1]
    ]
    most = max(away)
    if most < tolerance:
        return [points[0], points[-1]]
    at = away.index(most) + 1
    return simplified(points[: at + 1], tolerance)[:-1] + simplified(points[at:], tolerance)


def ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Give the points of a ring from the numbers of its arcs; ~n is arc n backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def stepped(points: list[Point]) -> list[int]:
    """Give a ring as whole hundredths of a degree, each point as a step from the one before."""
    whole = [(round(x * 100), round(y * 100)) for x, y in points]
    flat, last = list(whole[0]), whole[0]
    for point in whole[1:]:
        if point != last:
            flat += [point[0] - last[0], point[1] - last[1]]
            last = point
    return flat


def names(code: str, name: str) -> list[str]:
    """Give what a country is called: by Natural Earth, by Unicode, by the gazetteer of reading."""
    found = [Locale("en").territories.get(code, name), name]
    with COUNTRIES.open(encoding="utf-8") as lines:
        for row in csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t"):
            if row and row[0] == code:
                found += [row[1], *(row[2].split("|") if len(row) > 2 else ())]
    return list(dict.fromkeys(filter(None, found)))


if __name__ == "__main__":
    main()
