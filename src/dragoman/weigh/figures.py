"""`size_of`: how big an incident was, by the numbers told of it; `by_size`, `by_figures`: sizes held against others."""

import re
from collections.abc import Iterable
from functools import cache

from dragoman.model import Incident

from .lexicon import table
from .units import amount_in, measure_of, rounding

Size = tuple[str, float]
"""What is measured ("count", "mass") and how much."""
_NUMBER = r"(?:\d[\d,]*(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)"
MAGNITUDE = ("target", "topic", "actor", "companion")


def sizes_of(incident: Incident) -> dict[str, float]:
    """Give the greatest amount of each measure told of those in an incident, whom it was done to first."""
    return sizes_told((p.role, p.name) for p in incident.participants)


def sizes_told(words: Iterable[tuple[str, str]]) -> dict[str, float]:
    """Give the greatest amount of each measure that words tell, each with the role of whom it is told."""
    found: dict[str, float] = {}
    told = list(words)
    for role in MAGNITUDE:
        sizes: dict[str, float] = {}
        for measure, amount in (size for r, text in told if r == role and (size := size_in(text))):
            sizes[measure] = max(amount, sizes.get(measure, amount))
        found = {**sizes, **found}
    return found


def size_of(incident: Incident) -> float | None:
    """Give the greatest number of those it was done to, by the words that tell them."""
    told = [n for p in incident.participants if p.role == "target" and (n := amount_in(p.name)) is not None]
    return max(told, default=None)


@cache
def size_in(words: str) -> Size | None:
    """Give what words measure: "about 90,000 people" -> a count, "five tonnes of cocaine" -> a mass; None for none.

    >>> size_in("five tonnes of cocaine"), size_in("about 90,000 people"), size_in("a gunman")
    (('mass', 5000.0), ('count', 90000.0), None)
    """
    told = words.casefold()
    value = amount_in(told)
    if value is None:
        return None
    behind = re.findall(r"[a-z]+", told)
    known = [m for unit in behind for m in [measure_of(unit)] if m is not None and len(unit) > 1]
    if known and known[0][0] not in {"time", *table("units")["alone"]}:
        return (known[0][0], value * known[0][1])
    return ("count", value)


def shared_size(ours: dict[str, float], theirs: dict[str, float]) -> tuple[float, float] | None:
    """Give the sizes of two incidents in one measure, weights before counts; None where they share none."""
    shared = sorted(ours.keys() & theirs.keys(), key=lambda m: (m == "count", m))
    if not shared or (shared == ["count"] and (ours.keys() | theirs.keys()) - {"count"}):
        return None
    return (ours[shared[0]], theirs[shared[0]])


def times_as_many(size: float, figure: float, factor: float) -> bool | None:
    """Tell whether one number is so many times another, both as exact as they are told; None where it is nearly so."""
    low = (size - rounding(size)) / (figure + rounding(figure))
    high = (size + rounding(size)) / max(figure - rounding(figure), 1e-9)
    if low <= factor <= high:
        return True
    return None if abs(size / figure - factor) <= 0.15 * factor else False
