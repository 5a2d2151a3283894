"""The ways in: which module reads which media type. A new way in is one module and one row."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import cast

from .found import Failed, Found
from .opened import Opened

WAYS = {
    "text/plain": "texts",
    "text/markdown": "texts",
    "text/html": "pages",
    "application/rss+xml": "feeds",
    "application/atom+xml": "feeds",
    "application/pdf": "pdfs",
    "application/x-ndjson": "jsonlines",
    "application/vnd.apache.parquet": "parquets",
    "application/warc": "warcs",
    "message/rfc822": "letters",
    "application/mbox": "letters",
}
"""Media type to the module whose `read(opened, media_type, *, as_is)` gives what such a source holds.

`read` gives `Found` and `Failed` in order and raises `SourceError` where the whole source is at fault.
"""


def enter(opened: Opened, media_type: str, *, as_is: bool) -> Iterator[Found | Failed]:
    """Give what `opened` holds; the module and its libraries are loaded when first needed."""
    module = import_module(f"{__package__}.{WAYS[media_type]}")
    read = cast("Callable[..., Iterator[Found | Failed]]", module.read)
    return read(opened, media_type, as_is=as_is)
