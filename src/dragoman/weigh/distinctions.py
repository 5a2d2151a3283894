"""What tells two things apart that are told of alike: who it was done to, which step it was, that it was once more.

"A woman of 34" is not "a 19-year-old man"; who runs does not leave the race; and who is to meet again has met.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from .counts import is_one
from .genders import gender_told
from .lexicon import table
from .tellings import Mention, Part, Telling, is_ahead, type_policy
from .words import fold

LONG, STEM, SHORT = 5, 6, 60
"""Letters of a word that tells a matter, those of it that are compared, and of words that only tell who takes part."""
AGES = 2
"""Years by which the age of one person is told differently on one day."""
_AGE = re.compile(
    r"\b(\d{1,3})[- ]year[- ]old\b|\b(?:man|woman|boy|girl|youth|person|teenager) of (\d{1,3})\b(?! \w)|"
    r"\baged? (\d{1,3})\b|, (\d{1,3})(?=,|$)"
)
_SINGLE = re.compile(r"(?:an?|another|one|the|his|her|their)\s", re.IGNORECASE)
_ANYBODY = re.compile(
    r"^(?:any|every|each|either|anyone|everyone|whoever)\b"
    r"|\b(?:of|in|from) (?:the two|both|each|every|either|any|all)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CORE = re.compile(r"[,(]|\s(?:who|whose|which|that|of|in|at|from|with|on|near|by|and|to|for)\s")
_AGAIN = re.compile(r"^(?:\W+\w+){0,3}?\W+(?:again|once more|anew|a (?:second|third) time)\b", re.IGNORECASE)


def told_apart(role: str, a: Telling, b: Telling) -> str | None:
    """Give in words how the one person in a role of two tellings differs, by gender or by age; None where not."""
    ours, theirs = _persons(role, a), _persons(role, b)
    if ours is None or theirs is None:
        return None
    if ours[0] and theirs[0] and not ours[0] & theirs[0]:
        return f"one {role} is told as {min(ours[0])}, the other as {min(theirs[0])}"
    if ours[1] and theirs[1] and all(abs(x - y) > AGES for x in ours[1] for y in theirs[1]):
        return f"{role} of different ages ({min(ours[1])}, {min(theirs[1])})"
    return None


@lru_cache(maxsize=4096)
def _persons(role: str, telling: Telling) -> tuple[frozenset[str], frozenset[int]] | None:
    """Give the genders and ages that the words for one person in a role tell; None where it is not one person."""
    parts = telling.roles.get(role, [])
    if not parts or not all(map(_is_one_person, parts)):
        return None
    genders = frozenset(g for p in parts for g in _genders(p))
    return genders, frozenset(y for p in parts for y in _ages(p))


def _is_one_person(part: Part) -> bool:
    entity = part.sheet.entities.get(part.participant.entity or "")
    if entity is not None and entity.kind not in {"person", "group"}:
        return False
    named = entity is not None and entity.kind == "person" and bool(entity.named_mentions)
    return named or is_one(part.words) or (_SINGLE.match(part.words) is not None and bool(_genders(part)))


def _genders(part: Part) -> frozenset[str]:
    nouns = table("descriptions")["genders"]["nouns"]
    first = fold(_CORE.split(part.words)[0])
    told = frozenset(nouns[w] for w in first.split()[-1:] if w in nouns)
    return told or gender_told(part.sheet, part.participant.entity)


def _ages(part: Part) -> frozenset[int]:
    found = {int(n) for groups in _AGE.findall(part.words) for n in groups if n}
    entity = part.sheet.entities.get(part.participant.entity or "")
    stated = (f.value for f in entity.facts if f.property == "age") if entity is not None else ()
    return frozenset(found | {int(v) for v in stated if v.isdigit()})


def another_phase(a: Telling, b: Telling) -> bool:
    """Tell whether the words of two tellings of a type tell two steps of it (`phases` in `data/types.yaml`)."""
    for event_type in a.types & b.types:
        phases = type_policy(event_type).get("phases", ())
        ours, theirs = (_phases(t.mentions, phases) for t in (a, b))
        if ours and theirs and not ours & theirs:
            return True
    return False


def _phases(mentions: Iterable[Mention], phases: Iterable[list[str]]) -> frozenset[int]:
    told = {w for m in mentions for w in fold(m.sheet.words(m.event.trigger)).split()}
    return frozenset(n for n, stems in enumerate(phases) if any(w.startswith(tuple(stems)) for w in told))


def once_more(a: Telling, b: Telling) -> bool:
    """Tell whether only one of two is told to be yet to come once more: "they will meet again"."""
    return any(_again(one) and not _again(other) for one, other in ((a, b), (b, a)))


@lru_cache(maxsize=4096)
def _again(telling: Telling) -> bool:
    """Tell whether all mentions are of what is to be done again."""
    return all(
        is_ahead(m.event) and _AGAIN.match(m.sheet.report.text[m.event.trigger.end : m.event.evidence.end]) is not None
        for m in telling.mentions
    )


def one_night(a: Telling, b: Telling) -> bool:
    """Tell whether the one is told of a night and the other, dated the day after, of its small hours."""
    for one, other in ((a, b), (b, a)):
        late = {m.event.when.latest for m in one.mentions if m.event.when and _hours(m, "night")}
        early = {m.event.when.earliest for m in other.mentions if m.event.when and _hours(m, "small_hours")}
        days = {date.fromisoformat(d) + timedelta(days=1) for d in late if d}
        if days & {date.fromisoformat(d) for d in early if d}:
            return True
    return False


def _hours(mention: Mention, words: str) -> bool:
    """Tell whether the sentence of a mention has a word for these hours."""
    return bool(set(fold(mention.sheet.words(mention.event.evidence)).split()) & set(table("descriptions")[words]))


def several_and_one(a: Telling, b: Telling) -> bool:
    """Tell whether only one of two is told as several of a kind that is done one at a time: "her paid speeches"."""
    return _several(a) != _several(b)


@lru_cache(maxsize=4096)
def _several(telling: Telling) -> bool:
    words = set(table("descriptions")["several"])
    return all(words & set(fold(m.sheet.words(m.event.trigger)).split()) for m in telling.mentions)


def another_year(a: Telling, b: Telling) -> bool:
    """Tell whether the words for what takes part in one tell a year, in which the other is not and tells nothing of it.

    A speech "at the 2027 congress" is not one that another report, of 2031, tells of without a year.
    """
    for one, other in ((a, b), (b, a)):
        years = _years(one)
        if years and not _years(other) and not any(_told_in(year, other) for year in years):
            return True
    return False


@lru_cache(maxsize=4096)
def _years(telling: Telling) -> frozenset[str]:
    return frozenset(y for parts in telling.roles.values() for p in parts for y in _YEAR.findall(p.words))


def _told_in(year: str, telling: Telling) -> bool:
    """Tell whether a report of a telling came out in a year or the next, tells the year, or dates the thing to it."""
    near = {year, str(int(year) + 1)}
    dated = any(first and last and first[:4] <= year <= last[:4] for first, last in telling.days)
    return dated or any(
        m.sheet.published is None or m.sheet.published[:4] in near or year in m.sheet.report.text
        for m in telling.mentions
    )


def one_matter(a: Telling, b: Telling) -> bool:
    """Tell whether what is only said can be of one matter: the sentences share a word besides those for who takes part.

    A sentence that has no other words fits any.
    """
    ours, theirs = (_matter(t) - _parties(a) - _parties(b) for t in (a, b))
    return bool(ours & theirs) or not ours or not theirs


@lru_cache(maxsize=4096)
def _matter(telling: Telling) -> frozenset[str]:
    words = {w for m in telling.mentions for w in fold(m.sheet.words(m.event.evidence)).split()}
    return frozenset(w[:STEM] for w in words if len(w) >= LONG and w not in table("descriptions")["said"])


@lru_cache(maxsize=4096)
def _parties(telling: Telling) -> frozenset[str]:
    told = [p for role in ("actor", "target") for p in telling.roles.get(role, ())]
    names = [n for p in told for n in (p.words if len(p.words) < SHORT else "", p.party.name if p.party else "")]
    triggers = [m.sheet.words(m.event.trigger) for m in telling.mentions]
    return frozenset(w[:STEM] for n in (*names, *triggers) for w in fold(n).split())


def of_anybody(a: Telling, b: Telling) -> bool:
    """Tell whether only one of two is told of whoever it may be: "any nominee", "the nominee of either party"."""
    return _anybody(a) != _anybody(b)


@lru_cache(maxsize=4096)
def _anybody(telling: Telling) -> bool:
    told = [p for role in ("actor", "target") for p in telling.roles.get(role, ())]
    return any(_ANYBODY.search(p.words) for p in told)
