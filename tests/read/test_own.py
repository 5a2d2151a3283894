"""Event types and outlets of a user's own: read in any process, known by the fingerprint, and told where wrong."""

from pathlib import Path

import pytest

from dragoman.model import DragomanError, Reading, Report
from dragoman.read.own import PACKAGE, load_own
from dragoman.read.pool import read_all
from dragoman.read.stages import read, reader

ECLIPSE = """key: eclipse
gloss: One body hides another in the sky.
plover: {event: NONE}
triggers:
  - verbs: [eclipse]
"""
TEXT = "The moon eclipsed the sun on Monday, the Tidewater Lantern reported."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with one event type and one outlet."""
    (tmp_path / "eclipse.yaml").write_text(ECLIPSE, encoding="utf-8")
    (tmp_path / "outlets.yaml").write_text("- The Tidewater Lantern\n- on\n", encoding="utf-8")
    return tmp_path


def report(number: int = 0) -> Report:
    """Give a report of an eclipse."""
    return Report.of(TEXT, snapshot="made", ref=str(number), published="2024-07-16")


def kinds(reading: Reading) -> dict[str, str]:
    """Give the kind of each name."""
    return {entity.name: entity.kind for entity in reading.entities}


def test_a_type_and_an_outlet_of_ones_own_are_read(folder: Path) -> None:
    """A reading holds the events of the added type and takes the added outlet for one; without them it does not."""
    with_own, plain = read(report(), load_own(folder)), read(report())
    assert "eclipse" in [e.type for e in with_own.events]
    assert "eclipse" not in [e.type for e in plain.events]
    assert kinds(with_own)["Tidewater Lantern"] == "outlet"
    assert kinds(plain).get("Tidewater Lantern") != "outlet"


@pytest.mark.parametrize("jobs", [1, 2])
def test_any_number_of_processes_reads_with_them(folder: Path, jobs: int) -> None:
    """Every process reads with the added types and the same fingerprint, also once the folder is gone."""
    own = load_own(folder)
    for path in folder.iterdir():
        path.unlink()
    readings = list(read_all((report(n) for n in range(14)), jobs, own=own))
    assert len(readings) == 14
    for reading in readings:
        assert isinstance(reading, Reading)
        assert "eclipse" in [e.type for e in reading.events]
        assert reading.reader == reader(own)


def test_the_fingerprint_is_of_what_the_files_say(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Another folder with the same files is the same reader; a changed file or none is another."""
    other = tmp_path_factory.mktemp("other")
    for path in folder.iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    assert reader(load_own(folder)) == reader(load_own(other)) != reader()
    (other / "eclipse.yaml").write_text(ECLIPSE.replace("[eclipse]", "[eclipse, occult]"), encoding="utf-8")
    assert reader(load_own(folder)) != reader(load_own(other))
    assert load_own(None) == PACKAGE


def test_reading_leaves_no_outlet_behind(folder: Path) -> None:
    """What was read with a folder changes nothing of what is read after it."""
    before = read(report())
    read(report(), load_own(folder))
    assert read(report()) == before


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("storm.yaml", "key: [", "not an event type"),
        ("storm.yaml", "gloss: A storm.", "no 'key'"),
        ("storm.yaml", ECLIPSE, "another name"),
        ("eclipse.yaml", ECLIPSE.replace("verbs", "words"), "unknown words"),
        ("eclipse.yaml", ECLIPSE.replace("NONE", "ASSALT"), "no PLOVER event"),
        ("outlets.yaml", "names: {a: b}", "not a list of names"),
        ("outlets.yaml", "- [", "not a list of names"),
        ("storm.yaml", b"\xff\xfe\xff", "cannot be read"),
    ],
)
def test_what_is_wrong_with_a_file_is_one_line(tmp_path: Path, name: str, text: str | bytes, wrong: str) -> None:
    """An error names the file, says what is wrong and what to do, on one line."""
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(DragomanError) as error:
        load_own(tmp_path)
    assert str(error.value).startswith(str(tmp_path / name))
    assert wrong in str(error.value)
    assert "\n" not in str(error.value)
    assert error.value.remedy


def test_a_folder_without_anything_in_it_is_an_error(tmp_path: Path) -> None:
    """A folder that adds nothing, or is none, is a mistake that is told."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(DragomanError, match=str(folder)):
            load_own(folder)
