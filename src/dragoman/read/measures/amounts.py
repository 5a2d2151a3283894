"""`Amount`: how long a stretch of time is told to be ("six hours", "months", "a year or two"), and counting with it."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.read.tables import load_table
from dragoman.read.times.days import Period, add_months, day, period

from .numbers import number, number_pattern

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "generation": 300}
_DAYS = {"day": 1, "week": 7}


@cache
def policy() -> dict[str, Any]:
    """Load how long vague amounts are taken to be."""
    table: dict[str, Any] = load_table("amounts")
    return table


@dataclass(frozen=True)
class Amount:
    """At least `low` and at most `high` of `unit`; `told` is False where no number is ("months", "a few days")."""

    low: float
    high: float
    unit: str
    told: bool = True

    def iso(self) -> str:
        """Give it as an ISO 8601 duration: "PT6H", "P18M", "PXM" where only the unit is told."""
        letter = policy()["iso"][self.unit]
        count: float | str = "X" if not self.told or self.low != self.high else self.low
        if isinstance(count, float) or letter in {"DE", "CE", "GE", "Q"}:
            months = _MONTHS.get(self.unit)
            if isinstance(count, str):
                return "PXY" if letter != "Q" else "PXM"
            if months:
                total = round(count * months)
                return f"P{total // 12}Y" if total % 12 == 0 else f"P{total}M"
            if count != int(count):
                smaller = {
                    "hour": ("T", "M", 60),
                    "minute": ("T", "S", 60),
                    "day": ("T", "H", 24),
                    "week": ("", "D", 7),
                }
                time, sign, factor = smaller.get(self.unit, ("T", "S", 1))
                return f"P{time}{round(count * factor)}{sign}"
            count = int(count)
        return f"PT{count}{letter[1]}" if letter[0] == "T" else f"P{count}{letter}"

    def back(self, date: dt.date) -> dt.date:
        """Give the day that lies `high` before `date`."""
        return _move(date, self.unit, -self.high)

    def ahead(self, date: dt.date) -> dt.date:
        """Give the day that lies `high` after `date`."""
        return _move(date, self.unit, self.high)

    def around(self, date: dt.date, sign: int) -> Period:
        """Give when it is that lies this amount before (`sign` -1) or after (1) `date`.

        Counted days give a day, counted months a month, counted years a year; counted weeks a week with the
        day in its middle; vague amounts all that they may mean.
        """
        if self.unit in {"second", "minute", "hour"}:
            days = int(-(-self.high // {"hour": 24, "minute": 1440, "second": 86400}[self.unit]))
            ends = sorted([date + dt.timedelta(sign * max(0, days - 1)), date + dt.timedelta(sign * days)])
            return Period(ends[0], ends[1], "span")
        if not self.told or self.low != self.high:
            ends = sorted([_move(date, self.unit, sign * self.low), _move(date, self.unit, sign * self.high)])
            if self.unit in _MONTHS:
                unit = "month" if self.unit in {"month", "quarter"} else "year"
                return Period(period(unit, ends[0]).first, period(unit, ends[1]).last, "span")
            return Period(ends[0], ends[1], "span")
        target = _move(date, self.unit, sign * self.low)
        if self.unit == "week":
            slack = dt.timedelta(policy()["slack"]["week"])
            return Period(target - slack, target + slack, "span")
        if self.unit == "day":
            return day(target)
        if self.unit in {"month", "quarter"} or self.low != int(self.low):
            return period("month", target)
        return period("year", target)


def _move(date: dt.date, unit: str, count: float) -> dt.date:
    """Give the day `count` units from `date`, within the years 1 to 9999."""
    if unit in _MONTHS:
        return add_months(date, round(count * _MONTHS[unit]))
    days = round(count * _DAYS.get(unit, 0))
    return dt.date.fromordinal(min(max(date.toordinal() + days, 1), dt.date.max.toordinal()))


def unit_of(word: str, units: dict[str, str]) -> str | None:
    """Give the unit that a word names ("weeks" → week), or None."""
    word = word.lower()
    return units.get(word) or units.get(word.removesuffix("s"))


def amount(text: str, units: dict[str, str]) -> Amount | None:
    """Give the amount that the words tell, or None: "six hours", "2 to 3 weeks", "a year and a half", "months"."""
    text = text.lower()
    words = re.findall(r"[a-z]+|[\d.,/½¼¾]+", text)
    at, unit = next(
        ((i, u) for i, w in enumerate(words) if (u := unit_of(w, units)) and (w != "second" or i)), (0, None)
    )
    if unit is None:
        return None
    before, after = " ".join(words[:at]), " ".join(words[at + 1 :])
    scale = 1
    if unit == "fortnight":
        unit, scale = "week", 2
    if unit == "weekend":
        unit, scale = "day", 2
    if unit == "season":
        unit = "year"
    vague = next((policy()["words"][w] for w in words[:at] if w in policy()["words"]), None)
    if vague and not re.search(r"\bhalf a dozen\b", before):
        return Amount(vague[0] * scale, vague[1] * scale, unit, told=False)
    if not before or before in {"or", "and", "fiscal", "these", "those", "all these"}:
        plural = words[at].endswith("s")
        low, high = policy()["bare"][unit] if plural else (1, 1)
        return Amount(low * scale, high * scale, unit, told=not plural)
    if re.fullmatch(r"(?:a )?half(?: an?)?", before):
        return Amount(0.5 * scale, 0.5 * scale, unit)
    parts = re.split(r"\b(?:to|or)\b|[-–](?=\d)", text.split(words[at])[0])
    found = re.compile(number_pattern())
    values = [v for p in parts if (m := found.search(p)) and (v := number(m[0].replace("-", " "))) is not None]
    if not values:
        values = [1]
    low, high = values[0] * scale, values[-1] * scale
    if "and a half" in after:
        low, high = low + 0.5, high + 0.5
    if re.match(r"or (?:two|more)", after):
        high = low + 1
    return Amount(min(low, high), max(low, high), unit)
