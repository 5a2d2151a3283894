"""Who gets in, who may change something, and what the browser is told."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.show.html import assets
from dragoman.show.web.access import Access
from dragoman.show.web.application import application
from tests.show.conftest import Notes
from tests.show.web.conftest import BASE

DECISION = {"judgement": "same", "a": "x", "b": "y"}
Closed = tuple[TestClient, Access]


@pytest.mark.parametrize(
    "address", ["/", "/api/incidents", "/snapshot/x", "/nothing", "/?token=", "/?token=wrong", "/?token=é"]
)
def test_without_the_token_nothing_is_shown(closed: Closed, address: str) -> None:
    """No page and no answer, not even whether it exists, is given to who has no token."""
    response = closed[0].get(address)
    assert response.status_code == 401
    assert "Solberg" not in response.text


def test_the_token_gives_a_cookie_that_no_script_and_no_other_site_can_use(closed: Closed) -> None:
    """The token is taken out of the address, and the cookie is HttpOnly and SameSite=Strict, and is not the token."""
    browser, access = closed
    response = browser.get(f"/?who=Solberg&token={access.token}", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/?who=Solberg")
    cookie = response.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert access.token
    assert access.token not in cookie
    assert browser.get("/").status_code == 200


def test_a_token_in_the_address_leads_nowhere_else(closed: Closed) -> None:
    """The address after the token stays on this server, whatever path it is given with."""
    browser, access = closed
    response = browser.get(f"http://127.0.0.1:8321//evil.example/?token={access.token}", follow_redirects=False)
    assert response.headers["location"].startswith("/evil.example")


def test_a_cookie_of_another_run_opens_nothing(closed: Closed) -> None:
    """Each run of the server has secrets of its own."""
    browser, _ = closed
    browser.cookies.set("dragoman-8321", Access.with_token().session)
    assert browser.get("/").status_code == 401


def test_a_program_brings_the_token_itself(closed: Closed) -> None:
    """With `Authorization: Bearer` a program reads and changes without a cookie; with another token it does not."""
    browser, access = closed
    right = {"authorization": f"Bearer {access.token}"}
    assert browser.get("/api/incidents", headers=right).status_code == 200
    assert browser.post("/api/decide", json=DECISION, headers=right).status_code == 200
    assert browser.get("/api/incidents", headers={"authorization": "Bearer wrong"}).status_code == 401


def test_no_token_has_to_be_asked_for(story: Path) -> None:
    """Where the user asked for no token everybody on this machine gets in, but still no other host or origin."""
    browser = TestClient(application(story, Access(), Notes()), base_url=BASE)
    assert browser.get("/").status_code == 200
    csrf = {"x-dragoman-csrf": browser.get("/api/session").json()["csrf"]}
    assert browser.post("/api/decide", json=DECISION, headers=csrf).status_code == 200
    assert browser.get("/", headers={"host": "evil.example"}).status_code == 400
    evil = {"origin": "http://evil.example", **csrf}
    assert browser.post("/api/decide", json=DECISION, headers=evil).status_code == 403


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8321", 200),
        ("localhost:8321", 200),
        ("LOCALHOST", 200),
        ("[::1]:8321", 200),
        ("example.org", 400),
        ("127.0.0.1.example.org", 400),
        ("localhost.example.org:8321", 400),
        ("127.0.0.1@example.org", 400),
        ("", 400),
    ],
)
def test_only_this_machine_is_answered(story: Path, host: str, status: int) -> None:
    """A request for another host, as in DNS rebinding, is refused, with the same headers."""
    response = TestClient(application(story), base_url=BASE).get("/", headers={"host": host})
    assert response.status_code == status
    assert "default-src 'none'" in response.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": BASE}, 200),
        ({"origin": BASE, "sec-fetch-site": "same-origin"}, 200),
        ({"origin": "null"}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "http://127.0.0.1:9999"}, 403),
        ({"origin": "https://127.0.0.1:8321"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "none"}, 403),
        ({"x-dragoman-csrf": "wrong"}, 403),
        ({"x-dragoman-csrf": ""}, 403),
        ({"content-type": "text/plain"}, 400),
    ],
)
def test_a_change_comes_from_our_own_pages(
    desk: TestClient, csrf: dict[str, str], headers: dict[str, str], status: int
) -> None:
    """The cookie is not enough: the origin has to be this one, and the word that only our pages hold has to be there."""
    response = desk.post("/api/decide", json=DECISION, headers=csrf | headers)
    assert response.status_code == status
    if status != 200:
        assert set(response.json()) == {"what", "wrong", "remedy"}


@pytest.mark.parametrize("address", ["/api/decide", "/api/undo", "/api/add"])
def test_read_only_refuses_every_change(story: Path, address: str) -> None:
    """Shown read-only, or without actions, nothing can be changed, and the pages say so."""
    notes = Notes()
    for browser in (
        TestClient(application(story, Access(read_only=True), notes), base_url=BASE),
        TestClient(application(story, Access()), base_url=BASE),
    ):
        session = browser.get("/api/session").json()
        assert session["read_only"]
        response = browser.post(address, json=DECISION, headers={"x-dragoman-csrf": session["csrf"]})
        assert response.status_code == 403
        assert "read-only" in browser.get("/").text
    assert notes.asked == []


def test_headers_of_safety_are_on_everything(desk: TestClient) -> None:
    """Every answer forbids sniffing, framing by others, and inline scripts and styles."""
    for address in ("/", "/api/session", "/nothing", assets().address("js/desk.js")):
        headers = desk.get(address).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "unsafe" not in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers
