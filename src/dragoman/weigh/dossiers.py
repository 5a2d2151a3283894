"""`told_of`, `noun_of`: all that is told of a party, added to sighting by sighting, and as a noun of the record.

A president is in a third of all reports: one more must not mean looking at all of them. What a sighting adds is put
in its place among what was told before; the order of coming leaves no trace.
"""

from bisect import bisect, insort
from collections.abc import Iterable

from dragoman.model import Place, RecordEntity, RecordFact

from .cards import PartyCard, Said, Seen, Told
from .words import fold

BETWEEN = "\x1f"


def told_of(sightings: Iterable[tuple[str, Seen]], before: Told | None = None) -> Told:
    """Give what sightings, by address, tell together with what was told before, none of which is of them."""
    was = before or Told()
    members, addresses, names = list(was.members), list(was.addresses), dict(was.names)
    facts = {key: (said.value, list(said.places)) for key, said in was.facts.items()}
    country, spot = was.country, was.spot
    for address, seen in sightings:
        at = bisect(members, seen.place)
        members.insert(at, seen.place)
        addresses.insert(at, address)
        for n, name in enumerate((seen.entity.name, *seen.entity.aliases)):
            if name.strip():
                names[name] = min((seen.place, n), names.get(name, (seen.place, n)))
        _add_facts(facts, address, seen)
        entity = seen.entity
        if entity.country and (country is None or seen.place < country[0]):
            country = (seen.place, entity.country)
        if entity.lat is not None and (spot is None or seen.place < spot[0]):
            spot = (seen.place, entity.lat, entity.lon)
    said = {key: Said(value, tuple(places)) for key, (value, places) in facts.items()}
    return Told(tuple(members), tuple(addresses), names, said, country, spot)


def _add_facts(facts: dict[str, tuple[str, list[tuple[str, int, Place]]]], address: str, seen: Seen) -> None:
    report = address.rpartition("/")[0]
    for n, (fact, words) in enumerate(zip(seen.entity.facts, seen.words, strict=True)):
        one = (seen.place, n, Place(report=report, span=fact.evidence, text=words))
        key = f"{fact.property}{BETWEEN}{fold(fact.value)}"
        value, places = facts.get(key, (fact.value, []))
        first = not places or one[:2] < places[0][:2]
        insort(places, one, key=lambda p: p[:2])
        facts[key] = (fact.value if first else value, places)


def address_of(place: str) -> str:
    """Give the address of a sighting from its place in the canonical order (`sheets.place_of`)."""
    _, report, part = place.split(" ")
    return f"{report}/{part[3:]}"


def addresses_of(told: Told | None) -> tuple[str, ...]:
    """Give the sightings of a party by address, in canonical order."""
    return told.addresses if told else ()


def noun_of(card: PartyCard, told: Told) -> RecordEntity:
    """Give a party as a noun of the record."""
    members = addresses_of(told)
    names = sorted(told.names, key=lambda name: told.names[name])
    return RecordEntity(
        id=card.id,
        kind=card.kind,  # type: ignore[arg-type]
        name=card.name,
        names=(card.name, *(n for n in names if fold(n) and n != card.name)),
        facts=tuple(
            RecordFact(property=key.partition(BETWEEN)[0], value=said.value, evidence=_evidence(said))
            for key, said in sorted(told.facts.items(), key=lambda kv: tuple(kv[0].split(BETWEEN)))
        ),
        reports=tuple(dict.fromkeys(address.rpartition("/")[0] for address in members)),
        country=told.country[1] if told.country else None,
        lat=told.spot[1] if told.spot else None,
        lon=told.spot[2] if told.spot else None,
        because=card.because,
        members=members,
    )


def _evidence(said: Said) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(place for _, _, place in said.places))
