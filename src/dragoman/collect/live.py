"""Live pages: what they say of themselves, without what they say of the single posts on them.

A page that declares itself a `LiveBlogPosting` (schema.org) lists its posts as `liveBlogUpdate`, each with a
headline and a time. Readers of metadata take those for the headline and the time of the page.
"""

import json
from typing import Any

import regex

_DATA = regex.compile(
    r"(?P<start><script\b[^>]*application/ld\+json[^>]*>)(?P<data>.*?)(?P<end></script>)",
    regex.IGNORECASE | regex.DOTALL,
)
_KIND = "LiveBlogPosting"
_POSTS = "liveBlogUpdate"


def is_live(page: str) -> bool:
    """Tell whether a page declares itself a live page."""
    return _KIND in page


def without_posts(page: str) -> str:
    """Give a live page whose data for machines tell of the page alone; data that are no sound JSON stay."""
    return _DATA.sub(_bare, page) if is_live(page) else page


def _bare(found: "regex.Match[str]") -> str:
    try:
        data = json.loads(found["data"])
    except (ValueError, RecursionError):
        return found[0]
    written = json.dumps(_pruned(data), ensure_ascii=False).replace("</", "<\\/")
    return f"{found['start']}{written}{found['end']}"


def _pruned(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _pruned(value) for key, value in data.items() if key != _POSTS}
    return [_pruned(value) for value in data] if isinstance(data, list) else data
