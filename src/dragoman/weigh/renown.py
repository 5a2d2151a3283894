"""`known_by`: that a name which a report uses alone is that by which somebody is known in many others.

A report that calls nobody by a whole name of that family expects its readers to know whom it means. So the name alone
stands for one whom other reports of those months introduce by the whole name and then call by it, and whom they tell
of together with the same others. A report of two of one family names both, and is of no help here.
"""

import re
from datetime import date, timedelta

from .company import company
from .evidence import Finding
from .genders import gender_of
from .names import full, tokens
from .offices import offices
from .profiles import Profile, Sighting

KNOWN = 4
"""Reports that call somebody by the whole name and then by the name alone, from which he or she is known by it."""
MANY = 3
"""Others, a person among them, whom two reports share that have a name alone and do not tell whose it is."""
MONTHS = timedelta(days=60)
"""How far outside the days of those reports the one with the name alone may be of."""
_GOVERNS = re.compile(r"\s+(?:administration|presidency|era|years|government|White House)\b")
"""What follows the name of somebody who holds, or held, the highest office."""


def known_by(a: Profile, b: Profile) -> Finding | None:
    """Find that one is called by a name alone by which the other is known, in the same company."""
    for bare, whole in ((a, b), (b, a)):
        if not any(map(full, bare.names)) and any(map(full, whole.names)):
            return _known(bare, whole)
    return _beside(a, b) if not any(full(n) for p in (a, b) for n in p.names) else None


def _beside(a: Profile, b: Profile) -> Finding | None:
    """Find that two reports have the name alone, neither saying whose it is, and tell of the same others."""
    genders, ours, theirs = [gender_of(p) for p in (a, b)], company(a), company(b)
    if (all(genders) and not genders[0] & genders[1]) or {tokens(n) for n in a.names} != {tokens(n) for n in b.names}:
        return None
    shared = [name for name in ours if name in theirs]
    people = [name for name in shared if ours[name][0] == "person" == theirs[name][0]]
    if not people or len(shared) < MANY:
        return None
    return Finding(1.0, f"called by the name alone among the same others ({ours[people[0]][1]})")


def _known(bare: Profile, whole: Profile) -> Finding | None:
    alone = {tokens(n) for n in bare.names}
    by_each = [[s for s in whole.sightings if _calls(s, told)] for told in alone]
    if any(len({s.sheet.id for s in calling}) < KNOWN or not _of_that_time(bare, calling) for calling in by_each):
        return None
    genders = gender_of(bare), gender_of(whole)
    if (all(genders) and not genders[0] & genders[1]) or (_governs(bare) and not offices(whole)):
        return None
    ours, theirs = company(bare), company(whole)
    shared = [name for name in ours if name in theirs]
    people = [name for name in shared if ours[name][0] == "person" == theirs[name][0]]
    if not people and len(shared) < 2:
        return None
    name = min(" ".join(told) for told in alone)
    return Finding(1.0 if people else 0.9, f"known by the name alone in other reports ({name})")


def _calls(sighting: Sighting, alone: tuple[str, ...]) -> bool:
    """Tell whether a report calls somebody by a whole name, and by a part of it as well."""
    names = [sighting.entity.name, *sighting.entity.aliases]
    return any(map(full, names)) and any(tokens(n) == alone for n in names)


def _of_that_time(bare: Profile, calling: list[Sighting]) -> bool:
    days = [date.fromisoformat(s.sheet.published) for s in calling if s.sheet.published]
    own = [date.fromisoformat(s.sheet.published) for s in bare.sightings if s.sheet.published]
    return bool(days) and any(min(days) - MONTHS <= day <= max(days) + MONTHS for day in own)


def _governs(bare: Profile) -> bool:
    """Tell whether all that is told of somebody is the government of that name: "the Holm administration"."""
    return all(
        _GOVERNS.match(s.sheet.report.text, m.end) is not None for s in bare.sightings for m in s.entity.named_mentions
    )
