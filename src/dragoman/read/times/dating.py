"""`date_events`: when each event of a report happened, by the times that the tree ties to it."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from dragoman.model import Event, TimeMention, When
from dragoman.read.parse import Parse, span_of
from dragoman.read.tables import load_table

from .again import dated_again, dated_alike, dated_by_means
from .anchored import as_anchor, by_anchor
from .bounds import AHEAD, bounded
from .ranges import moved_to, stretch
from .settled import agreed, settled
from .shared import news_told_by, shared
from .story import Story, story, title_end
from .ties import Tie, homes, moves, ties


def date_events(parse: Parse, events: tuple[Event, ...], times: tuple[TimeMention, ...]) -> tuple[Event, ...]:
    """Give the events with `when` filled.

    First by the time that the tree ties to an event's trigger; then by an event of the same type in the report
    that has one; then by the day of the story; then by what the report's day of publication bounds: an event that
    happened lies before it, one that is planned after it.
    """
    published = parse.report.published[:10] if parse.report.published else None
    events = tuple(agreed(parse, event) for event in events)
    told = {
        event.id: _moved(parse, event, tie, times)
        or stretch(parse.text, tie.time, times)
        or _told(parse.tokens(event.trigger).root, tie, event.status, published)
        for event in events
        if (tie := ties(parse, event, times)) is not None and not _put_off(parse.tokens(event.trigger).root, tie)
    }
    day, above = story(parse, times), title_end(parse)
    dated = [replace(e, when=told.get(e.id)) for e in events]
    for step in (
        lambda e, known: dated_by_means(e, known) or dated_alike(parse, e, known),
        lambda e, known: dated_again(parse, e, known, above),
        lambda e, known: by_anchor(parse, e, known, times),
        lambda e, known: as_anchor(parse, e, known, times),
        lambda e, known: dated_alike(parse, e, known),
        lambda e, _: _of_story(parse, e, times, day),
        lambda e, _: _as_news(parse, e, times, day),
        lambda e, known: dated_alike(parse, e, known),
        lambda e, known: dated_again(parse, e, known, above),
        lambda e, known: by_anchor(parse, e, known, times),
    ):
        dated = _filled(dated, step)
    for _ in range(2):
        dated = [settled(parse, e, dated, above) for e in dated]
    return tuple(_in_time(e if e.when else replace(e, when=bounded(parse, e, times)), published) for e in dated)


def _filled(events: list[Event], when: Callable[[Event, list[Event]], When | None]) -> list[Event]:
    """Give the events, those without a date with what `when` says of them by those that have one."""
    return [e if e.when else replace(e, when=when(e, events)) for e in events]


def _in_time(event: Event, published: str | None) -> Event:
    """Give the event, planned where its day is yet to come ("when the ministers meet on Monday").

    A day ahead is let pass: the report and the place of the event may count days by other clocks.
    """
    if published is None or event.status != "happened" or event.when is None or not event.when.earliest:
        return event
    ahead = dt.date.fromisoformat(event.when.earliest[:10]) - dt.date.fromisoformat(published)
    return replace(event, status="planned") if ahead.days > 1 else event


def _told(trigger: Any, tie: Tie, status: str, published: str | None) -> When | None:
    """Give when an event is by the time tied to it and the word between them ("since", "until")."""
    time, table = tie.time, load_table("dating")
    if tie.preposition in table["starts"] and time.earliest and not (tie.preposition == "since" and _lasts(trigger)):
        until = published if status in {"happened", "ongoing"} and published and published >= time.earliest else None
        return When(edtf=f"{time.earliest}/{until or '..'}", earliest=time.earliest, latest=until)
    if tie.preposition in table["ends"] and time.latest and not (tie.preposition in _UNTIL and _only_then(trigger)):
        ahead = status in AHEAD and published is not None and published <= time.latest
        first = published if ahead and time.latest != published else None
        return When(edtf=f"{first or '..'}/{time.latest}", earliest=first, latest=time.latest)
    if not time.edtf:
        return None
    return When(edtf=time.edtf, earliest=time.earliest, latest=time.latest)


_UNTIL = {"until", "till"}


def _only_then(trigger: Any) -> bool:
    """Tell whether it happens when "until" ends: "is not due until October", "was delayed until October"."""
    put_off = load_table("dating")["put_off"]
    verbs = [home for home in homes(trigger) if home.pos_ in {"VERB", "AUX"}]
    return any(v.lemma_ in put_off or any(c.dep_ == "neg" for c in v.children) for v in verbs)


def _put_off(verb: Any, tie: Tie) -> bool:
    """Tell whether a time is what something is put off to: "delayed until May" does not tell when it was delayed."""
    return verb.lemma_ in load_table("dating")["put_off"] and tie.preposition in {*_UNTIL, "to", "for"}


def _moved(parse: Parse, event: Event, tie: Tie, times: tuple[TimeMention, ...]) -> When | None:
    """Give the day to which something is put off, where the day that it was set for is told too, or None."""
    trigger = parse.tokens(event.trigger).root
    return moved_to(parse.text, tie.time, times) if any(moves(home) for home in homes(trigger)) else None


def _lasts(verb: Any) -> bool:
    """Tell whether what is told is a state that one act brought about ("he has been banned since 2014")."""
    if verb.tag_ != "VBN" or not {"been"} & {c.lower_ for c in verb.children if c.dep_ == "auxpass"}:
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if subject is None or subject.tag_ not in {"NN", "NNP", "PRP"} or subject.lower_ in {"they", "we", "dozen"}:
        return False
    return not any(c.dep_ in {"nummod", "conj"} for c in subject.children)


def _of_story(parse: Parse, event: Event, times: tuple[TimeMention, ...], day: Story | None) -> When | None:
    """Give the day of the story, where the event happened and is told as part of it."""
    if day is None or event.status not in {"happened", "ongoing"} or event.type in load_table("dating")["lives"]:
        return None
    tie = ties(parse, event, times, anchored=True)
    if tie is not None and not (tie.time.amount or "").startswith("PT"):
        return None
    return shared(parse, event, times, day)


def _as_news(parse: Parse, event: Event, times: tuple[TimeMention, ...], day: Story | None) -> When | None:
    """Give about the day of the saying, where what is said is news by its tense ("said that he HAS RESIGNED")."""
    saying = news_told_by(parse.tokens(event.trigger).root) if event.status in {"happened", "ongoing"} else None
    if saying is None:
        return None
    said = replace(event, type="statement", status="happened", trigger=span_of(saying))
    tie = ties(parse, said, times)
    when = _told(saying, tie, said.status, None) if tie else shared(parse, said, times, day) if day else None
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None
    return When(edtf=f"{when.earliest}~", earliest=when.earliest, latest=when.latest)
