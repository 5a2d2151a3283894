"""`Stop`: the way of an account as a tree: whom each hand had it from, in what words, and the reports it reached."""

from collections.abc import Iterator

import msgspec

from dragoman.keep import ReportCard
from dragoman.model import Origin, OriginLink, Place

from .shelf import Quote, Shelf


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """One hand on the way of an account: an outlet, or whoever told it on.

    `how` it came here: "told", as a "copy", or as the text of an "agency"; `quotes` are the words that say so, unless
    they stand nearer the origin already (`repeats`). `unread` tells that its own report is not kept, `reports` are
    those that are.
    """

    name: str
    how: str = "told"
    entity: str | None = None
    unread: bool = False
    reports: tuple[ReportCard, ...] = ()
    copy_of: ReportCard | None = None
    quotes: tuple[Quote, ...] = ()
    repeats: bool = False
    onward: tuple["Stop", ...] = ()


class _Made:
    """A stop while the ways of one origin are laid over each other."""

    def __init__(self, name: str) -> None:
        self.name, self.how, self.unread = name, "told", False
        self.entity: str | None = None
        self.reports: list[str] = []
        self.places: list[Place] = []
        self.onward: dict[str, _Made] = {}

    def to(self, name: str) -> "_Made":
        """Give the stop that follows by this name."""
        return self.onward.setdefault(name, _Made(name))


def ways_of(shelf: Shelf, origin: Origin) -> tuple[Stop, ...]:
    """Give the stops that an origin's account came to first; each leads onward, the earliest published first."""
    root = _Made(origin.name)
    for path in origin.paths:
        at = root
        for link in path.links:
            at.entity, at.unread = at.entity or link.entity, at.unread or link.unread
            at = _followed(at, link)
        if at is root:
            at = root.to(_outlet(shelf.card(path.report)))
        if path.report not in at.reports:
            at.reports.append(path.report)
    for report, places in _without_ways(origin):
        at = root
        for name in origin.via:
            at = at.to(name)
        outlet = _outlet(shelf.card(report))
        at = at if at.name == outlet and at is not root else at.to(outlet)
        at.reports.append(report)
        at.places += places
    return _finished(shelf, root, frozenset())


def _followed(at: _Made, link: OriginLink) -> _Made:
    stop = at.to(link.to)
    stop.how = link.how
    place = Place(report=link.report, span=link.span, text=link.text)
    if place not in stop.places:
        stop.places.append(place)
    return stop


def _without_ways(origin: Origin) -> Iterator[tuple[str, list[Place]]]:
    """Give the reports that no path leads to, as in records made before there were paths, with the words of each."""
    reached = {path.report for path in origin.paths}
    for report in origin.reports:
        if report not in reached:
            yield report, [place for place in dict.fromkeys(origin.evidence) if place.report == report]


def _outlet(card: ReportCard) -> str:
    return card.outlet or card.agency or card.title or card.id


def _finished(shelf: Shelf, made: _Made, said: frozenset[str]) -> tuple[Stop, ...]:
    """Give the stops that follow; words that were said nearer the origin are not said again."""
    found, shown = [], said
    for stop in sorted(made.onward.values(), key=lambda one: _first(shelf, one)):
        quotes = [quote for quote in shelf.quotes(tuple(stop.places)) if quote.text]
        fresh = tuple(quote for quote in quotes if _plain(quote) not in shown)
        shown |= {_plain(quote) for quote in fresh}
        cards = sorted(map(shelf.card, stop.reports), key=lambda card: (card.published or "~", card.id))
        found.append(
            Stop(
                name=stop.name,
                how=stop.how,
                entity=stop.entity,
                unread=stop.unread,
                reports=tuple(cards),
                copy_of=next(filter(None, (shelf.original_of(card.id) for card in cards)), None),
                quotes=fresh,
                repeats=bool(quotes) and not fresh,
                onward=_finished(shelf, stop, shown),
            )
        )
    return tuple(found)


def _first(shelf: Shelf, stop: _Made) -> tuple[str, str]:
    """Give the day on which a stop, or else what follows it, was first published."""
    days = [shelf.card(report).published or "~" for report in stop.reports]
    return min([*days, *(_first(shelf, one)[0] for one in stop.onward.values())], default="~"), stop.name


def _plain(quote: Quote) -> str:
    return " ".join(quote.text.split())
