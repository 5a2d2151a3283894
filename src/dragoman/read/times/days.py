"""`Period`: a day, week, month … century of the calendar, its arithmetic, and its EDTF expression."""

import calendar
import datetime as dt
from dataclasses import dataclass

SEASONS = {"spring": (21, 3), "summer": (22, 6), "autumn": (23, 9), "winter": (24, 12)}
"""Each season's EDTF code and first month (of the northern half); each has three months."""

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True)
class Period:
    """A stretch of days. `unit` names what it is: one of the calendar's units, or "span" for any other stretch."""

    first: dt.date
    last: dt.date
    unit: str

    def shift(self, count: int) -> "Period":
        """Give the period of the same unit `count` units later; of a span, the same stretch of days."""
        if self.unit in _MONTHS:
            return period(self.unit, add_months(self.first, count * _MONTHS[self.unit]))
        if self.unit == "season":
            return season(season_name(self.first), self.first.year + count)
        step = dt.timedelta(count * (7 if self.unit == "weekend" else (self.last - self.first).days + 1))
        return Period(self.first + step, self.last + step, self.unit)

    def year_before(self, count: int = 1) -> "Period":
        """Give the same period `count` years earlier."""
        if self.unit in _MONTHS:
            return period(self.unit, add_months(self.first, -12 * count))
        return Period(add_months(self.first, -12 * count), add_months(self.last, -12 * count), self.unit)

    def edtf(self) -> str:
        """Give the EDTF expression: one date where the unit has one, otherwise an interval of days."""
        first = self.first
        short = {
            "day": first.isoformat(),
            "month": f"{first.year:04}-{first.month:02}",
            "year": f"{first.year:04}",
            "decade": f"{first.year // 10:03}X",
            "century": f"{first.year // 100:02}XX",
            "quarter": f"{first.year:04}-{33 + (first.month - 1) // 3}",
            "half": f"{first.year:04}-{40 + first.month // 7}",
        }
        if self.unit == "season":
            return f"{first.year:04}-{SEASONS[season_name(first)][0]}"
        if self.unit in short:
            return short[self.unit]
        return f"{first}/{self.last}" if first != self.last else first.isoformat()


def day(date: dt.date) -> Period:
    """Give the one day."""
    return Period(date, date, "day")


def period(unit: str, date: dt.date) -> Period:
    """Give the period of `unit` that `date` lies in; weeks run from Monday, centuries from the year 00."""
    if unit in {"day", "night"}:
        return day(date)
    if unit in {"week", "weekend"}:
        monday = date - dt.timedelta(date.weekday())
        return Period(monday + dt.timedelta(5 if unit == "weekend" else 0), monday + dt.timedelta(6), unit)
    if unit == "season":
        name = next(n for n, (_, m) in SEASONS.items() if (date.month - m) % 12 < 3)
        return season(name, date.year - (name == "winter" and date.month < 3))
    months = _MONTHS[unit]
    if months <= 12:
        first = date.replace(month=(date.month - 1) // months * months + 1, day=1)
    else:
        first = dt.date(max(1, date.year // (months // 12) * (months // 12)), 1, 1)
    return Period(first, add_months(first, months) - dt.timedelta(1), unit)


def month(year: int, number: int) -> Period:
    """Give the month `number` (1 to 12) of `year`."""
    return period("month", dt.date(year, number, 1))


def year(number: int) -> Period:
    """Give the year."""
    return period("year", dt.date(number, 1, 1))


def season(name: str, number: int) -> Period:
    """Give the season that begins in year `number`; winter runs into the next."""
    first = dt.date(number, SEASONS[name][1], 1)
    return Period(first, add_months(first, 3) - dt.timedelta(1), "season")


def season_name(date: dt.date) -> str:
    """Give the name of the season that begins in the month of `date`."""
    return next(name for name, (_, number) in SEASONS.items() if number == date.month)


def add_months(date: dt.date, count: int) -> dt.date:
    """Give the same day `count` months later, or the month's last day; years stay within 1 and 9999."""
    index = min(max(date.year * 12 + date.month - 1 + count, 12), 9999 * 12 + 11)
    at_year, at_month = index // 12, index % 12 + 1
    return dt.date(at_year, at_month, min(date.day, calendar.monthrange(at_year, at_month)[1]))


def part(whole: Period, which: str) -> tuple[dt.date, dt.date]:
    """Give the first and last day of the "early", "mid" or "late" third of `whole`."""
    length = (whole.last - whole.first).days + 1
    start = {"early": 0, "mid": length // 3, "late": length - length // 3}[which]
    end = {"early": length // 3, "mid": length - length // 3, "late": length}[which]
    return whole.first + dt.timedelta(start), whole.first + dt.timedelta(max(end, start + 1) - 1)


def easter(number: int) -> dt.date:
    """Give Easter Sunday of the year, by the anonymous Gregorian algorithm."""
    a, b, c = number % 19, number // 100, number % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return dt.date(number, f // 31, f % 31 + 1)
