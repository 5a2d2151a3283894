"""The commands that read reports."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dragoman.model import SourceError, canonical_bytes
from dragoman.show.cli import Failure
from tests.show.conftest import Notes
from tests.show.story import READINGS

Run = Callable[..., Result]


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with good and bad files the working folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("good.txt", "bad.txt", "known.txt"):
        (tmp_path / name).write_text("words")
    return tmp_path


def test_jsonl_is_one_reading_a_line(run: Run, there: Path) -> None:
    """`read --jsonl` prints each reading as one line of canonical JSON; failures go to standard error."""
    result = run("read", "good.txt", "bad.txt", "good.txt", "--jsonl")
    assert result.stdout_bytes == 2 * (canonical_bytes(READINGS["wire"]) + b"\n")
    assert (result.exit_code, result.stderr) == (1, "bad.txt: it is broken; mend it\n")


@pytest.mark.parametrize("sources", [["good.txt"], ["good.txt", "good.txt"], ["bad.txt"]])
def test_json_is_one_list(run: Run, there: Path, sources: list[str]) -> None:
    """`read --json` prints one list, also where nothing could be read."""
    result = run("read", *sources, "--json")
    assert [reading["schema"] for reading in json.loads(result.stdout)] == ["dragoman.reading/1"] * sources.count(
        "good.txt"
    )


def test_a_reading_is_summed_up_for_people(run: Run, there: Path) -> None:
    """Without `--json` each report gets its title, outlet and events."""
    result = run("read", "good.txt")
    assert result.exit_code == 0
    for words in (
        "Arvanian envoy defected to Norway, paper says",
        "Northline Wire",
        "defection",
        "some time in February 2024",
        "Mira Solberg (via Kestrel Daily) said so",
    ):
        assert words in " ".join(result.stdout.split())


@pytest.mark.parametrize(
    ("sources", "status"),
    [
        (["good.txt"], 0),
        (["good.txt", "bad.txt"], 1),
        (["bad.txt"], 1),
        (["nowhere/bad.txt"], 2),
        (["nowhere/bad.txt", "good.txt"], 1),
        (["nowhere/bad.txt", "bad.txt"], 1),
        (["https://bad.example/"], 2),
    ],
)
@pytest.mark.parametrize("command", [["read"], ["read", "--json"], ["add", "x.dragoman"]])
def test_the_status_says_how_much_was_done(
    run: Run, there: Path, command: list[str], sources: list[str], status: int
) -> None:
    """0 where all was read, 1 where something could not be, 2 where nothing is there to read."""
    result = run(*command, *sources)
    assert result.exit_code == status
    assert result.stderr.count("\n") == sum("bad" in source for source in sources)


def test_what_is_asked_reaches_the_action(run: Run, notes: Notes) -> None:
    """Jobs default to all cores, `--jobs` and `--as-is` are passed on, and `-` can read standard input."""
    run("read", "-", stdin=b"words")
    run("add", "x.dragoman", "a", "b", "--jobs", "3", "--as-is")
    (_, first), (_, second) = notes.asked
    assert (first["jobs"], first["as_is"], first["sources"]) == (77, False, ("-",))
    assert (second["jobs"], second["as_is"], second["sources"]) == (3, True, ("a", "b"))
    assert second["path"] == Path("x.dragoman")
    assert callable(first["stdin"].read)


def test_add_tells_what_it_did(run: Run, there: Path) -> None:
    """`add` says how many reports are new, known and failed, in words and as JSON."""
    words = run("add", "x.dragoman", "good.txt", "known.txt", "bad.txt")
    assert (
        words.stdout == "x.dragoman: 1 report added, 1 there already, 1 could not be read; 3 incidents in the record\n"
    )
    document = json.loads(run("add", "x.dragoman", "good.txt", "known.txt", "bad.txt", "--json").stdout)
    assert (document["added"], document["known"], document["incidents"]) == (["good.txt"], ["known.txt"], 3)
    assert document["failed"] == [{"error": "bad.txt: it is broken; mend it", "source": "bad.txt"}]


def test_rebuild_says_whether_the_record_is_the_same(run: Run) -> None:
    """`rebuild` tells what it made and whether anything changed."""
    assert (
        run("rebuild", "x.dragoman").stdout
        == "x.dragoman: 3 incidents from 5 reports; the record is the same as before\n"
    )
    assert json.loads(run("rebuild", "x.dragoman", "--json").stdout)["same"] is True


def test_following_tells_what_is_new(run: Run) -> None:
    """`follow` tells how many reports came, that nothing is new, and what failed, with the status of `add`."""
    result = run("follow", "x.dragoman", "https://avra.example/feed", "https://avra.example/old")
    assert (result.exit_code, result.stdout) == (0, "x.dragoman: 1 report added; 3 incidents in the record\n")
    result = run("follow", "x.dragoman", "https://avra.example/old")
    assert (result.exit_code, result.stdout) == (0, "x.dragoman: nothing new in 1 feed\n")
    result = run("follow", "x.dragoman", "https://avra.example/bad")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    document = json.loads(run("follow", "x.dragoman", "https://avra.example/old", "--json").stdout)
    assert (document["schema"], document["added"]) == ("dragoman.added/1", [])


@pytest.mark.parametrize("command", ["add", "follow"])
def test_no_casefile_is_made_under_another_name(run: Run, there: Path, notes: Notes, command: str) -> None:
    """A first argument that is not there and is named like a report is one line; nothing is read or made."""
    result = run(command, "notes.txt", "good.txt")
    assert (result.exit_code, result.stdout, notes.asked) == (2, "", [])
    assert result.stderr == (
        "notes.txt: a casefile's name ends in .dragoman, and there is none of this name; name it notes.txt.dragoman\n"
    )


def test_a_failure_names_its_source_even_where_it_befell_a_report_in_it() -> None:
    """The line of a failure begins with the source, and with nothing twice where the error names it already."""
    within = Failure(source="big.txt", error=SourceError("r1", "its text is too long", "split it"))
    assert within.line == "big.txt (r1): its text is too long; split it"
    itself = Failure(source="rows.jsonl", error=SourceError("rows.jsonl, line 3", "has no text", "give it one"))
    assert itself.line == "rows.jsonl, line 3: has no text; give it one"
