"""`IncidentPage`: one incident whole: accounts side by side, origins as a tree, conflicts, evidence."""

import msgspec

from dragoman.keep import Casefile, ReportCard
from dragoman.model import ConflictValue, Incident, Origin, Place
from dragoman.show.wording import title_words

from .questions import Question
from .shelf import Quote, Shelf
from .ways import Stop, ways_of


class Leaf(msgspec.Struct, frozen=True, kw_only=True):
    """A report at the end of a branch, with the words in which it names its source.

    `repeats` is True where its words stand at an earlier report of the branch already.
    """

    report: ReportCard
    quotes: tuple[Quote, ...] = ()
    repeats: bool = False
    copy_of: ReportCard | None = None


class Branch(msgspec.Struct, frozen=True, kw_only=True):
    """An origin, whom its account came through, and the reports that carry it; `stops` are its ways as a tree."""

    origin: Origin
    leaves: tuple[Leaf, ...]
    stops: tuple[Stop, ...] = ()


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a conflict: the value, who says it, and in what words."""

    value: str
    origins: tuple[Origin, ...]
    quotes: tuple[Quote, ...]


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """A conflict with its sides resolved to origins and words.

    `incident` and `title` are those of the incident whose accounts differ, `asked` the key of the first question
    that is open about it, where these are asked for.
    """

    field: str
    values: tuple[Value, ...]
    incident: str | None = None
    title: str | None = None
    asked: str | None = None


class IncidentPage(msgspec.Struct, frozen=True, kw_only=True):
    """One incident, with every origin, value and report that bears on it resolved."""

    incident: Incident
    narrowed_by: tuple[Quote, ...]
    branches: tuple[Branch, ...]
    disputes: tuple[Dispute, ...]
    evidence: tuple[Quote, ...]
    reports: tuple[ReportCard, ...]

    @property
    def title(self) -> str:
        """The incident's title."""
        return title_words(self.incident)


def incident_page(casefile: Casefile, incident: Incident, shelf: Shelf | None = None) -> IncidentPage:
    """Give the page of one incident."""
    shelf = shelf or Shelf(casefile)
    return IncidentPage(
        incident=incident,
        narrowed_by=shelf.quotes(incident.when.narrowed_by) if incident.when else (),
        branches=tuple(_branch(shelf, origin) for origin in incident.origins.list),
        disputes=disputes_of(shelf, incident),
        evidence=shelf.quotes(incident.evidence),
        reports=tuple(shelf.card(report) for report in incident.reports),
    )


def disputes_of(shelf: Shelf, incident: Incident, questions: tuple[Question, ...] = ()) -> tuple[Dispute, ...]:
    """Give the conflicts of an incident, with the origins and words of each value, and which of `questions` asks."""
    asked = {one.field: one.key for one in reversed(questions)}
    origins = {origin.id: origin for origin in incident.origins.list}

    def side(one: ConflictValue) -> Value:
        named = tuple(origins[name] for name in one.origins if name in origins)
        return Value(value=one.value, quotes=shelf.quotes(one.evidence), origins=named)

    return tuple(
        Dispute(
            field=conflict.field,
            values=tuple(map(side, conflict.values)),
            incident=incident.id,
            title=title_words(incident),
            asked=asked.get(conflict.field),
        )
        for conflict in incident.conflicts
    )


def _branch(shelf: Shelf, origin: Origin) -> Branch:
    """Give an origin with its reports, the earliest published first."""
    places: dict[str, list[Place]] = {report: [] for report in origin.reports}
    for place in dict.fromkeys(origin.evidence):
        places.setdefault(place.report, []).append(place)
    leaves, shown = [], set[str]()
    for card in sorted(map(shelf.card, places), key=lambda card: (card.published or "~", card.id)):
        quotes = [quote for quote in map(shelf.quote, places[card.id]) if quote.text]
        fresh = [quote for quote in quotes if " ".join(quote.text.split()) not in shown]
        shown.update(" ".join(quote.text.split()) for quote in fresh)
        leaves.append(
            Leaf(
                report=card, copy_of=shelf.original_of(card.id), quotes=tuple(fresh), repeats=bool(quotes) and not fresh
            )
        )
    return Branch(origin=origin, leaves=tuple(leaves), stops=ways_of(shelf, origin))
