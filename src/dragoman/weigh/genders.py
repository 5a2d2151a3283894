"""`gender_of`: the gender that the pronouns and forms of address for somebody tell, in the reports at hand."""

from collections import Counter
from functools import lru_cache

from dragoman.model import Entity

from .lexicon import table
from .profiles import Profile, Sighting
from .sheets import Sheet

MOST = 0.75
"""Least part of what tells a gender that must tell the same. Set by hand: pronouns are read wrongly now and then."""
BEFORE = 10
"""Characters before a name within which a form of address stands."""


def gender_of(profile: Profile) -> frozenset[str]:
    """Give the gender that somebody is told as of, or nothing."""
    stated = profile.values("gender")
    if stated:
        return frozenset(stated)
    told = sum((Counter(dict(_told(s))) for s in profile.sightings if s.entity.kind == "person"), Counter[str]())
    if not told:
        return frozenset()
    best = max(sorted(told), key=lambda g: told[g])
    return frozenset({best}) if told[best] >= MOST * told.total() else frozenset()


def gender_told(sheet: Sheet, entity: str | None) -> frozenset[str]:
    """Give the gender that a report tells of one person in it, or nothing."""
    found = sheet.entities.get(entity or "")
    told = dict(_of_one(sheet, found)) if found is not None and found.kind == "person" else {}
    return frozenset(told) if len(told) == 1 else frozenset()


def _told(sighting: Sighting) -> tuple[tuple[str, int], ...]:
    return _of_one(sighting.sheet, sighting.entity)


@lru_cache(maxsize=4096)
def _of_one(sheet: Sheet, entity: Entity) -> tuple[tuple[str, int], ...]:
    """Give how often a report tells each gender of somebody: once at most by pronouns, and once by address."""
    words, text = table("descriptions")["genders"], sheet.report.text
    said = Counter(g for m in entity.mentions if (g := words["pronouns"].get(m.of(text).casefold())))
    named = (text[max(0, m.start - BEFORE) : m.end].split() for m in entity.named_mentions)
    addressed = Counter(
        g for told in named for word in told[:-1] if (g := words["address"].get(word.rstrip(".").casefold()))
    )
    found: Counter[str] = Counter()
    for counted in (said, addressed):
        if counted:
            best = max(sorted(counted), key=lambda g: counted[g])
            found[best] += counted[best] >= MOST * counted.total()
    return tuple(sorted((+found).items()))
