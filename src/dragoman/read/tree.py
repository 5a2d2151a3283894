"""`Tree`, `Word` and `Phrase`: a parsed text as plain objects, under the names that spaCy gives its own.

Each look at a spaCy token makes an object anew and looks its strings up; reading looks hundreds of thousands of
times. Here every token is one object, with its strings, head and children ready.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, overload

COLUMNS = ("ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "IDX")


class _Strings(dict[int, str]):
    """The strings of one text by spaCy's numbers for them, each looked up once."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, number: int) -> str:
        found: str = self._strings[number]
        self[number] = found
        return found


class _Forms(dict[str, tuple[str, bool]]):
    """Forms in small letters, and whether they are white space, each looked at once."""

    def __missing__(self, text: str) -> tuple[str, bool]:
        self[text] = text.lower(), text.isspace()
        return self[text]


class Word:
    """One token. Its attributes mean what those of `spacy.tokens.Token` of the same names do."""

    __slots__ = (
        "_subtree",
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_space",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "rights",
        "sent",
        "tag_",
        "text",
    )

    head: "Word"
    children: tuple["Word", ...]
    lefts: tuple["Word", ...]
    rights: tuple["Word", ...]
    sent: "Phrase"

    def __init__(self, doc: "Tree", i: int, idx: int, forms: tuple[str, str, bool], labels: tuple[str, ...]) -> None:
        self.doc = doc
        self._subtree: tuple[Word, ...] | None = None
        self.i = i
        self.idx = idx
        self.text, self.lower_, self.is_space = forms
        self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = labels
        self.head = self
        self.children = self.lefts = self.rights = ()

    def release(self) -> None:
        """Let go of all other words."""
        self.children = self.lefts = self.rights = ()
        self._subtree = None
        del self.head, self.doc, self.sent

    def __len__(self) -> int:
        """Give the number of characters."""
        return len(self.text)

    def __repr__(self) -> str:
        """Give the text, as spaCy does."""
        return self.text

    @property
    def subtree(self) -> tuple["Word", ...]:
        """Give the word and all below it."""
        if self._subtree is None:
            found: list[Word] = []
            for word in self.lefts:
                found += word.subtree
            found.append(self)
            for word in self.rights:
                found += word.subtree
            self._subtree = tuple(found)
        return self._subtree

    @property
    def left_edge(self) -> "Word":
        """Give the first word of the subtree."""
        return min(self.subtree, key=lambda w: w.i) if self.lefts else self

    @property
    def right_edge(self) -> "Word":
        """Give the last word of the subtree."""
        return max(self.subtree, key=lambda w: w.i) if self.rights else self

    @property
    def ancestors(self) -> Iterator["Word"]:
        """Give the head, its head, and so on to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def is_ancestor(self, other: "Word") -> bool:
        """Tell whether `other` is below this word."""
        return any(word is self for word in other.ancestors)

    def nbor(self, step: int = 1) -> "Word":
        """Give the word `step` places on; IndexError where there is none."""
        at = self.i + step
        if at < 0:
            raise IndexError(at)
        return self.doc.words[at]

    @property
    def whitespace_(self) -> str:
        """Give the blank after it, or nothing."""
        return str(self.doc.raw[self.i].whitespace_)

    @property
    def is_sent_start(self) -> bool:
        """Tell whether it begins a sentence."""
        return self.sent.start == self.i

    @property
    def is_punct(self) -> bool:
        """Tell whether it is punctuation."""
        return bool(self.doc.raw[self.i].is_punct)

    @property
    def is_quote(self) -> bool:
        """Tell whether it is a quotation mark."""
        return bool(self.doc.raw[self.i].is_quote)

    @property
    def is_currency(self) -> bool:
        """Tell whether it is the sign of a currency."""
        return bool(self.doc.raw[self.i].is_currency)

    @property
    def like_num(self) -> bool:
        """Tell whether it is a number in digits or words."""
        return bool(self.doc.raw[self.i].like_num)

    @property
    def is_alpha(self) -> bool:
        """Tell whether it is of letters alone."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Tell whether it is of digits alone."""
        return self.text.isdigit()

    @property
    def is_upper(self) -> bool:
        """Tell whether it is in capitals."""
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        """Tell whether it begins with a capital and goes on in small letters."""
        return self.text.istitle()


class Phrase:
    """The words `[start, end)` of a tree: a slice, a sentence, or a name with its label."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Tree", start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        """Give the number of words."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        """Give the words."""
        return iter(self.doc.words[self.start : self.end])

    def __getitem__(self, at: int) -> Word:
        """Give a word by its place in the phrase."""
        return self.doc.words[self.start : self.end][at]

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same words of the same text."""
        return (
            isinstance(other, Phrase) and self.doc is other.doc and (self.start, self.end) == (other.start, other.end)
        )

    def __hash__(self) -> int:
        """Hash by place."""
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        """Give the text, as spaCy does."""
        return self.text

    @property
    def start_char(self) -> int:
        """Give the offset of the first character."""
        return self.doc.words[self.start].idx if self.start < len(self.doc.words) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Give the offset after the last character."""
        if self.end <= self.start:
            return self.start_char
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Give the text as it stands."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> "Phrase":
        """Give the sentence that the phrase begins in."""
        return self.doc.words[self.start].sent

    @property
    def root(self) -> Word:
        """Give the root of a sentence within it, or else the word nearest to one; of as near, the first.

        White space and punctuation come last.
        """
        words = self.doc.words[self.start : self.end]
        for word in words:
            if word.head is word:
                return word
        outside = [w for w in words if not self.start <= w.head.i < self.end]
        return min(outside, key=_depth, default=words[0])


def _depth(word: Word) -> int:
    if not word.children and (word.is_space or word.is_punct):
        return len(word.doc)
    return sum(1 for _ in word.ancestors)


class Tree:
    """A parsed text. Its attributes mean what those of `spacy.tokens.Doc` of the same names do."""

    __slots__ = ("_starts", "ents", "raw", "sents", "text", "words")

    def __init__(self, doc: Any) -> None:
        self.text: str = doc.text
        self.raw = doc
        orth, *labels, starts = doc.to_array(COLUMNS).T.tolist()
        heads = doc.to_array("HEAD").astype("int64").tolist()
        strings, forms = _Strings(doc.vocab.strings), _Forms()
        self._starts: list[int] = starts
        texts = [strings[n] for n in orth]
        names = zip(*([strings[n] for n in column] for column in labels), strict=True)
        self.words = words = [
            Word(self, i, idx, (text, *forms[text]), labels)
            for i, (idx, text, labels) in enumerate(zip(starts, texts, names, strict=True))
        ]
        left: list[list[Word]] = [[] for _ in words]
        right: list[list[Word]] = [[] for _ in words]
        for word, offset in zip(words, heads, strict=True):
            if offset:
                at = word.i + offset
                word.head = words[at]
                (left if offset > 0 else right)[at].append(word)
        for word, lefts, rights in zip(words, left, right, strict=True):
            if lefts or rights:
                word.lefts, word.rights = tuple(lefts), tuple(rights)
                word.children = (*lefts, *rights)
        self.sents = tuple(Phrase(self, s.start, s.end) for s in doc.sents)
        for sentence in self.sents:
            for word in sentence:
                word.sent = sentence
        self.ents = tuple(Phrase(self, e.start, e.end, e.label_) for e in doc.ents)

    def __len__(self) -> int:
        """Give the number of words."""
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        """Give the words."""
        return iter(self.words)

    @overload
    def __getitem__(self, at: int) -> Word: ...

    @overload
    def __getitem__(self, at: slice) -> Phrase: ...

    def __getitem__(self, at: int | slice) -> Word | Phrase:
        """Give a word by its place, or the words of a slice."""
        if isinstance(at, int):
            return self.words[at]
        start, end, _ = at.indices(len(self.words))
        return Phrase(self, start, max(start, end))

    def release(self) -> None:
        """Let go of the words, which hold each other: nothing may be asked of the tree afterwards."""
        for word in self.words:
            word.release()
        self.words = []
        self.sents = self.ents = ()

    def around(self, start: int, end: int) -> Phrase:
        """Give the words that the characters `[start, end)` touch."""
        return Phrase(self, bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1))
