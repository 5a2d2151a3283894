"""JSON Lines: one incident a line, as the record has it."""

from typing import BinaryIO

from dragoman.keep import Casefile, Filters
from dragoman.model import canonical_bytes


def write_jsonl(casefile: Casefile, filters: Filters, out: BinaryIO) -> int:
    """Write each incident as one line of JSON; give how many."""
    written = 0
    for incident in casefile.incidents(filters):
        out.write(canonical_bytes(incident) + b"\n")
        written += 1
    return written
