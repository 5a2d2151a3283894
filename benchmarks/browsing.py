"""Speed of the browser desk on a large casefile: the server's start and answers, first paint, panning the timeline.

    .venv/bin/python benchmarks/browsing.py [--reports 100000] [--incidents 30000] [--rounds 20] [--write PAGE]

The casefile is made once (`build/browsing-N-REPORTS-INCIDENTS.dragoman`, some minutes) and served by the real command
to a real Chromium. Frames are counted while the timeline is dragged for two seconds, at several scales.
"""

import argparse
import json
import os
import platform
import sqlite3
import statistics
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from browsing_asked import UNMEASURED, answers_of, pages_of
from browsing_made import make
from browsing_measured import answers, paints, panning, searches, served, starts
from playwright.sync_api import sync_playwright

from dragoman.keep import Casefile, store

BUILD = Path(__file__).parent.parent / "build"
STARTS = 7
PAINTS = 5

ANSWER, SEARCH, PAINT, FRAMES, START = 200, 50, 500, 30, 1.0
"""What has to hold: milliseconds of an answer and of a search (95th percentile), of a first paint (median); frames a
second at the least; seconds until the server is ready (median)."""

Found = dict[str, Any]

HEAD = """\
# Speed in the browser

Made by `make bench` (`benchmarks/browsing.py`), not by hand.

- {day}, {machine}, Chromium {browser}; load {load:.1f} when it began
- a casefile of {reports:,} reports, {incidents:,} incidents and {entities:,} people, organisations and places
  ({megabytes:,} MB), made without reading by `benchmarks/browsing_made.py`: a few people and places are in thousands
  of incidents, outlets cite each other, copy and differ
- each address asked once (first) and then {rounds} times, over HTTP from another process; processor is the server's
  own time, which depends less on what else runs

What has to hold: {targets}.
"""


def measured(casefile: Path, rounds: int) -> Found:
    """Measure everything."""
    found: Found = {"load": os.getloadavg()[0], "rounds": rounds}
    with Casefile.open(casefile) as opened:
        pages, api, stats = pages_of(opened), answers_of(opened), opened.stats()
    found |= {"reports": stats.reports, "incidents": stats.incidents, "entities": stats.entities}
    found |= {"megabytes": casefile.stat().st_size // 1_000_000, "starts": starts(casefile, STARTS)}
    with served(casefile) as server:
        found["pages"] = list(answers(server, pages, rounds))
        found["api"] = list(answers(server, api, rounds))
        found["search"] = searches(server, max(rounds // 2, 3))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            found["browser"] = browser.version
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            found["paints"] = {name: (median, most) for name, median, most in paints(page, server.base, pages, PAINTS)}
            found["panning"] = list(panning(page, server.base))
            browser.close()
    return found


def misses(found: Found) -> list[str]:
    """Give in words what is slower than it has to be."""
    told = []
    start = statistics.median(wall for wall, _ in found["starts"])
    if start >= START:
        told.append(f"the server is ready in {start:.2f} s")
    for one in (*found["pages"], *found["api"]):
        if one.most >= ANSWER:
            told.append(f"{one.name}: {one.most:.0f} ms")
    if found["search"].most >= SEARCH:
        told.append(f"{found['search'].name}: {found['search'].most:.0f} ms")
    told += [
        f"first paint of {name}: {paint[0]:.0f} ms" for name, paint in found["paints"].items() if paint[0] >= PAINT
    ]
    told += [
        f"panning, {name}: {frames:.0f} frames a second" for name, frames, _ in found["panning"] if frames < FRAMES
    ]
    return told


def written(found: Found) -> str:
    """Give the figures as the page of docs."""
    walls, busy = (sorted(one) for one in zip(*found["starts"], strict=True))
    lines = [
        HEAD.format(
            **found,
            machine=machine(),
            day=datetime.now(UTC).date(),
            targets=f"an answer {ANSWER} ms, a search {SEARCH} ms (95th percentile); first paint {PAINT} ms (median"
            f" of {PAINTS}); {FRAMES} frames a second while the timeline is dragged; the server ready in {START:.0f} s",
        )
    ]
    slow = misses(found)
    lines += ["**Missed:**", "", *(f"- {one}" for one in slow)] if slow else ["**All of it holds.**"]
    lines += [
        "",
        "## The server",
        "",
        (
            f"Ready in {statistics.median(walls):.2f} s (median of {len(walls)}; at most {walls[-1]:.2f} s),"
            f" {statistics.median(busy):.2f} s of processor."
        ),
        "",
        "| page | first, ms | median, ms | 95th percentile, ms | processor, ms | first paint, ms |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for one in found["pages"]:
        paint = found["paints"][one.name][0]
        lines.append(
            f"| {one.name} | {one.first:.0f} | {one.median:.0f} | {one.most:.0f} | {one.busy:.0f} | {paint:.0f} |"
        )
    lines += ["", "| answer | first, ms | median, ms | 95th percentile, ms | processor, ms |"]
    lines += ["| --- | ---: | ---: | ---: | ---: |"]
    for one in (*found["api"], found["search"]):
        name = f"`{plain(one.name)}`" if one.name.startswith("/") else one.name
        lines.append(f"| {name} | {one.first:.0f} | {one.median:.0f} | {one.most:.0f} | {one.busy:.0f} |")
    untold = "; ".join(sorted({f"`/api{path.partition('{')[0]}` {why}" for path, why in UNMEASURED.items()}))
    lines += ["", f"Not measured: {untold}.", "", "## Dragging the timeline", ""]
    lines += ["| in view | frames a second | longest frame, ms |", "| --- | ---: | ---: |"]
    lines += [f"| {name} | {frames:.0f} | {worst:.0f} |" for name, frames, worst in found["panning"]]
    return "\n".join(lines) + "\n"


def plain(address: str) -> str:
    """Give an address without the long name of what it is of."""
    return address if len(address) < 60 else address[:40] + "…"


def machine() -> str:
    """Describe the machine, without names."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GB, {platform.system()} on {platform.machine()},"
        f" Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def main() -> None:
    """Measure, and print the page or JSON, or write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--incidents", type=int, default=30_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--casefile", type=Path, help="measure this one instead")
    parser.add_argument("--write", type=Path, help="write the page here")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    BUILD.mkdir(exist_ok=True)
    name = f"browsing-{store.newest_version()}-{options.reports}-{options.incidents}.dragoman"
    casefile = options.casefile or make(BUILD / name, options.reports, options.incidents)
    found = measured(casefile, options.rounds)
    if options.write:
        options.write.write_text(written(found), "utf-8")
    print(json.dumps(found, indent=1) if options.json else written(found))


if __name__ == "__main__":
    main()
