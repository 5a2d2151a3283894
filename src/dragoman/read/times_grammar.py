"""`find_expressions`: the words of a text that are time expressions, each with the rule that gives its value."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from .numbers import number_pattern, ordinal_pattern
from .tables import load_table


@dataclass(frozen=True)
class Expression:
    """Words that tell a time: their place, the rule for their value, the groups it gets, the modifier before them."""

    start: int
    end: int
    rule: str
    groups: dict[str, str]
    modifier: str | None = None
    """One of early, mid, late, before, after, about, least, most, just; or None."""
    modifier_start: int | None = None


@cache
def lexicon() -> dict[str, Any]:
    """Load the words and patterns of time expressions."""
    loaded: dict[str, Any] = load_table("times")
    return loaded


@cache
def _parts() -> dict[str, str]:
    """Give the named parts of patterns, each filled with those before it."""
    table = lexicon()
    vague = sorted((w for words in table["vague"].values() for w in words), key=len, reverse=True)
    holidays = sorted(table["holidays"], key=len, reverse=True)
    parts = {
        "num": number_pattern(),
        "ord": ordinal_pattern(),
        "vagueword": "(?:" + "|".join(w.replace(" ", r"\s+") for w in vague) + ")",
        "holiday": "(?:" + "|".join(h.replace(" ", r"\s+").replace("'", "['’]") for h in holidays) + ")",
    }
    for name, pattern in table["parts"].items():
        parts[name] = _fill(pattern, parts)
    return parts


def _fill(pattern: str, parts: dict[str, str]) -> str:
    return re.sub(r"\{([a-z]+)\}", lambda m: parts[m[1]], pattern)


@cache
def _patterns() -> list[tuple[str, re.Pattern[str] | None, list[re.Pattern[str]]]]:
    """Give each rule with its cheap first look and its patterns, in the order of the table."""
    table, parts = lexicon(), _parts()
    rules: dict[str, list[re.Pattern[str]]] = {}
    for row in table["patterns"]:
        source = r"(?<![\w$£€¥#])(?<!\d[.,/])" + _fill(row["pattern"], parts) + r"(?!\w)"
        rules.setdefault(row["rule"], []).append(re.compile(source, re.IGNORECASE))
    looks = {rule: re.compile(_fill(look, parts)) for rule, look in table["needs"].items()}
    return [(rule, looks.get(rule), patterns) for rule, patterns in rules.items()]


@cache
def _any_look() -> re.Pattern[str]:
    """Give a pattern without which no rule applies to a sentence."""
    parts = _parts()
    words = [parts["month"], parts["wd"], r"\d", "(?i:" + parts["unit"].replace(r"\b", "") + ")"]
    words.append(
        "(?i:today|night|morrow|ago|nineteen|twenty|two thousand|ties|noon|spring|summer|fall|autumn|winter|while|time|"
        "morning|afternoon|evening|quarter|half|period|day|ly\\b|annual|year|"
        + parts["vagueword"]
        + "|"
        + parts["holiday"]
        + ")"
    )
    return re.compile("|".join(words))


@cache
def _modifier() -> re.Pattern[str]:
    words = sorted(lexicon()["modifiers"], key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(?P<word>"
        + "|".join(w.replace(" ", r"\s+") for w in words)
        + r")(?:\s+(?:in\s+)?|-)(?P<the>the\s+)?$",
        re.IGNORECASE,
    )


def find_expressions(text: str, start: int, end: int) -> list[Expression]:
    """Give the time expressions of the sentence at `start:end`, in order; of overlapping ones the longest."""
    sentence = text[start:end]
    if not _any_look().search(sentence):
        return []
    found: list[tuple[int, int, int, Expression]] = []
    for order, (rule, look, patterns) in enumerate(_patterns()):
        if look and not look.search(sentence):
            continue
        for pattern in patterns:
            for match in pattern.finditer(text, start, end):
                groups = {k: " ".join(v.split()) for k, v in match.groupdict().items() if v}
                last = match.start() + len(match[0].rstrip(" \n\t,"))
                found.append(
                    (match.start() - last, order, match.start(), Expression(match.start(), last, rule, groups))
                )
    kept: list[Expression] = []
    for _, _, _, expression in sorted(found, key=lambda f: f[:3]):
        if not any(expression.start < k.end and k.start < expression.end for k in kept):
            kept.append(expression)
    kept.sort(key=lambda k: k.start)
    return [_modified(text, start, k) for k in kept]


def _modified(text: str, sentence_start: int, expression: Expression) -> Expression:
    """Give the expression with the modifier that stands before it ("early", "the end of")."""
    before = text[max(sentence_start, expression.start - 28) : expression.start]
    match = _modifier().search(before)
    if not match:
        return expression
    word = " ".join(match["word"].lower().split())
    at = expression.start - len(before) + match.start()
    if before[: match.start()].lower().endswith("the "):
        at -= 4
    return Expression(
        expression.start, expression.end, expression.rule, expression.groups, lexicon()["modifiers"][word], at
    )
