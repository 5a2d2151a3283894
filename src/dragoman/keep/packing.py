"""Bytes as the casefile stores them: zstd frames with a checksum, and the nouns within them."""

import hashlib
from typing import TypeVar

import msgspec
import zstandard

T = TypeVar("T")

LEVEL = 3
"""Level 3 gives 5.5 KB for a reading of 25 KB; higher levels gain under 5 % at several times the cost."""

LARGEST = 1 << 31
"""No snapshot or reading is larger than this when unpacked: a damaged frame must not claim terabytes."""


class DamagedError(Exception):
    """Stored bytes that cannot be unpacked or decoded."""


def pack(data: bytes) -> bytes:
    """Give `data` as one zstd frame that carries its size and a checksum."""
    return zstandard.ZstdCompressor(level=LEVEL, write_checksum=True, write_content_size=True).compress(data)


def unpack(frame: bytes) -> bytes:
    """Give the bytes within `frame`; DamagedError where it is no whole frame."""
    try:
        size = zstandard.frame_content_size(frame)
        if size < 0 or size > LARGEST:
            raise DamagedError("the size of the frame is damaged")
        return zstandard.ZstdDecompressor().decompress(frame, max_output_size=max(size, 1))
    except (zstandard.ZstdError, MemoryError, TypeError) as error:
        raise DamagedError(f"cannot be unpacked ({error})") from error


def digest(data: bytes) -> str:
    """Give the SHA-256 of `data` in hex."""
    return hashlib.sha256(data).hexdigest()


def decode(data: bytes | str, noun: type[T]) -> T:
    """Give the noun that `data` is the JSON of; DamagedError where it is not."""
    try:
        return msgspec.json.decode(data, type=noun)
    except (msgspec.DecodeError, UnicodeDecodeError, TypeError) as error:
        raise DamagedError(f"cannot be decoded ({error})") from error


def unpack_as(frame: bytes, noun: type[T]) -> T:
    """Give the noun whose packed JSON is `frame`."""
    return decode(unpack(frame), noun)
