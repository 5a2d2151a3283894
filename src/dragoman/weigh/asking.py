"""`Asking`: the suggestions for a person to decide, kept up to date: what `suggestions.suggest` gives of the whole."""

from collections.abc import Callable, Iterable

from dragoman.model import Decision, Suggestion

from .blocks import Blocks, Entry, Judged
from .cards import Asked, Decided
from .doubts import doubt_of_entities, doubt_of_incidents
from .party import Party
from .shelf import Shelf
from .suggestions import EACH, Weight, decided_pairs
from .tellings import Telling

Row = tuple[str, Suggestion]


class Asking:
    """The doubts on a shelf, and which of them are put before a person."""

    def __init__(
        self,
        shelf: Shelf,
        party: Callable[[str], Party | None],
        telling: Callable[[str], Telling],
        afar: Callable[[str, str], bool],
        weight: Callable[[str], Weight],
    ) -> None:
        self._shelf, self._party, self._telling, self._weight = shelf, party, telling, weight
        self._afar = afar
        self._blocks = Blocks(shelf, "doubt", self._entry)

    def update(
        self,
        entries: Iterable[Entry],
        gone: Iterable[str],
        weighed: Iterable[str],
        decisions: Iterable[Decision],
        of: Callable[[str], str | None],
    ) -> dict[str, Row | None]:
        """Take in what changed; give the suggestions that are other than before, by an id of the pair.

        `entries` are entities and incidents that are new or told of otherwise, `gone` those that are no more,
        `weighed` those on which more or less rests than before.
        """
        fresh = {e.item: e for e in entries}
        old = {i: card for i in (*fresh, *gone) if (card := self._shelf.get(Asked, i))}
        for ident, entry in sorted(fresh.items()):
            pairs = old[ident].pairs if ident in old else ()
            self._shelf.put(ident, Asked(entry.place, entry.keys, pairs))
        before = [Entry(i, card.place, card.keys) for i, card in sorted(old.items())]
        touched = self._blocks.settle(before, list(fresh.values()), set(fresh), self._judge)
        touched |= self._decide(decisions, of) | set(weighed)
        decided = {frozenset(p) for p in (self._shelf.get(Decided, "") or Decided()).pairs}
        rows: dict[str, Row | None] = {p: None for i in old if i not in fresh for p in old[i].pairs}
        for ident in sorted(set(old) - set(fresh)):
            self._shelf.drop(Asked, ident)
        for ident in sorted(touched):
            card = self._shelf.get(Asked, ident)
            if card is not None:
                made = self._rows(ident, decided)
                rows.update({p: None for p in card.pairs if p not in made})
                rows.update(made)
                for other in {o for p in (*card.pairs, *made) for o in p.split()} | {ident}:
                    self._note(other, ident, made)
        return rows

    def _rows(self, ident: str, decided: set[frozenset[str]]) -> dict[str, Row]:
        found: dict[str, Row] = {}
        for other in self._surest(ident, decided):
            if ident in self._surest(other, decided):
                a, b = sorted((ident, other))
                score, because = self._blocks.links(a)[b]
                lesser = min(self._weight(a), self._weight(b))
                order = f"{10**9 - lesser.incidents:010} {10**9 - lesser.reports:010} {2 - score:.6f} {a} {b}"
                sort = "incident" if a.startswith("i") else "entity"
                noun = Suggestion(sort=sort, a=a, b=b, score=score, because=because)  # type: ignore[arg-type]
                found[f"{a} {b}"] = (order, noun)
        return found

    def _surest(self, ident: str, decided: set[frozenset[str]]) -> list[str]:
        ranked = [
            (-score, min(ident, other), max(ident, other), other)
            for other, (score, _) in self._blocks.links(ident).items()
            if frozenset({ident, other}) not in decided
        ]
        return [other for _, _, _, other in sorted(ranked)[:EACH]]

    def _note(self, ident: str, of: str, made: dict[str, Row]) -> None:
        """Note on an entity or incident which suggestions it has with `of` now."""
        card = self._shelf.get(Asked, ident)
        if card is None:
            return
        with_it = [p for p in made if ident in p.split()]
        pairs = tuple(sorted({*with_it, *(p for p in card.pairs if of not in p.split())}))
        if pairs != card.pairs:
            self._shelf.put(ident, Asked(card.place, card.keys, pairs))

    def _decide(self, decisions: Iterable[Decision], of: Callable[[str], str | None]) -> set[str]:
        """Note which pairs are decided; give those on which that is other than before."""
        pairs = {(a, b) for a, b in (sorted(p) for p in decided_pairs(decisions, of))}
        was = set((self._shelf.get(Decided, "") or Decided()).pairs)
        if pairs != was:
            self._shelf.put("", Decided(tuple(sorted(pairs))))
        return {ident for pair in pairs ^ was for ident in pair}

    def _entry(self, ident: str) -> Entry:
        card = self._shelf.get(Asked, ident)
        assert card is not None, ident
        return Entry(ident, card.place, card.keys)

    def _judge(self, a: str, b: str) -> Judged | None:
        if a.startswith("i") != b.startswith("i"):
            return None
        if a.startswith("i"):
            if self._afar(a, b):
                return None
            doubt = doubt_of_incidents(self._telling(a), self._telling(b))
        else:
            one, other = self._party(a), self._party(b)
            doubt = doubt_of_entities(one, other) if one and other else None
        return Judged(doubt.score, doubt.because) if doubt else None
