"""`Value`, `Context` and `Rules`: what a time expression means, what it is read against, and what its rules share."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from dragoman.read.measures.amounts import Amount
from dragoman.read.measures.numbers import number

from .days import Period, day, period
from .tense import Tense

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


def side(value: Value, which: str, published: dt.date | None) -> Value:
    """Give the part of a period "before" or "after" publication ("earlier this month", "later this year").

    A week or month is cut at the day of publication; longer periods keep their days, as "early 1990" does, and
    only their EDTF says which part is meant.
    """
    whole = value.period
    if whole is None or published is None or not whole.first <= published <= whole.last or whole.unit == "day":
        return value
    cut = Period(whole.first, published, "span") if which == "before" else Period(published, whole.last, "span")
    if whole.unit in {"week", "weekend", "month"}:
        return replace(value, period=cut)
    return replace(value, edtf=cut.edtf())


@dataclass
class Context:
    """What an expression is read against.

    `last` is the time before it in the text, `last_day` the last day told, `past_day` the last that does not lie ahead
    of publication, `fiscal` the last quarter or business year of an earnings report, `sentence` the last day told
    in the same sentence.
    """

    published: dt.date | None
    tense: Tense = "present"
    last: Period | None = None
    last_day: Period | None = None
    past_day: Period | None = None
    fiscal: Period | None = None
    sentence: Period | None = None
    counted: bool = False
    """Whether a number or amount of money stands right before ("$4 million a year")."""


@dataclass
class Rules:
    """What the rules for the values of expressions share: the context, and the groups of the pattern matched."""

    context: Context
    groups: dict[str, str] = field(default_factory=dict)

    def published_unit(self, unit: str, shift: int = 0) -> Value:
        """Give the unit that publication lies in, or one `shift` units from it."""
        if self.context.published is None:
            return Value(relative_to="published")
        return Value(period(unit, self.context.published).shift(shift), relative_to="published")

    def told_year(self, *names: str) -> int | None:
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
            return int(number(text) or 0) or None
        head, _, tail = re.sub(r"[\s-]+", " ", text).partition(" ")
        return (19 if head == "nineteen" else 20) * 100 + int(
            (number(tail.replace("oh ", "")) or 0) if tail != "hundred" else 0
        )

    def about_fiscal(self, value: Value) -> Value:
        """Give a fiscal year or quarter as about that of the calendar: each firm counts from a month of its own."""
        if value.period is None or not self.groups.keys() & {"fiscal", "fiscal2"}:
            return value
        days = value.period
        return replace(value, edtf=f"{days.edtf()}~" if days.unit == "year" else f"{days.first}~/{days.last}~")

    def _relative_year(self, text: str) -> int | None:
        if re.search(r"that|same|following|previous", text):
            base = self.context.last.first.year if self.context.last else None
            return base and base + ("following" in text) - ("previous" in text)
        if self.context.published is None:
            return None
        return self.context.published.year + ("next" in text) - ("last" in text)

    def nearest(self, candidates: list[Period], which: str = "") -> Value:
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
                chosen = (past[-1:] if self.context.tense == "past" else ahead[:1]) or chosen
        return Value(chosen[0], relative_to="published") if chosen else Value(relative_to="published")

    def stretch(self, found: Amount, *, ahead: bool) -> Value:
        """Give the stretch that ends, or starts, at publication."""
        today = self.context.published
        told = Value(type="duration", amount=found.iso(), relative_to="published")
        if today is None:
            return told
        if not found.told:
            edge = today.isoformat()
            return replace(
                told,
                period=day(today),
                edtf=f"{edge}/.." if ahead else f"../{edge}",
                open_start=not ahead,
                open_end=ahead,
            )
        around = found.around(today, 1 if ahead else -1)
        far = around if found.unit == "hour" else Period(found.back(today), found.ahead(today), "span")
        whole = Period(today, far.last, "span") if ahead else Period(far.first, today, "span")
        return replace(told, period=whole)


def _gap(candidate: Period, today: dt.date) -> int:
    """Give how many days lie between `today` and a period; 0 within it."""
    if candidate.first > today:
        return (candidate.first - today).days
    return (candidate.last - today).days if candidate.last < today else 0
