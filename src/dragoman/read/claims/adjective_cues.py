"""Attributions by adjectives: "is confident that", "were critical of", "remains opposed to"."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from dragoman.model import Stance
from dragoman.read.parse import Parse
from dragoman.read.syntax import subjects

from .attribution import Attribution, subtree
from .cues import cue_words, is_negated, tokens_with

_COPULAS = {"be", "remain", "become", "feel", "seem", "stay", "sound", "grow"}


def adjective_attributions(parse: Parse) -> Iterator[Attribution]:
    """Give the attributions that adjectives with a subject and a content make."""
    lexicon = cue_words("cue_adjectives")
    for token in tokens_with(parse.doc, "lower_", _forms()):
        entry = lexicon[token.lower_]
        if parse.quote_at(token.i) or token.dep_ in {"amod", "advmod"}:
            continue
        verb = token.head if token.head.lemma_ in _COPULAS and token.i > token.head.i else token
        sources = [s for s in subjects(verb) if s.pos_ != "PRON" or s.lower_ not in {"it", "this", "that"}]
        content, frame = _content(token, entry.frames)
        if sources and content:
            stance: Stance = "deny" if is_negated(verb) and entry.stance == "assert" else entry.stance
            cue = (verb, token) if verb.i != token.i else (token,)
            yield Attribution(
                token, cue, tuple(sources), frozenset(content), stance, f"adjective:{token.lower_}:{frame}"
            )


@cache
def _forms() -> frozenset[str]:
    return frozenset(cue_words("cue_adjectives"))


def _content(adjective: Any, frames: frozenset[str]) -> tuple[set[int], str]:
    for kid in adjective.children:
        if kid.i < adjective.i:
            continue
        if "that" in frames and kid.dep_ == "ccomp":
            return subtree(kid), "that"
        if "to" in frames and kid.dep_ == "xcomp":
            return subtree(kid), "to"
        if kid.dep_ in {"prep", "agent"} and kid.lower_ in frames:
            return subtree(kid) - {kid.i}, kid.lower_
    return set(), ""
