"""WARC archives: one source for each page, feed, text or PDF that was answered with, as it came over the network."""

import io
from collections.abc import Iterator
from typing import Any

import msgspec
import regex

from dragoman.model import Report, SourceError

from .fetching import KEPT, LARGEST
from .found import Failed, Found
from .opened import HEAD, Opened
from .sniff import content_type
from .ways import enter

HELD = frozenset({"text/html", "application/rss+xml", "application/atom+xml", "application/pdf"})
"""Kinds that are told by their first bytes; plain text is taken where the answer says that it is."""
UNSURE = frozenset({"", "application/xml", "text/xml"})
_TIME = regex.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def read(opened: Opened, media_type: str, *, as_is: bool) -> Iterator[Found | Failed]:
    """Give the reports of an archive in its order; pictures, scripts, errors and redirections are passed over.

    A page's snapshot is the answer without its packing, with the address and time of the archive.
    """
    del media_type
    some = False
    for record in _records(opened):
        if not _may_hold(record):
            continue
        address = record.headers.get("WARC-Target-URI", "").strip("<> ")
        name = f"{opened.name}, {address or record.headers.get('WARC-Record-ID', '')}"
        try:
            body = record.reader.read(LARGEST)
            kind = _kind(_said(record), body)
            if kind is None:
                continue
            some = True
            for found in enter(Opened(name, io.BytesIO(body)), kind, as_is=as_is):
                yield _signed(found, address, record) if isinstance(found, Found) else found
        except SourceError as error:
            yield Failed.because(error)
        except OSError as error:
            some = True
            yield Failed.because(SourceError(name, f"is damaged ({_words(error)})", "get the archive again"))
    if not some:
        raise SourceError(opened.name, "the archive holds no page, feed, text or PDF", "leave it out")


def _records(opened: Opened) -> Iterator[Any]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource
    try:
        records = ArchiveIterator(
            opened.rewound(), record_types=kinds, auto_decode="all", max_content_length=LARGEST, fsspec_args=False
        )
        yield from records
    except (OSError, ValueError, RuntimeError) as error:
        raise SourceError(opened.name, f"the archive is damaged ({_words(error)})", "get it again") from None


def _said(record: Any) -> str:
    """Give the content type that the answer says it has, in small letters, without parameters."""
    said = record.http_content_type if record.is_http else record.headers.get("Content-Type", "")
    return (said or "").partition(";")[0].strip().lower()


def _may_hold(record: Any) -> bool:
    """Tell whether a record is a whole answer of a kind that may hold reports."""
    if record.is_http and (record.http_headers is None or record.http_headers.status_code != 200):
        return False
    return _said(record) in HELD | UNSURE | {"text/plain", "application/xhtml+xml"}


def _kind(said: str, body: bytes) -> str | None:
    """Give the media type of a body; None where it is none that holds reports."""
    if said in UNSURE:
        told = content_type(body[:HEAD])
        return told if told in HELD else None
    return "text/html" if said == "application/xhtml+xml" else said


def _signed(found: Found, address: str, record: Any) -> Found:
    """Give what was found with the address and time that the archive gives."""
    time = record.headers.get("WARC-Date", "")
    given = dict(record.http_headers.items()) if record.is_http else {}
    headers = {name.lower(): value for name, value in given.items() if name.lower() in KEPT}
    snapshot = msgspec.structs.replace(
        found.snapshot,
        url=found.snapshot.url or address or None,
        fetched=time if _TIME.match(time) else None,
        headers=headers,
    )
    report = found.report
    if report is not None and report.url is None and address:
        fields = {name: getattr(report, name) for name in report.__struct_fields__ if name not in {"id", "text"}}
        report = Report.of(report.text, **{**fields, "url": address})
    return Found(snapshot=snapshot, report=report)


def _words(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
