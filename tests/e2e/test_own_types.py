"""`--ontology DIR`: event types of one's own from the command line to the record."""

from pathlib import Path

import pytest

from tests.e2e.conftest import printed, run

ECLIPSE = """key: eclipse
gloss: One body hides another in the sky.
plover: {event: NONE}
triggers:
  - verbs: [eclipse]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Give a folder with one event type."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "eclipse.yaml").write_text(ECLIPSE, encoding="utf-8")
    return folder


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Give a report of an eclipse."""
    path = tmp_path / "story.txt"
    path.write_text("The moon eclipsed the sun over Lowmoor on Monday, a clerk of the observatory said.\n")
    return path


def test_a_type_of_ones_own_reaches_the_record(own: Path, story: Path, tmp_path: Path) -> None:
    """`add --ontology` keeps its incidents, knows its readings again, and `rebuild` with it changes nothing."""
    casefile = tmp_path / "sky.dragoman"
    assert len(printed("add", casefile, story, "--ontology", own)["added"]) == 1
    assert "eclipse" in [i["type"] for i in printed("chronicle", casefile)["incidents"]]
    assert len(printed("add", casefile, story, "--ontology", own)["known"]) == 1
    assert printed("rebuild", casefile, "--ontology", own)["same"] is True


def test_a_rebuild_does_not_forget_types_unasked(own: Path, story: Path, tmp_path: Path) -> None:
    """`rebuild` without the folder stops in one line and changes nothing; `--forget-types` lets go of the incidents."""
    casefile = tmp_path / "sky.dragoman"
    run("add", casefile, story, "--ontology", own)
    done = run("rebuild", casefile)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "types that this reader does not know: eclipse" in done.stderr
    assert "eclipse" in [i["type"] for i in printed("chronicle", casefile)["incidents"]]
    assert printed("rebuild", casefile, "--forget-types")["same"] is False
    assert "eclipse" not in [i["type"] for i in printed("chronicle", casefile)["incidents"]]


def test_explain_names_the_rule_of_a_type_of_ones_own(own: Path, story: Path) -> None:
    """`read --explain` shows the trigger that the file names."""
    done = run("read", story, "--explain", "--ontology", own)
    assert done.returncode == 0, done.stderr
    assert "eclipse: eclipse (verb)" in done.stdout


def test_a_fault_in_a_file_ends_before_anything_is_kept(own: Path, story: Path, tmp_path: Path) -> None:
    """A file that is no event type is one line on standard error, status 2, and no casefile is made."""
    (own / "storm.yaml").write_text("key: storm\n")
    done = run("add", tmp_path / "sky.dragoman", story, "--ontology", own)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "storm.yaml: not an event type" in done.stderr
    assert not (tmp_path / "sky.dragoman").exists()
