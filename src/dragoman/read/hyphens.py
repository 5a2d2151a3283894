"""`join_hyphenated`: nouns written with a hyphen that the parser cut in two, made one phrase."""

from typing import Any


def join_hyphenated(doc: Any) -> Any:
    """Hang the first part of a noun with a hyphen on its last, in place: "the vice-consul", not "the vice"."""
    mark = doc.vocab.strings["-"]
    for at, orth in enumerate(doc.to_array("ORTH").tolist()):
        if orth == mark and 0 < at < len(doc) - 1 and _cuts(doc[at]):
            _join(doc[at - 1], doc[at], doc[at + 1])
    return doc


def _cuts(hyphen: Any) -> bool:
    """Tell whether the parts of a hyphenated noun hang side by side, or the last on the first."""
    first, last = hyphen.nbor(-1), hyphen.nbor(1)
    spaced = bool(hyphen.whitespace_ or first.whitespace_)
    nouns = {first.pos_, last.pos_} <= {"NOUN", "PROPN"}
    above = first.head
    return (
        nouns
        and not spaced
        and first.sent == last.sent
        and above != first
        and not last.is_ancestor(first)
        and not last.is_ancestor(above)
    )


def _join(first: Any, hyphen: Any, last: Any) -> None:
    above, role = first.head, first.dep_
    if first.is_ancestor(last) or above != hyphen:
        last.head, last.dep_ = above, role
    first.head, first.dep_ = last, "compound"
    hyphen.head, hyphen.dep_ = last, "punct"
