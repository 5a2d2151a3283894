"""Pages as they came, made inert: their words stay, and nothing that runs, loads, sends or leads away."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Snapshot
from dragoman.show.web.snapshots import ATTRIBUTES, TAGS, cleaned, inert

PIECES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg><script>1</script></svg>",
    "<math><mtext><script>",
    "<style>@import 'http://evil.example'</style>",
    "<p style='background:url(//evil.example)' onclick=x>",
    "<a href='javascript:alert(1)'>link</a>",
    "<form action=//evil.example><input>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example>",
    "<template><script>1</script></template>",
    "<noscript><img src=x></noscript>",
    "<!--[if IE]><script>1</script><![endif]-->",
    "<iframe srcdoc='<script>1</script>'>",
    "</p><table><td>cell",
    "\x00",
    "<",
    "words ",
    "&lt;script&gt;",
    "<x-own onload=x>",
    "<h1>Envoy</h1>",
)


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_what_is_left_is_words(pieces: list[str]) -> None:
    """Whatever is put together, only elements that hold words are left, without addresses, handlers and styles."""
    page = cleaned("".join(pieces))
    own, _, rest = page.decode().partition("</style>")
    assert own.startswith("<!doctype html><meta charset=utf-8><style>") or page == b"<!doctype html><title>-</title>"
    for element in lxml.html.document_fromstring(rest or "<p>").iter():
        assert element.tag in TAGS
        assert set(element.attrib) <= ATTRIBUTES


def test_words_and_their_order_stay() -> None:
    """Headings, paragraphs and tables come through, links as their words."""
    page = cleaned("<h1>Envoy</h1><p>She <b>left</b>, <a href='http://x.example'>they say</a>.<table><td>46</table>")
    text = lxml.html.document_fromstring(page).text_content()
    assert "Envoy" in text
    assert "She left, they say." in text
    assert "46" in text


@pytest.mark.parametrize(
    ("body", "media_type", "served"),
    [
        (b"<p>x", "text/html; charset=utf-8", "text/html; charset=utf-8"),
        (b"<p>x", "application/xhtml+xml", "text/html; charset=utf-8"),
        (b"<script>1</script>", "text/plain", "text/plain; charset=utf-8"),
        (b"<svg onload=x>", "image/svg+xml", "text/plain; charset=utf-8"),
        (b"%PDF-1.7 <script>", "application/pdf", "text/plain; charset=utf-8"),
        (b"\0<script>", "text/html", "text/plain; charset=utf-8"),
    ],
)
def test_whatever_came_is_served_confined(body: bytes, media_type: str, served: str) -> None:
    """Only a page is served as one; everything is under a policy that lets nothing run and nothing load."""
    response = inert(Snapshot.of(body, media_type=media_type, source="x"))
    policy = response.headers["content-security-policy"]
    assert response.headers["content-type"] == served
    assert policy.startswith("sandbox; default-src 'none';")
    assert "unsafe" not in policy
    assert "allow-" not in policy
