"""`Who`: the entities of all reports joined to those of the record, and looked up from any report."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman.model import Kind, Place, RecordEntity, RecordFact, short_id

from .bodies import full_name
from .clusters import Clusters
from .decisions import Bindings
from .names import full
from .organisations import acronym, join_organisations, name_key
from .people import join_people
from .places import join_places
from .profiles import Profile, merge, profile_of, sightings_of
from .sheets import Sheet
from .words import fold

LETTERS: dict[Kind, str] = {"person": "p", "organization": "o", "outlet": "m", "place": "l", "group": "g"}
FAMILIES = (("person",), ("organization", "outlet"), ("place",), ("group",))
"""Kinds that can be one entity: a newspaper is read as an outlet here, as an organisation there."""


@dataclass(slots=True)
class Party:
    """An entity of the record: the profile of all its sightings, and why they were joined."""

    id: str
    kind: Kind
    name: str
    profile: Profile
    because: tuple[str, ...] = ()


class Who:
    """All entities of the record, by the entity ids of each report."""

    def __init__(self, parties: Iterable[Party]) -> None:
        self.parties = sorted(parties, key=lambda p: p.profile.sightings[0].key)
        self.by_id = {p.id: p for p in self.parties}
        self._of = {s.address: p for p in self.parties for s in p.profile.sightings}

    def of(self, sheet: Sheet, entity: str | None) -> Party | None:
        """Give the entity of the record that an entity of a report is, None where it bears no name."""
        return self._of.get(sheet.address(entity)) if entity else None

    @cached_property
    def outlets(self) -> dict[str, Party]:
        """Give the news outlets by each of their names, made comparable."""
        found: dict[str, Party] = {}
        for party in self.parties:
            if party.kind == "outlet":
                for name in party.profile.names:
                    found.setdefault(name_key(name), party)
        return found

    def outlet(self, sheet: Sheet) -> Party | None:
        """Give the outlet of a report as an entity of the record."""
        return self.of(sheet, "outlet")

    def agency(self, sheet: Sheet) -> Party | None:
        """Give the agency of a report's dateline as an entity of the record."""
        return self.of(sheet, "agency")

    @cached_property
    def record(self) -> tuple[RecordEntity, ...]:
        """Give all that bear a name, as nouns of the record."""
        return tuple(_record_entity(p) for p in self.parties)


def join_entities(sheets: list[Sheet], bindings: Bindings) -> Who:
    """Join the named entities of all reports."""
    named = [s for sheet in sheets for s in sightings_of(sheet) if s.named]
    named.sort(key=lambda s: s.key)
    at = {s.address: place for place, s in enumerate(named)}
    whole = Clusters(len(named))
    reasons: list[tuple[str, str]] = []
    profiles = {s.address: profile_of(s) for s in named}
    for family in FAMILIES:
        chosen = [s for s in named if s.entity.kind in family]
        join = {"person": join_people, "place": join_places}.get(family[0], join_organisations)
        forced, barred = bindings.among([s.address for s in chosen])
        clusters, used = join([profiles[s.address] for s in chosen], forced, barred)
        for cluster in clusters:
            for member in cluster[1:]:
                whole.join(at[chosen[cluster[0]].address], at[chosen[member].address])
        reasons += [(chosen[p.a].address, "; ".join(p.because)) for p in used]
    forced, barred = bindings.among([s.address for s in named])
    for a, b in forced:
        whole.join(a, b)
        reasons.append((named[a].address, "a person decided that they are one"))
    return Who(_parties(whole, [profiles[s.address] for s in named], at, reasons))


def _parties(
    whole: Clusters, profiles: list[Profile], at: dict[str, int], reasons: list[tuple[str, str]]
) -> Iterable[Party]:
    because: dict[int, dict[str, None]] = {}
    for address, reason in reasons:
        because.setdefault(whole.find(at[address]), {}).setdefault(reason)
    for cluster in whole.lists():
        profile = merge([profiles[i] for i in cluster])
        first = profile.sightings[0]
        # The letter is the founder's, so that a later report that sees another kind changes no id.
        ident = short_id(LETTERS[first.entity.kind], first.address)
        yield Party(ident, profile.kind, _called(profile), profile, tuple(because.get(cluster[0], ())))


def best_name(profile: Profile) -> str:
    """Give the name most sightings use, a whole one before a part, an expansion before an acronym.

    Of names used as often, the one used first.
    """
    counts = Counter(s.entity.name for s in profile.sightings)
    order = list(counts)

    def worth(name: str) -> tuple[bool, bool, int, int]:
        return (profile.kind != "person" or full(name), not acronym(name), counts[name], -order.index(name))

    return max(order, key=worth)


def _called(profile: Profile) -> str:
    name = best_name(profile)
    return full_name(profile, name) if profile.kind in {"organization", "group"} else name


def _record_entity(party: Party) -> RecordEntity:
    profile = party.profile
    name = party.name
    seen: dict[str, None] = {}
    for other in profile.names:
        if fold(other) and other != name:
            seen.setdefault(other)
    placed = next((s.entity for s in profile.sightings if s.entity.lat is not None), None)
    return RecordEntity(
        id=party.id,
        kind=party.kind,
        name=name,
        names=(name, *seen),
        facts=record_facts(profile),
        reports=tuple(dict.fromkeys(s.sheet.id for s in profile.sightings)),
        country=next((s.entity.country for s in profile.sightings if s.entity.country), None),
        lat=placed.lat if placed else None,
        lon=placed.lon if placed else None,
        because=party.because,
        members=tuple(s.address for s in profile.sightings),
    )


def record_facts(profile: Profile) -> tuple[RecordFact, ...]:
    """Give what is said of an entity, each statement once, with every place that makes it."""
    said: dict[tuple[str, str], tuple[str, list[Place]]] = {}
    for sighting, fact in profile.facts:
        key = (fact.property, fold(fact.value))
        place = Place(report=sighting.sheet.id, span=fact.evidence, text=sighting.sheet.words(fact.evidence))
        _, places = said.setdefault(key, (fact.value, []))
        if place not in places:
            places.append(place)
    return tuple(
        RecordFact(property=key[0], value=value, evidence=tuple(places))
        for key, (value, places) in sorted(said.items(), key=lambda kv: kv[0])
    )
