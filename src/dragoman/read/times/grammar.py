"""`find_expressions`: the words of a text that are time expressions, each with the rule that gives its value."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.read.measures.numbers import number_pattern, ordinal_pattern
from dragoman.read.tables import load_table


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


@dataclass(frozen=True)
class _Rules:
    """The rules in the order of the table, each with its patterns and what it needs.

    What a rule needs are some bits: for each group of words one bit, which every word of the group gives.
    """

    rows: list[tuple[str, int, list[re.Pattern[str]]]]
    bits: dict[str, int]


@cache
def _rules() -> _Rules:
    table, parts, words = lexicon(), _parts(), _classes()
    rules: dict[str, list[re.Pattern[str]]] = {}
    for row in table["patterns"]:
        source = r"(?<![\w$£€¥#])(?<!\d[.,/])" + _fill(row["pattern"], parts) + r"(?!\w)"
        rules.setdefault(row["rule"], []).append(re.compile(source, re.IGNORECASE))
    bits: dict[str, int] = {}
    rows: list[tuple[str, int, list[re.Pattern[str]]]] = []
    bit = 1
    for rule, patterns in rules.items():
        needed = 0
        for group in table["needs"][rule]:
            for word in {w for entry in group for w in words.get(entry, {entry})}:
                bits[word] = bits.get(word, 0) | bit
            needed, bit = needed | bit, bit << 1
        rows.append((rule, needed, patterns))
    return _Rules(rows, bits)


@cache
def _classes() -> dict[str, frozenset[str]]:
    """Give the single words of each table, plurals too, by which a sentence shows that it may hold a time."""
    table = lexicon()
    classes = {
        "months": {*table["months"]},
        "weekdays": {form for word in table["weekdays"] for form in (word, word + "s")},
        "units": {form for word in table["units"] for form in (word.split()[-1], word.split()[-1] + "s")},
        "seasons": {*table["seasons"]},
        "holidays": {re.split(r"['\s]", word)[0] for word in table["holidays"]},
        "vague": {word.split()[-1] for words in table["vague"].values() for word in words},
    }
    return {name: frozenset(words) for name, words in classes.items()}


_WORD = re.compile(r"[a-z]+|\d")


def _words_of(sentence: str) -> frozenset[str]:
    """Give the words of a sentence in small letters, and "#" where it has a figure."""
    words = frozenset(_WORD.findall(sentence.lower()))
    return words | {"#"} if any(w.isdigit() for w in words) else words


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
    rules, given = _rules(), 0
    for word in _words_of(text[start:end]):
        given |= rules.bits.get(word, 0)
    found: list[tuple[int, int, int, Expression]] = []
    for order, (rule, needed, patterns) in enumerate(rules.rows):
        if given & needed != needed:
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
