"""Places across reports: joined by name and country; a country by its code, whatever it is called."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from math import asin, cos, radians, sin, sqrt

from dragoman.model import Entity

from .countries import capital_code, country_of_name
from .lexicon import table
from .profiles import Profile, Sighting
from .words import fold

SPOT = "spot"
_STATE = re.compile(r",? \(?([A-Z][\w.]*(?: [A-Z][\w.]*)?)")
_BEHIND = re.compile(r",? (?:in )?[A-Z]")


def place_code(profile: Profile) -> str | None:
    """Give the country that a place is in, if one report tells it."""
    codes = [s.entity.country for s in profile.sightings if s.entity.country and not _guessed(s)]
    return codes[0] if codes else None


def _guessed(sighting: Sighting) -> bool:
    """Tell whether a country is given for a name that a capital elsewhere bears, without a spot in the tables.

    It is then that of most of the report, unless what stands behind the name tells it: "Paris, Texas".
    """
    entity = sighting.entity
    if entity.lat is not None or capital_code(entity.name) in {None, entity.country}:
        return False
    text = sighting.sheet.report.text
    return not any(_BEHIND.match(text, m.end) for m in entity.named_mentions)


def state_code(profile: Profile) -> str | None:
    """Give the code of the country that a place is, or None for a place in one."""
    return next((code for name in profile.names if (code := country_of_name(name))), None)


def place_keys(profile: Profile) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Give the keys of the names of a place, a country's by its code, and the country that each is told to be in."""
    state = state_code(profile)
    if state:
        return (f"state {state}",), ()
    names = tuple(sorted({fold(n).removeprefix("the ") for n in profile.names}))
    code = place_code(profile)
    region = _region(profile) if code else None
    code = f"{code} {region}" if region else code
    return (*names, *_spots(profile)), tuple((name, code) for name in names if code)


def town_spot(profile: Profile) -> tuple[float, float] | None:
    """Give where a town is, in degrees; None for a country, and for a region, told to a tenth of a degree alone."""
    found = next((s.entity for s in profile.sightings if s.entity.lat is not None and s.entity.lon is not None), None)
    return None if found is None or state_code(profile) else exact_spot(found)


def exact_spot(entity: Entity) -> tuple[float, float] | None:
    """Give where a report has a town; None for what is told to a tenth of a degree alone, as regions are."""
    if entity.kind != "place" or entity.lat is None or entity.lon is None:
        return None
    exact = any(round(x, 1) != x for x in (entity.lat, entity.lon))
    return (entity.lat, entity.lon) if exact else None


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Give the distance between two places on a globe.

    >>> round(kilometres((59.91, 10.75), (60.39, 5.32)))
    305
    """
    (lat, lon), (other, far) = ((radians(x), radians(y)) for x, y in (a, b))
    half = sin((other - lat) / 2) ** 2 + cos(lat) * cos(other) * sin((far - lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))


def _spots(profile: Profile) -> list[str]:
    """Give where a place is by the tables of the reader: under all its names, former ones too, it is there."""
    told = {(s.entity.country, s.entity.lat, s.entity.lon) for s in profile.sightings}
    return sorted(
        f"{SPOT} {code} {lat:.4f} {lon:.4f}" for code, lat, lon in told if code and lat is not None and lon is not None
    )


def _region(profile: Profile) -> str | None:
    """Give the state or province that reports tell right behind the name of a place: "Springfield, Ill."."""
    for sighting in profile.sightings:
        known = _regions(sighting.entity.country or "")
        for mention in sighting.entity.named_mentions if known else ():
            told = _STATE.match(sighting.sheet.report.text, mention.end)
            if told and (found := known.get(fold(told[1])) or known.get(fold(told[1].split()[0]))):
                return found
    return None


@cache
def _regions(code: str) -> dict[str, str]:
    """Give the states or provinces of a country that usage tells behind a town, by name and short form."""
    lines = table("places")["regions"].get(code, ())
    return {fold(name): line[0] for line in lines for name in line}


def regions_apart(a: Profile, b: Profile) -> bool:
    """Tell whether two places are told to be in two regions of one country."""
    ours, theirs = _region(a), _region(b)
    return bool(ours and theirs and ours != theirs)


def _apart(codes: tuple[str | None, str | None], told: set[str]) -> bool:
    """Tell whether two of one name are told to be in two regions, or one of them in one of several that are told."""
    regions = {value for value in told if " " in value}
    ours, theirs = ((code, " " in code) if code else ("", False) for code in codes)
    return ours != theirs and (ours[1] == theirs[1] is True or (ours[1] != theirs[1] and len(regions) > 1))


def _country(code: str | None) -> str | None:
    return code.split(" ")[0] if code else None


def same_place(
    ours: Iterable[str], theirs: Iterable[str], codes: tuple[str | None, str | None], told: Callable[[str], list[str]]
) -> tuple[float, str] | None:
    """Find that two places share a name and a country; who tells none means the only one that others tell (`told`).

    Where regions of the country are told with it, they must not be two: there is a Springfield in many.
    """
    shared = sorted(set(ours) & set(theirs))
    if _apart(codes, {value for name in shared for value in told(name)}):
        return None
    for name in shared:
        if name.startswith(f"{SPOT} "):
            return 1.0, "names of one place"
        known = {_country(value) for value in told(name)}
        alone = min(filter(None, known)) if len(known) == 1 else None
        if name.startswith("state ") or (_country(codes[0]) or alone) == (_country(codes[1]) or alone):
            return 1.0, f"the same place ({name})"
    return None
