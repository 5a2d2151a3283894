"""Files that pages load, from the package, named by the hash of what is in them."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

MEDIA_TYPES = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".js": "text/javascript; charset=utf-8"}


@dataclass(frozen=True)
class Asset:
    """One file: its body, media type, and name with the hash ("dragoman.3f2a9c1b.css")."""

    body: bytes
    media_type: str
    name: str


@dataclass(frozen=True)
class Assets:
    """All files, by the name in the package and by the name with the hash."""

    by_name: dict[str, Asset]

    def hashed(self, name: str) -> str:
        """Give the name under which a file is served."""
        return self.by_name[name].name

    def text(self, name: str) -> str:
        """Give what is in a file."""
        return self.by_name[name].body.decode()

    def served(self, hashed: str) -> Asset | None:
        """Give the file that is served under this name."""
        return next((asset for asset in self.by_name.values() if asset.name == hashed), None)


@cache
def assets() -> Assets:
    """Load the files of the package once."""
    found = {}
    for entry in sorted(files(__package__).joinpath("static").iterdir(), key=lambda entry: entry.name):
        stem, dot, suffix = entry.name.rpartition(".")
        media_type = MEDIA_TYPES.get(dot + suffix)
        if media_type:
            body = entry.read_bytes()
            digest = hashlib.sha256(body).hexdigest()[:12]
            found[entry.name] = Asset(body, media_type, f"{stem}.{digest}.{suffix}")
    return Assets(found)
