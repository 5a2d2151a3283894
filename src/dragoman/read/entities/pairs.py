"""`Pairs`: two or more who are meant together: "Norway and Estonia said that they …", "The two countries"."""

from collections.abc import Sequence

from dragoman.read.tables import word_set

from .mentions import Chain, Columns, Mention
from .nominals import FORMER_OR_LATTER
from .salience import FADE, SUBJECT, Memory

REACH = 1
"""How many sentences back the subjects of "they" may stand. Chosen by reading some twenty news reports."""
REACH_OF_THE_TWO = 3
"""How many sentences back those may stand whom "the two" or "both men" means."""

_SINGLE = {"person", "organization", "outlet", "place"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_COUNTS = {"both": 2, "two": 2, "three": 3}


class Pairs:
    """Finds those who are coordinated, or who met, before a pronoun, and opens a group for them when it means them."""

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

    def meant(self, description: Mention) -> Chain | None:
        """Give the group that "the two", "both men" or "the three countries" means, or None."""
        count = self._count(description)
        first = self._nearest(description, count) if count else None
        return self.group(first) if first is not None else None

    def one_of(self, description: Mention) -> Chain | None:
        """Give the chain of whom "the former" or "the latter" of two means, or None."""
        first = self._nearest(description, 2)
        if first is None:
            return None
        return first.chain if description.lemma == "former" else self._others(first)[0].chain

    def _nearest(self, description: Mention, count: int) -> Mention | None:
        """Give the first of the nearest so many before a description that it may mean together."""
        for mention in sorted(self._by_head.values(), key=lambda m: -m.first):
            if mention.last > description.first or description.sentence - mention.sentence > REACH_OF_THE_TWO:
                continue
            others = self._others(mention)
            if len(others) == count - 1 and others[-1].last <= description.first and self._may_be(mention, description):
                return mention
        return None

    def _count(self, description: Mention) -> int:
        columns = self.columns
        if description.lemma in _COUNTS:
            return _COUNTS[description.lemma]
        if description.lemma in {"pair", "duo", "couple"}:
            return 2
        before = columns.lower[description.first : description.head]
        bare = all(columns.dep[c] in {"det", "nummod", "predet", "poss", "amod"} for c in self._modifiers(description))
        return next((_COUNTS[w] for w in before if w in _COUNTS), 0) if bare else 0

    def _modifiers(self, description: Mention) -> list[int]:
        return [c for c in self.columns.children[description.head] if description.first <= c < description.last]

    def _may_be(self, mention: Mention, description: Mention) -> bool:
        """Tell whether those coordinated may be called by a noun: men are persons, countries are places."""
        lemma = description.lemma
        if lemma in {"side", "party", *FORMER_OR_LATTER} or lemma in _COUNTS:
            return True
        if lemma in word_set("nominals", "state") or lemma in word_set("nominals", "city"):
            return mention.kind == "place"
        if lemma in word_set("nominals", "companies") or lemma in word_set("nominals", "bodies"):
            return mention.kind in {"organization", "outlet"}
        return mention.kind == "person"

    def group(self, first: Mention) -> Chain:
        """Give the group of coordinated mentions, opened once."""
        chain = self._opened.get(first.head)
        if chain is None:
            members = [first, *self._others(first)]
            text = " and ".join([", ".join(m.text for m in members[:-1]), members[-1].text])
            whole = Mention(
                first=first.first,
                last=members[-1].last,
                head=first.head,
                sort="nominal",
                kind="group",
                text=text,
                lemma="",
                sentence=first.sentence,
                role=first.role,
                number="p",
                definite=True,
            )
            chain = self._opened[first.head] = self.memory.open_chain(whole)
            if self.columns.dep[members[-1].head] == "conj":
                chain.add(whole)
                chain.latest = first.sentence
            else:
                chain.label = text  # no words name both: "Lind met Kerr"
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
                return found or self._met(mention)
            other = self._by_head.get(nexts[0])
            if other is None or other.kind != mention.kind or other.chain is mention.chain:
                return []
            found.append(other)
            head = nexts[0]

    def _met(self, mention: Mention) -> list[Mention]:
        """Give whom the subject of a verb of meeting meets: "Lind met Kerr", "Lind held talks with Kerr"."""
        columns = self.columns
        verb = columns.head[mention.head]
        if mention.role != "nsubj" or columns.lemma[verb] not in word_set("nominals", "meeting"):
            return []
        objects = [c for c in columns.children[verb] if c > verb and columns.dep[c] in {"dobj", "prep"}]
        places = [*objects, *(g for c in objects for g in columns.children[c] if columns.dep[g] == "prep")]
        whom = [c for c in objects if columns.dep[c] == "dobj"]
        whom += [
            g for p in places if columns.lower[p] == "with" for g in columns.children[p] if columns.dep[g] == "pobj"
        ]
        met = [m for m in (self._by_head.get(w) for w in whom) if m is not None and m.kind == mention.kind]
        return [m for m in met if m.chain is not mention.chain][:1]

    def _is_own_argument(self, mention: Mention, pronoun: Mention) -> bool:
        """Tell whether a pronoun is another argument of the verb whose subjects these are: "they" met "them"."""
        same = self.columns.head[mention.head] == self.columns.head[pronoun.head]
        return same and self.columns.dep[pronoun.head] != "poss"
