"""The desk in a real Chromium: who gets in, what leaves (nothing), and the way from a line to its words."""

import os
import re
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from dragoman.keep import Casefile
from dragoman.model import Reader, Reading, Report, Snapshot
from tests.e2e.browsing import Served, follow, needs_chromium, press, served, violations
from tests.e2e.conftest import PROGRAM
from tests.show.story import DEFECTION, REPORTS, SNAPSHOTS, make

pytestmark = needs_chromium
Open = Callable[..., Page]

PAGES = {
    "chronicle": "/",
    "chronicle, filtered": "/?type=visit&status=planned",
    "nothing found": "/?who=Nobody",
    "incident": f"/incident/{DEFECTION.id}",
    "report": f"/report/{REPORTS['wire'].id}?mark=0-12",
    "person": "/entity/psolberg",
    "place": "/entity/pnorway",
    "search": "/search?q=Solberg",
    "conflicts": "/conflicts",
    "review": "/review",
    "add": "/add",
    "comparisons": "/check",
    "snapshot": f"/snapshot/{SNAPSHOTS['wire'].sha256}",
    "network": "/network?about=psolberg&between=psolberg&between=pnorway",
    "map": "/map",
    "sources": "/sources",
    "changes": "/changes?after=0",
    "keys": "/keys",
}

HOSTILE = """<html><head><title>Bait</title><base href="http://evil.example/">
<meta http-equiv="refresh" content="0;url=http://evil.example/refresh">
<link rel="stylesheet" href="http://evil.example/style.css"><link rel="dns-prefetch" href="//evil.example">
<script>document.title = "ran"; fetch("http://evil.example/script"); top.location = "http://evil.example/top"</script>
</head><body onload="document.title = 'ran'"><h1>Envoy at the border</h1>
<img src="http://evil.example/image.png" onerror="document.title = 'ran'"><iframe src="http://evil.example/frame"></iframe>
<form action="http://evil.example/form"><input name="q" autofocus><button>Send</button></form>
<svg><script>document.title = "ran"</script><image href="http://evil.example/svg.png"/></svg>
<a href="http://evil.example/link" ping="http://evil.example/ping">a link</a>
<video src="http://evil.example/video" autoplay></video><object data="http://evil.example/object"></object>
<style>@import "http://evil.example/import.css"; body { background: url(http://evil.example/style.png) }</style>
<p style="background: url(http://evil.example/inline.png)">The envoy crossed.</p></body></html>"""


@pytest.fixture(scope="module")
def bait(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, str]]:
    """Give a casefile with a page that tries everything, served, and the hash of its snapshot."""
    snapshot = Snapshot.of(HOSTILE.encode(), media_type="text/html", source="bait.html")
    path = tmp_path_factory.mktemp("bait") / "bait.dragoman"
    with Casefile.create(path) as casefile:
        report = Report.of("The envoy crossed.", snapshot=snapshot.sha256, title="Bait")
        casefile.add(snapshot, Reading(reader=Reader(version="0", model="none", fingerprint="none"), report=report))
    with served(path) as desk:
        yield desk, snapshot.sha256


def test_the_way_from_the_chronicle_to_the_words(open_tab: Open, examples_desk: Served) -> None:
    """Filter → incident → evidence → report: the words of the evidence are marked and in view."""
    page = open_tab(examples_desk)
    page.locator("select[name=type]").select_option("defection")
    follow(page.get_by_role("button", name="Show", exact=True))
    expect(page).to_have_url(re.compile(r"\?type=defection(#.*)?$"))
    expect(page.get_by_role("link", name=re.compile("^type: defection"))).to_be_visible()
    follow(page.get_by_role("link", name=re.compile("Andrei Kalinouski.* defect")).first)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Andrei Kalinouski")
    expect(page.get_by_text("Belarus denied on Saturday").first).to_be_visible()
    follow(page.locator("main a[href*='/report/']", has_text="has defected to Lithuania").first)
    expect(page.locator("#mark")).to_be_in_viewport()
    expect(page.get_by_role("main")).to_contain_text("They could not bring the cat.")


def test_without_the_token_there_is_no_page(open_tab: Open, story_desk: Served) -> None:
    """A browser that was not given the token sees nothing of the casefile; one that was keeps coming in without it."""
    inside = open_tab(story_desk)
    assert "token" not in inside.url
    inside.goto(f"{story_desk.base}/conflicts")
    expect(inside.get_by_role("heading", level=1)).to_have_text("Conflicts")
    assert "HttpOnly" not in inside.evaluate("document.cookie")
    assert inside.evaluate("document.cookie") == ""


def test_outside_is_told_how_to_come_in(browser: Browser, story_desk: Served) -> None:
    """Who has no token is told where it is, and not what the casefile holds."""
    page = browser.new_page()
    response = page.goto(f"{story_desk.base}/incident/{DEFECTION.id}")
    assert response
    assert response.status == 401
    expect(page.get_by_role("main")).to_contain_text("open the address that `dragoman serve` printed")
    assert "Solberg" not in page.content()
    page.context.close()


def test_a_page_of_another_origin_is_refused(browser: Browser, story_desk: Served) -> None:
    """A page elsewhere can neither read nor change the casefile, though the browser is let in; nor frame it."""
    context = browser.new_context()
    context.new_page().goto(story_desk.opened)
    port = int(story_desk.base.rpartition(":")[2])
    evil = context.new_page()
    evil.route("http://evil.test/**", lambda route: route.fulfill(body="<h1>evil</h1>", content_type="text/html"))
    evil.goto("http://evil.test/")
    for address in ("/api/incidents", "/api/session"):
        read = evil.evaluate(
            f"fetch('http://127.0.0.1:{port}{address}', {{credentials: 'include'}}).then(r => r.text(), () => 'refused')"
        )
        assert read == "refused"
    sent = []
    context.on("response", lambda response: sent.append(response.status) if "/api/undo" in response.url else None)
    evil.evaluate(
        f"fetch('http://127.0.0.1:{port}/api/undo', {{method: 'POST', mode: 'no-cors', credentials: 'include',"
        " headers: {'content-type': 'text/plain'}, body: '{\"decision\":\"d1\"}'}).catch(() => 0)"
    )
    evil.evaluate(f"document.body.innerHTML = '<iframe src=\"{story_desk.base}/\"></iframe>'")
    evil.wait_for_timeout(300)
    assert [status for status in sent if status != 403] == []
    assert "Chronicle" not in "".join(
        frame.content() for frame in evil.frames[1:] if frame.url.startswith("http://127")
    )
    context.close()


@pytest.mark.parametrize("address", ["/snapshot/{id}/as-it-came", "/snapshot/{id}"])
def test_a_hostile_page_does_nothing(open_tab: Open, bait: tuple[Served, str], address: str) -> None:
    """A snapshot full of scripts, refreshes, forms and remote content shows its words; nothing runs, nothing is asked for."""
    desk, sha256 = bait
    page = open_tab(desk)
    page.goto(desk.base + address.format(id=sha256))
    page.wait_for_timeout(300)
    frame = page.frames[-1]
    assert "The envoy crossed." in frame.inner_text("body")
    assert "ran" not in (page.title(), frame.title())
    assert frame.url.startswith(desk.base)
    for tag in (
        "script",
        "form",
        "img",
        "iframe",
        "object",
        "video",
        "svg",
        "base",
        "meta[http-equiv]",
        "[onload]",
        "[href]",
    ):
        assert frame.locator(tag).count() == 0 or frame == page.main_frame, tag


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_tab: Open, story_desk: Served, scheme: str) -> None:
    """No page has anything that axe counts against it; what depends on colours holds in the dark too."""
    page = open_tab(story_desk, scheme=scheme)
    rules = ("color-contrast",) if scheme == "dark" else ()
    found = {}
    for name, address in PAGES.items():
        page.goto(story_desk.base + address)
        if name.startswith("chronicle"):
            page.wait_for_selector("dragoman-timeline[data-ready]")
        found[name] = violations(page, *rules)
    press(page, "?")
    found["help"] = violations(page, *rules)
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_nothing_has_to_be_scrolled_sideways(open_tab: Open, story_desk: Served, name: str) -> None:
    """At 390 pixels every page fits."""
    page = open_tab(story_desk, coming_in=False, width=390)
    page.goto(story_desk.opened)
    page.goto(story_desk.base + PAGES[name])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_keys_lead_through_the_desk(open_tab: Open, story_desk: Served) -> None:
    """Tab first reaches the skip link; / searches; ? lists the keys; g and a letter go to a page; Esc closes."""
    page = open_tab(story_desk)
    press(page, "Tab")
    expect(page.get_by_role("link", name="To the content")).to_be_focused()
    press(page, "?")
    expect(page.get_by_role("dialog", name="Keyboard")).to_be_visible()
    press(page, "Escape")
    expect(page.get_by_role("dialog", name="Keyboard")).to_be_hidden()
    press(page, "/")
    page.keyboard.type("Solberg g c ?")
    press(page, "Escape")
    press(page, "g", "o", turns=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Conflicts")
    press(page, "/")
    page.keyboard.type("Solberg")
    press(page, "Enter", turns=True)
    expect(page.get_by_role("main")).to_contain_text("Mira Solberg")


def test_keys_pressed_before_the_scripts_run_are_not_lost(open_tab: Open, story_desk: Served) -> None:
    """On a page whose scripts are late a letter does what it says once they run; `/` leads to the box at once."""
    page = open_tab(story_desk)
    held: list[Route] = []
    page.route("**/js/desk*", lambda route: held.append(route))  # noqa: PLW0108 (a method of a list cannot be wrapped)
    page.goto(f"{story_desk.base}/incident/{DEFECTION.id}", wait_until="commit")
    expect(page.get_by_role("contentinfo")).to_be_attached()
    page.keyboard.type("jj")
    page.keyboard.type("/Solberg")
    expect(page.get_by_role("searchbox")).to_have_value("Solberg")
    page.get_by_role("main").focus()
    assert page.locator("html[data-ready]").count() == 0
    for one in held:
        one.continue_()
    expect(page.locator(".evidence .said").nth(1)).to_be_focused()


def test_colours_and_contrast_are_the_readers_choice(open_tab: Open, story_desk: Served) -> None:
    """The switch rules over the system, from the next page's first paint on; high contrast is black on white."""
    page = open_tab(story_desk)
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    page.locator("#theme").select_option("dark")
    assert page.evaluate(background) != light
    page.goto(f"{story_desk.base}/check")
    assert page.evaluate(background) != light
    page.locator("#contrast").select_option("high")
    assert page.evaluate(background) == "rgb(0, 0, 0)"
    page.locator("#theme").select_option("light")
    assert page.evaluate(background) == "rgb(255, 255, 255)"


def test_pages_can_be_read_without_script(browser: Browser, story_desk: Served) -> None:
    """Without script the chronicle has its list and its filters, and every link leads on."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(story_desk.opened)
    expect(page.get_by_text("Drawing the timeline")).to_be_hidden()
    page.get_by_label("who", exact=True).fill("Solberg")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name=DEFECTION.title).first.click()
    expect(page.get_by_role("main")).to_contain_text("Who says so")
    context.close()


def test_it_ends_clean_on_ctrl_c(tmp_path: Path) -> None:
    """Ctrl-C ends the server at once, without a traceback, and the port is free again."""
    path = make(tmp_path / "x.dragoman")
    server = subprocess.Popen(
        [*PROGRAM, "serve", str(path), "--no-open", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert server.stdout
    port = int(re.findall(r":(\d+)/", server.stdout.readline())[0])
    server.send_signal(signal.SIGINT)
    _, said = server.communicate(timeout=120)
    assert "Traceback" not in said
    assert server.returncode in {0, 130}
    with socket.socket() as free:
        free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        free.bind(("127.0.0.1", port))


def test_read_only_says_so(tmp_path: Path, open_tab: Open) -> None:
    """Shown read-only, the desk says it on every page and needs no token where none was asked for."""
    with served(make(tmp_path / "x.dragoman"), "--read-only", "--no-token") as desk:
        assert "token" not in desk.opened
        page = open_tab(desk)
        expect(page.get_by_role("contentinfo")).to_contain_text("read-only")
