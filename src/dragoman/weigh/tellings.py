"""`Telling`: one or more mentions of an incident with who takes part, where and when, ready to be compared."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from dragoman.model import Event, Participant, When

from .among import named_among
from .countries import capital_code
from .entities import Party, Who
from .lexicon import table
from .naming import named_next
from .profiles import Sighting
from .sheets import Key, Sheet
from .sides import sides_in
from .sketches import Sketch, noun_of, sketch_of, sketch_of_words
from .words import fold

Days = tuple[str | None, str | None]
LOOSE = timedelta(days=3)
DEFAULT_NEEDS = ("actor", "target")
_WOULD_BE = re.compile(r"\b(?:will|would|could|may|might|to|plans|hopes) (?:be|become)\b")
_WHEN = re.compile(r",? when\b[^.;]*$")
AHEAD = frozenset({"planned", "threatened", "demanded"})
"""Statuses of what is yet to be when it is told."""


@dataclass(frozen=True, slots=True)
class Part:
    """One who takes part by one mention: the party if named, the words, and what these tell."""

    sheet: Sheet
    participant: Participant
    party: Party | None
    sketch: Sketch

    @property
    def words(self) -> str:
        """Give the words of the report for it."""
        return " ".join(self.participant.text.split())


@dataclass(frozen=True)
class Mention:
    """An event of one report. `key` is its place in the canonical order, `address` "report/event"."""

    key: Key
    address: str
    sheet: Sheet
    event: Event
    parts: tuple[Part, ...]
    where: Party | None
    around: Mapping[str, Party] = field(default_factory=dict)
    """The named people, organisations and places of the whole report, states left out, by id."""


@dataclass(eq=False)
class Telling:
    """Mentions taken for one incident, all of them in canonical order; one telling is equal to itself alone."""

    mentions: list[Mention] = field(default_factory=list)

    @cached_property
    def types(self) -> frozenset[str]:
        """Give the types of its mentions."""
        return frozenset(m.event.type for m in self.mentions)

    @cached_property
    def roles(self) -> dict[str, list[Part]]:
        """Give the parts by role; where actor and target may stand for each other, both under "actor"."""
        found: dict[str, list[Part]] = {}
        for mention in self.mentions:
            both = type_policy(mention.event.type).get("symmetric")
            instead = type_policy(mention.event.type).get("without_actor")
            acted = any(p.participant.role == "actor" for p in mention.parts)
            for part in mention.parts:
                role = part.participant.role
                if (both and role == "target") or (role == instead and part.party and not acted):
                    role = "actor"
                found.setdefault(role, []).append(part)
        return found

    @cached_property
    def parties(self) -> dict[str, dict[str, Party]]:
        """Give the named parties by role and id; states that act are called by their code, as are their capitals."""
        return {
            role: {identity(role, p.party): p.party for p in parts if p.party} for role, parts in self.roles.items()
        }

    @cached_property
    def sketches(self) -> dict[str, list[Sketch]]:
        """Give the different sketches of the unnamed by role."""
        return {
            role: list(dict.fromkeys(p.sketch for p in parts if p.party is None)) for role, parts in self.roles.items()
        }

    @cached_property
    def places(self) -> dict[str, Party]:
        """Give the places where it is told to have been, by id."""
        told = {m.where.id: m.where for m in self.mentions if m.where}
        return told | {i: p for i, p in self.parties.get("place", {}).items() if p.kind == "place"}

    @cached_property
    def days(self) -> tuple[Days, ...]:
        """Give the different dates it is told with, as earliest and latest day; of one within another, the narrower.

        What is yet to be, at no told date, is so from the day of its report.
        """
        told = {_days_of(m) for m in self.mentions} - {(None, None)}
        narrow = [d for d in told if not any(_within(other, d) for other in told if other != d)]
        return tuple(sorted(narrow, key=lambda d: (d[0] or "", d[1] or "~")))

    @cached_property
    def counted(self) -> frozenset[str]:
        """Give the roles, of actor and target, that are told with a number."""
        return frozenset(r for r in ("actor", "target") if any(p.participant.quantity for p in self.roles.get(r, ())))

    @cached_property
    def reports(self) -> frozenset[str]:
        """Give the ids of the reports that tell it."""
        return frozenset(m.sheet.id for m in self.mentions)

    @cached_property
    def published(self) -> tuple[str, ...]:
        """Give the days of publication, those that are known."""
        return tuple(sorted({m.sheet.published for m in self.mentions if m.sheet.published}))


def is_ahead(event: Event) -> bool:
    """Tell whether something is told as yet to be, or as what may come."""
    may = event.status == "possible" and re.search(r"possible: (?:may|might|could)\b", event.rule or "")
    return event.status in AHEAD or bool(may)


def _days_of(mention: Mention) -> Days:
    days = stated_days(mention.event.when) if mention.event.when else (None, None)
    return (mention.sheet.published, None) if days == (None, None) and is_ahead(mention.event) else days


def _within(inner: Days, outer: Days) -> bool:
    """Tell whether a date that is told to the day lies within another, which then says nothing more."""
    return bool(inner[0] and inner[1] and (outer[0] or "") <= inner[0] and inner[1] <= (outer[1] or "~"))


def identity(role: str, party: Party) -> str:
    """Give what one who takes part is known by: a capital that acts or is acted on stands for its country."""
    if role in {"actor", "target"} and party.kind == "place":
        code = party.state or capital_code(party.name)
        if code:
            return f"state {code}"
    return party.id


def stated_days(when: When) -> Days:
    """Give the earliest and latest day of a date; of one that is only about a day ("2024-07-18~"), of its week."""
    if when.edtf.endswith("~") and when.earliest and when.earliest == when.latest:
        day = date.fromisoformat(when.earliest)
        return ((day - LOOSE).isoformat(), (day + LOOSE).isoformat())
    return (when.earliest, when.latest)


def is_stated(when: When, published: str | None) -> bool:
    """Tell whether a date says more than about when, or than that it lies in the past or the future of its report."""
    ends = (when.earliest, when.latest)
    return not when.edtf.endswith("~") and (
        ends not in {(None, None), (None, published), (published, None)} or None not in ends
    )


def type_policy(event_type: str) -> dict[str, Any]:
    """Give what makes two mentions of this type one incident (`data/types.yaml`)."""
    row: dict[str, Any] = table("types").get(event_type) or {}
    return row


def mentions_of(sheets: Iterable[Sheet], who: Who) -> list[Mention]:
    """Give all events of all reports in canonical order."""
    found: list[Mention] = []
    for sheet in sheets:
        around, sketches = around_of(sheet, who), dict[str, Sketch]()
        found += [mention_of(sheet, event, who, around, sketches) for event in sheet.reading.events]
    return sorted(found, key=lambda m: m.key)


def mention_of(
    sheet: Sheet, event: Event, who: Who, around: Mapping[str, Party], sketches: dict[str, Sketch]
) -> Mention:
    """Give an event as a mention; `sketches` holds those drawn of entities of the report."""
    event = _as_counted(sheet, _as_compared(sheet, event))
    parts = tuple(part for p in event.participants for part in _parts(sheet, event, p, who, sketches))
    where = who.of(sheet, event.where)
    return Mention(sheet.key(event.id), sheet.address(event.id), sheet, event, parts, where, around)


def around_of(sheet: Sheet, who: Who) -> dict[str, Party]:
    """Give the named people, organisations and places of a report, states left out, by id."""
    parties = [p for e in sheet.reading.entities if (p := who.of(sheet, e.id))]
    return {p.id: p for p in parties if p.kind != "outlet" and not (p.kind == "place" and p.state)}


def _as_counted(sheet: Sheet, event: Event) -> Event:
    """Give deaths without the day on which their number is told to have changed: "rose to 29 on Monday"."""
    if event.type not in {"death", "injury"} or event.when is None:
        return event
    told = fold(sheet.words(event.trigger)).startswith(tuple(table("tolls")["rises"]))
    return replace(event, when=None) if told else event


def _as_compared(sheet: Sheet, event: Event) -> Event:
    """Give an event with what the comparisons of its sentence tell of it.

    The year of "the highest-ranking since 2016" is the year it came after, not its date, and is the date of what it
    is measured against ("since 2016, when Ek left"); who is the first to do something has done it, unless he would be.
    """
    for comparison in sheet.reading.comparisons:
        year = comparison.since
        if comparison.event == event.id or comparison.span.covers(event.trigger):
            if event.status == "planned" and not _WOULD_BE.search(sheet.report.text[: comparison.span.start][-40:]):
                event = replace(event, status="happened")
            if year and (event.when is None or event.when.edtf == str(year)):
                event = replace(event, when=When(edtf=f"{year}/..", earliest=f"{year:04}-01-01"))
        elif year and event.trigger.start >= comparison.span.end and event.evidence.covers(comparison.span):
            between = sheet.report.text[comparison.span.end : event.trigger.start]
            began = event.when is None or event.when.earliest == f"{year:04}-01-01"
            if began and _WHEN.match(between):
                event = replace(
                    event, when=When(edtf=f"{year:04}", earliest=f"{year:04}-01-01", latest=f"{year:04}-12-31")
                )
    return event


def _parts(
    sheet: Sheet, event: Event, participant: Participant, who: Who, sketches: dict[str, Sketch]
) -> Iterable[Part]:
    """Give one who takes part as a part, or each of those whom the report names next where it only describes them.

    Beside a group stand those of it whom the report names; of two sides told in one phrase stand those that it names.
    """
    party = who.of(sheet, participant.entity)
    if party is None and (sides := [p for e in sides_in(sheet, event, participant) if (p := who.of(sheet, e.id))]):
        if len(sides) == 1:
            yield _part(sheet, replace(participant, entity=None), None, sketches)
        for one in sides:
            yield _part(sheet, participant, one, sketches)
        return
    named = [p for e in named_next(sheet, event, participant) if (p := who.of(sheet, e.id))] if party is None else []
    if not named:
        yield _part(sheet, participant, party, sketches)
        named = [p for e in named_among(sheet, event, participant) if (p := who.of(sheet, e.id))]
        participant = replace(participant, quantity=None)
    for one in named:
        yield _part(sheet, participant, one, sketches)


def _part(sheet: Sheet, participant: Participant, party: Party | None, sketches: dict[str, Sketch]) -> Part:
    sketch = sketch_of_words(sheet, participant.span, participant.entity)
    entity = sheet.entities.get(participant.entity or "")
    ident = party.id if party else sheet.address(participant.entity or "")
    if entity is not None and entity.kind in {"person", "group"}:
        if ident not in sketches:
            own = Sighting(sheet.key(entity.id), sheet.address(entity.id), sheet, entity)
            sketches[ident] = party.sketch if party else sketch_of([own])
        sketch |= sketches[ident]
    if party is None:
        sketch |= Sketch(heads=noun_of(participant.text))
    return Part(sheet, participant, party, sketch)
