"""The queue in a real Chromium: a decision by one key changes the record, without a page being loaded, and is undone."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from dragoman.keep import Casefile
from tests.e2e.browsing import Served, needs_chromium, press, served, violations

pytestmark = needs_chromium
Open = Callable[..., Page]


@pytest.fixture
def desk(examples: Path, tmp_path: Path) -> Iterator[Served]:
    """Give the example casefile, served, to be changed."""
    path = tmp_path / "own.dragoman"
    shutil.copyfile(examples, path)
    with served(path) as given:
        yield given


def asked(page: Page) -> tuple[str, str]:
    """Give the ids of both sides of the question in view."""
    question = page.locator("#question")
    return question.get_attribute("data-a") or "", question.get_attribute("data-b") or ""


def kept(page: Page) -> None:
    """Wait until every decision is kept."""
    expect(page.locator("body[data-keeping='0']")).to_be_attached()


def are_one(path: Path, members: tuple[str, str]) -> bool:
    """Tell whether two mentions are of one name in the record."""
    with Casefile.open(path) as casefile:
        return len({casefile.entity(member).id for member in members}) == 1


def test_a_decision_changes_the_record_and_is_undone(desk: Served, open_tab: Open) -> None:
    """`d` parts two spellings that were joined and leaves the question; `z` takes it back and shows the question again."""
    page = open_tab(desk)
    page.goto(f"{desk.base}/review?kind=joined")
    kept(page)
    page.evaluate("window.stayed = true")
    members = asked(page)
    assert are_one(desk.casefile, members)
    key = page.locator("#question").get_attribute("data-key")
    expect(page.locator("#effect-different")).to_contain_text("They become two")
    expect(page.locator("#effect-different .tried")).to_contain_text("comes")
    press(page, "d")
    expect(page.locator(f"#question[data-key='{key}']")).to_have_count(0)
    expect(page.locator("#told")).to_have_text("Kept as different.")
    kept(page)
    assert not are_one(desk.casefile, members)
    expect(page.locator("#decided li.stands")).to_contain_text("not the same")
    press(page, "z")
    expect(page.locator(f"#question[data-key='{key}']")).to_be_visible()
    kept(page)
    assert are_one(desk.casefile, members)
    expect(page.locator("#decided li.void")).to_contain_text("taken back")
    assert page.evaluate("window.stayed")


def test_the_queue_is_gone_through_by_keys(desk: Served, open_tab: Open) -> None:
    """Skipping and going back decide nothing; answers follow each other without waiting; each leaves the queue."""
    page = open_tab(desk)
    page.goto(f"{desk.base}/review")
    kept(page)
    question = page.locator("#question")
    first = question.get_attribute("data-key") or ""
    press(page, "j")
    expect(question).not_to_have_attribute("data-key", first)
    expect(page.locator("#ask")).to_be_focused()
    press(page, "k")
    expect(question).to_have_attribute("data-key", first)
    total = int(page.locator("#kinds a").first.locator("small").inner_text())
    press(page, "d")
    expect(question).not_to_have_attribute("data-key", first)
    press(page, "u")
    expect(page.locator("#decided li.stands")).to_have_count(2)
    kept(page)
    assert int(page.locator("#kinds a").first.locator("small").inner_text()) <= total - 2
    with Casefile.open(desk.casefile) as casefile:
        assert [one.judgement for one in casefile.decisions()] == ["different", "unsure"]


def test_a_conflict_leads_to_its_decision_by_keys(desk: Served, open_tab: Open) -> None:
    """From what accounts differ on Enter leads to its question; a reason is written, and the decision is kept with it."""
    page = open_tab(desk)
    press(page, "g", "o", turns=True)
    link = page.get_by_role("link", name="Decide").first
    key = (link.get_attribute("href") or "").partition("ask=")[2]
    link.focus()
    press(page, "Enter", turns=True)
    kept(page)
    expect(page.locator("#question")).to_have_attribute("data-key", unquote(key))
    page.get_by_role("textbox", name="why").focus()
    page.keyboard.type("one names two days")
    press(page, "Escape", "s")
    expect(page.locator("#decided li.stands")).to_contain_text("one names two days")
    kept(page)
    with Casefile.open(desk.casefile) as casefile:
        assert [(one.judgement, one.note) for one in casefile.decisions()] == [("same", "one names two days")]


def test_an_account_that_fits_loosely_can_be_parted(desk: Served, open_tab: Open) -> None:
    """An account that little ties to its incident is asked about with what is doubtful; parted, it is in another."""
    page = open_tab(desk)
    page.goto(f"{desk.base}/review?kind=account")
    kept(page)
    expect(page.locator("#question .because li").first).to_be_visible()
    fits, loose = asked(page)
    press(page, "d")
    expect(page.locator("#decided li.stands")).to_have_count(1)
    kept(page)
    with Casefile.open(desk.casefile) as casefile:
        assert casefile.incident(fits).id != casefile.incident(loose).id


def test_accounts_that_differ_can_be_parted(desk: Served, open_tab: Open) -> None:
    """Values that accounts of one incident differ on are asked about with both; told apart they are two incidents."""
    page = open_tab(desk)
    page.goto(f"{desk.base}/review?kind=conflict")
    kept(page)
    expect(page.locator("#question .said")).to_have_count(2)
    a, b = asked(page)
    page.get_by_role("button", name="Different").click()
    expect(page.locator("#decided li.stands")).to_have_count(1)
    kept(page)
    with Casefile.open(desk.casefile) as casefile:
        assert casefile.incident(a).id != casefile.incident(b).id


def test_without_script_forms_decide_and_undo(browser: Browser, desk: Served) -> None:
    """A browser without script decides and takes back by forms."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(desk.opened)
    page.goto(f"{desk.base}/review?kind=joined")
    members = asked(page)
    page.get_by_role("button", name="Different").click()
    expect(page.locator("#decided li.stands")).to_have_count(1)
    assert not are_one(desk.casefile, members)
    page.locator("#decided").get_by_role("button", name="Undo").click()
    expect(page.locator("#decided li.void")).to_have_count(1)
    assert are_one(desk.casefile, members)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_names_are_asked_about(desk: Served, open_tab: Open, scheme: str) -> None:
    """A question about names, and what was decided, have nothing that axe counts against them."""
    page = open_tab(desk, scheme=scheme)
    page.goto(f"{desk.base}/review?kind=joined")
    kept(page)
    press(page, "u")
    expect(page.locator("#decided li.stands")).to_have_count(1)
    kept(page)
    assert violations(page) == []


def test_read_only_only_shows(story_desk: Served, tmp_path: Path, open_tab: Open) -> None:
    """Shown read-only the questions can be looked at, and no answer can be given."""
    path = tmp_path / "shown.dragoman"
    shutil.copyfile(story_desk.casefile, path)
    with served(path, "--read-only") as desk:
        page = open_tab(desk)
        page.goto(f"{desk.base}/review")
        expect(page.get_by_role("button", name="Same")).to_be_disabled()
        press(page, "s", "z")
        expect(page.locator("#told")).not_to_be_empty()
    with Casefile.open(path) as casefile:
        assert casefile.decisions() == ()
