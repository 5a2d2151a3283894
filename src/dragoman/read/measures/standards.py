"""`standard`: what a comparison is held against: a year since which, a stretch of time, the whole past, a named one."""

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Any

from dragoman.model import TimeMention
from dragoman.read.entities.entities import Entities
from dragoman.read.parse import Parse, span_of
from dragoman.read.syntax import phrase
from dragoman.read.tables import load_table
from dragoman.read.times.grammar import lexicon

from .amounts import amount

_BREAKS = {"and", "but", "who", "which", "that", "when"}
_STRETCHES = re.compile(r"\b(?:this|current|so far|decade|century|\d{3}0s)\b", re.IGNORECASE)
_REACH = 160
"""Characters of the sentence, after a word of comparison, in which its standard may stand."""


@dataclass(frozen=True)
class Standard:
    """What is held against: `since` a year, `period` an EDTF expression, `entity` an id; `end` of its words."""

    found: bool = False
    since: int | None = None
    period: str | None = None
    entity: str | None = None
    end: int = 0


def standard(
    parse: Parse, word: Any, head: Any, times: tuple[TimeMention, ...], entities: Entities, *, kind: str
) -> Standard:
    """Give the standard that a word of comparison is held against in its sentence."""
    sentence = word.sent
    after = [t for t in sentence if t.i > word.i]
    limit = min(sentence.end_char, word.idx + _REACH)
    since = next((t for t in after if t.lower_ == "since" and t.idx < limit and not _breaks(parse, head, t)), None)
    if since is not None:
        return _since(since, times, entities)
    if kind in {"more", "fewer", "times"}:
        return _than(after, times, limit)
    ever = _ever(parse.text, word.idx, limit)
    in_time = _within(parse, word, head, times, limit) if kind != "record" else None
    if in_time is not None:
        return in_time
    if ever is not None or kind == "record":
        day = parse.report.published
        return Standard(found=True, period=f"../{day[:10]}" if day else None, end=ever or 0)
    return Standard()


def _breaks(parse: Parse, head: Any, since: Any) -> bool:
    """Tell whether a break in the sentence parts a noun from "since"."""
    between = parse.text[head.idx + len(head) : since.idx] if since.idx > head.idx else ""
    return bool(re.search(r"[;:]|, (?:and|or|but|he|she|it|they|who|which)\b", between))


def _since(since: Any, times: tuple[TimeMention, ...], entities: Entities) -> Standard:
    """Read "since 2016", "since Thae Yong-ho in 2016", "since 2016, when Thae Yong-ho arrived"."""
    near = [
        t
        for t in times
        if since.idx < t.span.end
        and t.span.start - since.idx < 60
        and t.earliest
        and t.span.start < since.sent.end_char
    ]
    when = near[0] if near else None
    year = int(when.earliest[:4]) if when and when.earliest else None
    first = since.nbor(1) if since.i + 1 < len(since.doc) else since
    entity, end = None, when.span.end if when else since.idx + len(since)
    below = [c for c in [*since.children, first] if c.i > since.i]
    named = next((c for c in below if c.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}), None) or next(
        (c for c in below if c.pos_ == "PROPN" and not c.ent_type_), None
    )
    if named is not None and (when is None or not when.span.overlaps(span_of(named))):
        entity = _at(named, entities)
        end = max(end, span_of(phrase(named)).end)
    if entity is None and when is not None:
        entity = _when_clause(when, since, entities)
    if when is None and first.is_alpha:
        object_ = next((c for c in since.children if c.dep_ in {"pobj", "pcomp"}), first)
        end = max(end, span_of(phrase(object_)).end)
    part = when is not None and (when.earliest or "")[5:] + "/" + (when.latest or "")[5:] != "01-01/12-31"
    period = f"{when.earliest}/.." if part and when is not None and when.earliest and not entity else None
    return Standard(found=True, since=year, period=period, entity=entity, end=end)


def _when_clause(when: TimeMention, since: Any, entities: Entities) -> str | None:
    """Give the one who acts in the clause of "since 2016, when …"."""
    follows = [t for t in since.sent if when.span.end <= t.idx]
    if not follows or next((t.lower_ for t in follows if not t.is_punct), "") != "when":
        return None
    subject = next((t for t in follows if t.dep_ in {"nsubj", "nsubjpass"}), None) or next(
        (t for t in follows if t.ent_type_ == "PERSON"), None
    )
    return _at(subject, entities) if subject is not None else None


def _at(word: Any, entities: Entities) -> str | None:
    entity = entities.at(span_of(phrase(word)), word.idx)
    return entity.id if entity else None


def _than(after: list[Any], times: tuple[TimeMention, ...], limit: int) -> Standard:
    """Read "than last year", "as many as in 2019", "from 67 in 2022"."""
    mark = next((t for t in after if t.lower_ in {"than", "from", "as", "compared"} and t.idx < limit), None)
    if mark is None:
        return Standard()
    near = next(
        (t for t in times if mark.idx < t.span.start < min(limit, mark.idx + 60) and t.type == "point" and t.edtf), None
    )
    if near and any(t.pos_ in {"PROPN", "VERB", "PUNCT"} for t in after if mark.idx < t.idx < near.span.start):
        near = None
    return Standard(found=True, period=near.edtf, end=near.span.end) if near else Standard()


def _ever(text: str, start: int, limit: int) -> int | None:
    """Give where words for the whole past end ("ever", "in history"), or None."""
    words = "|".join(re.escape(w) for w in sorted(load_table("comparisons")["ever"], key=len, reverse=True))
    match = re.search(rf"\b(?<!-)(?:{words}(?!-)|in [\w’' -]{{3,30}} history)\b", text[start:limit])
    if match is None or re.search(r"[,;:.]", text[start : start + match.start()]):
        return None
    return start + match.end()


def _within(parse: Parse, word: Any, head: Any, times: tuple[TimeMention, ...], limit: int) -> Standard | None:
    """Read the stretch of time right behind the noun ("the third this year", "the first in a decade")."""
    for time in times:
        if not word.idx < time.span.start < limit:
            continue
        first = max(word.i, head.i if head.idx < time.span.start else word.i) + 1
        between = [t for t in word.doc[first : word.sent.end] if t.idx < time.span.start]
        verbs = [t for t in between if t.pos_ in {"VERB", "AUX"}]
        own = _own_clause(head)
        broken = any((t.is_punct and t.text != "-") or (t.lower_ in _BREAKS and t.i not in own) for t in between)
        if broken or not all(v.i in own or is_infinitive(v) for v in verbs):
            return None
        period = _stretch(parse, time, between[-1].lower_ if between else "")
        if period is not None:
            return Standard(found=True, period=period, end=time.span.end)
    return None


def _own_clause(head: Any) -> set[int]:
    """Give the words of the clause that tells which of a noun are meant: "the only embassy THAT FIJI HAS CLOSED"."""
    beside = head.head.children if head.dep_ == "attr" else ()
    clauses = [c for c in head.children if c.dep_ in {"relcl", "acl"} and c.i > head.i]
    clauses += [c for c in beside if c.dep_ == "xcomp" and c.i > head.i]
    return {t.i for c in clauses for t in c.subtree if not t.is_punct} if clauses else set()


def is_infinitive(verb: Any) -> bool:
    """Tell an infinitive, active or passive: "to defect", "to be expelled"."""
    bare = verb.tag_ == "VB" and not any(c.tag_ == "MD" for c in verb.children)
    return bool(bare or any(c.tag_ == "TO" and c.dep_ == "aux" for c in verb.children))


def _stretch(parse: Parse, time: TimeMention, before: str) -> str | None:
    """Give the stretch of time that a mention tells, or None where it only dates ("in May 2008")."""
    if time.type == "duration":
        if time.edtf:
            return time.edtf
        length = amount(time.text.lower(), lexicon()["units"])
        if length is None or not parse.report.published or before not in {"in", "over", "for", "within"}:
            return None
        today = dt.date.fromisoformat(parse.report.published[:10])
        return f"{replace(length, high=length.low).back(today)}/{today}"
    return time.edtf if _STRETCHES.search(time.text) or (before == "of" and re.fullmatch(r"\d{4}", time.text)) else None
