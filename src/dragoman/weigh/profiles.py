"""`Profile`: what is known of an entity, of one report or of many: names, facts, what it did and is called."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from dragoman.model import Entity, Event, Fact, Kind

from .countries import countries_in
from .lexicon import table
from .renamings import renamed
from .sheets import Key, Sheet
from .words import bag, fold

Deed = tuple[str, str, str | None, str | None]
"""Event type, role, and the earliest and latest day: something that the entity took part in."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entity of one report. `key` is its place in the canonical order, `address` "report/entity".

    `drawn` are the countries and lines of work that its report describes it with, where they were noted down before.
    """

    key: Key
    address: str
    sheet: Sheet
    entity: Entity
    drawn: tuple[frozenset[str], frozenset[str]] | None = None

    @property
    def named(self) -> bool:
        """Tell whether the report gives it a name."""
        return bool(self.entity.named_mentions) or self.entity.id in {"outlet", "agency"}


@dataclass(slots=True, eq=False)
class Profile:
    """What one or more sightings tell together; profiles of one entity are added up by `merge`.

    One profile is equal to itself alone, so that what is told of it can be remembered.
    """

    sightings: list[Sighting] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    facts: list[tuple[Sighting, Fact]] = field(default_factory=list)
    deeds: set[Deed] = field(default_factory=set)
    positions: set[frozenset[str]] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    births: list[tuple[date, date, str]] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """Give the kind that most sightings tell; an outlet when any does."""
        kinds = [s.entity.kind for s in self.sightings]
        return "outlet" if "outlet" in kinds else max(sorted(set(kinds)), key=kinds.count)

    def values(self, *properties: str) -> set[str]:
        """Give the folded values of its facts of these properties."""
        return {fold(f.value) for _, f in self.facts if f.property in properties}


def sightings_of(sheet: Sheet) -> list[Sighting]:
    """Give every entity of a report, and its outlet and agency as entities of their own."""
    made = [Sighting(sheet.key(e.id), sheet.address(e.id), sheet, renamed(sheet, e)) for e in sheet.reading.entities]
    for ident, name in (("outlet", sheet.report.outlet), ("agency", sheet.report.agency)):
        if name:
            entity = Entity(id=ident, kind="outlet", name=name)
            made.append(Sighting(sheet.key(ident), sheet.address(ident), sheet, entity))
    return made


def profile_of(sighting: Sighting) -> Profile:
    """Give the profile that one report makes of an entity."""
    entity, sheet = sighting.entity, sighting.sheet
    profile = Profile(sightings=[sighting], names=_names(entity))
    for fact in entity.facts:
        profile.facts.append((sighting, fact))
        if fact.property == "position":
            profile.positions.add(position(fact.value))
            profile.countries |= sheet.countries(fact.evidence, but=entity.id)
        elif fact.property in {"nationality", "country"}:
            profile.countries |= _country_values(fact.value)
        elif fact.property == "age" and (birth := birth_range(fact.value, sheet.published)):
            profile.births.append((*birth, fact.value))
    for event in sheet.reading.events:
        profile.deeds.update(_deeds(event, entity.id))
    profile.positions.discard(frozenset())
    return profile


def _names(entity: Entity) -> list[str]:
    names = dict.fromkeys([entity.name, *entity.aliases])
    return [n for n in names if n.strip()]


def _deeds(event: Event, entity: str) -> Iterable[Deed]:
    for participant in event.participants:
        if participant.entity == entity:
            when = event.when
            yield (event.type, participant.role, when.earliest if when else None, when.latest if when else None)


def _country_values(value: str) -> frozenset[str]:
    return frozenset({value}) if len(value) == 2 and value.isupper() else countries_in(value)


def position(value: str) -> frozenset[str]:
    """Give the words of a position that tell something ("a counsellor at the embassy")."""
    return bag(value) - frozenset(table("descriptions")["empty_position"])


def birth_range(age: str, published: str | None) -> tuple[date, date] | None:
    """Give the days between which somebody of this age on the day of publication was born."""
    years = age_range(age)
    if years is None or published is None:
        return None
    day = date.fromisoformat(published)
    least, most = years
    if not 0 <= least <= most <= 130:
        return None
    return (_years_before(day, most + 1), _years_before(day, least))


def age_range(age: str) -> tuple[int, int] | None:
    """Give the least and greatest age that words allow: "52", "in his fifties", "50s", "mid-50s"."""
    told = fold(age).replace("-", " ").split()
    decades = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
    for word in told:
        if word in decades:
            decade = 20 + 10 * decades.index(word)
            return (decade, decade + 9)
        if word.endswith("0s") and word[:-1].isdigit():
            return (int(word[:-1]), int(word[:-1]) + 9)
    numbers = [int(w) for w in told if w.isdigit()]
    if not numbers:
        return None
    loose = 2 if {"about", "around", "nearly", "almost", "some"} & set(told) else 0
    return (numbers[0] - loose, numbers[0] + loose)


def _years_before(day: date, years: int) -> date:
    year = max(1, day.year - years)
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def merge(profiles: Iterable[Profile]) -> Profile:
    """Give what several profiles of one entity tell together, in canonical order."""
    whole = Profile()
    for profile in sorted(profiles, key=lambda p: p.sightings[0].key):
        whole.sightings += profile.sightings
        whole.facts += profile.facts
        whole.deeds |= profile.deeds
        whole.positions |= profile.positions
        whole.countries |= profile.countries
        whole.births += profile.births
    whole.sightings.sort(key=lambda s: s.key)
    whole.names = list(dict.fromkeys(n for s in whole.sightings for n in _names(s.entity)))
    return whole
