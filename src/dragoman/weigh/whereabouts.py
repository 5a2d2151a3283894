"""`places_agree`: whether two tellings are of one place, by who the places are and by where they lie.

Only towns are held against towns, and regions against regions: a village of a province is in it, wherever its middle
is.
"""

from collections.abc import Iterable
from functools import lru_cache

from dragoman.model import Entity

from .countries import country_of_name
from .entities import Party
from .evidence import Finding
from .places import exact_spot, kilometres, place_code, state_code
from .tellings import Mention, Telling
from .tolls import is_toll, may_have_done
from .words import fold

PAIRS = 64
"""Answers that are held of each test: several rows of a policy ask the same of one pair."""

TOWNS = 60
"""Kilometres between two towns beyond which nobody calls the one the other; set by hand."""

Spot = tuple[float, float]


@lru_cache(maxsize=4096)
def spots_of(telling: Telling) -> frozenset[Spot]:
    """Give where the towns are that its reports tell of it, as they place them."""
    return frozenset(s for e in _told(telling) if (s := exact_spot(e)))


@lru_cache(maxsize=4096)
def _regions_of(telling: Telling) -> frozenset[tuple[str, Spot]]:
    """Give the regions that its reports tell of it, with their country and where their middle is."""
    return frozenset(
        (e.country, (e.lat, e.lon))
        for e in _told(telling)
        if e.country and e.lat is not None and e.lon is not None and exact_spot(e) is None and not _is_country(e)
    )


def _is_country(entity: Entity) -> bool:
    return country_of_name(entity.name) is not None


def _told(telling: Telling) -> list[Entity]:
    """Give what is told as the place of an incident, or as hit."""
    told = [(m.sheet, m.event.where) for m in telling.mentions]
    told += [(p.sheet, p.participant.entity) for role in ("place", "target") for p in telling.roles.get(role, ())]
    return [e for sheet, i in told if (e := sheet.entities.get(i or "")) and e.kind == "place"]


def far_apart(a: Telling, b: Telling) -> bool:
    """Tell whether all towns of the one are far from all of the other's, or else both name regions, and none is one."""
    towns = [kilometres(x, y) for x in spots_of(a) for y in spots_of(b)]
    if towns:
        return min(towns) > TOWNS
    ours, theirs = _regions_of(a), _regions_of(b)
    return bool(ours and theirs) and not ours & theirs


@lru_cache(maxsize=PAIRS)
def places_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether the places are one, or lie in one country and not far from each other."""
    scenes = scenes_of(a)
    shared = sorted(set(scenes) & set(scenes_of(b)))
    if shared:
        return Finding(1.0, f"the same place ({scenes[shared[0]].name})")
    if not a.places or not b.places:
        return None
    ours, theirs = country_codes(a.places.values()), country_codes(b.places.values())
    if not ours or not theirs:
        return None
    if not ours & theirs or far_apart(a, b):
        return Finding(-1.5, "different places")
    return Finding(0.4, "places in one country")


@lru_cache(maxsize=PAIRS)
def scenes_of(telling: Telling) -> dict[str, Party]:
    """Give the places where it is told to have been, and the towns that it is told to have been done to."""
    if is_toll(telling) and not telling.places:
        return {i: p for m in telling.mentions for i, p in m.around.items() if p.kind == "place" and _names(m, p)}
    if not may_have_done(telling):
        return telling.places
    hit = telling.parties.get("target", {})
    return telling.places | {i: p for i, p in hit.items() if p.kind == "place" and not p.state}


def _names(mention: Mention, place: Party) -> bool:
    """Tell whether the sentence of a mention names a place, by the name that the record has of it."""
    return any(
        e.kind == "place" and fold(e.name) == fold(place.name) for e in mention.sheet.within(mention.event.evidence)
    )


def country_codes(parties: Iterable[Party]) -> set[str]:
    """Give the countries that places are or lie in."""
    found = {state_code(p.profile) or place_code(p.profile) for p in parties if p.kind == "place"}
    return {code for code in found if code}
