"""The port that the browser view listens on, and the snapshots it shows."""

import asyncio
import socket

import pytest

from dragoman.model import DragomanError, Snapshot
from dragoman.show.web.server import ADDRESS, listening
from dragoman.show.web.snapshots import snapshot_page


def test_a_free_port_is_found_where_the_usual_one_is_taken() -> None:
    """Without `--port` any free port will do; one asked for by number must be free. Only this machine is bound."""
    with socket.socket() as other:
        other.bind((ADDRESS, 0))
        other.listen()
        taken = other.getsockname()[1]
        with listening(None, taken) as listener:
            assert listener.getsockname()[0] == "127.0.0.1"
            assert listener.getsockname()[1] not in {0, taken}
        with pytest.raises(DragomanError, match=str(taken)):
            listening(taken, 8321)


def test_answers_do_not_wait_for_the_client() -> None:
    """The transport that asyncio makes of what is accepted has Nagle's algorithm off, as for its own listeners."""

    async def nodelay() -> int:
        told = asyncio.get_running_loop().create_future()

        def met(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            told.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        with listening(0, 0) as listener:
            async with await asyncio.start_server(met, sock=listener):
                _, writer = await asyncio.open_connection(*listener.getsockname())
                found = int(await told)
                writer.close()
        return found

    assert asyncio.run(nodelay())


@pytest.mark.parametrize(
    ("body", "media_type", "text"),
    [
        (b"plain", "text/plain", "plain"),
        ("é".encode("latin-1"), "text/html; charset=latin-1", "é"),
        (b"caf\xe9", "text/plain", "caf\ufffd"),
        (b"x", "text/plain; charset=nonsense", "x"),
        (b"%PDF-1.7", "application/pdf", None),
        (b"\0\1", "application/octet-stream", None),
    ],
)
def test_a_snapshot_is_text_only_where_it_is(body: bytes, media_type: str, text: str | None) -> None:
    """Text is decoded as it declares itself, else as UTF-8; anything else is not shown."""
    assert snapshot_page(Snapshot.of(body, media_type=media_type, source="x")).text == text


def test_a_huge_snapshot_is_cut_and_says_so() -> None:
    """No more than a million characters are put on a page."""
    page = snapshot_page(Snapshot.of(b"a" * 1_000_001, media_type="text/plain", source="x"))
    assert page.cut
    assert page.text is not None
    assert len(page.text) == 1_000_000
