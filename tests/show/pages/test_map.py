"""The map: where incidents were, points and areas, and what could not be placed."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from dragoman.keep import Casefile, Filters
from dragoman.model import RecordParticipant
from dragoman.show.html.maps import drawn_map, frame_of
from dragoman.show.html.world import REGIONS, country_names
from dragoman.show.pages.map import map_page
from tests.show.story import RECORD, VISIT, make


@pytest.fixture(scope="module")
def casefile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casefile]:
    """Give the story's casefile, open."""
    path: Path = make(tmp_path_factory.mktemp("map") / "story.dragoman")
    with Casefile.open(path) as opened:
        yield opened


def test_points_and_areas_are_told_apart(casefile: Casefile) -> None:
    """A country is an area, a town a point with the coordinates of its incident; a strike without a place is neither."""
    page = map_page(casefile, Filters(), "world", country_names())
    assert [(one.name, one.area, one.incidents, one.lat) for one in page.places] == [
        ("Norway", True, 1, 62.0),
        ("Trieste", False, 1, 45.65),
    ]
    assert (page.total, page.placed, page.unplaced) == (3, 2, 0)
    drawing = drawn_map(page)
    assert [land.code for land in drawing.areas] == ["NO"]
    assert [mark.names for mark in drawing.marks] == [["Norway"], ["Trieste"]]


def test_what_lies_outside_is_counted(casefile: Casefile) -> None:
    """Drawn near Trieste, Norway lies outside; in Africa both do."""
    near = map_page(casefile, Filters(), "45.65,13.77", country_names())
    assert (drawn_map(near).outside, len(drawn_map(near).marks)) == (1, 1)
    assert drawn_map(map_page(casefile, Filters(), "africa", country_names())).outside == 2


def test_near_places_are_one_mark(tmp_path: Path) -> None:
    """Two places that would lie on each other at a scale are one mark that counts both; nearer they are two."""
    assert VISIT.where
    muggia = msgspec.structs.replace(
        VISIT, id="i0000000vis2", where=msgspec.structs.replace(VISIT.where, entity="pnorway", lat=45.6, lon=14.5)
    )
    moved = tuple(
        msgspec.structs.replace(one, lat=45.6, lon=14.5) if one.id == "pnorway" else one for one in RECORD.entities
    )
    record = msgspec.structs.replace(RECORD, incidents=(VISIT, muggia), entities=moved)
    with Casefile.open(make(tmp_path / "x.dragoman", record)) as casefile:
        whole, near = (drawn_map(map_page(casefile, Filters(), where, {})) for where in ("world", "45.6,14"))
    assert [mark.incidents for mark in whole.marks] == [2]
    assert [mark.incidents for mark in near.marks] == [1, 1]


@pytest.mark.parametrize("region", ["nowhere", "", "1;2", "999,999"])
def test_an_unknown_part_of_the_world_is_the_world(region: str) -> None:
    """What is no region, country or point gives the whole."""
    assert frame_of(region) == REGIONS["world"]


def test_an_incident_of_several_places_is_at_one(tmp_path: Path) -> None:
    """Of two places as near, the one that is no whole country has the incident; so have its first incidents."""
    parties = tuple(RecordParticipant(role="destination", entity=name, name=name) for name in ("pnorway", "ptrieste"))
    moved = msgspec.structs.replace(VISIT, where=None, participants=parties)
    record = msgspec.structs.replace(RECORD, incidents=(moved,))
    with Casefile.open(make(tmp_path / "x.dragoman", record)) as casefile:
        page = map_page(casefile, Filters(), "world", country_names())
    assert [(one.name, one.part, one.incidents, [some.id for some in one.some]) for one in page.places] == [
        ("Trieste", "destination", 1, [VISIT.id])
    ]
