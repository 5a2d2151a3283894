"""`Story`: the day a report is about, which events told without a time of their own share."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from dragoman.model import TimeMention
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
    """The day of the story; `told` is how it is known: "event", "saying" or "dateline".

    `lead_end` is where the lead ends, in characters, and `title_end` where the title does, in tokens.
    """

    day: str
    told: str
    lead_end: int
    title_end: int = 0


def story(parse: Parse, times: tuple[TimeMention, ...]) -> Story | None:
    """Give the day the report is about, or None.

    It is the first day of the last few that something in the lead happened on, or else the day that a dateline
    or a header line bears.
    """
    published = parse.report.published
    if not published:
        return None
    today = dt.date.fromisoformat(published[:10])
    above = title_end(parse)
    sentences = [s for s in parse.doc.sents if s.start >= above and any(t.pos_ == "VERB" for t in s)][:LEAD]
    if not sentences:
        return None
    end = sentences[-1].end_char
    dateline: Story | None = None
    for time in times:
        if time.span.start >= end or time.type != "point" or not time.earliest or time.earliest != time.latest:
            continue
        if not 0 <= (today - dt.date.fromisoformat(time.earliest)).days <= NEWS:
            continue
        if _heads(parse, time):
            dateline = dateline or Story(time.earliest, "dateline", end, above)
            continue
        verb = governor(parse.tokens(time.span).root)
        if (
            verb is not None
            and tense_of(verb) == "past"
            and time.relative_to in {"published", "calendar"}
            and not background(verb)
        ):
            telling = verb.lemma_ in load_table("dating")["tellings"]
            return Story(time.earliest, "saying" if telling else "event", end, above)
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


def background(verb: Any) -> bool:
    """Tell whether a verb is of a clause that gives background: relative, or in the pluperfect."""
    return verb.dep_ in {"relcl", "acl"} or any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def title_end(parse: Parse) -> int:
    """Give the number of the first token after the title above the text, 0 where there is none.

    It is the first line, where that has no stop at its end or is the title that the report came with.
    """
    first = next((t for t in parse.doc if not t.is_space), None)
    if first is None:
        return 0
    line, more, _ = parse.text[first.idx :].partition("\n")
    line, title = line.strip(), (parse.report.title or "").strip()
    if not more or not (line.rstrip(" .") == title.rstrip(" .") or not re.search(r"[.?!:\"”’']$", line)):
        return 0
    end = first.idx + len(line)
    return next((t.i for t in parse.doc[first.i :] if t.idx >= end), len(parse.doc))
