"""`ReportPage`: one report: its text with all that was read in it highlighted, and where it came from."""

from collections.abc import Iterator
from contextlib import suppress

import msgspec

from dragoman.keep import Casefile, ReportCard
from dragoman.keep import Entry as LogEntry
from dragoman.model import Claim, Event, Incident, NotFoundError, Origin, Reading, Span, TimeMention
from dragoman.show.catalogue import t, words_of
from dragoman.show.dates import date_words
from dragoman.show.wording import KINDS, STANCES, STATUSES, listed, one_line, type_words

from .marks import Mark, Paragraph, paragraphs
from .shelf import Shelf


class Alone(msgspec.Struct, frozen=True, kw_only=True):
    """What no other report says but copies of this one: an incident, or accounts of one that others tell too."""

    incident: Incident
    origins: tuple[Origin, ...] = ()


class ReportPage(msgspec.Struct, frozen=True, kw_only=True):
    """One report with its reading, its text cut for highlighting, its custody, copies and incidents."""

    reading: Reading
    card: ReportCard
    paragraphs: tuple[Paragraph, ...]
    found: tuple[Span, ...] = ()
    incidents: tuple[Incident, ...] = ()
    entities: dict[str, str] = {}
    """The entity of the record that each entity of the reading is, by id."""
    copies: tuple[ReportCard, ...] = ()
    copies_because: str | None = None
    original: str | None = None
    custody: tuple[LogEntry, ...] = ()
    snapshots: tuple[str, ...] = ()
    alone: tuple[Alone, ...] = ()

    @property
    def title(self) -> str:
        """The report's title, or its id where it has none."""
        return self.card.title or self.card.id

    @property
    def names(self) -> dict[str, str]:
        """The name of each entity of the reading, by id."""
        return {entity.id: entity.name for entity in self.reading.entities}

    @property
    def about(self) -> dict[str, dict[str, str | None]]:
        """What is told of each marked stretch, by the id it shares with others: `words`, and `entity` or `incident`."""
        text, incident_of = self.reading.report.text, self.incident_of
        found = {
            one.id: {"words": f"{one.name}, {KINDS[one.kind]}", "entity": self.entities.get(one.id)}
            for one in self.reading.entities
        }
        found |= {f"t{number}": {"words": time_words(one, text)} for number, one in enumerate(self.reading.times)}
        told = (one for one in self.reading.claims if one.chain)
        found |= {one.id: {"words": f"{chain_words(one)} {STANCES[one.stance]}"} for one in told}
        found |= {
            one.id: {"words": _event_words(self.reading, one), "incident": incident_of.get(one.id)}
            for one in self.reading.events
        }
        return found

    @property
    def incident_of(self) -> dict[str, str]:
        """The incident that each event of the reading is a mention of, by the event's id."""
        prefix = self.card.id + "/"
        return {
            member.removeprefix(prefix): incident.id
            for incident in self.incidents
            for member in incident.members
            if member.startswith(prefix)
        }


def report_page(casefile: Casefile, report: str, found: tuple[Span, ...] = ()) -> ReportPage:
    """Give the page of the report with this id, with the stretches `found` marked beside what was read."""
    shelf = Shelf(casefile)
    reading = casefile.reading(report)
    copies = next(iter(casefile.copies_of(report)), None)
    others = dict.fromkeys(
        (*((copies.original,) if copies and copies.original else ()), *(copies.reports if copies else ()))
    )
    incidents = tuple(casefile.incidents_of_report(report))
    return ReportPage(
        reading=reading,
        card=shelf.card(report),
        paragraphs=paragraphs(reading.report.text, marks_of(reading, found)),
        found=found,
        incidents=incidents,
        alone=alone_of(incidents, {report, *others}),
        entities=_entities(casefile, reading),
        copies=tuple(shelf.card(other) for other in others if other != report),
        copies_because=copies.because if copies else None,
        original=copies.original if copies else None,
        custody=casefile.custody(report),
        snapshots=casefile.snapshots_of(report),
    )


def alone_of(incidents: tuple[Incident, ...], same: set[str]) -> tuple[Alone, ...]:
    """Give what only the reports `same`, which are one text, say: whole incidents first."""
    whole = [Alone(incident=one) for one in incidents if set(one.reports) <= same]
    told = [(one, tuple(o for o in one.origins.list if o.reports and set(o.reports) <= same)) for one in incidents]
    parts = [Alone(incident=one, origins=own) for one, own in told if own and not set(one.reports) <= same]
    return (*whole, *parts)


def _event_words(reading: Reading, event: Event) -> str:
    """Give an event and who says so: "arrest, planned: Mira Solberg said so"."""
    status = "" if event.status == "happened" else f", {STATUSES[event.status]}"
    says = says_words(reading, event)
    return f"{type_words(event.type)}{status}" + (f": {says}" if says else "")


def _entities(casefile: Casefile, reading: Reading) -> dict[str, str]:
    found = {}
    for entity in reading.entities:
        with suppress(NotFoundError):
            found[entity.id] = casefile.entity(f"{reading.report.id}/{entity.id}").id
    return found


def marks_of(reading: Reading, found: tuple[Span, ...] = ()) -> Iterator[Mark]:
    """Give what to highlight: names, times, claims, the words that tell events, and what was looked for."""
    for entity in reading.entities:
        for span in entity.mentions:
            named = span in entity.named_mentions
            label = KINDS[entity.kind] if named else f"{entity.name} ({KINDS[entity.kind]})"
            yield Mark(span=span, layer="entity" if named else "reference", label=label, ref=entity.id)
    for number, time in enumerate(reading.times):
        yield Mark(span=time.span, layer="time", label=time_words(time, reading.report.text), ref=f"t{number}")
    for claim in reading.claims:
        if claim.chain:
            for span in claim.content:
                yield Mark(
                    span=span, layer="claim", label=f"{chain_words(claim)} {STANCES[claim.stance]}", ref=claim.id
                )
            for span in [link.span for link in claim.chain] + ([claim.cue] if claim.cue else []):
                yield Mark(span=span, layer="cue", ref=claim.id)
    for event in reading.events:
        label = (
            type_words(event.type)
            if event.status == "happened"
            else f"{type_words(event.type)}, {STATUSES[event.status]}"
        )
        yield Mark(span=event.trigger, layer="event", label=label, ref=event.id)
    for span in found:
        yield Mark(span=span, layer="found")


def chain_words(claim: Claim) -> str:
    """Give who says a thing: "Ri Il Kyu (via Granite Daily)", "officials (unnamed)"; "this report" by itself."""
    if not claim.chain:
        return t("wording.this_report")
    first, *rest = claim.chain
    sign = t("wording.list_sign")
    more = [] if first.named else [t("wording.chain_unnamed")]
    if rest:
        more.append(t("wording.chain_via", names=sign.join(link.name for link in rest)))
    return t("wording.chain", name=first.name, how=sign.join(more)) if more else first.name


def time_words(time: TimeMention, text: str) -> str:
    """Give when a time expression points to: a date, "before the flight", "a length of time"."""
    if time.edtf:
        return date_words(time.edtf, time.earliest, time.latest)
    if time.relation and time.anchor:
        relation = words_of("wording")["relations"].get(time.relation, time.relation)
        return t("wording.anchored", relation=relation, anchor=one_line(time.anchor.of(text)))
    return t(f"wording.{time.type}") if time.type in {"duration", "set"} else date_words(None)


def says_words(reading: Reading, event: Event) -> str:
    """Give who says that an event is so, over all claims that it stands in."""
    claims = {claim.id: claim for claim in reading.claims}
    told = [
        t("wording.says", source=chain_words(claims[name]), told=STANCES[claims[name].stance])
        for name in event.claims
        if name in claims
    ]
    return listed(dict.fromkeys(told))
