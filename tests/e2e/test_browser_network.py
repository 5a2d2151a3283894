"""The network in a real Chromium: from everybody to somebody's ties to the incidents behind one, by mouse and keys."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Served, follow, needs_chromium, press, violations

pytestmark = needs_chromium
Open = Callable[..., Page]


def test_it_expands_step_by_step_to_the_incidents(open_tab: Open, examples_desk: Served) -> None:
    """A name opens its neighbourhood, another joins it, a tie lists its incidents; each state is an address."""
    page = open_tab(examples_desk)
    press(page, "g", "n", turns=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Network")
    knot = page.locator("a.knot", has_text="Andrei Kalinouski")
    knot.focus()
    expect(page.locator(".graph.picked .line.near").first).to_be_visible()
    press(page, "Enter", turns=True)
    expect(page).to_have_url(re.compile(r"about=\w+$"))
    expect(page.locator(".chip", has_text="Andrei Kalinouski")).to_be_visible()
    follow(page.locator("a.knot", has_text="Vilnius"))
    expect(page.locator(".chips .chip")).to_have_count(2)
    follow(page.locator("table a", has_text="1 incident").first)
    expect(page.locator("#behind article.entry").first).to_be_in_viewport()
    assert violations(page) == []
    follow(page.locator("#behind a[href^='/incident/']").first)
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()


def test_a_line_opens_what_is_behind_it(open_tab: Open, examples_desk: Served) -> None:
    """Lines of the drawing are links to their incidents, named in words."""
    page = open_tab(examples_desk)
    page.goto(f"{examples_desk.base}/network")
    line = page.locator("a.line").first
    assert re.search(r": .+ · \d+ incident", line.get_attribute("aria-label") or "")
    page.goto(examples_desk.base + (line.get_attribute("href") or ""))
    expect(page.locator("#behind article.entry").first).to_be_visible()


def test_somebody_is_added_by_name_and_period(open_tab: Open, examples_desk: Served) -> None:
    """The form takes a name in words and a period; outside of it nobody is tied."""
    page = open_tab(examples_desk)
    page.goto(f"{examples_desk.base}/network")
    page.get_by_label("add somebody").fill("Kalinouski")
    page.get_by_label("since").fill("1999")
    follow(page.get_by_role("button", name="Show", exact=True))
    expect(page.locator(".chips .chip")).to_have_count(1)
    page.get_by_label("since").fill("2090")
    follow(page.get_by_role("button", name="Show", exact=True))
    expect(page.locator("a.line")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_kind_to_who_sees_little(open_tab: Open, examples_desk: Served, scheme: str) -> None:
    """Nothing is found by axe, light and dark; at 390 pixels only the drawing itself scrolls sideways."""
    page = open_tab(examples_desk, scheme=scheme, width=390)
    page.goto(f"{examples_desk.base}/network")
    assert violations(page, *(("color-contrast",) if scheme == "dark" else ())) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
