"""Adding in a real Chromium: dropped files are read one by one, told of by name, and are in the record."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dragoman.keep import Casefile
from tests.e2e.browsing import PATIENCE, Served, follow, needs_chromium, press, served, violations

pytestmark = needs_chromium
Open = Callable[..., Page]

TEXT = """---
title: Harbour pilot held in Port Mercy
outlet: Lowgate Herald
published: '2024-05-14'
---
Police in Port Mercy arrested the harbour pilot Pavel Doran on Monday, a spokesman for the police said.
"""


@pytest.fixture(scope="module")
def desk(story_desk: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give the story, served, to be added to: once, because the reader takes seconds to load."""
    path = tmp_path_factory.mktemp("adding") / "own.dragoman"
    shutil.copyfile(story_desk.casefile, path)
    with served(path) as given:
        yield given


def drop(page: Page, files: dict[str, str]) -> None:
    """Drop files on the page, as from a file manager."""
    data = page.evaluate_handle(
        """files => {
            const data = new DataTransfer();
            for (const [name, text] of Object.entries(files)) data.items.add(new File([text], name));
            return data;
        }""",
        files,
    )
    page.dispatch_event("#drop", "dragover", {"dataTransfer": data})
    expect(page.locator("#drop.over")).to_be_visible()
    page.dispatch_event("#drop", "drop", {"dataTransfer": data})


def test_a_dropped_file_is_in_the_record(desk: Served, open_tab: Open) -> None:
    """What is dropped is read and kept, with its errors by file; the new report is one click away."""
    page = open_tab(desk)
    page.goto(f"{desk.base}/add")
    drop(page, {"pilot.txt": TEXT, "empty.html": ""})
    rows = page.locator("#list li")
    expect(rows).to_have_count(2)
    expect(page.locator("#state")).to_have_text(
        re.compile("^1 new report, none known before, 1 failed"), timeout=PATIENCE * 4
    )
    expect(rows.nth(0)).to_contain_text("read")
    expect(rows.nth(1)).to_contain_text("failed")
    expect(rows.nth(1).locator(".wrong")).not_to_be_empty()
    expect(page.locator("#sum")).to_have_text(re.compile(r"^The casefile holds [67] reports\.$"))
    assert violations(page) == []
    follow(page.get_by_role("link", name="Harbour pilot held in Port Mercy"))
    expect(page.get_by_role("main")).to_contain_text("arrested the harbour pilot")
    with Casefile.open(desk.casefile) as casefile:
        assert "Lowgate Herald" in {card.outlet for card in casefile.report_cards()}
        assert any(incident.type == "arrest" for incident in casefile.incidents())


def test_files_can_be_chosen_by_keyboard(desk: Served, open_tab: Open, tmp_path: Path) -> None:
    """`n` asks for files; what was there already is told as known."""
    (tmp_path / "pilot.txt").write_text(TEXT.replace("harbour", "river"), "utf-8")
    page = open_tab(desk)
    page.goto(f"{desk.base}/add")
    expect(page.locator("#adding[data-ready]")).to_be_visible()
    for told in ("1 new report, none known before", "no new report, 1 known before"):
        with page.expect_file_chooser() as choosing:
            press(page, "n")
        choosing.value.set_files(tmp_path / "pilot.txt")
        expect(page.locator("#state")).to_have_text(re.compile(f"^{told}"), timeout=PATIENCE * 4)


def test_read_only_takes_nothing(open_tab: Open, tmp_path: Path, story_desk: Served) -> None:
    """Shown read-only the page says so and has no place to drop."""
    path = tmp_path / "shown.dragoman"
    shutil.copyfile(story_desk.casefile, path)
    with served(path, "--read-only") as desk:
        page = open_tab(desk)
        page.goto(f"{desk.base}/add")
        expect(page.get_by_role("main")).to_contain_text("read-only")
        expect(page.locator("#drop")).to_have_count(0)
