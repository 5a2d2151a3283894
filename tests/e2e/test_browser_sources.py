"""The page of sources in a real Chromium: tables, matrix and graph, for every eye."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Served, follow, needs_chromium, press, violations

pytestmark = needs_chromium
Open = Callable[..., Page]


def test_from_an_outlet_to_its_incidents(open_tab: Open, examples_desk: Served) -> None:
    """The key leads to the page; the list says what the graph draws; an outlet opens its incidents."""
    page = open_tab(examples_desk)
    press(page, "g", "u", turns=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Sources")
    lines = page.locator(".graph .line").count()
    page.get_by_text("As a list").focus()
    press(page, "Enter")
    expect(page.locator("details[open] li")).to_have_count(lines)
    knot = page.locator("a.knot").first
    knot.focus()
    expect(page.locator(".graph.picked")).to_be_visible()
    follow(page.locator("table.outlets a").first)
    expect(page.locator(".chip")).to_contain_text("outlet:")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_kind_to_who_sees_little(open_tab: Open, examples_desk: Served, scheme: str) -> None:
    """Nothing is found by axe, light and dark; at 390 pixels only tables and the drawing scroll sideways."""
    page = open_tab(examples_desk, scheme=scheme, width=390)
    page.goto(f"{examples_desk.base}/sources")
    assert violations(page, *(("color-contrast",) if scheme == "dark" else ())) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
