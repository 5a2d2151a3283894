"""Where the towns and regions are that reports tell of an incident."""

import pytest
from msgspec.structs import replace

from dragoman.weigh import weigh
from dragoman.weigh.whereabouts import far_apart
from tests.weigh.draft import Draft
from tests.weigh.test_judging import tellings

SPOTS = {
    "Port Hale": (36.1911, 44.0091),
    "Low Hale": (36.2411, 44.0391),
    "Fen": (35.4681, 44.3922),
    "East Moor": (12.2, 6.2),
    "West Moor": (11.5, 13.0),
}
"""Two towns near each other, one a hundred kilometres off, and two regions, told to a tenth of a degree."""


def attacked(where, *, outlet="Fenland Courier"):
    """Give a reading that gunmen attacked a market in a place on a day."""
    d = Draft(f"Gunmen attacked a market in {where}.", outlet=outlet)
    place = d.place(where, country="IQ")
    d.event(
        "attack", "attacked", actor=d.somebody("Gunmen"), target=d.somebody("a market"), where=place, at="2024-07-15"
    )
    lat, lon = SPOTS[where]
    d.entities = [replace(e, lat=lat, lon=lon) if e.id == place else e for e in d.entities]
    return d.reading()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Port Hale", "Fen", True),
        ("Port Hale", "Low Hale", False),
        ("East Moor", "West Moor", True),
        ("East Moor", "East Moor", False),
        ("East Moor", "Fen", False),
    ],
)
def test_towns_are_held_against_towns_and_regions_against_regions(one, other, apart):
    """Two towns far from each other are two places, and two regions are; a town may lie in any region."""
    first, second = (tellings(attacked(where))[0] for where in (one, other))
    assert far_apart(first, second) is far_apart(second, first) is apart


@pytest.mark.parametrize(("other", "incidents"), [("Fen", 2), ("Port Hale", 1)])
def test_what_is_done_alike_in_two_towns_is_two_incidents(other, incidents):
    """Gunmen who attack a market in each of two towns on one day do two things."""
    record = weigh([attacked("Port Hale"), attacked(other, outlet="Tern")])
    assert len(record.incidents) == incidents
