"""`load`, `lemma_of`: the word lists of this room, YAML files in `data/`, and the words looked up in them."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# Twelve times as fast as the one written in Python, which is there where the library was built without it.
FastLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class FewBooleans(FastLoader):
    """YAML in which only `true` and `false` are truth values: "on", "no" and "off" are words here."""


FewBooleans.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def load(name: str) -> Any:
    """Give the data of `data/NAME.yaml`."""
    text = (files("dragoman.read") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=FewBooleans)  # noqa: S506  (a subclass of a safe loader)


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
    return str(load("lemma_repairs").get(lemma, lemma))


def phrasal_lemma(token: Any) -> str:
    """Give the lemma of a verb with its particle ("call off"), or without where it has none."""
    particle = next((c.lower_ for c in token.rights if c.dep_ == "prt"), None)
    return f"{lemma_of(token)} {particle}" if particle else lemma_of(token)


@cache
def _prefixed() -> frozenset[str]:
    """Give the verbs with a prefix that the lemmatizer does not know, as far as they are of use here."""
    return frozenset(load("prefixed_verbs"))
