"""`Dates`: the values of calendar dates, months, years, holidays, weekdays, and days told from today."""

import datetime as dt
import re
from dataclasses import replace

from dragoman.read.measures.numbers import ordinal

from .context import NEAR, Rules, Value
from .days import Period, day, easter, month, period, year
from .grammar import lexicon


class Dates(Rules):
    """The rules for days, months and years."""

    def rule_iso(self) -> Value:
        """Read 2024-07-16."""
        return self._absolute(int(self.groups["number"]))

    rule_slashed = rule_iso

    def _absolute(self, number_of_month: int) -> Value:
        at = self.told_year("year")
        return Value(day(dt.date(at or 1, number_of_month, _day(self.groups["day"]))), relative_to="calendar")

    def rule_date(self) -> Value:
        """Read March 5, 2001; Saturday, 5 March; Aug. 2."""
        at_month = _month(self.groups["month"])
        return self._dated(at_month, _day(self.groups["day"]))

    def _dated(self, at_month: int, at_day: int) -> Value:
        told = self.told_year("year", "relyear")
        if told:
            return self._checked(
                Value(
                    day(dt.date(told, at_month, at_day)),
                    relative_to="calendar" if "year" in self.groups else "published",
                )
            )
        today = self.context.published
        base = today.year if today else 2000
        days = [day(d) for y in range(base - 1, base + 2) if (d := _date(y, at_month, at_day))]
        if at_month == 2 and at_day == 29:
            days = [day(d) for y in range(base - 4, base + 5) if (d := _date(y, at_month, at_day))]
        near = today is not None and any(abs((d.first - today).days) <= NEAR for d in days)
        if "wd" in self.groups and not near:
            fitting = [d for d in days if d.first.weekday() == weekday_number(self.groups["wd"])]
            days = fitting or days
        return self._checked(self.nearest(days, self.groups.get("which", "").lower()))

    def _checked(self, value: Value) -> Value:
        """Give a day told with another weekday than it has as uncertain: "Tuesday, 13 March", a Wednesday."""
        if value.period is None or "wd" not in self.groups:
            return value
        fits = value.period.first.weekday() == weekday_number(self.groups["wd"])
        return value if fits else replace(value, edtf=f"{value.period.edtf()}?")

    def rule_day_range(self) -> Value | None:
        """Read July 3-5."""
        at_month, until = _month(self.groups["month"]), _day(self.groups["until"])
        first = self._dated(at_month, _day(self.groups["day"]))
        if first.period is None:
            return first
        last = first.period.first.replace(day=until)
        if last <= first.period.first:
            return None
        return replace(first, period=Period(first.period.first, last, "span"))

    def rule_weekof(self) -> Value:
        """Read the week of March 6."""
        value = self.rule_date()
        return replace(value, period=value.period and period("week", value.period.first))

    def rule_monthpart(self) -> Value:
        """Read the first week of May; the second half of April 2018; the last weekend in June."""
        value = self.rule_month()
        return replace(
            value, period=value.period and _part_of(value.period, self.groups["ordinal"], self.groups["unit"])
        )

    def rule_month(self) -> Value:
        """Read March 1996; last May; October."""
        at_month = _month(self.groups["month"])
        told = self.told_year("year", "relyear")
        if told:
            return Value(month(told, at_month), relative_to="calendar" if "year" in self.groups else "published")
        which = self.groups.get("which", "").lower()
        if which.startswith("the ") and self.context.last:
            base = self.context.last.first.year
            after = [c for y in range(base - 1, base + 2) if (c := month(y, at_month)).first > self.context.last.last]
            before = [c for y in range(base - 1, base + 2) if (c := month(y, at_month)).last < self.context.last.first]
            return Value((after[0] if "following" in which else before[-1]), relative_to="context")
        base = self.context.published.year if self.context.published else 2000
        return self.nearest([month(y, at_month) for y in range(base - 1, base + 2)], which)

    def rule_year(self) -> Value | None:
        """Read 1996."""
        at = self.told_year("year")
        return self.about_fiscal(Value(year(at), relative_to="calendar")) if at else None

    def rule_year_range(self) -> Value | None:
        """Read 1996-99."""
        first, until = int(self.groups["year"]), self.groups["until"]
        last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
        if last <= first or (len(until) == 2 and int(until) <= 12 and last - first > 12):
            return None
        return Value(Period(year(first).first, year(last).last, "span"), relative_to="calendar", edtf=f"{first}/{last}")

    def rule_decade(self) -> Value:
        """Read the 1990s."""
        text = self.groups["decade"].lower()
        if match := re.search(r"\d{4}", text):
            first = int(match[0])
        elif match := re.search(r"\d\d", text):
            first = 1900 + int(match[0])
        else:
            tens = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
            first = 1920 + 10 * next(i for i, w in enumerate(tens) if text.endswith(w))
        return Value(period("decade", dt.date(first, 1, 1)), relative_to="calendar")

    def rule_century(self) -> Value | None:
        """Read the 20th century."""
        count = ordinal(self.groups["ordinal"]) or 0
        if "bc" in self.groups or not 2 <= count <= 99:
            return None if not count else Value(relative_to="calendar")
        return Value(period("century", dt.date((count - 1) * 100, 1, 1)), relative_to="calendar")

    def rule_holiday(self) -> Value:
        """Read Christmas Eve; last Thanksgiving; Easter Monday 2003."""
        rule = lexicon()["holidays"][re.sub("’", "'", self.groups["holiday"].lower())]
        told = self.told_year("year")
        today = self.context.published
        base = told or (today.year if today else 2000)
        years = [told] if told else range(base - 1, base + 2)
        days = [day(_holiday(rule, y)) for y in years]
        value = (
            Value(days[0], relative_to="calendar") if told else self.nearest(days, self.groups.get("which", "").lower())
        )
        unit = {"week": "week", "weekend": "weekend"}.get(self.groups.get("word", "").lower())
        return replace(value, period=period(unit, value.period.first)) if unit and value.period else value

    def rule_deictic(self) -> Value:
        """Read today; yesterday evening; the day after tomorrow; last night."""
        word = self.groups["word"].lower()
        steps = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
        shift = -1 if re.search(r"last (?:night|evening)", word) else steps.get(word, 0)
        if word == "overnight" and self.context.published:
            today = self.context.published
            return Value(Period(today - dt.timedelta(1), today, "span"), relative_to="published")
        return self.published_unit("day", shift)

    def rule_weekday(self) -> Value:
        """Read friday; last Wednesday; Monday of next week; and Saturday nights, which are a set."""
        if self.groups.get("dpart", "").lower().endswith("s"):
            return Value(type="set", amount="P1W")
        if self.groups["wd"].lower().rstrip(".") in {"sun", "sat", "wed", "mon", "fri"} and "which" in self.groups:
            return Value(relative_to="published")
        wanted, which, today = (
            weekday_number(self.groups["wd"]),
            self.groups.get("which", "").lower(),
            self.context.published,
        )
        if which.startswith("the ") and self.context.last and self.context.last.unit == "day":
            base = self.context.last.first
            step = (
                -((base.weekday() - wanted - 1) % 7 + 1)
                if "previous" in which
                else (wanted - base.weekday() - 1) % 7 + 1
            )
            return Value(day(base + dt.timedelta(step)), relative_to="context")
        if today is None:
            return Value(relative_to="published")
        if "week" in self.groups:
            shift = {"last": -1, "next": 1, "week": 1}.get(
                next(w for w in ("last", "next", "this", "week") if w in self.groups["week"].lower()), 0
            )
            return Value(day(period("week", today).first + dt.timedelta(7 * shift + wanted)), relative_to="published")
        back, ahead = (today.weekday() - wanted) % 7, (wanted - today.weekday()) % 7
        if "last" in which or "past" in which or "previous" in which:
            step = -(back or 7)
        elif "next" in which or "coming" in which:
            step = ahead or 7
        else:
            step = ahead if self.context.tense == "future" else -back
        told = day(today + dt.timedelta(step))
        if "night" in self.groups:
            told = Period(told.first - dt.timedelta(1), told.last, "span")
        return Value(told, relative_to="published")

    def rule_clock(self) -> Value:
        """Read 10 p.m.; the following morning: the day is the one told nearest to it."""
        word, text = self.groups.get("word", "").lower(), self.groups.get("clock", "")
        if word:
            return self.published_unit("day", {"yesterday": -1, "tomorrow": 1}.get(word, 0))
        if "dpart" in self.groups and self.context.last and self.context.last.unit == "day":
            return Value(self.context.last.shift(1), relative_to="context")
        if self.context.sentence or (text and self.context.last_day):
            return Value(self.context.sentence or self.context.last_day, relative_to="context")
        if text and not re.search(r"[ap]\.?m|noon|midday|midnight|GMT|UTC|clock|:", text, re.IGNORECASE):
            return Value(relative_to="published")
        return self.published_unit("day")


_NTH = ("first", "second", "third", "fourth")


def _part_of(whole: Period, ordinal: str, unit: str) -> Period:
    """Give the nth week, half, fortnight, weekend or weekday of a month; counted from its end where it is the last."""
    word, unit = ordinal.lower(), unit.lower()
    last = word in {"last", "final", "latter"}
    if unit == "weekend" or unit in lexicon()["weekdays"]:
        wanted = 5 if unit == "weekend" else weekday_number(unit)
        days = [whole.first + dt.timedelta(n) for n in range((whole.last - whole.first).days + 1)]
        first = [d for d in days if d.weekday() == wanted][-1 if last else _NTH.index(word)]
        return Period(first, first + dt.timedelta(1), "weekend") if unit == "weekend" else day(first)
    length = {"week": 7, "fortnight": 14, "half": 15}[unit]
    if last or (unit == "half" and word == "second"):
        first = whole.first.replace(day=16) if unit == "half" else whole.last - dt.timedelta(length - 1)
        return Period(first, whole.last, "span")
    first = whole.first + dt.timedelta(length * _NTH.index(word))
    return Period(first, min(first + dt.timedelta(length - 1), whole.last), "span")


def _month(word: str) -> int:
    return int(lexicon()["months"][word.lower().rstrip(".")])


def weekday_number(word: str) -> int:
    """Give the number of a weekday, from Monday 0."""
    return int(lexicon()["weekdays"][word.lower().rstrip(".")])


def _day(word: str) -> int:
    return ordinal(word) or int(re.sub(r"\D", "", word) or 0)


def _date(at_year: int, at_month: int, at_day: int) -> dt.date | None:
    try:
        return dt.date(at_year, at_month, at_day)
    except ValueError:
        return None


def _holiday(rule: dict[str, list[int] | int], at_year: int) -> dt.date:
    """Give the day of a holiday in a year."""
    if isinstance(shift := rule.get("easter"), int):
        return easter(at_year) + dt.timedelta(shift)
    if isinstance(fixed := rule.get("day"), list):
        return dt.date(at_year, fixed[0], fixed[1])
    at_month, nth, weekday = rule["nth"]  # type: ignore[misc]
    days = [d for n in range(1, 32) if (d := _date(at_year, at_month, n)) and d.weekday() == weekday]
    return days[nth - 1 if nth > 0 else nth]
