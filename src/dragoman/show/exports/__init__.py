"""Ways out: the record as files for people and programs.

Each format is a module with one function and a row in `FORMATS`. `write` puts a file in place whole or not
at all.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from dragoman.keep import Casefile, Filters
from dragoman.model import DragomanError

from . import columns, dossier, page, rows, table

Export = Callable[[Casefile, Filters, BinaryIO], int]

FORMATS: dict[str, Export] = {
    "csv": table.write_csv,  # one row for each incident
    "jsonl": rows.write_jsonl,  # one incident a line, as in the record
    "parquet": columns.write_parquet,  # one row for each incident, columns with their types
    "html": page.write_html,  # one page with everything, that needs nothing else
    "dossier": dossier.write_dossier,  # a zip of that page, what it rests on, and proofs of its keeping
}
"""Each writes the incidents asked for to a binary file, and gives how many there were."""


def write(casefile: Casefile, format_: str, out: Path, filters: Filters) -> int:
    """Write an export to `out`, under another name first; give the number of incidents in it."""
    export = _export(format_)
    if out.exists() and out.samefile(casefile.path):
        raise DragomanError(str(out), "that is the casefile itself", "write to another file")
    if out.is_dir():
        raise DragomanError(str(out), "it is a folder", "name a file to write to")
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{out.name}.", suffix=".new", dir=out.parent)
    except OSError as error:
        raise DragomanError(
            str(out),
            f"it cannot be written ({error.strerror})",
            "choose a folder that is there and that you may write to",
        ) from error
    try:
        with os.fdopen(handle, "wb") as file:
            with casefile.at_once():
                written = export(casefile, filters, file)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(0o666 & ~_umask())
        Path(draft).replace(out)
    except OSError as error:
        raise DragomanError(
            str(out), f"it cannot be written ({error.strerror})", "free some space, or choose another folder"
        ) from error
    finally:
        with suppress(FileNotFoundError):
            Path(draft).unlink()
    return written


def pour(casefile: Casefile, format_: str, out: BinaryIO, filters: Filters) -> int:
    """Write an export to a stream, once it is whole; give the number of incidents in it."""
    export = _export(format_)
    with tempfile.TemporaryFile() as whole:  # some formats go back in what they write, a pipe cannot
        with casefile.at_once():
            written = export(casefile, filters, whole)
        whole.seek(0)
        shutil.copyfileobj(whole, out)
    out.flush()
    return written


def _export(format_: str) -> Export:
    export = FORMATS.get(format_)
    if export is None:
        raise DragomanError(format_, "there is no such format", f"choose one of {', '.join(FORMATS)}")
    return export


def _umask() -> int:
    """Give the mask that new files of this process get; the draft is made for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


__all__ = ["FORMATS", "Export", "pour", "write"]
