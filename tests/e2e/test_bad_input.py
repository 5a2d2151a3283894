"""Bad input gets its one line and its exit status, and the rest of the batch is still added."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.e2e.conftest import EXAMPLES, run

GOOD = EXAMPLES / "pacific-ledger-strike.txt"


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give files that hold no report, by what is wrong with them."""
    folder = tmp_path_factory.mktemp("bad")
    bodies = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 20,
        "broken.html": b"<html><body><div><p",
        "no-text.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n",
        "truncated.jsonl": b'{"text": "One line that is whole, said the clerk."}\n{"text": "One that is cut o',
    }
    for name, body in bodies.items():
        (folder / name).write_bytes(body)
    return {name: folder / name for name in bodies} | {"missing": folder / "no-such-folder"}


@pytest.mark.parametrize(
    "name", ["empty.txt", "binary.txt", "broken.html", "no-text.pdf", "truncated.jsonl", "missing"]
)
def test_each_gets_one_line_and_the_rest_is_added(name: str, bad: dict[str, Path], tmp_path: Path) -> None:
    """The line names the file; the status is 1; the report beside it is in the casefile."""
    casefile = tmp_path / "batch.dragoman"
    done = run("add", casefile, bad[name], GOOD)
    lines = [line for line in done.stderr.splitlines() if str(bad[name]) in line]
    assert done.returncode == 1, done.stderr
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    done = run("search", casefile, "Valparaiso mediator")
    assert "Pacific Ledger" in done.stdout


def test_nothing_but_bad_sources_makes_no_casefile(bad: dict[str, Path], tmp_path: Path) -> None:
    """Where no report could be read, no casefile is left behind."""
    casefile = tmp_path / "none.dragoman"
    assert run("add", casefile, bad["empty.txt"]).returncode != 0
    assert not casefile.exists()


def test_a_file_that_is_no_casefile_is_refused(tmp_path: Path) -> None:
    """A text file under a casefile's name gets one line and status 2, and stays as it is."""
    path = tmp_path / "notes.dragoman"
    path.write_text("shopping list\n" * 100, encoding="utf-8")
    for command in (["chronicle", path], ["add", path, GOOD], ["verify", path]):
        done = run(*command)
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1
    assert path.read_text(encoding="utf-8") == "shopping list\n" * 100


def test_a_casefile_of_a_newer_version_is_refused(examples: Path, tmp_path: Path) -> None:
    """A casefile that a later version wrote gets one line and status 2."""
    path = shutil.copy(examples, tmp_path / "newer.dragoman")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    done = run("chronicle", path)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "newer" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["chronicle"],
        ["chronicle", "no-such-file.dragoman"],
        ["no-such-command"],
        ["read", "--no-such-option"],
        ["read", "x.txt", "--jobs", "none"],
    ],
)
def test_bad_usage_is_one_line_and_status_two(arguments: list[str]) -> None:
    """Bad usage prints one line on standard error, nothing on standard output, and ends with 2."""
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
