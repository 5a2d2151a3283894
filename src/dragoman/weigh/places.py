"""Places across reports: joined by name and country; a country by its code, whatever it is called."""

from collections.abc import Callable, Iterable

from .countries import country_of_name
from .profiles import Profile
from .words import fold

SPOT = "spot"


def place_code(profile: Profile) -> str | None:
    """Give the country that a place is in, if one report tells it."""
    codes = [s.entity.country for s in profile.sightings if s.entity.country]
    return codes[0] if codes else None


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
    return (*names, *_spots(profile)), tuple((name, code) for name in names if code)


def _spots(profile: Profile) -> list[str]:
    """Give where a place is by the tables of the reader: under all its names, former ones too, it is there."""
    told = {(s.entity.country, s.entity.lat, s.entity.lon) for s in profile.sightings}
    return sorted(
        f"{SPOT} {code} {lat:.4f} {lon:.4f}" for code, lat, lon in told if code and lat is not None and lon is not None
    )


def same_place(
    ours: Iterable[str], theirs: Iterable[str], codes: tuple[str | None, str | None], told: Callable[[str], list[str]]
) -> tuple[float, str] | None:
    """Find that two places share a name and a country; who tells none means the only one that others tell (`told`)."""
    for name in sorted(set(ours) & set(theirs)):
        if name.startswith(f"{SPOT} "):
            return 1.0, "names of one place"
        known = told(name)
        alone = known[0] if len(known) == 1 else None
        if name.startswith("state ") or (codes[0] or alone) == (codes[1] or alone):
            return 1.0, f"the same place ({name})"
    return None
