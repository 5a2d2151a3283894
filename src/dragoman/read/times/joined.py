"""`joined` and `beside`: times of a sentence made one ("two days after Oct. 12"), or two ("on 12 AND 13 May")."""

import re
from dataclasses import replace

from dragoman.read.measures.amounts import amount

from .context import Value
from .days import day
from .grammar import Expression, lexicon

Read = tuple[Expression, Value]
_DAY = r"(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?"
_AFTER = re.compile(rf"\s+(?:and|or)\s+(?:the\s+)?{_DAY}(?=[.,;:)]*(?:\s|$))(?!\s+[a-z]+s\b)")
_BEFORE = re.compile(rf"\bon\s+(?:the\s+)?{_DAY}\s+(?:and|or)\s+(?:the\s+)?$")


def beside(text: str, values: list[Read], end: int) -> list[Read]:
    """Give the expressions of a sentence, with the other day of a month that is named once ("May 12 and 13")."""
    made: list[Read] = []
    for expression, value in values:
        made.append((expression, value))
        days = value.period
        if expression.rule != "date" or days is None or days.unit != "day":
            continue
        figure_first = text[expression.start].isdigit()
        match = _BEFORE.search(text, 0, expression.start) if figure_first else _AFTER.match(text, expression.end, end)
        if match is None or text[expression.end - 4 : expression.end].isdigit():
            continue
        try:
            other = replace(value, period=day(days.first.replace(day=int(match["day"]))), edtf=None)
        except ValueError:
            continue
        if (other.period is not None and other.period.first < days.first) == figure_first:
            made.append((Expression(match.start("day"), match.end("day"), "date", {}), other))
    return sorted(made, key=lambda v: v[0].start)


def joined(text: str, values: list[Read]) -> list[Read]:
    """Give the expressions of a sentence with their values, none of them within another.

    An amount anchored to a day told right after it is counted from that day, and is one expression with it; words
    that are part of the next one's modifier ("as recently as 1995") are no expression of their own.
    """
    kept: list[Read] = []
    for expression, value in values:
        if kept and (made := _counted_from(text, kept[-1], (expression, value))) is not None:
            kept[-1] = made
            continue
        reach = expression.modifier_start
        if kept and reach is not None and reach < kept[-1][0].end:
            if kept[-1][0].rule == "vague" and reach <= kept[-1][0].start:
                kept.pop()
            else:
                expression = Expression(expression.start, expression.end, expression.rule, expression.groups)  # noqa: PLW2901
        kept.append((expression, value))
    return kept


def _counted_from(text: str, first: Read, second: Read) -> Read | None:
    """Give "six weeks from now" as one expression, or None where the first is not counted from the second."""
    expression, value = first
    base = second[1].period
    if (
        expression.rule != "anchored"
        or base is None
        or base.unit != "day"
        or second[1].open_start
        or second[1].open_end
    ):
        return None
    if not re.fullmatch(r"\s+(?:the\s+)?", text[expression.end : second[0].start]):
        return None
    whole = Expression(expression.start, second[0].end, "joined", {}, expression.modifier, expression.modifier_start)
    side = expression.groups["side"].lower().split()[0]
    if side == "of":
        return whole, second[1]
    length = amount(expression.groups["amount"], lexicon()["units"])
    if length is None or side in {"into", "since"}:
        return None
    sign = -1 if side in {"before", "prior", "ahead"} else 1
    days = length.around(base.first, sign)
    return whole, Value(
        days, relative_to=second[1].relative_to, amount=value.amount, relation="before" if sign < 0 else "after"
    )
