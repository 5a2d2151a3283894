"""Attributions by nouns: "his claim that", "calls by X for", "reports that", "their support for"."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from dragoman.model import Stance
from dragoman.read.parse import Parse
from dragoman.read.syntax import conjuncts

from .attribution import Attribution, subtree
from .cues import cue_verbs, cue_words, is_negated, tokens_with, words
from .verb_sources import speakers

_OWN = {"its", "his", "her", "their", "our", "my"}


def noun_attributions(parse: Parse) -> Iterator[Attribution]:
    """Give the attributions that nouns make, where the noun says whose it is."""
    lexicon = cue_words("cue_nouns")
    for token in tokens_with(parse.doc, "lemma_", _lemmas()):
        entry = lexicon[token.lemma_]
        if token.pos_ != "NOUN" or parse.quote_at(token.i):
            continue
        taken_back = _taken_back(token)
        sources = (speakers(taken_back) if taken_back is not None else []) or _holders(token)
        content, frame = _content(token, entry.frames)
        if taken_back is not None and frame != "that":
            content, frame = _that_clause(taken_back) or (content, frame)
        if sources and content:
            cue = (token,) if taken_back is None else (taken_back, token)
            stance = _stance(token, entry.stance, taken_back)
            rule = f"noun:{token.lemma_.lower()}:{frame}"
            yield Attribution(token, cue, tuple(sources), frozenset(content), stance, rule)


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(cue_words("cue_nouns"))


def holds_what_is_held(noun: Any) -> bool:
    """Tell whether a noun of the lexicon has its content with it ("fears of a run"), and so is the cue itself."""
    entry = cue_words("cue_nouns").get(noun.lemma_.lower())
    return entry is not None and bool(_content(noun, entry.frames)[0])


def _holders(noun: Any) -> list[Any]:
    """Give whose the noun is: a possessor, "by X" or "from X", or the subject of its light verb."""
    own = [c for c in noun.children if c.dep_ == "poss" and c.lower_ not in {"my", "our"}]
    own += [
        g
        for c in noun.children
        if c.dep_ in {"prep", "agent"} and c.lower_ in {"by", "from", "among", "of"} and c.i > noun.i
        for g in c.children
        if g.dep_ == "pobj" and c.lower_ != "of"
    ]
    if own:
        return [c for o in own for c in conjuncts(o)]
    verb = noun.head
    if noun.dep_ in {"dobj", "attr"} and verb.pos_ in {"VERB", "AUX"} and verb.lemma_ in words("giving"):
        return speakers(verb)
    return []


def _taken_back(noun: Any) -> Any | None:
    """Give the verb by which who told something takes it back: "WITHDREW its report that", "RETRACTED a claim that"."""
    verb = noun.head
    own = any(c.dep_ == "poss" and c.lower_ in _OWN for c in noun.lefts)
    bare = not any(c.dep_ == "poss" for c in noun.lefts)
    taken = noun.dep_ == "dobj" and verb.lemma_ in words("taking_back") and not is_negated(verb)
    return verb if taken and (own or bare) else None


def _stance(noun: Any, stance: Stance, taken_back: Any | None) -> Stance:
    """Give the stance of a noun: that of the verb where its subject is who denies what the noun tells."""
    if taken_back is not None:
        return "deny"
    verb = cue_verbs().get(noun.head.lemma_)
    denied = noun.dep_ == "dobj" and verb is not None and verb.stance == "deny"
    return "deny" if denied and not any(c.dep_ == "poss" for c in noun.lefts) else stance


def _that_clause(verb: Any) -> tuple[set[int], str] | None:
    """Give the clause with "that" which the parse hung on the verb: "withdrew its report of May THAT …"."""
    for kid in verb.rights:
        if kid.dep_ in {"ccomp", "advcl"} and any(c.dep_ == "mark" and c.lower_ == "that" for c in kid.lefts):
            return subtree(kid), "that"
    return None


def _content(noun: Any, frames: frozenset[str]) -> tuple[set[int], str]:
    for kid in noun.children:
        if kid.i < noun.i:
            continue
        if "that" in frames and kid.dep_ in {"acl", "ccomp"} and any(c.dep_ == "mark" for c in kid.children):
            return subtree(kid), "that"
        if "to" in frames and kid.dep_ in {"acl", "xcomp"} and any(c.tag_ == "TO" for c in kid.children):
            return subtree(kid), "to"
        if kid.dep_ == "prep" and kid.lower_ in frames:
            return subtree(kid) - {kid.i}, kid.lower_
    return set(), ""
