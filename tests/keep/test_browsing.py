"""Pages, rows and counts of incidents: the same incidents as the record has, however they are asked for."""

from pathlib import Path

import msgspec
import pytest

from dragoman.keep import Casefile, Filters
from dragoman.keep.browsing import KEYS
from tests.keep.made import found as made
from tests.show.story import DEFECTION, RECORD, STRIKE, VISIT, make


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a casefile with a disputed defection, a planned visit and a strike without a date."""
    return make(tmp_path_factory.mktemp("browsing") / "story.dragoman")


def test_pages_joined_are_the_record(story: Path) -> None:
    """In every order, pages of one incident each hold every incident once; by time they are the record."""
    with Casefile.open(story) as casefile:
        whole = list(casefile.incidents())
        for sort in KEYS:
            pages = [casefile.page(Filters(), sort, start, 1) for start in range(4)]
            assert sorted(one.id for page in pages for one in page) == sorted(one.id for one in whole)
        assert casefile.page(Filters(), "time", 0, 9) == whole


def test_the_latest_first_has_the_undated_last(story: Path) -> None:
    """The order by latest turns the dated ones round and leaves those without a date at the end."""
    with Casefile.open(story) as casefile:
        assert [one.id for one in casefile.page(Filters(), "latest", 0, 9)] == [VISIT.id, DEFECTION.id, STRIKE.id]


@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(status="planned"), Filters(type="visit"), Filters(conflicts=True), Filters(who="Nobody")],
)
def test_columns_and_counts_are_of_the_incidents_asked_for(story: Path, filters: Filters) -> None:
    """The columns say of incidents what their bodies say, and there are as many as are counted."""
    with Casefile.open(story) as casefile:
        found, incidents = casefile.columns(filters, 99), list(casefile.incidents(filters))
        assert casefile.count(filters) == len(found.id)
        said = zip(
            *(found.id, found.type, found.status, found.title, found.origins_min, found.origins_max, found.conflicts),
            strict=True,
        )
        assert list(said) == [
            (one.id, one.type, one.status, one.title, one.origins.min, one.origins.max, len(one.conflicts))
            for one in incidents
        ]
        days = zip(found.earliest, found.latest, found.dated, strict=True)
        assert [(earliest, latest) if dated else None for earliest, latest, dated in days] == [
            (one.when.earliest, one.when.latest) if one.when else None for one in incidents
        ]


def test_of_too_many_the_best_attested_are_given(story: Path) -> None:
    """A limit leaves those with most independent origins, in the order of the record."""
    with Casefile.open(story) as casefile:
        best = sorted(casefile.incidents(), key=lambda one: (-one.origins.min, -one.origins.max))[:2]
        given = casefile.columns(Filters(), 2).id
        assert set(given) == {one.id for one in best}
        assert list(given) == [one.id for one in casefile.incidents() if one.id in given]


def test_the_generation_changes_with_what_is_kept_and_with_the_record(tmp_path: Path) -> None:
    """Adding a report and putting another record each make a new generation; reading makes none."""
    with Casefile.open(make(tmp_path / "x.dragoman"), write=True) as casefile:
        before = casefile.generation
        list(casefile.incidents())
        assert casefile.generation == before
        casefile.add(*made(7))
        added = casefile.generation
        assert added != before
        casefile.put_record(RECORD, chain_head=casefile.chain_head)
        assert casefile.generation not in {before, added}


def test_types_and_families_are_counted_without_bodies(story: Path) -> None:
    """Each type has its PLOVER root and its number, each status its number, each outlet of a report is there."""
    with Casefile.open(story) as casefile:
        assert casefile.families() == {one.type: one.plover.event for one in (DEFECTION, VISIT, STRIKE)}
        assert {one.value: one.count for one in casefile.counted("type")} == dict.fromkeys(
            ("defection", "visit", "protest"), 1
        )
        assert [msgspec.to_builtins(one) for one in casefile.counted("status")] == [
            {"value": "happened", "count": 2},
            {"value": "planned", "count": 1},
        ]
        assert {one.value for one in casefile.counted("outlet")} >= {"Northline Wire"}


def test_what_rests_on_each_is_counted(story: Path) -> None:
    """An incident weighs its reports, a name the incidents it takes part in; what is not there weighs nothing."""
    with Casefile.open(story) as casefile:
        weights = casefile.weights({DEFECTION.id, "psolberg", "nobody"})
        assert weights == {DEFECTION.id: (1, 5), "psolberg": (1, 1)}
        for names in ((), ("psolberg",), ("psolberg", "ptrieste"), ("nobody",)):
            found = {one.id for name in names for one in casefile.incidents_of_entity(name)}
            assert casefile.incidents_naming(names) == len(found)


def test_those_of_more_than_one_name_are_given_with_all_of_them(story: Path) -> None:
    """Of one kind, whoever bears more than one name comes with the names of the record."""
    with Casefile.open(story) as casefile:
        assert list(casefile.many_named("person")) == [("psolberg", ("Mira Solberg", "M. Solberg"))]
        assert list(casefile.many_named("place")) == []
