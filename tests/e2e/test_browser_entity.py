"""The page of a person in a real Chromium: names with reasons, facts with sources, incidents in time."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.e2e.browsing import Served, follow, needs_chromium, press, violations

pytestmark = needs_chromium
Open = Callable[..., Page]


def kalinouski(page: Page, desk: Served) -> None:
    """Go to the page of the person with most to tell, by search and keyboard."""
    page.goto(desk.base)
    press(page, "/")
    page.keyboard.type("Andrei Kalinouski")
    press(page, "Enter", turns=True)
    follow(page.locator("a[href^='/entity/']", has_text="Andrei Kalinouski").first)
    page.wait_for_selector("dragoman-timeline[data-ready]")


def test_a_person_has_names_facts_and_time(open_tab: Open, examples_desk: Served) -> None:
    """All forms of the name stand with why they were joined; a fact opens to its words; incidents are drawn in time."""
    page = open_tab(examples_desk)
    kalinouski(page, examples_desk)
    expect(page.get_by_role("list", name="Also named")).to_contain_text("Andrey Kalinovsky")
    expect(page.get_by_role("main")).to_contain_text("spelt as another language does")
    fact = page.locator("details.fact", has_text="economist")
    expect(fact.locator("blockquote")).to_be_hidden()
    fact.locator("summary").focus()
    press(page, "Enter")
    expect(fact.locator("blockquote")).to_be_visible()
    expect(page.get_by_role("heading", name="Where accounts differ")).to_be_visible()
    assert int(page.get_attribute("dragoman-timeline", "data-ready") or 0) > 2
    assert violations(page) == []
    follow(page.locator(".company a").first)
    expect(page.get_by_role("heading", level=1)).to_have_text("Lithuania")


def test_a_person_in_the_dark_and_on_a_phone(open_tab: Open, examples_desk: Served) -> None:
    """In the dark axe finds no pale words; at 390 pixels nothing has to be scrolled sideways."""
    page = open_tab(examples_desk, scheme="dark", width=390)
    kalinouski(page, examples_desk)
    assert violations(page, "color-contrast") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page).to_have_url(re.compile("/entity/"))
