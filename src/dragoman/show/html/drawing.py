"""`draw`: a page object through its template; the words of `wording` and `dates` are the templates' filters."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import jinja2

from dragoman import __version__
from dragoman.keep import Filters
from dragoman.model import RecordWhen
from dragoman.show import wording
from dragoman.show.catalogue import t, words_of
from dragoman.show.dates import date_words, day_words, heading_words
from dragoman.show.pages import outlet_words
from dragoman.show.pages.report import chain_words, says_words, time_words

from .assets import assets
from .graphs import drawn_citations, drawn_network
from .maps import drawn_map
from .urls import Urls
from .world import REGIONS


def when_words(when: RecordWhen | None) -> str:
    """Give the date of an incident or event in words."""
    return date_words(when.edtf, when.earliest, when.latest) if when else date_words(None)


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, bool]]:
    """Give `text` in stretches, each with whether it is marked."""
    at = 0
    for start, end in marks:
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at:], False


CHIPS: dict[str, Callable[[Any], str]] = {
    "type": wording.type_words,
    "who": str,
    "where": str,
    "outlet": str,
    "since": str,
    "until": str,
    "status": wording.status_words,
    "origins_min": str,
    "conflicts": str,
}
"""Filters that an address can ask for, and how their values are said."""


def chips(filters: Filters) -> list[tuple[str, str]]:
    """Give what is asked for as (name, words), in the order of the filters."""
    return [
        (name, words(value)) for name, words in CHIPS.items() if (value := getattr(filters, name)) not in {None, False}
    ]


def harmless(value: Any) -> Any:
    """Give what a template is about to write, plain text without control characters or turns of direction."""
    return wording.safe(value) if type(value) is str else value


FILTERS: dict[str, Callable[..., Any]] = {
    "day": day_words,
    "field": wording.field_words,
    "listed": wording.listed,
    "marked": marked,
    "origin": wording.origin_words,
    "origins": wording.origins_words,
    "outlet": outlet_words,
    "participants": wording.participants_words,
    "plover": wording.plover_words,
    "property": wording.property_words,
    "role": wording.role_words,
    "status": wording.status_words,
    "told": wording.told_words,
    "where": wording.where_of,
    "title_words": wording.title_words,
    "type": wording.type_words,
    "when": when_words,
    "chain": chain_words,
    "drawn_citations": drawn_citations,
    "drawn_map": drawn_map,
    "drawn_network": drawn_network,
}
TABLES = {
    "REGIONS": tuple(REGIONS),
    "STATUSES": wording.STATUSES,
    "COPIES": wording.COPIES,
    "HIT_GROUPS": wording.HIT_GROUPS,
    "JUDGEMENTS": wording.JUDGEMENTS,
    "KINDS": wording.KINDS,
    "STANCES": wording.STANCES,
    "VERDICTS": wording.VERDICTS,
}


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("dragoman.show.html"),
        autoescape=True,
        finalize=harmless,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    environment.globals.update(
        TABLES,
        version=__version__,
        t=t,
        words_of=words_of,
        chips=chips,
        value_words=wording.value_words,
        says_words=says_words,
        time_words=time_words,
        heading_words=heading_words,
        roles=wording.parties,
    )
    return environment


def draw(template: str, urls: Urls, **given: Any) -> str:
    """Give the markup of a template."""
    return _environment().get_template(template).render(urls=urls, **given)


def draw_parts(template: str, urls: Urls, **given: Any) -> Iterator[str]:
    """Give the markup of a template as it is made, for pages that are not held whole."""
    return iter(_environment().get_template(template).generate(urls=urls, css=assets().text, **given))
