"""What browser tests share: casefiles served by the real command, tabs that fail on any trouble, and axe.

from tests.e2e.browsing import *  # pytest finds fixtures by their names
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.conftest import PROGRAM
from tests.show.story import make

__all__ = ["Served", "browser", "examples_desk", "needs_chromium", "open_tab", "served", "story_desk", "violations"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; install it to run the browser's tests")


@dataclass(frozen=True)
class Served:
    """A casefile that is served: the address that bears the token, and the one without."""

    casefile: Path
    opened: str

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
    try:
        found = re.search(r"http://127\.0\.0\.1:\d+/\S*", server.stdout.readline())
        assert found
        yield Served(casefile, found[0])
    finally:
        server.terminate()
        server.wait(timeout=30)
        server.stdout.close()


@pytest.fixture(scope="module")
def examples_desk(examples: Path) -> Iterator[Served]:
    """Give the example casefile, served: tests only look at it."""
    with served(examples) as desk:
        yield desk


@pytest.fixture(scope="module")
def story_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give the small casefile built by hand, served: tests only look at it."""
    with served(make(tmp_path_factory.mktemp("desk") / "story.dragoman")) as desk:
        yield desk


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give one Chromium for all tests of a file."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Give a way to open a served casefile in a browser that never saw it; the test fails on any trouble in it.

    Trouble is an error on the console, an exception, or a request to another host. `coming_in=False` stays outside.
    """
    trouble: list[str] = []
    contexts = []

    def opening(desk: Served, *, coming_in: bool = True, width: int = 1280, scheme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        tab = context.new_page()
        host = urlsplit(desk.base).netloc
        tab.on("console", lambda said: trouble.append(said.text) if said.type == "error" else None)
        tab.on("pageerror", lambda error: trouble.append(str(error)))
        context.on("request", lambda r: trouble.append(r.url) if urlsplit(r.url).netloc != host else None)
        if coming_in:
            tab.goto(desk.opened)
        return tab

    yield opening
    for context in contexts:
        context.close()
    assert trouble == []


def violations(page: Page, *rules: str) -> list[str]:
    """Give what axe finds against the page as it stands, by all rules or those named: rule, and who first breaks it."""
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
