"""JSON lines: one report, or one reading made before, on each line."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec

from dragoman.model import Reading, Snapshot, SourceError, Span

from .credits import named_agency
from .finishing import finished, merged
from .found import Failed, Found
from .metadata import Draft, known
from .opened import Opened
from .pages import page_draft

READING = "dragoman.reading/1"
_decoder = msgspec.json.Decoder(dict[str, Any])
_reading_decoder = msgspec.json.Decoder(Reading)


def read(opened: Opened, media_type: str, *, as_is: bool) -> Iterator[Found | Failed]:
    """Give what each line holds, one at a time; a line that is wrong fails alone, under its number.

    Each line is a snapshot of its own. Keys that are not known are of no account.
    """
    some = False
    for number, line in enumerate(opened.lines(), 1):
        body = line.strip(b"\xef\xbb\xbf \t\r" if number == 1 else b" \t\r")
        if not body:
            continue
        some = True
        name = f"{opened.name}, line {number}"
        snapshot = Snapshot.of(body, media_type=media_type, source=f"{opened.name}:{number}")
        try:
            yield found_in(body, snapshot, name, as_is=as_is)
        except SourceError as error:
            yield Failed.because(error)
    if not some:
        raise SourceError(opened.name, "is empty", "check that it was saved whole, or leave it out")


def found_in(body: bytes, snapshot: Snapshot, name: str, *, as_is: bool) -> Found:
    """Give the report, or the reading made before, that a JSON object holds; `name` is what errors call it."""
    row = _decoded(body, name)
    schema = row.get("schema")
    if schema == READING:
        return Found(snapshot=snapshot, reading=_reading(body, name))
    if isinstance(schema, str) and schema.startswith("dragoman."):
        raise SourceError(name, f"holds {schema}, which this version does not read", f"give reports, or {READING}")
    draft = _draft(row, name, as_is=as_is)
    if draft.url:
        snapshot = msgspec.structs.replace(snapshot, url=draft.url)
    return Found(snapshot=snapshot, report=finished(draft, snapshot, name))


def _decoded(body: bytes, name: str) -> dict[str, Any]:
    try:
        return _decoder.decode(body)
    except msgspec.ValidationError:
        raise SourceError(name, "is no JSON object", 'write one object with "text" a line') from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        wrong = "is cut short" if "truncated" in str(error) else f"is not sound JSON ({error})"
        raise SourceError(name, wrong, "write the line again, or take it out") from None


def _draft(row: dict[str, Any], name: str, *, as_is: bool) -> Draft:
    text, page = row.get("text"), row.get("html")
    ref = row.get("id")
    about = known(row)
    if isinstance(text, str) and text.strip():
        draft = Draft(text=text, untouched=as_is)
    elif isinstance(page, str) and page.strip():
        draft = page_draft(page, name)
    else:
        raise SourceError(name, 'has neither "text" nor "html"', "give it one of them, or take it out")
    draft = merged(draft, about)
    return replace(draft, ref=str(ref) if isinstance(ref, str | int) else None, agency=named_agency(about))


def _reading(body: bytes, name: str) -> Reading:
    try:
        reading = _reading_decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SourceError(name, f"is no sound reading ({error})", "read the report again") from None
    length = len(reading.report.text)
    if any(not 0 <= span.start <= span.end <= length for span in _spans(reading)):
        raise SourceError(name, "its offsets run over the end of its text", "read the report again")
    return reading


def _spans(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _spans(getattr(value, field))
