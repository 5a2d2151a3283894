"""Addresses are fetched once, politely, and what they give is what a saved file gives, signed with where it came from."""

import gzip
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest

from dragoman.collect import Failed, Found, collect, fetching
from tests.collect import story
from tests.collect.served import Site, site

PAGE, FEED = "report.html", "report.rss"


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Give a server, of which no request has to wait for another."""
    monkeypatch.setattr(fetching, "APART", 0.0)
    with site() as running:
        yield running


def error(address: str, **options: object) -> str:
    """Give the one error that an address ends in."""
    (failed,) = collect([address], **options)
    assert isinstance(failed, Failed)
    assert "\n" not in str(failed.error)
    return str(failed.error)


@pytest.mark.parametrize("name", sorted(story.WAYS))
def test_an_address_gives_what_a_file_gives(web: Site, name: str) -> None:
    """Whatever its headers say, an answer is told by its bytes, and its text is that of the saved file."""
    address = web.put("/a", story.WAYS[name](), Content_Type="application/octet-stream", ETag='"1"')
    (found,) = collect([address])
    assert isinstance(found, Found), found
    assert found.report
    assert (found.report.text, found.report.title) == (story.TEXT, story.TITLE)
    snapshot = found.snapshot
    assert snapshot.body in story.WAYS[name]() or name == "report.parquet"
    assert (snapshot.source.split(":")[0], snapshot.headers["etag"]) == ("http", '"1"')
    assert snapshot.fetched is not None
    assert set(snapshot.headers) <= set(fetching.KEPT)


def test_a_page_without_an_address_gets_the_one_it_came_from(web: Site) -> None:
    """After a redirection the address is the one that was reached; a page that names its own keeps that."""
    text = b"PORT AVRA - The harbour was closed on Monday, the harbour master said.\n\nNobody was hurt."
    web.put("/new", text)
    address = web.put("/old", status=301, Location="/new")
    (found,) = collect([address])
    assert isinstance(found, Found)
    assert found.report
    assert (found.report.url, found.snapshot.url, found.snapshot.source) == (web.address + "/new",) * 2 + (address,)


def test_the_program_says_who_it_is(web: Site) -> None:
    """Every request bears the program's name, and no cookies, referrer or validators unasked."""
    list(collect([web.put("/a", b"A ship sank off Port Avra.")]))
    ((_, headers),) = web.asked
    assert headers["user-agent"].startswith("Dragoman/")
    assert not {"cookie", "referer", "if-none-match", "if-modified-since"} & headers.keys()


def test_what_has_not_changed_is_not_sent_again(web: Site) -> None:
    """An address is asked with the validators of the last time, and gives nothing where it is what it was."""
    address = web.put("/a", b"A ship sank off Port Avra.", ETag='"7"')
    (first,) = collect([address], last=lambda _: {})
    assert isinstance(first, Found)
    assert list(collect([address], last=lambda asked: first.snapshot.headers if asked == address else {})) == []
    assert web.asked[1][1]["if-none-match"] == '"7"'


def test_hosts_are_not_hurried(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two requests to one host there is a pause, between two hosts none."""
    monkeypatch.setattr(fetching, "APART", 5.0)
    waits: list[float] = []
    monkeypatch.setattr(fetching.time, "sleep", waits.append)
    page = web.put("/a", b"A ship sank off Port Avra.")
    list(collect([page, page, page.replace("127.0.0.1", "localhost")]))
    (wait,) = waits
    assert 4 < wait <= 5


@pytest.mark.parametrize(
    ("status", "headers", "wrong"),
    [
        (404, {}, "there is nothing (HTTP 404); check"),
        (403, {}, "does not give it (HTTP 403); save"),
        (429, {"Retry-After": "30"}, "asks to wait (HTTP 429); try again in 30 seconds"),
        (503, {"Retry-After": "Fri, 1 Jan"}, "asks to wait (HTTP 503); try again later"),
        (500, {}, "answered with HTTP 500"),
        (204, {}, "answered with HTTP 204"),
        (302, {"Location": "/a"}, "leads in a circle"),
        (302, {"Location": "ftp://granite.example/"}, "cannot be fetched"),
        (200, {}, "is empty"),
        (200, {"Content-Encoding": "gzip", "Content-Length": "0"}, ""),
    ],
)
def test_what_cannot_be_had_is_one_line(web: Site, status: int, headers: dict[str, str], wrong: str) -> None:
    """Whatever a site answers in place of a report is told in one line that begins with the address."""
    address = web.put("/a", b"", status, **headers)
    told = error(address)
    assert told.startswith(f"{address}: ")
    assert wrong in told


def test_a_damaged_answer_is_one_line(web: Site) -> None:
    """An answer that is not packed as it says is told of."""
    assert "came damaged" in error(web.put("/a", b"no gzip at all", Content_Encoding="gzip"))


def test_an_answer_without_end_is_cut(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more is taken than the limit, packed or unpacked."""
    monkeypatch.setattr(fetching, "LARGEST", 1_000_000)
    packed = gzip.compress(bytes(50_000_000))
    assert "is larger than 1 MB" in error(web.put("/a", packed, Content_Encoding="gzip"))


def test_nobody_there_is_one_line() -> None:
    """An address where nothing listens is told of, with the remedy."""
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
        assert "cannot be fetched" in error(f"http://127.0.0.1:{port}/")


def test_a_feed_has_to_be_one(web: Site) -> None:
    """Where feeds are asked for, a page is refused, and a feed gives its entries with the feed's snapshot."""
    assert "is no feed" in error(web.put("/a", story.WAYS[PAGE]()), feeds_only=True)
    address = web.put("/feed", story.WAYS[FEED]())
    (found,) = collect([address], feeds_only=True)
    assert isinstance(found, Found)
    assert found.snapshot.source == address


def test_fetching_is_loaded_when_first_needed() -> None:
    """The command line and the room are imported without the library that fetches."""
    code = "import sys, dragoman.app; print([m for m in ('httpx2', 'fastwarc', 'pyarrow', 'feedparser') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
