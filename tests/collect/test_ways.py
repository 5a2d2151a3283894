"""The contract of every way in: one report is the same report, however it comes."""

import contextlib
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dragoman.collect import Failed, Found, collect
from dragoman.collect.opened import Opened
from dragoman.collect.ways import WAYS as TABLE
from dragoman.collect.ways import enter
from dragoman.model import Report, SourceError
from tests.collect import story


def _through(name: str, tmp_path: Path) -> Report:
    path = tmp_path / name
    path.write_bytes(story.WAYS[name]())
    (found,) = collect([str(path)])
    assert isinstance(found, Found), found
    assert found.report
    assert found.report.snapshot == found.snapshot.sha256
    assert found.snapshot.source.startswith(str(path))
    return found.report


@pytest.mark.parametrize("name", story.WAYS)
def test_text_is_the_same_through_every_way(name: str, tmp_path: Path) -> None:
    """The text is the report's paragraphs and nothing else, whatever it was wrapped in."""
    assert _through(name, tmp_path).text == story.TEXT


@pytest.mark.parametrize("name", story.WAYS)
def test_metadata_is_the_same_through_every_way(name: str, tmp_path: Path) -> None:
    """Title, outlet, author, day, language, agency and dateline come through every way."""
    report = _through(name, tmp_path)
    assert (report.title, report.outlet, report.author) == (story.TITLE, story.OUTLET, story.AUTHOR)
    assert (report.published, report.language) == (story.PUBLISHED, "en")
    assert (report.agency, report.dateline) == ("Harbour Wire", "Bravik")


@pytest.mark.parametrize("name", story.WAYS)
def test_standard_input_gives_what_a_file_gives(name: str, tmp_path: Path) -> None:
    """A source on standard input is told by its content, and gives the report that the file gives."""
    (found,) = collect(["-"], stdin=io.BytesIO(story.WAYS[name]()))
    assert isinstance(found, Found), found
    assert found.report == _through(name, tmp_path)


@pytest.mark.parametrize("name", story.WAYS)
def test_bytes_cut_short_never_crash(name: str) -> None:
    """A source cut at any place gives a report or one line that says what is wrong."""
    body = story.WAYS[name]()
    for cut in range(0, len(body), max(1, len(body) // 7)):
        for found in collect(["-"], stdin=io.BytesIO(body[:cut])):
            assert isinstance(found, Found | Failed)


@pytest.mark.parametrize("media_type", TABLE)
@settings(max_examples=40, deadline=None)
@given(body=st.one_of(st.binary(max_size=400), st.text(max_size=200).map(str.encode)))
@example(body=b"<html><body><p>\xff\xfe")
@example(body=b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>")
@example(body=b'{"text": "\\ud800"}')
@example(body=b"<rss><channel><item><description>&lt;p&gt;a&lt;/p&gt;</description></item></channel></rss>")
def test_no_bytes_raise_anything_but_a_source_error(media_type: str, body: bytes) -> None:
    """Whatever bytes come in, a way gives reports with text, failures, or raises a SourceError."""
    with contextlib.suppress(SourceError):
        for found in enter(Opened("x", io.BytesIO(body)), media_type, as_is=False):
            assert isinstance(found, Failed) or (found.report and found.report.text.strip()) or found.reading
            if isinstance(found, Found) and found.report:
                found.report.text.encode()


@settings(max_examples=60, deadline=None)
@given(body=st.binary(max_size=300))
def test_collecting_never_raises(body: bytes) -> None:
    """Arbitrary bytes on standard input are found or failed, and never an exception."""
    for found in collect(["-"], stdin=io.BytesIO(body)):
        assert isinstance(found, Found | Failed)


def test_every_row_of_the_table_reads() -> None:
    """Each row of the table names a module with a `read`."""
    for media_type in TABLE:
        assert enter(Opened("x", io.BytesIO(b"x")), media_type, as_is=False) is not None


def test_importing_loads_no_parser() -> None:
    """Importing the room loads none of the libraries for pages, feeds and PDF."""
    code = (
        "import sys, dragoman.collect; "
        "print([m for m in ('trafilatura', 'feedparser', 'pypdf', 'lxml', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
