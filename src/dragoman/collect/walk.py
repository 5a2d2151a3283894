"""The files that a source stands for, in order."""

import os
from collections.abc import Iterator
from pathlib import Path

from dragoman.model import SourceError

from .found import Failed
from .sniff import is_candidate


def files_of(source: str) -> Iterator[Path | Failed]:
    """Give the files of `source`: itself, or those of a folder and its folders, sorted by name.

    In a folder, hidden files are passed over, and so are files of kinds that are no reports (pictures,
    style sheets, a casefile) and the folder that a browser saves beside a page ("page_files").
    """
    path = Path(source)
    try:
        if not path.is_dir():
            if not path.exists():
                yield _failed(source, "there is no such file or folder", "check the name")
            else:
                yield path
            return
    except (OSError, ValueError):
        yield _failed(source, "is no name of a file", "check the name")
        return
    empty = True
    for found in _walk(path):
        empty = False
        yield found
    if empty:
        yield _failed(
            source, "holds no file that can be a report", "name a folder with text, HTML, feeds, PDF or JSON lines"
        )


def _walk(folder: Path) -> Iterator[Path | Failed]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _failed(str(folder), _words(error), "check its permissions, or leave it out")
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith(".") or _is_beside_a_page(entry.name, names):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name)
        elif is_candidate(Path(entry.name)) and (entry.is_file() or entry.is_symlink()):
            yield folder / entry.name


def _is_beside_a_page(name: str, names: set[str]) -> bool:
    stem = name.removesuffix("_files")
    return stem != name and any(f"{stem}{suffix}" in names for suffix in (".html", ".htm", ".xhtml"))


def _words(error: OSError) -> str:
    return f"cannot be read ({(error.strerror or type(error).__name__).lower()})"


def _failed(what: str, wrong: str, remedy: str) -> Failed:
    return Failed.because(SourceError(what, wrong, remedy))
