"""Counts of those who take part: what numbers allow, how they are shown, and whether two rule each other out."""

import re
from functools import lru_cache
from math import inf

from dragoman.model import Quantity

from .corrections import corrected, corrects, replaces
from .evidence import Finding
from .lexicon import table
from .tellings import Mention, Telling
from .tolls import harm_of
from .units import measure_of, rounding, slack_of
from .words import bag, fold

ABOUT = 0.1
"""How far from a number told with "about" the true one may be, as a part of it."""

TELLING = 7
"""The least number that speaks for two tellings being one; every report tells of two or three. Set by hand."""
_MANY = frozenset(table("corrections")["collective"])


def number(quantity: Quantity) -> str:
    """Give a quantity as it is shown: "63", "at least 60", "about 200"."""
    told = f"{quantity.value:,}".replace(",", "") if isinstance(quantity.value, int) else f"{quantity.value:g}"
    return told if quantity.bound == "exactly" else f"{quantity.bound.replace('-', ' ')} {told}"


def limits(quantity: Quantity, factor: float = 1.0, spread: float = 0.0) -> tuple[float, float]:
    """Give the least and the greatest true number that a quantity allows, in a unit `factor` times as small.

    `spread` is how far from a number told exactly the true one may be.
    """
    value = float(quantity.value) * factor
    wide = max(spread, value * ABOUT) if quantity.bound == "about" else spread
    return {
        "exactly": (value - wide, value + wide),
        "at-least": (value - wide, inf),
        "at-most": (0.0, value + wide),
        "about": (value - wide, value + wide),
    }[quantity.bound]


def counts_differ(x: Quantity, y: Quantity) -> bool:
    """Tell whether two quantities cannot both be so; those of two units are compared as rounded as they are told."""
    ours, theirs = measure_of(x.unit), measure_of(y.unit)
    if ours is None and theirs is None:
        ends = [limits(x), limits(y)]
    elif ours is None or theirs is None or ours[0] != theirs[0]:
        return False
    elif ours[1] == theirs[1] and x.unit == y.unit:
        ends = [limits(x), limits(y)]
    else:
        ends = [
            limits(q, factor, max(rounding(float(q.value)), float(q.value) * slack_of(q.unit)) * factor)
            for q, factor in ((x, ours[1]), (y, theirs[1]))
        ]
    low, high = zip(*ends, strict=True)
    return bool(max(low) > min(high))


def counts_apart(a: Telling, b: Telling) -> bool:
    """Tell whether one report counts differently who takes part in the two, and so means two things.

    What it corrects is one thing, counted twice; so may be what it has from two sources, and a number that is denied
    beside the one that is told.
    """
    for m in a.mentions:
        for n in b.mentions:
            if m.sheet is not n.sheet or corrected(m) or corrected(n) or sourced_apart(m, n):
                continue
            if (m.event.status == "denied") != (n.event.status == "denied"):
                continue
            for role in ("actor", "target"):
                x, y = _greatest(m, role), _greatest(n, role)
                if role == "target" and harm_of(m) != harm_of(n):
                    continue
                if x and y and counts_differ(x, y):
                    return True
    return False


def _greatest(mention: Mention, role: str) -> Quantity | None:
    """Give the greatest count of a role: "27 diplomats, among them two ambassadors" are 27."""
    told = [
        q
        for p in mention.parts
        if p.participant.role == role
        and (q := mention.sheet.quantities.get(p.participant.quantity or ""))
        and measure_of(q.unit) is None
    ]
    single = [
        Quantity(span=p.participant.span, value=1)
        for p in mention.parts
        if p.participant.role == role and not p.participant.quantity and is_one(p.words)
    ]
    return max([*told, *single], key=lambda q: (q.value, q.id), default=None)


def sourced_apart(m: Mention, n: Mention) -> bool:
    """Tell whether a report has two mentions from different sources, or one of them from nobody but itself."""
    ours, theirs = _sources(m), _sources(n)
    return bool(ours or theirs) and not ours & theirs


def _sources(mention: Mention) -> set[str]:
    """Give the sources nearest to the report, of a mention, by their ids or names."""
    claims = [mention.sheet.claims[c] for c in mention.event.claims if c in mention.sheet.claims]
    return {link.entity or fold(link.name) for c in claims for link in c.chain[-1:]}


def is_one(words: str) -> bool:
    """Tell whether a description is of one: "a second counsellor", not "a number of men"."""
    return bool(re.match(r"(?:an?|another|one)\s", words, re.IGNORECASE)) and not bag(words) & _MANY


def same_count(a: Telling, b: Telling) -> Finding | None:
    """Find that both tell the same number of those who take part, one that is no small number."""
    for role in sorted(a.counted & b.counted):
        shared = sorted(v for v in numbers(a, role) & numbers(b, role) if v >= TELLING)
        if shared:
            return Finding(1.0, f"the same number in the role of {role} ({shared[0]:g})")
    return None


@lru_cache(maxsize=4096)
def numbers(telling: Telling, role: str) -> frozenset[float]:
    """Give the numbers that are told of those in a role."""
    return frozenset(q.value for m in telling.mentions if (q := _greatest(m, role)))


def sets_right(a: Telling, b: Telling) -> Finding | None:
    """Find that one is told by the report in which an outlet corrects what it told of the other."""
    for one, other in ((a, b), (b, a)):
        if any(corrects(m, n) for m in one.mentions for n in other.mentions):
            return Finding(1.0, "the one corrects the other")
    return None


def standing(telling: Telling) -> Telling:
    """Give the telling without what was set right: sentences that repeat an error, and the reports that had it."""
    kept = [m for m in telling.mentions if not corrected(m)]
    stale = {m.sheet.id for m in kept if any(replaces(later.sheet, later.event.evidence, m.sheet) for later in kept)}
    counted = {m.sheet.id for m in kept if any(_greatest(m, role) for role in ("actor", "target"))}
    last = [m for m in kept if not (m.sheet.id in stale & counted and counted - stale)]
    return Telling(last) if last and len(last) < len(telling.mentions) else telling
