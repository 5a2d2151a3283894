"""Snapshots, inert: as text, and as the page that came without anything in it that runs, loads or leads away."""

import base64
import hashlib
import re

import msgspec
from starlette.responses import Response

from dragoman.model import Snapshot

LARGEST = 1_000_000
"""Characters shown; a browser is slow with more in one block."""

NO_TEXT = ("application/pdf", "image/", "audio/", "video/")

STYLE = (
    "body{font:16px/1.55 Georgia,serif;margin:1rem;max-width:44rem;color:#222;background:#fff}"
    "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .4rem}"
)

_DIGEST = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()

POLICY = (
    f"sandbox; default-src 'none'; style-src 'sha256-{_DIGEST}'; form-action 'none'; base-uri 'none';"
    " frame-ancestors 'self'"
)
"""Nothing runs, nothing is loaded, nothing is sent, even where the cleaning below should let something through."""

_TAGS = """
a abbr address article aside b blockquote body br caption center cite code dd del details dfn div dl dt em figcaption
figure footer h1 h2 h3 h4 h5 h6 head header hgroup hr html i ins kbd li main mark nav ol p pre q s samp section small
span strike strong sub summary sup table tbody td tfoot th thead time title tr tt u ul var wbr
"""

TAGS = frozenset(_TAGS.split())
"""Elements that hold words and their order; all others are taken out, and what they hold with those of `WHOLE`."""

ATTRIBUTES = frozenset({"colspan", "rowspan", "lang", "dir", "datetime", "start"})

WHOLE = ("noscript", "template", "svg", "math", "select", "textarea", "button")


class SnapshotPage(msgspec.Struct, frozen=True, kw_only=True):
    """A snapshot's metadata, and its text where it is text; `html` tells that it can be seen as a page too."""

    sha256: str
    media_type: str
    source: str
    fetched: str | None
    size: int
    text: str | None
    cut: bool = False
    html: bool = False


def snapshot_page(snapshot: Snapshot) -> SnapshotPage:
    """Give the page of a snapshot."""
    text = text_of(snapshot)
    return SnapshotPage(
        sha256=snapshot.sha256,
        media_type=snapshot.media_type,
        source=snapshot.source,
        fetched=snapshot.fetched,
        size=len(snapshot.body),
        text=text[:LARGEST] if text is not None else None,
        cut=text is not None and len(text) > LARGEST,
        html=is_html(snapshot),
    )


def text_of(snapshot: Snapshot) -> str | None:
    """Give the bytes as text in their declared encoding, or UTF-8; None where they are not text."""
    if b"\0" in snapshot.body[:4096] or snapshot.media_type.startswith(NO_TEXT):
        return None
    declared = re.search(r"charset=[\"']?([\w-]+)", snapshot.media_type)
    try:
        return snapshot.body.decode(declared[1] if declared else "utf-8", "replace")
    except LookupError:
        return snapshot.body.decode("utf-8", "replace")


def is_html(snapshot: Snapshot) -> bool:
    """Tell whether a snapshot is a page."""
    return snapshot.media_type.partition(";")[0].strip().lower() in {"text/html", "application/xhtml+xml"}


def inert(snapshot: Snapshot) -> Response:
    """Give a page as it came, cleaned and confined, or plain text; what is neither as plain text that says so."""
    text = text_of(snapshot)
    headers = {"content-security-policy": POLICY, "cache-control": "no-cache"}
    if text is not None and is_html(snapshot):
        return Response(cleaned(text[: 4 * LARGEST]), headers=headers, media_type="text/html; charset=utf-8")
    words = text if text is not None else f"{snapshot.media_type}, {len(snapshot.body)} bytes: not text"
    return Response(words[: 4 * LARGEST], headers=headers, media_type="text/plain; charset=utf-8")


def cleaned(page: str) -> bytes:
    """Give a page with its words and their order, and nothing else: no script, style, form, image or link."""
    import lxml.html
    from lxml_html_clean import Cleaner

    cleaner = Cleaner(
        scripts=True,
        javascript=True,
        comments=True,
        style=True,
        inline_style=True,
        links=True,
        meta=True,
        page_structure=False,
        processing_instructions=True,
        embedded=True,
        frames=True,
        forms=True,
        annoying_tags=True,
        kill_tags=WHOLE,
        allow_tags=TAGS,
        remove_unknown_tags=False,
        safe_attrs_only=True,
        safe_attrs=ATTRIBUTES,
        add_nofollow=False,
    )
    try:
        tree = cleaner.clean_html(lxml.html.document_fromstring(page))
    except (lxml.etree.LxmlError, ValueError, TypeError):
        return b"<!doctype html><title>-</title>"
    body = lxml.html.tostring(tree, encoding="unicode")
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{body}".encode()
