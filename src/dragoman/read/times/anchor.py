"""`anchored`: the words of the event that a time is counted from ("months after his departure")."""

from typing import Any

from dragoman.model import Span
from dragoman.read.parse import Parse, span_of

from .grammar import Expression

_MARKS = {"after", "before", "following", "prior", "ahead", "from", "into", "since", "of"}
_CLAUSES = {"relcl", "appos", "punct", "cc", "conj", "acl", "advcl", "parataxis", "npadvmod"}


def anchored(parse: Parse, expression: Expression, limit: int) -> Span | None:
    """Give the place of the words that an expression is anchored to, or None where nothing follows.

    They are the noun phrase under the preposition, or the clause that the conjunction opens; where the tree has
    neither, what follows up to the next break. They end before `limit`, where the next time begins.
    """
    tokens = parse.tokens(Span(expression.start, expression.end))
    mark = next((t for t in reversed(tokens) if t.lower_ in _MARKS), None)
    if mark is None or mark.i + 1 >= len(parse.doc):
        return None
    if mark.lower_ in {"prior", "ahead"}:
        mark = parse.doc[mark.i + 1]
    words = _under(mark) or _following(parse.doc, tokens[-1].i + 1)
    words = [w for w in words if w.i > tokens[-1].i and w.idx + len(w) <= limit]
    while words and (words[-1].is_punct or words[-1].is_space or words[-1].pos_ in {"ADP", "DET", "CCONJ", "SCONJ"}):
        words.pop()
    return span_of(words) if words else None


def _under(mark: Any) -> list[Any]:
    """Give the words under "after" or "before": its object's phrase, or its clause up to a comma."""
    for child in mark.children:
        if child.dep_ in {"pobj", "pcomp"} and child.i > mark.i:
            return _phrase(child) if child.dep_ == "pobj" else _clause(child, mark)
    if mark.dep_ == "mark":
        return _clause(mark.head, mark)
    return []


def _phrase(head: Any) -> list[Any]:
    """Give the noun phrase of `head` with its prepositional complements, without clauses and later times."""
    words = [head]
    for child in head.children:
        if child.dep_ not in _CLAUSES:
            words.extend(child.subtree)
    return _unbroken(sorted(words, key=lambda t: t.i))


def _clause(verb: Any, mark: Any) -> list[Any]:
    """Give the words of a clause after its mark, up to the first comma or other break."""
    words = [t for t in verb.subtree if t.i > mark.i]
    return _unbroken(words)


def _unbroken(words: list[Any]) -> list[Any]:
    kept: list[Any] = []
    for word in words:
        if (kept and word.i != kept[-1].i + 1) or word.is_space or word.text in {",", ";", ":", "--", "—", "."}:
            break
        kept.append(word)
    return kept


def _following(doc: Any, first: int) -> list[Any]:
    """Give the words from `first` to the next break, at most twelve and within the sentence."""
    if first >= len(doc):
        return []
    return _unbroken(list(doc[first : min(first + 12, doc[first].sent.end)]))
