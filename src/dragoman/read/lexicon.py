"""`lemma_of`, `phrasal_lemma`: the lemmas of verbs as the word lists have them."""

from functools import cache
from typing import Any

from .tables import load_table


def lemma_of(token: Any) -> str:
    """Give the lemma of a spaCy token in lower case; for verbs with the lemmatizer's slips mended.

    It makes "stag" of "staged", and adds an "e" to verbs it does not know ("reappointe", "re-opene").
    """
    lemma: str = token.lemma_.lower()
    if token.pos_ != "VERB":
        return lemma
    bare = lemma.removesuffix("e")
    if bare in _prefixed() and token.lower_ in {bare + "ed", bare + "ing"}:
        return bare
    return str(load_table("lemma_repairs").get(lemma, lemma))


def phrasal_lemma(token: Any) -> str:
    """Give the lemma of a verb with its particle ("call off"), or without where it has none."""
    particle = next((c.lower_ for c in token.rights if c.dep_ == "prt"), None)
    return f"{lemma_of(token)} {particle}" if particle else lemma_of(token)


@cache
def _prefixed() -> frozenset[str]:
    """Give the verbs with a prefix that the lemmatizer does not know, as far as they are of use here."""
    return frozenset(load_table("prefixed_verbs"))
