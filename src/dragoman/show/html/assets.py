"""Files that pages load, from the package, under one address that has the hash of what is in them all.

One hash for the whole tree lets a module import its neighbour, and a stylesheet name an image, by plain names.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
}


@dataclass(frozen=True)
class Asset:
    """One file: its body and media type."""

    body: bytes
    media_type: str


@dataclass(frozen=True)
class Assets:
    """All files, by name ("dragoman.css", "js/desk.js")."""

    by_name: dict[str, Asset]

    @cached_property
    def tree(self) -> str:
        """The hash of all files and their names: another one whenever any of them changes."""
        digest = hashlib.sha256()
        for name, asset in sorted(self.by_name.items()):
            digest.update(name.encode() + b"\0" + hashlib.sha256(asset.body).digest())
        return digest.hexdigest()[:12]

    def address(self, name: str) -> str:
        """Give the address under which a file is served."""
        if name not in self.by_name:
            raise KeyError(name)
        return f"/static/{self.tree}/{name}"

    def text(self, name: str) -> str:
        """Give what is in a file."""
        return self.by_name[name].body.decode()

    def served(self, tree: str, name: str) -> Asset | None:
        """Give the file at this address."""
        return self.by_name.get(name) if tree == self.tree else None


@cache
def assets() -> Assets:
    """Load the files of the package once."""
    return Assets(dict(_found(files(__package__).joinpath("static"), "")))


def _found(folder: Traversable, prefix: str) -> Iterator[tuple[str, Asset]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _found(entry, f"{prefix}{entry.name}/")
        else:
            media_type = MEDIA_TYPES.get("." + entry.name.rpartition(".")[2])
            if media_type:
                yield prefix + entry.name, Asset(entry.read_bytes(), media_type)
