"""HTML pages: the text of the report, and what the page says of it."""

import logging
from collections.abc import Iterator
from html import unescape
from typing import Any

import regex

from dragoman.model import Snapshot, SourceError

from .cleaning import same_words
from .dates import iso_day
from .encoding import decoded_page
from .finishing import finished
from .found import Failed, Found
from .live import is_live, without_posts
from .markup import paragraphs
from .metadata import Draft, language_code, one_line
from .opened import Opened

_HTML_LANGUAGE = regex.compile(r"<html\b[^>]*?\s(?:xml:)?lang\s*=\s*[\"']?([\w-]+)", regex.IGNORECASE)
_TITLE = regex.compile(r"<title[^>]*>(?P<words>[^<]{1,400})</title>", regex.IGNORECASE)
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{N}.'’&]*(?: (?:of|and|the|\p{Lu}[\p{L}\p{N}.'’&]*)){0,4}")
_SENTENCE = regex.compile(r"[.!?…][\"'”’)\]]*$")
_LINKED = 0.9
"""Part of a block's characters from which on it is a link: a dash or a bar may stand beside it."""

_JOINTS = (" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ")
# Dates in the running text are no dates of publication, and today's is no bound: a reading has no clock.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def read(opened: Opened, media_type: str, *, as_is: bool) -> Iterator[Found | Failed]:
    """Give the one report of a page."""
    del as_is  # A page's text has no form of its own that could stay untouched.
    body = opened.read()
    draft = page_draft(decoded_page(body), opened.name)
    snapshot = Snapshot.of(body, media_type=media_type, source=opened.name, url=draft.url)
    yield Found(snapshot=snapshot, report=finished(draft, snapshot, opened.name))


def page_draft(page: str, name: str) -> Draft:
    """Give the report on `page` with title, outlet, date, author, language and canonical address."""
    document = _extracted(page, name)
    try:
        blocks = _blocks(document.body) if document is not None else paragraphs(page)
    except RecursionError:  # quotations within quotations, a thousand deep
        blocks = paragraphs(page)
    if not blocks:
        raise SourceError(
            name, "no text of a report was found in the page", "save its text as a .txt file and add that"
        )
    if document is None:
        return Draft(text="\n\n".join(blocks), language=_language(page))
    title = one_line(document.title)
    outlet = one_line(document.sitename) or _outlet_of_title(page, title)
    return Draft(
        text="\n\n".join(blocks),
        title=_bare_title(title, outlet),
        outlet=outlet,
        author=one_line((document.author or "").replace("; ", ", ")),
        published=iso_day(document.date or ""),
        url=one_line(document.url),
        language=language_code(document.language) or _language(page),
    )


def _extracted(page: str, name: str) -> Any:
    import trafilatura

    for library in ("trafilatura", "htmldate", "justext"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    try:
        return trafilatura.bare_extraction(
            without_posts(page),
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            include_links=True,
            favor_recall=is_live(page),  # else it takes one post for the text and drops lists in the others
            date_extraction_params=_DATES,
        )
    except Exception as error:  # noqa: BLE001 -- whatever a broken page breaks in the parser is the page's fault
        raise SourceError(
            name,
            f"the page cannot be taken apart ({type(error).__name__})",
            "save its text as a .txt file and add that",
        ) from None


def _blocks(body: Any) -> list[str]:
    """Give the paragraphs of trafilatura's tree, in which lists and quotations hold further ones."""
    blocks: list[str] = []

    def gather(node: Any) -> None:
        if node.tag in {"body", "list", "quote", "div"}:
            if (node.text or "").strip():
                blocks.append(node.text)
            for child in node:
                gather(child)
                if (child.tail or "").strip():
                    blocks.append(child.tail)
        elif node.tag not in {"graphic", "table"} and not _is_link(node):
            for child in node.iter("lb"):
                child.text = "\n"
            blocks.append("".join(node.itertext()))

    gather(body)
    tidy = (regex.sub(r"[^\S\n]*\n[^\S\n]*", "\n", block).strip() for block in blocks)
    return [block for block in tidy if block]


def _is_link(block: Any) -> bool:
    """Tell whether a block is links and no sentence: the headlines of other stories."""
    words = "".join(block.itertext()).strip()
    linked = "".join("".join(link.itertext()) for link in block.iter("ref")).strip()
    return bool(words) and len(linked) >= len(words) * _LINKED and not _SENTENCE.search(words)


def _bare_title(title: str | None, outlet: str | None) -> str | None:
    """Give `title` without the outlet's name that pages put behind or before it."""
    for joint in _JOINTS if title and outlet else ():
        assert title is not None
        assert outlet is not None
        before, found, after = title.rpartition(joint)
        if found and same_words(after, outlet):
            return before.strip()
        before, found, after = title.partition(joint)
        if found and same_words(before, outlet):
            return after.strip()
    return title


def _outlet_of_title(page: str, title: str | None) -> str | None:
    """Give the name that the page's `<title>` sets behind the headline, where the page says it elsewhere too."""
    match = _TITLE.search(page[:65_536])
    if not match or not title:
        return None
    whole = one_line(unescape(match["words"])) or ""
    for joint in _JOINTS:
        before, found, after = whole.rpartition(joint)
        headline = _bare_title(title, after) or ""
        if found and _NAME.fullmatch(after) and same_words(before, headline) and page.count(after) > 1:
            return after
    return None


def _language(page: str) -> str | None:
    match = _HTML_LANGUAGE.search(page[:8192])
    return language_code(match[1]) if match else None
