"""`SnapshotPage`: the bytes of a snapshot as inert text."""

import re

import msgspec

from dragoman.model import Snapshot

LARGEST = 1_000_000
"""Characters shown; a browser is slow with more in one block."""

NO_TEXT = ("application/pdf", "image/", "audio/", "video/")


class SnapshotPage(msgspec.Struct, frozen=True, kw_only=True):
    """A snapshot's metadata, and its text where it is text."""

    sha256: str
    media_type: str
    source: str
    fetched: str | None
    size: int
    text: str | None
    cut: bool = False


def snapshot_page(snapshot: Snapshot) -> SnapshotPage:
    """Give the page of a snapshot."""
    text = text_of(snapshot)
    return SnapshotPage(
        sha256=snapshot.sha256,
        media_type=snapshot.media_type,
        source=snapshot.source,
        fetched=snapshot.fetched,
        size=len(snapshot.body),
        text=text[:LARGEST] if text is not None else None,
        cut=text is not None and len(text) > LARGEST,
    )


def text_of(snapshot: Snapshot) -> str | None:
    """Give the bytes as text in their declared encoding, or UTF-8; None where they are not text."""
    if b"\0" in snapshot.body[:4096] or snapshot.media_type.startswith(NO_TEXT):
        return None
    declared = re.search(r"charset=[\"']?([\w-]+)", snapshot.media_type)
    try:
        return snapshot.body.decode(declared[1] if declared else "utf-8", "replace")
    except LookupError:
        return snapshot.body.decode("utf-8", "replace")
