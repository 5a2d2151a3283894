"""An opened source: looked at first, and then read whole."""

import io

from hypothesis import given
from hypothesis import strategies as st

from dragoman.collect.opened import HEAD, Opened


class _Drop(io.RawIOBase):
    """A pipe that gives its bytes in small pieces, as pipes may."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self._rest = io.BytesIO(body)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._rest.read(min(size, 1000) if size > 0 else size)


@given(st.lists(st.binary(max_size=60).filter(lambda line: b"\n" not in line), max_size=8), st.integers(-70, 70))
def test_lines_are_those_of_the_whole(lines: list[bytes], shift: int) -> None:
    """The lines are the same wherever the end of the part that is looked at falls."""
    filler = b"x" * (HEAD + shift - 100)
    body = b"\n".join([filler, *lines])
    given_lines = list(Opened("x", io.BytesIO(body)).lines())
    whole = body.split(b"\n")
    assert given_lines == (whole if whole[-1] else whole[:-1])


def test_whole_is_read_from_a_slow_pipe() -> None:
    """A source that comes in pieces is read whole."""
    body = bytes(range(256)) * 1000
    assert Opened("x", _Drop(body)).read() == body  # type: ignore[arg-type]
