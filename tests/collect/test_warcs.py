"""WARC archives: the pages that were answered with, each with its address and time."""

import gzip
from pathlib import Path

from dragoman.collect import Failed, Found, collect
from tests.collect import story

WORDS = b"PORT AVRA - The harbour was closed on Monday, the harbour master said."


def all_of(path: Path, body: bytes) -> list[Found | Failed]:
    """Give what an archive holds."""
    path.write_bytes(body)
    return list(collect([str(path)]))


def test_address_and_time_are_those_of_the_archive(tmp_path: Path) -> None:
    """A snapshot has the page's bytes, the address and time of its record, and the headers worth keeping."""
    (found,) = all_of(tmp_path / "a.warc", story.as_archive())
    assert isinstance(found, Found)
    assert found.report
    snapshot = found.snapshot
    assert (snapshot.body, snapshot.fetched) == (story.as_page(), "2024-07-17T01:02:03Z")
    assert snapshot.headers == {"content-type": "text/html; charset=utf-8", "etag": '"7"'}
    assert found.report.url == snapshot.url == "https://granite.example/1"


def test_archives_come_packed_and_large(tmp_path: Path) -> None:
    """An archive packed record by record, larger than what is looked at first, gives every page in its order."""
    pages = [story.warc_record(f"https://a.example/{n}", WORDS + b" " * 9000, "text/plain") for n in range(20)]
    for name, body in (("a.warc.gz", b"".join(map(gzip.compress, pages))), ("b.warc", b"".join(pages))):
        found = all_of(tmp_path / name, body)
        assert [one.report.url for one in found] == [f"https://a.example/{n}" for n in range(20)]


def test_a_page_that_fails_fails_alone(tmp_path: Path) -> None:
    """A page without words is one failure with its address, between pages that are read."""
    good = [story.warc_record(f"https://a.example/{n}", story.as_page()) for n in (1, 2)]
    bad = story.warc_record("https://a.example/bad", b"<html><body></body></html>")
    found = all_of(tmp_path / "a.warc", good[0] + bad + good[1])
    assert [type(one) for one in found] == [Found, Failed, Found]
    assert "https://a.example/bad" in found[1].source


def test_answers_are_unpacked(tmp_path: Path) -> None:
    """A page that was sent packed is kept and read unpacked."""
    packed = gzip.compress(story.as_page())
    record = story.warc_record("https://a.example/", packed, "text/html\r\nContent-Encoding: gzip")
    (found,) = all_of(tmp_path / "a.warc", record)
    assert isinstance(found, Found)
    assert found.snapshot.body == story.as_page()


def test_an_archive_cut_short_gives_what_is_whole(tmp_path: Path) -> None:
    """What stands before the cut is read; the rest is an error or nothing, never a crash."""
    whole = story.as_archive() + story.as_archive()
    for cut in range(0, len(whole), 211):
        for one in all_of(tmp_path / "a.warc", whole[:cut]):
            assert isinstance(one, Found | Failed)


def test_an_archive_without_pages_says_so(tmp_path: Path) -> None:
    """An archive of pictures is one line."""
    (failed,) = all_of(tmp_path / "a.warc", story.warc_record("https://a.example/x.png", b"\x89PNG", "image/png"))
    assert isinstance(failed, Failed)
    assert "holds no page" in str(failed.error)
