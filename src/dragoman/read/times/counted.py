"""`Counted`: the values of counted times ("two weeks ago", "three days later"), of durations, sets and vague words."""

import datetime as dt
import re

from dragoman.read.measures.amounts import amount

from .context import Rules, Value
from .dates import weekday_number
from .days import Period, day, period
from .grammar import lexicon

FIRST_YEAR = 100
"""A time counted back to before this year is left without days."""


class Counted(Rules):
    """The rules for amounts of time, and for words that tell none exactly."""

    def rule_ago(self) -> Value | None:
        """Read two weeks ago; a year ago, which in an earnings report is the quarter."""
        found = amount(self.groups["amount"], lexicon()["units"])
        if found is None:
            return None
        if found.unit == "year" and found.low == found.high == 1 and self.context.fiscal:
            return Value(self.context.fiscal.year_before(), relative_to="context")
        if self.context.published is None or found.back(self.context.published).year < FIRST_YEAR:
            return Value(relative_to="published", amount=found.iso())
        if "wd" in self.groups and self.groups["wd"].lower() != "today":
            around = found.around(self.context.published, -1)
            days = [around.last - dt.timedelta(n) for n in range(7)]
            return Value(
                day(next(d for d in days if d.weekday() == weekday_number(self.groups["wd"]))), relative_to="published"
            )
        return Value(found.around(self.context.published, -1), relative_to="published", amount=found.iso())

    def rule_later(self) -> Value | None:
        """Read three days later: counted from the time before it."""
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
        if sign < 0 and base and self._lies_ahead(base):
            base = self.context.past_day
        if base is None:
            return Value(relative_to="context", amount=found.iso(), relation=relation)
        if (
            base.unit in {"month", "quarter", "season", "year"}
            and found.unit in {"year", "month"}
            and found.low == found.high
        ):
            unit = "year" if found.unit == "year" and base.unit == "year" else "month"
            step = int(sign * found.low) * (12 if found.unit == "year" and unit == "month" else 1)
            moved = period(unit, base.first).shift(step)
            if base.unit in {"month", "year"}:
                return Value(moved, relative_to=relative_to, amount=found.iso(), relation=relation)
        ends = [found.around(base.first, sign), found.around(base.last, sign)]
        whole = (
            ends[0]
            if base.first == base.last
            else Period(min(e.first for e in ends), max(e.last for e in ends), "span")
        )
        return Value(whole, relative_to=relative_to, amount=found.iso(), relation=relation)

    def _lies_ahead(self, base: Period) -> bool:
        """Tell whether what was done is counted back from a day yet to come, told in passing: "a day earlier"."""
        today = self.context.published
        return today is not None and base.first > today and self.context.tense == "past"

    def rule_anchored(self) -> Value | None:
        """Read months after his departure: what it is anchored to is found by the tree, not here."""
        found = amount(self.groups["amount"], lexicon()["units"])
        side = " ".join(self.groups["side"].lower().split())
        if found is None:
            return None
        relation = "before" if side in {"before", "prior to", "ahead of"} else "after"
        if side in {"from", "into", "since", "of"}:
            return Value(type="duration", amount=found.iso(), relation=side)
        return Value(relative_to="event", amount=found.iso(), relation=relation)

    def rule_bounded(self) -> Value | None:
        """Read the last five years; the next few days; recent months."""
        which, text = self.groups["which"].lower(), self.groups["amount"].lower()
        found = amount(text, lexicon()["units"])
        if found is None:
            return None
        if which in {
            "first",
            "final",
            "early",
            "latter",
            "opening",
            "initial",
            "ensuing",
            "intervening",
            "those",
            "following",
        }:
            if which == "first" and found.unit == "month" and self.context.fiscal:
                self.context.fiscal = period("year", self.context.fiscal.first)
            return Value(type="duration", amount=found.iso())
        if which == "latest" and found.unit == "month" and self.context.fiscal:
            self.context.fiscal = period("year", self.context.fiscal.first)
        if which in {"these", "all these"}:
            return Value(type="duration", amount=found.iso(), relative_to="published")
        return self.stretch(found, ahead=which in {"next", "coming"})

    def rule_duration(self) -> Value | None:
        """Read six hours; two-year; a while; and "a year" after an amount, which is a rate."""
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
        """Read daily; every Monday; twice a week."""
        word = self.groups["word"].lower()
        if word.startswith(("a ", "an ")) and not self.context.counted:
            return Value(type="duration", amount=_iso(word))
        return Value(type="set", amount=_iso(word))

    def rule_vague(self) -> Value | None:
        """Read now; recently; soon."""
        word = self.groups["word"].lower()
        side = next(s for s, words in lexicon()["vague"].items() if word in words)
        today = self.context.published
        if today is None:
            return Value(relative_to="published")
        edge = today.isoformat()
        if side == "present":
            return Value(day(today), relative_to="published")
        return Value(
            day(today),
            relative_to="published",
            edtf=f"../{edge}" if side == "past" else f"{edge}/..",
            open_start=side == "past",
            open_end=side == "future",
        )

    def rule_same(self) -> Value | None:
        """Read the same day; the next morning."""
        which, base = self.groups["which"].lower(), self.context.last_day
        step = 1 if "following" in which or "next" in which else -1 if "previous" in which else 0
        if base is None:
            if step:
                return Value(relative_to="context", amount="P1D", relation="after" if step > 0 else "before")
            return Value(relative_to="context")
        return Value(base.shift(step), relative_to="context")

    def rule_eve(self) -> Value:
        """Read the eve of the summit: the day before what it is anchored to."""
        return Value(relative_to="event", amount="P1D", relation="before")


def _iso(words: str) -> str | None:
    """Give the ISO duration of a set ("a week" → P1W, "daily" → P1D), or None."""
    found = amount(re.sub(r"every|each|per|other", " ", words).strip() or "a day", lexicon()["units"])
    adverbs = {
        "daily": "P1D",
        "nightly": "P1D",
        "weekly": "P1W",
        "biweekly": "P2W",
        "fortnightly": "P2W",
        "monthly": "P1M",
        "quarterly": "P3M",
        "annually": "P1Y",
        "annual": "P1Y",
        "yearly": "P1Y",
        "hourly": "PT1H",
    }
    return adverbs.get(words.replace("-", "")) or (found.iso() if found else None)
