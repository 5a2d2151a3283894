"""What browser tests share: casefiles served by the real command, keys and links that wait for the page, and axe.

The fixtures (`open_tab`, `browser`, `story_desk`, `examples_desk`) stand in conftest.py. A slow machine shows a page before
its scripts have run, and the old page after a link was followed: so keys are pressed by `press`, links that lead to another
page are followed by `follow`. test_browsing.py holds all tests to it.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect

PROGRAM = [sys.executable, "-m", "dragoman"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; install it to run the browser's tests")

PATIENCE = 30_000
"""Milliseconds that a test waits for what has to come: a machine that is busy with other things is slow, not wrong."""

expect.set_options(timeout=PATIENCE)


@dataclass(frozen=True)
class Served:
    """A casefile that is served: the address that bears the token, and the one without; `visits` are open in browsers."""

    casefile: Path
    opened: str
    visits: list[BrowserContext] = field(default_factory=list)

    @property
    def base(self) -> str:
        """The address without path and token."""
        return self.opened.partition("/?")[0]


@contextmanager
def served(casefile: Path, *options: str) -> Iterator[Served]:
    """Serve a casefile as a user does, until the end of the block."""
    server = subprocess.Popen(
        [*PROGRAM, "serve", str(casefile), "--no-open", "--port", "0", *options],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert server.stdout
    desk = None
    try:
        found = re.search(r"http://127\.0\.0\.1:\d+/\S*", server.stdout.readline())
        assert found
        desk = Served(casefile, found[0])
        yield desk
    finally:
        # A page may be fetching what comes next: it goes before the server does.
        for visit in desk.visits if desk else ():
            visit.close()
        server.terminate()
        server.wait(timeout=120)
        server.stdout.close()


def ready(page: Page) -> None:
    """Wait until the scripts of the page have run: every key is bound."""
    page.locator("html[data-ready]").wait_for(state="attached")


def press(page: Page, *keys: str, turns: bool = False) -> None:
    """Press keys one after the other once the page listens; where they turn to another page, wait until that one does."""
    ready(page)
    if turns:
        _forget(page)
    for key in keys:
        page.keyboard.press(key)
    if turns:
        ready(page)


def follow(link: Locator) -> None:
    """Click what turns to another page, and wait until that one listens."""
    ready(link.page)
    _forget(link.page)
    link.click()
    ready(link.page)


def _forget(page: Page) -> None:
    """Take the mark from the page, so that only another page can bear it."""
    page.evaluate("document.documentElement.removeAttribute('data-ready')")


def drawn(page: Page) -> None:
    """Wait until what was asked for is drawn: two frames later."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def violations(page: Page, *rules: str) -> list[str]:
    """Give what axe finds against the page as it stands, by all rules or those named: rule, and who first breaks it."""
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
