"""`harm_of`, `is_toll`: what is told of those whom an attack, a flood or a crash killed or hurt, and of nobody by name.

"Four officers were killed" tells no thing of its own but what came of one; whom it killed and whom it hurt are two
numbers, and one that is told to have risen is not at odds with what was told before.
"""

import re
from functools import lru_cache
from typing import Literal

from dragoman.model import Quantity

from .lexicon import table
from .tellings import Mention, Telling, type_policy
from .units import measure_of
from .words import fold

Harm = Literal["dead", "hurt"]
HARM = frozenset({"death", "injury"})
"""Types that only tell what came of something."""
REAL = frozenset({"happened", "ongoing"})
BEFORE = 160
"""Characters before a number in which a sentence may say that it is a toll."""
_FIRST = re.compile(r"\d|\b(?!(?:at|least|about|around|more|than|some|over|nearly)\b)\w")


def harm_of(mention: Mention) -> Harm | None:
    """Give what a mention tells of those it was done to: that they died, or were hurt; None where neither."""
    if mention.event.type in {"death", "injury"}:
        return "dead" if mention.event.type == "death" else "hurt"
    return _harm_told(fold(mention.sheet.words(mention.event.trigger)))


@lru_cache(maxsize=4096)
def _harm_told(trigger: str) -> Harm | None:
    words = trigger.replace("-", " ").split()
    kinds: tuple[Harm, ...] = ("dead", "hurt")
    return next((kind for kind in kinds if any(w.startswith(tuple(table("tolls")[kind])) for w in words)), None)


@lru_cache(maxsize=4096)
def is_toll(telling: Telling) -> bool:
    """Tell whether all that is told is who died or was hurt, of people none of whom is named."""
    return all(map(tells_toll, telling.mentions))


def tells_toll(mention: Mention) -> bool:
    """Tell whether a mention is of who died or was hurt, of people none of whom is named; not that nobody was."""
    if mention.event.status not in REAL:
        return False
    return mention.event.type not in table("tolls")["alone"] and bool(harm_of(mention)) and _of_people(mention)


def _of_people(mention: Mention) -> bool:
    """Tell whether it was done to people, and to nobody who is named."""
    struck = [p for p in mention.parts if p.participant.role == "target"]
    if not struck or any(p.party is not None and p.party.kind == "person" for p in struck):
        return False
    people = table("descriptions")["common_heads"]
    return any(
        p.participant.quantity or p.sketch.heads & frozenset(people) or _is_group(mention, p.participant.entity)
        for p in struck
    )


def _is_group(mention: Mention, ident: str | None) -> bool:
    entity = mention.sheet.entities.get(ident or "")
    return entity is not None and entity.kind in {"person", "group"}


@lru_cache(maxsize=4096)
def may_have_done(telling: Telling) -> bool:
    """Tell whether something is of a kind that people die of: an attack, an accident, an epidemic."""
    kinds = frozenset(type_policy("death")["within"]) | frozenset(type_policy("injury")["within"])
    return not is_toll(telling) and (
        bool(telling.types & kinds) or any(m.event.plover.event == "ASSAULT" for m in telling.mentions)
    )


def without_tolls(telling: Telling) -> Telling:
    """Give a telling without the mentions that only tell who died or was hurt; as it is where all do."""
    kept = [m for m in telling.mentions if not tells_toll(m)]
    return Telling(kept) if kept and len(kept) < len(telling.mentions) else telling


@lru_cache(maxsize=4096)
def kinds_of(telling: Telling) -> frozenset[str]:
    """Give the types of what is told besides tolls; those of the tolls where nothing else is."""
    return without_tolls(telling).types


def toll_of(toll: Telling, cause: Telling) -> bool:
    """Tell whether one is the toll of a death or an injury, and the other of a kind that people die of."""
    return toll.types <= HARM and is_toll(toll) and may_have_done(cause)


def counted_tolls(mention: Mention) -> list[Quantity]:
    """Give the numbers that the sentence of a mention tells of the dead: "the toll rose to 29"."""
    text, evidence = mention.sheet.report.text, mention.event.evidence
    if mention.event.type not in type_policy("death")["within"]:
        return []
    return [
        q
        for q in mention.sheet.reading.quantities
        if evidence.covers(q.span)
        and measure_of(q.unit) is None
        and re.search(table("tolls")["counted"], text[max(evidence.start, q.span.start - BEFORE) : _number(q, text)])
    ]


def _number(quantity: Quantity, text: str) -> int:
    """Give where the number itself begins, behind "at least"."""
    found = _FIRST.search(quantity.span.of(text))
    return quantity.span.start + (found.start() if found else 0)


def is_risen(mention: Mention) -> bool:
    """Tell whether a mention gives a number that is told to have grown."""
    return re.search(table("tolls")["risen"], mention.sheet.words(mention.event.evidence)) is not None


def is_fallen(mention: Mention) -> bool:
    """Tell whether a mention gives a number that is told to have been taken down."""
    return re.search(table("tolls")["fallen"], mention.sheet.words(mention.event.evidence)) is not None
