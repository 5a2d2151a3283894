"""`dated_alike`, `dated_again`, `dated_by_means`: the date of an event by others that the report tells of.

Where these have several dates, it has none of them.
"""

from collections.abc import Iterable
from typing import Any

from dragoman.model import Event, When
from dragoman.read.parse import Parse
from dragoman.read.tables import load_table

_POINTING = {"the", "this", "that", "these", "those"}
_APART = {"prep", "relcl", "acl", "nummod", "amod"}
_BETWEEN = {"between", "with"}


def dated_alike(parse: Parse, event: Event, events: Iterable[Event]) -> When | None:
    """Give the date of other mentions of what seems the same event, with one who takes part in both.

    Of types of many kinds of thing, only another mention by the same word seems the same; what was done SINCE is none.
    """
    trigger = parse.tokens(event.trigger).root
    if any(c.lower_ == "since" for c in trigger.lefts if c.dep_ in {"prep", "advmod"}):
        return None
    alike = [e for e in events if e.id != event.id and _both_happened(e, event) and _shared(e, event)]
    if event.type in load_table("dating")["manifold"]:
        word = trigger.lemma_
        alike = [e for e in alike if parse.tokens(e.trigger).root.lemma_ == word]
    return _one_date(e for e in alike if not _is_this_year(parse, e))


def _is_this_year(parse: Parse, event: Event) -> bool:
    """Tell whether a date is only the year of the report: "the third to be banned THIS YEAR" only counts."""
    return event.when is not None and event.when.edtf == (parse.report.published or "")[:4]


def dated_by_means(event: Event, events: Iterable[Event]) -> When | None:
    """Give the date of the event that another is done by: "THE ATTACK on Monday killed three"."""
    means = [p.span for p in event.participants if p.role == "instrument"] if event.status == "happened" else []
    return _one_date(
        e for e in events if e.status == "happened" and any(m.covers(e.trigger) for m in means) and e.id != event.id
    )


def dated_again(parse: Parse, event: Event, events: Iterable[Event], title_end: int) -> When | None:
    """Give the date of the one event of its type that "the attack", or a title, can be of.

    Nobody need take part in both, but no role may be at odds; what a noun points back to stands before it.
    """
    trigger = parse.tokens(event.trigger).root
    in_title = trigger.i < title_end
    if not in_title and not (_points(trigger) and event.status == "happened"):
        return None
    return _one_date(
        e
        for e in events
        if e.id != event.id and _may_be_one(trigger, event, e) and (in_title or e.trigger.start < event.trigger.start)
    )


def _points(noun: Any) -> bool:
    """Tell whether a noun points to what is known ("the attack"), and is not told apart ("the 2019 attack on")."""
    if noun.tag_ != "NN" or not any(c.lower_ in _POINTING for c in noun.lefts):
        return False
    return not any(c.dep_ in _APART and not _is_beside(c) for c in noun.children)


def _is_beside(word: Any) -> bool:
    """Tell whether what hangs on a noun tells its sides or its time, and not which one it is."""
    told = [c for c in word.children if c.dep_ == "pobj"]
    timed = bool(told) and all(c.ent_type_ in {"DATE", "TIME"} for c in told)
    return word.dep_ == "prep" and (word.lower_ in _BETWEEN or timed)


def _may_be_one(trigger: Any, event: Event, other: Event) -> bool:
    """Tell whether a noun may point to an event: one of its type, or for "the deal" any that is a deal."""
    if event.type == other.type:
        return _both_happened(other, event) and not _at_odds(other, event)
    table = load_table("dating")
    deals = trigger.lemma_ in table["bonds"] and {event.type, other.type} <= set(table["decisions"])
    if not deals or not event.status == other.status == "happened":
        return False
    return not _everybody(event) or bool(_everybody(event) & _everybody(other))


def _everybody(event: Event) -> set[str]:
    return {p.entity for p in event.participants if p.entity}


def _one_date(events: Iterable[Event]) -> When | None:
    """Give the one date of events, or None where they have none or several."""
    dates = {
        (e.when.edtf, e.when.earliest, e.when.latest)
        for e in events
        if e.when is not None and e.when.earliest and e.when.latest
    }
    if len(dates) != 1:
        return None
    edtf, earliest, latest = dates.pop()
    return When(edtf=edtf, earliest=earliest, latest=latest)


def _both_happened(one: Event, other: Event) -> bool:
    return one.type == other.type and one.status == other.status == "happened"


def _at_odds(one: Event, other: Event) -> bool:
    """Tell whether a role is told of both, and by nobody in common."""
    mine, theirs = _cast(one), _cast(other)
    return any(mine[role].isdisjoint(theirs[role]) for role in mine.keys() & theirs.keys())


def _shared(one: Event, other: Event) -> bool:
    """Tell whether somebody is in the same role of both, and no role is at odds."""
    mine, theirs = _cast(one), _cast(other)
    named = any(mine[role] & theirs[role] for role in mine.keys() & theirs.keys())
    if _means(one) & _means(other):
        return True
    same = named or bool(_words(one) & _words(other)) or bool(_known(one) & _known(other))
    return same and not _at_odds(one, other)


def _words(event: Event) -> set[tuple[str, int, int]]:
    """Give the places of those in an event, by role: one phrase may be told once for two ("the crew left after …")."""
    return {(p.role, p.span.start, p.span.end) for p in event.participants}


def _means(event: Event) -> set[tuple[int, int]]:
    """Give the places of what an event is done by ("THE QUAKE that struck the south killed 41")."""
    return {(p.span.start, p.span.end) for p in event.participants if p.role == "instrument"}


def _known(event: Event) -> set[tuple[str, str]]:
    """Give the words for those in an event that nobody is found for, but that are told as known ("THE PLANE")."""
    told = ((p.role, p.text.lower()) for p in event.participants if p.entity is None)
    return {(role, words) for role, words in told if words.startswith("the ")}


def _cast(event: Event) -> dict[str, set[str]]:
    """Give the entities in each role of an event."""
    cast: dict[str, set[str]] = {}
    for participant in event.participants:
        if participant.entity:
            cast.setdefault(participant.role, set()).add(participant.entity)
    return cast
