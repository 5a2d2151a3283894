"""Pages on paper: what is for the screen alone is left out, and nothing is cut off or folded away."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Served, needs_chromium
from tests.show.story import DEFECTION

pytestmark = needs_chromium
Open = Callable[..., Page]

A4 = 690
"""Pixels of the width of A4 within its margins."""


@pytest.mark.parametrize(
    "address", ["/", f"/incident/{DEFECTION.id}", "/entity/psolberg", "/conflicts", "/network", "/sources", "/map"]
)
def test_paper_holds_the_page(open_tab: Open, story_desk: Served, address: str) -> None:
    """On A4 no page is wider than the paper, and nothing of it can be pressed."""
    page = open_tab(story_desk, width=A4)
    page.goto(story_desk.base + address)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= A4
    for name in ("navigation", "search", "contentinfo"):
        expect(page.get_by_role(name)).to_have_count(0)
    assert page.locator("main button:visible").count() == page.locator("main .legend button:visible").count()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_what_is_folded_is_printed(open_tab: Open, story_desk: Served) -> None:
    """The words that a fact rests on are on paper though they are folded on the screen."""
    page = open_tab(story_desk)
    page.goto(f"{story_desk.base}/entity/psolberg")
    words = page.locator("details.fact blockquote").first
    expect(words).to_be_hidden()
    page.emulate_media(media="print")
    expect(words).to_be_visible()


def test_an_incident_is_a_document(open_tab: Open, story_desk: Served) -> None:
    """Its PDF has pages; the casefile's name, who says so and the evidence stand in what is printed."""
    page = open_tab(story_desk)
    page.goto(f"{story_desk.base}/incident/{DEFECTION.id}")
    page.emulate_media(media="print")
    expect(page.locator(".bar .home")).to_be_visible()
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()
    expect(page.get_by_role("heading", name="Evidence")).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
