"""Large casefiles made of readings: those of the example reports over and over, each about others, on another day.

People, bodies and places are drawn by Zipf's law, so that a few are in a large part of all reports; a part of the plain
words is put in other letters, so that two reports of one example are no copies; one report in twenty is a copy.
Ten reports come out a day: a larger casefile is one of a longer time.
"""

import hashlib
import random
import re
from bisect import bisect
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import msgspec

from dragoman.collect import Found, collect
from dragoman.model import Reading, Report, Snapshot
from dragoman.read import read_all

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
SYLLABLES = "ba ce di fo gu ha ke li mo nu pa bri cle dro fla gri pli sa to ven".split()  # noqa: SIM905
POOL = {"person": 20_000, "organization": 4_000, "outlet": 150, "place": 1_500, "group": 1_500}
"""How many names there are of a kind."""
A_DAY = 10
OTHER_WORDS = 0.4
"""The part of plain words that is put in other letters."""
START = date(2015, 1, 1)
SPANS = frozenset({"span", "evidence", "trigger", "cue"})
MANY_SPANS = frozenset({"mentions", "named_mentions", "content"})


@cache
def read_examples() -> tuple[Reading, ...]:
    """Give the readings of the example reports that name somebody."""
    reports = [f.report for f in collect([str(EXAMPLES)]) if isinstance(f, Found) and f.report]
    return tuple(r for r in read_all(reports, 1) if isinstance(r, Reading) and r.events)


@cache
def _shares(size: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, size + 1)))


def _word(number: int) -> str:
    told = ""
    while number or len(told) < 4:
        number, at = divmod(number, len(SYLLABLES))
        told += SYLLABLES[at]
    return told


def name_of(kind: str, rank: int) -> str:
    """Give the name of the one of a kind that so many are better known than."""
    if kind == "person":
        return f"{_word(rank * 7 + 3).title()} {_word(rank % 900 + 11).title()}"
    tail = {"organization": " Works", "outlet": " Post", "group": " League"}.get(kind, "")
    return f"{_word(rank * 11 + 5).title()}{tail}"


def readings(size: int, *, first: int = 0) -> Iterator[Reading]:
    """Give the readings numbered from `first` on."""
    examples = read_examples()
    for number in range(first, size):
        copied = number % 20 == 19
        chance = random.Random(number - 7 if copied else number)
        example = examples[chance.randrange(len(examples))]
        yield _retold(example, chance, START + timedelta(days=number // A_DAY), f"Copy {number}" if copied else None)


def _drawn(chance: random.Random, kind: str) -> str:
    shares = _shares(POOL[kind])
    return name_of(kind, bisect(shares, chance.random() * shares[-1]))


def _retold(reading: Reading, chance: random.Random, day: date, outlet: str | None) -> Reading:
    text = reading.report.text
    new = {e.id: _drawn(chance, e.kind) for e in reading.entities if e.named_mentions}
    cuts = sorted({(m.start, m.end, new[e.id], e.name) for e in reading.entities for m in e.named_mentions})
    told, ends, at = "", [(0, 0)], 0
    for start, end, name, whole in cuts:
        if start < at:
            continue
        part = name if text[start:end] == whole or " " not in name else name.rpartition(" ")[2]
        told += _reworded(text[at:start], chance) + part
        ends += [(start, len(told) - len(part)), (end, len(told))]
        at = end
    told += _reworded(text[at:], chance)

    def moved(offset: int) -> int:
        before, after = ends[max(0, bisect(ends, (offset, 10**9)) - 1)]
        return min(after + offset - before, len(told))

    published = date.fromisoformat((reading.report.published or "2024-01-01")[:10])
    built = _walked(msgspec.to_builtins(reading), moved, (day - published).days)
    for entity in built["entities"]:
        if entity["id"] in new:
            entity["name"], entity["aliases"] = new[entity["id"]], []
    paper = outlet or _drawn(chance, "outlet")
    report = Report.of(told, snapshot="0" * 64, outlet=paper, published=day.isoformat(), title=told[:60])
    return msgspec.convert({**built, "report": msgspec.to_builtins(report)}, Reading)


def _reworded(text: str, chance: random.Random) -> str:
    """Put some of the small words in other letters, as many as they had, so that no offset moves."""

    def other(found: re.Match[str]) -> str:
        word = found[0]
        if chance.random() > OTHER_WORDS:
            return word
        made = _word(chance.randrange(50_000)) * 6
        return made[: len(word)]

    return re.sub(r"\b[a-z]{5,}\b", other, text)


def _walked(value: Any, moved: Any, days: int, key: str = "") -> Any:
    """Give a reading's parts with every span and every full date moved."""
    if isinstance(value, dict):
        return {k: _walked(v, moved, days, k) for k, v in value.items()}
    if key in SPANS and value:
        return [moved(value[0]), max(moved(value[0]) + 1, moved(value[1]))]
    if key in MANY_SPANS:
        return [_walked(v, moved, days, "span") for v in value]
    if isinstance(value, (list, tuple)):
        return [_walked(v, moved, days) for v in value]
    if key in {"earliest", "latest", "edtf"} and isinstance(value, str):
        return re.sub(r"\d{4}-\d\d-\d\d", lambda m: _later(m[0], days), value)
    return value


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def snapshot_of(reading: Reading) -> Snapshot:
    """Give a snapshot that a reading may have come from."""
    body = reading.report.text.encode()
    return Snapshot(body=body, sha256=hashlib.sha256(body).hexdigest(), media_type="text/plain", source="made")
