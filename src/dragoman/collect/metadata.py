"""`Draft`: a report's text and what its source says of it, under the names of the model."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from .dates import iso_day
from .tables import table


@dataclass(frozen=True)
class Draft:
    """A report before it is cleaned, signed with its snapshot and searched for its dateline.

    `untouched` says that the text is to stay as it came.
    """

    text: str
    ref: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    untouched: bool = False


def known(given: Mapping[str, Any]) -> dict[str, str]:
    """Give what `given` (front matter, a JSON line) says of a report, tidied; what it does not say is absent.

    The keys are those of `Draft`, and "wire" and "credit" for lines that name an agency loosely.
    """
    folded = {str(key).casefold(): value for key, value in given.items()}
    found: dict[str, str] = {}
    for field, names in table("metadata")["names"].items():
        for name in names:
            value = _tidied(field, folded.get(name.casefold()))
            if value:
                found[field] = value
                break
    return found


def language_code(value: str | None) -> str | None:
    """Give the ISO 639 code at the start of a language tag ("en-GB", "en_us"), or None."""
    if not value:
        return None
    if value.strip().casefold() == "english":
        return "en"
    match = regex.fullmatch(r"([a-zA-Z]{2,3})(?:[-_][a-zA-Z0-9]+)*", value.strip())
    return match[1].lower() if match else None


def one_line(value: str | None) -> str | None:
    """Give `value` with its white space made single blanks, or None where nothing is left."""
    words = " ".join((value or "").split())
    return words or None


@cache
def _nothing() -> frozenset[str]:
    return frozenset(str(word).casefold() for word in table("metadata")["nothing"])


def _tidied(field: str, value: Any) -> str | None:
    if isinstance(value, list):
        value = ", ".join(item for item in value if isinstance(item, str))
    if not isinstance(value, str) or value.strip().casefold() in _nothing():
        return None
    if field == "published":
        return iso_day(value)
    if field == "language":
        return language_code(value)
    return one_line(value)
