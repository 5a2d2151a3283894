"""`Descriptions`: whom a description reaches: "the diplomat", "the company", "its spokesman"."""

from dragoman.read.tables import word_set

from .ages import Ages
from .gazetteer import gazetteer
from .mentions import Chain, Mention
from .national import told_country
from .nominals import FORMER_OR_LATTER, phrase_of, spoken_for
from .outlets import is_agency, outlet_key
from .pairs import Pairs
from .salience import Memory

LEAST_PRESENCE = 0.02
"""A name that is less present than this is not called by a bare description. Tuned with salience.py."""

OF_THAT_AGE = 4.0
"""A name with an age beside it counts so much more than one without. Chosen by reading reports that tell ages."""

CLIENT_WITHIN = 4
"""A lawyer's client is spoken of at most so many sentences after the lawyer. Chosen by reading reports of courts."""

_EACH = {"two", "both", "either", "each", "every", "any", "all"}
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod"})


class Descriptions:
    """Finds the chain of a description among those of a memory."""

    def __init__(self, memory: Memory, pairs: Pairs) -> None:
        self.memory = memory
        self.pairs = pairs
        self.columns = memory.columns
        self.ages = Ages(memory.columns)

    def reach(self, mention: Mention) -> Chain | None:
        """Give the chain that a description reaches, or None where it introduces somebody new."""
        if mention.lemma in FORMER_OR_LATTER:
            return self.pairs.one_of(mention)
        if mention.lemma in word_set("nominals", "clients") and mention.definite:
            return self._client(mention)
        age = self.ages.told_in(mention)
        if age:
            return self._of_age(mention, age)
        if not mention.definite or self._introduces(mention) or self._is_of_each(mention):
            return None
        if mention.kind == "outlet" and self.columns.lower[mention.first] == "this":
            return self._own_outlet()
        kinds = _kinds_for(mention)
        candidates = [
            c
            for c in self.memory.chains
            if c.kind in kinds and any(m.first < mention.first for m in c.mentions) and self._fits(c, mention)
        ]
        alike = [c for c in candidates if self._has_noun(c, mention) and self._same_modifiers(c, mention)]
        if alike:
            return self.memory.most_present(alike, mention)
        if mention.number == "p":
            return self.pairs.meant(mention)
        titled = [c for c in candidates if self._is_titled(c, mention)]
        if titled:
            return self.memory.most_present(titled, mention)
        if not self._bare(mention):
            return None
        best = self.memory.most_present((c for c in candidates if c.named and self._may_be_called(c, mention)), mention)
        return best if best and self.memory.presence(best, mention) > LEAST_PRESENCE else None

    def _client(self, mention: Mention) -> Chain | None:
        """Give whom the lawyer told of last speaks for: "a lawyer for Ann Kerr said HER CLIENT …"."""
        columns = self.columns
        by_head = {m.head: m for m in self.memory.seen if m is not mention}
        for earlier in reversed(self.memory.seen):
            if mention.sentence - earlier.sentence > CLIENT_WITHIN:
                return None
            if earlier.sort != "nominal" or earlier.lemma not in word_set("nominals", "representatives"):
                continue
            told = [by_head[h].chain for h in spoken_for(columns, earlier.head) if h in by_head]
            whom = next((c for c in told if c and c.kind in {"person", "organization", "group"}), None)
            if whom is not None:
                return whom
        return None

    def _of_age(self, mention: Mention, age: str) -> Chain | None:
        """Give whom a description with an age is of: "Tim Kerr, 52 … the 52-year-old".

        A name with that age beside it is taken before one whose age is not told, and even where it comes later.
        """
        persons = [c for c in self.memory.chains if c.kind == "person" and self._fits(c, mention)]
        aged = [c for c in persons if age in self.ages.of(c)]
        before = [c for c in persons if any(m.first < mention.first for m in c.mentions)]
        if not mention.definite:
            return aged[0] if len(aged) == 1 and aged[0] not in before else None
        scores = [(self._presence_at_age(c, mention, age), -n, c) for n, c in enumerate(before)]
        best = max(scores, key=lambda s: s[:2], default=None)
        if best and best[0] > LEAST_PRESENCE:
            return best[2]
        return aged[0] if len(aged) == 1 else None

    def _presence_at_age(self, chain: Chain, mention: Mention, age: str) -> float:
        ages = self.ages.of(chain)
        if (ages and age not in ages) or not (ages or (chain.named and mention.lemma in word_set("nominals", "aged"))):
            return 0.0
        outside = self.columns.quote[mention.head] < 0
        return self.memory.presence(chain, mention, outside_quotes=outside) * (OF_THAT_AGE if ages else 1.0)

    def _own_outlet(self) -> Chain | None:
        """Give the chain of the report's own outlet, which "this newspaper" is."""
        own = outlet_key(self.columns.parse.report.outlet or "")
        named = (c for c in self.memory.chains if c.kind == "outlet" and own)
        return next((c for c in named if any(m.name and outlet_key(m.text) == own for m in c.mentions)), None)

    def _has_noun(self, chain: Chain, mention: Mention) -> bool:
        return any(m.lemma == mention.lemma and m.sort == "nominal" and m.first < mention.first for m in chain.mentions)

    def _is_titled(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether a name was given with these very words: "Moor director Ann Kerr" is "the Moor director"."""
        own = self._modifiers(mention)
        return any(
            m.name and mention.lemma in self._before_name(m) and own <= set(self.columns.lower[m.first : m.name[0]])
            for m in chain.mentions
        )

    def _introduces(self, mention: Mention) -> bool:
        words = word_set("nominals", "introducing")
        return any(self.columns.lower[c] in words for c in self.columns.children[mention.head])

    def _fits(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether gender and rank allow it, and the description is no part of the other's phrase."""
        if mention.gender and chain.gender and mention.gender != chain.gender:
            return False
        for m in chain.mentions:
            if m.sentence == mention.sentence and m.first <= mention.first and mention.last <= m.last:
                return False
        if self.memory.shares_verb(chain, mention) or self._is_elsewhere(chain, mention):
            return False
        return not (mention.kind == "person" and self._is_of_other_rank(chain, mention))

    def _is_of_other_rank(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether the chain was called by the noun only as a deputy and now is not, or the other way round."""
        lemmas, ranks = self.columns.lemma, word_set("nominals", "ranks")
        own = ranks & set(lemmas[mention.first : mention.head])
        held = [
            ranks & set(lemmas[m.first : m.last]) for m in chain.mentions if mention.lemma in lemmas[m.first : m.last]
        ]
        return bool(held) and own not in held

    def _is_elsewhere(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether a body is said to be of a country that the chain is not known to be of."""
        if mention.lemma not in word_set("nominals", "missions"):
            return False
        told = told_country(self.columns, mention)
        known = {
            told_country(self.columns, m) for m in chain.mentions if m.first < mention.first and m.sort != "pronoun"
        }
        return bool(told) and told not in known | {chain.country}

    def _same_modifiers(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether what a description adds to its noun was said of the chain before, or is said of neither."""
        own, of = self._modifiers(mention), self._owners(mention)
        if of and any(self._is_of_others(m, mention, of) for m in chain.mentions):
            return False
        if not own:
            return True
        for earlier in chain.mentions:
            if earlier.first < mention.first and earlier.sort == "nominal" and earlier.lemma == mention.lemma:
                return own <= self._modifiers(earlier)
        return own <= {w for m in chain.mentions if m.name for w in m.text.lower().split()}

    def _is_of_each(self, mention: Mention) -> bool:
        """Tell whether a description is of whoever it is of several: "the nominee of either party"."""
        columns = self.columns
        inside = range(mention.head + 1, mention.last)
        return mention.number == "s" and any(
            columns.lower[i] in _EACH and columns.dep[i] in {"det", "nummod", "predet"} for i in inside
        )

    def _owners(self, mention: Mention) -> frozenset[str]:
        """Give the nouns behind "of" in a description: "the nominee OF the Blue Party"."""
        columns = self.columns
        small = [c for c in columns.children[mention.head] if c < mention.last and columns.lower[c] == "of"]
        return frozenset(columns.words(*phrase_of(columns, n)).lower() for c in small for n in columns.children[c])

    def _is_of_others(self, earlier: Mention, mention: Mention, of: frozenset[str]) -> bool:
        """Tell whether an earlier mention by the same noun is of something else."""
        if earlier.sort != "nominal" or earlier.lemma != mention.lemma or earlier.first >= mention.first:
            return False
        return bool(self._owners(earlier)) and not of & self._owners(earlier)

    def _modifiers(self, mention: Mention) -> frozenset[str]:
        """Give the words before a noun that tell one from another; an owner counts as whom it reaches."""
        columns = self.columns
        found = []
        for child in columns.children[mention.head]:
            if not mention.first <= child < mention.head or columns.dep[child] not in _MODIFIERS:
                continue
            word = columns.lower[child]
            if columns.dep[child] == "poss":
                owner = next((m.chain for m in self.memory.seen if m.head == child and m.chain), None)
                word = f"={owner.mentions[0].first}" if owner else word
            if word not in word_set("nominals", "evaluative"):
                found.append(word)
        return frozenset(found)

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
        known = word_set("nominals", "evaluative") | word_set("nominals", "of_a_company")
        return word in known or gazetteer().nationality(word) is not None

    def _may_be_called(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether a name may be called so by its kind: a country "the country", a paper "the paper"."""
        lemma = mention.lemma
        if mention.kind == "place":
            is_country = bool(chain.country)
            if lemma in word_set("nominals", "state"):
                return is_country
            return lemma in word_set("nominals", "city") and not is_country
        if lemma in word_set("nominals", "outlet"):
            return chain.kind == "outlet" and not (_is_agency(chain) and lemma not in {"newswire", "outlet"})
        if lemma == "agency" and chain.kind == "outlet":
            return _is_agency(chain)
        if lemma in word_set("nominals", "missions"):
            return any(lemma in m.text.lower() for m in chain.mentions if m.name)
        if mention.kind == "organization":
            return chain.kind == "organization" and _is_body(chain, lemma)
        if any(m.sentence == mention.sentence and m.first < mention.first for m in chain.mentions):
            return False  # "Kerr said the lawyer was wrong"
        if lemma in word_set("nominals", "generic_persons") and lemma not in word_set("names", "posts"):
            return True
        return any(lemma in self._before_name(m) for m in chain.mentions)

    def _before_name(self, mention: Mention) -> list[str]:
        start = mention.name[0] if mention.name else mention.head + 1
        return self.columns.lemma[mention.first : start]


def _kinds_for(mention: Mention) -> tuple[str, ...]:
    """Give the kinds of what a description may reach, by its own kind and number."""
    if mention.number == "p":
        return ("group",)
    if mention.kind == "organization":
        rules = mention.lemma in {"government", "regime"}
        return ("organization", "outlet", "place") if rules else ("organization", "outlet")
    return (mention.kind or "",)


def _is_agency(chain: Chain) -> bool:
    """Tell whether an outlet is a news agency, which nobody calls a newspaper."""
    return any(is_agency(m.text) or m.lemma in {"agency", "newswire"} for m in chain.mentions if m.sort != "pronoun")


def _is_body(chain: Chain, lemma: str) -> bool:
    """Tell whether a body may be called by a noun: a firm "the company", the Quay Bank "the bank"."""
    names = {w for m in chain.mentions if m.name for w in m.text.lower().split()}
    if lemma in names:
        return True
    if lemma in word_set("nominals", "companies"):
        return not names & word_set("nominals", "public_words")
    return lemma in word_set("nominals", "bodies")
