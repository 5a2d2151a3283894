"""`Scope`: which incidents an ordinal counts: those of the same kind, by or in what its words name, done to the like.

"The third Pole to be freed by Belarus this year" counts releases by Belarus of Poles. What cannot be told of an
incident (was the man a Pole?) is left open, and neither supports nor breaks anything.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.model import Comparison, Incident, Span

from .countries import countries_in
from .descriptions import class_noun
from .entities import Party, Who
from .fitting import fits, nations_of
from .lexicon import table
from .places import place_code, state_code
from .sheets import Sheet
from .sketches import noun_of
from .words import bag, fold

_ORDINAL = re.compile(
    r"^(?:(?:the|its|his|her|their|a|this|an) )?"
    r"(?:\d+|only|sole|first|second|third|last|record|\w+(?:rth|fth|xth|nth|hth|tieth)|\d+(?:st|nd|rd|th)"
    r"|most \w+|[\w-]+est(?:-\w+)?|worst|second-\w+)"
    r"(?:[\s-]+(?:larg|bigg|high|deadli|long|strong|small|low|bloodi)est)?(?:\s+|$)",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|of|from|by)\s+(?:the\s+)?$")
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\s(?:to(?!\s(?:the\s)?[A-Z])|that|who|which|whom)\s|(?:^|\s)(?:it|he|she|they)\s(?:has|have|had)\s"
)


@dataclass(frozen=True)
class Scope:
    """What an ordinal counts: `parties` and `countries` named in its words, the `noun` and nationality of whom.

    Where the words name none of these, it counts what shares a party or a country with `own`. `words` are others that
    must be told of what is counted; `whole` tells that all of it happened again ("for the third TIME").
    """

    own: Incident
    parties: frozenset[str]
    countries: frozenset[str]
    noun: str | None
    nations: frozenset[str]
    words: frozenset[str] = frozenset()
    whole: bool = False
    lethal: bool = False
    inside: frozenset[str] = frozenset()
    """Those of the parties that the words tell it to be in, of or by."""


def scope_of(sheet: Sheet, comparison: Comparison, own: Incident, who: Who) -> Scope:
    """Give the scope of a comparison of an incident."""
    words = sheet.words(comparison.span)
    told = _parted(words)
    core = _ORDINAL.sub("", told.before)
    head = re.split(r"(?:^|\s)(?:of|in|by|from|at|to|since|this|ever|for|on|among|off|near|with|against)\s", core)[0]
    figures = comparison.kind in {"more", "fewer", "times"} or words.casefold().startswith(("the last ", "last "))
    by_noun = figures or not told.clause
    since = _SINCE.search(sheet.report.text, comparison.span.start + told.at, comparison.span.end)
    tail = Span(comparison.span.start + told.at, since.start() if since else comparison.span.end)
    named = _named(sheet, tail, head, own, who)
    places = {c for p in named if (c := state_code(p.profile) or place_code(p.profile))}
    whole = not figures and re.search(r"\btimes?\b", head.casefold()) is not None
    nouns = frozenset() if by_noun or whole else class_noun(head)
    nations = frozenset(countries_in(head)) if not figures else frozenset()
    return Scope(
        own=own,
        parties=frozenset(p.id for p in named if p.kind != "outlet"),
        countries=frozenset(places) | (nations if by_noun else frozenset()),
        noun=min(nouns, default=None),
        nations=frozenset() if by_noun else nations,
        words=frozenset() if figures else _asked(sheet, comparison, head, told, by_noun=by_noun, own=own),
        whole=whole,
        lethal=comparison.of == "death",
        inside=_inside(sheet, tail, named, who),
    )


@dataclass(frozen=True)
class _Parted:
    """Words of comparison parted where the clause begins that tells who is counted; `at` is where it does."""

    before: str
    clause: str
    at: int


def _parted(words: str) -> _Parted:
    """Part words of comparison: "the third Pole | to be freed by Belarus", "the third Pole | freed by Belarus"."""
    found = _CLAUSE.search(words)
    if found:
        return _Parted(words[: found.start()], words[found.start() :].strip(), found.start())
    said = table("comparisons")["participles"]
    told = list(re.finditer(r"\S+", words))
    for n, word in enumerate(told):
        lower = word[0].casefold()
        if (
            n > 1
            and (lower in said or (lower.endswith("ed") and len(lower) > 5))
            and told[n - 1][0].casefold() not in _SMALL
        ):
            return _Parted(words[: word.start()].strip(), words[word.start() :], word.start())
    return _Parted(words, "", 0)


_SMALL = {"the", "a", "an", "of", "in", "by", "first", "second", "third", "only", "most", "since", "this"}


def _named(sheet: Sheet, tail: Span, head: str, own: Incident, who: Who) -> list[Party]:
    """Give who and what is named in the words, and whom a pronoun there stands for, if it is in what is compared."""
    found = []
    ids, countries = _idents(own), countries_of(own, who)
    for entity in sheet.within(tail):
        party = who.of(sheet, entity.id)
        if party is None or party.name in head:
            continue
        here = any(tail.covers(m) for m in entity.named_mentions)
        code = state_code(party.profile) or place_code(party.profile)
        if here or party.id in ids or (code and code in countries):
            found.append(party)
    return found


def _inside(sheet: Sheet, tail: Span, named: Iterable[Party], who: Who) -> frozenset[str]:
    """Give those of the named that stand right behind "in", "of", "from" or "by"."""
    kept = {p.id for p in named}
    found = set()
    for entity in sheet.within(tail):
        party = who.of(sheet, entity.id)
        before = [sheet.report.text[tail.start : m.start] for m in entity.mentions if tail.covers(m)]
        if party and party.id in kept and any(_IN.search(text) for text in before):
            found.add(party.id)
    return frozenset(found)


def _asked(
    sheet: Sheet, comparison: Comparison, head: str, told: _Parted, *, by_noun: bool, own: Incident
) -> frozenset[str]:
    """Give the words that must be told of what is counted: "the third BANK robbery", "the first woman made GOVERNOR".

    Left out are names, nations, times, the verb, and the noun itself, unless its type is of many kinds of thing.
    """
    rules = table("comparisons")
    since = sheet.words(comparison.span).casefold().find("since ")
    names = {w for e in sheet.within(comparison.span) for m in e.named_mentions for w in bag(sheet.words(m))}
    first = [w for w in re.findall(r"[\w-]+", head) if w.islower()]
    noun = noun_of(first[-1]) if first else frozenset()
    kept = set(first[:-1])
    if by_noun and first and own.type in rules["wide"] and not noun & set(rules["plain"]):
        kept |= noun
    rest = told.clause or told.before[len(told.before) - len(_ORDINAL.sub("", told.before)) + len(head) :]
    if since >= 0:
        rest = rest[: max(0, rest.casefold().find("since "))] if "since " in rest.casefold() else rest
    verbs = re.match(r"(?:to (?:be |have )?)?([\w-]+)", rest) if told.clause else None
    for word in re.findall(r"[\w-]+", rest):
        if word.islower() and not (verbs and word == verbs[1]) and not word.endswith(("ed", "ing")):
            kept.add(word)
    stop = {*rules["stop"], *rules["plain"], *rules["participles"]}
    plain = {min(noun_of(w), default=w) for w in kept if w not in stop and w not in names and not w[0].isdigit()}
    return frozenset(w for w in plain if len(w) > 2 and w not in stop and not countries_in(w))


def counts(scope: Scope, incident: Incident, who: Who) -> bool | None:
    """Tell whether an incident is of those that are counted; None where the record does not say."""
    held = _in_scope(scope, incident, who)
    if held is False:
        return False
    if scope.words and not _all_told(scope.words - {incident.type}, incident, who):
        return None
    if (
        scope.lethal
        and incident.type not in {"death", "execution", "assassination"}
        and not _tells(incident, who, table("comparisons")["lethal"])
    ):
        return None
    if scope.noun is None and not scope.nations:
        return held
    home = countries_of(incident, who)
    told = [
        fits(scope.noun, scope.nations, one.name, who.by_id.get(one.entity or ""), home)
        for one in incident.participants
    ]
    if any(told):
        return held
    return None if any(t is None for t in told) else False


def ranks_within(scope: Scope, incident: Incident, nations: frozenset[str], who: Who) -> bool:
    """Tell whether an incident is where the words of a comparison of ranks say, and of people of these countries.

    Of whom no country is told is let in.
    """
    where = frozenset(p for p in scope.parties if p in scope.inside)
    if where and not _in_scope(replace(scope, parties=where, noun="", countries=frozenset()), incident, who):
        return False
    people = [p for one in incident.participants if (p := who.by_id.get(one.entity or "")) and p.kind == "person"]
    told = [countries for p in people if (countries := nations_of(p))]
    return not nations or not told or any(countries & nations for countries in told)


def _all_told(words: Iterable[str], incident: Incident, who: Who) -> bool:
    """Tell whether all of some words, or others for them, are told of an incident."""
    told_by = table("comparisons")["told_by"]
    return all(_tells(incident, who, told_by.get(word, [word.removesuffix("y")])) for word in words)


def _tells(incident: Incident, who: Who, starts: Iterable[str]) -> bool:
    """Tell whether a word told of an incident, or of who takes part, begins with one of these."""
    told = [incident.title, *(p.name for p in incident.participants)]
    told += [incident.where.name] if incident.where else []
    for one in incident.participants:
        party = who.by_id.get(one.entity or "")
        if party is not None and party.kind == "person":
            told += [f.value for _, f in party.profile.facts if f.property == "position"]
            told += [s.sheet.words(m)[:80] for s in party.profile.sightings for m in s.entity.mentions]
    found = {w for text in told for w in (*bag(text), *fold(text).split())}
    return any(word.startswith(start) for word in found for start in starts)


def keys_of_scope(scope: Scope, who: Who) -> frozenset[str]:
    """Give the entities and countries of which an incident has at least one, if it is counted."""
    named = scope.parties | scope.countries
    return named or keys_of_incident(scope.own, who)


def keys_of_incident(incident: Incident, who: Who) -> frozenset[str]:
    """Give the entities and countries by which a comparison may count an incident."""
    return frozenset(_idents(incident)) | countries_of(incident, who)


def _in_scope(scope: Scope, incident: Incident, who: Who) -> bool | None:
    """Tell whether an incident takes place with and in all that the words name, or else with or in what its own does.

    None where it has some of that, and somebody else beside: whether that is meant too is not said.
    """
    ids, countries = _idents(incident), countries_of(incident, who)
    for ident in scope.parties:
        party = who.by_id.get(ident)
        code = (
            (state_code(party.profile) or (place_code(party.profile) if party.kind != "place" else None))
            if party
            else None
        )
        if ident not in ids and not (code and code in countries):
            return False
    if not scope.countries - _codes(scope.parties, who) <= countries:
        return False
    if not (scope.parties or scope.countries):
        own = countries_of(scope.own, who)
        if not (_idents(scope.own) & ids or own & countries):
            return False
    if scope.whole:
        return _alike(scope.own, incident, who, ("actor", "target", "destination", "origin"))
    if scope.noun is None and not scope.nations and not scope.parties and not scope.countries:
        same = _alike(scope.own, incident, who, ("actor", "destination"))
        done = _named_in(scope.own, "actor", who) and _named_in(incident, "actor", who)
        return same if done or not same else _alike(scope.own, incident, who, ("place",))
    return True


def _codes(parties: Iterable[str], who: Who) -> set[str]:
    """Give the countries of parties that are looked for by themselves."""
    found = (p for i in parties if (p := who.by_id.get(i)))
    return {c for p in found if (c := state_code(p.profile) or place_code(p.profile))}


def _alike(own: Incident, other: Incident, who: Who, roles: Iterable[str]) -> bool | None:
    """Tell whether nobody named in these roles of one is told otherwise in the other; None where somebody is."""
    symmetric = table("types").get(own.type, {}).get("symmetric")
    for role in roles:
        both = ("actor", "target") if symmetric and role in {"actor", "target"} else (role,)
        ours, theirs = ([p for r in both for p in _named_in(i, r, who)] for i in (own, other))
        if ours and theirs and not {p.id for p in ours} & {p.id for p in theirs} and not _kin(ours, theirs):
            return None
    return True


def _named_in(incident: Incident, role: str, who: Who) -> list[Party]:
    idents = [p.entity for p in incident.participants if p.role == role]
    if role == "place" and incident.where:
        idents.append(incident.where.entity)
    return [p for i in idents if (p := who.by_id.get(i or ""))]


def _kin(ours: Iterable[Party], theirs: Iterable[Party]) -> bool:
    """Tell whether bodies on both sides are of one country: "Sweden" and "Sweden's foreign ministry"."""
    one, other = (
        {c for p in side if p.kind in {"organization", "place"} for c in (state_code(p.profile), p.code) if c}
        | {c for p in side if p.kind == "organization" for c in countries_in(p.name)}
        for side in (ours, theirs)
    )
    states = any(p.kind != "place" or state_code(p.profile) for side in (ours, theirs) for p in side)
    return bool(one & other) and states


def _idents(incident: Incident) -> set[str]:
    """Give the entities that take part in something, and where it was."""
    idents = [p.entity for p in incident.participants] + [incident.where.entity if incident.where else None]
    return {i for i in idents if i}


def countries_of(incident: Incident, who: Who) -> frozenset[str]:
    """Give the countries in which, by which or to which something is told to have been, and of the people in it."""
    idents = [p.entity for p in incident.participants] + [incident.where.entity if incident.where else None]
    found = {state_code(p.profile) or place_code(p.profile) for i in idents if (p := who.by_id.get(i or ""))}
    words = {c for p in incident.participants for c in countries_in(p.name)}
    parties = [p for i in idents if (p := who.by_id.get(i or ""))]
    words |= {c for p in parties if p.kind == "place" for c in _told_in(p)}
    words |= {c for p in parties if p.kind == "person" for c in p.sketch.countries}
    return frozenset(c for c in found | words if c)


def _told_in(place: Party) -> frozenset[str]:
    """Give the countries that the words for a place tell: "the Indonesian island of Sulawesi"."""
    if state_code(place.profile) or place_code(place.profile):
        return frozenset()
    told = (s.sheet.words(m) for s in place.profile.sightings for m in s.entity.mentions)
    return frozenset(c for words in told for c in countries_in(words))
