"""Attributions by prepositions: "according to X", "in the words of X", "per X", "as documented by X"."""

from collections.abc import Iterator
from typing import Any

from dragoman.read.parse import Parse
from dragoman.read.syntax import conjuncts

from .attribution import Attribution, subtree
from .cues import tokens_with

_WORDS_OF = {"word", "view", "opinion", "account", "telling", "assessment", "estimation"}
_FIRST = {"my", "our", "your"}
_OPENING = frozenset({"according", "as", "by", "in"})
_DOCUMENTED = {
    "document",
    "report",
    "record",
    "describe",
    "note",
    "detail",
    "recount",
    "chronicle",
    "state",
    "quote",
    "cite",
    "tell",
    "relate",
    "write",
    "explain",
    "show",
    "outline",
}


def preposition_attributions(parse: Parse) -> Iterator[Attribution]:
    """Give the attributions of `parse` whose cue is a preposition or an "as" clause."""
    for token in tokens_with(parse.doc, "lower_", _OPENING):
        if token.lower_ == "according":
            yield from _according(token)
        elif token.lower_ == "as":
            if token.head.tag_ == "VBN" and token.head.dep_ in {"advcl", "acl"} and token.head.lemma_ in _DOCUMENTED:
                yield from _documented(token.head)
        elif token.dep_ == "prep" and not parse.quote_at(token.i):
            yield from _words_of(token)


def _according(token: Any) -> Iterator[Attribution]:
    to = next((c for c in token.children if c.lower_ == "to"), None)
    if to is None and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        to = token.nbor()
    heads = [c for c in to.children if c.dep_ == "pobj"] if to is not None else []
    if to is None or not heads:
        return
    top = token if token.dep_ != "pcomp" else token.head
    content = subtree(_clause_of(top), without=[top, to])
    content -= {token.i, to.i}
    yield Attribution(
        token,
        (token, to),
        tuple(s for h in heads for s in conjuncts(h)),
        frozenset(content),
        "assert",
        "preposition:according to",
    )


def _words_of(token: Any) -> Iterator[Attribution]:
    for noun in token.children:
        if noun.dep_ != "pobj" or noun.lemma_.lower() not in _WORDS_OF:
            continue
        own = [c for c in noun.children if c.dep_ == "poss" and c.lower_ not in _FIRST]
        others = [c for c in noun.children if c.dep_ in {"prep", "acl", "relcl", "amod"}]
        of = [g for c in others if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
        holders = own if own and not others else of if not own else []
        if holders and _is_set_off(token):
            cue = (token, noun)
            yield Attribution(
                token,
                cue,
                tuple(holders),
                frozenset(subtree(_clause_of(token), without=[token])),
                "assert",
                f"preposition:in the {noun.lemma_.lower()} of",
            )


def _is_set_off(token: Any) -> bool:
    """Tell whether a phrase opens its sentence or stands behind a comma or mark, and so speaks of a clause."""
    return bool(token.is_sent_start or token.nbor(-1).is_punct or token.nbor(-1).is_space)


def _documented(token: Any) -> Iterator[Attribution]:
    """Give "as documented by X": the clause that it is said of is the content."""
    if not any(c.lower_ == "as" and c.i < token.i for c in token.children):
        return
    agents = [
        s for k in token.children if k.dep_ == "agent" for g in k.children if g.dep_ == "pobj" for s in conjuncts(g)
    ]
    if agents:
        yield Attribution(
            token,
            (token,),
            tuple(agents),
            frozenset(subtree(_clause_of(token), without=[token])),
            "assert",
            f"preposition:as {token.lemma_} by",
        )


def _clause_of(token: Any) -> Any:
    head = _phrase_clause(token)
    if _ends_sentence(token):
        while head.dep_ in {"conj", "advcl"} and head.head.pos_ in {"VERB", "AUX"} and head.head.i < head.i:
            head = head.head
    return head


def _ends_sentence(token: Any) -> bool:
    """Tell whether a phrase closes its sentence behind a comma, and so speaks of the whole of it."""
    end = token.right_edge.i + 1
    after = token.doc[end] if end < len(token.doc) else None
    return token.i > 0 and token.nbor(-1).text in {",", "”", '"', "''"} and (after is None or after.text in {".", ";"})


def _phrase_clause(token: Any) -> Any:
    """Give the head of the clause that a phrase modifies: the whole of it, up to the finite verb."""
    head = token.head
    while (
        head.dep_
        in {
            "pobj",
            "prep",
            "dobj",
            "attr",
            "appos",
            "conj",
            "xcomp",
            "acomp",
            "nsubj",
            "pcomp",
            "nummod",
            "npadvmod",
            "oprd",
            "amod",
            "advmod",
            "agent",
            "dative",
            "nmod",
            "compound",
        }
        and head.head.i != head.i
        and head.dep_ != "ROOT"
    ):
        if head.pos_ in {"VERB", "AUX"} and head.dep_ == "conj" and head.head.pos_ in {"VERB", "AUX"}:
            break
        head = head.head
    return head
