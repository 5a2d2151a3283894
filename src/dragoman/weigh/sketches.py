"""`Sketch`: what the words for somebody tell of them: countries and lines of work, named or not."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from dragoman.model import Span

from .evidence import Finding
from .lexicon import table
from .profiles import Sighting
from .sheets import Sheet
from .words import any_of, fold, head

LONGEST = 240
"""Characters of a mention that are looked at: what follows in a longer phrase tells of other things."""


class Sketch(NamedTuple):
    """What somebody is told of with: countries, scales of rank ("diplomatic"), and for the unnamed the head noun."""

    countries: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()

    def __or__(self, other: object) -> "Sketch":
        if not isinstance(other, Sketch):
            return NotImplemented
        return Sketch(self.countries | other.countries, self.lines | other.lines, self.heads | other.heads)


@cache
def _line_words() -> dict[str, re.Pattern[str]]:
    patterns = {}
    for scale, told in table("ranks").items():
        words = [w for ws in told["ranks"].values() for w in ws] + told["general"]
        patterns[scale] = re.compile(rf"\b{any_of(map(fold, words))}s?\b")
    return patterns


@cache
def lines_of(words: str) -> frozenset[str]:
    """Give the scales of rank that words tell: "the embassy's counsellor" -> diplomatic."""
    told = fold(words)
    return frozenset(scale for scale, pattern in _line_words().items() if pattern.search(told))


@cache
def rank_of(words: str) -> tuple[str, int] | None:
    """Give scale and height of the rank that words tell, the longest title of them; None without one.

    >>> rank_of("North Korea's acting ambassador to Italy")
    ('diplomatic', 85)
    """
    told = fold(words)
    best: tuple[int, int, str, int] | None = None
    for title, scale, height in _titles():
        found = re.search(rf"\b{re.escape(title)}s?\b", told) if title in told else None
        if found and (best is None or (len(title), -found.start()) > best[:2]):
            best = (len(title), -found.start(), scale, height)
    return (best[2], best[3]) if best else None


@cache
def _titles() -> tuple[tuple[str, str, int], ...]:
    """Give all titles with their scale and height."""
    return tuple(
        (fold(title), scale, height)
        for scale, contents in table("ranks").items()
        for height, titles in contents["ranks"].items()
        for title in titles
    )


def sketch_of_words(sheet: Sheet, span: Span, but: str | None = None) -> Sketch:
    """Give the sketch that one phrase draws; `but` is the entity that the phrase is of."""
    span = Span(span.start, min(span.end, span.start + LONGEST))
    return Sketch(sheet.countries(span, but), lines_of(sheet.words(span)))


def noun_of(words: str) -> frozenset[str]:
    """Give the head noun of a description, in the singular: "at least 12 people" -> people."""
    noun = head(words)
    singular = noun[:-1] if len(noun) > 3 and noun.endswith("s") and noun[-2:] not in {"ss", "us", "is"} else noun
    return frozenset({singular}) if singular.isalpha() else frozenset()


def sketch_of(sightings: Iterable[Sighting]) -> Sketch:
    """Give the sketch that all mentions and posts of somebody draw."""
    whole = Sketch()
    for sighting in sightings:
        if sighting.drawn is not None:
            whole |= Sketch(*sighting.drawn)
            continue
        entity, sheet = sighting.entity, sighting.sheet
        spans = [m for m in entity.mentions if m not in entity.named_mentions and m.end - m.start > 3]
        spans += [f.evidence for f in entity.facts if f.property in {"position", "nationality"}]
        for span in spans:
            whole |= sketch_of_words(sheet, span, entity.id)
        for fact in entity.facts:
            if fact.property == "position":
                whole |= Sketch(lines=lines_of(fact.value))
    return whole


def compare_sketches(a: Sketch, b: Sketch) -> Finding | None:
    """Find whether two descriptions can be of one: countries and line of work agree, or not."""
    shared, work = a.countries & b.countries, a.lines & b.lines
    if a.countries and b.countries and not shared:
        return Finding(-1.0, "described with different countries")
    if a.lines and b.lines and not work:
        return Finding(-0.6, "described with different work")
    nouns = a.heads & b.heads
    common = bool(nouns) and nouns <= frozenset(table("descriptions")["common_heads"])
    if not shared:
        if nouns:
            return Finding(0.3 if common else 0.6, f"described alike ({', '.join(sorted(nouns))})")
        return Finding(0.3, f"described with the same work ({', '.join(sorted(work))})") if work else None
    told = ", ".join([*sorted(work), *sorted(shared)])
    if work or (nouns and not common):
        extra = (a.countries - b.countries) and (b.countries - a.countries)
        degree = 1.0 if len(shared) >= 2 or nouns else 0.6
        if nouns and extra:
            degree = 0.6
        return Finding(degree - (0.3 if extra else 0.0), f"described alike ({told})")
    return Finding(0.4 if len(shared) >= 2 else 0.2, f"described with the same countries ({told})")
