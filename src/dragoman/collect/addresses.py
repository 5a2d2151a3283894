"""What an address gives: it is fetched, told by its first bytes like any source, and signed with where it came from."""

import io
from collections.abc import Callable, Iterator, Mapping

import msgspec
import regex

from dragoman.model import Report, SourceError

from .fetching import Fetched, Fetcher
from .found import Failed, Found
from .opened import Opened
from .sniff import media_type
from .ways import enter

_ADDRESS = regex.compile(r"[a-z][a-z0-9+.\-]+://", regex.IGNORECASE)
FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})

LastHeaders = Callable[[str], Mapping[str, str]]
"""Gives the headers that an address came with the last time; none where it never came."""


def is_address(source: str) -> bool:
    """Tell whether a source is an address and no name of a file."""
    return _ADDRESS.match(source) is not None


def read_address(
    address: str, fetcher: Fetcher, last: LastHeaders, *, as_is: bool, feeds_only: bool
) -> Iterator[Found | Failed]:
    """Give the reports at an address; nothing where it is what it was the last time."""
    try:
        fetched = fetcher.fetch(address, last(address))
        if fetched is None:
            return
        opened = Opened(address, io.BytesIO(fetched.body))
        kind = media_type(opened)
        if feeds_only and kind not in FEEDS:
            yield Failed.because(SourceError(address, "is no feed", "name its RSS or Atom feed, or `dragoman add` it"))
            return
        for found in enter(opened, kind, as_is=as_is):
            yield _signed(found, address, fetched, one=kind not in FEEDS) if isinstance(found, Found) else found
    except SourceError as error:
        yield Failed.because(error)


def _signed(found: Found, address: str, fetched: Fetched, *, one: bool) -> Found:
    """Give what was found with where and when it was fetched; a page that names no address gets this one."""
    snapshot = msgspec.structs.replace(
        found.snapshot,
        source=address,
        url=found.snapshot.url or fetched.url,
        fetched=fetched.time,
        headers=fetched.headers,
    )
    report = found.report
    if report is not None and report.url is None and one:
        fields = {name: getattr(report, name) for name in report.__struct_fields__ if name not in {"id", "text"}}
        report = Report.of(report.text, **{**fields, "url": fetched.url})
    return Found(snapshot=snapshot, report=report, reading=found.reading)
