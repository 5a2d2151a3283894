"""The paragraphs of a piece of HTML whose whole is report, as a feed or a JSON line gives it."""

from typing import Any

import regex

_BLOCKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    )
)
_DROPPED = frozenset(
    (
        "aside",
        "audio",
        "button",
        "canvas",
        "embed",
        "figure",
        "form",
        "head",
        "iframe",
        "math",
        "nav",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video",
    )
)


def paragraphs(fragment: str) -> list[str]:
    """Give the text of each block of `fragment` in order, without scripts, pictures and navigation."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = html.document_fromstring(fragment.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return []
    pieces: list[str] = []
    _gather(root, pieces)
    blocks = "".join(pieces).split("\0")
    return [words for block in blocks if (words := regex.sub(r"[^\S\n]*\n\s*", "\n", _spaced(block)).strip())]


def _gather(root: Any, pieces: list[str]) -> None:
    """Put text into `pieces` in document order, with NUL at the edge of each block; no recursion: pages nest deep."""
    work: list[tuple[str, Any]] = [("open", root)]
    while work:
        step, node = work.pop()
        if step == "text":
            pieces.append(node)
            continue
        tag = node.tag if isinstance(node.tag, str) else ""
        if node.tail and node is not root:
            work.append(("text", _flat(node.tail)))
        if not tag or tag in _DROPPED:
            continue
        if tag == "br":
            pieces.append("\n")
        edge = "\0" if tag in _BLOCKS else ""
        work.append(("text", edge))
        for child in reversed(node):
            work.append(("open", child))
        pieces.append(edge + _flat(node.text or ""))


def _flat(words: str) -> str:
    return regex.sub(r"[\s\0]+", " ", words)


def _spaced(block: str) -> str:
    return regex.sub(r" {2,}", " ", block)
