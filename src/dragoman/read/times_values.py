"""`Reader`: the value of each time expression, in the order of the text: its days, EDTF, type and what it counts from."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from .amounts import Amount, amount
from .days import Period, add_months, day, easter, month, period, season, year
from .numbers import number, ordinal
from .tense import Tense
from .times_grammar import Expression, lexicon

NEAR = 45
"""A day and month without a year is the nearest one within so many days, whatever the tense. Tuned on the
TimeBank and AQUAINT reports: 30 to 75 differ by less than .002 in F1."""


NEAR_MONTH = 32
"""The same for a month: one that begins within so many days is meant rather than that of eleven months ago."""


@dataclass(frozen=True)
class Value:
    """What an expression means. `period` is None where it is open; `edtf` only where it is not the period's own."""

    period: Period | None = None
    type: str = "point"
    relative_to: str | None = None
    amount: str | None = None
    relation: str | None = None
    edtf: str | None = None
    open_start: bool = False
    open_end: bool = False


@dataclass
class Context:
    """What an expression is read against. `last` is the time before it in the text, `last_day` the last day told, `fiscal` the last quarter or
    business year of an earnings report, `sentence` the last day told in the same sentence."""

    published: dt.date | None
    tense: Tense = "present"
    last: Period | None = None
    last_day: Period | None = None
    fiscal: Period | None = None
    sentence: Period | None = None
    counted: bool = False
    """Whether a number or amount of money stands right before ("$4 million a year")."""


@dataclass
class Resolver:
    """Gives the value of expressions; one method for each rule of `data/times.yaml`."""

    context: Context
    groups: dict[str, str] = field(default_factory=dict)

    def value(self, expression: Expression, context: Context) -> Value | None:
        """Give the value of an expression, or None where its words tell no time here."""
        self.context, self.groups = context, expression.groups
        rule: Callable[[], Value | None] = getattr(self, "rule_" + expression.rule)
        try:
            return rule()
        except (ValueError, OverflowError):
            return None

    # what the groups of a pattern mean

    def _published(self, unit: str, shift: int = 0) -> Value:
        """Give the unit that publication lies in, or one `shift` units from it."""
        if self.context.published is None:
            return Value(relative_to="published")
        return Value(period(unit, self.context.published).shift(shift), relative_to="published")

    def _year(self, *names: str) -> int | None:
        """Give the year that one of the groups tells ("2018", "nineteen ninety-six", "'98", "of last year")."""
        text = next((self.groups[n] for n in names if n in self.groups), "").lower()
        if match := re.search(r"\d{4}", text):
            return int(match[0])
        if match := re.search(r"\d\d", text):
            return 1900 + int(match[0]) if int(match[0]) > 49 else 2000 + int(match[0])
        if not text:
            return None
        if "year" in text:
            return self._relative_year(text)
        if text.startswith("two thousand"):
            return number(text.replace(" and ", " ")) and int(number(text) or 0)
        head, _, tail = re.sub(r"[\s-]+", " ", text).partition(" ")
        return (19 if head == "nineteen" else 20) * 100 + int((number(tail.replace("oh ", "")) or 0) if tail != "hundred" else 0)

    def _relative_year(self, text: str) -> int | None:
        if re.search(r"that|same|following|previous", text):
            base = self.context.last.first.year if self.context.last else None
            return base and base + ("following" in text) - ("previous" in text)
        if self.context.published is None:
            return None
        return self.context.published.year + ("next" in text) - ("last" in text)

    def _nearest(self, candidates: list[Period], which: str = "") -> Value:
        """Choose among the same day or month of several years, by "last", "next", nearness and tense."""
        today = self.context.published
        if today is None or not candidates:
            return Value(relative_to="published")
        past = [c for c in candidates if c.first <= today]
        ahead = [c for c in candidates if c.last >= today]
        if "last" in which or "past" in which or "previous" in which:
            chosen = [c for c in candidates if c.last < today][-1:]
        elif "next" in which or "coming" in which:
            chosen = [c for c in candidates if c.first > today][:1]
        elif "this" in which:
            chosen = [c for c in candidates if c.first.year == today.year]
        else:
            chosen = sorted(candidates, key=lambda c: abs(_gap(c, today)))[:1]
            reach = {"day": NEAR, "month": NEAR_MONTH, "quarter": 366}.get(chosen[0].unit, 0)
            if abs(_gap(chosen[0], today)) > reach and self.context.tense != "present":
                chosen = past[-1:] if self.context.tense == "past" else ahead[:1]
        return Value(chosen[0], relative_to="published") if chosen else Value(relative_to="published")

    # absolute dates

    def rule_iso(self) -> Value:
        """2024-07-16."""
        return self._absolute(int(self.groups["number"]))

    rule_slashed = rule_iso

    def _absolute(self, number_of_month: int) -> Value:
        at = self._year("year")
        return Value(day(dt.date(at or 1, number_of_month, _day(self.groups["day"]))), relative_to="calendar")

    def rule_date(self) -> Value:
        """March 5, 2001; Saturday, 5 March; Aug. 2."""
        at_month = _month(self.groups["month"])
        return self._dated(at_month, _day(self.groups["day"]))

    def _dated(self, at_month: int, at_day: int) -> Value:
        told = self._year("year", "relyear")
        if told:
            return Value(day(dt.date(told, at_month, at_day)), relative_to="calendar" if "year" in self.groups else "published")
        today = self.context.published
        base = today.year if today else 2000
        days = [day(d) for y in range(base - 1, base + 2) if (d := _date(y, at_month, at_day))]
        if at_month == 2 and at_day == 29:
            days = [day(d) for y in range(base - 4, base + 5) if (d := _date(y, at_month, at_day))]
        if "wd" in self.groups:
            fitting = [d for d in days if d.first.weekday() == _weekday(self.groups["wd"])]
            days = fitting or days
        return self._nearest(days, self.groups.get("which", "").lower())

    def rule_day_range(self) -> Value | None:
        """July 3-5."""
        at_month, until = _month(self.groups["month"]), _day(self.groups["until"])
        first = self._dated(at_month, _day(self.groups["day"]))
        if first.period is None:
            return first
        last = first.period.first.replace(day=until)
        if last <= first.period.first:
            return None
        return replace(first, period=Period(first.period.first, last, "span"))

    def rule_weekof(self) -> Value:
        """The week of March 6."""
        value = self.rule_date()
        return replace(value, period=value.period and period("week", value.period.first))

    def rule_month(self) -> Value:
        """March 1996; last May; October."""
        at_month = _month(self.groups["month"])
        told = self._year("year", "relyear")
        if told:
            return Value(month(told, at_month), relative_to="calendar" if "year" in self.groups else "published")
        which = self.groups.get("which", "").lower()
        if which.startswith("the ") and self.context.last:
            base = self.context.last.first.year
            after = [c for y in range(base - 1, base + 2) if (c := month(y, at_month)).first > self.context.last.last]
            before = [c for y in range(base - 1, base + 2) if (c := month(y, at_month)).last < self.context.last.first]
            return Value((after[0] if "following" in which else before[-1]), relative_to="context")
        base = self.context.published.year if self.context.published else 2000
        return self._nearest([month(y, at_month) for y in range(base - 1, base + 2)], which)

    def rule_year(self) -> Value | None:
        """1996."""
        at = self._year("year")
        return Value(year(at), relative_to="calendar") if at else None

    def rule_year_range(self) -> Value | None:
        """1996-99."""
        first, until = int(self.groups["year"]), self.groups["until"]
        last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
        if last <= first or (len(until) == 2 and int(until) <= 12 and last - first > 12):
            return None
        return Value(Period(year(first).first, year(last).last, "span"), relative_to="calendar", edtf=f"{first}/{last}")

    def rule_decade(self) -> Value:
        """The 1990s."""
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
        """The 20th century."""
        count = ordinal(self.groups["ordinal"]) or 0
        if "bc" in self.groups or not 2 <= count <= 99:
            return None if not count else Value(relative_to="calendar")
        return Value(period("century", dt.date((count - 1) * 100, 1, 1)), relative_to="calendar")

    def rule_holiday(self) -> Value:
        """Christmas Eve; last Thanksgiving; Easter Monday 2003."""
        rule = lexicon()["holidays"][re.sub("’", "'", self.groups["holiday"].lower())]
        told = self._year("year")
        today = self.context.published
        base = told or (today.year if today else 2000)
        years = [told] if told else range(base - 1, base + 2)
        days = [day(_holiday(rule, y)) for y in years]
        value = Value(days[0], relative_to="calendar") if told else self._nearest(days, self.groups.get("which", "").lower())
        unit = {"week": "week", "weekend": "weekend"}.get(self.groups.get("word", "").lower())
        return replace(value, period=period(unit, value.period.first)) if unit and value.period else value

    # days counted from publication

    def rule_deictic(self) -> Value:
        """Today; yesterday evening; the day after tomorrow; last night."""
        word = self.groups["word"].lower()
        steps = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
        shift = -1 if re.search(r"last (?:night|evening)", word) else steps.get(word, 0)
        if word == "overnight" and self.context.published:
            today = self.context.published
            return Value(Period(today - dt.timedelta(1), today, "span"), relative_to="published")
        return self._published("day", shift)

    def rule_weekday(self) -> Value:
        """Friday; last Wednesday; Monday of next week."""
        if self.groups["wd"].lower().rstrip(".") in {"sun", "sat", "wed", "mon", "fri"} and "which" in self.groups:
            return Value(relative_to="published")
        wanted, which, today = _weekday(self.groups["wd"]), self.groups.get("which", "").lower(), self.context.published
        if which.startswith("the ") and self.context.last and self.context.last.unit == "day":
            base = self.context.last.first
            step = -((base.weekday() - wanted - 1) % 7 + 1) if "previous" in which else (wanted - base.weekday() - 1) % 7 + 1
            return Value(day(base + dt.timedelta(step)), relative_to="context")
        if today is None:
            return Value(relative_to="published")
        if "week" in self.groups:
            shift = {"last": -1, "next": 1, "week": 1}.get(next(w for w in ("last", "next", "this", "week") if w in self.groups["week"].lower()), 0)
            return Value(day(period("week", today).first + dt.timedelta(7 * shift + wanted)), relative_to="published")
        back, ahead = (today.weekday() - wanted) % 7, (wanted - today.weekday()) % 7
        if "last" in which or "past" in which or "previous" in which:
            step = -(back or 7)
        elif "next" in which or "coming" in which:
            step = ahead or 7
        else:
            step = ahead if self.context.tense == "future" else -back
        return Value(day(today + dt.timedelta(step)), relative_to="published")

    def rule_clock(self) -> Value:
        """10 p.m.; the following morning: the day is the one told nearest to it."""
        word, text = self.groups.get("word", "").lower(), self.groups.get("clock", "")
        if word:
            return self._published("day", {"yesterday": -1, "tomorrow": 1}.get(word, 0))
        if "dpart" in self.groups and self.context.last and self.context.last.unit == "day":
            return Value(self.context.last.shift(1), relative_to="context")
        if self.context.sentence or (text and self.context.last_day):
            return Value(self.context.sentence or self.context.last_day, relative_to="context")
        if text and not re.search(r"[ap]\.?m|noon|midday|midnight|GMT|UTC|clock|:", text, re.IGNORECASE):
            return Value(relative_to="published")
        return self._published("day")

    def rule_relative(self) -> Value | None:
        """Last week; this year; the previous month; that day; next summer."""
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
            return Value(period(unit, base.first).shift(step), relative_to="context") if base else self._published(unit, step)
        if which in {"the", "in the"}:
            return self._the(unit)
        if unit in {"decade", "century"} and "this" not in which and "current" not in which:
            return self._stretch(Amount(1, 1, unit), ahead="next" in which or "coming" in which)
        if which == "the past" and unit != "weekend":
            return self._stretch(Amount(1, 1, unit), ahead=False)
        step = 1 if "next" in which or "coming" in which else -1 if "last" in which or "past" in which else 0
        value = self._published(unit, step)
        if which.startswith(("later", "earlier")):
            return self._cut(value, "before" if which.startswith("earlier") else "after")
        return value

    def _the(self, unit: str) -> Value | None:
        """Give what "the quarter" or "the year" is: of an earnings report the one it is about."""
        if self.context.fiscal and unit in {"quarter", "year"}:
            return Value(self.context.fiscal if unit == "quarter" else period("year", self.context.fiscal.first), relative_to="context")
        return self._published(unit) if unit in {"year", "month", "week"} else None

    def rule_fullyear(self) -> Value:
        """The full year; the latest fiscal year."""
        if self.context.fiscal:
            return Value(period("year", self.context.fiscal.first), relative_to="context")
        return self._published("year")

    def _cut(self, value: Value, side: str) -> Value:
        """Give the part of a period that lies before or after publication ("earlier this month")."""
        whole, today = value.period, self.context.published
        if not whole or not today or not whole.first <= today <= whole.last or whole.unit == "day":
            return value
        cut = Period(whole.first, today, "span") if side == "before" else Period(today, whole.last, "span")
        return replace(value, period=cut)

    def rule_weekend(self) -> Value:
        """The weekend; next weekend."""
        which, today = self.groups["which"].lower(), self.context.published
        if today is None:
            return Value(relative_to="published")
        this = period("weekend", today)
        if "next" in which or "coming" in which or ("this" in which and self.context.tense == "future"):
            return Value(this.shift(0) if this.first > today and "next" not in which else _weekend(this, 1), relative_to="published")
        if self.context.tense == "future" and "last" not in which:
            return Value(this, relative_to="published")
        return Value(this if this.first <= today and "last" not in which else _weekend(this, -1), relative_to="published")

    def rule_end(self) -> Value:
        """Year-end; month's end."""
        return self._published(self.groups["unit"].lower())

    # quarters, halves, seasons

    def rule_quarter(self) -> Value | None:
        """The third quarter; the first quarter of 1990; Q2 2005."""
        names = ["first", "second", "third", "fourth"]
        text = (self.groups.get("ordinal") or self.groups.get("ordinal2") or "")[:6].lower()
        count = names.index(text) + 1 if text in names else int(text[0])
        told = self._year("year", "year2", "relyear", "relyear2")
        if told:
            return self._fiscal(Value(period("quarter", dt.date(told, 3 * count - 2, 1)), relative_to="calendar"))
        base = self.context.published.year if self.context.published else 2000
        quarters = [period("quarter", dt.date(y, 3 * count - 2, 1)) for y in range(base - 1, base + 2)]
        value = self._nearest(quarters)
        if "fiscal" in self.groups and self.context.published and self.context.tense != "future":
            value = replace(value, period=[q for q in quarters if q.first <= self.context.published][-1])
        if value.period and ("ago" in self.groups or "yearago" in self.groups):
            same = self.context.fiscal if "ago" not in self.groups and "same" in self.groups.get("yearago", "").lower() else None
            return replace(value, period=same or value.period.year_before())
        return self._fiscal(value)

    def _fiscal(self, value: Value) -> Value:
        """Keep a quarter that is over as what an earnings report is about."""
        if value.period and self.context.published and value.period.last <= self.context.published:
            self.context.fiscal = value.period
        return value

    def rule_yearago(self) -> Value:
        """The year-ago quarter; the 1988 period; the corresponding period last year."""
        told, base = self._year("year", "year2"), self.context.fiscal
        if base is None and self.context.published:
            base = period("quarter" if self.groups.get("unit", "").lower() == "quarter" else "year", self.context.published)
        if base is None or base.unit not in {"quarter", "half", "year"}:
            return Value(period=year(told), relative_to="calendar") if told else Value(relative_to="published")
        return Value(base.year_before(base.first.year - told if told else 1), relative_to="context")

    def rule_latest(self) -> Value:
        """The latest quarter; the current quarter; the quarter."""
        word = self.groups.get("word", "").lower()
        if word == "current":
            return self._published("quarter")
        if self.context.fiscal:
            return Value(self.context.fiscal, relative_to="context")
        return self._fiscal(self._published("quarter", -1)) if word else Value(type="duration", amount="P3M")

    def rule_ended(self) -> Value:
        """The quarter (ended Sept. 30): the caller looks at the date after it."""
        found = amount(self.groups["amount"], lexicon()["units"])
        return Value(type="duration", amount=found.iso() if found else "P3M")

    def rule_half(self) -> Value:
        """The first half of next year."""
        second = self.groups["ordinal"].lower() != "first"
        told = self._year("year") or (self._year("relyear") if self.groups.get("of", "year").lower() == "year" else None)
        if self.groups.get("relyear", "").lower() == "the year" and self.context.published:
            told = self.context.published.year
        if self.groups.get("of", "year").lower() != "year":
            return Value(type="point")
        if told:
            return Value(period("half", dt.date(told, 7 if second else 1, 1)), relative_to="published" if "relyear" in self.groups else "calendar")
        base = self.context.published.year if self.context.published else 2000
        return self._nearest([period("half", dt.date(y, 7 if second else 1, 1)) for y in range(base - 1, base + 2)])

    def rule_quarters(self) -> Value:
        """The first two quarters of 1990."""
        told = self._year("year", "relyear") or (self.context.published.year if self.context.published else None)
        if told is None:
            return Value(relative_to="published")
        months = 6 if self.groups["count"].lower() == "two" else 9
        first = dt.date(told, 1, 1) if self.groups["ordinal"].lower() == "first" else dt.date(told, 13 - months, 1)
        return Value(Period(first, add_months(first, months) - dt.timedelta(1), "span"), relative_to="calendar")

    def rule_season(self) -> Value:
        """The spring of 2018; in the summer."""
        name = lexicon()["seasons"][self.groups["season"].lower()]
        told = self._year("year", "relyear")
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
            return self._nearest(seasons)
        if "this" in which and name == "winter" and self.context.published and self.context.published.month < 6:
            return self._nearest(seasons[:3])
        return self._nearest(seasons, which)

    # counted times

    def rule_ago(self) -> Value | None:
        """Two weeks ago; a year ago, which in an earnings report is the quarter."""
        found = amount(self.groups["amount"], lexicon()["units"])
        if found is None:
            return None
        if found.unit == "year" and found.low == found.high == 1 and self.context.fiscal:
            return Value(self.context.fiscal.year_before(), relative_to="context")
        if self.context.published is None:
            return Value(relative_to="published", amount=found.iso())
        if "wd" in self.groups and self.groups["wd"].lower() != "today":
            around = found.around(self.context.published, -1)
            days = [around.last - dt.timedelta(n) for n in range(7)]
            return Value(day(next(d for d in days if d.weekday() == _weekday(self.groups["wd"]))), relative_to="published")
        return Value(found.around(self.context.published, -1), relative_to="published", amount=found.iso())

    def rule_later(self) -> Value | None:
        """Three days later: counted from the time before it."""
        found = amount(self.groups["amount"], lexicon()["units"])
        if found is None:
            return None
        sign = -1 if re.match(r"earlier|before|previous|prior", self.groups["side"].lower()) else 1
        if found.unit == "year" and found.low == found.high == 1 and sign < 0 and self.context.fiscal:
            return Value(self.context.fiscal.year_before(), relative_to="context")
        relation = "before" if sign < 0 else "after"
        base, relative_to = self.context.last, "context"
        if found.unit in {"second", "minute", "hour", "day", "week"} and self.context.last_day:
            base = self.context.last_day
        if base is None:
            return Value(relative_to="context", amount=found.iso(), relation=relation)
        if base.unit in {"month", "quarter", "season", "year"} and found.unit in {"year", "month"} and found.low == found.high:
            unit = "year" if found.unit == "year" and base.unit == "year" else "month"
            step = int(sign * found.low) * (12 if found.unit == "year" and unit == "month" else 1)
            moved = period(unit, base.first).shift(step)
            if base.unit in {"month", "year"}:
                return Value(moved, relative_to=relative_to, amount=found.iso(), relation=relation)
        ends = [found.around(base.first, sign), found.around(base.last, sign)]
        whole = ends[0] if base.first == base.last else Period(min(e.first for e in ends), max(e.last for e in ends), "span")
        return Value(whole, relative_to=relative_to, amount=found.iso(), relation=relation)

    def rule_anchored(self) -> Value | None:
        """Months after his departure: what it is anchored to is found by the tree, not here."""
        found = amount(self.groups["amount"], lexicon()["units"])
        side = " ".join(self.groups["side"].lower().split())
        if found is None:
            return None
        relation = "before" if side in {"before", "prior to", "ahead of"} else "after"
        if side in {"from", "into", "since", "of"}:
            return Value(type="duration", amount=found.iso(), relation=side)
        return Value(relative_to="event", amount=found.iso(), relation=relation)

    def rule_bounded(self) -> Value | None:
        """The last five years; the next few days; recent months."""
        which, text = self.groups["which"].lower(), self.groups["amount"].lower()
        found = amount(text, lexicon()["units"])
        if found is None:
            return None
        if which in {"first", "final", "early", "latter", "opening", "initial", "ensuing", "intervening", "those", "following"}:
            if which == "first" and found.unit == "month" and self.context.fiscal:
                self.context.fiscal = period("year", self.context.fiscal.first)
            return Value(type="duration", amount=found.iso())
        if which == "latest" and found.unit == "month" and self.context.fiscal:
            self.context.fiscal = period("year", self.context.fiscal.first)
        if which in {"these", "all these"}:
            return Value(type="duration", amount=found.iso(), relative_to="published")
        return self._stretch(found, ahead=which in {"next", "coming"})

    def _stretch(self, found: Amount, *, ahead: bool) -> Value:
        """Give the stretch that ends, or starts, at publication."""
        today = self.context.published
        told = Value(type="duration", amount=found.iso(), relative_to="published")
        if today is None:
            return told
        if not found.told:
            edge = today.isoformat()
            return replace(told, period=day(today), edtf=f"{edge}/.." if ahead else f"../{edge}", open_start=not ahead, open_end=ahead)
        whole = Period(today, found.ahead(today), "span") if ahead else Period(found.back(today), today, "span")
        return replace(told, period=whole)

    def rule_duration(self) -> Value | None:
        """Six hours; two-year; a while; and "a year" after an amount, which is a rate."""
        if "age" in self.groups:
            return None
        text = self.groups["amount"].lower()
        if self.context.counted and re.fullmatch(r"an? (?:minute|hour|day|night|week|month|year)", text):
            return Value(type="set", amount=_iso(text))
        if "per" in self.groups:
            return Value(type="set", amount=_iso("a " + self.groups["unit"]))
        found = amount(text.replace("-", " "), lexicon()["units"])
        if self.context.fiscal and found and found.unit in {"month", "week"} and found.low in {6, 9, 26, 39, 12}:
            self.context.fiscal = period("year", self.context.fiscal.first)
        return Value(type="duration", amount=found.iso() if found else "PX")

    def rule_set(self) -> Value | None:
        """Daily; every Monday; twice a week."""
        word = self.groups["word"].lower()
        if word.startswith(("a ", "an ")) and not self.context.counted:
            return Value(type="duration", amount=_iso(word))
        return Value(type="set", amount=_iso(word))

    def rule_vague(self) -> Value | None:
        """Now; recently; soon."""
        word = self.groups["word"].lower()
        side = next(s for s, words in lexicon()["vague"].items() if word in words)
        today = self.context.published
        if today is None:
            return Value(relative_to="published")
        edge = today.isoformat()
        if side == "present":
            return Value(day(today), relative_to="published")
        return Value(day(today), relative_to="published", edtf=f"../{edge}" if side == "past" else f"{edge}/..",
                     open_start=side == "past", open_end=side == "future")

    def rule_same(self) -> Value | None:
        """The same day; the next morning."""
        which, base = self.groups["which"].lower(), self.context.last_day
        step = 1 if "following" in which or "next" in which else -1 if "previous" in which else 0
        if base is None:
            return Value(relative_to="context")
        return Value(base.shift(step), relative_to="context")


def _iso(words: str) -> str | None:
    """Give the ISO duration of a set ("a week" → P1W, "daily" → P1D), or None."""
    found = amount(re.sub(r"every|each|per|other", " ", words).strip() or "a day", lexicon()["units"])
    adverbs = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M",
               "annually": "P1Y", "annual": "P1Y", "yearly": "P1Y", "hourly": "PT1H"}
    return adverbs.get(words.replace("-", "")) or (found.iso() if found else None)


def _gap(candidate: Period, today: dt.date) -> int:
    """Give how many days lie between `today` and a period; 0 within it."""
    if candidate.first > today:
        return (candidate.first - today).days
    return (candidate.last - today).days if candidate.last < today else 0


def _weekend(this: Period, step: int) -> Period:
    return Period(this.first + dt.timedelta(7 * step), this.last + dt.timedelta(7 * step), "weekend")


def _month(word: str) -> int:
    return int(lexicon()["months"][word.lower().rstrip(".")])


def _weekday(word: str) -> int:
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
