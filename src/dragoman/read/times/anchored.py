"""`anchor_times`, `by_anchor`, `as_anchor`: times counted from an event ("months after he left"), and what they date.

The event is the one that the words name; after "hours later", the one that the sentence before tells first; and
where the words name no event of the reading, the date that stands right after them ("a week before the vote ON MAY 3").
"""

import datetime as dt
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.model import Event, TimeMention, When
from dragoman.read.measures.amounts import amount
from dragoman.read.parse import Parse

from .grammar import lexicon
from .ties import follows, ties


def anchor_times(parse: Parse, events: tuple[Event, ...], times: tuple[TimeMention, ...]) -> tuple[TimeMention, ...]:
    """Give the times, those anchored to an event of the report with its id in `relative_to`, and days if it has any."""
    return tuple(_anchored(parse, time, events, times) for time in times)


def _anchored(parse: Parse, time: TimeMention, events: Sequence[Event], times: Sequence[TimeMention]) -> TimeMention:
    if not floats(time):
        return time
    event = anchor_event(parse, time, events)
    base = event.when if event else date_of_anchor(parse.text, time, times)
    when = counted_from(time, base)
    named = replace(time, relative_to=event.id) if event else time
    return named if when is None else replace(named, edtf=when.edtf, earliest=when.earliest, latest=when.latest)


def floats(time: TimeMention) -> bool:
    """Tell whether a time is so long before or after something that has yet to be found."""
    return time.relation in {"before", "after"} and time.relative_to in {"event", "context"} and not time.edtf


def anchor_event(parse: Parse, time: TimeMention, events: Iterable[Event]) -> Event | None:
    """Give the event that a time is counted from, or None."""
    if time.anchor is not None:
        return next((e for e in events if time.anchor.overlaps(e.trigger)), None)
    if time.relative_to != "context":
        return None
    sentence = parse.tokens(time.span).sent
    if not sentence.start:
        return None
    before = parse.doc[sentence.start - 1].sent
    told = (e for e in events if before.start_char <= e.trigger.start < before.end_char)
    return next((e for e in told if e.status in {"happened", "ongoing"}), None)


def date_of_anchor(text: str, time: TimeMention, times: Iterable[TimeMention]) -> When | None:
    """Give the date that stands right after the words that a time is anchored to, or None."""
    after = next((t for t in times if follows(text, time, t)), None)
    return When(edtf=after.edtf or "", earliest=after.earliest, latest=after.latest) if after else None


def counted_from(time: TimeMention, when: When | None) -> When | None:
    """Give the days that lie the told amount before or after a date, at their widest."""
    words = "a day" if time.amount == "P1D" else time.text.lower()
    length = amount(words, lexicon()["units"])
    if when is None or length is None or not when.earliest or not when.latest:
        return None
    if length.unit in {"second", "minute"}:
        return when
    sign = -1 if time.relation == "before" else 1
    first = length.around(dt.date.fromisoformat(when.earliest[:10]), sign)
    last = length.around(dt.date.fromisoformat(when.latest[:10]), sign)
    low, high = min(first.first, last.first).isoformat(), max(first.last, last.last).isoformat()
    about = "~" if when.edtf.endswith("~") else ""
    return When(edtf=(low if low == high else f"{low}/{high}") + about, earliest=low, latest=high)


def as_anchor(parse: Parse, event: Event, events: Iterable[Event], times: tuple[TimeMention, ...]) -> When | None:
    """Give when an event is that another, of a known day, is counted from ("on Friday, a day AFTER HE RESIGNED")."""
    counted = [t for t in times if t.anchor is not None and t.anchor.overlaps(event.trigger) and floats(t)]
    for other in events if counted else ():
        tie = ties(parse, other, times, anchored=True) if other.id != event.id and other.when else None
        if tie is not None and tie.time in counted:
            back = "after" if tie.time.relation == "before" else "before"
            return counted_from(replace(tie.time, relation=back), other.when)
    return None


def by_anchor(parse: Parse, event: Event, events: Iterable[Event], times: tuple[TimeMention, ...]) -> When | None:
    """Give when an event is that is so long before or after another ("months after his departure")."""
    tie = ties(parse, event, times, anchored=True)
    if tie is None:
        return None
    other = anchor_event(parse, tie.time, (e for e in events if e.id != event.id))
    return counted_from(tie.time, other.when if other else date_of_anchor(parse.text, tie.time, times))
