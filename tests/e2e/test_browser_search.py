"""Search in a real Chromium: from anywhere, grouped, highlighted, by keys."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Served, follow, needs_chromium, press, violations

pytestmark = needs_chromium
Open = Callable[..., Page]


@pytest.mark.parametrize(
    "address", ["/", "/map", "/network", "/sources", "/changes?after=0", "/entity/psolberg", "/check"]
)
def test_it_is_everywhere(open_tab: Open, story_desk: Served, address: str) -> None:
    """From any page `/` and some words lead to hits with the words marked; j steps to one, Enter opens it."""
    page = open_tab(story_desk)
    page.goto(story_desk.base + address)
    press(page, "/")
    page.keyboard.type("Solberg")
    press(page, "Enter", turns=True)
    expect(page.locator(".hits mark").first).to_have_text("Solberg")
    press(page, "j")
    expect(page.locator(".hits a").first).to_be_focused()
    press(page, "j", "k")
    press(page, "Enter", turns=True)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Solberg")


def test_hits_are_grouped_by_kind(open_tab: Open, story_desk: Served) -> None:
    """Incidents, names, claims and reports stand apart, with links to each; a report opens at the words found."""
    page = open_tab(story_desk)
    page.goto(f"{story_desk.base}/search?q=Solberg")
    groups = page.get_by_role("navigation", name="Kinds of hits")
    groups.get_by_role("link", name="Reports").click()
    expect(page.locator("section.report h2")).to_be_in_viewport()
    assert page.locator("section.hits h2").all_inner_texts() == ["Incidents", "Names", "What sources say", "Reports"]
    follow(page.locator("section.report a").first)
    expect(page.locator("#mark")).to_be_in_viewport()


def test_nothing_found_says_what_to_try(open_tab: Open, story_desk: Served) -> None:
    """Where nothing is found the page says how to look otherwise, and axe has nothing against it."""
    page = open_tab(story_desk)
    page.goto(f"{story_desk.base}/search?q=zzzz")
    expect(page.get_by_role("main")).to_contain_text("nothing for “zzzz”")
    expect(page.get_by_role("main")).to_contain_text("beginning")
    assert violations(page) == []
