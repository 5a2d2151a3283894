"""JSON lines: reports and readings, a line at a time."""

import io
import json
from pathlib import Path

import msgspec
import pytest

from dragoman.collect import Failed, Found, collect
from dragoman.collect.opened import HEAD
from dragoman.model import Claim, Reader, Reading, Report, Span, canonical_bytes


def _lines(*rows: object) -> bytes:
    return b"".join((row if isinstance(row, bytes) else json.dumps(row).encode()) + b"\n" for row in rows)


def _collect(body: bytes, *, as_is: bool = False) -> list[Found | Failed]:
    return list(collect(["-"], as_is=as_is, stdin=io.BytesIO(body)))


def _reading(end: int = 5) -> Reading:
    report = Report.of("The ferry sank.", snapshot="0" * 64, outlet="Granite Daily")
    claim = Claim(id="c1", evidence=Span(0, end), content=(Span(0, end),))
    return Reading(reader=Reader(version="1", model="m", fingerprint="f"), report=report, claims=(claim,))


def test_line_is_its_own_snapshot_and_ref_its_id() -> None:
    """The bytes of a line are its snapshot, and its id comes back as the report's ref."""
    first, second = _collect(_lines({"id": 7, "text": "The ferry sank."}, {"id": "b", "text": "Nobody was hurt."}))
    assert isinstance(first, Found)
    assert isinstance(second, Found)
    assert first.report
    assert second.report
    assert (first.report.ref, second.report.ref) == ("7", "b")
    assert first.snapshot.body == b'{"id": 7, "text": "The ferry sank."}'


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (b'{"text": "The fer', "is cut short"),
        (b"{nothing}", "is not sound JSON"),
        (b"[1]", "is no JSON object"),
        (b'{"title": "x"}', 'has neither "text" nor "html"'),
        (b'{"text": ""}', 'has neither "text" nor "html"'),
        (b'{"text": "..."}', "holds no text"),
        (b'{"text": "\xff"}', "is not sound JSON"),
        (b'{"schema": "dragoman.reading/9"}', "does not read"),
        (b'{"schema": "dragoman.reading/1", "report": {}}', "is no sound reading"),
    ],
)
def test_wrong_line_fails_alone_under_its_number(line: bytes, wrong: str) -> None:
    """A wrong line names file and number; the lines around it are read."""
    first, second, third = _collect(_lines({"text": "The ferry sank."}, b"", line, {"text": "Nobody was hurt."}))
    assert isinstance(first, Found)
    assert isinstance(third, Found)
    assert isinstance(second, Failed)
    assert str(second.error).startswith("-, line 3: ")
    assert wrong in str(second.error)


def test_reading_made_before_comes_as_it_is() -> None:
    """A line that is a reading is given as that, equal to what was written."""
    (found,) = _collect(canonical_bytes(_reading()) + b"\n")
    assert isinstance(found, Found)
    assert found.report is None
    assert found.reading == _reading()


def test_reading_whose_offsets_run_over_fails() -> None:
    """A reading with a span past the end of its text is not taken."""
    (failed,) = _collect(canonical_bytes(_reading(end=99)))
    assert isinstance(failed, Failed)
    assert "offsets" in str(failed.error)


def test_metadata_of_the_line_goes_before_the_page() -> None:
    """What a line says of a report stands over what its html says."""
    page = "<html><head><title>Of the page</title></head><body><p>The ferry sank off Bravik.</p></body></html>"
    (found,) = _collect(_lines({"html": page, "title": "Of the line", "published": "16 July 2024"}))
    assert isinstance(found, Found)
    assert found.report
    assert (found.report.title, found.report.published) == ("Of the line", "2024-07-16")


def test_as_is_leaves_the_text_of_a_line() -> None:
    """With `as_is` the text of a line stays to the character."""
    text = "\n The ferry  sank.\r\nLogin\n"
    (found,) = _collect(_lines({"text": text}), as_is=True)
    assert isinstance(found, Found)
    assert found.report
    assert found.report.text == text


def test_long_file_is_streamed(tmp_path: Path) -> None:
    """Lines past the part that is looked at come in order, those that lie across its end whole."""
    count = 3 * HEAD // 1000
    path = tmp_path / "many.jsonl"
    path.write_bytes(_lines(*({"id": i, "text": f"Ferry {i} sank. " + "x" * 900} for i in range(count))))
    refs = [found.report.ref for found in collect([str(path)]) if isinstance(found, Found) and found.report]
    assert refs == [str(i) for i in range(count)]


def test_encoded_reading_is_valid_json() -> None:
    """What the test writes is what `read --jsonl` writes: one JSON object."""
    assert msgspec.json.decode(canonical_bytes(_reading()))["schema"] == "dragoman.reading/1"
