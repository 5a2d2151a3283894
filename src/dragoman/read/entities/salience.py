"""`Memory`: the chains of a report as it is read from left to right, and how present each is."""

from collections.abc import Iterable

from .mentions import Chain, Columns, Mention

# How present an entity is: the sum over its mentions of what each is worth by its place in the clause, fading by each
# sentence since. Tuned on gum (news, biographies, interviews) and the first 45 reports of meantime.
SUBJECT, OBJECT, OTHER = 3.0, 2.0, 1.2
FADE = 0.55
NAMED = 1.3
FORGOTTEN_AFTER = 12
"""Sentences after which a mention adds nothing."""

_ARGUMENTS = {"nsubj", "nsubjpass", "dobj", "dative"}


class Memory:
    """Chains and mentions read so far, things among them: "it" may mean those."""

    def __init__(self, columns: Columns, chains: Iterable[Chain]) -> None:
        self.columns = columns
        self.chains = list(chains)
        self.seen: list[Mention] = []
        self._things: dict[str, Chain] = {}

    def presence(self, chain: Chain, mention: Mention, *, outside_quotes: bool = False) -> float:
        """Give how present a chain is at a mention; with `outside_quotes` what speakers say counts for nothing."""
        total = 0.0
        for earlier in chain.mentions:
            distance = mention.sentence - earlier.sentence
            if earlier.first >= mention.first or distance > FORGOTTEN_AFTER:
                continue
            if outside_quotes and self.columns.quote[earlier.head] >= 0:
                continue
            if earlier.role in {"nsubj", "nsubjpass"}:
                weight = SUBJECT
            else:
                weight = OBJECT if earlier.role in {"dobj", "ROOT"} else OTHER
            total += weight * FADE**distance
        return total * (NAMED if chain.named else 1.0)

    def most_present(self, chains: Iterable[Chain], mention: Mention) -> Chain | None:
        """Give the most present of some chains; of two that are equally so the earlier."""
        return max(chains, key=lambda c: (self.presence(c, mention), -c.mentions[0].first), default=None)

    def shares_verb(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether a chain is another argument of the mention's verb: who tells him is not whom it is told."""
        columns = self.columns
        verb = columns.head[mention.head]
        if columns.dep[mention.head] == "pobj":
            verb = columns.head[verb]
        return any(
            m.sentence == mention.sentence
            and m.role in _ARGUMENTS
            and columns.head[m.head] == verb
            and m.head != mention.head
            and m.sort != "pronoun"
            for m in chain.mentions
        )

    def open_chain(self, mention: Mention) -> Chain:
        """Open a chain for somebody new."""
        assert mention.kind is not None
        chain = Chain(kind=mention.kind, mentions=[], number=mention.number)
        self.chains.append(chain)
        return chain

    def take_thing(self, mention: Mention) -> None:
        """Keep a thing in mind, with earlier mentions of it by the same noun."""
        chain = self._things.get(mention.lemma)
        if chain is None or chain.number != mention.number:
            chain = self._things[mention.lemma] = self.open_chain(mention)
        chain.add(mention)
