"""A `Report` from a `Draft`: cleaned, searched for its agency and dateline, signed with its snapshot."""

from dataclasses import replace

from dragoman.model import Report, Snapshot, SourceError

from .agencies import agency_name, is_agency
from .cleaning import cleaned, tidied
from .credits import find_credit
from .dateline import find_dateline
from .dates import published_line
from .metadata import Draft

SEEN = 4000
"""Characters at either end of a text that are searched for where and when it comes from."""


def finished(draft: Draft, snapshot: Snapshot, name: str) -> Report:
    """Give the report of `draft`; a `SourceError` for `name` where it holds no words.

    What the source says of itself goes before what is found in its text. The agency is that of the
    metadata, else of the dateline, else of the credit at the foot.
    """
    text = draft.text if draft.untouched else cleaned(draft.text, draft.title)
    if not any(letter.isalnum() for letter in text):
        raise SourceError(name, "holds no text of a report", "check the file, or leave it out")
    beginning, end = tidied(draft.text[:SEEN]), tidied(draft.text[-SEEN:])
    dateline = find_dateline(beginning if draft.untouched else text)
    author = draft.author or dateline.author
    return Report.of(
        text,
        snapshot=snapshot.sha256,
        ref=draft.ref,
        url=draft.url,
        outlet=draft.outlet,
        agency=draft.agency or dateline.agency or find_credit(end, draft.outlet) or _signs(author),
        title=draft.title,
        author=author,
        published=draft.published or published_line(beginning),
        language=draft.language,
        dateline=dateline.place,
    )


def merged(draft: Draft, known: dict[str, str]) -> Draft:
    """Give `draft` with what `known` says put over what it found itself."""
    return replace(
        draft,
        title=known.get("title", draft.title),
        outlet=known.get("outlet", draft.outlet),
        published=known.get("published", draft.published),
        author=known.get("author", draft.author),
        url=known.get("url", draft.url),
        language=known.get("language", draft.language),
    )


def _signs(author: str | None) -> str | None:
    for name in (author or "").split(","):
        if is_agency(name.strip()):
            return agency_name(name)
    return None
