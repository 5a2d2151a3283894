"""`bounded`: the days between which an event lies that has no date of its own.

What happened lies before the report, and before the day of a saying that tells of it ("said ON TUESDAY that they had
left"), and after what it is set after ("since MONDAY'S attack") or is
the first or the third since. A plan lies after the report.
"""

from typing import Any

from dragoman.model import Event, TimeMention, When
from dragoman.read.parse import Parse
from dragoman.read.tables import load_table

from .hosts import hung_on
from .tense import tense_of
from .ties import ties

AHEAD = {"planned", "threatened", "demanded"}
_AFTER = {"since", "after", "following"}
_DEEP = 6
"""Words above a trigger among which a saying is looked for."""


def bounded(parse: Parse, event: Event, times: tuple[TimeMention, ...]) -> When | None:
    """Give the days that an event without a date lies between, or None where nothing bounds them."""
    published = parse.report.published[:10] if parse.report.published else None
    if published is None:
        return None
    trigger = parse.tokens(event.trigger).root
    if event.status in AHEAD:
        return When(edtf=f"{published}/..", earliest=published) if _looks_ahead(trigger) else None
    if event.status != "happened":
        return None
    here = [t for t in times if _is_day(t, published) and event.evidence.covers(t.span)]
    measured = ties(parse, event, times, measuring=True)
    said, since = _said(parse, trigger, here), measured.time if measured else _since(parse, trigger, here)
    latest = said.latest if said is not None and said.latest else published
    if since is None or since.earliest is None or since.earliest > latest:
        return When(edtf=f"../{latest}", latest=latest)
    return When(edtf=f"{since.earliest}/{latest}", earliest=since.earliest, latest=latest)


def _is_day(time: TimeMention, published: str) -> bool:
    """Tell whether a time is one day, not after the report's."""
    return time.type == "point" and time.earliest == time.latest and "" < (time.latest or "") <= published


def _said(parse: Parse, trigger: Any, times: list[TimeMention]) -> TimeMention | None:
    """Give the time at which it is said that the trigger's clause has happened, or None."""
    word = trigger
    for _ in range(_DEEP):
        if word.dep_ == "ccomp" and word.head.lemma_ in load_table("dating")["tellings"] and word.head.tag_ == "VBD":
            if not times or tense_of(word) != "past":
                return None
            return next((t for t in times if hung_on(parse.tokens(t.span)).i == word.head.i), None)
        if word.head.i == word.i:
            return None
        word = word.head
    return None


def _since(parse: Parse, trigger: Any, times: list[TimeMention]) -> TimeMention | None:
    """Give the time of the thing that the trigger's clause tells of as before it, or None."""
    for time in times:
        noun = hung_on(parse.tokens(time.span))
        if noun.pos_ != "NOUN" or noun.dep_ != "pobj" or noun.i == trigger.i:
            continue
        if noun.head.lower_ in _AFTER and noun.head.head.i == trigger.i:
            return time
    return None


def _looks_ahead(verb: Any) -> bool:
    return verb.pos_ not in {"VERB", "AUX"} or tense_of(verb) != "past"
