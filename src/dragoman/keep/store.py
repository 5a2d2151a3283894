"""Connections to the SQLite file: made, opened, brought to the present schema, and their errors told."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from importlib.resources import files
from pathlib import Path

from dragoman.model import CasefileError

from . import derived
from .packing import DamagedError
from .terms import folded_words

APPLICATION_ID = 0x4472676D
"""The letters "Drgm", at offset 68 of every casefile (`file` and SQLite tell by it whose a file is)."""

MAGIC = b"SQLite format 3\0"

SETTINGS = (
    "PRAGMA synchronous = FULL",  # what add() has acknowledged survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA cell_size_check = ON",  # a damaged page is refused, not read
    "PRAGMA trusted_schema = OFF",  # a casefile may come from anybody
    "PRAGMA busy_timeout = 5000",
)

Connection = sqlite3.Connection


def migrations() -> tuple[str, ...]:
    """Give the SQL of each schema version, the first version first."""
    folder = files(__package__).joinpath("schema")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple(folder.joinpath(name).read_text("utf-8") for name in names)


def newest_version() -> int:
    """Give the schema version that this program writes."""
    return len(migrations())


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into one line about the casefile at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _told(path, error) from error
    except UnicodeEncodeError as error:
        raise CasefileError(str(path), "what it was given is no text (half a sign)", "write it in UTF-8") from error
    except (DamagedError, UnicodeDecodeError) as error:  # SQLite's own messages quote what is damaged
        raise CasefileError(
            str(path), f"it is damaged: {error}", "run `dragoman verify` to see where, and go back to a copy"
        ) from error


def _told(path: Path, error: sqlite3.Error) -> CasefileError:
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, wrong, remedy in _LINES:
        if name.startswith(prefix):
            return CasefileError(str(path), wrong, remedy)
    return CasefileError(str(path), f"SQLite says: {error}", "run `dragoman verify` on it")


READ_ONLY = ("it is read-only", "copy it to where you may write")

_LINES = (
    ("SQLITE_FULL", "the disk is full, and what was being added is not kept", "free some space and add it again"),
    ("SQLITE_BUSY", "another program is writing to it", "wait until it is done and try again"),
    ("SQLITE_LOCKED", "another program is writing to it", "wait until it is done and try again"),
    ("SQLITE_READONLY", *READ_ONLY),
    ("SQLITE_NOTADB", "it is not a casefile", "name a file that `dragoman add` has made"),
    ("SQLITE_CORRUPT", "it is damaged", "run `dragoman verify` to see where, and go back to a copy"),
    ("SQLITE_CANTOPEN", "it cannot be opened", "see that it is there and that you may read it"),
    # SQLite calls a disk full by ENOSPC alone: a quota or a limit on the size of files fails as any writing does.
    ("SQLITE_IOERR_WRITE", "the disk or a quota is full, or it failed", "free some space, and do it again"),
    ("SQLITE_IOERR_SHM", "the disk or a quota is full, or it failed", "free some space, and do it again"),
    ("SQLITE_IOERR", "the disk failed while it was in use", "check the disk and try again"),
)


def connect(path: Path, *, write: bool) -> Connection:
    """Open the casefile at `path`; CasefileError where there is none or it is of a newer version.

    A reader's connection can write to the file only what a killed writer left in its log; where the file
    or folder does not allow that, it is opened as SQLite's read-only or immutable file.
    """
    check_header(path)
    address = path.resolve().as_uri()
    if write:
        if not os.access(path, os.W_OK):
            raise CasefileError(str(path), *READ_ONLY)
        with telling(path):
            return _prepared(address + "?mode=rw", query_only=False)
    *modes, last = _reading_modes(path)
    for mode in modes:
        with suppress(CasefileError), telling(path):
            return _prepared(address + mode, query_only=True)
    with telling(path):
        return _prepared(address + last, query_only=True)


def _reading_modes(path: Path) -> tuple[str, ...]:
    """Give the ways to try: a folder that cannot be written to, with no log in it, has no writer either."""
    if os.access(path.resolve().parent, os.W_OK):
        return ("?mode=rw", "?mode=ro") if os.access(path, os.W_OK) else ("?mode=ro",)
    wal = path.with_name(path.name + "-wal")
    unwritten = not wal.exists() or wal.stat().st_size == 0
    return ("?mode=ro", "?mode=ro&immutable=1") if unwritten else ("?mode=ro",)


def _prepared(address: str, *, query_only: bool) -> Connection:
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for setting in SETTINGS:
            connection.execute(setting)
        if query_only:
            connection.execute("PRAGMA query_only = ON")
        connection.create_function("folded", 1, folded_words, deterministic=True)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def check_header(path: Path) -> None:
    """Refuse what is not a casefile, by its first 100 bytes, before SQLite touches it."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise CasefileError(str(path), "there is no such file", "make a casefile with `dragoman add`") from None
    except IsADirectoryError:
        raise CasefileError(str(path), "it is a folder, not a casefile", "name a casefile") from None
    except OSError as error:
        raise CasefileError(str(path), f"it cannot be read ({error.strerror})", "see that you may read it") from error
    if len(header) < 100 or header[:16] != MAGIC or int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise CasefileError(str(path), "it is not a casefile", "name a file that `dragoman add` has made")


def version_of(connection: Connection) -> int:
    """Give the schema version of an open casefile."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_version(path: Path, version: int, newest: int) -> None:
    """Refuse a casefile that a newer program has made, or none."""
    if version > newest:
        raise CasefileError(
            str(path), f"it was made by a newer Dragoman (schema {version}, this one knows {newest})", "update Dragoman"
        )
    if version < 1:
        raise CasefileError(str(path), f"it is damaged (there is no schema {version})", "go back to a copy")


def bring_on(path: Path) -> None:
    """Bring the casefile at `path`, of an older version, to the present one."""
    with closing(connect(path, write=True)) as connection:
        migrate(connection, migrations())


FOLLOWED: dict[int, Callable[[Connection], None]] = {4: derived.count_again}
"""What else is done when a casefile is brought to a version, within the same transaction."""


def migrate(connection: Connection, steps: tuple[str, ...]) -> None:
    """Bring an open casefile to the version that `steps` lead to, each step in one transaction."""
    for version in range(version_of(connection), len(steps)):
        with transaction(connection):
            for statement in statements(steps[version]):
                connection.execute(statement)
            if version + 1 in FOLLOWED:
                FOLLOWED[version + 1](connection)
            connection.execute(f"PRAGMA user_version = {version + 1:d}")


def statements(script: str) -> Iterator[str]:
    """Give the statements of an SQL script one by one (`executescript` would commit between them)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def make(path: Path, steps: tuple[str, ...]) -> None:
    """Make an empty casefile at `path`, whole or not at all: it is built under another name, then linked.

    The caller holds the writer's lock of `path`: what a killed maker left under that name is cleared away.
    """
    draft = path.with_name(f".{path.name}.new")
    try:
        _clear(draft)
        with telling(path):
            connection = sqlite3.connect(draft, isolation_level=None)
            try:
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
                connection.execute("PRAGMA journal_mode = WAL")
                migrate(connection, steps)
            finally:
                connection.close()
        os.link(draft, path)
    except FileExistsError:
        raise CasefileError(str(path), "there is a file of that name already", "choose another name") from None
    except OSError as error:
        raise CasefileError(
            str(path),
            f"it cannot be made ({error.strerror})",
            "choose a folder that is there and that you may write to",
        ) from error
    finally:
        with suppress(OSError):
            _clear(draft)


def _clear(draft: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        draft.with_name(draft.name + ending).unlink(missing_ok=True)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Commit what is done within, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
