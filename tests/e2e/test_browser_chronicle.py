"""The timeline in a real Chromium: what it draws is in the list, and everything it does can be done by keyboard."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Served, drawn, follow, needs_chromium, press
from tests.show.story import DEFECTION, VISIT

pytestmark = needs_chromium
Open = Callable[..., Page]


def opened(page: Page) -> Page:
    """Give the page with its timeline drawn."""
    page.wait_for_selector("dragoman-timeline[data-ready]")
    return page


def inked(page: Page) -> int:
    """Count the pixels of the bars' canvas that are drawn on."""
    return page.evaluate("""() => {
        const canvas = document.querySelector("canvas.bars");
        const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height - 60).data;
        let count = 0;
        for (let at = 3; at < data.length; at += 4) if (data[at]) count++;
        return count;
    }""")


def test_it_draws_every_dated_incident(open_tab: Open, story_desk: Served) -> None:
    """The timeline draws those with a date, and says how many have none; the list has them all."""
    page = opened(open_tab(story_desk))
    assert page.get_attribute("dragoman-timeline", "data-ready") == "2"
    expect(page.get_by_text("2 incidents in view; 1 without a date")).to_be_visible()
    assert inked(page) > 500
    assert page.locator("article.entry").count() == 3


def test_keys_move_zoom_step_and_open(open_tab: Open, story_desk: Served) -> None:
    """Arrows step from incident to incident, which is said in words; plus and minus zoom; Enter opens."""
    page = opened(open_tab(story_desk))
    period = page.locator("dragoman-timeline .period")
    canvas = page.get_by_role("application", name=re.compile("^Timeline"))
    canvas.focus()
    press(page, "Home")
    drawn(page)
    whole = period.inner_text()
    for key in ("+", "ArrowLeft", "-", "Home"):
        before = period.inner_text()
        press(page, key)
        expect(period).not_to_have_text(before)
    expect(period).to_have_text(whole)
    press(page, "ArrowDown", "ArrowUp", "ArrowUp")
    card = page.locator("dragoman-timeline .card")
    expect(card).to_contain_text(DEFECTION.title)
    expect(card).to_contain_text("9 February 2024 · 1 origin at least · accounts differ")
    press(page, "ArrowDown")
    expect(card).to_contain_text(re.compile(r"planned · 1\s?–\s?30 April 2024"))
    press(page, "Enter", turns=True)
    expect(page.get_by_role("heading", level=1)).to_contain_text(VISIT.title)


def test_dragging_and_wheel_move_through_time(open_tab: Open, story_desk: Served) -> None:
    """Dragging moves; the wheel zooms when the timeline has the focus or Ctrl is held, and scrolls the page otherwise."""
    page = opened(open_tab(story_desk))
    period = page.locator("dragoman-timeline .period")
    box = page.locator("canvas.bars").bounding_box()
    assert box
    before = period.inner_text()
    page.mouse.move(box["x"] + 600, box["y"] + 60)
    page.mouse.wheel(0, 50)
    expect(period).to_have_text(before)
    page.mouse.move(box["x"] + 600, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 300, box["y"] + 60, steps=3)
    page.mouse.up()
    expect(period).not_to_have_text(before)
    drawn(page)
    dragged = period.inner_text()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    expect(period).not_to_have_text(dragged)


def test_the_view_is_kept_in_the_address(open_tab: Open, story_desk: Served) -> None:
    """What is in view is there again on coming back, and can be made a filter of the list."""
    page = opened(open_tab(story_desk))
    page.get_by_role("button", name="Closer").click()
    expect(page).to_have_url(re.compile(r"#\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$"))
    seen = page.locator("dragoman-timeline .period").inner_text()
    page.reload()
    opened(page)
    expect(page.locator("dragoman-timeline .period")).to_have_text(seen)
    follow(page.get_by_role("link", name="Keep to this period"))
    expect(page).to_have_url(re.compile(r"since=\d{4}-\d\d-\d\d&until=\d{4}"))
    expect(page.get_by_role("link", name=re.compile("^since 2024"))).to_be_visible()


def test_families_can_be_left_out(open_tab: Open, story_desk: Served) -> None:
    """The legend's buttons take families of types out of the drawing and bring them back."""
    page = opened(open_tab(story_desk))
    toggle = page.get_by_role("button", name="talks and visits")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_text("1 incident in view")).to_be_visible()
    toggle.click()
    expect(page.get_by_text("2 incidents in view")).to_be_visible()


@pytest.mark.parametrize("sort", ["latest first", "origins", "conflicts", "type"])
def test_the_list_can_be_sorted(open_tab: Open, examples_desk: Served, sort: str) -> None:
    """Each order is a link that keeps the filters, and says that it is the present one."""
    page = open_tab(examples_desk)
    page.goto(f"{examples_desk.base}/?origins-min=1")
    follow(page.get_by_role("link", name=sort, exact=True))
    expect(page.get_by_role("link", name=sort, exact=True)).to_have_attribute("aria-current", "true")
    assert "origins-min=1" in page.url
