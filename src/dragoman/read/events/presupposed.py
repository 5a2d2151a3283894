"""`is_presupposed`: whether words that deny or doubt something take an event within it for granted.

"Bern denied that it had paid for the doctors RELEASED in Mali": the paying is denied, not the release.
"""

from typing import Any

from dragoman.model import Event, Span
from dragoman.read.lexicon import phrasal_lemma
from dragoman.read.parse import Parse

from .modality import lexicon

_WITHIN = {"in", "at", "during", "behind", "over"}
"""Prepositions under which a noun tells of another happening than the verb: "killed IN AN ATTACK", "was BEHIND it"."""
_CALLED_OFF = {"dobj", "nsubjpass"}
_BESIDE = {"after", "before", "despite", "during", "following", "since", "when", "while"}
"""Words whose clause or phrase tells of another happening than what is denied."""


def is_presupposed(parse: Parse, event: Event, content: tuple[Span, ...]) -> bool:
    """Tell whether an event told in `content`, which somebody denies or doubts, stands there as known to have been."""
    word = parse.tokens(event.trigger).root
    if _is_called_off(word):
        return True
    if event.status not in {"happened", "ongoing"}:
        return False
    if word.pos_ == "NOUN" and word.dep_ == "pobj" and word.head.lower_ in _WITHIN and _is_own(word.head.head, content):
        return True
    while word.head.i != word.i and any(part.start <= word.head.idx < part.end for part in content):
        above = word.head
        if word.pos_ in {"VERB", "AUX"} and word.lemma_ in lexicon().sets["told"]:
            return False
        if _tells_apart(word, above) or _is_beside(word):
            return True
        word = above
    return False


def _is_called_off(noun: Any) -> bool:
    """Tell whether it is the calling off that is denied: "denied that the TALKS had been cancelled"."""
    return noun.dep_ in _CALLED_OFF and phrasal_lemma(noun.head) in lexicon().sets["calling_off"]


def _is_own(above: Any, content: tuple[Span, ...]) -> bool:
    """Tell whether a preposition hangs on what is denied itself, and not on a word for saying so."""
    inside = any(part.start <= above.idx < part.end for part in content)
    return inside and above.lemma_.lower() not in lexicon().sets["telling_nouns"]


def _tells_apart(verb: Any, noun: Any) -> bool:
    """Tell whether a clause tells which one is meant: "the men WHO FLED", "the doctors RELEASED in Mali"."""
    if noun.pos_ not in {"NOUN", "PROPN", "PRON"} or noun.lemma_.lower() in lexicon().sets["telling_nouns"]:
        return False
    if verb.dep_ == "acl":
        return bool(verb.tag_ == "VBN")
    bound = {"who", "whom", "which", "whose", "where", "that"}
    return verb.dep_ == "relcl" and any(
        t.lower_ in bound and t.dep_ != "mark" for c in verb.lefts for t in (c, *c.lefts)
    )


def _is_beside(word: Any) -> bool:
    if word.dep_ in {"pobj", "pcomp"}:
        return word.head.lower_ in _BESIDE
    return word.dep_ == "advcl" and any(c.lower_ in _BESIDE and c.dep_ in {"mark", "advmod"} for c in word.lefts)
