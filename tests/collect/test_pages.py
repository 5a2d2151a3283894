"""Pages: the report and nothing of the page around it."""

import io
from pathlib import Path

import pytest

from dragoman.collect import Found, collect
from dragoman.model import Report

DATA = Path(__file__).parent / "data"
WORDS = (
    "The deputy envoy of Norland in Sorland left his post on Monday with his wife and two children, officials said.",
    "The foreign ministry in Bravik declined to comment on the report, and said that a statement could follow.",
    "“Nobody knew of it,” said Ida Holm, who lives across the street from the café where they had met.",
)


def _report(page: str | bytes) -> Report:
    body = page if isinstance(page, bytes) else page.encode()
    (found,) = collect(["-"], stdin=io.BytesIO(body))
    assert isinstance(found, Found), found
    assert found.report
    return found.report


def test_messy_page_gives_the_report_alone() -> None:
    """A page with menus, consent, sharing, advertising, related stories and comments gives its report."""
    report = _report((DATA / "messy.html").read_bytes())
    assert report.text.startswith("BRAVIK (Harbour Wire) - The deputy envoy")
    assert report.text.endswith("gave his age as 54.")
    for word in (
        "Login",
        "cookies",
        "Advertisement",
        "Read more",
        "Related",
        "Ferry strike",
        "Comments",
        "First!",
        "Share",
        "rights reserved",
        "Envoy leaves his post",
    ):
        assert word not in report.text
    assert report.text.count("\n\n") == 4


def test_messy_page_gives_its_metadata() -> None:
    """Title without the outlet's name, outlet, author, first day of publication, language, canonical address."""
    report = _report((DATA / "messy.html").read_bytes())
    assert report.title == "Envoy leaves his post in Bravik"
    assert (report.outlet, report.author) == ("Granite Daily", "Mara Lind")
    assert (report.published, report.language) == ("2024-07-16", "en")
    assert report.url == "https://granite.example/2024/07/envoy-leaves"
    assert (report.agency, report.dateline) == ("Harbour Wire", "Bravik")


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-8", "utf-16"])
def test_declared_encoding_is_used(encoding: str) -> None:
    """A page in an encoding that it declares, or marks, comes out with its letters right."""
    declared = "iso-8859-1" if encoding == "windows-1252" else encoding
    page = (
        f"<html><head><meta charset={declared}></head><body><article>"
        + "".join(f"<p>{words}</p>" for words in WORDS)
        + "</article></body></html>"
    )
    assert _report(page.encode(encoding)).text == "\n\n".join(WORDS)


def test_undeclared_encoding_is_detected() -> None:
    """A page that declares nothing and is no UTF-8 is read by what its bytes look like."""
    page = "<html><body><article>" + "".join(f"<p>{words}</p>" for words in WORDS) + "</article></body></html>"
    assert "café" in _report(page.encode("windows-1252")).text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p>The ferry sank off Bravik on Monday.</p></body></html>",
        "<html><body><div>The ferry sank off Bravik on Monday.</div>",
        "<!doctype html><title>x</title><p>The ferry sank off Bravik on Monday.",
        "<html><body><table><tr><td>The ferry sank off Bravik on Monday.</td></tr></table>",
    ],
)
def test_short_and_broken_pages_give_their_words(page: str) -> None:
    """A page of one sentence, or one that is not closed, gives that sentence."""
    assert _report(page).text == "The ferry sank off Bravik on Monday."


def test_page_without_metadata_invents_none() -> None:
    """What a page does not say stays unknown; a date in the running text is none of publication."""
    report = _report(
        "<html><body><article><p>The ferry sank on 3 May 2021, said the coast guard.</p></article></body></html>"
    )
    assert (report.title, report.outlet, report.author, report.published, report.url, report.language) == (None,) * 6


def test_outlet_stands_behind_the_title() -> None:
    """A name that the title ends with, and the page says again, is the outlet's; the title is without it."""
    body = "".join(f"<p>{words}</p>" for words in WORDS)
    page = f"<html><head><title>Envoy leaves - Quay Tribune</title></head><body><h1>Envoy leaves</h1>{body}"
    report = _report(f"{page}<p>Copyright 2024 Quay Tribune. All rights reserved.</p></body></html>")
    assert (report.title, report.outlet) == ("Envoy leaves", "Quay Tribune")
    assert report.text == "\n\n".join(WORDS)


def test_headlines_of_other_stories_go() -> None:
    """A paragraph or item that is a link and no sentence is no part of the report; links within prose are."""
    body = "".join(f"<p>{words}</p>" for words in WORDS)
    page = (
        f"<html><body><article>{body}"
        "<p>She spoke to <a href='/b'>Granite Daily</a> in Bravik, she said.</p>"
        "<p><a href='/c'>Ferry strike enters its third week</a></p></article></body></html>"
    )
    assert _report(page).text.split("\n\n")[3:] == ["She spoke to Granite Daily in Bravik, she said."]
