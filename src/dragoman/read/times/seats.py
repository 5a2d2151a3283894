"""`seated`: the verb that a time is told with, where it cannot be the one that the tree hangs it on.

Two places in a sentence decide it whatever the tree says: after a verb of saying and before what is said ("said ON
MONDAY he would meet her"), and at the end of a clause that tells which one is meant ("the quake that struck the south
ON MONDAY killed 41").
"""

from typing import Any

from dragoman.read.tables import load_table

_SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj"}


def seated(token: Any) -> Any | None:
    """Give the verb whose clause a time is of by its place, or None where the tree may decide."""
    top = _top(token)
    verb = top.head
    if verb.i == top.i or verb.pos_ not in {"VERB", "AUX"}:
        return None
    return _saying(top, verb) or _telling_which(top, verb)


def _top(token: Any) -> Any:
    """Give the topmost word of a phrase of time, its preposition or itself."""
    while token.head.i != token.i and token.head.pos_ not in {"VERB", "AUX"}:
        if token.head.pos_ != "ADP" and token.dep_ not in {
            "nummod",
            "amod",
            "compound",
            "quantmod",
            "npadvmod",
            "poss",
        }:
            break
        token = token.head
    return token


def _saying(top: Any, verb: Any) -> Any | None:
    """Give the verb of saying that a time stands right behind, before the subject of what is said."""
    saying = verb.head
    if verb.dep_ != "ccomp" or saying.lemma_ not in load_table("dating")["tellings"] or not saying.i < top.i:
        return None
    opens = [c for c in verb.children if c.dep_ in _SUBJECTS or c.dep_ == "mark"]
    behind = opens and top.i < min(c.left_edge.i for c in opens)
    broken = any(t.is_punct for t in top.doc[saying.i + 1 : top.i])
    return saying if behind and not broken else None


def _telling_which(top: Any, verb: Any) -> Any | None:
    """Give the verb of the relative clause that a time ends, between a noun and the verb that it is the subject of."""
    if top.i > verb.i:
        return None
    for subject in verb.children:
        if subject.dep_ not in _SUBJECTS or not subject.i < top.i:
            continue
        clause = next(
            (c for c in subject.rights if c.i < top.i and (c.dep_ == "relcl" or (c.dep_ == "acl" and c.tag_ == "VBN"))),
            None,
        )
        if clause is not None and not any(t.is_punct for t in top.doc[subject.i + 1 : top.i]):
            return clause
    return None
