"""`Scope`: which incidents an ordinal counts: those of the same kind, by or in what its words name, done to the like.

"The third Pole to be freed by Belarus this year" counts releases by Belarus of Poles. What cannot be told of an
incident (was the man a Pole?) is left open, and neither supports nor breaks anything.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model import Comparison, Incident, Span

from .countries import countries_in
from .descriptions import class_noun
from .entities import Party, Who
from .places import place_code, state_code
from .sheets import Sheet
from .words import bag

WOMEN = {"woman": "female", "man": "male", "girl": "female", "boy": "male"}
_ORDINAL = re.compile(
    r"^(?:(?:the|its|his|her|their|a|this) )?"
    r"(?:\d+|only|sole|first|second|third|\w+(?:fth|xth|nth|hth|tieth)|\d+(?:st|nd|rd|th)|most \w+|[\w-]+est)(?:\s+|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Scope:
    """What an ordinal counts: `parties` and `countries` named in its words, the `noun` and nationality of whom.

    Where the words name none of these, it counts what shares a party or a country with `own`.
    """

    own: Incident
    parties: frozenset[str]
    countries: frozenset[str]
    noun: str | None
    nations: frozenset[str]


def scope_of(sheet: Sheet, comparison: Comparison, own: Incident, who: Who) -> Scope:
    """Give the scope of a comparison of an incident."""
    words = sheet.words(comparison.span)
    who_words, _, rest = words.partition(" to ")
    core = _ORDINAL.sub("", who_words if rest else words)
    head = re.split(r"(?:^|\s)(?:of|in|by|from|at|since|this|ever|for|on|among)\s", core)[0]
    event = sheet.events.get(comparison.event or "")
    figures = comparison.kind in {"more", "fewer"}
    told_by_noun = figures or (event is not None and comparison.span.covers(event.trigger) and not rest)
    tail = Span(comparison.span.start + words.find(rest) if rest else comparison.span.start, comparison.span.end)
    named = [p for e in sheet.within(tail) if (p := who.of(sheet, e.id)) and p.name not in head]
    places = {c for p in named if (c := state_code(p.profile) or place_code(p.profile))} if named else set()
    nouns = frozenset() if told_by_noun else class_noun(head)
    return Scope(
        own=own,
        parties=frozenset(p.id for p in named if p.kind != "outlet"),
        countries=frozenset(places),
        noun=min(nouns, default=None),
        nations=frozenset() if told_by_noun else frozenset(countries_in(head)),
    )


def counts(scope: Scope, incident: Incident, who: Who) -> bool | None:
    """Tell whether an incident is of those that are counted; None where the record does not say."""
    if not _in_scope(scope, incident, who):
        return False
    if scope.noun is None and not scope.nations:
        return True
    home = countries_of(incident, who)
    told = [_fits(scope, one.name, who.by_id.get(one.entity or ""), home) for one in incident.participants]
    if any(told):
        return True
    return None if any(t is None for t in told) else False


def keys_of_scope(scope: Scope, who: Who) -> frozenset[str]:
    """Give the entities and countries of which an incident has at least one, if it is counted."""
    return scope.parties | scope.countries if scope.parties else keys_of_incident(scope.own, who)


def keys_of_incident(incident: Incident, who: Who) -> frozenset[str]:
    """Give the entities and countries by which a comparison may count an incident."""
    return frozenset(_idents(incident)) | countries_of(incident, who)


def _in_scope(scope: Scope, incident: Incident, who: Who) -> bool:
    """Tell whether an incident takes place with or in what the words name, or else with or in what its own does."""
    ids = _idents(incident)
    if scope.parties:
        return bool(ids & scope.parties) or bool(scope.countries & countries_of(incident, who))
    return bool(_idents(scope.own) & ids) or bool(countries_of(scope.own, who) & countries_of(incident, who))


def _idents(incident: Incident) -> set[str]:
    """Give the entities that take part in something, and where it was."""
    idents = [p.entity for p in incident.participants] + [incident.where.entity if incident.where else None]
    return {i for i in idents if i}


def countries_of(incident: Incident, who: Who) -> frozenset[str]:
    """Give the countries in which, by which or to which something is told to have been."""
    idents = [p.entity for p in incident.participants] + [incident.where.entity if incident.where else None]
    found = {state_code(p.profile) or place_code(p.profile) for i in idents if (p := who.by_id.get(i or ""))}
    words = {c for p in incident.participants for c in countries_in(p.name)}
    words |= {c for i in idents if (p := who.by_id.get(i or "")) and p.kind == "place" for c in _told_in(p)}
    return frozenset(c for c in found | words if c)


def _told_in(place: Party) -> frozenset[str]:
    """Give the countries that the words for a place tell: "the Indonesian island of Sulawesi"."""
    if state_code(place.profile) or place_code(place.profile):
        return frozenset()
    told = (s.sheet.words(m) for s in place.profile.sightings for m in s.entity.mentions)
    return frozenset(c for words in told for c in countries_in(words))


def _fits(scope: Scope, name: str, party: Party | None, home: frozenset[str]) -> bool | None:
    """Tell whether one who takes part is such as the noun and the nation of the comparison say; None if unknown.

    Of whom no nation is told is of the one country that the incident tells of: a runner whom Kenya's agency bans.
    """
    answers: list[bool | None] = []
    if scope.nations:
        nations = party.profile.countries if party else frozenset(countries_in(name))
        if not nations and party and party.kind == "person" and home == scope.nations:
            nations = home
        answers.append(bool(nations & scope.nations) if nations else None)
    if scope.noun in WOMEN:
        gender = party.profile.values("gender") if party and party.kind == "person" else frozenset()
        answers.append(WOMEN[scope.noun] in gender if gender else None)
    elif scope.noun:
        answers.append(_called(scope.noun, name, party))
    if False in answers:
        return False
    return None if None in answers else True


def _called(noun: str, name: str, party: Party | None) -> bool | None:
    """Tell whether somebody is called by a noun, in words or by a post."""
    if noun in class_noun(name):
        return True
    if party is None:
        return False if class_noun(name) else None
    told = [f.value for _, f in party.profile.facts if f.property == "position"]
    told += [s.sheet.words(m) for s in party.profile.sightings for m in s.entity.mentions]
    if any(noun in class_noun(words) for words in told):
        return True
    return None


def told_apart(incidents: Iterable[Incident], who: Who) -> list[Incident]:
    """Give many incidents no two of which can be one: of different days, or of people of different names.

    What is not told apart is not counted twice.
    """
    dated = [i for i in incidents if i.when and i.when.latest]
    kept: list[Incident] = []
    for one in sorted(
        dated, key=lambda i: (i.when.latest or "", i.when.earliest or "", i.id) if i.when else ("", "", "")
    ):
        if all(_apart(earlier, one, who) for earlier in kept):
            kept.append(one)
    return kept


def _apart(a: Incident, b: Incident, who: Who) -> bool:
    """Tell whether an incident was over before another began, or is of people who share no name with those of it."""
    if a.when and b.when and a.when.latest and b.when.earliest and a.when.latest < b.when.earliest:
        return True
    ours, theirs = _names_of_people(a, who), _names_of_people(b, who)
    return bool(ours and theirs) and not ours & theirs


def _names_of_people(incident: Incident, who: Who) -> frozenset[str]:
    """Give the words of the names of the people who take part."""
    people = [p for one in incident.participants if (p := who.by_id.get(one.entity or "")) and p.kind == "person"]
    return frozenset(word for p in people for name in p.profile.names for word in bag(name))
