"""Large casefiles made of readings: those of the example reports over and over, each about others, on another day.

How various they are was set against 1,330 real reports, mostly of one year and one beat. There the best known place is
named in 50 % of all reports, the tenth in 8 % and the hundredth in 1 %, a report names one place and three or four
people that none before it named, and the commonest of 133 types is that of 9 % of all events: here names are drawn by
Zipf's law (49 %, 8 % and 1 %) from pools of which half is new as well, and types from all of the ontology. What one
more report bears on is less than there: with 400 reports the strands that hang together with its own are 2.2 at most on
average and the names 1.5, with 300 real ones 2.5 and 4.2. So adding to real reports costs more than to these.

For that, names must be as unlike as real ones (a sixth of the people share a family name with somebody better known),
places lie in their own countries, half of them being countries by their real names, and what the examples call
people, and nearly all plain words, must be put in other letters, so that two reports of one example are no copies.
One report in twenty is a copy. Ten reports come out a day: a larger casefile is one of a longer time.

A pool has an end, the news has not: of the 1,300th report on, one more names 0.7 people, 0.3 bodies and 0.3 places that
none before it named (a real one, which is longer, 2.5, 1.6 and 0.6), of the 8,000th on 0.4, 0.1 and 0.02. So 10,000
of these have fewer names than real ones would, each in more reports, and one more bears on more of them, not on fewer.
"""

import hashlib
import random
import re
from bisect import bisect
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import Any

import msgspec

from dragoman.collect import Found, collect
from dragoman.model import Reading, Report, Snapshot
from dragoman.read import read_all
from dragoman.weigh.countries import countries_in

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
ONSETS = "b br c ch d dr f fr g gr h j k kl l m n p pl r s st t tr v w z".split()  # noqa: SIM905
VOWELS = "a e i o u ai ea".split()  # noqa: SIM905
CODAS = ["", "b", "ck", "d", "l", "ll", "m", "n", "nd", "r", "rt", "s", "sk", "th", "v", "x"]
GIVEN = 400
FAMILIES = 800
"""Of how many of the best known a name may have the family name."""
KIN = 6
"""One in so many has the family name of somebody better known."""
POOL = {"person": 20_000, "organization": 4_000, "outlet": 150, "place": 1_500, "group": 1_500}
"""How many names there are of a kind."""
A_DAY = 10
TOLD_AGAIN = 0.5
"""The part of reports that tell what another of the last two days told, in other words."""
BY_FAMILY = 3
"""One person in so many is called by the family name alone."""
OTHER_WORDS = 0.85
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


@cache
def _countries() -> tuple[tuple[str, str], ...]:
    """Give the countries by code and usual name, in an order of their own."""
    lines = files("dragoman.weigh").joinpath("data/countries.tsv").read_text("utf-8").splitlines()
    told = [line.split("\t") for line in lines if line and not line.startswith("#")]
    found = [(row[0], row[1].split(";")[0]) for row in told]
    random.Random(1).shuffle(found)
    return tuple(found)


@cache
def _types() -> tuple[str, ...]:
    """Give the types of event, in an order of their own."""
    found = sorted(path.name[:-5] for path in files("dragoman.ontology").iterdir() if path.name.endswith(".yaml"))
    random.Random(1).shuffle(found)
    return tuple(found)


@cache
def _word(seed: str, syllables: int = 2) -> str:
    chance = random.Random(seed)
    return "".join(chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS) for _ in range(syllables))


def name_of(kind: str, rank: int) -> str:
    """Give the name of the one of a kind that so many are better known than."""
    if kind == "person":
        family = random.Random(rank).randrange(FAMILIES) if rank % KIN == KIN - 1 else rank
        return f"{_word(f'given {rank * 7 % GIVEN}').title()} {_word(f'family {family}').title()}"
    if kind == "place" and rank % 2 == 0 and rank // 2 < len(_countries()):
        return _countries()[rank // 2][1]
    tail = {"organization": " Works", "outlet": " Post", "group": " League"}.get(kind, "")
    return f"{_word(f'{kind} {rank}', 3).title()}{tail}"


def country_of(rank: int) -> str:
    """Give the code of the country that a place is, or lies in."""
    countries = _countries()
    at = rank // 2 if rank % 2 == 0 and rank // 2 < len(countries) else random.Random(rank).randrange(len(countries))
    return countries[at][0]


def readings(size: int, *, first: int = 0) -> Iterator[Reading]:
    """Give the readings numbered from `first` on."""
    examples = read_examples()
    for number in range(first, size):
        copied = number % 20 == 19
        told = number - 7 if copied else number
        story = _story(told)
        cast, words = random.Random(story), random.Random(-told)
        example = examples[cast.randrange(len(examples))]
        days = (START + timedelta(days=n // A_DAY) for n in (number, story))
        yield _retold(example, (cast, words), next(days), next(days), f"Copy {number}" if copied else None)


def _story(number: int) -> int:
    """Give the number of the report that first told what this one tells: its own, or one of the days before."""
    chance = random.Random(f"story {number}")
    if not number or chance.random() > TOLD_AGAIN:
        return number
    return _story(number - chance.randrange(1, min(number, 2 * A_DAY) + 1))


def _drawn(chance: random.Random, kind: str) -> int:
    shares = _shares(POOL[kind])
    return bisect(shares, chance.random() * shares[-1])


Chances = tuple[random.Random, random.Random]
"""By which it is drawn whom a report is about, and in what words."""


def _retold(reading: Reading, chances: Chances, day: date, first: date, outlet: str | None) -> Reading:
    """Give a reading of the same sentences about others, of what was news on the `first` day."""
    cast, words = chances
    text = reading.report.text
    kinds = {e.id: e.kind for e in reading.entities}
    ranks = {e.id: _drawn(cast, e.kind) for e in reading.entities if e.named_mentions}
    new = {ident: name_of(kinds[ident], rank) for ident, rank in ranks.items()}
    for ident in new:
        if kinds[ident] == "person" and words.random() < 1 / BY_FAMILY:
            new[ident] = new[ident].rpartition(" ")[2]
    cuts = sorted({(m.start, m.end, new[e.id], e.name) for e in reading.entities for m in e.named_mentions})
    told, ends, at = "", [(0, 0)], 0
    for start, end, name, whole in cuts:
        if start < at:
            continue
        part = name if text[start:end] == whole or " " not in name else name.rpartition(" ")[2]
        told += _reworded(text[at:start], words) + part
        ends += [(start, len(told) - len(part)), (end, len(told))]
        at = end
    told += _reworded(text[at:], words)

    def moved(offset: int) -> int:
        before, after = ends[max(0, bisect(ends, (offset, 10**9)) - 1)]
        return min(after + offset - before, len(told))

    published = date.fromisoformat((reading.report.published or "2024-01-01")[:10])
    built = _walked(msgspec.to_builtins(reading), moved, (first - published).days)
    _renamed(built, new, ranks, told, chances)
    paper = outlet or name_of("outlet", _drawn(words, "outlet"))
    report = Report.of(told, snapshot="0" * 64, outlet=paper, published=day.isoformat(), title=told[:60])
    return msgspec.convert({**built, "report": msgspec.to_builtins(report)}, Reading)


def _renamed(built: Any, new: dict[str, str], ranks: dict[str, int], told: str, chances: Chances) -> None:
    """Give those of a reading their new names, countries and posts, its events other types, and all the words told."""
    cast, words = chances
    for entity in built["entities"]:
        if entity["id"] in new:
            entity["name"], entity["aliases"] = new[entity["id"]], []
        place = entity["kind"] == "place" and entity["id"] in new
        entity |= {"country": country_of(ranks[entity["id"]]) if place else None, "lat": None, "lon": None}
        for fact in entity["facts"]:
            if fact["property"] == "position":
                fact["value"] = _reworded(fact["value"], words)
    kinds = {}
    for event in built["events"]:
        if event["type"] not in kinds:
            kinds[event["type"]] = cast.choices(_types(), [1 / (rank + 5) for rank in range(len(_types()))])[0]
        event["type"] = kinds[event["type"]]
        for one in event["participants"]:
            one["text"] = told[slice(*one["span"])]


def _reworded(text: str, chance: random.Random) -> str:
    """Put most of the plain words, and those that tell a country, in other letters, so that no offset moves."""

    def other(found: re.Match[str]) -> str:
        word = found[0]
        if chance.random() > OTHER_WORDS or (word[0].isupper() and not countries_in(word)):
            return word
        made = _word(f"plain {chance.randrange(50_000)}", 5)[: len(word)].ljust(len(word), "e")
        return made.title() if word[0].isupper() else made

    return re.sub(r"\b[A-Za-z][a-z]{4,}\b", other, text)


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
