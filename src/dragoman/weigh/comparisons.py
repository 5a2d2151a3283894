"""`check_comparisons`: "the highest-ranking since 2016", "the third this year", held against the record.

Supported where the record holds what it is measured against and nothing that breaks it; contradicted by named
incidents only, never by what is absent; otherwise undecided, with what is missing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model import CheckedComparison, Comparison, Event, Incident, Verdict

from .apart import apart, told_apart
from .entities import Party, Who
from .figures import shared_size, size_of, sizes_of, sizes_told, times_as_many
from .fitting import nations_of
from .lexicon import table
from .periods import lies_in, period_of, precedes
from .scopes import Scope, counts, ranks_within, scope_of
from .sheets import Sheet
from .sketches import rank_of
from .tellings import DEFAULT_NEEDS

RANK = frozenset({"rank", "seniority", "ranking", "position"})
SIZES = frozenset({"size", "severity", "number"})
_IS = re.compile(r"\s(?:is|was|became|becomes|has become|would be|would become)\s$")
_SMALL = re.compile(r"\b(?:smallest|fewest|lowest|least|shortest)\b", re.IGNORECASE)
_HALF = re.compile(r"\bhal(?:f|v)", re.IGNORECASE)
_ONE = re.compile(r"(?:more|fewer|less)\b.*\bthan (?:the|that|those|an?)\s")


@dataclass(frozen=True)
class Book:
    """What comparisons are checked against: the incidents with their places by member, and the entities."""

    incidents: Sequence[Incident]
    who: Who
    by_member: dict[str, Incident]


def check_comparisons(sheets: Iterable[Sheet], book: Book) -> tuple[CheckedComparison, ...]:
    """Check every comparison of every report."""
    return tuple(
        _check(sheet, c, book) for sheet in sheets for c in sorted(sheet.reading.comparisons, key=lambda c: c.span)
    )


def _check(sheet: Sheet, comparison: Comparison, book: Book) -> CheckedComparison:
    verdict, because, missing = _verdict(sheet, comparison, book)
    return CheckedComparison(
        report=sheet.id,
        span=comparison.span,
        text=sheet.words(comparison.span),
        verdict=verdict,
        because=tuple(because),
        missing=missing,
    )


Found = tuple[Verdict, list[str], str | None]


@dataclass(frozen=True)
class Case:
    """A comparison ready to be decided: its own incident, those like it in its time, and what it is measured against.

    `against` are the words for the last.
    """

    sheet: Sheet
    comparison: Comparison
    own: Incident | None
    rivals: list[Incident]
    since: list[Incident]
    against: str
    book: Book
    scope: Scope | None


def _verdict(sheet: Sheet, comparison: Comparison, book: Book) -> Found:
    types = _types(sheet, comparison, book)
    if not types:
        return ("undecided", [], "what is compared is not an event that the record holds")
    own = _own(sheet, comparison, book)
    scope = scope_of(sheet, comparison, own, book.who) if own else None
    ranked = comparison.kind == "superlative" and comparison.by in RANK
    compared = book.who.of(sheet, comparison.entity) or _subject(sheet, comparison, book)
    if ranked and (compared is None or compared.kind != "person"):
        compared = _doer(sheet, comparison, book) or compared
    since = _since(sheet, comparison, types, book)
    if scope and not ranked and not book.who.of(sheet, comparison.since_entity):
        since = [i for i in since if counts(scope, i, book.who)]
    by_whom = compared if ranked or (scope and (scope.noun or scope.nations)) else None
    days = period_of(comparison)
    rivals = [
        i
        for i in book.incidents
        if i.type in types
        and i is not own
        and i not in since
        and i.status in {"happened", "ongoing"}
        and lies_in(i, days, sheet.published)
        and not (by_whom and _takes_part(i, by_whom))
    ]
    case = Case(sheet, comparison, own, rivals, since, _against(sheet, comparison, book), book, scope)
    if ranked:
        return _by_rank(case, compared)
    sized = comparison.kind == "superlative" and comparison.by in SIZES
    if comparison.kind in {"ordinal", "only"} or (
        comparison.kind == "superlative" and comparison.ordinal and not sized
    ):
        return _by_order(case)
    if sized and own:
        return _by_size(case, own)
    if comparison.kind in {"more", "fewer", "times"} and own and days[0]:
        return _by_figures(case, own)
    return ("undecided", [], "the record holds no figures to compare")


def _types(sheet: Sheet, comparison: Comparison, book: Book) -> frozenset[str]:
    """Give the types of event that are compared, and under which the like may be told."""
    incident = book.by_member.get(sheet.address(comparison.event)) if comparison.event else None
    if incident:
        return counted_types(incident.type, comparison.of)
    known = {i.type for i in book.incidents}
    if comparison.of in known:
        return counted_types(str(comparison.of))
    told = _told(sheet, comparison)
    return frozenset(t for e in told[:1] for t in counted_types(book.by_member[sheet.address(e.id)].type))


def counted_types(*types: str | None) -> frozenset[str]:
    """Give types of event with those under which the same kind of thing may be told."""
    rules = table("comparisons")["counted_as"]
    return frozenset(t for kind in types if kind for t in (kind, *rules.get(kind, ())))


def _told(sheet: Sheet, comparison: Comparison) -> list[Event]:
    """Give what the sentence of a comparison tells, what is compared first: what stands before it and near."""
    around = [e for e in sheet.reading.events if e.evidence.covers(comparison.span)]
    taking = [e for e in around if any(p.entity and p.entity == comparison.entity for p in e.participants)]
    at = comparison.span
    if comparison.by in RANK and not any(e.trigger.start < at.start for e in taking):
        taking = []
    return sorted(taking or around, key=lambda e: (e.trigger.start >= at.end, abs(e.trigger.start - at.end), e.id))


def _own(sheet: Sheet, comparison: Comparison, book: Book) -> Incident | None:
    """Give the incident that is compared: of the event the reading names, or, of sizes, of what stands before it."""
    if comparison.event:
        return book.by_member.get(sheet.address(comparison.event))
    if comparison.kind not in {"more", "fewer"} and comparison.by not in SIZES:
        return None
    told = [e for e in _told(sheet, comparison) if e.trigger.start < comparison.span.start]
    counted = [e for e in told if any(p.quantity for p in e.participants)]
    return book.by_member.get(sheet.address((counted or told)[0].id)) if told else None


def _doer(sheet: Sheet, comparison: Comparison, book: Book) -> Party | None:
    """Give the named person who does what is told before a comparison of ranks: no country has one."""
    told = [e for e in _told(sheet, comparison) if e.trigger.start < comparison.span.start]
    people = [p for e in told[:1] for one in e.participants if (p := book.who.of(sheet, one.entity))]
    return next((p for p in people if p.kind == "person"), None)


def _subject(sheet: Sheet, comparison: Comparison, book: Book) -> Party | None:
    """Give the named one of whom a comparison is said: "He is the most senior official to be convicted"."""
    before = sheet.report.text[: comparison.span.start]
    verb = _IS.search(before)
    if verb is None:
        return None
    ends = {m.end: e.id for e in sheet.reading.entities for m in e.mentions if e.kind == "person"}
    return book.who.of(sheet, ends.get(verb.start()))


def _takes_part(incident: Incident, party: Party) -> bool:
    return any(p.entity == party.id for p in incident.participants)


def _since(sheet: Sheet, comparison: Comparison, types: frozenset[str], book: Book) -> list[Incident]:
    """Give the incidents that it is measured against: of the one named, or of the year named."""
    named = book.who.of(sheet, comparison.since_entity)
    kin = {t for key in types for t in (key, *table("types").get(key, {}).get("part_of", ()), *_kin(key))}
    if named:
        return [
            i
            for i in book.incidents
            if i.type in kin and _takes_part(i, named) and (comparison.since is None or _can_be_in(i, comparison.since))
        ]
    if comparison.since:
        year = str(comparison.since)
        return [
            i
            for i in book.incidents
            if i.type in types
            and i.status in {"happened", "ongoing"}
            and i.when
            and i.when.earliest
            and i.when.latest
            and i.when.earliest[:4] == year == i.when.latest[:4]
            and year != (sheet.published or "")[:4]
        ]
    return []


def _can_be_in(incident: Incident, year: int) -> bool:
    """Tell whether the date of an incident can lie in a year."""
    when = incident.when
    return when is None or not ((when.earliest or "") > f"{year}-12-31" or (when.latest or "~") < f"{year}-01-01")


def _kin(event_type: str) -> tuple[str, ...]:
    return tuple(table("types").get(event_type, {}).get("measured_as", ()))


def party_rank(party: Party, words: Iterable[str] = ()) -> tuple[str, int] | None:
    """Give scale and height of the highest rank that a person is told to hold."""
    posts = [f.value for _, f in party.profile.facts if f.property == "position"]
    posts += [
        s.sheet.words(m)[:120]
        for s in party.profile.sightings
        for m in s.entity.mentions
        if m not in s.entity.named_mentions and m.end - m.start > 4
    ]
    ranks = [r for r in map(rank_of, [*posts, *words]) if r]
    return max(ranks, key=lambda r: (r[1], r[0]), default=None)


def _by_rank(case: Case, compared: Party | None) -> Found:
    if compared is None:
        return ("undecided", [], "who is compared is not named")
    rank = party_rank(compared)
    if rank is None:
        return ("undecided", [], f"the rank of {compared.name}")
    higher, unknown = [], []
    nations = _nations(case, compared)
    for incident in case.rivals:
        if case.scope and not ranks_within(case.scope, incident, nations, case.book.who):
            continue
        role = "actor" if "actor" in table("types").get(incident.type, {}).get("needs", DEFAULT_NEEDS) else "target"
        for one in [p for p in incident.participants if p.role == role]:
            party = case.book.who.by_id.get(one.entity or "")
            other = party_rank(party) if party else rank_of(one.name)
            if other and other[0] == rank[0] and other[1] > rank[1]:
                higher.append(incident)
            elif other is None:
                unknown.append(one.name)
    if higher:
        return ("contradicted", [i.id for i in higher], None)
    return _measured(case, f"the rank of {unknown[0]}" if unknown else None)


def _against(sheet: Sheet, comparison: Comparison, book: Book) -> str:
    """Give what a comparison is measured against, in words."""
    named = book.who.of(sheet, comparison.since_entity)
    return named.name if named else str(comparison.since or comparison.period or "what went before")


def _measured(case: Case, unknown: str | None) -> Found:
    """Support what is measured against something that the record holds, where nothing is unknown."""
    if case.since and not unknown:
        return ("supported", [i.id for i in case.since], None)
    return ("undecided", [i.id for i in case.since], unknown or f"what it is measured against ({case.against})")


def _nations(case: Case, compared: Party) -> frozenset[str]:
    """Give the countries of whom a rank is held against others: those that the words tell, or else his own."""
    told = (
        case.scope.nations | (case.scope.countries if not case.scope.parties else frozenset()) if case.scope else None
    )
    return told or nations_of(compared)


def _by_order(case: Case) -> Found:
    """Check "first", "third", "only": count those of the same scope that came before."""
    own, scope, who = case.own, case.scope, case.book.who
    told = {r.id: counts(scope, r, who) for r in case.rivals} if scope else {}
    alike = [r for r in case.rivals if told.get(r.id)]
    if case.comparison.kind == "only":
        missing = "reports of all that happened in that time"
        others = [r for r in alike if own and apart(r, own, who)]
        return ("contradicted", [i.id for i in others], None) if others else ("undecided", [], missing)
    nth, start = case.comparison.ordinal or 1, period_of(case.comparison)[0]
    before = told_apart((r for r in alike if own and precedes(r, own, start)), who)
    if len(before) >= nth:
        return ("contradicted", [i.id for i in before], None)
    if nth > 1 and len(before) == nth - 1 and own:
        return ("supported", [i.id for i in (*before, own)], None)
    unclear = [r for r in case.rivals if own and told.get(r.id, True) is None and precedes(r, own, start)]
    doubt = f"whether it counts that {unclear[0].title}" if unclear else None
    if nth == 1:
        return _measured(case, doubt if case.since else None)
    return ("undecided", [i.id for i in before], doubt or f"{nth - 1 - len(before)} that came before")


def _by_size(case: Case, own: Incident) -> Found:
    """Check "the deadliest since 2019" by the numbers told of both; the second-largest has one that is larger."""
    event = case.sheet.events.get(case.comparison.event or "")
    mine_told = sizes_told((p.role, p.text) for p in event.participants) if event else {}
    size = {**sizes_of(own), **mine_told}
    if not size:
        return ("undecided", [], "the record holds no figures to compare")
    start, who = period_of(case.comparison)[0], case.book.who
    alike = [r for r in case.rivals if case.scope and counts(case.scope, r, who) and precedes(r, own, start)]
    sizes = [(r, shared) for r in alike if (shared := shared_size(size, sizes_of(r)))]
    small = _SMALL.search(case.sheet.words(case.comparison.span))
    greater = told_apart((r for r, (mine, its) in sizes if (its < mine if small else its > mine)), who)
    if len(greater) >= (case.comparison.ordinal or 1):
        return ("contradicted", [i.id for i in greater], None)
    return _measured(case, None)


def _by_figures(case: Case, own: Incident) -> Found:
    """Check "fewer than in 2030", "twice as many as in 2030" by the numbers told of that time.

    What the record holds of single incidents is at most the whole of a year: their sum breaks "more", and supports
    "fewer". What is told of the whole year, or of the one thing that is named, decides either way.
    """
    missing = f"the figures of {case.against}"
    size = size_of(own)
    alike = [r for r in case.rivals if case.scope and counts(case.scope, r, case.book.who) and size_of(r) is not None]
    if size is None or not alike:
        return ("undecided", [], missing)
    days = period_of(case.comparison)
    whole = [r for r in alike if r.when and (r.when.earliest, r.when.latest) == days]
    one = _ONE.match(case.sheet.words(case.comparison.span)) is not None
    found = whole or alike
    figures = [size_of(r) or 0.0 for r in found]
    figure = max(figures) if whole or one else sum(figures)
    ids = [i.id for i in found]
    if case.comparison.kind == "times":
        factor = case.comparison.ordinal or (0.5 if _HALF.search(case.sheet.words(case.comparison.span)) else None)
        holds = times_as_many(size, figure, factor) if factor and figure and (whole or one) else None
        return ("undecided", ids, missing) if holds is None else ("supported" if holds else "contradicted", ids, None)
    more = case.comparison.kind == "more"
    if figure != size and (figure > size or whole or one):
        return ("supported" if more == (size > figure) else "contradicted", ids, None)
    return ("undecided", ids, missing)
