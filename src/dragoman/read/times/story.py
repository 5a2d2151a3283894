"""`Story`: the day a report is about, which events told without a time of their own share."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from dragoman.model import Event, TimeMention
from dragoman.read.parse import Parse
from dragoman.read.tables import load_table

from .tense import governor, tense_of

LEAD = 4
"""Sentences from the first in which the day of the story is looked for."""
NEWS = 4
"""Days before publication within which a day is news. Both read off the AIRBUS and Apple timelines: of the events
in main clauses and the past tense without a time of their own, 9 in 10 are of the day so found."""


@dataclass(frozen=True)
class Story:
    """The day of the story; `told` is how it is known: "event", "saying" or "dateline"."""

    day: str
    told: str
    lead_end: int


def story(parse: Parse, times: tuple[TimeMention, ...]) -> Story | None:
    """Give the day the report is about, or None.

    It is the first day of the last few that something in the lead happened on, or else the day that a dateline
    or a header line bears.
    """
    published = parse.report.published
    if not published:
        return None
    today = dt.date.fromisoformat(published[:10])
    sentences = list(parse.doc.sents)[: LEAD + 2]
    if not sentences:
        return None
    end = sentences[min(LEAD, len(sentences)) - 1].end_char
    dateline: Story | None = None
    for time in times:
        if time.span.start >= end or time.type != "point" or not time.earliest or time.earliest != time.latest:
            continue
        if not 0 <= (today - dt.date.fromisoformat(time.earliest)).days <= NEWS:
            continue
        if _heads(parse, time):
            dateline = dateline or Story(time.earliest, "dateline", end)
            continue
        verb = governor(parse.tokens(time.span).root)
        if (
            verb is not None
            and tense_of(verb) == "past"
            and time.relative_to in {"published", "calendar"}
            and not _background(verb)
        ):
            telling = verb.lemma_ in load_table("dating")["tellings"]
            return Story(time.earliest, "saying" if telling else "event", end)
    return dateline


def _heads(parse: Parse, time: TimeMention) -> bool:
    """Tell whether a date stands in a header line of its own or in a dateline ("LONDON, July 3 (Reuters)")."""
    start = parse.text.rfind("\n", 0, time.span.start) + 1
    end = parse.text.find("\n", time.span.end)
    line = parse.text[start : end if end >= 0 else len(parse.text)]
    before, after = line[: time.span.start - start], line[time.span.end - start :]
    alone = not re.search(r"[a-z]{3}", before + after)
    return alone or (
        bool(re.fullmatch(r"[A-Z][A-Z .,'’/-]+(?:\([\w ]+\))?[\s,–—-]*", before))
        and bool(re.match(r"\s*(?:\(|--|–|—|-)", after))
    )


def _background(verb: Any) -> bool:
    """Tell whether a verb is of a clause that gives background: relative, or in the pluperfect."""
    return verb.dep_ in {"relcl", "acl"} or any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def shares(parse: Parse, event: Event, day: Story) -> bool:
    """Tell whether an event without a time of its own is told as part of the story of that day.

    Words are, in a main clause in the past, of any story; other events only where the lead told of one on that
    day, or in a headline's present and a lead's perfect under a dateline.
    """
    verb = parse.tokens(event.trigger).root
    if verb.pos_ not in {"VERB", "AUX"} or not _is_news(verb):
        return False
    past = verb.tag_ == "VBD" or (verb.tag_ in {"VBG", "VBN"} and not _present(verb))
    table = load_table("dating")
    if event.type in table["said"] and verb.tag_ in {"VBZ", "VBP"} and verb.dep_ == "ROOT":
        return verb.lemma_ in table["says"]
    if event.type in table["said"] or day.told == "event":
        return past and not _perfect(verb)
    if day.told == "saying" or event.trigger.start >= day.lead_end:
        return False
    return verb.tag_ in {"VBZ", "VBP"} or _perfect(verb)


def _present(verb: Any) -> bool:
    return any(
        c.lower_ in {"is", "are", "am", "'s", "’s", "be"} and c.dep_ in {"aux", "auxpass"} for c in verb.children
    )


def _perfect(verb: Any) -> bool:
    return any(c.lower_ in {"has", "have", "'ve", "’ve"} and c.dep_ == "aux" for c in verb.children)


def _is_news(verb: Any) -> bool:
    """Tell whether a verb heads a main clause in the past or a headline's present, or goes along with one."""
    if verb.dep_ == "advcl" and verb.tag_ in {"VBG", "VBN"}:
        return not any(c.dep_ in {"mark", "prep"} and c.i < verb.i for c in verb.children) and _is_news(verb.head)
    if verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"} or _background(verb):
        return False
    if any(
        c.dep_ == "advcl" and c.tag_ == "VBD" and any(m.lower_ == "when" for m in c.children) for c in verb.children
    ):
        return False
    if verb.dep_ == "conj" and (verb.head.pos_ not in {"VERB", "AUX"} or not _is_news(verb.head)):
        return False
    if verb.dep_ == "ccomp" and verb.head.i < verb.i:
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and not helpers & {
        "will",
        "would",
        "may",
        "might",
        "could",
        "can",
        "should",
        "must",
    }
