"""`settled` and `agreed`: orders and contracts that are told as what somebody agreed to, and so happened when he did.

"Has AGREED to buy ten ferries", "SIGNED a contract to supply trams", "is EXERCISING options to buy": the infinitive
looks ahead, but the order is what was agreed. A title's "to buy ten ferries" is the order that the text tells of.
"""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from dragoman.model import Event, When
from dragoman.read.parse import Parse
from dragoman.read.tables import load_table

_REAL = {"happened", "ongoing"}


def agreed(parse: Parse, event: Event) -> Event:
    """Give an event of such a type as happened where it is what somebody agreed: "the airlines AGREED a purchase"."""
    noun = parse.tokens(event.trigger).root
    table = load_table("dating")
    if event.status != "planned" or event.type not in table["settled"] or noun.dep_ not in {"dobj", "nsubjpass"}:
        return event
    verb = noun.head
    told = verb.lemma_ in table["agreeing"] and verb.tag_ != "VB" and not any(c.dep_ == "neg" for c in verb.children)
    return replace(event, status="happened") if told else event


def settled(parse: Parse, event: Event, events: Sequence[Event], title_end: int) -> Event:
    """Give an event of a type that is settled by agreeing to it, as happened and with the date of the agreeing.

    Another event, or one whose agreeing has no date, is given as it is.
    """
    if event.status != "planned" or event.type not in load_table("dating")["settled"]:
        return event
    verb = parse.tokens(event.trigger).root
    when = _by_agreeing(parse, verb, events)
    if when is None and verb.i < title_end and _infinitive(verb) and "ROOT" in {verb.dep_, verb.head.dep_}:
        when = _in_text(event, events, parse, title_end)
    return replace(event, status="happened", when=when) if when else event


def _by_agreeing(parse: Parse, verb: Any, events: Sequence[Event]) -> When | None:
    """Give the date of the event that is told by the verb of agreeing over an infinitive, or None."""
    agreeing = _agreeing(verb)
    if agreeing is None:
        return None
    told = (e for e in events if e.status in _REAL and parse.tokens(e.trigger).root.i == agreeing.i)
    return next((e.when for e in told if _dated(e)), None)


def _agreeing(verb: Any) -> Any | None:
    """Give the verb of agreeing under which an infinitive stands, with or without a noun between, or None."""
    if not _infinitive(verb):
        return None
    table, above = load_table("dating"), verb.head
    if verb.dep_ in {"acl", "relcl"} and above.lemma_ in table["bonds"] and above.dep_ in {"dobj", "pobj", "nsubjpass"}:
        above = above.head.head if above.dep_ == "pobj" else above.head
        return above if above.lemma_ in table["binding"] else None
    if verb.dep_ == "advcl":
        bonds = [c for c in above.children if c.dep_ == "dobj" and c.lemma_ in table["bonds"] and c.i < verb.i]
        return above if bonds and above.lemma_ in table["binding"] else None
    return above if verb.dep_ == "xcomp" and above.lemma_ in table["agreeing"] else None


def _infinitive(verb: Any) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _in_text(event: Event, events: Sequence[Event], parse: Parse, title_end: int) -> When | None:
    """Give the date of the first event of the type that the text under a title tells of by the same actor, or None."""
    for other in events:
        below = parse.tokens(other.trigger).root.i >= title_end
        if below and other.type == event.type and other.status in _REAL and _actors(other) & _actors(event):
            return other.when if _dated(other) else None
    return None


def _actors(event: Event) -> set[str]:
    return {p.entity for p in event.participants if p.role == "actor" and p.entity}


def _dated(event: Event) -> bool:
    return event.when is not None and bool(event.when.earliest and event.when.latest)
