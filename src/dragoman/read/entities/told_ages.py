"""`told_ages`: the ages that a report tells: "Kerr, 52", "the 52-year-old", "a man of 19", "He was in his fifties."."""

import re
from collections.abc import Iterator

from dragoman.model import Fact

from .mentions import Columns, Mention

YOUNGEST, OLDEST = 4, 120
"""A number is an age above the one and below the other."""

_AGE = re.compile(r"(\d{1,3})-year-old$")
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_DECADE = re.compile(r"[2-9]0s$")
_STAGES = {"early", "mid", "late", "-"}
_AFTER = {",", ".", ")", ";", "and", "who", "was", "is", "has", "had"}
_DYING = {"die", "perish", "drown"}


def told_ages(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the ages that stand beside a name or in a description, or that its clause tells, each with its words."""
    yield from _behind(columns, mention)
    yield from _within(columns, mention)
    if mention.number == "p":
        return
    yield from said_age(columns, mention)
    yield from _at_death(columns, mention)
    if mention.sort == "name":
        yield from _turned(columns, mention)


def _fact(columns: Columns, value: str, first: int, last: int) -> Fact:
    return Fact(property="age", value=value, evidence=columns.span(first, last))


def _behind(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the age behind a name or description: "Kerr, 52,", "Kerr (52)", "Kerr, aged 52", "Kerr, in his 50s"."""
    at = mention.name[1] if mention.name else mention.last
    first = mention.name[0] if mention.name else at - 1
    texts = columns.text
    if at + 1 >= len(columns):
        return
    told = texts[at + 1]
    if _is_age(told) and (
        (texts[at] == "," and (at + 2 >= len(columns) or columns.lower[at + 2] in _AFTER))
        or (texts[at] == "(" and texts[at + 2 : at + 3] == [")"])
    ):
        yield _fact(columns, told, first, at + 2)
        return
    at += texts[at] == ","
    if columns.lower[at] == "aged":
        at += 1 + (columns.lower[at + 1 : at + 2] in (["about"], ["around"], ["only"], ["just"]))
        if at < len(columns) and texts[at].isdigit():
            yield _fact(columns, texts[at], mention.first, at + 1)
    elif (decade := _decade(columns, at)) is not None:
        yield _fact(columns, decade[0], mention.first, decade[1])


def _within(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the age that a description tells: "the 52-year-old", "a man of 19", "a woman in her fifties"."""
    texts = columns.text
    for i in range(mention.first, mention.last):
        if match := _AGE.match(columns.lower[i]):
            if columns.head[i] == mention.head or i == mention.head:
                yield _fact(columns, match[1], mention.first, mention.last)
        elif texts[i].isdigit() and columns.lower[i + 1 : i + 5] == ["-", "year", "-", "old"]:
            yield _fact(columns, texts[i], mention.first, max(mention.last, i + 5))
    at = mention.head + 1
    if (
        mention.sort != "nominal"
        or mention.number == "p"
        or columns.lower[at : at + 1] not in (["of"], ["in"], ["aged"])
    ):
        return
    if columns.lower[at] == "in":
        decade = _decade(columns, at)
        if decade is not None and at < mention.last:
            yield _fact(columns, decade[0], mention.first, decade[1])
    elif columns.lower[at] == "of" and _is_age(texts[at + 1] if at + 1 < len(columns) else ""):
        last = at + 1
        if columns.head[last] == at and not any(columns.head[c] == last for c in columns.children[last]):
            yield _fact(columns, texts[last], mention.first, last + 1)


def _is_age(text: str) -> bool:
    return text.isdigit() and YOUNGEST < int(text) < OLDEST


def _decade(columns: Columns, at: int) -> tuple[str, int] | None:
    """Give the decade of somebody's life that "in his late fifties" tells, and where its words end; or None."""
    if columns.lower[at : at + 1] != ["in"] or columns.lower[at + 1 : at + 2] not in (["his"], ["her"], ["their"]):
        return None
    last = at + 2
    while last < len(columns) and columns.lower[last] in _STAGES:
        last += 1
    word = columns.lower[last] if last < len(columns) else ""
    word = word.removeprefix("mid-")
    if word in _DECADES:
        return f"{20 + 10 * _DECADES.index(word)}s", last + 1
    return (word, last + 1) if _DECADE.match(word) else None


def said_age(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the age that somebody is said to be: "Kerr is 52", "He was 71.", "Kerr, who is in his fifties,"."""
    above = columns.head[mention.head]
    relative = [c for c in columns.children[mention.head] if columns.dep[c] == "relcl"]
    for verb in [*relative, *([above] if mention.role == "nsubj" else [])]:
        if columns.lemma[verb] == "be" and columns.lower[verb] in {"is", "was", "'s", "’s", "am"}:
            yield from _said_by(columns, mention, verb)


def _said_by(columns: Columns, mention: Mention, verb: int) -> Iterator[Fact]:
    for child in columns.children[verb]:
        at = child
        if columns.lower[child] == "in" and (decade := _decade(columns, child)) is not None:
            yield _fact(columns, decade[0], min(mention.first, child), decade[1])
        if columns.lower[child] == "old" and columns.lower[child - 1] in {"year", "years"}:
            at = child - 2
        elif columns.dep[child] not in {"attr", "acomp"} or any(columns.dep[c] == "prep" for c in columns.children[at]):
            continue
        if _is_age(columns.text[at]):
            yield _fact(columns, columns.text[at], mention.first, child + 1)


def _at_death(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the age at which somebody died: "died aged 71", "died at the age of 71"."""
    verb = columns.head[mention.head]
    if mention.role != "nsubj" or columns.lemma[verb] not in _DYING:
        return
    for i in range(verb + 1, min(verb + 12, len(columns) - 1)):
        if columns.sentence[i] != mention.sentence:
            return
        before = columns.lower[i - 3 : i + 1]
        if (columns.lower[i] == "aged" or before == ["at", "the", "age", "of"]) and _is_age(columns.text[i + 1]):
            yield _fact(columns, columns.text[i + 1], mention.first, i + 2)
            return


def _turned(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the age that somebody "turned", "turns" or has "turned"; not what they will be or would have been."""
    above = columns.head[mention.head]
    relative = [c for c in columns.children[mention.head] if columns.dep[c] == "relcl"]
    for verb in [*relative, *([above] if mention.role == "nsubj" else [])]:
        helped = any(columns.dep[c] == "aux" and columns.lemma[c] != "have" for c in columns.children[verb])
        at = verb + 1
        if columns.lemma[verb] != "turn" or helped or at >= len(columns) or not columns.text[at].isdigit():
            continue
        after = columns.lower[at + 1 : at + 2]
        if _is_age(columns.text[at]) and after not in (["percent"], ["%"]):
            first = mention.name[0] if mention.name else mention.first
            yield Fact(property="age", value=columns.text[at], evidence=columns.span(first, at + 1))
