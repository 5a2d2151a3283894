"""Cursors: where the next page begins, bound to the record that the first was made from."""

from typing import Annotated

from msgspec import Meta

from dragoman.keep import Casefile

from .faults import Refused

MOST = 200

Limit = Annotated[int, Meta(ge=1, le=MOST)]
Cursor = Annotated[str, Meta(pattern=r"^\d{1,9}-[0-9a-f]{8}$", description="the `next` of the answer before")]


def next_cursor(casefile: Casefile, start: int, total: int) -> str | None:
    """Give the cursor of the page that begins at number `start`; None where there is no more."""
    return f"{start}-{casefile.chain_head[:8]}" if start < total else None


def start_of(casefile: Casefile, cursor: str | None) -> int:
    """Give the number that a page begins at; Refused with 409 where the record is another by now."""
    if cursor is None:
        return 0
    start, _, head = cursor.partition("-")
    if head != casefile.chain_head[:8]:
        raise Refused(409, "cursor", "the casefile has changed since the page before", "begin again without it")
    return int(start)
