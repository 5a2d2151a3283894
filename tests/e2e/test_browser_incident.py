"""An incident and its reports in a real Chromium: from a filter to the words, all of it by keyboard too."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Served, follow, needs_chromium, press, violations
from tests.show.story import REPORTS

pytestmark = needs_chromium
Open = Callable[..., Page]


def test_from_a_filter_to_the_words_by_keyboard(open_tab: Open, examples_desk: Served) -> None:
    """Filter, incident, evidence, report: keys alone lead from one to the next, and the words are in view."""
    page = open_tab(examples_desk)
    kind = page.locator("select[name=type]")
    kind.focus()
    for _ in range(kind.locator("option").count()):
        if kind.input_value() != "defection":
            press(page, "ArrowDown")
    page.get_by_role("button", name="Show", exact=True).focus()
    press(page, "Enter", turns=True)
    expect(page).to_have_url(re.compile(r"\?type=defection"))
    page.get_by_role("link", name=re.compile("Andrei Kalinouski.* defect")).first.focus()
    press(page, "Enter", turns=True)
    expect(page.get_by_role("table")).to_contain_text("denied it")
    press(page, "j", "j")
    expect(page.locator(".evidence .said").nth(1)).to_be_focused()
    press(page, "k")
    words = page.locator(".evidence .said").first.inner_text()
    press(page, "Enter", turns=True)
    expect(page.locator("#mark")).to_be_in_viewport()
    assert "".join(page.locator("mark").all_inner_texts()) == words
    press(page, "j")
    expect(page.locator("#about")).not_to_contain_text("Move over")


def test_what_is_seen_can_be_opened_and_copied_by_keys(open_tab: Open, examples_desk: Served) -> None:
    """`y` copies the permanent address of an incident; in a report `o` opens what is lit up."""
    page = open_tab(examples_desk)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    follow(page.get_by_role("link", name=re.compile("Andrei Kalinouski.* defect")).first)
    press(page, "y")
    expect(page.locator("#told")).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    follow(page.locator(".cards a", has_text="Belarusian diplomat in Vietnam"))
    press(page, "j")
    expect(page.locator("#about a").first).to_be_visible()
    press(page, "o", turns=True)
    expect(page).to_have_url(re.compile("/(entity|incident)/"))


def test_an_incident_lines_up_its_accounts(open_tab: Open, examples_desk: Served) -> None:
    """Accounts stand in columns with what differs marked; the tree names each hand; a conflict leads to its question."""
    page = open_tab(examples_desk)
    follow(page.get_by_role("link", name=re.compile("Andrei Kalinouski.* defect")).first)
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader").nth(3)).to_be_visible()
    expect(table.locator("tr.differs", has_text="age")).to_contain_text("47")
    expect(table.locator("tr.differs", has_text="age")).to_contain_text("49")
    expect(page.locator(".tree .by-agency").first).to_contain_text("the agency’s text")
    expect(page.locator(".tree .unread").first).to_contain_text("its own report is not kept")
    expect(page.locator(".narrows .said")).to_have_text("9 March 2023")
    follow(page.get_by_role("link", name="Decide").first)
    expect(page.locator("#question")).to_have_attribute("data-key", re.compile("^conflict~"))


def test_what_belongs_together_lights_up(open_tab: Open, examples_desk: Served) -> None:
    """Over a pronoun its person lights up and is named; over a claim its source; a layer switched off stays dark."""
    page = open_tab(examples_desk)
    follow(page.get_by_role("link", name=re.compile("Andrei Kalinouski.* defect")).first)
    follow(page.locator(".cards a", has_text="Belarusian diplomat in Vietnam"))
    text = page.locator(".text")
    expect(text.locator("[tabindex='-1']").first).to_be_visible()
    text.locator("[data-refs]", has_text=re.compile("^He$")).first.hover()
    expect(text.locator(".lit.entity", has_text="Andrei Kalinouski").first).to_be_visible()
    expect(page.locator("#about")).to_contain_text("Andrei Kalinouski, person")
    press(page, "4")
    expect(page.get_by_role("checkbox", name="what is attributed")).to_be_checked()
    text.locator(".claim", has_text=re.compile("refused")).first.hover()
    expect(text.locator(".lit.cue", has_text="told")).to_be_visible()
    press(page, "2")
    text.locator("[data-refs]", has_text=re.compile("^VILNIUS$")).first.hover()
    expect(text.locator(".lit", has_text="VILNIUS")).to_have_count(0)


def test_the_page_as_it_came_is_beside_the_text(open_tab: Open, story_desk: Served) -> None:
    """The snapshot is one key away, confined; its custody line says when and from where it was kept."""
    page = open_tab(story_desk)
    page.goto(f"{story_desk.base}/report/{REPORTS['wire'].id}")
    expect(page.locator(".custody-line")).to_contain_text("from reports/wire.html")
    expect(page.locator(".came")).to_be_hidden()
    press(page, "b")
    expect(page.frame_locator("iframe.as-it-came").get_by_text("A trade envoy of Arvania")).to_be_visible()
    assert page.locator("iframe.as-it-came").get_attribute("sandbox") == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_them(open_tab: Open, examples_desk: Served, scheme: str) -> None:
    """An incident with many accounts, and a report with every layer on and words lit, have nothing against them."""
    page = open_tab(examples_desk, scheme=scheme)
    follow(page.get_by_role("link", name=re.compile("Andrei Kalinouski.* defect")).first)
    expect(page.get_by_role("table")).to_be_visible()
    assert violations(page) == []
    follow(page.locator(".cards a", has_text="Belarusian diplomat in Vietnam"))
    expect(page.locator(".text [tabindex='-1']").first).to_be_visible()
    press(page, "4", "j")
    expect(page.locator(".lit").first).to_be_visible()
    assert violations(page) == []
    press(page, "b")
    expect(page.locator(".came")).to_be_visible()
    assert violations(page) == []


def test_at_390_pixels_nothing_has_to_be_scrolled_sideways(open_tab: Open, examples_desk: Served) -> None:
    """Accounts scroll within themselves; the page does not."""
    page = open_tab(examples_desk, width=390)
    page.goto(f"{examples_desk.base}/?conflicts=1")
    follow(page.locator("article.entry h3 a, article.entry h4 a").first)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    follow(page.locator(".cards a").first)
    page.locator("#beside-came").check()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
