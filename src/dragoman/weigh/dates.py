"""`weigh_dates`: the date of every incident, narrowed by what all reports say, and where they cannot all be so.

Kinds of constraint, the stronger first: days that accounts state; times told relative to another event ("months
after his departure", "after the vote"); that a report of what happened came out no earlier than it happened; and
last the days that it is only about, which give way to all others and clash with none.
"""

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from dragoman.model import Clash, Event, Place, RecordWhen, Span, TimeMention, When, canonical_bytes

from .clusters import Clusters
from .days import edtf, in_words
from .network import ZERO, Bounds, Constraint, consistent, hold, tighten
from .sheets import Sheet
from .tellings import Mention, Telling, is_stated, stated_days
from .words import fold

UNIT_DAYS = {"D": (1, 1), "W": (7, 7), "M": (28, 31), "Y": (365, 366)}
LEAST, MOST = 0.5, 2.0
"""How far an amount that is told in words may be from the true one: "three months" is six weeks to six months."""
SOFT = 3
"""The worth of a constraint that gives way to all others."""
FEW = 11
"""The greatest number that "months after" is taken to mean."""


@dataclass(frozen=True)
class Told:
    """A constraint and the words that tell it. `worth` orders them: what more reports say comes first."""

    constraint: Constraint
    place: Place
    words: str
    worth: tuple[int, ...]


@dataclass(frozen=True)
class Dated:
    """The dates of all incidents by their place, the clashes, and for each incident the dates that differ."""

    whens: dict[int, RecordWhen]
    clashes: tuple[Clash, ...]


def weigh_dates(tellings: Sequence[Telling], times: Sequence[Sheet]) -> Dated:
    """Narrow the dates of the incidents; `times` are the sheets whose time expressions relate them."""
    told = list(_told(tellings, times))
    labelled = [Told(t.constraint._replace(label=n), t.place, t.words, t.worth) for n, t in enumerate(told)]
    linked = Clusters(len(tellings))
    for one in labelled:
        if one.constraint.a != ZERO:
            linked.join(one.constraint.a, one.constraint.b)
    by_part: dict[int, list[Told]] = {}
    for one in labelled:
        by_part.setdefault(linked.find(one.constraint.b), []).append(one)
    whens: dict[int, RecordWhen] = {}
    clashes: list[Clash] = []
    for part, constraints in sorted(by_part.items()):
        ordered = sorted(constraints, key=lambda t: (t.worth, t.place.report, t.place.span, _in_order(t.constraint)))
        kept, broken = hold([t.constraint for t in ordered if t.worth[0] < SOFT])
        for soft in (t.constraint for t in ordered if t.worth[0] == SOFT):
            kept += [soft] if consistent([*kept, soft]) else []
        members = linked.members[linked.find(part)]
        for point, bounds in tighten(members, kept).items():
            when = _when(bounds, labelled)
            if when:
                whens[point] = when
        clashes += [_clash([labelled[c.label] for c in clash]) for clash in broken]
    clashes += [c for t in tellings for m in t.mentions if (c := _misdated(m))]
    return Dated(whens, tuple(sorted(set(clashes), key=canonical_bytes)))


def _in_order(constraint: Constraint) -> tuple[int, ...]:
    """Give a constraint as numbers that can be compared, an open end before all days."""
    return tuple(-1 if number is None else number for number in constraint)


def _told(tellings: Sequence[Telling], sheets: Sequence[Sheet]) -> Iterable[Told]:
    home = {m.address: n for n, t in enumerate(tellings) for m in t.mentions}
    for place, telling in enumerate(tellings):
        yield from _stated(place, telling)
    for sheet in sheets:
        for mention in sheet.reading.times:
            related = _related(sheet, mention, home)
            if related:
                yield related
        for event in sheet.reading.events:
            yield from _ordered(sheet, event, home)


def _stated(place: int, telling: Telling) -> Iterable[Told]:
    said: dict[tuple[str | None, str | None], set[str]] = {}
    for m in telling.mentions:
        if m.event.when:
            said.setdefault((m.event.when.earliest, m.event.when.latest), set()).add(m.sheet.id)
    about: dict[str, Told] = {}
    for m in telling.mentions:
        when, event = m.event.when, m.event
        if when and when.edtf.endswith("~") and event.status in {"happened", "ongoing"} and _day(when.earliest):
            first, last = stated_days(when)
            one = Constraint(ZERO, place, _day(first), _day(last), 0)
            told = Told(one, _place(m.sheet, event.evidence), f"{_of(m.sheet)} tells it as news", (SOFT, 0, 0))
            about.setdefault(when.edtf, told)
        if when and is_stated(when, m.sheet.published) and event.status not in {"denied", "conditional", "possible"}:
            backers = len(said[when.earliest, when.latest])
            width = -1 if event.status in {"happened", "ongoing"} else 0
            low, high = _either_day(m.sheet, when, event.evidence)
            yield Told(
                Constraint(ZERO, place, low, high, 0),
                _place(m.sheet, _time_span(m.sheet, when, event.evidence) or event.evidence),
                f"{_of(m.sheet)} gives {in_words(when.earliest, when.latest)}",
                (0, width, -backers),
            )
        later = when and when.earliest and m.sheet.published and when.earliest > m.sheet.published
        if event.status in {"happened", "ongoing"} and m.sheet.published and not later:
            yield Told(
                Constraint(ZERO, place, None, _day(m.sheet.published), 0),
                _place(m.sheet, event.evidence),
                f"{_of(m.sheet)} told it on {in_words(m.sheet.published, m.sheet.published)}",
                (2, 0, 0),
            )
    yield from about.values()


def _either_day(sheet: Sheet, when: When, evidence: tuple[int, int]) -> tuple[int | None, int | None]:
    """Give the days of a date as numbers; told with a weekday it has not, to the nearest with it."""
    low, high = _day(when.earliest), _day(when.latest)
    told = _weekday(sheet, when, evidence)
    if told is None or low is None or low != high:
        return low, high
    back = (date.fromordinal(low).weekday() - told) % 7
    return (low - back, high) if back <= 3 else (low, high + 7 - back)


def _weekday(sheet: Sheet, when: When, evidence: tuple[int, int]) -> int | None:
    """Give the number of the weekday told with a date that has another, from Monday 0; otherwise None."""
    span = _time_span(sheet, when, evidence) if when.edtf.endswith("?") else None
    words = fold(sheet.words(Span(*span))).split() if span else []
    return next((n for n, name in enumerate(calendar.day_name) for w in words if name.lower().startswith(w[:3])), None)


def _misdated(mention: Mention) -> Clash | None:
    """Give the clash of a date with the weekday that it is told with ("Tuesday, 13 March", a Wednesday)."""
    when, sheet = mention.event.when, mention.sheet
    if when is None or when.earliest is None or _weekday(sheet, when, mention.event.evidence) is None:
        return None
    span = Span(*(_time_span(sheet, when, mention.event.evidence) or mention.event.evidence))
    was = calendar.day_name[date.fromisoformat(when.earliest).weekday()]
    day = in_words(when.earliest, when.earliest)
    told = f"{_of(sheet)} says “{' '.join(sheet.words(span).split())}”, but {day} is a {was}."
    return Clash(claims=(_place(sheet, span),), explanation=told)


def _time_span(sheet: Sheet, when: When, evidence: tuple[int, int]) -> tuple[int, int] | None:
    """Give the time expression in a sentence that a date was taken from."""
    return next(
        (t.span for t in sheet.reading.times if t.edtf == when.edtf and evidence[0] <= t.span.start < evidence[1]), None
    )


def _related(sheet: Sheet, time: TimeMention, home: dict[str, int]) -> Told | None:
    """Give the constraint of a time told relative to an event of the report, on the event it dates."""
    if time.relative_to not in sheet.events or time.relation not in {"before", "after"} or not time.amount:
        return None
    anchor = sheet.events[time.relative_to]
    around = [
        e
        for e in sheet.reading.events
        if e.id != anchor.id and e.evidence.covers(time.span) and e.status in {"happened", "ongoing"}
    ]
    dated = min(around, key=lambda e: (abs(e.trigger.start - time.span.start), e.id), default=None)
    if dated is None or anchor.status not in {"happened", "ongoing"}:
        return None
    a, b = home[sheet.address(anchor.id)], home[sheet.address(dated.id)]
    lengths = amount_days(time.amount)
    if a == b or lengths is None:
        return None
    low, high = lengths if time.relation == "after" else (-lengths[1], -lengths[0])
    return Told(Constraint(a, b, low, high, 0), _place(sheet, time.span), f"{_of(sheet)} says “{time.text}”", (1, 0, 0))


def _ordered(sheet: Sheet, event: Event, home: dict[str, int]) -> Iterable[Told]:
    """Give the constraints of "after" and "before" without an amount: on no earlier, or no later, day."""
    for order in event.order:
        a, b = home.get(sheet.address(order.event)), home.get(sheet.address(event.id))
        if a is None or b is None or a == b:
            continue
        low, high = (0, None) if order.relation == "after" else (None, 0)
        span = Span(min(event.trigger.start, order.span.start), max(event.trigger.end, order.span.end))
        words = f"{_of(sheet)} puts “{sheet.words(event.trigger)}” {order.relation} “{_trigger(sheet, order.event)}”"
        yield Told(Constraint(a, b, low, high, 0), _place(sheet, span), words, (1, 1, 0))


def _trigger(sheet: Sheet, ident: str) -> str:
    return sheet.words(sheet.events[ident].trigger)


def amount_days(amount: str) -> tuple[int, int] | None:
    """Give the least and most days that an ISO 8601 duration told in words can be; "PXM" is some months."""
    found = re.fullmatch(r"P(T?)([\dX.]+)([DWMYHS])", amount)
    if not found:
        return None
    if found[1]:
        days = float(found[2]) / 24 if found[3] == "H" and "X" not in found[2] else 0.0
        return (int(days * LEAST), max(1, ceil(days * MOST)))
    short, long = UNIT_DAYS[found[3]]
    if "X" in found[2]:
        return (short, FEW * long)
    count = float(found[2])
    if found[3] == "D":
        return (int(count), int(count))
    return (int(count * short * LEAST), int(count * long * MOST))


def _when(bounds: Bounds, told: Sequence[Told]) -> RecordWhen | None:
    earliest, latest = _iso(bounds.earliest), _iso(bounds.latest)
    if earliest is None and latest is None:
        return None
    # A label is the place of its constraint in `told`.
    named = [told[n] for n in bounds.labels if told[n].worth[0] != 2 or len(bounds.labels) == 1]
    places = sorted({t.place for t in named}, key=lambda p: (p.report, p.span))
    return RecordWhen(edtf=edtf(earliest, latest), earliest=earliest, latest=latest, narrowed_by=tuple(places))


def _clash(told: Sequence[Told]) -> Clash:
    ordered = sorted(told, key=lambda t: (t.place.report, t.place.span, t.words))
    return Clash(
        claims=tuple(dict.fromkeys(t.place for t in ordered)),
        explanation="These cannot all be so: " + "; ".join(dict.fromkeys(t.words for t in ordered)) + ".",
    )


def _place(sheet: Sheet, span: tuple[int, int]) -> Place:
    return Place(report=sheet.id, span=Span(*span), text=sheet.words(Span(*span)))


def _of(sheet: Sheet) -> str:
    return sheet.report.outlet or sheet.report.title or sheet.report.id


def _day(iso: str | None) -> int | None:
    return date.fromisoformat(iso).toordinal() if iso else None


def _iso(day: int | None) -> str | None:
    return date.fromordinal(day).isoformat() if day is not None and 1 <= day <= date.max.toordinal() else None
