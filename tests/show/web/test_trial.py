"""Trials: what a decision would change is told, and nothing is changed by telling it."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from dragoman.keep import Casefile
from dragoman.model import Decision
from dragoman.show.web.access import Access
from dragoman.show.web.desk import Desk
from dragoman.show.web.trial import Difference, Trial, tried
from tests.show.conftest import Notes
from tests.show.story import DEFECTION, RECORD, STRIKE, VISIT, make


class Joining(Notes):
    """Actions by which two incidents become the first of them, under another title."""

    def decide(self, path: Path, judgement: Any, a: str, b: str, **asked: Any) -> Decision:
        """Change the record of the casefile at `path`."""
        with Casefile.open(path, write=True) as casefile:
            told = replace(DEFECTION, title="An envoy and the dockers")
            casefile.put_record(replace(RECORD, incidents=(told, VISIT)), chain_head=casefile.chain_head)
        return super().decide(path, judgement, a, b, **asked)


def test_a_trial_tells_what_would_go_and_change(tmp_path: Path) -> None:
    """What is no more and what is otherwise is counted and named; the casefile itself is as it was."""
    path = make(tmp_path / "x.dragoman")
    before = path.read_bytes()
    found = tried(Desk(path, Access(), Joining()), "same", DEFECTION.id, STRIKE.id)
    assert found == Trial(made=True, incidents=Difference(gone=1, changed=1, gone_names=(STRIKE.title,)))
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["x.dragoman"]


def test_a_large_casefile_is_not_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where copying would take long nothing is tried, and that is told."""
    monkeypatch.setattr("dragoman.show.web.trial.LARGEST", 1)
    assert not tried(Desk(make(tmp_path / "x.dragoman"), Access(), Joining()), "same", "a", "b").made
