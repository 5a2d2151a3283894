"""A dossier: a zip of incidents with the snapshots, readings and decisions they rest on, and proofs of their keeping.

Its members are stored, in one order, with one date: the same casefile and choice give the same bytes.
"""

import re
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from types import TracebackType
from typing import BinaryIO, Literal, Self

import msgspec

from dragoman.model import canonical_bytes

from .packing import digest

SCHEMA = "dragoman.dossier/1"
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
PAGE, INCIDENTS, README = "index.html", "incidents.jsonl", "README.txt"

What = Literal["page", "incidents", "reading", "snapshot", "decision", "readme"]


class LogState(msgspec.Struct, frozen=True, kw_only=True):
    """The log that entries are proved to be in: its number of entries and its head, in hex."""

    size: int
    head: str


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the dossier, and what it is."""

    name: str
    what: What
    size: int
    sha256: str


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the log, as its canonical JSON, the file it speaks of, and the hashes that lead to the head."""

    file: str
    entry: str
    path: tuple[str, ...]


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a dossier holds, and the proofs that what it rests on was kept."""

    schema: str = SCHEMA
    title: str
    made_by: str
    log: LogState
    incidents: tuple[str, ...]
    files: tuple[Member, ...]
    proofs: tuple[Proof, ...]


def manifest_bytes(manifest: Manifest) -> bytes:
    """Give a manifest as indented JSON; the same manifest gives the same bytes."""
    return msgspec.json.format(canonical_bytes(manifest), indent=1) + b"\n"


def sums_of(files: Iterable[Member], manifest: bytes) -> bytes:
    """Give the lines that `sha256sum --check` reads, for every file but themselves."""
    lines = [f"{one.sha256}  {one.name}\n" for one in files]
    return "".join([*lines, f"{digest(manifest)}  {MANIFEST}\n"]).encode()


_SAFE = re.compile(r"[A-Za-z0-9_-]{1,80}")


def file_name(folder: str, ident: str, ending: str = "") -> str:
    """Give the name of a member; an id that is none of ours is hashed, so that no name leads elsewhere."""
    return f"{folder}/{ident if _SAFE.fullmatch(ident) else digest(ident.encode())[:40]}{ending}"


class Archive:
    """Writes a dossier's zip, member by member, each of them stored, dated 1980 and readable by all.

    A context manager: whatever ends it, the zip lets go of its file.
    """

    def __init__(self, out: BinaryIO) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_STORED)
        self.files: list[Member] = []

    def put(self, name: str, what: What, body: bytes) -> None:
        """Write a member and note its hash."""
        self.put_unnoted(name, body)
        self.files.append(Member(name=name, what=what, size=len(body), sha256=digest(body)))

    def put_unnoted(self, name: str, body: bytes) -> None:
        """Write a member that the manifest does not list: the manifest, or the sums."""
        info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        info.create_system, info.external_attr = 3, 0o100644 << 16
        self._zip.writestr(info, body)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._zip.close()
        else:
            with suppress(OSError, ValueError):
                self._zip.close()
