"""The pages in a real Chromium: a chronicle that leads to the exact words, and nothing that leaves the machine."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.conftest import PROGRAM

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; install it to run the browser's tests")


@pytest.fixture(scope="module")
def address(examples: Path) -> Iterator[str]:
    """Give the address of the example casefile, served."""
    server = subprocess.Popen(
        [*PROGRAM, "serve", str(examples), "--no-open", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert server.stdout
    line = server.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+/\?token=\S+", line)
    assert found, line
    yield found[0]
    server.terminate()
    server.wait(timeout=30)
    server.stdout.close()


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    """Give an empty page of a browser that fails on a console error or a request to another host."""
    trouble: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page()
        tab.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        tab.on("pageerror", lambda error: trouble.append(str(error)))
        tab.on(
            "request", lambda r: trouble.append(r.url) if urlsplit(r.url).netloc != urlsplit(address).netloc else None
        )
        yield tab
        browser.close()
    assert trouble == []


def test_a_line_of_the_chronicle_leads_to_its_words(page: Page, address: str) -> None:
    """From the chronicle to the incident, from there to the report, where the words of the evidence are marked."""
    page.goto(address)
    page.get_by_role("link", name=re.compile("Andrei Kalinouski.* defect")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Andrei Kalinouski")
    expect(page.get_by_text("Belarus denied on Saturday").first).to_be_visible()
    page.locator("main a[href*='/report/']", has_text="has defected to Lithuania").first.click()
    expect(page.locator("#mark")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("They could not bring the cat.")


def test_search_finds_a_report_by_a_phrase(page: Page, address: str) -> None:
    """The words typed into the search field lead to the report that has them."""
    page.goto(address)
    page.get_by_role("searchbox").or_(page.get_by_placeholder("Search")).first.fill('"bring the cat"')
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("The Tern")


def test_the_chronicle_fits_a_narrow_screen(page: Page, address: str) -> None:
    """At 390 pixels nothing has to be scrolled sideways."""
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
