"""What changed: reports kept since then, the incidents they make or touch, decisions and what undid them."""

from pathlib import Path

import pytest

from dragoman.keep import Casefile
from dragoman.model import Decision
from dragoman.show.pages.changes import changes_page
from tests.show.story import DEFECTION, REPORTS, STRIKE, VISIT, make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the story's casefile."""
    return make(tmp_path / "x.dragoman")


def test_from_the_beginning_everything_is_new(path: Path) -> None:
    """After entry 0 of the log all reports are added and all incidents new; after the last nothing is."""
    with Casefile.open(path) as casefile:
        page = changes_page(casefile, after=0)
        assert {card.id for card in page.reports} == {one.id for one in REPORTS.values()}
        assert {one.incident.id for one in page.new} == {DEFECTION.id, VISIT.id, STRIKE.id}
        assert (page.changed, page.report_count, page.new_count) == ((), 5, 3)
        nothing = changes_page(casefile, after=page.last)
        assert (nothing.anything, nothing.new, nothing.from_time) == (False, (), None)
        assert changes_page(casefile, after=9999).after == page.last


def test_what_is_told_of_again_is_not_new(path: Path) -> None:
    """Where the last report alone is fresh, its strike is new, and the defection is told of again."""
    with Casefile.open(path) as casefile:
        last = casefile.ties.last_seq()
        page = changes_page(casefile, after=last - 3)
        assert [card.id for card in page.reports] == [REPORTS["gazette"].id]
        assert [one.incident.id for one in page.new] == [STRIKE.id]
        assert [(one.incident.id, one.fresh) for one in page.changed] == [(DEFECTION.id, 1)]


def test_days_and_no_day(path: Path) -> None:
    """A day far back has everything, one to come nothing; where none is asked for it is the last on which something came."""
    with Casefile.open(path) as casefile:
        assert changes_page(casefile, since="1999").report_count == 5
        assert not changes_page(casefile, since="2999-01-01").anything
        page = changes_page(casefile)
        entry = casefile.ties.entry(page.last)
        assert entry
        assert page.since == entry.time[:10]
        assert page.report_count == 5


def test_decisions_are_told_with_their_sides(path: Path) -> None:
    """A decision names both sides as the record has them, or by id; one that takes it back names the same."""
    made = Decision(
        id="d1", judgement="different", a="psolberg", b=VISIT.id, author="Nora", time="2024-04-01T08:00:00Z"
    )
    gone = Decision(id="d2", judgement="same", a="gone", b="psolberg", author="Nora", time="2024-04-01T08:00:00Z")
    undo = Decision(id="d3", undoes="d1", author="Nora", time="2024-04-02T08:00:00Z")
    with Casefile.open(path, write=True) as casefile:
        last = casefile.ties.last_seq()
        for one in (made, gone, undo):
            casefile.decide(one)
    with Casefile.open(path) as casefile:
        page = changes_page(casefile, after=last)
    assert [one.decision.id for one in page.decisions] == ["d3", "d2", "d1"]
    assert [[(side.name, side.sort) for side in one.sides] for one in page.decisions] == [
        [("Mira Solberg", "entity"), (VISIT.title, "incident")],
        [("gone", "entity"), ("Mira Solberg", "entity")],
        [("Mira Solberg", "entity"), (VISIT.title, "incident")],
    ]
    assert page.decisions[1].sides[0].id is None
    assert page.report_count == 0
