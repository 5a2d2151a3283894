"""The real command on real casefiles: the program as a user runs it, the example reports kept once, and a browser."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.e2e.browsing import CHROMIUM, PATIENCE, PROGRAM, Served, served
from tests.show.story import make

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "reports"

Run = Callable[..., subprocess.CompletedProcess[str]]


def run(*arguments: object, stdin: str | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program to its end, without a terminal."""
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        input=stdin if stdin is not None else "",
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
    )


def printed(*arguments: object, status: int = 0) -> Any:
    """Run the program with `--json` and give the document that it prints, holding its exit status."""
    done = run(*arguments, "--json")
    assert done.returncode == status, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a casefile to look at, with all example reports in it."""
    casefile = tmp_path_factory.mktemp("examples") / "examples.dragoman"
    done = run("add", casefile, EXAMPLES)
    assert done.returncode == 0, done.stderr
    return casefile


@pytest.fixture(scope="session")
def examples_desk(examples: Path) -> Iterator[Served]:
    """Give the example casefile, served: tests only look at it."""
    with served(examples) as desk:
        yield desk


@pytest.fixture(scope="session")
def story_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give the small casefile built by hand, served: tests only look at it."""
    with served(make(tmp_path_factory.mktemp("desk") / "story.dragoman")) as desk:
        yield desk


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give one Chromium for all tests."""
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
    visits: list[tuple[Served, BrowserContext]] = []

    def opening(desk: Served, *, coming_in: bool = True, width: int = 1280, scheme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        visits.append((desk, context))
        desk.visits.append(context)
        tab = context.new_page()
        host = urlsplit(desk.base).netloc
        tab.on("console", lambda said: trouble.append(said.text) if said.type == "error" else None)
        tab.on("pageerror", lambda error: trouble.append(str(error)))
        context.on("request", lambda r: trouble.append(r.url) if urlsplit(r.url).netloc != host else None)
        if coming_in:
            tab.goto(desk.opened)
        return tab

    yield opening
    for desk, context in visits:
        context.close()
        desk.visits.remove(context)
    assert trouble == []
