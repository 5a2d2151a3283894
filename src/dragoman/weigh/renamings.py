"""`other_names`: the names that a report says a body had before or has since: "Norwind, formerly Fenland Savings"."""

import re
from functools import cache

from msgspec.structs import replace

from dragoman.model import Entity

from .lexicon import table
from .sheets import Sheet

FAR = 60
"""Characters between the two names."""
BODIES = frozenset({"organization", "outlet"})


def renamed(sheet: Sheet, entity: Entity) -> Entity:
    """Give a body with the other names that its report tells it by, anybody else as he or she is."""
    found = other_names(sheet, entity) if entity.kind in BODIES else ()
    names = tuple(n for n in found if n not in {entity.name, *entity.aliases})
    return replace(entity, aliases=(*entity.aliases, *names)) if names else entity


def other_names(sheet: Sheet, entity: Entity) -> tuple[str, ...]:
    """Give the names of other bodies of a report that are told to be former or new names of one."""
    text = sheet.report.text
    found: dict[str, None] = {}
    for other in sheet.reading.entities:
        if other.id == entity.id or other.kind not in BODIES:
            continue
        for before in entity.mentions:
            for after in other.named_mentions:
                if 0 < after.start - before.end <= FAR and _tells(text[before.end : after.start]):
                    found.setdefault(other.name)
    return tuple(found)


def _tells(between: str) -> bool:
    return any(pattern.match(between) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, table("bodies")["renamed"]))
