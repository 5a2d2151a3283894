"""`may_be_one`: whether two sources of an incident can be one and the same, as far as their descriptions say."""

from functools import cache
from typing import Protocol

from .accounts import Account, Source
from .countries import countries_in, country_name, demonym
from .lexicon import table
from .organisations import name_key
from .sketches import sketch_of_words
from .words import bag, head


class Told(Protocol):
    """What is looked at of a source: itself and its accounts."""

    source: Source
    accounts: list[Account]


@cache
def kinds_of(description: str) -> frozenset[str]:
    """Give what an unnamed source is by its description ("a former colleague" -> colleague).

    An empty set is somebody who could be anybody ("a source", "people familiar with the matter").
    """
    sources = table("sources")
    word = head(description)
    if word in sources["anybody"]:
        return frozenset()
    found = frozenset(kind for kind, words in sources["kinds"].items() if word in words)
    told = frozenset(kind for kind, words in sources["kinds"].items() if bag(description) & set(words))
    # "A police official" is of the police: what stands before an official says of what.
    return (told - {"official"} or found) if found <= {"official"} else found


@cache
def kinds_of_organisation(name: str) -> frozenset[str]:
    """Give what the people of an organisation are, by words of its name ("Unification Ministry" -> official)."""
    told = bag(name)
    return frozenset(k for k, words in table("sources")["organisations"].items() if told & set(words))


def kinds_of_source(source: Source) -> frozenset[str]:
    """Give what a source is: by posts for a named person, by its name for an organisation or a state."""
    if not source.named or source.party is None:
        return kinds_of(source.name)
    kind = source.party.kind
    if kind == "place":
        return frozenset({"official", "diplomat", "police", "military", "intelligence"})
    if kind in {"organization", "group"}:
        return kinds_of_organisation(source.party.name)
    if kind == "outlet":
        return frozenset({"press"})
    posts = [f.value for _, f in source.party.profile.facts if f.property == "position"]
    return frozenset(k for post in posts for k in kinds_of(post))


def kinds_meet(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether somebody can be of both kinds; of no kind told, anybody can."""
    if not a or not b or a & b:
        return True
    pairs = {frozenset(p) for p in table("sources")["may_be_one"]}
    return any(frozenset({x, y}) in pairs for x in a for y in b)


def may_be_one(
    a: Told, b: Told, groups_a: frozenset[str], groups_b: frozenset[str], parties_in: frozenset[str]
) -> bool:
    """Tell whether two sources can be one (`docs/origins.md`, "When two sources may be one").

    `groups` are the reports, copies counted as one, in which they speak; `parties_in` the ids of those who
    take part in the incident.
    """
    if a.source.named and b.source.named:
        return _speaks_for(a, b) or _speaks_for(b, a) or of_one_house(a.source, b.source)
    if groups_a & groups_b and kinds_of_source(a.source) and kinds_of_source(b.source):
        return False
    for one in (a, b):
        if one.source.party and one.source.party.id in parties_in and one.source.party.kind == "person":
            return False
    if "outlet" in {s.source.kind for s in (a, b) if s.source.named} and not all(
        kinds_of_source(s.source) == {"press"} for s in (a, b)
    ):
        return False
    x, y = _countries(a), _countries(b)
    if x and y and not x & y:
        return False
    return kinds_meet(kinds_of_source(a.source), kinds_of_source(b.source))


def of_one_house(a: Source, b: Source) -> bool:
    """Tell whether two outlets are an agency or broadcaster and a service of it, or two services of one."""
    if not a.kind == b.kind == "outlet":
        return False
    shorter, longer = sorted((name_key(a.name).split(), name_key(b.name).split()), key=len)
    shared = next((n for n, (x, y) in enumerate(zip(shorter, longer, strict=False)) if x != y), len(shorter))
    rest = [*shorter[shared:], *longer[shared:]]
    return shared > 0 and not _service(shorter[0]) and all(map(_service, rest))


def _service(word: str) -> bool:
    return word in table("sources")["services"] or bool(countries_in(word))


def _speaks_for(one: Told, other: Told) -> bool:
    """Tell whether a named person is told to be the spokesman of such a body as the other is, or of its country."""
    person, body = one.source.party, other.source.party
    if person is None or body is None or person.kind != "person" or body.kind not in {"place", "organization"}:
        return False
    posts = [f.value for _, f in person.profile.facts if f.property == "position"]
    if not any(bag(post) & set(table("sources")["speakers"]) for post in posts):
        return False
    x, y = _countries(one), _countries(other)
    if body.kind == "place":
        return not x or bool(x & y)
    return (not (x and y) or bool(x & y)) and any(bag(body.name) <= bag(post) | bag_of_country(y) for post in posts)


def bag_of_country(codes: frozenset[str]) -> frozenset[str]:
    """Give the words that say of what country somebody is."""
    return frozenset(w for code in codes for w in bag(f"{country_name(code)} {demonym(code) or ''}"))


def _countries(told: Told) -> frozenset[str]:
    source = told.source
    if source.party is not None:
        named = countries_in(source.party.name) if source.party.kind != "person" else frozenset[str]()
        return named | frozenset(source.party.profile.countries)
    first = told.accounts[0]
    spans = [m for e in first.sheet.reading.entities if e.id == source.entity for m in e.mentions[:1]]
    described = countries_in(source.name)
    for span in spans:
        described |= sketch_of_words(first.sheet, span, source.entity).countries
    return described
