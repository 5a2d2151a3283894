"""`Sheet`: one reading with the look-ups that weighing needs; a canonical order for reports and parts."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cached_property

from dragoman.model import Claim, Entity, Event, Link, Quantity, Reading, Report, Span

from .countries import compass_in, countries_in
from .lexicon import table

Key = tuple[str, str, int, str]
"""Published day ("~" where unknown, after all days), report id, and a part's id by length and letters."""


class Sheet:
    """One reading, by the ids of its parts and by the places of its text; opened when something asks for it."""

    def __init__(
        self,
        reading: Reading | None = None,
        *,
        ident: str = "",
        published: str | None = None,
        opening: Callable[[str], Reading] | None = None,
    ) -> None:
        if reading is not None:
            self.reading = reading
            ident = reading.report.id
            published = day_of(reading)
        self.id = ident
        self.published = published
        self._opening = opening

    def close(self) -> None:
        """Let go of the reading and all that was looked up in it, to be opened again when something asks for it."""
        if self._opening is not None:
            kept = {"id": self.id, "published": self.published, "_opening": self._opening}
            self.__dict__.clear()
            self.__dict__.update(kept)

    @cached_property
    def reading(self) -> Reading:
        """Give the reading."""
        assert self._opening is not None
        return self._opening(self.id)

    @cached_property
    def report(self) -> Report:
        """Give the report."""
        return self.reading.report

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Give the entities by id."""
        return {e.id: e for e in self.reading.entities}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Give the events by id."""
        return {e.id: e for e in self.reading.events}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Give the claims by id."""
        return {c.id: c for c in self.reading.claims}

    @cached_property
    def quantities(self) -> dict[str, Quantity]:
        """Give the quantities by id."""
        return {q.id: q for q in self.reading.quantities}

    def key(self, part: str) -> Key:
        """Give the place in the canonical order of a part with this id."""
        return (self.published or "~", self.id, len(part), part)

    def address(self, part: str) -> str:
        """Give the address of a part in the record: "report/part"."""
        return f"{self.id}/{part}"

    def words(self, span: Span) -> str:
        """Give the words at `span`, on one line."""
        return " ".join(span.of(self.report.text).split())

    @cached_property
    def _mentions(self) -> list[tuple[Span, str]]:
        return sorted((m, e.id) for e in self.reading.entities for m in e.mentions)

    def names_outlet_of(self, other: "Sheet") -> bool:
        """Tell whether the report names the outlet of another, which is not its own."""
        outlet = (other.report.outlet or "").removeprefix("The ")
        if not outlet or other.report.outlet == self.report.outlet:
            return False
        text = self.report.text
        return outlet in text and re.search(rf"\b{re.escape(outlet)}\b", text) is not None

    @cached_property
    def corrections(self) -> tuple[int, ...]:
        """Give where the report says that it corrects what its outlet reported before."""
        return self._places_of("corrects")

    @cached_property
    def repeated(self) -> tuple[int, ...]:
        """Give where the report repeats what was wrong."""
        return self._places_of("corrected")

    @cached_property
    def revised(self) -> bool:
        """Tell whether the report says that it is itself the corrected one: "an earlier version of this report"."""
        return bool(self._places_of("revised"))

    @cached_property
    def withdrawals(self) -> tuple[tuple[int, int], ...]:
        """Give where the report says that an outlet takes back what it reported, by the first and the last letter."""
        patterns = table("corrections")["withdraws"]
        return tuple(sorted({m.span() for p in patterns for m in re.finditer(p, self.report.text)}))

    def _places_of(self, what: str) -> tuple[int, ...]:
        patterns = table("corrections")[what]
        return tuple(sorted(m.start() for p in patterns for m in re.finditer(p, self.report.text)))

    def within(self, span: Span) -> list[Entity]:
        """Give the entities that have a mention inside `span`, in the order of the text."""
        found: dict[str, None] = {}
        mentions = self._mentions
        for at in range(bisect_left(mentions, span.start, key=lambda m: m[0].start), len(mentions)):
            mention, ident = mentions[at]
            if mention.start >= span.end:
                break
            if span.covers(mention) and mention != span:
                found.setdefault(ident)
        return [self.entities[i] for i in found]

    def countries(self, span: Span, but: str | None = None) -> frozenset[str]:
        """Give the countries that the words at `span` tell, also through "its" and "the North's".

        `but` is the id of the entity that the words are of, which does not tell of itself.
        """
        words = span.of(self.report.text)
        told = set(countries_in(words)) | set(compass_in(words, self.report.text))
        for entity in self.within(span):
            if entity.id != but:
                told |= entity_countries(entity)
        return frozenset(told)

    def link_words(self, link: Link) -> str:
        """Give the words by which a source is described."""
        return self.words(link.span) or link.name


def day_of(reading: Reading) -> str | None:
    """Give the day on which the report of a reading was published."""
    return reading.report.published[:10] if reading.report.published else None


def place_of(key: Key) -> str:
    """Give a place in the canonical order as letters that sort as it does."""
    day, report, length, part = key
    return f"{day} {report} {length:03}{part}"


def entity_countries(entity: Entity) -> frozenset[str]:
    """Give the countries that an entity is, is in, or is named after."""
    if entity.country:
        return frozenset({entity.country})
    return countries_in(entity.name) if entity.kind in {"place", "organization", "group"} else frozenset()


def sheets_of(readings: Iterable[Reading]) -> list[Sheet]:
    """Give one sheet for each report, in canonical order, whatever the order of the readings."""
    by_report: dict[str, Reading] = {}
    for reading in readings:
        held = by_report.get(reading.report.id)
        if held is None or _rank(reading) < _rank(held):
            by_report[reading.report.id] = reading
    return sorted((Sheet(r) for r in by_report.values()), key=lambda s: s.key(""))


def _rank(reading: Reading) -> tuple[str, str, str, str]:
    """Order readings of one report that came by different ways, so that the same one is always kept."""
    report = reading.report
    return (reading.reader.fingerprint, report.snapshot, report.ref or "", report.url or "")
