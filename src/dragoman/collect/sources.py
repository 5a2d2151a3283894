"""`collect`: the reports of any sources, one by one, in order."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.model import SourceError

from .addresses import LastHeaders, is_address, read_address
from .fetching import Fetcher
from .found import Failed, Found
from .opened import Opened
from .sniff import content_type, is_read_by_content, media_type
from .walk import files_of
from .ways import enter

STDIN = "-"


def collect(
    sources: Iterable[str],
    *,
    as_is: bool = False,
    stdin: BinaryIO | None = None,
    last: LastHeaders | None = None,
    feeds_only: bool = False,
) -> Iterator[Found | Failed]:
    """Give each report of `sources`, or why one could not be had, lazily and in their order.

    A source is a file, a folder (with its folders, sorted), an address (https://…), or "-" for `stdin` (by
    default the process's own). With `as_is` plain text stays as it came, so that offsets refer to what was
    given. An address is asked for with the headers that `last` knows of it, and gives nothing where it is what it
    was then; with `feeds_only` one that is no feed fails.
    """
    fetcher = Fetcher()
    try:
        for source in sources:
            if is_address(source):
                yield from read_address(source, fetcher, last or (lambda _: {}), as_is=as_is, feeds_only=feeds_only)
            else:
                yield from _local(source, stdin, as_is=as_is)
    finally:
        fetcher.close()


def _local(source: str, stdin: BinaryIO | None, *, as_is: bool) -> Iterator[Found | Failed]:
    if source == STDIN:
        yield from _read(source, stdin or sys.stdin.buffer, as_is=as_is, listed=False)
        return
    for path in files_of(source):
        if isinstance(path, Failed):
            yield path
        else:
            yield from _file(path, as_is=as_is, listed=str(path) != str(Path(source)))


def _file(path: Path, *, as_is: bool, listed: bool) -> Iterator[Found | Failed]:
    try:
        with path.open("rb") as stream:
            yield from _read(str(path), stream, as_is=as_is, listed=listed)
    except OSError as error:
        wrong = f"cannot be read ({(error.strerror or type(error).__name__).lower()})"
        yield Failed.because(SourceError(str(path), wrong, "check that it is there and may be read"))


def _read(name: str, stream: BinaryIO, *, as_is: bool, listed: bool) -> Iterator[Found | Failed]:
    """Read one opened source; one that a folder `listed` is passed over where its content is no report's."""
    try:
        opened = Opened(name, stream)
        if listed and is_read_by_content(Path(name)) and _is_passed_over(opened):
            return
        yield from enter(opened, media_type(opened), as_is=as_is)
    except SourceError as error:
        yield Failed.because(error)


def _is_passed_over(opened: Opened) -> bool:
    suffix = Path(opened.name).suffix.lower()
    if suffix:
        return content_type(opened.head, suffix) is None
    return b"\0" in opened.head and content_type(opened.head) is None
