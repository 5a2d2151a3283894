"""The map in a real Chromium: marks open their places or draw near; the list says the same."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Served, follow, needs_chromium, press, violations

pytestmark = needs_chromium
Open = Callable[..., Page]


def test_marks_draw_near_or_open_their_place(open_tab: Open, examples_desk: Served) -> None:
    """By keys: to the map, a cluster draws near, a single place is brought into view, its incident opens."""
    page = open_tab(examples_desk)
    press(page, "g", "m", turns=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Map")
    before = page.locator("a.mark").count()
    page.locator("a.mark.many").first.focus()
    press(page, "Enter", turns=True)
    expect(page).to_have_url(re.compile("region=-?[0-9.]+%2C"))
    follow(page.get_by_role("link", name="World", exact=True))
    expect(page.locator("a.mark")).to_have_count(before)
    page.locator("a.mark:not(.many)").first.focus()
    press(page, "Enter")
    place = page.locator(".places section:target")
    expect(place).to_be_in_viewport()
    follow(place.locator("a[href^='/incident/']").first)
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()


def test_a_part_of_the_world_and_a_period_are_an_address(open_tab: Open, examples_desk: Served) -> None:
    """A region stays while the period is changed; the lands of it are drawn."""
    page = open_tab(examples_desk)
    page.goto(f"{examples_desk.base}/map")
    follow(page.get_by_role("link", name="Europe", exact=True))
    expect(page.get_by_role("link", name="Europe", exact=True)).to_have_attribute("aria-current", "true")
    page.get_by_label("since").fill("2023")
    follow(page.get_by_role("button", name="Show", exact=True))
    expect(page).to_have_url(re.compile("since=2023.*region=europe"))
    assert page.locator("path.land").count() > 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_kind_to_who_sees_little(open_tab: Open, examples_desk: Served, scheme: str) -> None:
    """Nothing is found by axe, light and dark; at 390 pixels only the map scrolls sideways."""
    page = open_tab(examples_desk, scheme=scheme, width=390)
    page.goto(f"{examples_desk.base}/map")
    assert violations(page, *(("color-contrast",) if scheme == "dark" else ())) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
