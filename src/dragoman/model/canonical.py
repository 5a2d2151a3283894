"""Canonical JSON: one byte string for one value, so that hashes and comparisons mean something."""

import hashlib
from typing import Any

import msgspec

_encoder = msgspec.json.Encoder(order="deterministic")


def canonical_bytes(value: Any) -> bytes:
    """Give `value` (nouns of the model, or plain data) as JSON in UTF-8 with mapping keys sorted.

    Fields of a noun stand in the order in which it defines them.
    """
    return _encoder.encode(value)


def short_id(prefix: str, *parts: str) -> str:
    """Give an id: `prefix` and 12 hex digits of the SHA-256 of `parts`, each ended by a NUL."""
    digest = hashlib.sha256("".join(part + "\0" for part in parts).encode()).hexdigest()
    return prefix + digest[:12]
