"""What changed, in a real Chromium: the last visit is remembered, a day can be asked for."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dragoman.keep import Casefile
from dragoman.model import Decision
from tests.e2e.browsing import Served, follow, needs_chromium, press, served, violations
from tests.show.story import make

pytestmark = needs_chromium
Open = Callable[..., Page]


def test_the_last_visit_is_remembered(open_tab: Open, tmp_path: Path) -> None:
    """After a visit, what was kept since is what the page opens with; the whole is a link away."""
    with served(make(tmp_path / "x.dragoman")) as desk:
        page = open_tab(desk)
        press(page, "g", "d", turns=True)
        expect(page.get_by_role("heading", name="5 reports added")).to_be_visible()
        page.evaluate("""() => { for (const key of Object.keys(localStorage)) if (key.startsWith("dragoman-seen")) {
            const seen = JSON.parse(localStorage[key]); seen.at -= 3600000; localStorage[key] = JSON.stringify(seen); } }""")
        with Casefile.open(desk.casefile, write=True) as casefile:
            casefile.decide(
                Decision(
                    id="d1", judgement="same", a="psolberg", b="pnorway", author="Nora", time="2024-04-01T08:00:00Z"
                )
            )
        page.goto(f"{desk.base}/changes")
        expect(page).to_have_url(re.compile(r"after=\d+$"))
        expect(page.get_by_role("heading", name="1 decision")).to_be_visible()
        expect(page.get_by_role("heading", name="reports added")).to_have_count(0)
        follow(page.get_by_role("link", name="Since the beginning"))
        expect(page.get_by_role("heading", name="3 new incidents")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_kind_to_who_sees_little(open_tab: Open, story_desk: Served, scheme: str) -> None:
    """Nothing is found by axe, light and dark; at 390 pixels nothing scrolls sideways; a day to come has nothing."""
    page = open_tab(story_desk, scheme=scheme, width=390)
    page.goto(f"{story_desk.base}/changes?after=0")
    assert violations(page, *(("color-contrast",) if scheme == "dark" else ())) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_label("since").fill("2999")
    follow(page.get_by_role("button", name="Show", exact=True))
    expect(page.get_by_text("Nothing was kept since then")).to_be_visible()
