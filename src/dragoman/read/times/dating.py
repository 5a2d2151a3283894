"""`date_events`: when each event of a report happened, by the times that the tree ties to it."""

import datetime as dt
from collections.abc import Iterable

from msgspec.structs import replace

from dragoman.model import Event, TimeMention, When
from dragoman.read.measures.amounts import amount
from dragoman.read.parse import Parse
from dragoman.read.tables import load_table

from .grammar import lexicon
from .story import Story, shares, story
from .tense import tense_of
from .ties import Tie, ties

_AHEAD = {"planned", "threatened", "demanded"}


def date_events(parse: Parse, events: tuple[Event, ...], times: tuple[TimeMention, ...]) -> tuple[Event, ...]:
    """Give the events with `when` filled.

    First by the time that the tree ties to an event's trigger; then by an event of the same type and people
    in the report that has one; then by what the report's day of publication bounds: an event that happened
    lies before it, one that is planned after it.
    """
    published = parse.report.published[:10] if parse.report.published else None
    told = {
        event.id: _told(tie, event.status, published)
        for event in events
        if (tie := ties(parse, event, times)) is not None
    }
    dated = [replace(e, when=told.get(e.id)) for e in events]
    dated = [e if e.when else replace(e, when=_same_event(e, dated)) for e in dated]
    dated = [e if e.when else replace(e, when=_by_anchor(e, dated, parse, times)) for e in dated]
    dated = [e if e.when else replace(e, when=_same_event(e, dated)) for e in dated]
    day = story(parse, times)
    return tuple(_in_time(e if e.when else replace(e, when=_bounded(parse, e, day)), published) for e in dated)


def _in_time(event: Event, published: str | None) -> Event:
    """Give the event, planned where its day is yet to come ("when the ministers meet on Monday").

    A day ahead is let pass: the report and the place of the event may count days by other clocks.
    """
    if published is None or event.status != "happened" or event.when is None or not event.when.earliest:
        return event
    ahead = dt.date.fromisoformat(event.when.earliest[:10]) - dt.date.fromisoformat(published)
    return replace(event, status="planned") if ahead.days > 1 else event


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


def _told(tie: Tie, status: str, published: str | None) -> When | None:
    """Give when an event is by the time tied to it and the word between them ("since", "until")."""
    time, table = tie.time, load_table("dating")
    if tie.preposition in table["starts"] and time.earliest:
        until = published if status in {"happened", "ongoing"} and published and published >= time.earliest else None
        return When(edtf=f"{time.earliest}/{until or '..'}", earliest=time.earliest, latest=until)
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
    """Give the date of other mentions of what seems the same event, where they have but one date."""
    dates = {
        (e.when.edtf, e.when.earliest, e.when.latest)
        for e in events
        if e.when and e.when.earliest and e.when.latest and e.id != event.id and _alike(e, event)
    }
    if len(dates) != 1:
        return None
    edtf, earliest, latest = dates.pop()
    return When(edtf=edtf, earliest=earliest, latest=latest)


def _alike(one: Event, other: Event) -> bool:
    """Tell whether two mentions may be of one event: same type, both happened, an entity shared, no role at odds."""
    if one.type != other.type or one.status != "happened" or other.status != "happened":
        return False
    mine, theirs = _cast(one), _cast(other)
    at_odds = any(mine[role].isdisjoint(theirs[role]) for role in mine.keys() & theirs.keys())
    return not at_odds and any(not mine[role].isdisjoint(theirs[role]) for role in mine.keys() & theirs.keys())


def _cast(event: Event) -> dict[str, set[str]]:
    """Give the entities in each role of an event."""
    cast: dict[str, set[str]] = {}
    for participant in event.participants:
        if participant.entity:
            cast.setdefault(participant.role, set()).add(participant.entity)
    return cast


def _bounded(parse: Parse, event: Event, day: Story | None) -> When | None:
    """Give what the report's day bounds: the story's day, the past of what happened, the future of a plan."""
    published = parse.report.published[:10] if parse.report.published else None
    if published is None:
        return None
    if event.status == "happened":
        if day is not None and shares(parse, event, day):
            return When(edtf=day.day, earliest=day.day, latest=day.day)
        return When(edtf=f"../{published}", latest=published)
    if event.status in _AHEAD and _looks_ahead(parse, event):
        return When(edtf=f"{published}/..", earliest=published)
    return None


def _looks_ahead(parse: Parse, event: Event) -> bool:
    verb = parse.tokens(event.trigger).root
    return verb.pos_ not in {"VERB", "AUX"} or tense_of(verb) != "past"
