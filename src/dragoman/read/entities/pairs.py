"""`Pairs`: what "they" means after coordinated subjects: "Norway and Estonia said that they …"."""

from collections.abc import Sequence

from .mentions import Chain, Columns, Mention
from .salience import FADE, SUBJECT, Memory

REACH = 1
"""How many sentences back the subjects may stand. Chosen by reading some twenty news reports."""

_SINGLE = {"person", "organization", "outlet", "place"}
_SUBJECTS = {"nsubj", "nsubjpass"}


class Pairs:
    """Finds the coordinated subjects that stand before a pronoun, and opens a group for them when it means them."""

    def __init__(self, memory: Memory, described: Sequence[Mention]) -> None:
        self.memory = memory
        self.columns: Columns = memory.columns
        self._by_head = {m.head: m for m in described if m.number == "s" and m.kind in _SINGLE}
        self._opened: dict[int, Chain] = {}

    def before(self, pronoun: Mention) -> tuple[float, Mention] | None:
        """Give how present the nearest coordinated subjects are at a pronoun, and the first of them."""
        found: tuple[float, Mention] | None = None
        for mention in self._by_head.values():
            distance = pronoun.sentence - mention.sentence
            if mention.role not in _SUBJECTS or not 0 <= distance <= REACH or mention.first >= pronoun.first:
                continue
            others = self._others(mention)
            if not others or others[-1].last > pronoun.first or self._is_own_argument(mention, pronoun):
                continue
            score = 2 * SUBJECT * FADE**distance
            if found is None or score > found[0]:
                found = (score, mention)
        return found

    def group(self, first: Mention) -> Chain:
        """Give the group of coordinated subjects, opened once."""
        chain = self._opened.get(first.head)
        if chain is None:
            members = [first, *self._others(first)]
            last = members[-1].last
            whole = Mention(
                first=first.first,
                last=last,
                head=first.head,
                sort="nominal",
                kind="group",
                text=" and ".join([", ".join(m.text for m in members[:-1]), members[-1].text]),
                lemma="",
                sentence=first.sentence,
                role=first.role,
                number="p",
                definite=True,
            )
            chain = self._opened[first.head] = self.memory.open_chain(whole)
            chain.add(whole)
        return chain

    def _others(self, mention: Mention) -> list[Mention]:
        """Give the mentions that "and" joins to one, all of its kind; none where a thing or a plural is among them."""
        found: list[Mention] = []
        head = mention.head
        while True:
            if any(self.columns.lower[c] in {"or", "nor", "but"} for c in self.columns.children[head]):
                return []
            nexts = [c for c in self.columns.children[head] if self.columns.dep[c] == "conj"]
            if not nexts:
                return found
            other = self._by_head.get(nexts[0])
            if other is None or other.kind != mention.kind or other.chain is mention.chain:
                return []
            found.append(other)
            head = nexts[0]

    def _is_own_argument(self, mention: Mention, pronoun: Mention) -> bool:
        """Tell whether a pronoun is another argument of the verb whose subjects these are: "they" met "them"."""
        same = self.columns.head[mention.head] == self.columns.head[pronoun.head]
        return same and self.columns.dep[pronoun.head] != "poss"
