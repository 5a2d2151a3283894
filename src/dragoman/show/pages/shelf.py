"""`Shelf`: the reports behind a page, each looked up at most once, and the words at a place of one."""

from collections import OrderedDict

import msgspec

from dragoman.keep import Casefile, ReportCard
from dragoman.model import NotFoundError, Place, Report, Span

HELD = 64
"""Reports held at a time: an export of everything must not hold them all."""


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a report, with the report that they stand in; `also` are others that have the same words."""

    report: ReportCard
    span: Span
    text: str
    also: tuple["Quote", ...] = ()


class Shelf:
    """Gives report cards and words of a casefile, and remembers them for as long as a page is made."""

    def __init__(self, casefile: Casefile) -> None:
        self.casefile = casefile
        self._cards: dict[str, ReportCard] = {}
        self._reports: OrderedDict[str, Report] = OrderedDict()
        self._originals: dict[str, str | None] = {}

    def card(self, report: str) -> ReportCard:
        """Give the card of a report; one that says nothing but its id where the casefile lacks it."""
        if report not in self._cards:
            found = self.casefile.cards_of([report])
            self._cards[report] = found.get(report) or unknown_card(report)
        return self._cards[report]

    @property
    def taken(self) -> tuple[ReportCard, ...]:
        """The cards that were asked for so far."""
        return tuple(self._cards.values())

    def report(self, report: str) -> Report:
        """Give a report with its text; NotFoundError where the casefile has none."""
        if report not in self._reports:
            self._reports[report] = self.casefile.report(report)
            if len(self._reports) > HELD:
                self._reports.popitem(last=False)
        return self._reports[report]

    def quote(self, place: Place) -> Quote:
        """Give the words at a place of the record, as the record says them or as the report does."""
        text = place.text
        if text is None:
            try:
                text = place.span.of(self.report(place.report).text)
            except NotFoundError:
                text = ""
        return Quote(report=self.card(place.report), span=place.span, text=text)

    def original_of(self, report: str) -> ReportCard | None:
        """Give the report that this one is a copy of; None where it is none, or nothing shows which came first."""
        if report not in self._originals:
            found = (copies.original for copies in self.casefile.copies_of(report))
            self._originals[report] = next((one for one in found if one and one != report), None)
        original = self._originals[report]
        return self.card(original) if original else None

    def quotes(self, places: tuple[Place, ...]) -> tuple[Quote, ...]:
        """Give the words at each of `places`; those that are the same in several reports once."""
        same: dict[str, list[Quote]] = {}
        for place in dict.fromkeys(places):
            quote = self.quote(place)
            same.setdefault(" ".join(quote.text.split()), []).append(quote)
        return tuple(msgspec.structs.replace(first, also=_others(first, rest)) for first, *rest in same.values())


def _others(first: Quote, rest: list[Quote]) -> tuple[Quote, ...]:
    """Give one quote for each further report."""
    by_report = {quote.report.id: quote for quote in reversed(rest) if quote.report.id != first.report.id}
    return tuple(reversed(by_report.values()))


def unknown_card(report: str) -> ReportCard:
    """Give the card of a report of which nothing but the id is known."""
    return ReportCard(
        id=report,
        ref=None,
        snapshot="",
        url=None,
        outlet=None,
        agency=None,
        title=None,
        author=None,
        published=None,
        language=None,
    )


def outlet_words(card: ReportCard) -> str:
    """Give what a report is called by: its outlet, or what is known in its place."""
    return card.outlet or card.agency or card.url or card.ref or card.title or f"report {card.id}"
