"""`Parties`: the entities of all reports joined to those of the record, and only what a newcomer bears on anew.

Sightings of one name are clustered by themselves (`knots`); the clusters meet those of other names under keys
(`blocks`); what hangs together is clustered once more, strongest first, to the parties of the record.
"""

from collections.abc import Callable, Iterable

from dragoman.model import RecordEntity

from .blocks import Blocks, Entry, Judged, components
from .cards import Belongs, Cluster, Filed, Item, PartyCard, Seen, Told
from .clusters import Pair, gather
from .decisions import Bindings
from .dossiers import address_of, addresses_of, noun_of, told_of
from .knots import Come, Crowds, Joining, bound_pairs, digest, merged
from .names import block_keys
from .organisations import acronym, body_keys, name_key, same_body
from .party import Moved, Party, card_of
from .people import cannot_be_one, one_person
from .places import place_keys, same_place
from .profiles import Profile
from .sheets import Sheet
from .shelf import Shelf
from .sightings import profile_from, sighting_of, single
from .surnames import without_rivals

APART = "\x1f"
"""What stands between the crowd and the founder of an item."""
NOTHING = Come("", frozenset())
DECIDED = "a person decided that they are one"


class Parties:
    """The parties on a shelf."""

    def __init__(self, shelf: Shelf, sheet: Callable[[str], Sheet]) -> None:
        self._shelf, self._sheet = shelf, sheet
        self._crowds = Crowds(shelf, self._single, self._joining)
        self._blocks = Blocks(shelf, "item", self._entry)
        self._profiles: dict[tuple[str, ...], Profile] = {}
        self._bound: frozenset[str] = frozenset()

    # What is looked up

    def seen(self, address: str) -> Seen:
        """Give what was noted down of a sighting."""
        card = self._shelf.get(Seen, address)
        assert card is not None, address
        return card

    def home(self, address: str) -> str | None:
        """Give the id of the party that a sighting is of."""
        card = self._shelf.get(Belongs, f"at {address}")
        return card.to if card else None

    def card(self, ident: str) -> PartyCard | None:
        """Give the card of a party."""
        return self._shelf.get(PartyCard, ident)

    def party(self, ident: str, reports: Iterable[str] = ()) -> Party | None:
        """Give a party, with all of its sightings in `reports`."""
        card = self.card(ident)
        if card is None:
            return None

        def profile() -> Profile:
            filed = [f for r in reports if (f := self._shelf.get(Filed, r))]
            near = {a for f in filed for a in f.sightings if self.home(a) == ident}
            return self.profile(tuple(sorted({*card.sample, *near})))

        return Party(card, card.kind, profile)  # type: ignore[arg-type]

    def outlet(self, key: str) -> str | None:
        """Give the id of the first outlet that has a name."""
        found = self._shelf.posted("outlet", key, limit=1)
        return found[0][1] if found else None

    def members(self, ident: str) -> tuple[str, ...]:
        """Give all sightings of a party, in canonical order."""
        return addresses_of(self._shelf.get(Told, ident))

    def noun(self, card: PartyCard) -> RecordEntity:
        """Give a party as a noun of the record."""
        told = self._shelf.get(Told, card.id)
        assert told is not None, card.id
        return noun_of(card, told)

    def profile(self, addresses: tuple[str, ...]) -> Profile:
        """Give the profile that sightings make together."""
        if addresses not in self._profiles:
            told = [(a, self.seen(a)) for a in addresses]
            self._profiles[addresses] = profile_from(
                (sighting_of(a, seen, self._sheet(a.rpartition("/")[0])), seen) for a, seen in told
            )
        return self._profiles[addresses]

    def forget(self) -> None:
        """Let go of all profiles: judgements that are held on to hold on to parties, and through them to these."""
        self._profiles.clear()

    # What is made anew

    def update(self, touched: dict[str, set[str]], bindings: Bindings, rebound: set[str]) -> Moved:
        """Take in that sightings of these crowds came, went or changed, and that decisions changed on `rebound`."""
        self._bound = frozenset(a for pair in (*bindings.forced, *bindings.barred) for a in pair)
        self._profiles.clear()
        self._come: dict[str, Come | None] = {}
        rebound = {a for a in rebound if self._shelf.get(Seen, a)}
        for address in rebound:
            touched.setdefault(self.seen(address).crowd, set()).add(address)
        before: dict[str, Item] = {}
        after: dict[str, Item] = {}
        for crowd in sorted(touched):
            before |= self._items(crowd)
            come = self._crowds.touch(crowd, touched[crowd], bindings)
            self._come |= {f"{crowd}{APART}{founder}": one for founder, one in come.items()}
            after |= {_ident(crowd, c): self._item(crowd, c) for c in self._crowds.clusters(crowd)}
        linked = self._settle(before, after)
        altered = {i for i, item in after.items() if before.get(i) != item}
        old = {p for i in before if (p := self._belonging(i))}
        seeds = linked | altered
        seeds |= {i for p in old if (card := self.card(p)) for i in card.items if self._shelf.get(Item, i)}
        seeds |= {i for a in rebound if (i := self._item_of(a))}
        forced = self._forced(bindings)
        comps = components(seeds, lambda i: [*self._blocks.links(i), *forced.get(i, ())])
        old |= {p for comp in comps for i in comp if (p := self._belonging(i))}
        made = [card for comp in comps for card in self._gathered(comp, bindings)]
        for ident in set(before) - set(after):
            self._shelf.drop(Belongs, f"item {ident}")
        return self._put(made, old)

    def _items(self, crowd: str) -> dict[str, Item]:
        found = {}
        for cluster in self._crowds.clusters(crowd):
            item = self._shelf.get(Item, _ident(crowd, cluster))
            if item is not None:
                found[_ident(crowd, cluster)] = item
        return found

    def _item(self, crowd: str, cluster: Cluster) -> Item:
        family = crowd.partition(" ")[0]
        profile = self.profile(cluster.sample)
        told: tuple[tuple[str, str], ...] = ()
        if family == "person":
            keys = tuple(sorted(k for n in profile.names for k in block_keys(n)))
        elif family == "place":
            keys, told = place_keys(profile)
        else:
            keys, told = body_keys(profile)
            short = [k for k in keys if any(acronym(n) and name_key(n) == k for n in profile.names)]
            keys = (*keys, *sorted({f"short {k}" for k in [*short, *(k for k, _ in told)]}))
        return Item(family=family, crowd=crowd, cluster=cluster, keys=tuple(dict.fromkeys(keys)), told=told)

    def _settle(self, before: dict[str, Item], after: dict[str, Item]) -> set[str]:
        """Put items in their blocks and judge those that have changed."""
        for ident in sorted(set(before) - set(after)):
            self._shelf.drop(Item, ident)
        for ident, item in after.items():
            if before.get(ident) != item:
                self._shelf.put(ident, item)
        changed = {i for i, item in after.items() if i not in before or _judged_by(before[i]) != _judged_by(item)}
        told_before = {(k, v, i) for i, item in before.items() for k, v in _told(item)}
        told_after = {(k, v, i) for i, item in after.items() for k, v in _told(item)}
        heard = sorted({k for k, _, _ in told_before ^ told_after})
        was = {key: self._told_of(key) for key in heard}
        for key, value, ident in sorted(told_before - told_after):
            self._shelf.unpost("told", key, value, ident)
        for key, value, ident in sorted(told_after - told_before):
            self._shelf.post("told", key, value, ident)
        entries = [[Entry(i, x.cluster.place, _blocks(x)) for i, x in sorted(some.items())] for some in (before, after)]
        others = {i for key in heard if was[key] != self._told_of(key) for i in self._block(key)}
        return self._blocks.settle(
            entries[0], entries[1], changed | {i for i in others if self._shelf.get(Item, i)}, self._judge
        )

    def _told_of(self, key: str) -> list[str]:
        return list(dict.fromkeys(place for place, _ in self._shelf.posted("told", key)))

    def _block(self, key: str) -> list[str]:
        family, _, name = key.partition(" ")
        keys = (key, f"{family} short {name}") if family != "place" else (key,)
        return [item for k in keys for _, item in self._shelf.posted("item", k)]

    def _entry(self, ident: str) -> Entry:
        item = self._shelf.get(Item, ident)
        assert item is not None, ident
        return Entry(ident, item.cluster.place, _blocks(item))

    def _judge(self, a: str, b: str) -> Judged | None:
        one, other = self._shelf.get(Item, a), self._shelf.get(Item, b)
        if one is None or other is None:
            return None
        if one.family == "person":
            return self._judge_people(one.cluster.sample, other.cluster.sample)
        told = lambda name: self._told_of(f"{one.family} {name}")  # noqa: E731
        if one.family == "place":
            codes = (_code(one), _code(other))
            found = same_place(one.keys, other.keys, codes, told)
        else:
            ours, theirs = _names(one), _names(other)
            found = same_body(ours, theirs, one.told, told) or same_body(theirs, ours, other.told, told)
        return Judged(found[0], (found[1],)) if found else None

    def _single(self, address: str) -> Cluster:
        return single(address, self.seen(address), address in self._bound)

    def _joining(self, crowd: str) -> Joining:
        family, _, name = crowd.partition(" ")
        why = f"the same {'place' if family == 'place' else 'name'} ({name.partition(' + ')[0]})"
        if family != "person":
            return Joining(lambda *_: Judged(1.0, (why,)), lasting=False)
        return Joining(lambda one, other: self._judge_people(one.sample, other.sample), self._forbidden)

    def _judge_people(self, one: tuple[str, ...], other: tuple[str, ...]) -> Judged | None:
        weighed = one_person(self.profile(one), self.profile(other))
        return Judged(weighed.score, weighed.because) if weighed else None

    def _forbidden(self, left: list[Cluster], right: list[Cluster]) -> bool:
        """Tell whether two groups of clusters cannot be of one person."""
        ours, theirs = ([self.profile(c.sample) for c in side] for side in (left, right))
        return cannot_be_one(ours, theirs)

    def _gathered(self, comp: list[str], bindings: Bindings) -> Iterable[PartyCard]:
        items = {i: item for i in comp if (item := self._shelf.get(Item, i))}
        order = sorted(items, key=lambda i: (items[i].cluster.place, i))
        at = {i: n for n, i in enumerate(order)}
        pairs = [
            Pair(score, at[i], at[j], because)
            for i in order
            for j, (score, because) in self._blocks.links(i).items()
            if at[i] < at[j]
        ]
        clusters = [items[i].cluster for i in order]
        forced, barred = bound_pairs([c.bound for c in clusters], bindings)
        people = {n for n, i in enumerate(order) if items[i].family == "person"}

        def veto(left: list[int], right: list[int]) -> bool:
            if not people & {*left, *right}:
                return False
            return self._forbidden(
                [clusters[i] for i in left if i in people], [clusters[i] for i in right if i in people]
            )

        pairs = without_rivals(pairs, [c.names if n in people else () for n, c in enumerate(clusters)])
        groups, used = gather(len(order), pairs, threshold=0.0, forced=forced, barred=barred, veto=veto)
        home = {i: n for n, group in enumerate(groups) for i in group}
        reasons: list[dict[str, float]] = [{} for _ in groups]
        for pair in used:
            reasons[home[pair.a]]["; ".join(pair.because)] = pair.score
        within = {(a, b) for a, b in bindings.forced}
        for n, group in enumerate(groups):
            bound = {b for i in group for b in clusters[i].bound}
            if any(a in bound and b in bound for a, b in within):
                reasons[n][DECIDED] = 0.0
            yield self._card([order[i] for i in group], [clusters[i] for i in group], reasons[n])

    def _card(self, items: list[str], clusters: list[Cluster], reasons: dict[str, float]) -> PartyCard:
        whole = merged(clusters, reasons)
        founder = self.seen(whole.founder).entity
        mark = digest(*sorted(c.digest for c in clusters), *whole.because, *items)
        return card_of(whole, founder.kind, self.profile(tuple(map(address_of, whole.early))), tuple(items), mark)

    def _put(self, made: list[PartyCard], old: set[str]) -> Moved:
        moved = Moved()
        cards = {card.id: card for card in made}
        for ident in sorted(old - set(cards)):
            was = self.card(ident)
            if was is not None:
                self._leave(was, moved)
                moved.parties[ident] = None
        for ident, card in sorted(cards.items()):
            was = self.card(ident)
            if was == card:
                continue
            for item in card.items:
                self._shelf.put(f"item {item}", Belongs(ident))
            self._rehouse(card, was, moved)
            moved.parties[ident] = card
            self._shelf.put(ident, card)
            if was is not None and was.label == card.label and was.face != card.face:
                moved.faces.add(ident)
            if was is None or was.label != card.label:
                moved.reports |= {a.rpartition("/")[0] for a in self.members(ident)}
            if was is None or was.view != card.view:
                moved.keys.add(f"party {ident}")
            if was is None or (was.view, was.sample) != (card.view, card.sample):
                moved.keys.add(f"sample {ident}")
            for key in sorted(set(was.outlets if was else ()) - set(card.outlets)):
                self._shelf.unpost("outlet", key, was.place if was else "", ident)
                moved.keys.add(f"outlet {key}")
            for key in card.outlets:
                if was is None or key not in was.outlets:
                    self._shelf.post("outlet", key, card.place, ident)
                    moved.keys.add(f"outlet {key}")
        return moved

    def _leave(self, was: PartyCard, moved: Moved) -> None:
        self._shelf.drop(PartyCard, was.id)
        self._shelf.drop(Told, was.id)
        moved.keys |= {f"party {was.id}", f"sample {was.id}", *(f"outlet {key}" for key in was.outlets)}
        for key in was.outlets:
            self._shelf.unpost("outlet", key, was.place, was.id)

    def _rehouse(self, card: PartyCard, was: PartyCard | None, moved: Moved) -> None:
        """Tell the sightings of a party whose they are now."""
        if was is not None and was.digest == card.digest:
            return
        before = self._shelf.get(Told, card.id)
        came = self._came(card, was) if before else None
        if came is None:
            before, came = None, {a for i in card.items for a in self._sightings(i)}
        told = told_of(((a, self.seen(a)) for a in sorted(came)), before)
        for address in sorted(came):
            if self.home(address) != card.id:
                self._shelf.put(f"at {address}", Belongs(card.id))
                moved.reports.add(address.rpartition("/")[0])
                moved.keys.add(f"of {address}")
        self._shelf.put(card.id, told)

    def _came(self, card: PartyCard, was: PartyCard | None) -> set[str] | None:
        """Give the sightings that came to a party; None where any left or was read anew, or may have."""
        if was is None or set(was.items) - set(card.items):
            return None
        came: set[str] = set()
        for item in card.items:
            one = self._come.get(item, NOTHING) if item in was.items else Come("", frozenset(self._sightings(item)))
            if one is None or (item in was.items and one is not NOTHING and one.was != item.partition(APART)[2]):
                return None
            came |= one.came
        return came

    def _sightings(self, ident: str) -> list[str]:
        item = self._shelf.get(Item, ident)
        return self._crowds.members(item.crowd, item.cluster) if item else []

    def _belonging(self, item: str) -> str | None:
        card = self._shelf.get(Belongs, f"item {item}")
        return card.to if card else None

    def _item_of(self, address: str) -> str | None:
        seen = self._shelf.get(Seen, address)
        if seen is None:
            return None
        found = (c for c in self._crowds.clusters(seen.crowd) if address in c.bound or address in c.members)
        return next((_ident(seen.crowd, c) for c in found), None)

    def _forced(self, bindings: Bindings) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for a, b in bindings.forced:
            one, other = self._item_of(a), self._item_of(b)
            if one and other and one != other:
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
        return found


def _ident(crowd: str, cluster: Cluster) -> str:
    return f"{crowd}{APART}{cluster.founder}"


def _judged_by(item: Item) -> tuple[object, ...]:
    """Give what a judgement sees of an item."""
    return (item.cluster.place, item.cluster.sample, item.keys, item.told)


def _blocks(item: Item) -> tuple[str, ...]:
    return tuple(f"{item.family} {key}" for key in item.keys)


def _told(item: Item) -> list[tuple[str, str]]:
    return [(f"{item.family} {key}", value) for key, value in item.told]


def _names(item: Item) -> tuple[str, ...]:
    return tuple(k for k in item.keys if not k.startswith("short "))


def _code(item: Item) -> str | None:
    return item.told[0][1] if item.told else None
