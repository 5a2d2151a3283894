"""Every way out keeps one contract."""

import csv
import io
import json
import os
import re
import stat
import sys
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from click.testing import Result

from dragoman.keep import Casefile, Filters
from dragoman.model import Decision, DragomanError, canonical_bytes
from dragoman.show import exports
from dragoman.show.exports import FORMATS, write
from dragoman.show.exports.table import COLUMNS, cell
from tests.show.story import DEFECTION, RECORD, REPORTS

Run = Callable[..., Result]

ways_out = pytest.mark.parametrize("format_", sorted(FORMATS))


def plain(path: Path) -> bytes:
    """Give what is in an export, unpacked where it is packed."""
    body = path.read_bytes()
    return json.dumps(pq.read_table(path).to_pylist()).encode() if body.startswith(b"PAR1") else body


@ways_out
def test_the_same_casefile_gives_the_same_bytes(casefile: Casefile, tmp_path: Path, format_: str) -> None:
    """Two exports are equal byte for byte, and hold every incident."""
    files = [tmp_path / "one", tmp_path / "two"]
    assert [write(casefile, format_, file, Filters()) for file in files] == [3, 3]
    assert files[0].read_bytes() == files[1].read_bytes()
    assert all(one.id.encode() in plain(files[0]) for one in RECORD.incidents)


@ways_out
def test_filters_hold_for_an_export(run: Run, story: Path, tmp_path: Path, format_: str) -> None:
    """Only the incidents asked for are written, and their number is told."""
    out = tmp_path / "out"
    result = run("export", story, "--to", format_, out, "--conflicts", "--json")
    assert json.loads(result.stdout)["incidents"] == 1
    written = plain(out)
    assert [one.id for one in RECORD.incidents if one.id.encode() in written] == [DEFECTION.id]


@ways_out
def test_incidents_are_chosen_by_name(run: Run, story: Path, tmp_path: Path, format_: str) -> None:
    """`--incident` takes ids and their beginnings, any number of them; one that is not there is one line."""
    chosen = RECORD.incidents[1:]
    names = [part for one in chosen for part in ("--incident", one.id)]
    result = run("export", story, "--to", format_, tmp_path / "out", *names, "--json")
    assert json.loads(result.stdout)["incidents"] == len(chosen)
    assert RECORD.incidents[0].id.encode() not in plain(tmp_path / "out")
    result = run("export", story, "--to", format_, tmp_path / "none", "--incident", "nothing")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert not (tmp_path / "none").exists()


@ways_out
def test_an_export_that_fails_leaves_nothing(
    casefile: Casefile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    """Where writing breaks off, the file that was there before stays, and no draft is left."""
    out = tmp_path / "out"
    out.write_text("before")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exports.os, "fsync", full)
    with pytest.raises(DragomanError, match="No space left"):
        write(casefile, format_, out, Filters())
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"out": "before"}


@ways_out
def test_an_export_is_readable_like_any_new_file(casefile: Casefile, tmp_path: Path, format_: str) -> None:
    """The mask of the process decides who may read an export."""
    before = os.umask(0o027)
    try:
        write(casefile, format_, tmp_path / "out", Filters())
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o640


@ways_out
def test_nothing_of_an_export_goes_where_it_must_not(run: Run, story: Path, tmp_path: Path, format_: str) -> None:
    """The casefile is not overwritten, and a folder that is missing or no folder is told in one line."""
    for out in (story, tmp_path, tmp_path / "nowhere" / "out"):
        result = run("export", story, "--to", format_, out)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert str(out) in result.stderr


def test_an_unknown_format_is_answered_with_those_there_are(run: Run, story: Path, tmp_path: Path) -> None:
    """The error for an unknown format lists every known one."""
    result = run("export", story, "--to", "docx", tmp_path / "out")
    assert result.exit_code == 2
    assert all(format_ in result.stderr for format_ in FORMATS)
    assert list(tmp_path.iterdir()) == []


def test_jsonl_is_the_incidents_of_the_record(casefile: Casefile) -> None:
    """Each line is an incident as the record has it."""
    out = io.BytesIO()
    FORMATS["jsonl"](casefile, Filters(), out)
    assert out.getvalue().splitlines() == [canonical_bytes(one) for one in RECORD.incidents]


def test_csv_is_one_flat_row_for_each_incident(casefile: Casefile) -> None:
    """A row has dates, codes, people, place, origins and conflicts, each in its column."""
    out = io.BytesIO()
    FORMATS["csv"](casefile, Filters(), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))
    assert list(rows[0]) == [name for name, _ in COLUMNS]
    first = rows[0]
    assert [
        first[name]
        for name in (
            "type",
            "plover_event",
            "plover_mode",
            "date_earliest",
            "actor",
            "destination",
            "lat",
            "origins_max",
            "reports",
        )
    ] == ["defection", "RETREAT", "resign", "2024-02-09", "Mira Solberg", "Norway", "62.0", "2", "5"]
    assert first["conflicts"] == "actor.age: 46 / 48; status: happened / denied"
    assert rows[2]["title"] == "'=Dockers walked out"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("\t=1", "'=1"),
        ("a=1", "a=1"),
        (-82.4, -82.4),
        (None, None),
        ("two\nlines", "two lines"),
    ],
)
def test_no_cell_is_a_formula(value: Any, written: Any) -> None:
    """Text that a spreadsheet would run is disarmed; numbers stay numbers."""
    assert cell(value) == written


class Page(HTMLParser):
    """Notes the ids, links and loads of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its attributes."""
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def values(self, name: str) -> list[str]:
        """Give all values of one attribute."""
        return [value for key, value in self.attributes if key == name]


def page_of(casefile: Casefile, format_: str) -> str:
    """Give the page that an export is, or holds."""
    out = io.BytesIO()
    FORMATS[format_](casefile, Filters(), out)
    if format_ == "html":
        return out.getvalue().decode()
    with zipfile.ZipFile(out) as archive:
        return archive.read("index.html").decode()


pages = pytest.mark.parametrize("format_", ["html", "dossier"])


@pages
def test_the_page_needs_nothing_but_itself(casefile: Casefile, format_: str) -> None:
    """The page of an export runs no script and loads nothing: all its links lead to places within it."""
    text = page_of(casefile, format_)
    page = Page(text)
    assert not page.tags & {"script", "img", "link", "iframe", "object", "form", "base"}
    assert page.values("src") == page.values("style") == []
    assert not re.search(r"url\(|@import", text)
    assert {link for link in page.values("href") if not link.startswith("#")} == set()
    assert {link.removeprefix("#") for link in page.values("href")} <= set(page.values("id"))
    assert len(page.values("id")) == len(set(page.values("id")))


@pages
def test_the_page_holds_chronicle_incidents_evidence_and_reports(casefile: Casefile, format_: str) -> None:
    """The page of an export tells all that the terminal does, and what a report says cannot become markup."""
    text = page_of(casefile, format_)
    for words in (
        "Friday 9 February 2024",
        "1 to 2 independent origins",
        "the same words",
        "denied it",
        "age (who)",
        "citing an interview with her",
        "Lowgate Herald",
        REPORTS["herald"].snapshot,
    ):
        assert words in text
    assert "https://northline.example/a?b=1&amp;c=2" in text


def test_a_dossier_shows_the_reports_it_rests_on(casefile: Casefile) -> None:
    """The page of a dossier has the text of each report, where its bytes came from, when they were kept, and the head."""
    text = page_of(casefile, "dossier")
    assert casefile.chain_head in text
    for reading in casefile.readings():
        for sha256 in casefile.snapshots_of(reading.report.id):
            assert f"snapshots/{sha256}" in text
    assert "as entry 1<" in text


def test_what_is_added_meanwhile_is_not_exported_in_part(casefile: Casefile, tmp_path: Path) -> None:
    """Within `at_once` a casefile stays as it was when it began, whatever another program adds."""
    path = tmp_path / "two.dragoman"
    path.write_bytes(casefile.path.read_bytes())
    reading = next(casefile.readings())
    with Casefile.open(path) as reader, Casefile.open(path, write=True) as writer:
        before = reader.chain_head
        with reader.at_once(), reader.at_once():
            assert reader.chain_head == before
            writer.decide(Decision(id="d9", undoes="d0", author="Mara Quill", time="2024-01-02T03:04:05Z"))
            assert reader.chain_head == before
            assert reader.reading(reading.report.id) == reading
        assert reader.chain_head == writer.chain_head != before


def test_parquet_has_typed_columns_and_the_whole_incident(casefile: Casefile, tmp_path: Path) -> None:
    """A row has lists, numbers and strings as such, and the incident as the record has it."""
    write(casefile, "parquet", tmp_path / "out.parquet", Filters())
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.schema.metadata[b"dragoman.schema"] == b"dragoman.record/1"
    rows = table.to_pylist()
    assert [row["incident"].encode() for row in rows] == [canonical_bytes(one) for one in RECORD.incidents]
    first = rows[0]
    assert (first["actors"], first["to"], first["lat"], first["origins_max"]) == (["Mira Solberg"], ["Norway"], 62.0, 2)
    assert first["conflicts"] == ["actor.age", "status"]


def test_without_pyarrow_the_extra_is_named(
    run: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where pyarrow is not installed, one line says how to get it, and nothing is written."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("export", story, "--to", "parquet", tmp_path / "out")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "pip install 'dragoman[parquet]'" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format_", FORMATS)
def test_an_export_goes_down_a_pipe(run: Run, story: Path, tmp_path: Path, format_: str) -> None:
    """`-` is standard output: the bytes are those of the file, and nothing else is there."""
    run("export", story, "--to", format_, tmp_path / "out")
    result = run("export", story, "--to", format_, "-")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == (tmp_path / "out").read_bytes()
    assert run("export", story, "--to", format_, "-", "--json").exit_code == 2
