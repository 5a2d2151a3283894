"""`aligned` and `stretch`: two times that bound one stretch ("from Monday to Wednesday", "between 2014 and 2016")."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import TimeMention, When

from .context import Value
from .days import Period
from .grammar import Expression

_OPENS = re.compile(r"\b(?P<word>from|between)\s+(?:the\s+|about\s+|early\s+|late\s+|mid-)?$", re.IGNORECASE)
_JOINS = {
    "from": re.compile(r"\s+(?:to|until|till|through)\s+(?:the\s+|early\s+|late\s+|mid-)?", re.IGNORECASE),
    "between": re.compile(r"\s+and\s+(?:the\s+|early\s+|late\s+|mid-)?", re.IGNORECASE),
}
_AND = re.compile(r",?\s+and\s+(?:again\s+)?(?:(?:on|in)\s+)?(?:the\s+)?", re.IGNORECASE)
_WEEK, _DAY = dt.timedelta(7), dt.timedelta(1)


def aligned(text: str, values: list[tuple[Expression, Value]]) -> list[tuple[Expression, Value]]:
    """Give the times of a sentence, the first of a stretch before the second: in its year, or the week before it.

    Of two months side by side, both are of the year told ("May AND June 2022").
    """
    made = list(values)
    for i in range(len(made) - 1):
        (one, first), (other, last) = made[i], made[i + 1]
        if first.period is None or last.period is None:
            continue
        both = {one.rule, other.rule} == {"month"} and _AND.fullmatch(text, one.end, other.start) is not None
        if not both and not _bound(text, one.start, one.end, other.start):
            continue
        if {one.rule, other.rule} == {"weekday"} and first.period.first > last.period.first:
            made[i] = (one, replace(first, period=_moved(first.period, -_WEEK)))
        elif first.relative_to == "published" and last.relative_to == "calendar" and one.rule in {"month", "date"}:
            made[i] = (one, replace(first, period=_in_year(first.period, last.period), relative_to="calendar"))
    return made


def _in_year(first: Period, last: Period) -> Period:
    """Give the month or day in the year of the other, or the year before where it would come after it."""
    moved = first.year_before(first.first.year - last.first.year)
    return moved if moved.first <= last.first else moved.year_before()


def _moved(days: Period, step: dt.timedelta) -> Period:
    return Period(days.first + step, days.last + step, days.unit)


def stretch(text: str, time: TimeMention, times: Sequence[TimeMention]) -> When | None:
    """Give the whole stretch that a time is the beginning or the end of, or None.

    Two that follow one another are one ("on Monday AND Tuesday").
    """
    at = next((n for n, t in enumerate(times) if t is time), None)
    if at is None:
        return None
    for first, last in ((at, at + 1), (at - 1, at)):
        if first < 0 or last >= len(times):
            continue
        one, other = times[first], times[last]
        if not (_bound(text, one.span.start, one.span.end, other.span.start) or _following(text, one, other)):
            continue
        if one.earliest and other.latest and one.earliest <= other.latest and one.type == other.type == "point":
            return When(edtf=_interval(one, other), earliest=one.earliest, latest=other.latest)
    return None


def moved_to(text: str, time: TimeMention, times: Sequence[TimeMention]) -> When | None:
    """Give the later of two times of which one is the first: what is put off "FROM 20 May TO 3 June" is on 3 June."""
    at = next((n for n, t in enumerate(times) if t is time), None)
    for first in (at, at - 1) if at is not None else ():
        if not 0 <= first < len(times) - 1:
            continue
        one, other = times[first], times[first + 1]
        if _bound(text, one.span.start, one.span.end, other.span.start) and other.edtf:
            return When(edtf=other.edtf, earliest=other.earliest, latest=other.latest)
    return None


def _following(text: str, one: TimeMention, other: TimeMention) -> bool:
    """Tell whether two times of one length are told side by side, the second right after the first."""
    if not one.latest or not other.earliest or _AND.fullmatch(text, one.span.end, other.span.start) is None:
        return False
    alike = len(one.edtf or "") == len(other.edtf or "") and "/" not in f"{one.edtf}{other.edtf}"
    return alike and dt.date.fromisoformat(one.latest) + _DAY == dt.date.fromisoformat(other.earliest)


def _interval(one: TimeMention, other: TimeMention) -> str:
    """Give the EDTF interval of two times; where one is an interval itself, of their outer days."""
    ends = (one.edtf or "", other.edtf or "")
    if any("/" in end or not end for end in ends):
        return f"{one.earliest}/{other.latest}"
    return f"{ends[0]}/{ends[1]}"


def _bound(text: str, start: int, end: int, after: int) -> bool:
    """Tell whether what stands before a time and between it and the next makes one stretch of both."""
    opening = _OPENS.search(text, max(0, start - 20), start)
    return opening is not None and _JOINS[opening["word"].lower()].fullmatch(text, end, after) is not None
