"""`Opened`: a source's bytes, of which the beginning can be looked at before they are read."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

HEAD = 65_536
"""Bytes that are looked at to tell what a source is."""


@dataclass
class Opened:
    """A source opened once: `head` is its beginning, and `read` or `lines` gives all of it, once.

    `name` is what the user called it, "-" for standard input.
    """

    name: str
    stream: BinaryIO
    head: bytes = field(init=False)

    def __post_init__(self) -> None:
        """Look at the beginning; a pipe may give it in pieces."""
        pieces: list[bytes] = []
        size = 0
        while size < HEAD and (piece := self.stream.read(HEAD - size)):
            pieces.append(piece)
            size += len(piece)
        self.head = b"".join(pieces)

    @property
    def ended(self) -> bool:
        """Tell whether `head` is all there is."""
        return len(self.head) < HEAD

    def read(self) -> bytes:
        """Give all bytes."""
        return self.head if self.ended else self.head + self.stream.read()

    def rewound(self) -> BinaryIO:
        """Give all bytes as a stream that can be read from its start and sought in."""
        if self.ended:
            return io.BytesIO(self.head)
        if self.stream.seekable():
            self.stream.seek(0)
            return self.stream
        return io.BytesIO(self.read())

    def lines(self) -> Iterator[bytes]:
        """Give the lines one by one, without their ends; no more than a line is held at a time."""
        *whole, rest = self.head.split(b"\n")
        yield from whole
        if not self.ended:
            rest += self.stream.readline()
        if rest:
            yield rest.removesuffix(b"\n")
        if not self.ended:
            for line in self.stream:
                yield line.removesuffix(b"\n")
