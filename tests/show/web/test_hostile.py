"""A casefile made to do harm: whatever its words are, pages and exports show them as words."""

import io
import re
from pathlib import Path
from urllib.parse import quote

import msgspec
import pytest
from starlette.testclient import TestClient

from dragoman.keep import Casefile, Filters
from dragoman.model import Place, Reading, Record, RecordEntity, RecordParticipant, RecordWhen, Report, Snapshot, Span
from dragoman.show.exports import FORMATS
from dragoman.show.web.application import application
from tests.show.exports.test_exports import Page
from tests.show.story import DEFECTION, READER

EVIL = "\"'><script>alert(1)</script><img src=//evil.example/x onerror=alert(1)><base href=//evil.example>{{ 7 * 191 }}\x1b[31m\u202e"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a casefile in which every word that can be is hostile."""
    snapshot = Snapshot.of(EVIL.encode(), media_type="text/html", source=EVIL, url="javascript:alert(1)")
    report = Report.of(
        EVIL,
        snapshot=snapshot.sha256,
        ref=EVIL,
        outlet=EVIL,
        agency=EVIL,
        title=EVIL,
        author=EVIL,
        url="javascript:alert(1)",
        published=EVIL,
    )
    place = Place(report=report.id, span=Span(0, 12), text=EVIL)
    origin = msgspec.structs.replace(
        DEFECTION.origins.list[0], name=EVIL, via=(EVIL,), reports=(report.id,), evidence=(place,), entity="p1"
    )
    incident = msgspec.structs.replace(
        DEFECTION,
        id="i1",
        title=EVIL,
        type=EVIL,
        when=RecordWhen(edtf=EVIL, earliest=EVIL, narrowed_by=(place,)),
        where=msgspec.structs.replace(DEFECTION.where, entity="javascript:alert(1)", name=EVIL),
        participants=(RecordParticipant(role="actor", entity="p1", name=EVIL),),
        reports=(report.id,),
        evidence=(place,),
        origins=msgspec.structs.replace(DEFECTION.origins, list=(origin,)),
        members=(),
        conflicts=(msgspec.structs.replace(DEFECTION.conflicts[0], field=EVIL),),
    )
    entity = RecordEntity(
        id="p1", kind="person", name=EVIL, names=(EVIL, EVIL + "2"), because=(EVIL,), reports=(report.id,), country=EVIL
    )
    path = tmp_path_factory.mktemp("hostile") / "hostile.dragoman"
    with Casefile.create(path) as casefile:
        casefile.add(snapshot, Reading(reader=READER, report=report))
        casefile.put_record(Record(incidents=(incident,), entities=(entity,)), chain_head=casefile.chain_head)
    return path


def check(text: str) -> None:
    """Fail where a hostile word has become more than a word."""
    page = Page(text)
    assert not page.tags & {"img", "base", "object", "embed"}
    assert all(
        re.fullmatch(r'<script (type="module" )?src="/static/[\w/.]+">', tag)
        for tag in re.findall("<script[^>]*>", text)
    )
    assert all(
        re.search(' sandbox .* src="/snapshot/[0-9a-f]{64}/as-it-came"', tag)
        for tag in re.findall("<iframe[^>]*>", text)
    )
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert not [
        link for name in ("href", "src", "action") for link in page.values(name) if not re.match(r"/(?!/)|#", link)
    ]
    assert "1337" not in text
    assert not set(text) & set("\x1b\u202e")


def test_every_page_shows_hostile_words_as_words(hostile: Path) -> None:
    """No page of a hostile casefile has a tag, an attribute, an address or a template of its making."""
    with TestClient(application(hostile), base_url="http://localhost") as browser:
        addresses = [
            "/",
            "/incident/i1",
            "/entity/p1",
            "/search?q=alert",
            "/check",
            "/conflicts",
            "/?who=" + quote(EVIL),
            "/search?q=" + quote(EVIL),
            "/incident/" + quote(EVIL),
        ]
        links = {link.partition("#")[0] for link in Page(browser.get("/incident/i1").text).values("href")}
        addresses += sorted(link for link in links if link.startswith("/report/"))
        assert any(address.startswith("/report/") for address in addresses)
        for address in addresses:
            response = browser.get(address)
            assert response.status_code in {200, 404}
            check(response.text)
        with Casefile.open(hostile) as casefile:
            for report in casefile.report_cards():
                check(browser.get(f"/snapshot/{report.snapshot}").text)


def test_the_export_shows_hostile_words_as_words(hostile: Path) -> None:
    """The page that is sent to others is as inert as those of the browser view."""
    out = io.BytesIO()
    with Casefile.open(hostile) as casefile:
        FORMATS["html"](casefile, Filters(), out)
    check(out.getvalue().decode())
