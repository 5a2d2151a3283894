"""`one_scene`: that violence, or what came of it, is told of one town and one day, and that nothing speaks of two."""

import re
from functools import lru_cache

from .agreement import compatible, day_gap, days_agree, news_agrees, symmetric, violent
from .counts import numbers
from .descriptions import class_noun, nouns_in_role
from .evidence import Finding
from .lexicon import table
from .means import countries_of, means_of, one_more
from .tellings import Part, Telling, type_policy
from .tolls import is_toll, may_have_done
from .whereabouts import scenes_of
from .words import fold

HIT = ("target", "topic", "place", "origin")
"""The roles that tell what was hit, or where people were taken from."""
_NAMED = re.compile(
    r"\b[Tt]he ([A-Z]\w+) (dam|bridge|mine|refinery|plant|factory|stadium|tower|tunnel|reservoir|barracks)\b"
)
STEM = 4
"""Letters of a word by which "shelled" and "shelling" are one."""


def one_scene(a: Telling, b: Telling) -> Finding | None:
    """Find that both were in one town, on one told day or, where the same was hit, in the news of the same days.

    What hit a market is not what hit a police post, and a fire is no flood, though both are of one day.
    """
    if not all(violent(t) or may_have_done(t) or is_toll(t) for t in (a, b)) or not compatible(a, b):
        return None
    towns = scenes_of(a).keys() & scenes_of(b).keys()
    town = min((scenes_of(a)[i].name for i in towns if not scenes_of(a)[i].state), default=None)
    if day_gap(a, b) > 0 or one_more(a) != one_more(b):
        return None
    hit = things_hit(a), things_hit(b)
    if town is None:
        return _one_thing(a, b)
    means = means_of(a), means_of(b)
    if (all(hit) and not hit[0] & hit[1]) or (all(means) and not means[0] & means[1]):
        return None
    dates, news = days_agree(a, b), news_agrees(a, b)
    if dates is not None and dates.degree >= 1:
        return Finding(1.0, f"on one day in one town ({town})")
    if hit[0] & hit[1] and news is not None and news.degree >= 1:
        return Finding(1.0, f"the same was hit in one town ({min(hit[0] & hit[1])}, {town})")
    return None


def _one_thing(a: Telling, b: Telling) -> Finding | None:
    """Find that the same was hit on one told day in one country, of which only one tells the town."""
    dates, towns = days_agree(a, b), [any(not p.state for p in scenes_of(t).values()) for t in (a, b)]
    both = things_hit(a) & things_hit(b)
    if both and not all(towns) and dates is not None and dates.degree >= 1 and countries_of(a) & countries_of(b):
        return Finding(1.5, f"the same was hit on one day in one country ({min(both)})")
    return None


def lacks_doer(a: Telling, b: Telling) -> Finding | None:
    """Find that the same was done to one person who is named, in the news of the same days, and one tells by whom."""
    news = news_agrees(a, b)
    if not a.types & b.types or news is None or news.degree < 1 or day_gap(a, b) > 0 or symmetric(a) or symmetric(b):
        return None
    if any(type_policy(t).get("saying") for t in a.types & b.types) or bool(a.roles.get("actor")) == bool(
        b.roles.get("actor")
    ):
        return None
    ours = a.parties.get("target", {})
    shared = [ours[i].name for i in ours.keys() & b.parties.get("target", {}).keys() if ours[i].kind == "person"]
    return Finding(1.0, f"done to one who is named, by whom only one tells ({min(shared)})") if shared else None


def same_group(a: Telling, b: Telling) -> Finding | None:
    """Find that both tell of as many of one noun that few bear, in one country and one week: "the five nuns"."""
    news = news_agrees(a, b)
    if news is None or day_gap(a, b) > 0 or one_more(a) != one_more(b) or not a.types & b.types:
        return None
    roles = {str(type_policy(t)[k]) for t in a.types & b.types for k in ("once", "seldom") if k in type_policy(t)}
    for role in sorted(roles):
        both = [n for n in numbers(a, role) & numbers(b, role) if n > 1]
        nouns = nouns_in_role(role, a) & nouns_in_role(role, b)
        if both and nouns and countries_of(a) & countries_of(b):
            return Finding(news.degree, f"{both[0]:g} told by one noun ({min(nouns)}) in one country")
    return None


def same_violence(a: Telling, b: Telling) -> Finding | None:
    """Find that both are told by one word that tells how it was done: "shelled", "the shelling"."""
    if not (violent(a) and violent(b)):
        return None
    shared = sorted(_ways(a) & _ways(b))
    return Finding(1.0, f"told by the same word ({shared[0]}…)") if shared else None


@lru_cache(maxsize=4096)
def _ways(telling: Telling) -> frozenset[str]:
    """Give how the words begin that tell it, but those for any violence."""
    told = {w[:STEM] for m in telling.mentions for w in fold(m.sheet.words(m.event.trigger)).split() if len(w) >= STEM}
    return frozenset(told - set(table("tolls")["any_violence"]))


@lru_cache(maxsize=4096)
def things_hit(telling: Telling) -> frozenset[str]:
    """Give the nouns of what was hit, people left out: "a police station"."""
    told = [p for role in HIT for p in telling.roles.get(role, ()) if not _is_people(p)]
    people = frozenset(table("descriptions")["common_heads"])
    return frozenset(n for p in told for n in class_noun(p.words) if n not in people)


def _is_people(part: Part) -> bool:
    entity = part.sheet.entities.get(part.participant.entity or "")
    return bool(part.participant.quantity) or (entity is not None and entity.kind in {"person", "group"})


def things_apart(a: Telling, b: Telling) -> bool:
    """Tell whether what it happened to is told by two names of one kind: "the Koga dam", "the Gelda dam"."""
    ours, theirs = _named_things(a), _named_things(b)
    return any(ours[noun].isdisjoint(theirs[noun]) for noun in ours.keys() & theirs.keys())


@lru_cache(maxsize=4096)
def _named_things(telling: Telling) -> dict[str, frozenset[str]]:
    """Give the names of things that something was done to, by their noun: dam -> koga."""
    found: dict[str, set[str]] = {}
    for part in telling.roles.get("target", ()):
        named = _NAMED.search(part.words)
        if named and not _is_people(part):
            found.setdefault(named[2], set()).add(fold(named[1]))
    return {noun: frozenset(names) for noun, names in found.items()}


def hit_apart(a: Telling, b: Telling) -> bool:
    """Tell whether a report tells of two acts of violence that two different things were hit."""
    if not (a.reports & b.reports and violent(a) and violent(b)):
        return False
    return bool(things_hit(a)) and bool(things_hit(b)) and not things_hit(a) & things_hit(b)
