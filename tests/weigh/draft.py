"""`Draft`: readings written by hand, each span found by its words, so that weighing is tested on its own."""

import calendar
import re

from dragoman.model import (
    Claim,
    Comparison,
    Entity,
    Event,
    Fact,
    Link,
    Participant,
    Plover,
    Quantity,
    Reader,
    Reading,
    Report,
    Span,
    TimeMention,
    When,
)

READER = Reader(version="0", model="none", fingerprint="hand")


def when(edtf):
    """Give the `When` of a year, month, day, or of two days with a stroke between."""
    if "/" in edtf:
        first, last = edtf.split("/")
        return When(edtf=edtf, earliest=first if first != ".." else None, latest=last if last != ".." else None)
    parts = edtf.split("-")
    if len(parts) == 1:
        return When(edtf=edtf, earliest=f"{edtf}-01-01", latest=f"{edtf}-12-31")
    if len(parts) == 2:
        last = calendar.monthrange(int(parts[0]), int(parts[1]))[1]
        return When(edtf=edtf, earliest=f"{edtf}-01", latest=f"{edtf}-{last:02}")
    return When(edtf=edtf, earliest=edtf, latest=edtf)


class Draft:
    """One report's reading in the making. Words are looked up in the text; `word#2` is the second time."""

    def __init__(self, text, *, outlet=None, published="2024-07-16", **metadata):
        self.report = Report.of(text, snapshot="0" * 64, outlet=outlet, published=published, **metadata)
        self.entities, self.events, self.claims = [], [], []
        self.times, self.quantities, self.comparisons = [], [], []

    def span(self, words):
        """Give the place of the words."""
        words, _, nth = words.partition("#")
        found = [m.start() for m in re.finditer(re.escape(words), self.report.text)]
        assert found, f"{words!r} is not in the text"
        start = found[int(nth or 1) - 1]
        return Span(start, start + len(words))

    def sentence(self, span):
        """Give the sentence around a span; the text's sentences end in a full stop and a blank."""
        text = self.report.text
        start = max(text.rfind(". ", 0, span.start) + 2, text.rfind("\n", 0, span.start) + 1, 0)
        if text.rfind(". ", 0, span.start) < 0 and text.rfind("\n", 0, span.start) < 0:
            start = 0
        end = text.find(". ", span.end)
        return Span(start, len(text) if end < 0 else end + 1)

    def entity(self, kind, name, *others, named=True, country=None, **facts):
        """Add an entity; `others` are further mentions; facts are `property="value"` (`age="52"`)."""
        spans = [self.span(w) for w in (name, *others)]
        ident = f"e{len(self.entities) + 1}"
        called = name.partition("#")[0]
        self.entities.append(
            Entity(
                id=ident,
                kind=kind,
                name=called,
                mentions=tuple(sorted(spans)),
                named_mentions=(spans[0],) if named else (),
                country=country,
                facts=tuple(Fact(property=p, value=v, evidence=self.span(v)) for p, v in facts.items()),
            )
        )
        return ident

    def person(self, name, *others, **facts):
        """Add a person."""
        return self.entity("person", name, *others, **facts)

    def somebody(self, words, *others):
        """Add a person without a name."""
        return self.entity("person", words, *others, named=False)

    def place(self, name, country=None):
        """Add a place."""
        return self.entity("place", name, country=country)

    def _participant(self, role, who, count, rule=None):
        entity = next((e for e in self.entities if e.id == who), None)
        span = entity.mentions[0] if entity else self.span(who)
        return Participant(
            role=role,
            entity=entity.id if entity else None,
            span=span,
            text=span.of(self.report.text),
            quantity=count,
            rule=rule,
        )

    def event(
        self,
        kind,
        trigger,
        *,
        status="happened",
        at=None,
        where=None,
        counts=None,
        rule=None,
        slots=None,
        plover="X",
        **roles,
    ):
        """Add an event; roles are ids of entities or words; `at` is an EDTF date; `slots` the rules by role."""
        span = self.span(trigger)
        ident = f"v{len(self.events) + 1}"
        self.events.append(
            Event(
                id=ident,
                type=kind,
                plover=Plover(event=plover),
                status=status,
                evidence=self.sentence(span),
                trigger=span,
                participants=tuple(
                    self._participant(r, w, (counts or {}).get(r), (slots or {}).get(r)) for r, w in roles.items()
                ),
                rule=rule,
                where=where,
                when=when(at) if at else None,
            )
        )
        return ident

    def quantity(self, words, value, bound="exactly", unit=None):
        """Add a quantity."""
        ident = f"q{len(self.quantities) + 1}"
        self.quantities.append(Quantity(id=ident, span=self.span(words), value=value, unit=unit, bound=bound))
        return ident

    def claim(self, chain, *about, stance="assert"):
        """Add a claim on events; links are ids of entities, names, or words in brackets for the unnamed."""
        links = []
        for one in chain:
            entity = next((e for e in self.entities if e.id == one), None)
            if entity:
                links.append(
                    Link(
                        name=entity.name,
                        kind=entity.kind,
                        entity=entity.id,
                        named=bool(entity.named_mentions),
                        span=entity.mentions[0],
                    )
                )
            else:
                words = one.strip("()")
                links.append(Link(name=words, named=not one.startswith("("), span=self.span(words)))
        ident = f"c{len(self.claims) + 1}"
        events = [e for e in self.events if e.id in about]
        evidence = events[0].evidence if events else Span(0, len(self.report.text))
        self.claims.append(
            Claim(
                id=ident, evidence=evidence, content=(evidence,), about=tuple(about), stance=stance, chain=tuple(links)
            )
        )
        self.events = [e if e.id not in about else _with_claim(e, ident) for e in self.events]
        return ident

    def time(self, words, **fields):
        """Add a time expression."""
        self.times.append(TimeMention(span=self.span(words), text=words, **fields))

    def comparison(self, words, **fields):
        """Add a comparison."""
        self.comparisons.append(Comparison(span=self.span(words), **fields))

    def reading(self):
        """Give the reading."""
        return Reading(
            reader=READER,
            report=self.report,
            entities=tuple(self.entities),
            events=tuple(self.events),
            claims=tuple(self.claims),
            times=tuple(self.times),
            quantities=tuple(self.quantities),
            comparisons=tuple(self.comparisons),
        )


def _with_claim(event, claim):
    from msgspec.structs import replace

    return replace(event, claims=(*event.claims, claim))
