"""The dateline of a report: the place it was filed from and the agency it came through."""

from dataclasses import dataclass
from functools import cache

import regex

from .agencies import agency_name, is_agency, looks_like_agency
from .tables import table

LOOKED_AT = 4
"""Lines of the text's beginning that may hold a dateline: it follows a headline, a byline or a date."""

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_DASH = r"\s*(?:--+|[-–—―_]|[:|](?=\s))\s*_?"
_CAPITALS = r"(?:\p{Lu}[\p{Lu}'’.\-]+)"
_UPPER = rf"{_CAPITALS}(?:(?:[ /]| (?:de|da|do|del|of|al|la|el) ){_CAPITALS}){{0,4}}"
_TITLE = r"\p{Lu}[\p{L}'’.\-]+(?:[ /](?:\p{Lu}[\p{L}'’.\-]+|de|of|al|la|el)){0,4}"
_REGION_WORD = r"(?:(?:\p{Lu}\.){1,4}|\p{Lu}{2,3}\.?(?![\p{L}])|\p{Lu}\p{Ll}[\p{L}.'’\-]*)"
_REGION = rf"(?P<region>(?:,\s+(?!{_MONTH}\b){_REGION_WORD}(?: {_REGION_WORD}){{0,2}}){{0,2}})"
_BRACKET = r"\s*[(\[](?P<agency>[^()\[\]]{2,40})[)\]]"
_WHEN = rf"(?:,?\s+{_DAY})?,?"

_SIGNED = regex.compile(rf"(?P<place>{_UPPER}){_REGION}{_WHEN}{_BRACKET}(?:{_WHEN})(?P<dash>{_DASH})?")
_SIGNED_TITLE = regex.compile(rf"(?P<place>{_TITLE}){_REGION}{_WHEN}{_BRACKET}(?:{_WHEN})(?P<dash>{_DASH})?")
_AGENCY_ALONE = regex.compile(rf"{_BRACKET}(?P<dash>{_DASH})?")
_PLACE_ALONE = regex.compile(rf"(?P<place>{_UPPER}){_REGION}{_WHEN}\s*(?:--+|[–—―]|(?<=\s)[-_](?=\s))")
_CREDIT_LINE = regex.compile(
    rf"(?P<agency>[\p{{L}}\p{{N}} .'’/&\-]{{2,40}}?)\s*[|•·]\s*(?P<place>{_TITLE}|{_UPPER})?{_REGION}\s*"
)
_CREDIT_BEFORE = regex.compile(
    rf"(?P<agency>[\p{{L}} .'’/&\-]{{2,40}}?)(?:,\s+|\s+[-–—]\s+)(?P<place>{_UPPER}){_REGION}{_WHEN}{_DASH}"
)
_BYLINE = regex.compile(
    rf"[Bb][Yy] (?P<author>\p{{Lu}}[\p{{L}}.'’\-]+(?: (?:and |de |van |von |al-)?\p{{Lu}}[\p{{L}}.'’\-]+){{1,5}})"
    rf"(?:,? in (?P<place>{_TITLE})|,\s+(?P<agency>[\p{{L}} .'’&/\-]{{2,40}}))?{_REGION}\.?"
)

_SMALL = frozenset(("DE", "DA", "DO", "DEL", "ES", "OF"))


@dataclass(frozen=True)
class Dateline:
    """What the beginning of a text says of where the report comes from; None where it does not."""

    place: str | None = None
    agency: str | None = None
    author: str | None = None


def find_dateline(text: str) -> Dateline:
    """Give the dateline within the first lines of `text`: place, agency and the author of a byline."""
    place = agency = author = None
    for line in _beginning(text):
        found = _signed(line) or _byline(line) or _credited(line) or _placed(line)
        if found:
            place, agency, author = place or found.place, agency or found.agency, author or found.author
        if found and (found.agency or (found.place and not found.author)):
            break
    return Dateline(place, agency, author)


def _beginning(text: str) -> list[str]:
    lines = (line.strip() for line in text[:4000].split("\n"))
    return [line for line in lines if line][:LOOKED_AT]


def _signed(line: str) -> Dateline | None:
    """SEOUL, July 16 (Harbour Wire) - …: an agency known or not, if the place is in capitals."""
    match = _SIGNED.match(line)
    if match and match["place"].casefold() not in _not_places():
        name = match["agency"].strip()
        if is_agency(name) or (match["dash"] and looks_like_agency(name)):
            return Dateline(_place(match), agency_name(name))
    match = _SIGNED_TITLE.match(line)
    if match and match["dash"] and is_agency(match["agency"].strip()):
        return Dateline(_place(match), agency_name(match["agency"].strip()))
    match = _AGENCY_ALONE.match(line)
    if match and match["dash"] and is_agency(match["agency"].strip()):
        return Dateline(None, agency_name(match["agency"].strip()))
    return None


def _byline(line: str) -> Dateline | None:
    """By Mara Lind in Tirane; By Mara Lind, Harbour Wire."""
    match = _BYLINE.fullmatch(line)
    if not match:
        return None
    agency = (match["agency"] or "").strip()
    return Dateline(
        _place(match) if match["place"] else None,
        agency_name(agency) if agency and is_agency(agency) else None,
        match["author"],
    )


def _credited(line: str) -> Dateline | None:
    """Agence France-Presse | Seoul, or Harbour Wire, SEOUL — …, or the agency alone."""
    for form, whole in ((_CREDIT_LINE, True), (_CREDIT_BEFORE, False)):
        match = form.fullmatch(line) if whole else form.match(line)
        if match and is_agency(match["agency"].strip()):
            return Dateline(_place(match) if match["place"] else None, agency_name(match["agency"].strip()))
    return Dateline(None, agency_name(line)) if len(line) <= 40 and is_agency(line) else None


def _placed(line: str) -> Dateline | None:
    """WASHINGTON — …, a place and no agency."""
    match = _PLACE_ALONE.match(line)
    if not match or match["place"].casefold() in _not_places():
        return None
    return Dateline(_place(match))


def _place(match: "regex.Match[str]") -> str:
    words = regex.split(r"([ /\-])", match["place"])
    region = regex.sub(r"\p{Lu}{2,}\.", lambda found: found[0].capitalize(), " ".join(match["region"].split()))
    return "".join(_cased(word) for word in words) + region


def _cased(word: str) -> str:
    """Give a word in capitals as names are written: "SEOUL" as "Seoul", "O'FALLON" as "O'Fallon", "U.N." as it is."""
    if not word.isupper() or regex.fullmatch(r"(?:\p{Lu}\.)+", word):
        return word
    if word in _SMALL:
        return word.lower()
    return regex.sub(
        r"(?<=^|[’'])\p{Lu}{2,}|^\p{Lu}|(?<=[’'])\p{Lu}",
        lambda part: part[0].capitalize() if len(part[0]) > 1 or part.start() == 0 else part[0].lower(),
        word,
    )


@cache
def _not_places() -> frozenset[str]:
    return frozenset(str(word) for word in table("agencies")["not_places"])


__all__ = ["Dateline", "find_dateline"]
