"""`one_office`: that two who are called by a family name hold the one highest office of a country at one time."""

from datetime import date
from functools import cache

from .countries import countries_in
from .evidence import Finding
from .lexicon import table
from .profiles import Profile
from .words import fold

HIGHEST = 90
"""The rank from which a country has one holder at a time (`data/ranks.yaml`, civil)."""
TERM = 90
"""Days between two reports within which the holder of an office is taken to be the same."""


def one_office(a: Profile, b: Profile) -> Finding | None:
    """Find that both hold the same highest office, in reports of the same months and not of two countries."""
    shared = sorted(offices(a) & offices(b))
    if not shared or (a.countries and b.countries and not a.countries & b.countries):
        return None
    near = min((abs((x - y).days) for x in _days(a) for y in _days(b)), default=None)
    return Finding(1.0, f"both {shared[0]} at the time") if near is not None and near <= TERM else None


def offices(profile: Profile) -> set[str]:
    """Give the highest offices that it is told to hold, told alone ("president") or with a country."""
    titles = _highest()
    found: set[str] = set()
    for _, fact in profile.facts:
        if fact.property == "position":
            told = fold(fact.value)
            found |= {t for t in titles if told == t or (told.startswith(f"{t} of ") and countries_in(fact.value))}
            found |= {t for t in titles if told.endswith(f" {t}") and countries_in(told.removesuffix(t))}
    return found


@cache
def _highest() -> frozenset[str]:
    """Give the titles of the highest offices."""
    ranks = table("ranks")["civil"]["ranks"]
    return frozenset(fold(title) for height, names in ranks.items() if height >= HIGHEST for title in names)


def _days(profile: Profile) -> set[date]:
    return {date.fromisoformat(s.sheet.published) for s in profile.sightings if s.sheet.published}
