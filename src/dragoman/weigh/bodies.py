"""`home_of`: the country of a body whose name many countries have one of ("Foreign Ministry", "police")."""

import re
from collections import Counter
from functools import cache

from .countries import capital_code, countries_in, country_of_name, demonym
from .lexicon import table
from .profiles import Profile, Sighting
from .sheets import Sheet, entity_countries
from .words import fold

DATELINE = 60
"""Characters at the start of a report in which a dateline stands."""
MOST = 0.5
"""Least part of the mentions of countries in a report that ties a body without a country to one. Set by hand."""


@cache
def generic(name: str) -> bool:
    """Tell whether a name is one that many countries have a body of."""
    told = fold(name).replace("-", " ").split()
    if " ".join(told).removeprefix("the ") in table("bodies")["one_alone"]:
        return False
    heads, others = table("bodies")["heads"], table("bodies")["others"]
    return any(w in heads for w in told) and all(w in heads or w in others for w in told)


@cache
def home_of(sighting: Sighting) -> str | None:
    """Give the country of a body in one report: told, or that last acted or spoke, or that the report is mostly of.

    A country that the body acts on is not its own.
    """
    told = told_home(sighting) or _last_to_act(sighting)
    if told and told not in _acted_on(sighting):
        return told
    counts = Counter({c: n for c, n in _mentioned(sighting.sheet).items() if c not in _acted_on(sighting)})
    if not counts:
        return None
    best = max(counts, key=lambda c: (counts[c], c))
    return best if counts[best] > MOST * sum(counts.values()) else None


@cache
def told_home(sighting: Sighting) -> str | None:
    """Give the country that is told with a body, or of the dateline where it does not act on that."""
    entity, sheet = sighting.entity, sighting.sheet
    told = [f.value for f in entity.facts if f.property == "country"]
    found = {v for v in told if len(v) == 2} | {c for v in told if len(v) != 2 for c in countries_in(v)}
    found |= set(entity_countries(entity))
    if len(found) == 1:
        return found.pop()
    for mention in entity.mentions:
        near = sheet.countries(mention, but=entity.id)
        if len(near) == 1:
            return next(iter(near))
    line = dateline(sheet)
    return line if line and line not in _acted_on(sighting) else None


def _acted_on(sighting: Sighting) -> set[str]:
    sheet = sighting.sheet
    return {
        code
        for e in sheet.reading.events
        if any(p.role == "actor" and p.entity == sighting.entity.id for p in e.participants)
        for p in e.participants
        if p.role == "target"
        for code in sheet.countries(p.span)
    }


def _last_to_act(sighting: Sighting) -> str | None:
    """Give the country that last acted or spoke before the first mention of a body."""
    sheet = sighting.sheet
    first = min((m.start for m in sighting.entity.mentions), default=0)
    spoke = [(link.span.start, link.entity) for c in sheet.reading.claims for link in c.chain]
    acted = [(p.span.start, p.entity) for e in sheet.reading.events for p in e.participants if p.role == "actor"]
    told = [(start, code) for start, ident in [*spoke, *acted] if start < first and (code := _state(sheet, ident))]
    return max(told)[1] if told else None


def _state(sheet: Sheet, ident: str | None) -> str | None:
    entity = sheet.entities.get(ident or "")
    if entity is None or entity.kind != "place":
        return None
    return country_of_name(entity.name) or capital_code(entity.name)


def dateline(sheet: Sheet) -> str | None:
    """Give the country that a report is datelined from: "OSLO, June 6 (Tidal Wire) - …"."""
    found = re.match(r"([A-Z][A-Z .'-]{2,30})(?:,[^()\n–—-]{1,25})?\s*(?:\(|–|—|- )", sheet.report.text[:DATELINE])
    codes = countries_in(found[1].title()) if found else frozenset[str]()
    return next(iter(codes)) if len(codes) == 1 else None


def _mentioned(sheet: Sheet) -> Counter[str]:
    counts: Counter[str] = Counter()
    for entity in sheet.reading.entities:
        if entity.kind == "place":
            counts.update({code: len(entity.mentions) for code in sorted(entity_countries(entity))})
    return counts


def home_of_profile(profile: Profile) -> str | None:
    """Give the country that the reports of a body tell first."""
    return next((home for s in profile.sightings if (home := home_of(s))), None)


def full_name(profile: Profile, name: str) -> str:
    """Give the name of a body with its country where that is known and not told by it: "Turkish Foreign Ministry"."""
    if not generic(name):
        return name
    home = next((told for s in profile.sightings if (told := told_home(s))), None)
    of_country = demonym(home) if home else None
    bare = re.sub(r"^(?:[Tt]he)\s", "", name)
    return f"{of_country} {bare}" if of_country else name


def first_words(profile: Profile) -> str:
    """Give the sentence-like words around the first name of a body: what only copies of a report share."""
    first = profile.sightings[0]
    at = next(iter(first.entity.named_mentions or first.entity.mentions), None)
    if at is None:
        return first.address
    return fold(first.sheet.report.text[max(0, at.start - 40) : at.end + 40])
