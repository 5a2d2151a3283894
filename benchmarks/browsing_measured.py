"""Measures of the browser desk: the server's start, its answers by clock and by processor, first paint, panning."""

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
from typing import NamedTuple
from urllib.parse import quote

from browsing_asked import queries
from playwright.sync_api import Page

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

SCALES = (("all of it", 1), ("some years", 4), ("a year", 6), ("a month", 12), ("a week", 4))


class Server(NamedTuple):
    """A server that listens: its address, its process, the seconds until it said so, by clock and by processor."""

    base: str
    process: int
    ready: float
    busy: float

    def connection(self) -> HTTPConnection:
        """Give a connection to it."""
        return HTTPConnection(self.base.removeprefix("http://"))


class Took(NamedTuple):
    """Milliseconds of one address: the first answer, median and 95th percentile of the rest, processor time of each."""

    name: str
    first: float
    median: float
    most: float
    busy: float


@contextmanager
def served(casefile: Path) -> Iterator[Server]:
    """Serve a casefile by the command that users give, until the end of the block."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "dragoman", "serve", str(casefile), "--no-open", "--no-token", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout
    found = re.search(r"http://\S+", process.stdout.readline())
    ready = time.perf_counter() - start
    assert found
    try:
        yield Server(found[0].rstrip("/"), process.pid, ready, processor(process.pid))
    finally:
        process.terminate()
        process.wait()


def processor(pid: int) -> float:
    """Give the seconds of processor that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def starts(casefile: Path, times: int) -> list[tuple[float, float]]:
    """Give the seconds until the server is ready, by clock and by processor, so many times."""
    found = []
    for _ in range(times):
        with served(casefile) as server:
            found.append((server.ready, server.busy))
    return found


def milliseconds(connection: HTTPConnection, address: str) -> float:
    """Give how long one answer takes, until its last byte."""
    start = time.perf_counter()
    connection.request("GET", address)
    response = connection.getresponse()
    response.read()
    assert response.status == 200, (address, response.status)
    return (time.perf_counter() - start) * 1000


def answers(server: Server, addresses: dict[str, str], rounds: int) -> Iterator[Took]:
    """Give what each page or answer takes."""
    connection = server.connection()
    for name, address in addresses.items():
        first = milliseconds(connection, address)
        before = processor(server.process)
        took = [milliseconds(connection, address) for _ in range(rounds)]
        busy = (processor(server.process) - before) * 1000 / rounds
        yield Took(name, first, statistics.median(took), percentile(took), busy)


def searches(server: Server, rounds: int) -> Took:
    """Give what a search takes, over all queries."""
    connection = server.connection()
    asked = [f"/api/search?q={quote(query)}" for query in queries()]
    first = max(milliseconds(connection, address) for address in asked)
    before = processor(server.process)
    took = [milliseconds(connection, address) for address in asked for _ in range(rounds)]
    busy = (processor(server.process) - before) * 1000 / len(took)
    return Took(f"search, {len(asked)} queries", first, statistics.median(took), percentile(took), busy)


def percentile(took: list[float]) -> float:
    """Give the 95th percentile."""
    return statistics.quantiles(took, n=20, method="inclusive")[18]


def paints(page: Page, base: str, addresses: dict[str, str], rounds: int) -> Iterator[tuple[str, float, float]]:
    """Give the median and the longest milliseconds until each page is first painted."""
    for name, address in addresses.items():
        took = []
        for _ in range(rounds):
            page.goto("about:blank")
            page.goto(base + address, wait_until="domcontentloaded")
            took.append(page.evaluate(PAINTED))
        yield name, statistics.median(took), max(took)


def panning(page: Page, base: str) -> Iterator[tuple[str, float, float]]:
    """Give frames a second and the longest frame, in milliseconds, of dragging the timeline at several scales."""
    page.goto(base + "/")
    page.wait_for_selector("dragoman-timeline[data-ready]", timeout=60_000)
    page.wait_for_timeout(500)
    for name, zoom in SCALES:
        page.evaluate("(by) => document.querySelector('dragoman-timeline').zoom(by)", zoom)
        page.wait_for_timeout(300)
        yield (name, *page.evaluate(DRAGGED, 2))
