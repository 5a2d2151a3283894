"""`StrandRoom`: the mentions of each report as strands, and which strands of all reports are of one incident."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from dragoman.model import short_id

from .afar import afar
from .blocks import Blocks, Entry, Judged, components
from .cards import Belongs, IncidentCard, Strand, Strands
from .clusters import Pair, gather
from .copies import CopyGroups
from .decisions import Bindings
from .entities import Party, Who
from .incidents import judge_strands, keys_of, may_be_one, outlets_of
from .judging import apart
from .knots import bound_pairs, digest
from .retellings import join_within
from .sheets import Sheet, place_of
from .shelf import Shelf
from .sketches import Sketch
from .tellings import Telling, mention_of, mentions_of


class StrandRoom:
    """The strands on a shelf.

    `who` answers with what judging may look at of a party: its `PartyCard.face` where it takes part, and its label
    where its report names it somewhere (`Mention.around`).
    """

    def __init__(self, shelf: Shelf, sheet: Callable[[str], Sheet], who: Who, copies: CopyGroups) -> None:
        self._shelf, self._sheet, self._who, self._copies = shelf, sheet, who, copies
        self._blocks = Blocks(shelf, "strand", self._entry)
        self._arounds: dict[str, dict[str, Party]] = {}
        self._sketches: dict[str, dict[str, Sketch]] = {}
        self._tellings: dict[str, Telling] = {}

    def strand(self, ident: str) -> Strand:
        """Give a strand by its id."""
        card = self._shelf.get(Strand, ident)
        assert card is not None, ident
        return card

    def telling(self, ident: str) -> Telling:
        """Give what a strand tells."""
        if ident not in self._tellings:
            report = ident.rpartition("/")[0]
            sheet, around = self._sheet(report), self._around(report)
            sketches = self._sketches.setdefault(report, {})
            events = [sheet.events[m.rpartition("/")[2]] for m in self.strand(ident).members]
            self._tellings[ident] = Telling([mention_of(sheet, e, self._who, around, sketches) for e in events])
        return self._tellings[ident]

    def forget(self) -> None:
        """Let go of all tellings."""
        self._tellings.clear()
        self._arounds.clear()
        self._sketches.clear()

    def together(self, strands: Iterable[str]) -> Telling:
        """Give what strands tell together."""
        return Telling(sorted((m for s in strands for m in self.telling(s).mentions), key=lambda m: m.key))

    def _around(self, report: str) -> dict[str, Party]:
        """Give the parties that a report names anywhere, as they were noted with its strands."""
        if report not in self._arounds:
            held = self._shelf.get(Strands, report)
            told = (self._who.party(i) for i in (held.around if held else ()))
            self._arounds[report] = {p.id: p for p in told if p}
        return self._arounds[report]

    def ident(self, strands: Sequence[str]) -> str:
        """Give the id of the incident that strands make, in their order."""
        return short_id("i", strands[0])

    def acting(self, parties: Iterable[str]) -> set[str]:
        """Give the reports in which one of these parties takes part in something."""
        return {s.rpartition("/")[0] for p in sorted(parties) for _, s in self._shelf.posted("acts", p)}

    def update(
        self, reports: set[str], wholly: set[str], bindings: Bindings, rebound: set[str]
    ) -> tuple[list[list[str]], set[str], set[str]]:
        """Make the strands of these reports anew; give the groups that may be other incidents than before.

        Each group is the strands of one incident. Also given are the incidents that these strands were of before, and
        the strands of which judging sees something else than before: of reports in `wholly`, all.
        """
        old: dict[str, Strand] = {}
        new: dict[str, Strand] = {}
        for report in sorted(reports):
            held = self._shelf.get(Strands, report)
            old |= {i: self.strand(i) for i in (held.strands if held else ())}
            new |= {s.id: s for s in self._made(report, bindings)}
        changed = {i for i, s in new.items() if i.rpartition("/")[0] in wholly or old.get(i) != s}
        was = {i: self._incident_of(i) for i in old if i in changed or i not in new}
        self._act(old, new)
        for ident in sorted(set(old) - set(new)):
            self._shelf.drop(Strand, ident)
            self._shelf.drop(Belongs, f"strand {ident}")
        own: dict[str, list[str]] = {report: [] for report in sorted(reports)}
        for ident in new:
            own[ident.rpartition("/")[0]].append(ident)
        for report, idents in own.items():
            self._shelf.put(report, Strands(tuple(idents), tuple(self._arounds[report])))
        for ident, strand in new.items():
            if old.get(ident) != strand:
                self._shelf.put(ident, strand)
        entries = [[Entry(s.id, s.place, s.keys) for s in some.values()] for some in (old, new)]
        seeds = self._blocks.settle(entries[0], entries[1], changed, self._judge) | changed
        seeds |= {s for a in sorted(rebound) if (s := self._strand_of(a))}
        before = {i for i in was.values() if i} | {i for s in seeds if (i := self._incident_of(s))}
        seeds |= {s for i in before for s in self._strands_of(i)}
        forced = self._forced(bindings)
        comps = components(seeds, lambda i: [*self._blocks.links(i), *forced.get(i, ())])
        before |= {i for comp in comps for s in comp if (i := self._incident_of(s))}
        return [group for comp in comps for group in self._gathered(comp, bindings)], before, changed

    def _act(self, old: dict[str, Strand], new: dict[str, Strand]) -> None:
        """Note in which strands parties take part now."""
        before, after = ({(p, s.id) for s in some.values() for p in s.parties} for some in (old, new))
        for party, strand in sorted(before - after):
            self._shelf.unpost("acts", party, "", strand)
        for party, strand in sorted(after - before):
            self._shelf.post("acts", party, "", strand)

    def house(self, strands: Iterable[str], incident: str) -> set[str]:
        """Note of which incident strands are; give the addresses of the mentions that were of another."""
        moved: set[str] = set()
        for ident in strands:
            if self._incident_of(ident) != incident:
                self._shelf.put(f"strand {ident}", Belongs(incident))
                moved |= set(self.strand(ident).members)
        return moved

    def incident_of(self, address: str) -> str | None:
        """Give the id of the incident that a mention is of."""
        strand = self._strand_of(address)
        return self._incident_of(strand) if strand else None

    def _strands_of(self, incident: str) -> list[str]:
        card = self._shelf.get(IncidentCard, incident)
        return [s for s in (card.strands if card else ()) if self._shelf.get(Strand, s)]

    def _strand_of(self, address: str) -> str | None:
        report = address.rpartition("/")[0]
        held = self._shelf.get(Strands, report)
        return next((s for s in (held.strands if held else ()) if address in self.strand(s).members), None)

    def _incident_of(self, strand: str) -> str | None:
        card = self._shelf.get(Belongs, f"strand {strand}")
        return card.to if card else None

    def _made(self, report: str, bindings: Bindings) -> Iterable[Strand]:
        mentions = mentions_of([self._sheet(report)], self._who)
        self._arounds[report] = dict(mentions[0].around) if mentions else {}
        for telling in join_within(mentions, bindings):
            first = telling.mentions[0]
            self._tellings[first.address] = telling
            taking = {p.party.id: p.party for m in telling.mentions for p in m.parts if p.party}
            taking |= {m.where.id: m.where for m in telling.mentions if m.where}
            around = {p.id: p for m in telling.mentions for p in m.around.values()}
            seen = [f"{i} {p.face}" for i, p in sorted(taking.items())]
            yield Strand(
                id=first.address,
                place=place_of(first.key),
                members=tuple(m.address for m in telling.mentions),
                keys=tuple(sorted(keys_of(telling, self._copies))),
                parties=tuple(sorted(taking)),
                cites=tuple(sorted(outlets_of(telling))),
                types=tuple(sorted(telling.types)),
                days=telling.days,
                seen=digest(*seen, *(f"{i} {p.label}" for i, p in sorted(around.items()))),
            )

    def _entry(self, ident: str) -> Entry:
        strand = self.strand(ident)
        return Entry(ident, strand.place, strand.keys)

    def _judge(self, a: str, b: str) -> Judged | None:
        if a.rpartition("/")[0] == b.rpartition("/")[0]:
            return None
        one, other = sorted((self.strand(a), self.strand(b)), key=lambda s: (s.place, s.id))
        if not may_be_one(one.keys, other.keys, {*one.cites, *other.cites}):
            return None
        if afar((one,), (other,)) and not all(map(self._copied, (a, b))):
            return None
        return judge_strands(self.telling(one.id), self.telling(other.id), self._copies)

    def afar(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Tell whether some strands are surely of another incident than others, by what is noted of their days."""
        return afar(map(self.strand, ours), map(self.strand, theirs))

    def _copied(self, strand: str) -> bool:
        return self._copies.has_copies(self._sheet(strand.rpartition("/")[0]))

    def _gathered(self, comp: list[str], bindings: Bindings) -> Iterable[list[str]]:
        order = sorted(comp, key=lambda i: (self.strand(i).place, i))
        if len(order) == 1:
            yield order
            return
        at = {i: n for n, i in enumerate(order)}
        pairs = [
            Pair(score, at[i], at[j], because)
            for i in order
            for j, (score, because) in self._blocks.links(i).items()
            if at[i] < at[j]
        ]
        forced, barred = bound_pairs([self.strand(i).members for i in order], bindings)
        groups, _ = gather(
            len(order), pairs, threshold=0.0, forced=forced, barred=barred, veto=partial(self._apart, order)
        )
        for group in groups:
            yield [order[i] for i in group]

    def _apart(self, order: list[str], left: list[int], right: list[int]) -> bool:
        return apart([self.telling(order[i]) for i in left], [self.telling(order[i]) for i in right])

    def _forced(self, bindings: Bindings) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for a, b in bindings.forced:
            one, other = self._strand_of(a), self._strand_of(b)
            if one and other and one != other:
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
        return found
