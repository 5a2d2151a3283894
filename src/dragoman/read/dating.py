"""`date_events`: when each event of a report happened, by the times that the tree ties to it; and times tied to events."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from dragoman.model import Event, TimeMention, When

from .amounts import amount
from .parse import Parse
from .tables import load_table
from .tense import tense_of
from .ties import Tie, ties
from .times_grammar import lexicon

_AHEAD = {"planned", "threatened", "demanded"}


def date_events(parse: Parse, events: tuple[Event, ...], times: tuple[TimeMention, ...]) -> tuple[Event, ...]:
    """Give the events with `when` filled.

    First by the time that the tree ties to an event's trigger; then by an event of the same type and people
    in the report that has one; then by what the report's day of publication bounds: an event that happened
    lies before it, one that is planned after it.
    """
    told = {event.id: _told(tie) for event in events if (tie := ties(parse, event, times)) is not None}
    dated = [replace(e, when=told.get(e.id)) for e in events]
    dated = [e if e.when else replace(e, when=_by_anchor(e, dated, parse, times)) for e in dated]
    dated = [e if e.when else replace(e, when=_same_event(e, dated)) for e in dated]
    published = parse.report.published[:10] if parse.report.published else None
    return tuple(e if e.when else replace(e, when=_bounded(parse, e, published)) for e in dated)


def anchor_times(events: tuple[Event, ...], times: tuple[TimeMention, ...]) -> tuple[TimeMention, ...]:
    """Give the times, those anchored to a dated event of the report resolved, with its id in `relative_to`."""
    return tuple(_anchored(time, events) for time in times)


def _anchored(time: TimeMention, events: tuple[Event, ...]) -> TimeMention:
    if time.anchor is None or time.relative_to != "event" or time.edtf:
        return time
    event = next((e for e in events if time.anchor.overlaps(e.trigger)), None)
    if event is None:
        return time
    when = _from_anchor(time, event.when)
    if when is None:
        return replace(time, relative_to=event.id)
    return replace(time, relative_to=event.id, edtf=when.edtf, earliest=when.earliest, latest=when.latest)


def _from_anchor(time: TimeMention, when: When | None) -> When | None:
    """Give the days that lie the told amount before or after a dated event, at their widest."""
    length = amount(time.text.lower(), lexicon()["units"])
    if when is None or length is None or not when.earliest or not when.latest:
        return None
    sign = -1 if time.relation == "before" else 1
    first = length.around(dt.date.fromisoformat(when.earliest[:10]), sign)
    last = length.around(dt.date.fromisoformat(when.latest[:10]), sign)
    low, high = min(first.first, last.first).isoformat(), max(first.last, last.last).isoformat()
    return When(edtf=low if low == high else f"{low}/{high}", earliest=low, latest=high)


def _told(tie: Tie) -> When | None:
    """Give when an event is by the time tied to it and the word between them ("since", "until")."""
    time, table = tie.time, load_table("dating")
    if tie.preposition in table["starts"] and time.earliest:
        return When(edtf=f"{time.earliest}/..", earliest=time.earliest, latest=None)
    if tie.preposition in table["ends"] and time.latest:
        return When(edtf=f"../{time.latest}", earliest=None, latest=time.latest)
    if not time.edtf:
        return None
    return When(edtf=time.edtf, earliest=time.earliest, latest=time.latest)


def _by_anchor(event: Event, events: Iterable[Event], parse: Parse, times: tuple[TimeMention, ...]) -> When | None:
    """Give when an event is that is so long before or after another ("months after his departure")."""
    tie = ties(parse, event, times, anchored=True)
    if tie is None or tie.time.anchor is None:
        return None
    anchor = tie.time.anchor
    other = next((e for e in events if anchor.overlaps(e.trigger) and e.id != event.id), None)
    return _from_anchor(tie.time, other.when) if other else None


def _same_event(event: Event, events: list[Event]) -> When | None:
    """Give the date of another mention of what seems the same event: same type and status, a shared entity."""
    mine = {p.entity for p in event.participants if p.entity}
    dates = {
        (e.when.edtf, e.when.earliest, e.when.latest)
        for e in events
        if e.when and e.when.earliest and e.when.latest and e.id != event.id and e.type == event.type
        and e.status == event.status == "happened" and mine & {p.entity for p in e.participants if p.entity}
    }
    if len(dates) != 1:
        return None
    edtf, earliest, latest = dates.pop()
    return When(edtf=edtf, earliest=earliest, latest=latest)


def _bounded(parse: Parse, event: Event, published: str | None) -> When | None:
    """Give what publication bounds: the past for what happened, the future for what is planned."""
    if published is None:
        return None
    if event.status == "happened":
        if event.type in load_table("dating")["said"] and _is_news(parse, event):
            return When(edtf=f"{published}~", earliest=published, latest=published)
        return When(edtf=f"../{published}", latest=published)
    if event.status in _AHEAD and _looks_ahead(parse, event):
        return When(edtf=f"{published}/..", earliest=published)
    return None


def _verb(parse: Parse, event: Event) -> Any | None:
    root = parse.tokens(event.trigger).root
    return root if root.pos_ in {"VERB", "AUX"} else None


def _is_news(parse: Parse, event: Event) -> bool:
    """Tell whether the words of an event are those of a clause that the report tells as news: finite, not pluperfect."""
    verb = _verb(parse, event)
    if verb is None or verb.dep_ in {"relcl", "acl", "advcl", "pcomp", "xcomp", "csubj"}:
        return False
    had = any(c.lower_ in {"had", "'d"} and c.dep_ == "aux" for c in verb.children)
    return not had and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"}


def _looks_ahead(parse: Parse, event: Event) -> bool:
    verb = _verb(parse, event)
    return verb is None or tense_of(verb) != "past"
