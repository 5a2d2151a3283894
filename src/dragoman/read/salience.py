"""`Resolver`: whom descriptions and pronouns reach, read from left to right by agreement and salience."""

from collections.abc import Iterable

from .gazetteer import gazetteer
from .mentions import Chain, Columns, Mention
from .wordlists import word_set

# How present an entity is: the sum over its mentions of what each is worth by its place in the clause, halved (or so) for
# every sentence since. Tuned on gum (news, biographies, interviews) and the first 45 reports of meantime.
SUBJECT, OBJECT, OTHER = 3.0, 2.0, 1.2
FADE = 0.55
NAMED = 1.3
THING = 0.8
THING_THAT_ACTS = 0.1
THEY_OF_A_BODY = 0.5
IT_OF_A_PLACE = 0.5
LEAST_FOR_PRONOUN = 0.02
PRONOUN_REACH = 4
NOMINAL_REACH = 30

_HE = {"he", "him", "his", "himself"}
_SHE = {"she", "her", "hers", "herself"}
_IT = {"it", "its", "itself"}
_THEY = {"they", "them", "their", "theirs", "themselves"}
_I = {"i", "me", "my", "mine", "myself"}
_WE = {"we", "us", "our", "ours", "ourselves"}
PRONOUNS = _HE | _SHE | _IT | _THEY | _I | _WE
_ORDERING = {"first", "second", "third", "last", "next", "other", "new", "previous"}
_EVALUATIVE = {
    "young",
    "old",
    "former",
    "late",
    "embattled",
    "powerful",
    "influential",
    "popular",
    "big",
    "small",
    "huge",
    "giant",
    "troubled",
    "current",
    "entire",
    "whole",
    "same",
    "very",
    "said",
    "great",
    "poor",
    "two",
    "three",
    "both",
}
_OF_A_COMPANY = {
    "aircraft",
    "aerospace",
    "airline",
    "plane",
    "computer",
    "technology",
    "tech",
    "oil",
    "energy",
    "software",
    "internet",
    "media",
    "car",
    "manufacturing",
    "based",
    "private",
    "budget",
    "low",
    "cost",
    "fare",
    "flag",
    "news",
    "aviation",
    "electronics",
    "steel",
    "mining",
    "retail",
}
_OWNING = {"his", "her", "its", "their", "my", "our", "himself", "herself", "itself", "themselves"}


class Resolver:
    """Chains of one report as they grow; `take` puts each mention, in text order, into one."""

    def __init__(self, columns: Columns, chains: Iterable[Chain], speakers: dict[int, Mention | None]) -> None:
        self.columns = columns
        self.chains = list(chains)
        self.speakers = speakers
        self.seen: list[Mention] = []
        self.things: dict[str, Chain] = {}

    def presence(self, chain: Chain, mention: Mention) -> float:
        """Give how present a chain is at a mention."""
        total = 0.0
        for earlier in chain.mentions:
            if earlier.first >= mention.first:
                continue
            distance = mention.sentence - earlier.sentence
            if distance > 12:
                continue
            weight = (
                SUBJECT
                if earlier.role in {"nsubj", "nsubjpass"}
                else OBJECT
                if earlier.role in {"dobj", "ROOT"}
                else OTHER
            )
            total += weight * FADE**distance
        return total * (NAMED if chain.named else 1.0)

    def nominal(self, mention: Mention) -> Chain | None:
        """Give the chain that a description reaches, or None where it introduces somebody new."""
        if not mention.definite or self._is_new(mention):
            return None
        candidates = [
            c
            for c in self.chains
            if c.mentions and any(m.first < mention.first for m in c.mentions) and self._fits_nominal(c, mention)
        ]
        same_head = [
            c
            for c in candidates
            if any(m.lemma == mention.lemma and m.sort == "nominal" and m.first < mention.first for m in c.mentions)
        ]
        exact = [
            c
            for c in same_head
            if any(m.text.lower().split()[-1:] == mention.text.lower().split()[-1:] for m in c.mentions)
        ]
        pool = [c for c in exact or same_head if self._same_modifiers(c, mention)]
        if pool:
            return max(pool, key=lambda c: (self.presence(c, mention), -c.mentions[0].first))
        if mention.number == "p" or not self._bare(mention):
            return None
        pool = [c for c in candidates if c.named and self._may_be_called(c, mention)]
        best = max(pool, key=lambda c: (self.presence(c, mention), -c.mentions[0].first), default=None)
        return best if best and self.presence(best, mention) > LEAST_FOR_PRONOUN else None

    def _same_modifiers(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether what a description adds to its noun was said of the chain before, or is said of neither."""
        own = self._modifiers(mention)
        if not own:
            return True
        for earlier in chain.mentions:
            if earlier.first < mention.first and earlier.sort == "nominal" and earlier.lemma == mention.lemma:
                theirs = self._modifiers(earlier)
                if own <= theirs or not theirs - own and not own & _ORDERING:
                    return bool(own <= theirs or not self._telling(own))
        words = {w for m in chain.mentions if m.name for w in m.text.lower().split()}
        return own <= words

    def _modifiers(self, mention: Mention) -> frozenset[str]:
        columns = self.columns
        found = []
        for child in columns.children[mention.head]:
            if mention.first <= child < mention.head and columns.dep[child] in {
                "compound",
                "amod",
                "nmod",
                "poss",
                "nummod",
            }:
                word = columns.lower[child]
                if columns.dep[child] == "poss":
                    owner = next((m.chain for m in self.seen if m.head == child and m.chain), None)
                    word = f"={id(owner)}" if owner else word
                if word not in _EVALUATIVE:
                    found.append(word)
        return frozenset(found)

    def _telling(self, modifiers: frozenset[str]) -> bool:
        return any(not word.startswith("=") for word in modifiers)

    def _bare(self, mention: Mention) -> bool:
        """Tell whether a description adds nothing of its own that would make it somebody else."""
        columns = self.columns
        for child in columns.children[mention.head]:
            if mention.first <= child < mention.last and columns.dep[child] in {"poss", "prep", "nummod"}:
                return False
            if columns.dep[child] in {"amod", "compound"} and child < mention.head and not self._known(child):
                return False
        return True

    def _known(self, modifier: int) -> bool:
        word = self.columns.lower[modifier]
        return (
            bool(gazetteer().nationality(word)) or word in _EVALUATIVE or word in _OF_A_COMPANY or "-year-old" in word
        )

    def _is_new(self, mention: Mention) -> bool:
        columns = self.columns
        return any(
            columns.lower[c] in {"another", "other", "any", "every", "each", "no"}
            for c in columns.children[mention.head]
        )

    def _fits_nominal(self, chain: Chain, mention: Mention) -> bool:
        if mention.gender and chain.gender and mention.gender != chain.gender:
            return False
        if any(
            m.sentence == mention.sentence and m.first <= mention.first and mention.last <= m.last
            for m in chain.mentions
        ):
            return False
        if mention.number == "p":
            return chain.kind == "group"
        if mention.kind == "organization":
            return chain.kind in {"organization", "outlet"} or (
                chain.kind == "place" and mention.lemma in {"government", "regime"}
            )
        return chain.kind == mention.kind

    def _may_be_called(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether a name may be called so by its kind: a country "the country", a paper "the paper"."""
        lemma = mention.lemma
        if mention.kind == "place":
            is_country = any(gazetteer().country(m.text) for m in chain.mentions if m.name)
            if lemma in word_set("nominals.yaml", "state"):
                return is_country
            if lemma in word_set("nominals.yaml", "city"):
                return not is_country
            return False
        if lemma in word_set("nominals.yaml", "outlet"):
            return chain.kind == "outlet"
        if lemma in word_set("nominals.yaml", "missions"):
            return any(lemma in m.text.lower() for m in chain.mentions if m.name)
        if mention.kind == "organization":
            return chain.kind == "organization" and self._is_body(chain, lemma)
        words = {columns_word for m in chain.mentions for columns_word in self._described(m)}
        return lemma in words or lemma in word_set("nominals.yaml", "generic_persons")

    def _described(self, mention: Mention) -> list[str]:
        start = mention.name[0] if mention.name else mention.head + 1
        return self.columns.lemma[mention.first : start]

    def _is_body(self, chain: Chain, lemma: str) -> bool:
        """Tell whether a body may be called by a noun: a firm "the company", the Quay Bank "the bank"."""
        names = [w for m in chain.mentions if m.name for w in m.text.lower().split()]
        public = bool(set(names) & word_set("nominals.yaml", "public_words"))
        if lemma in names:
            return True
        if lemma in word_set("nominals.yaml", "companies"):
            return not public
        return lemma in word_set("nominals.yaml", "bodies")

    def take_thing(self, mention: Mention) -> None:
        """Keep a thing in mind, with earlier mentions of it by the same noun."""
        chain = self.things.get(mention.lemma)
        if chain is None or chain.number != mention.number:
            chain = self.things[mention.lemma] = Chain(kind="thing", mentions=[], number=mention.number)
            self.chains.append(chain)
        chain.add(mention)

    def pronoun(self, mention: Mention) -> Chain | None:
        """Give the chain that a pronoun reaches, or None."""
        word = mention.lemma
        if word in _I | _WE:
            return self._speaker(mention, word)
        best: tuple[float, Chain] | None = None
        for chain in self.chains:
            score = self._score(chain, mention, word)
            if score > LEAST_FOR_PRONOUN and (best is None or score > best[0]):
                best = (score, chain)
        return best[1] if best else None

    def _speaker(self, mention: Mention, word: str) -> Chain | None:
        quote = self.columns.quote[mention.head]
        speaker = self.speakers.get(quote) if quote >= 0 else None
        if speaker is None or speaker.chain is None:
            return None
        chain = speaker.chain
        if word in _I:
            return chain if chain.kind in {"person", "group"} else None
        return chain if chain.kind in {"organization", "outlet"} else self._employer(chain)

    def _employer(self, chain: Chain) -> Chain | None:
        """Give the body that a speaker is said to be of: "Quay Motors spokesman Tim Kerr" says "we" of Quay Motors."""
        inside = {i for m in chain.mentions for i in range(m.first, m.last)}
        for mention in self.seen:
            if (
                mention.chain
                and mention.chain is not chain
                and mention.first in inside
                and mention.chain.kind in {"organization", "outlet"}
            ):
                return mention.chain
        return chain if chain.kind == "group" else None

    def _score(self, chain: Chain, mention: Mention, word: str) -> float:
        if not chain.mentions or not _agrees(chain, word):
            return 0.0
        last = max((m.sentence for m in chain.mentions if m.first < mention.first), default=None)
        if last is None or mention.sentence - last > PRONOUN_REACH:
            return 0.0
        if word not in _OWNING and self._co_argument(chain, mention):
            return 0.0
        if any(
            m.first <= mention.first
            and mention.last <= m.last
            and m.head != mention.head
            and m.sentence == mention.sentence
            and m.first != mention.first
            for m in chain.mentions
        ):
            return 0.0
        score = self.presence(chain, mention)
        if chain.kind == "thing":
            score *= THING_THAT_ACTS if self._acts(mention) else THING
        if self._same_speech(chain, mention):
            score *= 0.4
        if word in _THEY and chain.kind in {"organization", "outlet"}:
            score *= THEY_OF_A_BODY
        if word in _IT and chain.kind == "place":
            score *= IT_OF_A_PLACE
        return score

    def _acts(self, mention: Mention) -> bool:
        """Tell whether a pronoun does what only somebody does: says, decides, buys."""
        columns = self.columns
        verb = columns.head[mention.head]
        return mention.role == "nsubj" and columns.lemma[verb] in word_set("nominals.yaml", "acts")

    def _same_speech(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether the chain is who speaks these very words: "he" in a quotation is seldom its speaker."""
        quote = self.columns.quote[mention.head]
        speaker = self.speakers.get(quote) if quote >= 0 else None
        return speaker is not None and speaker.chain is chain

    def _co_argument(self, chain: Chain, mention: Mention) -> bool:
        columns = self.columns
        verb = columns.head[mention.head]
        if columns.dep[mention.head] == "pobj":
            verb = columns.head[verb]
        return any(
            m.sentence == mention.sentence
            and m.sort != "pronoun"
            and columns.head[m.head] == verb
            and m.head != mention.head
            and m.role in {"nsubj", "nsubjpass", "dobj", "dative"}
            for m in chain.mentions
        )


def _agrees(chain: Chain, word: str) -> bool:
    if chain.kind == "thing":
        return word in _IT and chain.number == "s" or word in _THEY and chain.number == "p"
    if word in _HE:
        return chain.kind == "person" and chain.gender != "f"
    if word in _SHE:
        return chain.kind == "person" and chain.gender != "m"
    if word in _IT:
        return (chain.kind in {"organization", "outlet", "place"} and chain.number == "s") or (
            chain.kind == "group" and chain.number == "s"
        )
    return chain.kind in {"group", "organization", "outlet"}


def gender_of(word: str) -> str:
    """Give the gender that a pronoun tells."""
    return "m" if word in _HE else "f" if word in _SHE else ""
