"""Units: quantities of two units of one measure made comparable, and the number that words tell."""

import re
from functools import cache
from typing import Any

from .lexicon import table


@cache
def _units() -> dict[str, tuple[str, float]]:
    """Give measure and factor of each unit."""
    told: dict[str, Any] = table("units")
    measures = ("length", "mass", "area", "volume", "time", "speed", "energy")
    return {unit: (measure, float(factor)) for measure in measures for unit, factor in told[measure].items()}


def measure_of(unit: str | None) -> tuple[str, float] | None:
    """Give what a unit measures, and how many of the first unit of that measure it is; None for what is counted.

    >>> measure_of("mile")
    ('length', 1609.344)
    """
    if unit is None:
        return None
    if unit in table("units")["alone"]:
        return (unit, 1.0)
    known = _units()
    return known.get(unit) or known.get(unit.casefold()) or known.get(unit.casefold().removesuffix("s"))


def slack_of(unit: str | None) -> float:
    """Give how far apart quantities told in a unit may lie, as a part, because the unit means more than one."""
    return float(table("units")["slack"].get((unit or "").removesuffix("s"), 0.0))


def rounding(value: float) -> float:
    """Give half of the last digit that a number is told with: 12 -> 0.5, 600 -> 50.

    >>> rounding(12), rounding(600), rounding(2.5)
    (0.5, 50.0, 0.05)
    """
    digits = f"{value:.10g}"
    if "." in digits:
        return 0.5 * 10.0 ** -len(digits.split(".")[1])
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(0.5 * 10**zeros) if value else 0.5


def amount_in(words: str) -> float | None:
    """Give the number that words tell: "at least nine people" -> 9; None where they tell none.

    >>> amount_in("at least nine people"), amount_in("Thirty-one people"), amount_in("2,500 workers")
    (9.0, 31.0, 2500.0)
    """
    numbers, powers = table("units")["numbers"], table("units")["powers"]
    value: float | None = None
    for word in re.findall(r"\d[\d,]*(?:\.\d+)?|[a-z]+", words.casefold()):
        if word[0].isdigit():
            value = float(word.replace(",", ""))
        elif word in numbers:
            value = (value or 0.0) + numbers[word]
        elif word in powers and value is not None:
            value *= powers[word]
        elif value is not None and word != "and":
            return value
    return value
