"""Files, folders and standard input: what is read, in which order, and what is said of the rest."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.collect import Failed, Found, collect
from tests.collect.story import as_page, as_text, empty_pdf

SENTENCE = b"The ferry sank off Bravik on Monday, the coast guard said.\n"


def _error(source: str | Path) -> str:
    (failed,) = collect([str(source)])
    assert isinstance(failed, Failed)
    assert "\n" not in str(failed.error)
    return str(failed.error)


def test_folder_is_read_recursively_in_order(tmp_path: Path) -> None:
    """A folder gives its reports sorted by name, those of its folders in their place."""
    for name in ("b.txt", "a/z.txt", "a/b.md", "c", "a/c/d.text"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() + b": " + SENTENCE)
    found = [f.snapshot.source for f in collect([str(tmp_path)]) if isinstance(f, Found)]
    assert [str(Path(source).relative_to(tmp_path)) for source in found] == [
        "a/b.md",
        "a/c/d.text",
        "a/z.txt",
        "b.txt",
        "c",
    ]


def test_folder_passes_over_what_is_no_report(tmp_path: Path) -> None:
    """Hidden files, pictures, style sheets, casefiles and what a browser saves beside a page give nothing."""
    (tmp_path / "page.html").write_bytes(as_page())
    for name in (
        ".hidden.txt",
        "picture.png",
        "style.css",
        "story.dragoman",
        "expect.yaml",
        "noise.json",
        "map.xml",
        "page_files/ad.html",
        ".git/note.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"some: words\n")
    (tmp_path / "binary").write_bytes(b"\0\1\2")
    (found,) = collect([str(tmp_path)])
    assert isinstance(found, Found)
    assert found.snapshot.source.endswith("page.html")


def test_folder_without_reports_says_so(tmp_path: Path) -> None:
    """A folder in which nothing can be a report is one error."""
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert "holds no file that can be a report" in _error(tmp_path)


def test_rest_of_a_batch_goes_on(tmp_path: Path) -> None:
    """Bad sources fail each alone, in their place among the good ones."""
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_bytes(SENTENCE)
    bad.write_bytes(b"")
    kinds = [type(f) for f in collect([str(bad), str(good), str(tmp_path / "none"), str(good)])]
    assert kinds == [Failed, Found, Failed, Found]


def test_collecting_is_lazy(tmp_path: Path) -> None:
    """The first report is given before the second source is asked for."""
    good = tmp_path / "good.txt"
    good.write_bytes(SENTENCE)

    def sources() -> Iterator[str]:
        yield str(good)
        raise AssertionError

    assert isinstance(next(collect(sources())), Found)


@pytest.mark.parametrize(
    ("name", "body", "wrong"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("front.txt", b"---\ntitle: Only a title\n---\n", "holds no text"),
        ("binary.txt", b"abc\0\1\2", "binary"),
        ("picture.png", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("old.txt", "Café in Bravik".encode("latin-1"), "is not UTF-8 (byte 4)"),
        ("broken.html", b"<html><body><div class='x", "no text"),
        ("scan.pdf", empty_pdf(), "no text, only pictures"),
        ("false.pdf", b"no pdf at all", "is not a PDF"),
        ("broken.pdf", b"%PDF-1.7 and nothing", "damaged"),
        ("feed.rss", b"<rss version='2.0'><channel><title>x</title></channel></rss>", "no entries"),
        ("false.atom", b"words", "is no RSS or Atom feed"),
        ("crawl.warc", b"WARC/1.0\r\n", "archive"),
        ("crawl.warc", b"no archive at all", "is not a WARC archive"),
        ("crawl.warc.gz", b"\x1f\x8b\x08", "archive"),
        ("crawl.gz", b"\x1f\x8b\x08", "a gzip file"),
        ("mail.eml", b"From: a@b.example\n\n", "holds no text"),
        ("mail.eml", b"no mail at all", "no headers of an e-mail"),
        ("box.mbox", b"no box at all", "is no mailbox"),
        ("rows.parquet", b"PAR1", "is no sound Parquet file"),
        ("rows.parquet", b"no rows at all", "is not a Parquet file"),
        ("word.docx", b"PK\x03\x04", "a Word document"),
        ("pack.zip", b"PK\x03\x04", "a zip file"),
        ("pack.7z", b"7z\xbc\xaf", "a packed archive"),
        ("settings.yaml", b"some: words", "no report; rename it to .txt"),
        ("rows.csv", b"id,text\n1,words\n", "no report; save its rows as JSON lines"),
        ("list.json", b"[1, 2]", "no reports are known"),
    ],
)
def test_bad_source_says_what_is_wrong(tmp_path: Path, name: str, body: bytes, wrong: str) -> None:
    """A source that cannot be read names itself and what is wrong, on one line."""
    path = tmp_path / name
    path.write_bytes(body)
    error = _error(path)
    assert error.startswith(str(path))
    assert wrong in error
    assert "; " in error


@pytest.mark.parametrize("address", ["ftp://granite.example/1", "https://", "file:///etc/hosts"])
def test_only_pages_and_feeds_are_fetched(address: str) -> None:
    """An address of another kind, or none, is one line, and nothing is asked of the network."""
    assert _error(address).startswith(f"{address}: is no address")


@pytest.mark.parametrize("name", ["missing.txt", "missing/folder", "a\0b"])
def test_missing_path_says_so(tmp_path: Path, name: str) -> None:
    """A path that is not there, or can be none, is one error."""
    assert "check the name" in _error(f"{tmp_path}/{name}")


def test_unreadable_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read, and a link that leads nowhere, say so with the system's words."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "good.txt").write_bytes(SENTENCE)
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    first, second = collect([str(tmp_path)])
    assert isinstance(first, Found)
    assert isinstance(second, Failed)
    assert "no such file" in str(second.error)
    monkeypatch.setattr(Path, "open", refuse)
    assert "cannot be read (permission denied)" in _error(tmp_path / "good.txt")


def test_content_goes_before_the_name(tmp_path: Path) -> None:
    """A page saved as .txt is read as a page."""
    path = tmp_path / "page.txt"
    path.write_bytes(as_page())
    (found,) = collect([str(path)])
    assert isinstance(found, Found)
    assert found.snapshot.media_type == "text/html"


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    """A named pipe (what a shell's process substitution gives) is a source."""
    reading, writing = os.pipe()
    os.write(writing, as_text())
    os.close(writing)
    (found,) = collect([f"/dev/fd/{reading}"])
    os.close(reading)
    assert isinstance(found, Found)
    assert found.report
    assert found.report.outlet == "Granite Daily"
