"""Every way out keeps one contract."""

import csv
import io
import json
import os
import re
import stat
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from dragoman.keep import Casefile, Filters
from dragoman.model import DragomanError, canonical_bytes
from dragoman.show import exports
from dragoman.show.exports import FORMATS, write
from dragoman.show.exports.table import COLUMNS, cell
from tests.show.story import DEFECTION, RECORD, REPORTS

Run = Callable[..., Result]

ways_out = pytest.mark.parametrize("format_", sorted(FORMATS))


@ways_out
def test_the_same_casefile_gives_the_same_bytes(casefile: Casefile, tmp_path: Path, format_: str) -> None:
    """Two exports are equal byte for byte, and hold every incident."""
    files = [tmp_path / "one", tmp_path / "two"]
    assert [write(casefile, format_, file, Filters()) for file in files] == [3, 3]
    assert files[0].read_bytes() == files[1].read_bytes()
    assert all(one.id in files[0].read_text("utf-8") for one in RECORD.incidents)


@ways_out
def test_filters_hold_for_an_export(run: Run, story: Path, tmp_path: Path, format_: str) -> None:
    """Only the incidents asked for are written, and their number is told."""
    out = tmp_path / "out"
    result = run("export", story, "--to", format_, out, "--conflicts", "--json")
    assert json.loads(result.stdout)["incidents"] == 1
    written = out.read_text("utf-8")
    assert [one.id for one in RECORD.incidents if one.id in written] == [DEFECTION.id]


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


def test_the_page_needs_nothing_but_itself(casefile: Casefile) -> None:
    """The HTML export runs no script and loads nothing: all its links lead to places within it."""
    out = io.BytesIO()
    FORMATS["html"](casefile, Filters(), out)
    text = out.getvalue().decode()
    page = Page(text)
    assert not page.tags & {"script", "img", "link", "iframe", "object", "form", "base"}
    assert page.values("src") == page.values("style") == []
    assert not re.search(r"url\(|@import", text)
    assert {link for link in page.values("href") if not link.startswith("#")} == set()
    assert {link.removeprefix("#") for link in page.values("href")} <= set(page.values("id"))
    assert len(page.values("id")) == len(set(page.values("id")))


def test_the_page_holds_chronicle_incidents_evidence_and_reports(casefile: Casefile) -> None:
    """The HTML export tells all that the terminal does, and what a report says cannot become markup."""
    out = io.BytesIO()
    FORMATS["html"](casefile, Filters(), out)
    text = out.getvalue().decode()
    for words in (
        "Friday 9 February 2024",
        "1 to 2 independent origins",
        "via <b>Kestrel Daily</b>",
        "denied it",
        "age (who)",
        "citing an interview with her",
        "Lowgate Herald",
        REPORTS["herald"].snapshot,
    ):
        assert words in text
    assert "https://northline.example/a?b=1&amp;c=2" in text
