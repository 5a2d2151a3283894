"""`weigher`: what stands for this way of weighing; a record that another one made is not carried on but made anew."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def weigher() -> str:
    """Give the fingerprint of the code and lexicons of weighing."""
    digest = sha256(f"rapidfuzz-{version('rapidfuzz')}".encode())
    for name, file in sorted(_files(files(__package__), "").items()):
        digest.update(f"\0{name}\0".encode() + sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:20]


def _files(folder: Traversable, path: str) -> dict[str, Traversable]:
    found: dict[str, Traversable] = {}
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            found |= _files(entry, f"{path}{entry.name}/")
        elif entry.name.endswith((".py", ".yaml", ".tsv")):
            found[path + entry.name] = entry
    return found
