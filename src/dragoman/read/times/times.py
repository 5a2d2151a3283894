"""`find_times`: the time expressions of a report, with their days, EDTF, type, and what they count from."""

import datetime as dt
import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from dragoman.model import Span, TimeMention
from dragoman.read.parse import Parse

from .anchor import anchored
from .context import Context, Value, side
from .days import Period, part, period
from .grammar import Expression, find_expressions
from .joined import beside, joined
from .ranges import aligned
from .tense import tense
from .values import Resolver

_AT_THE = re.compile(r"\s+at\s+the\s+(?P<edge>earliest|latest)\b", re.IGNORECASE)
_SIDE = re.compile(r"\s+(?:after|before|following|prior\s+to|ahead\s+of|from|into|since|of)$", re.IGNORECASE)
_OR = re.compile(r"\s+or\s+(?P<edge>later|earlier)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def find_times(parse: Parse) -> tuple[TimeMention, ...]:
    """Give all time expressions of the report, in text order.

    Relative ones count from the report's day of publication and stay open where it has none; an expression
    anchored to an event ("months after his departure") is kept without days, with its anchor. The last report's
    are kept, since comparisons ask for them again.
    """
    published = dt.date.fromisoformat(parse.report.published[:10]) if parse.report.published else None
    context, resolver = Context(published), Resolver(Context(published))
    mentions: list[TimeMention] = []
    for start, end in _stretches(parse):
        expressions = [e for e in find_expressions(parse.text, start, end) if _tells_time(parse, e)]
        values: list[tuple[Expression, Value]] = []
        days = [e for e in expressions if e.rule in {"weekday", "date", "deictic"}]
        context.sentence = None
        for expression in sorted(expressions, key=lambda e: (e.rule == "clock" and bool(days), e.start)):
            token = _head(parse, expression)
            context.tense = "present" if expression.rule in {"month", "date"} and token.dep_ == "poss" else tense(token)
            context.counted = _counted(parse, expression)
            value = resolver.value(expression, context)
            if value is None:
                continue
            values.append((expression, value))
            if value.period and value.type == "point" and expression.rule != "vague":
                context.last = value.period
                if value.period.unit == "day":
                    context.sentence = context.last_day = value.period
                    if published is None or value.period.first <= published:
                        context.past_day = value.period
        values = joined(parse.text, sorted(values, key=lambda v: v[0].start))
        values = aligned(parse.text, beside(parse.text, values, end))
        starts = [e.start if e.modifier_start is None else e.modifier_start for e, _ in values]
        for i, (expression, _) in enumerate(values):
            limit = starts[i + 1] if i + 1 < len(values) else end
            mentions.append(_mention(parse, expression, _ended(values, i), published, limit))
    return tuple(mentions)


def _stretches(parse: Parse) -> list[tuple[int, int]]:
    """Give the sentences' character ranges; two that a time might straddle ("Nov. 6") are one."""
    ranges: list[tuple[int, int]] = []
    for sentence in parse.doc.sents:
        start, end = sentence.start_char, sentence.end_char
        if ranges and re.search(r"(?:\b[A-Z][a-z]{2,3}|[ap]\.m)\.\s*$", parse.text[ranges[-1][0] : ranges[-1][1]]):
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
    return ranges


def _head(parse: Parse, expression: Expression) -> Any:
    """Give the token of the expression that governs its others."""
    tokens = parse.tokens(Span(expression.start, expression.end))
    return tokens.root


def _counted(parse: Parse, expression: Expression) -> bool:
    """Tell whether a number, percentage or amount of money stands right before the expression."""
    before = parse.text[max(0, expression.start - 24) : expression.start].rstrip()
    return bool(
        re.search(
            r"(?:\d|%|percent|cents?|dollars?|million|billion|euros?|pounds?|yen|times|once|twice|barrels|tons|tonnes)$",
            before,
        )
    )


def _tells_time(parse: Parse, expression: Expression) -> bool:
    """Tell whether words of two meanings ("may", "march", "1,500") tell a time here."""
    tokens = parse.tokens(Span(expression.start, expression.end))
    text = parse.text[expression.start : expression.end]
    first = tokens[0]
    if expression.rule == "month" and re.match(
        r"\s+of\s+(?:the\s+)?[A-Z]", parse.text[expression.end : expression.end + 12]
    ):
        return first.i > 0 and first.nbor(-1).pos_ != "DET"
    if expression.rule == "month" and len(tokens) == 1:
        if first.tag_ in {"MD", "VB", "VBD", "VBP", "VBZ"} or (
            first.lower_ in {"may", "march"} and first.is_sent_start
        ):
            return False
        named = first.ent_type_ == "PERSON" or _before_surname(first)
        if text.rstrip(".") in {"Mar", "Jan", "Jun", "Sep", "May", "April", "June", "August"} and named:
            return False
    if expression.rule in {"deictic", "relative", "vague"} and _is_title(tokens):
        return False
    if expression.rule == "weekday" and re.fullmatch(r"(?:Sun|Sat|Wed|Mon|Fri|Thu|Tue)\.?", text):
        return False
    if expression.rule == "year" and re.fullmatch(r"\d{4}", text):
        return _is_year(tokens[0])
    if expression.rule in {"duration", "bounded"} and re.match(
        r"[\s-]+(?:old|of age)\b", parse.text[expression.end : expression.end + 8]
    ):
        return False
    if expression.rule == "set" and text.lower() in {"annual", "quarterly", "yearly", "monthly", "weekly"}:
        return bool(tokens[0].dep_ == "advmod")
    if expression.rule == "vague":
        return _vague_holds(tokens, parse.text[expression.end : expression.end + 4].lower().strip())
    return not (
        expression.rule == "clock"
        and re.fullmatch(r"\d{1,2}:\d\d", text)
        and tokens[0].ent_type_ not in {"TIME", "DATE"}
    )


def _before_surname(month: Any) -> bool:
    """Tell whether a month's word is a given name, as the parser takes it: "Cardinal JAN Novotny"."""
    head = month.head
    before = month.nbor(-1).lower_ if month.i else ""
    beside = head.i == month.i + 1 and month.dep_ == "compound" and head.pos_ == "PROPN"
    return (
        beside
        and head.text.istitle()
        and head.ent_type_ in {"PERSON", ""}
        and before not in {"the", "in", "of", "last"}
    )


def _is_title(tokens: Any) -> bool:
    """Tell whether words are a name: "Today" in quotation marks, or written large within a sentence."""
    first, last = tokens[0], tokens[-1]
    if not first.text[0].isupper() or first.is_sent_start or not first.i:
        return False
    if first.nbor(-1).is_quote or first.nbor(-1).text in {"“", "‘", "''", "``"}:
        return last.i + 1 < len(first.doc) and (last.nbor(1).is_quote or last.nbor(1).text in {"”", "’", "''", "``"})
    return not first.nbor(-1).is_punct and not first.nbor(-1).is_space


def _is_year(token: Any) -> bool:
    """Tell a year from a count ("1500 people") and from part of a name or amount."""
    if token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ == "NNS" and token.ent_type_ != "DATE":
        return any(c.dep_ in {"det", "poss"} for c in token.head.children)
    return token.ent_type_ not in {"MONEY", "QUANTITY", "PERCENT"}


def _vague_holds(tokens: Any, after: str) -> bool:
    """Tell whether a vague word tells a time: not as in "as soon as", "previously announced", "at the time of"."""
    word = " ".join(tokens.text.lower().split())
    token = tokens[-1]
    if word in {"the past", "the future"}:
        return token.pos_ in {"NOUN", "ADJ"}
    if after.startswith("of ") or (word in {"soon", "shortly"} and after[:2] in {"as", "af", "be"}):
        return False
    if word in {"previously", "recently", "formerly"} and token.head.dep_ == "amod":
        return False
    return word != "one day" or tense(token) == "future"


def _ended(values: list[tuple[Expression, Value]], index: int) -> Value:
    """Give the value, where it is "the quarter" of "the quarter ended Sept. 30" that quarter."""
    expression, value = values[index]
    if expression.rule != "ended" or index + 1 == len(values):
        return value
    after = values[index + 1][1].period
    unit = expression.groups["amount"].lower()
    if after is None or after.unit != "day" or unit not in {"quarter", "period"}:
        return value
    return Value(period("quarter", after.first), relative_to="calendar")


def _mention(parse: Parse, expression: Expression, value: Value, published: dt.date | None, limit: int) -> TimeMention:
    """Give the mention of an expression and its value: with its modifier, its edges, its anchor."""
    start, end = expression.start, expression.end
    modifier = expression.modifier if _takes_modifier(expression, value, _head(parse, expression)) else None
    if modifier and expression.modifier_start is not None:
        start = expression.modifier_start
    if modifier in {"before", "after"}:
        value = side(value, modifier, published)
    if expression.rule == "ago" and value.period and published and modifier in {"least", "most"}:
        value = _bounded_ago(value, value.period, modifier, published)
    edge = _AT_THE.match(parse.text, end) or _OR.match(parse.text, end)
    if edge and value.period:
        end = edge.end()
        value = replace(
            value, open_end=edge["edge"] in {"earliest", "later"}, open_start=edge["edge"] in {"latest", "earlier"}
        )
    anchor = None
    if value.relative_to == "event":
        anchor = anchored(parse, expression, limit)
        end = max(end, anchor.end) if anchor else end
    if value.relation in {"from", "into", "since", "of"} or (value.relative_to == "event" and anchor is None):
        end = start + len(_SIDE.sub("", parse.text[start:end]))
        value = replace(value, type="duration", relative_to=None, relation=None)
    span = Span(start, end)
    days = value.period
    return TimeMention(
        span=span,
        text=span.of(parse.text),
        edtf=_edtf(value, modifier),
        earliest=None if not days or value.open_start else days.first.isoformat(),
        latest=None if not days or value.open_end else days.last.isoformat(),
        relative_to=value.relative_to,
        type=value.type,
        relation=value.relation,
        amount=value.amount,
        anchor=anchor,
        rule=f"{expression.rule}, {modifier}" if modifier else expression.rule,
    )


def _takes_modifier(expression: Expression, value: Value, head: Any) -> bool:
    """Tell whether the word before an expression goes with it ("over" with "six hours", not with "the weekend")."""
    if expression.rule == "vague" or value.type == "set":
        return False
    if expression.modifier == "about" and head.dep_ == "poss" and expression.rule in {"weekday", "date", "deictic"}:
        return False
    of_noun = head.dep_ in {"nummod", "compound", "amod", "nmod", "poss"} and head.head.idx >= expression.end
    if expression.modifier in {"early", "mid", "late"} and of_noun:
        return False
    counted = value.amount is not None
    return counted if expression.modifier in {"least", "most"} else counted or value.type == "point"


def _bounded_ago(value: Value, days: Period, modifier: str, published: dt.date) -> Value:
    """Give when "less than two weeks ago" or "more than a year ago" is: since then, or before its end."""
    if modifier == "most":
        return replace(value, period=Period(days.first, published, "span"))
    return replace(value, open_start=True)


def _edtf(value: Value, modifier: str | None) -> str | None:
    """Give the EDTF expression: "early June" is an interval with a fuzzy end, "about 1990" has a tilde."""
    days = value.period
    if value.edtf or days is None:
        return value.edtf
    if value.open_start:
        return f"../{days.last}"
    if value.open_end:
        return f"{days.first}/.."
    if modifier in {"early", "mid", "late"} and days.unit in {
        "month",
        "quarter",
        "half",
        "season",
        "year",
        "decade",
        "century",
    }:
        first, last = part(days, modifier)
        fuzzy = {"early": ("", "~"), "mid": ("~", "~"), "late": ("~", "")}[modifier]
        return f"{first}{fuzzy[0]}/{last}{fuzzy[1]}"
    plain = days.edtf()
    if modifier in {"about", "least", "most"} and days.unit in {"day", "month", "year"}:
        return plain + "~"
    return plain
