"""`spots_of`, `far_apart`: where the towns and regions are that reports tell of an incident, and whether they are two.

Only towns are held against towns, and regions against regions: a village of a province is in it, wherever its middle
is.
"""

from functools import lru_cache

from dragoman.model import Entity

from .countries import country_of_name
from .places import exact_spot, kilometres
from .tellings import Telling

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
