"""Pages in the browser: what they show, and what they refuse."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.keep import Casefile
from dragoman.model import Decision
from dragoman.show.html import assets
from dragoman.show.web.application import application
from tests.show.exports.test_exports import Page
from tests.show.story import DEFECTION, REPORTS, SNAPSHOTS, STRIKE, make

WIRE = REPORTS["wire"].id
PAGES = [
    "/",
    "/?conflicts=1",
    "/conflicts",
    "/conflicts?page=2",
    "/?who=Solberg&since=2024",
    "/?page=7",
    f"/incident/{DEFECTION.id}",
    f"/report/{WIRE}",
    f"/report/{REPORTS['kestrel'].id}",
    f"/report/{WIRE}?mark=0-4&mark=9999-1&mark=x#mark",
    "/entity/psolberg",
    "/search",
    "/search?q=Solberg",
    "/search?q=%22%3Cscript%3E",
    "/check",
    f"/snapshot/{SNAPSHOTS['wire'].sha256}",
    "/incident/nothing",
    "/nothing",
    "/keys",
    "/?sort=origins&status=planned",
    "/?sort=latest",
    "/network",
    "/changes",
    "/changes?after=0",
    "/changes?since=2031-01&after=x",
    "/map",
    "/map?region=NO&type=visit",
    "/map?region=45.65,13.77",
    "/map?region=nowhere",
    "/sources",
    "/sources?since=2031",
    "/network?about=psolberg&steps=2&most=20&between=psolberg&between=pnorway",
    "/network?about=Solberg&about=nobody&places=no&since=2024&most=x",
    "/review",
    "/add",
    "/review?kind=entity",
    "/review?kind=conflict&ask=nothing",
]


@pytest.fixture
def client(story: Path) -> Iterator[TestClient]:
    """Give a browser on this machine."""
    with TestClient(application(story), base_url="http://127.0.0.1:8321") as browser:
        yield browser


@pytest.mark.parametrize("address", PAGES)
def test_no_page_holds_a_script_of_its_own_a_style_or_another_host(client: TestClient, address: str) -> None:
    """Every page, errors too, keeps the policy that its header states, whatever reports hold: scripts are files."""
    response = client.get(address)
    page = Page(response.text)
    assert response.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
    assert not re.findall(r"<script[^>]*>\s*[^<\s]", response.text)
    assert response.text.count("<script") == len(re.findall(r'<script (?:type="module" )?src="/static/', response.text))
    assert "unsafe" not in response.headers["content-security-policy"]
    assert not page.tags & {"style", "object", "embed", "base"}
    assert all("sandbox" in frame for frame in re.findall("<iframe[^>]*>", response.text))
    assert page.values("style") == []
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert all(re.match(r"/(?!/)|#", link) for name in ("href", "src", "action") for link in page.values(name))


@pytest.mark.parametrize("address", PAGES)
def test_every_link_of_a_page_leads_somewhere(client: TestClient, address: str) -> None:
    """No link of a page is dead, and no id is there twice."""
    page = Page(client.get(address).text)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    for link in sorted(set(page.values("href"))):
        target, _, fragment = link.partition("#")
        there = page if not target else Page(client.get(target).text)
        assert not target or client.get(target).status_code == 200, link
        assert not fragment or fragment in there.values("id"), link


def test_the_chronicle_shows_and_filters(client: TestClient) -> None:
    """The first page lists all incidents; the address restricts them, and the form shows what was asked."""
    assert all(
        words in client.get("/").text
        for words in ("3 incidents", "Friday 9 February 2024", "1 to 2 independent origins")
    )
    some = client.get("/?type=visit&origins-min=1").text
    assert "Jon Aasen is to visit Trieste" in some
    assert "Mira Solberg" not in some
    assert 'value="visit"' in some


@pytest.mark.parametrize(
    "address",
    [
        f"/incident/{DEFECTION.members[0]}",
        f"/entity/{WIRE}/e1",
        "/report/ref-wire",
        f"/api/incident/{DEFECTION.members[0]}",
    ],
)
def test_a_mention_is_an_address_of_its_incident(client: TestClient, address: str) -> None:
    """An incident, entity or report is found by whatever else names it, too."""
    assert client.get(address).status_code == 200


def test_an_incident_leads_to_the_words_in_the_report(client: TestClient) -> None:
    """The evidence of an incident links to its place in the report, where those words are marked."""
    page = Page(client.get(f"/incident/{DEFECTION.id}").text)
    link = next(link for link in page.values("href") if link.startswith(f"/report/{REPORTS['meridian'].id}?mark=0-"))
    text = client.get(link).text
    marked = re.findall(r"<mark[^>]*>(.*?)</mark>", text)
    assert re.sub(r"<[^>]+>", "", "".join(marked)).startswith("An Arvanian envoy crossed from Italy")
    assert text.count('id="mark"') == 1


def test_the_text_of_a_report_is_highlighted_in_layers(client: TestClient) -> None:
    """Names, times, events and what is attributed are told apart, each with what it is; markup is inert."""
    text = client.get(f"/report/{WIRE}").text
    assert re.search(r'<span class="claim event" title="[^"]*defection[^"]*" data-refs="[^"]*v1">defected</span>', text)
    assert re.search(
        r'<span class="[^"]*time[^"]*" title="[^"]*some time in February 2024[^"]*" data-refs="c1 t0">', text
    )
    assert "&lt;b&gt;She&lt;/b&gt;" in client.get(f"/report/{REPORTS['kestrel'].id}").text


def test_a_snapshot_is_shown_as_inert_text(client: TestClient) -> None:
    """The bytes as they came are text on the page: their scripts and images are words."""
    text = client.get(f"/snapshot/{SNAPSHOTS['wire'].sha256}").text
    assert "&lt;script&gt;alert(" in text
    assert "&lt;img src=" in text


def test_search_marks_what_was_found(client: TestClient) -> None:
    """Hits have the found words marked and the query kept in the field."""
    text = client.get("/search?q=Solberg").text
    assert "<mark>Solberg</mark>" in text
    assert 'value="Solberg"' in text


@pytest.mark.parametrize(
    "address",
    [
        "/incident/nothing",
        "/report/nothing",
        "/entity/nothing",
        "/snapshot/nothing",
        "/nothing",
        "/static/nothing/dragoman.css",
        f"/static/{assets().tree}/nothing.css",
        f"/static/{assets().tree}/../../pyproject.toml",
        "/static/..%2f..%2fpyproject.toml",
        "/incident/i0",
    ],
)
def test_what_is_not_there_is_a_page_with_404(client: TestClient, address: str) -> None:
    """An unknown id, address or path out of the package gets a page that says so."""
    response = client.get(address)
    assert response.status_code == 404
    assert "To the chronicle" in response.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(client: TestClient, method: str) -> None:
    """A page is only ever looked at: what changes has an address of its own."""
    assert client.request(method, "/").status_code == 405


def test_files_of_the_package_are_named_by_their_content(client: TestClient) -> None:
    """Assets can be kept for ever, because a changed one has another name."""
    response = client.get(assets().address("dragoman.css"))
    assert response.headers["content-type"].startswith("text/css")
    assert "immutable" in response.headers["cache-control"]


def test_a_casefile_that_goes_away_is_told(story: Path, tmp_path: Path) -> None:
    """Where the casefile is no longer there the page says so."""
    response = TestClient(application(tmp_path / "gone.dragoman"), base_url="http://localhost").get("/")
    assert response.status_code == 500
    assert "The casefile cannot be read" in response.text


def test_a_record_that_is_behind_says_so(tmp_path: Path, client: TestClient) -> None:
    """Pages tell where the record was made before the last report or decision was kept."""
    path = make(tmp_path / "x.dragoman")
    with Casefile.open(path, write=True) as casefile:
        casefile.decide(Decision(id="d1", judgement="same", a="a", b="b", author="Nora", time="2024-04-01T08:00:00Z"))
    words = "The record is older than what is kept"
    assert words in TestClient(application(path), base_url="http://localhost").get("/").text
    assert words not in client.get("/").text


def test_conflicts_have_a_page_with_both_sides(client: TestClient) -> None:
    """The page of conflicts has each value with who says it, and the dates that clash; beyond the last it is empty."""
    text = client.get("/conflicts").text
    assert all(
        words in text
        for words in ("46", "48", "according to", "dates that cannot all hold", 'href="/conflicts" aria-current="page"')
    )
    assert STRIKE.title not in text
    assert "Accounts differ on nothing here" in client.get("/conflicts?page=9").text
