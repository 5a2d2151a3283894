"""Decisions through the application: they bind, they are not overruled unawares, and undoing restores."""

import gc
from pathlib import Path

import pytest
from msgspec.structs import replace

from dragoman.app import App, _uncollected
from dragoman.keep import Casefile
from dragoman.model import DragomanError, Record, Snapshot
from dragoman.read import reader
from tests.weigh.draft import Draft

NAMES = ("Anna Berg", "Ana Bergh", "A. Berger", "Anna Berg")
FETCHED = "2031-02-01T00:00:00Z"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Give a casefile of one report for each of `NAMES`; the first and the last are joined by their name."""
    path = tmp_path / "x.dragoman"
    with Casefile.create(path) as casefile:
        for n, name in enumerate(NAMES, 1):
            draft = Draft(f"{name} spoke in hall {n} of the fair.", outlet=f"Paper {n}", published=f"2031-01-{n:02}")
            draft.person(name)
            made = Snapshot.of(draft.report.text.encode(), media_type="text/plain", source=f"{n}.txt", fetched=FETCHED)
            casefile.add(made, replace(draft.reading(), reader=reader(None)))
    rebuild(path)
    return path


def rebuild(path: Path) -> None:
    """Make the record again."""
    App().rebuild(path, on_progress=lambda _: None)


def record(path: Path) -> Record:
    """Give the record of a casefile."""
    with Casefile.open(path) as casefile:
        return casefile.record()


def persons(path: Path) -> dict[str, str]:
    """Give the id of each person by name."""
    return {e.name: e.id for e in record(path).entities if e.kind == "person"}


def decide(path: Path, judgement: str, a: str, b: str) -> str:
    """Decide, and give the id of the decision."""
    return App().decide(path, judgement, a, b, author="Nora", note=None).id  # type: ignore[arg-type]


def test_same_binds_transitively_and_survives_a_rebuild(case: Path) -> None:
    """A is B and B is C make one of three, also when the record is made again."""
    ids = persons(case)
    decide(case, "same", ids["Anna Berg"], ids["Ana Bergh"])
    decide(case, "same", persons(case)["Anna Berg"], ids["A. Berger"])
    after = record(case)
    assert len([e for e in after.entities if e.kind == "person"]) == 1
    rebuild(case)
    assert record(case) == after


def test_what_follows_from_decisions_is_not_overruled_unawares(case: Path) -> None:
    """That A is not C, where A is B and B is C, is refused with the decision to take back; nothing is kept."""
    ids = persons(case)
    members = {e.name: e.members[0] for e in record(case).entities}
    decide(case, "same", ids["Anna Berg"], ids["Ana Bergh"])
    last = decide(case, "same", ids["Anna Berg"], ids["A. Berger"])
    before = record(case)
    with pytest.raises(DragomanError, match=f"says otherwise.*undo .*{last}"):
        decide(case, "different", members["Ana Bergh"], members["A. Berger"])
    assert App().overruled(case, "different", members["Ana Bergh"], members["A. Berger"])[-1].id == last
    assert App().overruled(case, "unsure", members["Ana Bergh"], members["A. Berger"]) == ()
    assert record(case) == before
    App().undo(case, last, author="Nora", note=None)
    decide(case, "different", ids["Anna Berg"], ids["A. Berger"])


def test_two_members_of_one_can_be_told_apart(case: Path) -> None:
    """Two that evidence joined are parted, or held to be one, by naming a member of each, and by nothing less."""
    (one,) = [e for e in record(case).entities if e.name == "Anna Berg"]
    with pytest.raises(DragomanError, match="name a member of each"):
        decide(case, "different", one.id, one.id)
    with pytest.raises(DragomanError, match="they are one already"):
        decide(case, "same", one.id, one.members[0])
    decide(case, "same", *one.members)
    assert one.members in [e.members for e in record(case).entities]
    assert App().overruled(case, "different", *one.members) == ()
    decide(case, "different", *one.members)
    assert len([e for e in record(case).entities if e.name == "Anna Berg"]) == 2


def test_undoing_restores_the_record(case: Path) -> None:
    """A decision taken back leaves the record as it was, to the byte, and both stay among the decisions."""
    before = record(case)
    made = decide(case, "same", persons(case)["Ana Bergh"], persons(case)["A. Berger"])
    assert record(case) != before
    undone = App().undo(case, made, author="Odd", note=None).id
    assert record(case) == before
    with Casefile.open(case) as casefile:
        assert [d.id for d in casefile.decisions()] == [made, undone]


@pytest.mark.parametrize("name", ["i", "i000000000000"])
def test_an_id_of_no_incident_is_told_as_that(case: Path, name: str) -> None:
    """The beginning of several incidents' ids, or an incident's id that nothing has, is not told of as a person."""
    with pytest.raises(DragomanError, match="incident"):
        decide(case, "same", name, persons(case)["Anna Berg"])


def test_the_collector_rests_only_while_reports_are_weighed():
    """Whatever goes wrong while weighing, the collector works again afterwards; one that rested before goes on resting."""
    seen = []

    def weigh():
        with _uncollected() as collect_now:
            seen.append(gc.isenabled())
            collect_now()
            raise OSError("the disk is full")

    gc.enable()
    with pytest.raises(OSError, match="full"):
        weigh()
    assert (seen, gc.isenabled()) == ([False], True)
    gc.disable()
    try:
        with _uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
