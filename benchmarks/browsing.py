"""Speed of the browser desk on a large casefile: answers of the server, first paint, and panning the timeline.

    .venv/bin/python benchmarks/browsing.py [--reports 100000] [--incidents 30000] [--rounds 15] [--json]

The casefile is made once (`build/browsing-REPORTS-INCIDENTS.dragoman`, some minutes) and served by the real command to
a real Chromium. Frames are counted while the timeline is dragged for two seconds, at several scales.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from browsing_made import addresses, make, queries
from playwright.sync_api import Page, sync_playwright

from dragoman.keep import Casefile

BUILD = Path(__file__).parent.parent / "build"
API = ("/api/timeline", "/api/timeline?type=arrest", "/api/incidents?sort=origins", "/api/facets", "/api/suggestions")

PAINTED = """() => new Promise((done) => {
    const told = () => performance.getEntriesByName("first-contentful-paint")[0];
    const wait = () => (told() ? done(told().startTime) : setTimeout(wait, 10));
    wait();
})"""

DRAGGED = """async (seconds) => {
    const timeline = document.querySelector("dragoman-timeline");
    let frames = 0, worst = 0;
    const start = performance.now();
    let before = start, way = 0.006;
    await new Promise((done) => {
        const step = (now) => {
            frames++;
            worst = Math.max(worst, now - before);
            before = now;
            if (frames % 90 === 0) way = -way;
            timeline.pan(way);
            if (now - start < seconds * 1000) requestAnimationFrame(step);
            else done();
        };
        requestAnimationFrame(step);
    });
    return [frames / ((performance.now() - start) / 1000), worst];
}"""


@contextmanager
def served(casefile: Path) -> Iterator[tuple[str, float]]:
    """Serve a casefile; give its address and the seconds until it said so."""
    start = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "dragoman", "serve", str(casefile), "--no-open", "--no-token", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert server.stdout
    found = re.search(r"http://\S+", server.stdout.readline())
    assert found
    yield found[0].rstrip("/"), time.perf_counter() - start
    server.terminate()
    server.wait()


def milliseconds(connection: HTTPConnection, address: str) -> float:
    """Give how long one answer takes, until its last byte."""
    start = time.perf_counter()
    connection.request("GET", address)
    response = connection.getresponse()
    response.read()
    assert response.status == 200, (address, response.status)
    return (time.perf_counter() - start) * 1000


def answers(base: str, pages: dict[str, str], rounds: int) -> Iterator[tuple[str, float, float]]:
    """Give the median and the 95th percentile of the milliseconds that each page or answer takes."""
    connection = HTTPConnection(base.removeprefix("http://"))
    for name, address in pages.items():
        milliseconds(connection, address)
        took = [milliseconds(connection, address) for _ in range(rounds)]
        yield name, statistics.median(took), statistics.quantiles(took, n=20)[18]


def searches(base: str, rounds: int) -> tuple[float, float]:
    """Give the median and the 95th percentile of the milliseconds that a search takes, over all queries."""
    from urllib.parse import quote

    connection = HTTPConnection(base.removeprefix("http://"))
    took = [milliseconds(connection, f"/api/search?q={quote(query)}") for query in queries() for _ in range(rounds)]
    return statistics.median(took), statistics.quantiles(took, n=20)[18]


def paints(page: Page, base: str, pages: dict[str, str], rounds: int) -> Iterator[tuple[str, float]]:
    """Give the median milliseconds until each page is first painted."""
    for name, address in pages.items():
        took = []
        for _ in range(rounds):
            page.goto("about:blank")
            page.goto(base + address, wait_until="domcontentloaded")
            took.append(page.evaluate(PAINTED))
        yield name, statistics.median(took)


def panning(page: Page, base: str) -> Iterator[tuple[str, float, float]]:
    """Give frames a second and the longest frame, in milliseconds, of dragging the timeline at several scales."""
    page.goto(base + "/")
    page.wait_for_selector("dragoman-timeline[data-ready]", timeout=60_000)
    page.wait_for_timeout(500)
    for name, zoom in (("all of it", 1), ("some years", 4), ("a year", 6), ("a month", 12), ("a week", 4)):
        page.evaluate("(by) => document.querySelector('dragoman-timeline').zoom(by)", zoom)
        page.wait_for_timeout(300)
        yield (name, *page.evaluate(DRAGGED, 2))


def main() -> None:
    """Measure, and print tables or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--incidents", type=int, default=30_000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--casefile", type=Path, help="measure this one instead")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    BUILD.mkdir(exist_ok=True)
    made = BUILD / f"browsing-{options.reports}-{options.incidents}.dragoman"
    casefile = options.casefile or make(made, options.reports, options.incidents)
    with Casefile.open(casefile) as opened:
        pages = dict(addresses(opened))
    found: dict[str, Any] = {"reports": options.reports, "incidents": options.incidents}
    with served(casefile) as (base, started):
        found["start"] = started
        found["answers"] = list(answers(base, pages | {one: one for one in API}, options.rounds))
        found["search"] = searches(base, max(options.rounds // 3, 3))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            found["paints"] = list(paints(page, base, pages, 3))
            found["panning"] = list(panning(page, base))
            browser.close()
    print(json.dumps(found, indent=1) if options.json else table(found))


def table(found: dict[str, Any]) -> str:
    """Give the figures as Markdown."""
    paint = dict(found["paints"])
    lines = [
        f"{found['reports']:,} reports, {found['incidents']:,} incidents; server ready in {found['start']:.2f} s.",
        "",
        "| page or answer | median, ms | 95th percentile, ms | first paint, ms |",
        "| --- | ---: | ---: | ---: |",
    ]
    for name, median, most in found["answers"]:
        shown = f"{paint[name]:.0f}" if name in paint else ""
        lines.append(f"| {name} | {median:.0f} | {most:.0f} | {shown} |")
    median, most = found["search"]
    lines.append(f"| search, {len(queries())} queries | {median:.0f} | {most:.0f} | |")
    lines += ["", "| timeline in view | frames a second | longest frame, ms |", "| --- | ---: | ---: |"]
    lines += [f"| {name} | {frames:.0f} | {worst:.0f} |" for name, frames, worst in found["panning"]]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
