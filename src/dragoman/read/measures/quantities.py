"""`find_quantities`: the counts and amounts of a report, with their units and bounds."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from dragoman.model import Bound, Quantity, Span, TimeMention
from dragoman.read.parse import Parse, span_of
from dragoman.read.tables import load_table

from .counts import Place, is_count
from .currencies import currency
from .numbers import number, number_pattern, tables


@cache
def _words() -> dict[str, Any]:
    table: dict[str, Any] = load_table("quantities")
    return table


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    """Give the pattern of a number with its currency sign or its scale, or a plural collective ("dozens")."""
    table = tables()
    signs = _any(_words()["currencies"])
    scale = r"(?:\s*-?(?:hundred|thousand|million|billion|trillion|mln|bln|bn|tn|m|k)\b)?"
    collective = rf"(?:{_any(table['plurals'])})\b(?!\s+of\s+(?:{_any(table['plurals'])}))"
    dozen = r"(?:(?:a|half\s+a|two|three|four|several)\s+dozen|a\s+(?:hundred|thousand|million|billion|score))\b"
    dozen += r"(?:\s+(?:million|billion))?"
    return re.compile(
        rf"(?<![\w.,#])(?:(?P<sign>{signs})\s?(?P<amount>\d[\d,]*(?:\.\d+)?{scale})"
        rf"|(?P<collective>{collective})|(?P<dozen>{dozen})|(?P<number>{number_pattern()}(?:(?<=\d)(?:bn|m|k|mln)\b)?))"
        rf"(?![\w]|-(?:year|day|month|week|hour|minute|old|way|fold|half|thirds?|quarters?|fifths?|tenths?)\b|(?<=\d)[:/]\d"
        rf"|\s+years?[\s-]+old|\s+in\s+(?:[3-5]|10|20|100|ten|five|four|three|twenty)\b|\s*['’]s\b)",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<word>{_any(_words()['before'])})\s+$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s+(?P<word>{_any(_words()['after'])})\b", re.IGNORECASE)


@cache
def _measure() -> re.Pattern[str]:
    words = _words()
    units = [*words["currency_words"], *words["measures"]]
    return re.compile(
        rf"[\s-]*(?P<percent>{_any(words['percent'])})(?!\w)|[\s-]+(?P<unit>{_any(units)})(?:s|es)?\b|(?<=\d)(?P<tight>km|kg|MW|m|cm|mph)\b",
        re.IGNORECASE,
    )


def find_quantities(parse: Parse, times: tuple[TimeMention, ...]) -> tuple[Quantity, ...]:
    """Give the quantities of the report in text order, with ids q1, q2 …; ages, dates and durations are not among them.

    A range gives two: its lower end "at-least" and its upper end "at-most".
    """
    found: list[Quantity] = []
    names = _numbered_names(parse)
    matches = list(_pattern().finditer(parse.text))
    for match, after in zip(matches, [*matches[1:], None], strict=False):
        span = Span(*match.span())
        if any(span.overlaps(t.span) for t in times):
            continue
        tokens = parse.tokens(span)
        if (
            tokens is None
            or not _counts(parse, tokens, match)
            or (match["number"] in names and not _measured(parse, match))
        ):
            continue
        value = _value(match)
        if value is None:
            continue
        unit, end = _unit(parse, match, tokens)
        bound, start = _bound(parse, match)
        if after is not None and end > after.start():
            end = span.end
        whole = Span(start, max(end, span.end))
        found.append(Quantity(span=whole, value=value, unit=unit, bound=bound))
    ranged = _ranges(parse.text, found)
    return tuple(
        Quantity(id=f"q{i}", span=q.span, value=q.value, unit=q.unit, bound=q.bound) for i, q in enumerate(ranged, 1)
    )


def _numbered_names(parse: Parse) -> frozenset[str]:
    """Give the figures that are part of a name in this report ("Boeing 787"), and so are no counts in it."""
    return frozenset(
        t.text
        for t in parse.doc
        if t.text.isdigit()
        and len(t.text) < 4
        and t.i
        and parse.doc[t.i - 1].pos_ == "PROPN"
        and t.nbor(-1).ent_type_ not in {"GPE", "DATE", "PERSON"}
        and (t.i + 1 == len(parse.doc) or parse.doc[t.i + 1].pos_ not in {"NOUN", "ADJ"})
        and t.text != "1"
    )


def _measured(parse: Parse, match: re.Match[str]) -> bool:
    return _measure().match(parse.text, match.end()) is not None


def _value(match: re.Match[str]) -> int | float | None:
    if match["collective"]:
        return int(tables()["plurals"][" ".join(match["collective"].lower().split())])
    text = match["amount"] or match["dozen"] or match["number"]
    return number(re.sub(r"(?<=\d)(?=[a-z])", " ", text.lower().replace("several", "three")))


def _counts(parse: Parse, tokens: Any, match: re.Match[str]) -> bool:
    """Tell whether a match counts something: money and collectives always do, a bare number mostly."""
    if match["number"] is None:
        return not (match["collective"] and tokens[-1].pos_ == "VERB")
    return is_count(Place.of(parse.doc, tokens, match["number"]))


def _unit(parse: Parse, match: re.Match[str], tokens: Any) -> tuple[str | None, int]:
    """Give the unit of a number, and where its words end."""
    words = _words()
    if match["sign"]:
        signs = {k.lower(): v for k, v in words["currencies"].items()}
        return signs[" ".join(match["sign"].lower().split())], match.end()
    if measure := _measure().match(parse.text, match.end()):
        if measure["percent"]:
            return "%", measure.end()
        name = " ".join((measure["unit"] or measure["tight"]).lower().split())
        low = {k.lower(): v for k, v in [*words["currency_words"].items(), *words["measures"].items()]}
        if name != "m" and not (
            name in {"mark", "real", "won", "foot", "degree", "pound"}
            and parse.tokens(Span(measure.start() + 1, measure.end())).root.pos_ == "VERB"
        ):
            start = measure.start("unit") if measure["unit"] else measure.start("tight")
            return currency(parse, name, start, str(low[name])), measure.end()
    head = _counted(tokens)
    if head is None:
        return None, match.end()
    unit = "people" if head.lemma_.lower() in words["people"] else head.lemma_.lower()
    told = str(words["currency_words"].get(unit, words["measures"].get(unit, unit)))
    return currency(parse, unit, span_of(head).start, told), span_of(head).end


def _counted(tokens: Any) -> Any | None:
    """Give the noun that a number counts: the one it modifies, or that stands after "of"."""
    token = tokens[-1]
    ends = [token, tokens.root]
    if token.dep_ == "conj" and token.head.like_num and token.head.i < token.i:
        ends.append(token.head)  # "between 50 and 60 people"
    for start in ends:
        if (
            start.dep_ in {"nummod", "compound", "amod", "quantmod", "npadvmod"}
            and start.head.i > token.i
            and start.head.pos_ in {"NOUN", "PROPN"}
        ):
            return start.head
        if (
            start.dep_ in {"nummod", "compound", "quantmod"}
            and start.head.i > token.i
            and start.head.head.i > token.i
            and start.head.head.pos_ == "NOUN"
            and start.head.pos_ == "NUM"
        ):
            return start.head.head
    for child in tokens.root.children:
        if child.lower_ == "of" and child.i > token.i:
            return next((c for c in child.children if c.dep_ == "pobj" and c.pos_ in {"NOUN", "PROPN"}), None)
    return None


def _bound(parse: Parse, match: re.Match[str]) -> tuple[Bound, int]:
    """Give what the words around a number say of it, and where they start."""
    words = _words()
    bound: Bound = "at-least" if match["collective"] else "exactly"
    start = match.start()
    before = parse.text[max(0, start - 24) : start]
    if found := _before().search(before):
        told = words["before"][" ".join(found["word"].lower().split())]
        if told != "exactly":
            bound, start = told, start - len(before) + found.start()
    if found := _after().match(parse.text, match.end()):
        bound = words["after"][" ".join(found["word"].lower().split())]
    return bound, start


def _ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give the quantities, with the two ends of a range bounded by each other ("20 to 30 people")."""
    given = list(found)
    for i in range(len(given) - 1):
        low, high = given[i], given[i + 1]
        between = text[low.span.end : high.span.start]
        opened = re.search(
            r"\b(between|from)\s+(?:\$|£|€)?$", text[max(0, low.span.start - 10) : low.span.start], re.IGNORECASE
        )
        if low.unit is None and re.fullmatch(r",?\s*(?:and|or|to|-|–)\s*(?:\w+\s)?", between):
            low = given[i] = Quantity(span=low.span, value=low.value, unit=high.unit, bound=low.bound)
        joined = re.fullmatch(r"\s*(?:-|–|—|to)\s*", between) or (opened and re.fullmatch(r"\s+(?:and|to)\s+", between))
        if (
            joined
            and low.value < high.value
            and low.unit in {None, high.unit}
            and not (opened and opened[1].lower() == "from" and low.unit == "%")
        ):
            given[i] = Quantity(span=low.span, value=low.value, unit=high.unit, bound="at-least")
            given[i + 1] = Quantity(span=high.span, value=high.value, unit=high.unit, bound="at-most")
    return given
