"""`Mention` and `Columns`: the words of a report that may reach an entity, and its tokens as plain lists."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from dragoman.model import Kind, Span
from dragoman.read.parse import Parse

from .gender import Gender

Sort = Literal["name", "nominal", "pronoun"]
Number = Literal["s", "p", ""]


_ELIDED = re.compile(r"[A-Z][’'][A-Z][a-z]+$")
"""A name with a particle cut short, which the tagger may take for a common noun: "D’Souza"."""
_CLAUSES = frozenset({"punct", "relcl", "acl", "advcl", "parataxis"})


class Columns:
    """The tokens of a parse as lists, which are many times faster to walk than spaCy's tokens."""

    def __init__(self, parse: Parse) -> None:
        doc = parse.doc
        self.parse = parse
        self.doc = doc
        tokens: list[Any] = list(doc)
        self.text: list[str] = [t.text for t in tokens]
        self.lower: list[str] = [t.lower() for t in self.text]
        self.tag: list[str] = ["NNP" if t.tag_ == "NN" and _ELIDED.match(t.text) else t.tag_ for t in tokens]
        self.dep: list[str] = [t.dep_ for t in tokens]
        self.head: list[int] = [t.head.i for t in tokens]
        self.lemma: list[str] = [t.lemma_.lower() for t in tokens]
        self.start: list[int] = [t.idx for t in tokens]
        self.entity: list[str] = [t.ent_type_ for t in tokens]
        self.children: list[list[int]] = [[] for _ in self.text]
        for i, head in enumerate(self.head):
            if head != i:
                self.children[head].append(i)
        self.sentence: list[int] = [0] * len(self.text)
        for number, sentence in enumerate(doc.sents):
            self.sentence[sentence.start : sentence.end] = [number] * (sentence.end - sentence.start)
        self.quote: list[int] = [-1] * len(self.text)
        for number, quote in enumerate(parse.quotes):
            self.quote[quote.start : quote.end] = [number] * (quote.end - quote.start)

    def __len__(self) -> int:
        return len(self.text)

    def span(self, first: int, last: int) -> Span:
        """Give the characters of tokens `[first, last)`."""
        return Span(self.start[first], self.start[last - 1] + len(self.text[last - 1]))

    def words(self, first: int, last: int) -> str:
        """Give the text of tokens `[first, last)`, as it stands, with white space made one blank."""
        return " ".join(self.span(first, last).of(self.parse.text).split())

    def root(self, first: int, last: int) -> int:
        """Give the token of `[first, last)` that heads the others; of several that do a noun, where one is."""
        roots = [i for i in range(first, last) if not first <= self.head[i] < last or self.head[i] == i]
        return next((i for i in roots if self.tag[i][:2] in {"NN", "PR"}), roots[0] if roots else last - 1)

    def subtree(self, token: int, without: frozenset[str], cut: frozenset[int] = frozenset()) -> tuple[int, int]:
        """Give the first and last + 1 token of the phrase of `token`, without children of some labels or numbers."""
        low = high = token
        pending = [c for c in self.children[token] if self.dep[c] not in without and c not in cut]
        while pending:
            child = pending.pop()
            low, high = min(low, child), max(high, child)
            pending.extend(c for c in self.children[child] if self.dep[c] not in _CLAUSES)
        return low, high + 1


@dataclass(slots=True, eq=False)
class Mention:
    """Words that may reach an entity.

    Tokens `[first, last)` are the whole phrase, `name` the tight name within it; `head` is its head word;
    `text` the name, or the words of the phrase; `role` the label of its head in the tree; `by_name` tells that the
    sentence gives the name as another one of who was named before.
    """

    first: int
    last: int
    head: int
    sort: Sort
    kind: Kind | Literal["thing"] | None
    text: str
    lemma: str
    sentence: int
    role: str
    name: tuple[int, int] | None = None
    number: Number = "s"
    gender: Gender = ""
    definite: bool = False
    by_name: bool = False
    chain: "Chain | None" = None


@dataclass(slots=True, eq=False)
class Chain:
    """Mentions of one entity, in the making.

    `label` is its name where no words of the text are; `latest` the sentence of its last mention read so far.
    """

    kind: Kind | Literal["thing"]
    mentions: list[Mention]
    gender: Gender = ""
    number: Number = "s"
    country: str = ""
    label: str = ""
    latest: int = -1

    def add(self, mention: Mention) -> None:
        """Take in a mention, and what it tells of gender."""
        self.mentions.append(mention)
        mention.chain = self
        self.gender = self.gender or mention.gender

    def absorb(self, other: "Chain") -> None:
        """Take in all mentions of another chain."""
        for mention in other.mentions:
            self.add(mention)
        self.latest = max(self.latest, other.latest)
        self.mentions.sort(key=lambda m: (m.first, m.last))
        other.mentions = []

    @property
    def own_names(self) -> list[Mention]:
        """Give the mentions by name but those by another name than a full one that the text has too."""
        named = [m for m in self.mentions if m.name]
        by_names = {m.text for m in named if m.by_name}
        own = [m for m in named if m.text not in by_names]
        return own if any(" " in m.text or "-" in m.text for m in own) else named

    @property
    def named(self) -> bool:
        """Tell whether any mention bears a name."""
        return any(m.name for m in self.mentions)
