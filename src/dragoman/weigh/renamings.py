"""`renamed`: somebody with the other names that its report tells: "formerly Fenland Savings", "alias Kestrel".

Of bodies, the former and new names of others that the report names; of persons, what they are also known as.
"""

import re
from functools import cache, lru_cache

from msgspec.structs import replace

from dragoman.model import Entity

from .lexicon import table
from .names import full, tokens
from .sheets import Sheet

FAR = 60
"""Characters between the two names."""
BODIES = frozenset({"organization", "outlet"})


def renamed(sheet: Sheet, entity: Entity) -> Entity:
    """Give a body or a person with the other names that its report tells it by, anybody else as he or she is."""
    if entity.kind in BODIES:
        found = other_names(sheet, entity)
    else:
        found = called_besides(sheet, entity) if entity.kind == "person" else ()
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


def called_besides(sheet: Sheet, entity: Entity) -> tuple[str, ...]:
    """Give what a report says that a person is also called; and of who is only called so there, the whole name.

    >>> _ALSO.search(", who is also known as Commander Elías, was")["name"]
    'Commander Elías'
    """
    told = _known_as(sheet)
    own = goes_by(sheet, entity.id)
    ours = {tokens(n) for n in (entity.name, *entity.aliases)}
    by_them = [ident for ident, name in told if ident != entity.id and tokens(name) in ours]
    whole = [sheet.entities[ident].name for ident in by_them]
    return tuple(dict.fromkeys([*own, *whole]))


def goes_by(sheet: Sheet, entity: str) -> list[str]:
    """Give the other names that a report says a person has."""
    return [name for ident, name in _known_as(sheet) if ident == entity]


@lru_cache(maxsize=4096)
def _known_as(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """Give the ids of the persons of a report who are told to have another name, each with that name."""
    text = sheet.report.text
    found = [
        (entity.id, also["name"])
        for entity in sheet.reading.entities
        if entity.kind == "person"
        for mention in entity.named_mentions
        if (also := _ALSO.match(text, mention.end)) and (full(also["name"]) or full(entity.name))
    ]
    return tuple(dict.fromkeys(found))


def _tells(between: str) -> bool:
    return any(pattern.match(between) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, table("bodies")["renamed"]))


def _also() -> re.Pattern[str]:
    word = r"(?:[A-Z][\w'’-]*\w|[Aa]l-\w+)"
    name = rf"{word}(?: (?:{word}|{'|'.join(table('names')['particles'])}))*"
    return re.compile(
        rf"(?:,? (?:aged? )?\d\d)?,? \(?(?:{'|'.join(table('names')['known_as'])}),? [\"'“‘]?(?:the )?(?P<name>{name})"
    )


_ALSO = _also()
