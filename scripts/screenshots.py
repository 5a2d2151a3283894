"""Pictures of every page of the browser desk, from the demo's casefile: wide and narrow, light and dark.

.venv/bin/python scripts/screenshots.py [CASEFILE] [--to build/screenshots] [--only chronicle]

CASEFILE is by default that of `make demo`. Each page is PAGE-WIDTH-SCHEME.png; a page with a point to show is brought
there first (an incident with many reports, a report with its words marked). Look at each before it goes into the docs.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from dragoman.keep import Casefile, Filters
from tests.e2e.browsing import CHROMIUM, press, served

ROOT = Path(__file__).parent.parent
WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")


def step_to_the_strongest(page: Page) -> None:
    """Wait for the timeline, and pick an incident in it."""
    page.wait_for_selector("dragoman-timeline[data-ready]")
    page.locator("canvas.bars").focus()
    press(page, "ArrowDown")
    page.wait_for_timeout(300)


def see_what_it_changes(page: Page) -> None:
    """Wait until both answers were tried, and what they change stands beneath them."""
    page.locator("#answer-different .tried").wait_for()


def help_open(page: Page) -> None:
    """Open the list of keys."""
    press(page, "?")


PAGES: dict[str, tuple[Callable[[Casefile], str], Callable[[Page], None] | None]] = {
    "chronicle": (lambda _: "/", step_to_the_strongest),
    "chronicle-conflicts": (lambda _: "/?conflicts=1", step_to_the_strongest),
    "incident": (lambda casefile: f"/incident/{most_reports(casefile)}", None),
    "report": (lambda casefile: f"/report/{casefile.incident(most_reports(casefile)).reports[0]}", None),
    "entity": (lambda casefile: f"/entity/{someone(casefile)}", None),
    "search": (lambda casefile: f"/search?q={casefile.entity(someone(casefile)).name.split()[-1]}", None),
    "conflicts": (lambda _: "/conflicts", None),
    "review": (lambda _: "/review", see_what_it_changes),
    "review-names": (lambda _: "/review?kind=entity", see_what_it_changes),
    "review-values": (lambda _: "/review?kind=conflict", see_what_it_changes),
    "add": (lambda _: "/add", None),
    "check": (lambda _: "/check", None),
    "snapshot": (lambda casefile: f"/snapshot/{next(casefile.report_cards()).snapshot}", None),
    "network": (lambda _: "/network", None),
    "network-about": (lambda casefile: f"/network?about={someone(casefile)}&steps=2", None),
    "map": (lambda _: "/map", None),
    "map-near": (lambda _: "/map?region=europe", None),
    "sources": (lambda _: "/sources", None),
    "changes": (lambda _: "/changes?after=0", None),
    "keys": (lambda _: "/check", help_open),
}
"""The address of each page in a casefile, and what is done on it before the picture is taken."""


def most_reports(casefile: Casefile) -> str:
    """Give the incident that most reports tell of, preferring one that accounts differ on."""
    found = max(casefile.incidents(Filters()), key=lambda one: (len(one.reports), len(one.conflicts), one.id))
    return found.id


def someone(casefile: Casefile) -> str:
    """Give a person of the incident that most reports tell of, else anybody."""
    incident = casefile.incident(most_reports(casefile))
    return next(one.entity for one in incident.participants if one.entity)


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("casefile", type=Path, nargs="?", default=ROOT / "build" / "demo.dragoman")
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--only", help="pages whose name begins so")
    options = parser.parse_args()
    if not options.casefile.exists():
        parser.error(f"{options.casefile}: there is no such casefile; run `make demo` first")
    options.to.mkdir(parents=True, exist_ok=True)
    with Casefile.open(options.casefile) as casefile:
        pages = {name: (address(casefile), act) for name, (address, act) in PAGES.items()}
    with served(options.casefile) as desk, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for width in WIDTHS:
            for scheme in SCHEMES:
                context = browser.new_context(viewport={"width": width, "height": 860}, color_scheme=scheme)
                page = context.new_page()
                page.goto(desk.opened)
                for name, (address, act) in pages.items():
                    if options.only and not name.startswith(options.only):
                        continue
                    page.goto(desk.base + address)
                    if act:
                        act(page)
                    page.screenshot(path=options.to / f"{name}-{width}-{scheme}.png")
                context.close()
        browser.close()
    print(f"{options.to}: look at each")


if __name__ == "__main__":
    main()
