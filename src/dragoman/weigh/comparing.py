"""`Comparing`: the comparisons of reports checked against the incidents that can bear on them, and kept up to date.

An incident is counted under its type with each entity and country that it has, by its latest day; a comparison looks
under the keys of its scope at what was over by its day, at the `MOST` nearest to it under each. It stands under the
same keys itself, so that what comes later, or of others, does not have it checked anew.
"""

from collections.abc import Callable, Iterable

from dragoman.model import CheckedComparison, Comparison, Incident

from .cards import Compared, Filed, IncidentCard
from .changes import Changes, incident_place, latest_of
from .comparisons import RANK, Book, check_comparisons, counted_types
from .entities import Who
from .lexicon import table
from .parties import Parties
from .scopes import keys_of_incident, keys_of_scope, scope_of
from .sheets import Sheet
from .shelf import Shelf
from .strands import StrandRoom

MOST = 100
"""Incidents under one key that a comparison looks at, those nearest before it. Set by hand."""
Use = tuple[str, str]
"""A key, and the day up to which what stands under it bears on a comparison; no day where any does."""


class Comparing:
    """The comparisons on a shelf."""

    def __init__(
        self, shelf: Shelf, sheet: Callable[[str], Sheet], parties: Parties, room: StrandRoom, changes: Changes
    ) -> None:
        self._shelf, self._sheet, self._parties, self._room, self._changes = shelf, sheet, parties, room, changes

    def counted(self, brief: Incident) -> tuple[tuple[str, ...], frozenset[str]]:
        """Give the entities and countries by which an incident is counted, and the keys of what tells these."""
        who = Who(self._parties.home, self._parties.party, self._parties.outlet)
        return tuple(sorted(keys_of_incident(brief, who))), frozenset(_looked_at(who, deeply=False))

    def count(self, old: IncidentCard | None, new: IncidentCard | None) -> set[str]:
        """Note an incident under its type and what it is counted by; give the types that now have one, or none."""
        before, after = (_standing(c) for c in (old, new))
        kinds = set()
        for kind, key, day, ident in sorted(before - after):
            self._shelf.unpost(kind, key, day, ident)
            if kind == "type" and not self._shelf.posted("type", key, limit=1):
                kinds.add(f"kind {key}")
        for kind, key, day, ident in sorted(after - before):
            if kind == "type" and not self._shelf.posted("type", key, limit=1):
                kinds.add(f"kind {key}")
            self._shelf.post(kind, key, day, ident)
        return kinds

    def borne_on(self, cards: Iterable[IncidentCard]) -> set[str]:
        """Give the reports on whose comparisons incidents bear that changed."""
        found: set[str] = set()
        for card in cards:
            brief = card.brief
            keys = [f"own {brief.id}", *(f"since {p.entity}" for p in brief.participants if p.entity)]
            day = latest_of(brief)
            if day:
                keys.append(f"year {brief.type} {day[:4]}")
                for key in (f"type {brief.type}", *(f"counted {brief.type} {one}" for one in card.counted)):
                    found |= {report for _, report in self._shelf.posted("compares", key, low=day)}
            for key in keys:
                found |= {report for _, report in self._shelf.posted("compares", key)}
        return found

    def resting_on(self, keys: Iterable[str]) -> set[str]:
        """Give the reports whose comparisons rest on the answers with these keys."""
        return {report for key in sorted(set(keys)) for _, report in self._shelf.posted("compares", key)}

    def update(self, reports: Iterable[str]) -> None:
        """Check the comparisons of these reports."""
        for report in sorted(set(reports)):
            was, filed = self._shelf.get(Compared, report), self._shelf.get(Filed, report)
            compares = filed is not None and filed.compares
            if not compares and was is None:
                continue
            checked, new = self._checked(self._sheet(report)) if compares else ((), Compared((), ()))
            for ident in (was.ids if was else ())[len(checked) :]:
                self._changes.parts["comparison", ident] = None
            for n, one in enumerate(checked):
                place = filed.place if filed else "~"
                self._changes.parts["comparison", new.ids[n]] = (f"{place} {n:03}", one)
            before, after = (set(c.uses) if c else set() for c in (was, new))
            for key, until in sorted(before - after):
                self._shelf.unpost("compares", key, until, report)
            for key, until in sorted(after - before):
                self._shelf.post("compares", key, until, report)
            if compares:
                self._shelf.put(report, new)
            else:
                self._shelf.drop(Compared, report)

    def _checked(self, sheet: Sheet) -> tuple[tuple[CheckedComparison, ...], Compared]:
        """Check the comparisons of a report against the incidents that can bear on them."""
        who = Who(self._parties.home, self._parties.party, self._parties.outlet)
        told = {e.id: i for e in sheet.reading.events if (i := self._room.incident_of(sheet.address(e.id)))}
        own = {e: card.brief for e, i in told.items() if (card := self._shelf.get(IncidentCard, i))}
        uses = {(f"own {i}", "") for i in told.values()}
        found = set(told.values())
        deeply = False
        for comparison in sheet.reading.comparisons:
            seen, keys, deep = self._seen(sheet, comparison, own, who)
            found, uses, deeply = found | seen, uses | keys, deeply or deep
        cards = (self._shelf.get(IncidentCard, i) for i in found)
        briefs = sorted((c.brief for c in cards if c), key=lambda i: (incident_place(i), i.id))
        by_id = {i.id: i for i in briefs}
        book = Book(briefs, who, {sheet.address(e): by_id[i.id] for e, i in own.items()})
        checked = check_comparisons([sheet], book)
        uses |= {(key, "") for key in _looked_at(who, deeply=deeply)}
        return checked, Compared(tuple(f"{sheet.id} {n:03}" for n in range(len(checked))), tuple(sorted(uses)))

    def _seen(
        self, sheet: Sheet, comparison: Comparison, own: dict[str, Incident], who: Who
    ) -> tuple[set[str], set[Use], bool]:
        """Give the incidents that a comparison looks at, the keys it stands under, and whether words of people count.

        Of the type that is compared, one is at hand if there is any: a comparison asks whether the record has it.
        """
        day = sheet.published or "~"
        around = {e.id for e in sheet.reading.events if e.evidence.covers(comparison.span)}
        told = [comparison.event] if comparison.event in own else sorted(around)
        mine = {i.id: i for e in told if (i := own.get(e or ""))}
        types = counted_types(*(i.type for i in mine.values()), comparison.of)
        found: set[str] = set()
        uses: set[Use] = set()
        deep = False
        if comparison.of:
            uses.add((f"kind {comparison.of}", ""))
            found |= {i for _, i in self._shelf.posted("type", comparison.of, limit=1)}
        if comparison.kind == "superlative" and comparison.by in RANK:
            deep = True
            uses |= {(f"type {t}", day) for t in types}
            found |= {i for t in types for _, i in self._shelf.before("type", t, f"{day}~", "", MOST)}
        else:
            scopes = [scope_of(sheet, comparison, i, who) for i in mine.values()]
            deep = any(scope.noun or scope.words or scope.lethal for scope in scopes)
            keys = sorted({f"{t} {key}" for s in scopes for key in keys_of_scope(s, who) for t in types})
            uses |= {(f"counted {key}", day) for key in keys}
            found |= {i for key in keys for _, i in self._shelf.before("counted", key, f"{day}~", "", MOST)}
        named = who.of(sheet, comparison.since_entity)
        if named:
            uses.add((f"since {named.id}", ""))
            kin = {k for t in types for k in (t, *_kin(t))}
            found |= {i for k in sorted(kin) for _, i in self._shelf.posted("counted", f"{k} {named.id}", limit=MOST)}
        elif comparison.since:
            year = f"{comparison.since:04}"
            uses |= {(f"year {t} {year}", "") for t in types}
            found |= {
                i
                for t in sorted(types)
                for _, i in self._shelf.posted("type", t, low=year, high=f"{year}~", limit=MOST)
            }
        return found, uses, deep


def _kin(event_type: str) -> tuple[str, ...]:
    """Give the types that what is of a type may be measured against."""
    row = table("types").get(event_type, {})
    return (*row.get("part_of", ()), *row.get("measured_as", ()))


def _standing(card: IncidentCard | None) -> set[tuple[str, str, str, str]]:
    """Give the postings of an incident: its type, and its type with all that it is counted by, at its latest day."""
    if card is None:
        return set()
    kind, day, ident = card.brief.type, latest_of(card.brief), card.brief.id
    return {("type", kind, day, ident), *(("counted", f"{kind} {one}", day, ident) for one in card.counted)}


def _looked_at(who: Who, *, deeply: bool) -> set[str]:
    """Give the keys of what was looked at of entities: their words, where `deeply`, or of places without a country."""
    found = set()
    for key in who.uses:
        sort, _, ident = key.partition(" ")
        party = who.party(ident) if sort == "party" else None
        placeless = party is not None and party.kind == "place" and not (party.state or party.code)
        found.add(f"sample {ident}" if sort == "party" and (deeply or placeless) else key)
    return found
