"""`called_alone`: that who is called by a family name alone is whom a report of one story calls by the whole name.

A later report of a story often says no more than "Captain Holm": its readers know whom that means. So the name alone
stands for one of that family whom a report of the same weeks names in full among the same others. A report that names
two of a family tells nothing of it, nor does one that names somebody in passing, nor do names that whole nations share.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from .clusters import Pair
from .company import company, states
from .countries import capital_code
from .deeds import same_deed
from .evidence import Finding
from .genders import gender_of
from .lexicon import table
from .names import compare, families, full, tokens
from .profiles import Profile, Sighting
from .renamings import goes_by
from .romanisation import family_first, given_names

WEEKS = 21
"""Days between two reports within which they may be of one story."""
SHARED = 3
"""Things that two reports must share of whom the one has a name alone: others by name, of whom a person counts two, a
country (two at most) or its capital; the same rank or deed counts two. Set by reading what the desks of the tests and
some 180 real reports gave."""
CLEARLY = 0.2
"""By how much the score of the one whom a name alone fits must be above that of another who bears it."""
NICKNAME = 1
"""The same, where the name alone is not the family's, but one that he or she is said to go by."""
OFTEN = 2
"""Mentions, pronouns among them, from which somebody is not named in passing; with a title before it one is enough."""
BEFORE = 24
"""Characters before a name within which a rank or a title stands."""
_GROUP = re.compile(
    r"(?:[’']s)?\s+(?:clan|family|dynasty|brothers|sisters|administration|era|years|presidency|government)\b"
)
_TITLE = re.compile(r"\b[A-Z][\w-]*\.?\s$")


def called_alone(a: Profile, b: Profile) -> Finding | None:
    """Find that one is called by a family name alone, and the other by the whole name, in one story."""
    for bare, whole in ((a, b), (b, a)):
        if not any(map(full, bare.names)) and any(map(full, whole.names)):
            return _of_one_story(bare, whole)
    return None


def _of_one_story(bare: Profile, whole: Profile) -> Finding | None:
    alone = {tokens(n) for n in bare.names}
    name = min(alone)[0] if len(alone) == 1 and len(min(alone)) == 1 else ""
    of_family = all(name in families(n) for n in whole.names if full(n))
    called = not of_family and any(tokens(n) == (name,) for s in whole.sightings for n in goes_by(s.sheet, s.entity.id))
    if not name or not _weeks_meet(bare, whole) or _shared_by_many(name) or not (of_family or called):
        return None
    genders = gender_of(bare), gender_of(whole)
    if not any(map(_in_the_story, bare.sightings)) or (all(genders) and not genders[0] & genders[1]):
        return None
    if any(_another(s, name) for s in (*bare.sightings, *whole.sightings)):
        return None
    return _in_common(bare, whole, NICKNAME if called else SHARED, name in table("names")["frequent"])


def _in_common(bare: Profile, whole: Profile, least: int, frequent: bool) -> Finding | None:
    """Find what two have in common besides a name, if it is enough; of a name that many bear, others by name."""
    ours, theirs = company(bare), company(whole)
    shared = [name for name in ours if name in theirs]
    people = [ours[name][1] for name in shared if ours[name][0] == "person" == theirs[name][0]]
    ranks = [f"both {rank.capitalize()}" for rank in sorted(_ranks(bare) & _ranks(whole))]
    deed = same_deed(bare, whole)
    lands = sorted(states(bare) & states(whole))
    towns = sorted(_capitals(bare) & _capitals(whole))
    told = [*people, *(ours[n][1] for n in shared), *ranks, *([deed.because] if deed else []), *towns, *lands]
    count = len(shared) + bool(people) + 2 * (bool(ranks) + bool(deed)) + bool(towns) + min(len(lands), 2)
    if count < least or (frequent and len(shared) < least):
        return None
    return Finding(1.0, f"called by the name alone in the same story ({', '.join(dict.fromkeys(told[:3]))})")


def _capitals(profile: Profile) -> set[str]:
    """Give the capitals that the reports of somebody name."""
    return {
        e.name.title()
        for s in profile.sightings
        for e in s.sheet.reading.entities
        if e.kind == "place" and capital_code(e.name)
    }


def without_rivals(pairs: list[Pair], names: Sequence[Iterable[str]]) -> list[Pair]:
    """Give pairs without those of a name alone that would fit two who bear other whole names about as well.

    `names` are those of each item of the pairs.
    """
    whole = [tuple(n for n in some if full(n)) for some in names]
    beside: dict[int, list[tuple[float, int]]] = {}
    for pair in pairs:
        for bare, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if not whole[bare] and whole[other]:
                beside.setdefault(bare, []).append((-pair.score, other))
    void: set[frozenset[int]] = set()
    for bare, found in beside.items():
        (best, first), *others = sorted(found)
        rivals = [(score, other) for score, other in others if _differ(whole[first], whole[other])]
        void |= {frozenset({bare, other}) for _, other in rivals}
        if any(score < best + CLEARLY for score, _ in rivals):
            void |= {frozenset({bare, other}) for _, other in found}
    return [pair for pair in pairs if frozenset({pair.a, pair.b}) not in void]


def _differ(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    return all(compare(x, y).kind == "different" for x in ours for y in theirs)


def _shared_by_many(family: str) -> bool:
    """Tell whether a family name is one of those that come first, or a given name: many bear it."""
    short = (family in line for line in table("names")["nicknames"])
    return family_first((family, family)) or family in given_names() or any(short)


def _in_the_story(sighting: Sighting) -> bool:
    """Tell whether somebody is spoken of as a person whom readers know: with a title, or more than once."""
    mentions, text = sighting.entity.mentions, sighting.sheet.report.text
    named = sighting.entity.named_mentions
    if any(_GROUP.match(text, m.end) for m in named):
        return False
    return (
        len(mentions) >= OFTEN
        or any(_TITLE.search(text, max(0, m.start - BEFORE), m.start) for m in named)
        or any(_told(text[m.start : m.end]) for m in named)
    )


def _told(name: str) -> bool:
    """Tell whether a title is part of a name as it stands: "Dr Holm"."""
    return len(name.split()) > len(tokens(name))


def _weeks_meet(a: Profile, b: Profile) -> bool:
    days = [[date.fromisoformat(s.sheet.published) for s in p.sightings if s.sheet.published] for p in (a, b)]
    return any(abs((x - y).days) <= WEEKS for x in days[0] for y in days[1])


def _another(sighting: Sighting, family: str) -> bool:
    """Tell whether a report names another person of that family."""
    return any(
        e.id != sighting.entity.id and e.kind == "person" and full(e.name) and family in families(e.name)
        for e in sighting.sheet.reading.entities
    )


def _ranks(profile: Profile) -> set[str]:
    """Give the ranks and titles that stand before the name of somebody, those that everybody bears left out."""
    found: set[str] = set()
    for sighting in profile.sightings:
        text = sighting.sheet.report.text
        for mention in sighting.entity.named_mentions:
            told = re.findall(r"[\w.'-]+", text[max(0, mention.start - BEFORE) : mention.end].casefold())
            found |= {w.rstrip(".") for w in told if w.rstrip(".") in table("names")["honorifics"]}
    return found - set(table("names")["plain_titles"])
