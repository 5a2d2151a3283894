"""`joined`: the times of a sentence, those that belong together made one ("two days after Oct. 12")."""

import re

from dragoman.read.measures.amounts import amount

from .context import Value
from .grammar import Expression, lexicon

Read = tuple[Expression, Value]


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
