"""A casefile of any earlier version is brought to the present one with all that it holds."""

import gzip
import json
from pathlib import Path

import pytest

from dragoman.keep import Casefile, store
from tests.keep.made import found
from tests.keep.older import DATA, told

VERSIONS = sorted(int(path.name[8:12]) for path in DATA.glob("version-*.dragoman.gz"))


@pytest.fixture(params=VERSIONS)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, dict]:
    """Give a casefile that a program of that version made, and what it held then."""
    path = tmp_path / "older.dragoman"
    path.write_bytes(gzip.decompress((DATA / f"version-{request.param:04}.dragoman.gz").read_bytes()))
    return path, json.loads((DATA / f"version-{request.param:04}.json").read_text("utf-8"))


def test_there_is_a_casefile_of_every_earlier_version() -> None:
    """Each version before the newest has a casefile that was made by it (`python -m tests.keep.older` makes one)."""
    assert set(VERSIONS) >= set(range(1, store.newest_version()))


@pytest.mark.parametrize("write", [False, True])
def test_all_is_held_after_migration(older: tuple[Path, dict], write: bool) -> None:
    """After opening, to read or to write, log, snapshots, readings, decisions, record and search are what they were."""
    path, held = older
    with Casefile.open(path, write=write) as casefile:
        assert casefile.verify(held["head"]) == []
        assert store.version_of(casefile._connection) == store.newest_version()
        assert told(casefile) == held
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_work_goes_on_after_migration(older: tuple[Path, dict]) -> None:
    """What is added after migration is kept beside what was there, and the earlier head still stands."""
    path, held = older
    with Casefile.open(path, write=True) as casefile:
        assert casefile.add(*found(77))
        assert not casefile.add(*found(1))
    with Casefile.open(path) as casefile:
        assert casefile.verify(held["head"]) == []
        assert casefile.stats().reports == held["stats"]["reports"] + 1
