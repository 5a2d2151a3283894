"""`Weighing`: takes reports and decisions in and gives what of the record they change, and nothing else.

Every stage is a function of what hangs together, never of the whole: the sightings of a name, the names that meet,
the strands of an incident, the incidents dated together. What comes in touches some of these; they are made anew
from the shelf, and what they were asked for by others (`Who.uses`) tells what has to be made anew after them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from msgspec.structs import replace as struct_replace

from dragoman.model import (
    CheckedComparison,
    Copies,
    Decision,
    Incident,
    Origin,
    OriginLink,
    OriginPath,
    Origins,
    Reading,
    Record,
    RecordEntity,
    RecordWhen,
    canonical_bytes,
    short_id,
)

from .asking import Asking
from .blocks import Entry, components
from .cards import Bound, Compared, Filed, IncidentCard
from .comparisons import Book, check_comparisons
from .copies import CopyGroups, original_of
from .dates import weigh_dates
from .decisions import Bindings, bind
from .doubts import doubt_keys
from .entities import Who, record_entity
from .incidents import doubted_keys, keys_of
from .lexicon import table
from .organisations import name_key
from .parties import Moved, Parties
from .record import incident_of
from .reprints import Reprints
from .sheets import Sheet, place_of, sheets_of
from .shelf import MemoryShelf, Shelf
from .sightings import file_report
from .strands import StrandRoom
from .suggestions import Weight, takes_part
from .tellings import Mention, Telling, type_policy
from .unread import relied_on, unread_of
from .wholes import whole_of

BITS = 19
"""Bits of an id by which incidents of the same days are put in order."""
EVER = "0"
"""What stands before every day."""
OPEN = date.max.toordinal() + 1


class Dating(NamedTuple):
    """The date of an incident, the incidents dated together with it, and the ids of the clashes it is told with."""

    when: RecordWhen | None
    together: tuple[str, ...]
    clashes: tuple[str, ...]


@dataclass
class Changes:
    """What of the record is other than before: by id, with the place in its order; None for what is no more.

    `parts` are the small parts of the record, by their kind and an id.
    """

    incidents: dict[str, tuple[int, Incident] | None] = field(default_factory=dict)
    entities: dict[str, tuple[int, RecordEntity] | None] = field(default_factory=dict)
    parts: dict[tuple[str, str], tuple[str, Any] | None] = field(default_factory=dict)


def weigh(readings: Iterable[Reading], decisions: Iterable[Decision] = ()) -> Record:
    """Weigh readings into a record: a pure function of both, in any order."""
    chosen = [s.reading for s in sheets_of(readings)]
    return record_of(Weighing(MemoryShelf(chosen)).add([r.report.id for r in chosen], decisions))


def record_of(changes: Changes) -> Record:
    """Give the record that changes make of an empty one."""

    def small(kind: str) -> tuple[Any, ...]:
        told = sorted((v[0], i, v[1]) for (k, i), v in changes.parts.items() if k == kind and v)
        return tuple(noun for _, _, noun in told)

    incidents = sorted((v[0], i, v[1]) for i, v in changes.incidents.items() if v)
    entities = sorted((v[0], i, v[1]) for i, v in changes.entities.items() if v)
    return Record(
        incidents=tuple(noun for _, _, noun in incidents),
        entities=tuple(noun for _, _, noun in entities),
        copies=small("copies"),
        comparisons=small("comparison"),
        clashes=small("clash"),
        suggestions=small("suggestion"),
        unread=small("unread"),
    )


class Weighing:
    """Weighs what comes in against what is on a shelf, and brings the shelf up to date."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._sheets: dict[str, Sheet] = {}

    def add(self, reports: Iterable[str], decisions: Iterable[Decision]) -> Changes:
        """Take in reports, new or read anew, with all decisions; give what changed of the record."""
        decisions = list(decisions)
        self._sheets = {}
        self._changes = Changes()
        self._parties = Parties(self._shelf, self._sheet)
        self._reprints = Reprints(self._shelf, self._sheet)
        copies = CopyGroups(lambda r: self._reprints.group(r).reports, self._sheet)
        who = Who(self._parties.home, self._parties.party, self._parties.outlet)
        self._room = StrandRoom(self._shelf, self._sheet, who, copies)
        fresh = sorted(set(reports))
        bindings, rebound = self._bind(decisions)
        touched: dict[str, set[str]] = {}
        for report in fresh:
            file_report(self._shelf, self._sheet(report), touched)
        _, copied = self._reprints.update(fresh)
        moved = self._parties.update(touched, bindings, rebound)
        wholly = {*fresh, *copied, *(a.rpartition("/")[0] for a in rebound)}
        again = {*wholly, *moved.reports, *self._room.acting(moved.faces)}
        keys = moved.keys | {f"copies {r}" for r in copied}
        self._weighed: set[str] = {i for i, card in moved.parties.items() if card}
        again, wholly = ({r for r in some if self._shelf.get(Filed, r)} for some in (again, wholly))
        told = self._weigh_incidents(again, wholly, bindings, rebound, keys)
        self._tell_copies(copied)
        self._tell_entities(moved)
        self._ask(moved, told, decisions)
        return self._changes

    def _sheet(self, report: str) -> Sheet:
        if report not in self._sheets:
            filed = self._shelf.get(Filed, report)
            if filed is None:
                self._sheets[report] = Sheet(self._shelf.reading(report))
            else:
                self._sheets[report] = Sheet(ident=report, published=filed.published, opening=self._shelf.reading)
        return self._sheets[report]

    def _bind(self, decisions: Iterable[Decision]) -> tuple[Bindings, set[str]]:
        """Give what decisions bind, and the addresses on which that is other than before."""
        bindings = bind(decisions)
        was = self._shelf.get(Bound, "") or Bound()
        moved = {*was.forced} ^ {*bindings.forced} | {*was.barred} ^ {*bindings.barred}
        if moved:
            self._shelf.put("", Bound(bindings.forced, bindings.barred))
        return bindings, {address for pair in moved for address in pair}

    # Incidents

    def _weigh_incidents(
        self, reports: set[str], wholly: set[str], bindings: Bindings, rebound: set[str], keys: set[str]
    ) -> set[str]:
        """Make the incidents anew that these reports and keys bear on; give those of which something else is told."""
        groups, before, changed = self._room.update(reports, wholly, bindings, rebound)
        named = {short_id("i", group[0]): tuple(group) for group in groups}
        gone = before - set(named)
        dirty: set[str] = set()
        for ident, strands in named.items():
            was = self._card(ident)
            keys = keys | {f"home {address}" for address in self._room.house(strands, ident)}
            if was is None or was.strands != strands or changed & set(strands):
                dirty.add(ident)
        told = set(dirty)
        stale = {i for ident in gone | dirty if (card := self._card(ident)) for i in card.dated_with}
        strands_of = dict(named)
        whens = self._date(dirty | (stale - gone), strands_of)
        for ident, dated in whens.items():
            card = self._card(ident)
            if card is None or card.brief.when != dated.when:
                dirty.add(ident)
        dirty |= {item for key in sorted(keys) for _, item in self._shelf.posted("uses", key)} - gone
        sources: set[str] = set()
        self._moved_briefs: list[Incident] = []
        kinds: set[str] = set()
        for ident in sorted(gone):
            kinds |= self._forget(ident, sources)
        for ident in sorted(dirty | set(whens)):
            dated = whens.get(ident) or self._dated(ident)
            if ident in dirty:
                kinds |= self._make(ident, self._strands(ident, strands_of), dated, sources)
            else:
                self._redate(ident, dated)
        self._tell_unread(sources)
        again = {report for key in sorted(keys | kinds) for _, report in self._shelf.posted("compares", key)}
        self._compare(wholly | again | self._borne_on(self._moved_briefs))
        return told

    def _card(self, ident: str) -> IncidentCard | None:
        return self._shelf.get(IncidentCard, ident)

    def _strands(self, ident: str, known: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        if ident in known:
            return known[ident]
        card = self._card(ident)
        return card.strands if card else ()

    def _date(self, seeds: set[str], known: dict[str, tuple[str, ...]]) -> dict[str, Dating]:
        """Date incidents with all that are dated together with them."""

        def near(ident: str) -> list[str]:
            found: set[str] = set()
            for report in {s.rpartition("/")[0] for s in self._strands(ident, known)}:
                ends = self._ends(report)
                found |= ends if ident in ends else set()
            return sorted(found)

        made = {}
        for comp in components(seeds, near):
            tellings = {i: self._telling(self._strands(i, known)) for i in comp}
            order = sorted(comp, key=lambda i: place_of(tellings[i].mentions[0].key))
            reports = {s.rpartition("/")[0] for i in comp for s in self._strands(i, known)}
            sheets = [self._sheet(r) for r in reports if self._ends(r) & set(comp)]
            dated = weigh_dates([tellings[i] for i in order], sorted(sheets, key=lambda s: s.key("")))
            clashes = []
            for clash in dated.clashes:
                body = canonical_bytes(clash)
                clashes.append(f"{order[0]} {sha256(body).hexdigest()[:16]}")
                self._changes.parts["clash", clashes[-1]] = (body.decode(), clash)
            for n, ident in enumerate(order):
                made[ident] = Dating(dated.whens.get(n), tuple(comp), tuple(clashes) if n == 0 else ())
        return made

    def _ends(self, report: str) -> set[str]:
        """Give the incidents that a report's times relate to one another."""
        filed = self._shelf.get(Filed, report)
        told = (self._room.incident_of(a) for ends in (filed.related if filed else ()) for a in ends)
        return {i for i in told if i}

    def _telling(self, strands: Iterable[str], who: Who | None = None) -> Telling:
        """Give what strands tell together; with `who`, those who take part as it knows them."""
        mentions = sorted((m for s in strands for m in self._room.telling(s).mentions), key=lambda m: m.key)
        return Telling([_known(m, who) for m in mentions] if who else mentions)

    def _dated(self, ident: str) -> Dating:
        was = self._card(ident)
        return Dating(was.brief.when, was.dated_with, was.clashes) if was else Dating(None, (ident,), ())

    def _redate(self, ident: str, dated: Dating) -> None:
        """Note with what an incident is dated now, which is otherwise as it was."""
        was = self._card(ident)
        assert was is not None, ident
        self._drop_clashes(was, dated.clashes)
        self._shelf.put(ident, struct_replace(was, dated_with=dated.together, clashes=dated.clashes))

    def _drop_clashes(self, was: IncidentCard | None, but: tuple[str, ...]) -> None:
        for clash in set(was.clashes if was else ()) - set(but):
            self._changes.parts.setdefault(("clash", clash), None)

    def _make(self, ident: str, strands: tuple[str, ...], dated: Dating, sources: set[str]) -> set[str]:
        """Make an incident anew; give the keys of its type, if it is the first or was the last of it.

        `sources` takes those of whom others may have to be told.
        """
        was = self._card(ident)
        self._drop_clashes(was, dated.clashes)
        reports = sorted({s.rpartition("/")[0] for s in strands})
        who = Who(self._parties.home, lambda i: self._parties.party(i, reports), self._parties.outlet)
        copies = CopyGroups(lambda r: self._reprints.group(r).reports, self._sheet)
        telling = self._telling(strands, who)
        whole, asked = whole_of(telling, self._room.incident_of, ident)
        incident = struct_replace(incident_of(telling, dated.when, copies, who), part_of=whole)
        own = tuple(f"of {r}/" for r in reports)
        told_of = who.uses | copies.uses | {f"home {address}" for address in asked}
        uses = tuple(sorted(k for k in told_of if not k.startswith(own)))
        brief, unread = _brief(incident)
        takes = tuple(takes_part(incident))
        self._weighed |= {*takes, *(was.takes if was else ())}
        self._post("takes", ident, was.takes if was else (), takes)
        card = IncidentCard(strands, incident.members, brief, uses, takes, dated.together, dated.clashes)
        self._post("uses", ident, was.uses if was else (), uses)
        self._post("unread", ident, _unread_keys(was.brief) if was else (), unread)
        sources |= {*unread, *(_unread_keys(was.brief) if was else ())}
        self._shelf.put(ident, card)
        self._changes.incidents[ident] = (incident_place(incident), incident)
        if was is not None and was.brief == brief:
            return set()
        self._moved_briefs += [brief, *([was.brief] if was else [])]
        return self._keep_type(was.brief if was else None, brief)

    def _forget(self, ident: str, sources: set[str]) -> set[str]:
        was = self._card(ident)
        if was is None:
            return set()
        self._post("uses", ident, was.uses, ())
        self._post("unread", ident, _unread_keys(was.brief), ())
        self._post("takes", ident, was.takes, ())
        self._weighed |= set(was.takes)
        sources |= set(_unread_keys(was.brief))
        self._drop_clashes(was, ())
        self._shelf.drop(IncidentCard, ident)
        self._changes.incidents[ident] = None
        self._moved_briefs.append(was.brief)
        return self._keep_type(was.brief, None)

    def _keep_type(self, old: Incident | None, new: Incident | None) -> set[str]:
        """Note an incident under its type, by its latest day; give the keys of types that now have one, or none."""
        keys = set()
        if old is not None and (new is None or (old.type, _latest(old)) != (new.type, _latest(new))):
            self._shelf.unpost("type", old.type, _latest(old), old.id)
            if not self._shelf.posted("type", old.type, limit=1):
                keys.add(f"kind {old.type}")
        if new is not None:
            if not self._shelf.posted("type", new.type, limit=1):
                keys.add(f"kind {new.type}")
            self._shelf.post("type", new.type, _latest(new), new.id)
        return keys

    def _post(self, kind: str, item: str, old: Iterable[str], new: Iterable[str]) -> None:
        for key in sorted(set(old) - set(new)):
            self._shelf.unpost(kind, key, "", item)
        for key in sorted(set(new) - set(old)):
            self._shelf.post(kind, key, "", item)

    # The small parts

    def _ask(self, moved: Moved, told: set[str], decisions: list[Decision]) -> None:
        """Bring the suggestions up to date."""
        copies = CopyGroups(lambda r: self._reprints.group(r).reports, self._sheet)

        def telling(ident: str) -> Telling:
            return self._telling(self._strands(ident, {}))

        def of(address: str) -> str | None:
            return self._parties.home(address) or self._room.incident_of(address)

        entries = []
        for ident, card in sorted(moved.parties.items()):
            party = self._parties.party(ident) if card and f"sample {ident}" in moved.keys else None
            if card and party:
                entries.append(Entry(ident, card.place, tuple(sorted(doubt_keys(party)))))
        for ident in sorted(told):
            one = telling(ident)
            place = place_of(one.mentions[0].key)
            said = any(type_policy(t).get("saying") for t in one.types)
            entries.append(Entry(ident, place, () if said else doubted_keys(keys_of(one, copies))))
        gone = {i for i, card in moved.parties.items() if card is None}
        gone |= {i for i, v in self._changes.incidents.items() if v is None}
        asking = Asking(self._shelf, self._parties.party, telling, self._weight)
        rows = asking.update(entries, gone, self._weighed, decisions, of)
        self._changes.parts |= {("suggestion", pair): row for pair, row in rows.items()}

    def _weight(self, ident: str) -> Weight:
        """Give what rests on an entity or an incident."""
        card = self._card(ident)
        if card is not None:
            return Weight(1, len(card.brief.reports))
        reports = {a.rpartition("/")[0] for a in self._parties.members(ident)}
        return Weight(len(self._shelf.posted("takes", ident)), len(reports))

    def _borne_on(self, briefs: Iterable[Incident]) -> set[str]:
        """Give the reports on whose comparisons incidents bear that changed: that they tell of, measure by, or count.

        What is counted is of the type, and was over by the day to which a comparison looks.
        """
        found: set[str] = set()
        for brief in briefs:
            keys = [f"own {brief.id}", *(f"since {p.entity}" for p in brief.participants if p.entity)]
            for key in keys:
                found |= {report for _, report in self._shelf.posted("compares", key)}
            if _latest(brief):
                counted = self._shelf.posted("compares", f"type {brief.type}", low=_latest(brief))
                found |= {report for _, report in counted}
        return found

    def _compare(self, reports: set[str]) -> None:
        """Check the comparisons of these reports."""
        for report in sorted(reports):
            was, filed = self._shelf.get(Compared, report), self._shelf.get(Filed, report)
            compares = filed is not None and filed.compares
            if not compares and was is None:
                continue
            checked, new = self._checked(report) if compares else ((), Compared((), (), ""))
            for ident in (was.ids if was else ())[len(checked) :]:
                self._changes.parts["comparison", ident] = None
            for n, one in enumerate(checked):
                place = filed.place if filed else "~"
                self._changes.parts["comparison", new.ids[n]] = (f"{place} {n:03}", one)
            before, after = ({(k, _until(k, c)) for k in c.uses} if c else set() for c in (was, new))
            for key, until in sorted(before - after):
                self._shelf.unpost("compares", key, until, report)
            for key, until in sorted(after - before):
                self._shelf.post("compares", key, until, report)
            if compares:
                self._shelf.put(report, new)
            else:
                self._shelf.drop(Compared, report)

    def _checked(self, report: str) -> tuple[tuple[CheckedComparison, ...], Compared]:
        """Check the comparisons of a report against the incidents that can bear on them."""
        sheet = self._sheet(report)
        who = Who(self._parties.home, self._parties.party, self._parties.outlet)
        told = {e.id: i for e in sheet.reading.events if (i := self._room.incident_of(sheet.address(e.id)))}
        own = {e: card.brief for e, i in told.items() if (card := self._card(i))}
        compared = sheet.reading.comparisons
        of = {c.of for c in compared if c.of}
        types = {i.type for i in own.values()} | of
        for key in sorted(types):
            row = table("types").get(key, {})
            types |= {*row.get("part_of", ()), *row.get("measured_as", ())}
        until = max([sheet.published or "~", *(f"{c.since}-12-31" for c in compared if c.since)])
        named = {p.id for c in compared if (p := who.of(sheet, c.since_entity))}
        found = {i for t in types for _, i in self._shelf.posted("type", t, low=EVER, high=f"{until}~")} | {
            *told.values()
        }
        # Of a type that is compared, one is at hand if there is any: comparisons ask whether the record has it.
        found |= {i for t in of for _, i in self._shelf.posted("type", t, limit=1)}
        found |= {i for p in named for _, i in self._shelf.posted("takes", p)}
        briefs = [card.brief for i in found if (card := self._card(i)) and (card.brief.type in types)]
        briefs.sort(key=lambda i: (incident_place(i), i.id))
        by_id = {i.id: i for i in briefs}
        book = Book(briefs, who, {sheet.address(e): by_id[i.id] for e, i in own.items()})
        checked = check_comparisons([sheet], book)
        # A rank is told by the words of single sightings, not only by what is noted of a party as a whole.
        uses = {k.replace("party ", "sample ", 1) if k.startswith("party ") else k for k in who.uses}
        uses |= {f"type {t}" for t in types} | {f"kind {t}" for t in of} | {f"since {p}" for p in named}
        uses |= {f"own {i}" for i in told.values()}
        return checked, Compared(tuple(f"{report} {n:03}" for n in range(len(checked))), tuple(sorted(uses)), until)

    def _tell_unread(self, keys: set[str]) -> None:
        for key in sorted(keys):
            found = [item for _, item in self._shelf.posted("unread", key)]
            briefs = [card.brief for i in found if (card := self._card(i))]
            told = unread_of(_only(b, key) for b in sorted(briefs, key=lambda b: b.id))
            for one in told:
                order = f"{10**9 - len(one.incidents):010} {10**9 - len(one.reports):010} {one.name} {one.entity or ''}"
                self._changes.parts["unread", key] = (order, one)
            if not told:
                self._changes.parts["unread", key] = None

    def _tell_copies(self, reports: set[str]) -> None:
        for report in sorted(reports):
            group = self._reprints.group(report)
            if group.reports[0] != report or len(group.reports) < 2:
                self._changes.parts["copies", report] = None
                continue
            original = original_of([self._sheet(r) for r in group.reports])
            because: Any = group.because
            noun = Copies(original=original.id if original else None, reports=group.reports, because=because)
            filed = self._shelf.get(Filed, report)
            self._changes.parts["copies", report] = (filed.place if filed else "~", noun)

    def _tell_entities(self, moved: Moved) -> None:
        for ident, card in sorted(moved.parties.items()):
            if card is None:
                self._changes.entities[ident] = None
            else:
                told = ((a, self._parties.seen(a)) for a in self._parties.members(ident))
                self._changes.entities[ident] = (_place(card.place[:10], None, ident), record_entity(card, told))


def _latest(incident: Incident) -> str:
    """Give the latest day of an incident, nothing where that is open."""
    return (incident.when.latest or "") if incident.when else ""


def _until(key: str, compared: Compared) -> str:
    """Give the place at which a comparison stands under a key."""
    return compared.until if key.startswith("type ") else ""


def incident_place(incident: Incident) -> int:
    """Give the place of an incident in the record: by its earliest day, then its latest, those without one last."""
    when = incident.when
    first = (when.earliest or when.latest) if when else None
    return _place(first, when.latest if when else None, incident.id)


@lru_cache(maxsize=65536)
def _place(first: str | None, last: str | None, ident: str) -> int:
    low, high = (date.fromisoformat(d).toordinal() if d and d[:1].isdigit() else OPEN for d in (first, last))
    tail = int.from_bytes(sha256(ident.encode()).digest()[:4]) >> (32 - BITS)
    return (low << 22 | high) << BITS | tail


def _known(mention: Mention, who: Who) -> Mention:
    """Give a mention with those who take part as `who` knows them."""
    parts = tuple(replace(p, party=who.party(p.party.id)) if p.party else p for p in mention.parts)
    return replace(mention, parts=parts, where=who.party(mention.where.id) if mention.where else None)


def _brief(incident: Incident) -> tuple[Incident, tuple[str, ...]]:
    """Give what comparisons and the list of unread sources look at of an incident, and the keys of the latter."""
    links = tuple(relied_on(incident))
    paths = (OriginPath(report=links[0].report, links=links),) if links else ()
    origins = Origins(min=0, max=0, list=(Origin(id="", name="", paths=paths),) if links else ())
    brief = struct_replace(incident, title="", origins=origins, conflicts=(), evidence=())
    return brief, _unread_keys(brief)


def _source(link: OriginLink) -> str:
    return f"entity {link.entity}" if link.entity else f"name {name_key(link.giver)}"


def _unread_keys(brief: Incident) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_source(link) for link in relied_on(brief)))


def _only(brief: Incident, key: str) -> Incident:
    """Give an incident with the links to one unread source alone."""
    links = tuple(link for link in relied_on(brief) if _source(link) == key)
    paths = (OriginPath(report=links[0].report, links=links),)
    return struct_replace(brief, origins=Origins(min=0, max=0, list=(Origin(id="", name="", paths=paths),)))
