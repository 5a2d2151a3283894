"""`whole_of`: the incident of which another is told to be a part: the arrest within the crackdown.

Which types can be parts of which is data (`within` in `data/types.yaml`). That the one is part of the other is read
in a report that tells both: in one sentence or the next, at times that meet, with somebody or a place in common.
"""

from collections import Counter
from collections.abc import Callable

from dragoman.model import Event

from .sheets import Sheet
from .tellings import Mention, Telling, stated_days, type_policy

NEXT = 4
"""Characters between a sentence and the next: a blank or a paragraph break."""
ENOUGH = 3
"""How much must speak for it: the same sentence counts two, the next one, the same day, one who takes part and the
place one each. Set by hand on invented sentences (`tests/weigh/test_wholes.py`)."""
REAL = frozenset({"happened", "ongoing"})


def whole_of(telling: Telling, home: Callable[[str], str | None], own: str) -> tuple[str | None, tuple[str, ...]]:
    """Give the id of the incident that a telling is part of, and the addresses of the mentions that were asked for.

    `home` gives the id of the incident that a mention is of, by its address; `own` is that of the telling. The
    answer is another only where `home` gives another for one of the addresses, or the telling is another.
    """
    told: Counter[str] = Counter()
    asked: dict[str, None] = {}
    for mention in telling.mentions:
        kinds = frozenset(type_policy(mention.event.type).get("within", ()))
        if not kinds or mention.event.status not in REAL:
            continue
        for event in mention.sheet.reading.events:
            worth = _worth(mention, event) if event.type in kinds and event.status in REAL else 0
            if worth < ENOUGH:
                continue
            address = mention.sheet.address(event.id)
            asked.setdefault(address)
            whole = home(address)
            if whole and whole != own:
                told[whole] += worth
    best = max(sorted(told), key=lambda i: told[i], default=None)
    return best, tuple(asked)


def _worth(mention: Mention, event: Event) -> int:
    """Give how much speaks for a mention being of a part of what an event of the same report is; 0 if days differ."""
    part = mention.event
    if part.id == event.id or not _meet(part, event):
        return 0
    same = part.evidence == event.evidence
    gap = max(event.evidence.start - part.evidence.end, part.evidence.start - event.evidence.end)
    if not same and gap > NEXT:
        return 0
    day = part.when is not None and event.when is not None and part.when == event.when and _to_the_day(part)
    return (
        (2 if same else 1)
        + day
        + bool(_taking(part) & _taking(event))
        + bool(_places(mention.sheet, part) & _places(mention.sheet, event))
    )


def _meet(a: Event, b: Event) -> bool:
    """Tell whether the days of two events can meet."""
    x, y = (stated_days(e.when) if e.when else (None, None) for e in (a, b))
    return (x[0] is None or y[1] is None or x[0] <= y[1]) and (y[0] is None or x[1] is None or y[0] <= x[1])


def _to_the_day(event: Event) -> bool:
    return event.when is not None and event.when.earliest is not None and event.when.earliest == event.when.latest


def _taking(event: Event) -> set[str]:
    """Give the entities that act or are acted on."""
    return {p.entity for p in event.participants if p.entity and p.role in {"actor", "target", "companion"}}


def _places(sheet: Sheet, event: Event) -> set[str]:
    """Give the places of an event, by the entities of its report."""
    told = {p.entity for p in event.participants if p.role in {"place", "target", "destination"} and p.entity}
    found = {i for i in told if i in sheet.entities and sheet.entities[i].kind == "place"}
    return found | ({event.where} if event.where else set())
