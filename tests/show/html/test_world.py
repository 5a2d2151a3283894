"""The world as drawn: every land within its place, and nothing streaks across the date line."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.show.html.world import REGIONS, box_of, chart, clipped, countries, country_names, projected, unwound


def rings(path: str) -> list[list[tuple[float, float]]]:
    """Give the rings of a path as points."""
    return [
        [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", ring)]
        for ring in path.split("Z")
        if ring
    ]


@pytest.mark.parametrize("region", sorted(REGIONS))
def test_nothing_streaks_across_the_map(region: str) -> None:
    """No land that crosses the date line is drawn as a band over the whole width, at the middle latitudes."""
    drawn = chart(*REGIONS[region])
    for land in drawn.lands:
        for ring in rings(land.path):
            for (ax, ay), (bx, by) in pairwise(ring):
                inside = 0 < ay < drawn.height and 0 < by < drawn.height
                assert not inside or abs(ax - bx) < drawn.width / 6, land.code


def test_countries_lie_where_they_are() -> None:
    """A capital's point lies within the box of its country's path; Fiji is on both sides of the date line."""
    drawn = chart(*REGIONS["world"])
    by_code = {land.code: rings(land.path) for land in drawn.lands}
    for code, lat, lon in (("FR", 48.9, 2.4), ("LT", 54.7, 25.3), ("KP", 39.0, 125.8), ("AR", -34.6, -58.4)):
        x, y = drawn.at(lon, lat)
        assert any(
            min(p[0] for p in ring) <= x <= max(p[0] for p in ring)
            and min(p[1] for p in ring) <= y <= max(p[1] for p in ring)
            for ring in by_code[code]
        )
    near = chart(170, -24, 190, -12)
    assert near.holds(*near.at(-179.5, -17.0))
    assert near.holds(*near.at(178.0, -17.8))


def test_the_poles_are_closed() -> None:
    """The ring around the south pole is closed by the pole itself."""
    rings_of = [unwound(ring) for one in countries() if one.code == "AQ" for ring in one.fine]
    assert min(y for ring in rings_of for _, y in ring) == -90.0


def test_every_country_is_found_by_its_names() -> None:
    """Common names lead to codes, those that are no country to none; most countries have outlines."""
    names = country_names()
    assert [names.get(name) for name in ("north korea", "lithuania", "united states", "vilnius")] == [
        "KP",
        "LT",
        "US",
        None,
    ]
    assert len(countries()) > 200
    assert box_of("ZZ") is None
    box = box_of("LT")
    assert box
    assert box[0] < 21.5 < 26.5 < box[2]


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_the_projection_is_symmetric_and_bounded(lon: float, lat: float) -> None:
    """East mirrors west, north mirrors south, and everything lies within the frame of the world."""
    x, y = projected(lon, lat)
    assert projected(-lon, lat) == (-x, y)
    assert projected(lon, -lat) == (x, -y)
    assert abs(x) <= 2.71
    assert abs(y) <= 1.32


@given(st.lists(st.tuples(st.floats(-300, 300), st.floats(-80, 80)), min_size=3, max_size=20))
def test_what_is_clipped_lies_between_its_meridians(points: list[tuple[float, float]]) -> None:
    """Whatever the ring, its clipped part leaves neither bound, nor its own latitudes."""
    low, high = min(y for _, y in points), max(y for _, y in points)
    for x, y in clipped(points, -20, 30):
        assert -20.001 <= x <= 30.001
        assert low - 1e-6 <= y <= high + 1e-6
