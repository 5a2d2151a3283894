"""`Periods`: the values of weeks, quarters, halves and seasons, and of the periods of earnings reports."""

import datetime as dt
import re
from dataclasses import replace

from dragoman.read.measures.amounts import Amount, amount

from .context import Rules, Value, side
from .days import Period, add_months, period, season, year
from .grammar import lexicon


class Periods(Rules):
    """The rules for stretches of the calendar, told by name or from publication."""

    def rule_relative(self) -> Value | None:
        """Read last week; this year; the previous month; that day; next summer."""
        which, unit = self.groups["which"].lower(), self.groups["unit"].lower()
        if unit in lexicon()["seasons"]:
            return self._season(lexicon()["seasons"][unit], which)
        if unit == "season":
            return Value()
        if unit == "night":
            unit = "day"
        if re.search(r"\bthat\b|same|previous|preceding|following", which):
            step = 1 if "following" in which else -1 if "previous" in which or "preceding" in which else 0
            base = self.context.last_day if unit == "day" else self.context.last
            return (
                Value(period(unit, base.first).shift(step), relative_to="context")
                if base
                else self.published_unit(unit, step)
            )
        if which in {"the", "in the"}:
            return self._the(unit)
        if (which in {"the next", "next"} and unit == "day") or (which == "the next" and self.context.tense == "past"):
            base = self.context.last_day if unit == "day" else self.context.last
            if base is not None:
                return Value(period(unit, base.first).shift(1), relative_to="context")
            if unit == "day" and self.context.tense != "future":
                return Value(relative_to="context", amount="P1D", relation="after")
        if unit == "day" and which.startswith(("earlier", "later")) and self.context.last_day:
            return Value(self.context.last_day, relative_to="context")
        if unit in {"decade", "century"} and "this" not in which and "current" not in which:
            return self.stretch(Amount(1, 1, unit), ahead="next" in which or "coming" in which)
        if which == "the past":
            return self.stretch(Amount(1, 1, unit), ahead=False)
        step = 1 if "next" in which or "coming" in which else -1 if "last" in which or "past" in which else 0
        value = self.about_fiscal(self.published_unit(unit, step))
        if which.startswith(("later", "earlier")):
            return side(value, "before" if which.startswith("earlier") else "after", self.context.published)
        return value

    def _the(self, unit: str) -> Value | None:
        """Give what "the quarter" or "the year" is: of an earnings report the one it is about."""
        if self.context.fiscal and unit in {"quarter", "year"}:
            return Value(
                self.context.fiscal if unit == "quarter" else period("year", self.context.fiscal.first),
                relative_to="context",
            )
        return self.published_unit(unit) if unit in {"year", "month", "week"} else None

    def rule_fullyear(self) -> Value:
        """Read the full year; the latest fiscal year."""
        if self.context.fiscal:
            return Value(period("year", self.context.fiscal.first), relative_to="context")
        return self.published_unit("year")

    def rule_weekend(self) -> Value:
        """Read the weekend; next weekend."""
        which, today = self.groups["which"].lower(), self.context.published
        if today is None:
            return Value(relative_to="published")
        this = period("weekend", today)
        if "next" in which or "coming" in which or ("this" in which and self.context.tense == "future"):
            return Value(
                this if this.first > today and "next" not in which else this.shift(1),
                relative_to="published",
            )
        if self.context.tense == "future" and "last" not in which:
            return Value(this, relative_to="published")
        return Value(this if this.first <= today and "last" not in which else this.shift(-1), relative_to="published")

    def rule_end(self) -> Value:
        """Read year-end; month's end."""
        return self.published_unit(self.groups["unit"].lower())

    def rule_quarter(self) -> Value | None:
        """Read the third quarter; the first quarter of 1990; Q2 2005."""
        names = ["first", "second", "third", "fourth"]
        text = (self.groups.get("ordinal") or self.groups.get("ordinal2") or "")[:6].lower()
        count = names.index(text) + 1 if text in names else int(text[0])
        told = self.told_year("year", "year2", "relyear", "relyear2")
        if told:
            value = self._fiscal(Value(period("quarter", dt.date(told, 3 * count - 2, 1)), relative_to="calendar"))
            return self.about_fiscal(value)
        base = self.context.published.year if self.context.published else 2000
        quarters = [period("quarter", dt.date(y, 3 * count - 2, 1)) for y in range(base - 1, base + 2)]
        value = self.nearest(quarters)
        if "fiscal" in self.groups and self.context.published and self.context.tense != "future":
            value = replace(value, period=[q for q in quarters if q.first <= self.context.published][-1])
        if value.period and ("ago" in self.groups or "yearago" in self.groups):
            same = (
                self.context.fiscal
                if "ago" not in self.groups and "same" in self.groups.get("yearago", "").lower()
                else None
            )
            return replace(value, period=same or value.period.year_before())
        return self.about_fiscal(self._fiscal(value))

    def _fiscal(self, value: Value) -> Value:
        """Keep a quarter that is over, or told in the past, as what an earnings report is about."""
        today = self.context.published
        over = (
            value.period
            and today
            and (value.period.last if self.context.tense != "past" else value.period.first) <= today
        )
        if over:
            self.context.fiscal = value.period
        return value

    def rule_yearago(self) -> Value:
        """Read the year-ago quarter; the 1988 period; the corresponding period last year."""
        told, base = self.told_year("year", "year2"), self.context.fiscal
        if base is None and self.context.published:
            base = period(
                "quarter" if self.groups.get("unit", "").lower() == "quarter" else "year", self.context.published
            )
        if base is None or base.unit not in {"quarter", "half", "year"}:
            return Value(period=year(told), relative_to="calendar") if told else Value(relative_to="published")
        return Value(base.year_before(base.first.year - told if told else 1), relative_to="context")

    def rule_latest(self) -> Value:
        """Read the latest quarter; the current quarter; the quarter."""
        word = self.groups.get("word", "").lower()
        if word == "current":
            return self.published_unit("quarter")
        if self.context.fiscal:
            return Value(self.context.fiscal, relative_to="context")
        return self._fiscal(self.published_unit("quarter", -1)) if word else Value(type="duration", amount="P3M")

    def rule_ended(self) -> Value:
        """Read the quarter (ended Sept. 30): the caller looks at the date after it."""
        found = amount(self.groups["amount"], lexicon()["units"])
        return Value(type="duration", amount=found.iso() if found else "P3M")

    def rule_half(self) -> Value:
        """Read the first half of next year."""
        second = self.groups["ordinal"].lower() != "first"
        told = self.told_year("year") or (
            self.told_year("relyear") if self.groups.get("of", "year").lower() == "year" else None
        )
        if self.groups.get("relyear", "").lower() == "the year" and self.context.published:
            told = self.context.published.year
        if self.groups.get("of", "year").lower() != "year":
            return Value(type="point")
        if told:
            return Value(
                period("half", dt.date(told, 7 if second else 1, 1)),
                relative_to="published" if "relyear" in self.groups else "calendar",
            )
        base = self.context.published.year if self.context.published else 2000
        return self.nearest([period("half", dt.date(y, 7 if second else 1, 1)) for y in range(base - 1, base + 2)])

    def rule_quarters(self) -> Value:
        """Read the first two quarters of 1990."""
        told = self.told_year("year", "relyear") or (self.context.published.year if self.context.published else None)
        if told is None:
            return Value(relative_to="published")
        months = 6 if self.groups["count"].lower() == "two" else 9
        first = dt.date(told, 1, 1) if self.groups["ordinal"].lower() == "first" else dt.date(told, 13 - months, 1)
        return Value(Period(first, add_months(first, months) - dt.timedelta(1), "span"), relative_to="calendar")

    def rule_season(self) -> Value:
        """Read the spring of 2018; in the summer."""
        name = lexicon()["seasons"][self.groups["season"].lower()]
        told = self.told_year("year", "relyear")
        if told:
            return Value(season(name, told), relative_to="calendar" if "year" in self.groups else "published")
        return self._season(name, "")

    def _season(self, name: str, which: str) -> Value:
        if re.search(r"\bthat\b|same|previous|following", which) and self.context.last:
            base = self.context.last.first.year
            return Value(season(name, base + ("following" in which) - ("previous" in which)), relative_to="context")
        base = self.context.published.year if self.context.published else 2000
        seasons = [season(name, y) for y in range(base - 2, base + 2)]
        if which in {"the", "in the"} or not which:
            return self.nearest(seasons)
        if "this" in which and name == "winter" and self.context.published and self.context.published.month < 6:
            return self.nearest(seasons[:3])
        return self.nearest(seasons, which)
