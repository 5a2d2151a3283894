"""`repeats`, `surnames_alone`: names found elsewhere in a report that stand without a label, or by a surname alone."""

from collections.abc import Iterator, Sequence

from .gender import is_given_name
from .mentions import Columns

_ROLES = {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "agent", "conj", "appos"}
_SHORTEST = 4


def repeats(columns: Columns, names: Sequence[Sequence[str]], taken: list[bool]) -> Iterator[tuple[int, int]]:
    """Give the tokens where one of some names, each as its words, stands in capitals and was not taken yet."""
    heads: dict[str, list[list[str]]] = {}
    for words in names:
        if len(words) > 1 or words[0].isupper() or len(words[0]) >= _SHORTEST:
            heads.setdefault(words[0].lower(), []).append([w.lower() for w in words])
    for i, word in enumerate(columns.lower):
        if taken[i] or word not in heads or not columns.text[i][0].isupper():
            continue
        for words in sorted(heads[word], key=len, reverse=True):
            last = i + len(words)
            if columns.lower[i:last] == words and not any(taken[i:last]):
                taken[i:last] = [True] * len(words)
                yield i, last
                break


def surnames_alone(columns: Columns, persons: Sequence[Sequence[str]], taken: list[bool]) -> Iterator[tuple[int, int]]:
    """Give the tokens where somebody named in full is called by a word of the name that was tagged as none."""
    known = {w for words in persons if len(words) > 1 and is_given_name(words[0]) for w in words[1:]}
    small = {word for word, text in zip(columns.lower, columns.text, strict=True) if text == word}
    known = {w for w in known if len(w) >= _SHORTEST and w.istitle() and w.lower() not in small}
    for i, text in enumerate(columns.text):
        if text in known and not taken[i] and columns.tag[i][:2] in {"NN", "JJ", "FW"} and columns.dep[i] in _ROLES:
            taken[i] = True
            yield i, i + 1
