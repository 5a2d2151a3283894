"""`Weighing`: takes reports and decisions in and gives what of the record they change, and nothing else.

Every stage is a function of what hangs together, never of the whole: the sightings of a name, the names that meet,
the strands of an incident, the incidents dated together. What comes in touches some of these; they are made anew
from the shelf, and what they were asked for by others (`Who.uses`) tells what has to be made anew after them.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from msgspec.structs import replace as struct_replace

from dragoman.model import Copies, Decision, Incident, Origins, Reading, Record

from .asking import Asking
from .blocks import Entry
from .cards import Bound, Filed, IncidentCard
from .changes import Changes, entity_place, incident_place, record_of
from .comparing import Comparing
from .copies import CopyGroups, original_of
from .dating import Dating, Datings, reports_of
from .decisions import Bindings, bind
from .doubts import doubt_keys
from .entities import Who
from .incidents import doubted_keys, keys_of
from .parties import Parties
from .party import Moved
from .record import incident_of
from .reliance import Reliances
from .remembered import forget_much
from .reprints import Reprints
from .sheets import Sheet, day_of, place_of, sheets_of
from .shelf import MemoryShelf, Shelf
from .sightings import file_report
from .strands import StrandRoom
from .suggestions import Weight, takes_part
from .tellings import Mention, Telling, type_policy
from .wholes import whole_of


def weigh(readings: Iterable[Reading], decisions: Iterable[Decision] = ()) -> Record:
    """Weigh readings into a record: a pure function of both, in any order."""
    chosen = [s.reading for s in sheets_of(readings)]
    return record_of(Weighing(MemoryShelf(chosen)).add([r.report.id for r in chosen], decisions))


class Weighing:
    """Weighs what comes in against what is on a shelf, and brings the shelf up to date."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._sheets: dict[str, Sheet] = {}

    def add(self, reports: Iterable[str], decisions: Iterable[Decision]) -> Changes:
        """Take in reports, new or read anew, with all decisions; give what changed of the record."""
        decisions = list(decisions)
        self._open()
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
        self._let_go()
        return self._changes

    def _let_go(self) -> None:
        """Let go of what was opened: judgements that are held on to hold on to sheets and parties."""
        self._parties.forget()
        self._room.forget()
        for sheet in self._sheets.values():
            sheet.close()
        self._sheets.clear()
        forget_much()

    def _open(self) -> None:
        """Begin with nothing changed and no report open."""
        self._sheets = {}
        self._known: dict[str, tuple[str, ...]] = {}
        self._changes = Changes()
        self._parties = Parties(self._shelf, self._sheet)
        self._reprints = Reprints(self._shelf, self._sheet)
        self._room = StrandRoom(self._shelf, self._sheet, self._who(), self._copies())
        self._datings = Datings(self._shelf, self._sheet, self._room, self._strands, self._changes)
        self._comparing = Comparing(self._shelf, self._sheet, self._parties, self._room, self._changes)
        self._reliances = Reliances(self._shelf, self._changes)

    def _who(self, reports: Iterable[str] = ()) -> Who:
        """Give the entities of the record, each with all that these reports tell of it."""
        own = sorted(reports)
        return Who(self._parties.home, lambda i: self._parties.party(i, own), self._parties.outlet)

    def _copies(self) -> CopyGroups:
        return CopyGroups(lambda r: self._reprints.group(r).reports, self._sheet)

    def _sheet(self, report: str) -> Sheet:
        if report not in self._sheets:
            filed = self._shelf.get(Filed, report)
            published = filed.published if filed else day_of(self._shelf.reading(report))
            self._sheets[report] = Sheet(ident=report, published=published, opening=self._shelf.reading)
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
        for group in groups:
            self._known[self._room.ident(group)] = tuple(group)
        named = dict(self._known)
        gone = before - set(named)
        dirty: set[str] = set()
        for ident, strands in named.items():
            was = self._card(ident)
            keys = keys | {f"home {address}" for address in self._room.house(strands, ident)}
            if was is None or was.strands != strands or changed & set(strands):
                dirty.add(ident)
        told = set(dirty)
        stale = {i for ident in gone | dirty if (card := self._card(ident)) for i in card.dated_with}
        whens = self._datings.date(dirty | (stale - gone))
        for ident, dated in whens.items():
            card = self._card(ident)
            if card is None or card.brief.when != dated.when:
                dirty.add(ident)
        dirty |= {item for key in sorted(keys) for _, item in self._shelf.posted("uses", key)} - gone
        moved: list[tuple[IncidentCard | None, IncidentCard | None]] = []
        moved += [(self._card(ident), None) for ident in sorted(gone)]
        for ident in sorted(gone):
            self._forget(ident)
        for ident in sorted(dirty | set(whens)):
            was, dated = self._card(ident), whens.get(ident) or self._dated(ident)
            if ident in dirty:
                moved.append((was, self._make(ident, self._strands(ident), dated)))
            else:
                self._redate(ident, dated)
        self._reliances.tell()
        self._compare(wholly, keys, moved)
        return told

    def _compare(
        self, wholly: set[str], keys: set[str], moved: list[tuple[IncidentCard | None, IncidentCard | None]]
    ) -> None:
        """Check the comparisons anew that these reports make, that rest on these keys, or on incidents that changed."""
        kinds: set[str] = set()
        changed: list[IncidentCard] = []
        for old, new in moved:
            if old and new and (old.brief, old.counted) == (new.brief, new.counted):
                continue
            kinds |= self._comparing.count(old, new)
            changed += [card for card in (old, new) if card]
        again = self._comparing.resting_on(keys | kinds) | self._comparing.borne_on(changed)
        self._comparing.update(wholly | again)

    def _card(self, ident: str) -> IncidentCard | None:
        return self._shelf.get(IncidentCard, ident)

    def _strands(self, ident: str) -> tuple[str, ...]:
        if ident in self._known:
            return self._known[ident]
        card = self._card(ident)
        return card.strands if card else ()

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

    def _make(self, ident: str, strands: tuple[str, ...], dated: Dating) -> IncidentCard:
        """Make an incident anew."""
        was = self._card(ident)
        self._drop_clashes(was, dated.clashes)
        reports = reports_of(strands)
        who, copies = self._who(reports), self._copies()
        telling = _known(self._room.together(strands), who)
        whole, asked = whole_of(telling, self._room.incident_of, ident)
        incident = struct_replace(incident_of(telling, dated.when, copies, who), part_of=whole)
        brief = struct_replace(incident, origins=NO_ORIGINS, conflicts=(), evidence=(), members=())
        counted, seen = self._comparing.counted(brief)
        own = tuple(f"of {r}/" for r in reports)
        told_of = who.uses | copies.uses | seen | {f"home {address}" for address in asked}
        card = IncidentCard(
            strands,
            brief,
            uses=tuple(sorted(k for k in told_of if not k.startswith(own))),
            takes=tuple(takes_part(incident)),
            dated_with=dated.together,
            clashes=dated.clashes,
            counted=counted,
            relies=self._reliances.note(was, incident),
        )
        self._put(ident, was, card)
        self._changes.incidents[ident] = (incident_place(incident), incident)
        return card

    def _put(self, ident: str, was: IncidentCard | None, card: IncidentCard | None) -> None:
        """Put a card in the place of another, and what stands under keys because of it."""
        for kind in ("uses", "takes"):
            before, after = (set(getattr(c, kind)) if c else set() for c in (was, card))
            for key in sorted(before - after):
                self._shelf.unpost(kind, key, "", ident)
            for key in sorted(after - before):
                self._shelf.post(kind, key, "", ident)
            if kind == "takes":
                self._weighed |= before | after
        if card is not None and card != was:
            self._shelf.put(ident, card)
        elif card is None:
            self._shelf.drop(IncidentCard, ident)

    def _forget(self, ident: str) -> None:
        was = self._card(ident)
        if was is None:
            return
        self._reliances.note(was, None)
        self._drop_clashes(was, ())
        self._put(ident, was, None)
        self._changes.incidents[ident] = None

    # The small parts

    def _ask(self, moved: Moved, told: set[str], decisions: list[Decision]) -> None:
        """Bring the suggestions up to date."""
        copies = self._copies()

        def telling(ident: str) -> Telling:
            return self._room.together(self._strands(ident))

        def afar(a: str, b: str) -> bool:
            return self._room.afar(self._strands(a), self._strands(b))

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
        asking = Asking(self._shelf, self._parties.party, telling, afar, self._weight)
        rows = asking.update(entries, gone, self._weighed, decisions, of)
        self._changes.parts |= {("suggestion", pair): row for pair, row in rows.items()}

    def _weight(self, ident: str) -> Weight:
        """Give what rests on an entity or an incident."""
        card = self._card(ident)
        if card is not None:
            return Weight(1, len(card.brief.reports))
        return Weight(self._shelf.many("takes", ident), len(reports_of(self._parties.members(ident))))

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
                self._changes.entities[ident] = (entity_place(card.place, ident), self._parties.noun(card))


NO_ORIGINS = Origins(min=0, max=0)
"""What stands for the origins of an incident where nobody looks at them."""


def _known(telling: Telling, who: Who) -> Telling:
    """Give a telling with those who take part as `who` knows them."""

    def known(mention: Mention) -> Mention:
        parts = tuple(replace(p, party=who.party(p.party.id)) if p.party else p for p in mention.parts)
        return replace(mention, parts=parts, where=who.party(mention.where.id) if mention.where else None)

    return Telling([known(m) for m in telling.mentions])


__all__ = ["Changes", "Incident", "Weighing", "record_of", "weigh"]
