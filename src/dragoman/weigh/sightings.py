"""`seen_of`: what a report tells of each named entity, noted down so that the report need not be opened again."""

from collections.abc import Iterable

import msgspec

from dragoman.model import Kind

from .bodies import told_home
from .cards import Belongs, Cluster, Filed, Seen
from .knots import digest, mark
from .names import full, tokens
from .organisations import body_keys
from .places import place_keys
from .profiles import Profile, Sighting, merge, profile_of, sightings_of
from .sheets import Sheet, place_of
from .shelf import Shelf
from .sketches import sketch_of
from .words import fold

FAMILIES: dict[Kind, str] = {
    "person": "person",
    "organization": "body",
    "outlet": "body",
    "place": "place",
    "group": "group",
}
"""Kinds that can be one entity: a newspaper is read as an outlet here, as an organisation there."""


def seen_of(sheet: Sheet) -> dict[str, Seen]:
    """Give the named entities of a report by address, its outlet and its agency among them."""
    return {s.address: _seen(s, profile_of(s)) for s in sightings_of(sheet) if s.named}


def _seen(sighting: Sighting, profile: Profile) -> Seen:
    entity, sheet = sighting.entity, sighting.sheet
    family = FAMILIES[entity.kind]
    sketch = sketch_of([sighting])
    if family in {"body", "group"}:
        told_home(sighting)
    made = Seen(
        place=place_of(sighting.key),
        key=sighting.key,
        entity=entity,
        family=family,
        crowd=f"{family} {_crowd(family, profile, sheet)}",
        words=tuple(sheet.words(f.evidence) for f in entity.facts),
        deeds=tuple(sorted(profile.deeds, key=lambda d: tuple(x or "" for x in d))),
        positions=tuple(sorted(tuple(sorted(p)) for p in profile.positions)),
        countries=tuple(sorted(profile.countries)),
        births=tuple(profile.births),
        drawn=(tuple(sorted(sketch.countries)), tuple(sorted(sketch.lines))),
    )
    return msgspec.structs.replace(made, mark=digest(msgspec.json.encode(made).decode()))


def _crowd(family: str, profile: Profile, sheet: Sheet) -> str:
    """Give what is the same for all of one name.

    A person's whole names; of one without, the part of a name and the month, since many bear it.
    """
    if family == "person":
        whole = sorted({"".join(tokens(n)) for n in profile.names if full(n)})
        return "+".join(whole) or f"~{fold(profile.names[0] if profile.names else '')} {(sheet.published or '~')[:7]}"
    keys, told = place_keys(profile) if family == "place" else body_keys(profile)
    return " + ".join([*keys, *(f"{key}={value}" for key, value in told)])


def sighting_of(address: str, seen: Seen, sheet: Sheet) -> Sighting:
    """Give a sighting as it was noted down; its report is opened only when something asks for it."""
    return Sighting(seen.key, address, sheet, seen.entity, (frozenset(seen.drawn[0]), frozenset(seen.drawn[1])))


def profile_from(sightings: Iterable[tuple[Sighting, Seen]]) -> Profile:
    """Give the profile that sightings make together, from what was noted down of them."""
    return merge(
        Profile(
            sightings=[s],
            facts=[(s, f) for f in s.entity.facts],
            deeds=set(seen.deeds),
            positions={frozenset(p) for p in seen.positions},
            countries=set(seen.countries),
            births=list(seen.births),
        )
        for s, seen in sightings
    )


def single(address: str, seen: Seen, bound: bool) -> Cluster:
    """Give the cluster of one sighting."""
    return Cluster(
        founder=address,
        place=seen.place,
        size=1,
        digest=digest(address, seen.mark),
        sample=(address,),
        early=(seen.place,),
        names={seen.entity.name: (1, seen.place)},
        kinds={seen.entity.kind: (1, seen.place)},
        bound=(address,) if bound else (),
        members=(address,),
    )


def file_report(shelf: Shelf, sheet: Sheet, touched: dict[str, set[str]]) -> None:
    """Note down what a report tells of those it names, in the place of what an earlier reading told.

    `touched` takes the sightings that came or went, by their crowd.
    """
    was = shelf.get(Filed, sheet.id)
    for address in was.sightings if was else ():
        seen = shelf.get(Seen, address)
        if seen is not None:
            shelf.unpost("crowd", seen.crowd, mark(address), address)
            shelf.drop(Seen, address)
            touched.setdefault(seen.crowd, set()).add(address)
    made = seen_of(sheet)
    for address, seen in made.items():
        shelf.put(address, seen)
        shelf.post("crowd", seen.crowd, mark(address), address)
        touched.setdefault(seen.crowd, set()).add(address)
    for address in set(was.sightings if was else ()) - set(made):
        shelf.drop(Belongs, f"at {address}")
    shelf.put(
        sheet.id,
        Filed(
            published=sheet.published,
            place=place_of(sheet.key("")),
            sightings=tuple(made),
            related=_related(sheet),
            compares=bool(sheet.reading.comparisons),
        ),
    )


def _related(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    """Give the events, by address, that times and words of order ("after the vote") put before or after one another."""
    found = []
    for time in sheet.reading.times:
        if time.relative_to in sheet.events:
            around = [e.id for e in sheet.reading.events if e.evidence.covers(time.span)]
            found.append(tuple(sheet.address(i) for i in dict.fromkeys([str(time.relative_to), *around])))
    found += [(sheet.address(e.id), sheet.address(o.event)) for e in sheet.reading.events for o in e.order]
    return tuple(found)
