"""Attributions by nouns: "his claim that", "calls by X for", "reports that", "their support for"."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from dragoman.read.parse import Parse
from dragoman.read.syntax import conjuncts

from .attribution import Attribution, subtree
from .cues import cue_words, tokens_with, words
from .verb_sources import speakers


def noun_attributions(parse: Parse) -> Iterator[Attribution]:
    """Give the attributions that nouns make, where the noun says whose it is."""
    lexicon = cue_words("cue_nouns")
    for token in tokens_with(parse.doc, "lemma_", _lemmas()):
        entry = lexicon[token.lemma_]
        if token.pos_ != "NOUN" or parse.quote_at(token.i):
            continue
        sources = _holders(token)
        content, frame = _content(token, entry.frames)
        if sources and content:
            yield Attribution(
                token,
                (token,),
                tuple(sources),
                frozenset(content),
                entry.stance,
                f"noun:{token.lemma_.lower()}:{frame}",
            )


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
