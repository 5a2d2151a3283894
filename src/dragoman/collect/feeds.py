"""RSS and Atom feeds: one report for each entry."""

import io
from collections.abc import Iterator
from typing import Any

from dragoman.model import Snapshot, SourceError

from .dates import iso_day
from .finishing import finished
from .found import Failed, Found
from .markup import paragraphs
from .metadata import Draft, language_code, one_line
from .opened import Opened


def read(opened: Opened, media_type: str, *, as_is: bool) -> Iterator[Found | Failed]:
    """Give the reports of a feed in its order, by full content where it has that, else by summary.

    They share one snapshot, the feed as it came. An entry without text fails alone.
    """
    del as_is  # An entry's text has no form of its own that could stay untouched.
    body = opened.read()
    feed = _parsed(body, opened.name)
    if not feed.entries:
        raise SourceError(opened.name, "the feed has no entries", "save it again, or leave it out")
    snapshot = Snapshot.of(body, media_type=media_type, source=opened.name, url=one_line(feed.feed.get("link")))
    for number, entry in enumerate(feed.entries, 1):
        name = f"{opened.name}, entry {number}"
        try:
            yield Found(snapshot=snapshot, report=finished(_draft(entry, feed.feed), snapshot, name))
        except SourceError as error:
            yield Failed.because(error)


def _parsed(body: bytes, name: str) -> Any:
    import feedparser

    try:
        # As a stream: feedparser would take bytes for the name of a file.
        return feedparser.parse(io.BytesIO(body), resolve_relative_uris=False)
    except Exception as error:  # noqa: BLE001 -- whatever a broken feed breaks in the parser is the feed's fault
        raise SourceError(
            name, f"the feed cannot be taken apart ({type(error).__name__})", "save it again, or leave it out"
        ) from None


def _draft(entry: Any, feed: Any) -> Draft:
    title = "\n".join(paragraphs(entry.get("title") or ""))
    source = entry.get("source") or {}
    content = entry.get("content") or []
    language = next((part.get("language") for part in content if part.get("language")), None)
    return Draft(
        text="\n\n".join(_text(entry)),
        title=one_line(title),
        outlet=one_line(source.get("title") or feed.get("title")),
        author=one_line(entry.get("author")),
        published=iso_day(entry.get("published") or entry.get("updated") or ""),
        url=one_line(entry.get("link")),
        language=language_code(language or feed.get("language")),
    )


def _text(entry: Any) -> list[str]:
    parts = [part.get("value") or "" for part in entry.get("content") or []]
    parts.append(entry.get("summary") or "")
    texts = [paragraphs(part) for part in parts]
    return max(texts, key=lambda blocks: sum(map(len, blocks)), default=[])
