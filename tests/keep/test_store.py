"""Whatever is not a casefile of this or an older version is refused in one line; older ones are brought on."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dragoman.keep import Casefile, casefile, store
from dragoman.model import CasefileError
from tests.keep.made import found


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Give the path of a casefile with one report."""
    path = tmp_path / "one.dragoman"
    with Casefile.create(path) as opened:
        opened.add(*found(1))
    return path


def another_database(path: Path) -> None:
    """Make an SQLite file of another program."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE log (seq INTEGER)")


@pytest.mark.parametrize(
    ("fill", "wrong"),
    [
        (lambda path: path.write_bytes(b""), "it is not a casefile"),
        (lambda path: path.write_text("A report, not a casefile. " * 20), "it is not a casefile"),
        (lambda path: path.write_bytes(store.MAGIC), "it is not a casefile"),
        (another_database, "it is not a casefile"),
        (lambda path: path.mkdir(), "it is a folder"),
        (lambda path: None, "there is no such file"),
    ],
    ids=["empty", "text", "cut", "another", "folder", "missing"],
)
@pytest.mark.parametrize("write", [False, True])
def test_what_is_no_casefile_is_refused(tmp_path: Path, fill, wrong: str, write: bool) -> None:
    """Any other file, and none, is refused in one line with its name, and left as it was."""
    path = tmp_path / "other.dragoman"
    fill(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CasefileError, match=rf"^.*other\.dragoman: {wrong}[^\n]*$"):
        Casefile.open(path, write=write)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert {entry.name for entry in tmp_path.iterdir()} <= {"other.dragoman"}


def test_a_newer_version_is_refused(made: Path) -> None:
    """A casefile of a version that this program does not know is refused and not touched."""
    with closing(sqlite3.connect(made)) as connection:
        connection.execute(f"PRAGMA user_version = {store.newest_version() + 1}")
    with pytest.raises(CasefileError, match="newer Dragoman"):
        Casefile.open(made)
    with pytest.raises(CasefileError, match="newer Dragoman"):
        Casefile.open(made, write=True)


@pytest.mark.parametrize("write", [False, True])
def test_an_older_version_is_brought_on(made: Path, monkeypatch: pytest.MonkeyPatch, write: bool) -> None:
    """Opening a casefile of an older version, to read or to write, adds what later versions have."""
    later = "CREATE TABLE note (words TEXT) STRICT;\nINSERT INTO note\n  VALUES ('one; two');\n"
    steps = (*store.migrations(), later)
    monkeypatch.setattr(store, "migrations", lambda: steps)
    with Casefile.open(made, write=write) as opened:
        assert opened._connection.execute("SELECT words FROM note").fetchall() == [("one; two",)]
        assert store.version_of(opened._connection) == len(steps)
        assert opened.verify() == []


def test_a_migration_that_fails_changes_nothing(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that cannot be taken leaves the casefile at the version it had."""
    good = store.migrations()
    monkeypatch.setattr(store, "migrations", lambda: (*good, "CREATE TABLE note (words);\nCREATE TABLE log (seq);\n"))
    with pytest.raises(CasefileError):
        Casefile.open(made, write=True)
    monkeypatch.setattr(store, "migrations", lambda: good)
    with Casefile.open(made) as opened:
        assert opened.verify() == []


def test_making_does_not_replace(made: Path) -> None:
    """A casefile is not made where there is a file already."""
    before = made.read_bytes()
    with pytest.raises(CasefileError, match="already"):
        Casefile.create(made)
    assert made.read_bytes() == before
    with Casefile.open_or_create(made) as opened:
        assert opened.stats().reports == 1


def test_making_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    """A casefile in a folder that is not there is refused in one line."""
    with pytest.raises(CasefileError, match="cannot be"):
        Casefile.create(tmp_path / "nowhere" / "one.dragoman")


def test_the_file_says_whose_it_is(made: Path) -> None:
    """The application id stands in the header, and the file is in write-ahead mode."""
    assert int.from_bytes(made.read_bytes()[68:72]) == store.APPLICATION_ID
    with closing(sqlite3.connect(made)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_name_with_odd_signs_opens(tmp_path: Path) -> None:
    """A name with blanks, question marks, percent and hash signs, and any ending, is a name like others."""
    with Casefile.create(tmp_path / "what? 100% #1.db") as opened:
        opened.add(*found(1))
    with Casefile.open(tmp_path / "what? 100% #1.db") as opened:
        assert opened.stats().reports == 1


def test_a_read_only_file_says_so(made: Path) -> None:
    """What SQLite refuses to write to is told of in one line."""
    with (
        closing(sqlite3.connect(f"{made.as_uri()}?mode=ro", uri=True)) as connection,
        pytest.raises(CasefileError, match=r"one\.dragoman: it is read-only"),
        store.telling(made),
    ):
        connection.execute("INSERT INTO derived VALUES ('a', 'b')")


def test_a_full_disk_loses_nothing(made: Path) -> None:
    """When the disk is full, adding fails in one line; what was acknowledged is there, and adding goes on later."""
    with Casefile.open(made, write=True) as opened:
        pages = opened._connection.execute("PRAGMA page_count").fetchone()[0]
        opened._connection.execute(f"PRAGMA max_page_count = {pages + 8}")
        kept = []
        with pytest.raises(CasefileError, match=r"the disk is full[^\n]*$"):
            kept.extend(opened.add(*found(number)) for number in range(2, 500))
        assert opened.stats().reports == 1 + len(kept)
        opened._connection.execute("PRAGMA max_page_count = 1000000")
        assert opened.add(*found(500))
        assert opened.verify() == []


def test_a_full_disk_within_a_batch_acknowledges_only_what_is_kept(made: Path) -> None:
    """When the disk is full within a batch, all that was acknowledged is there."""
    acknowledged = []
    with Casefile.open(made, write=True) as opened:
        pages = opened._connection.execute("PRAGMA page_count").fetchone()[0]
        opened._connection.execute(f"PRAGMA max_page_count = {pages + 30}")
        with pytest.raises(CasefileError, match="the disk is full"), opened.adding(every=7) as adding:
            acknowledged.extend(kept for number in range(2, 500) for kept in adding.add(*found(number)))
    with Casefile.open(made) as opened:
        assert acknowledged
        assert all(opened.has_report(kept.report) for kept in acknowledged)
        assert opened.verify() == []


def test_every_step_is_split_into_statements() -> None:
    """Splitting a script gives each statement whole, triggers with their inner semicolons among them."""
    script = "CREATE TABLE a (b);\nCREATE TRIGGER t BEFORE DELETE ON a BEGIN\n SELECT 1; SELECT 2;\nEND;\n"
    assert [statement.split()[1] for statement in store.statements(script)] == ["TABLE", "TRIGGER"]
    assert casefile.store is store


def test_every_table_is_described() -> None:
    """The page on the casefile names every table of the schema."""
    page = (Path(__file__).parents[2] / "docs" / "casefile.md").read_text("utf-8")
    script = "".join(store.migrations())
    made = re.findall(r"CREATE (?:VIRTUAL )?TABLE (\w+)", script)
    renamed = set(re.findall(r"ALTER TABLE (\w+) RENAME", script))
    assert [table for table in made if table not in renamed and f"`{table}`" not in page] == []
