"""Parquet files: one report, or one reading made before, in each row.

A column `reading` holds readings as JSON; without it the columns are the keys of a line of JSON (`text` or
`html`, perhaps `id`, and the metadata). Needs pyarrow, the extra `dragoman[parquet]`.
"""

from collections.abc import Iterator
from typing import Any

from dragoman.model import Snapshot, SourceError, canonical_bytes

from .found import Failed, Found
from .jsonlines import found_in
from .opened import Opened

AT_ONCE = 64
"""Rows in memory at a time."""


def read(opened: Opened, media_type: str, *, as_is: bool) -> Iterator[Found | Failed]:
    """Give what each row holds, one at a time; a row that is wrong fails alone, under its number.

    The snapshot of a row is its JSON: the reading as it stands there, or the columns that are not empty.
    """
    number = 0
    for row in _rows(opened):
        number += 1
        name = f"{opened.name}, row {number}"
        given = row.get("reading")
        body = given.encode() if isinstance(given, str) else given
        if not isinstance(body, bytes):
            body = canonical_bytes({key: _plain(value) for key, value in row.items() if value is not None})
        snapshot = Snapshot.of(body, media_type="application/json", source=f"{opened.name}:{number}")
        try:
            yield found_in(body, snapshot, name, as_is=as_is)
        except SourceError as error:
            yield Failed.because(error)
    if not number:
        raise SourceError(opened.name, f"the {media_type.rpartition('.')[2]} file has no rows", "leave it out")


def _rows(opened: Opened) -> Iterator[dict[str, Any]]:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise SourceError(
            opened.name, "Parquet is read with pyarrow, which is not here", "pip install 'dragoman[parquet]'"
        ) from None
    try:
        with ParquetFile(opened.rewound()) as file:
            for batch in file.iter_batches(batch_size=AT_ONCE):
                yield from batch.to_pylist()
    except (ArrowException, OSError, ValueError, OverflowError) as error:
        wrong = f"is no sound Parquet file ({str(error).splitlines()[0] if str(error) else type(error).__name__})"
        raise SourceError(opened.name, wrong, "write it again") from None


def _plain(value: Any) -> Any:
    """Give a value as JSON has it: days and times as ISO 8601, bytes as text, what else there is as its words."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
