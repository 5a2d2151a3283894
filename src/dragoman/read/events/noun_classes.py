"""Classes of nouns ("$diplomat", "$forces") and lists of words, tested on the head of a phrase."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.read.entities.gazetteer import gazetteer
from dragoman.read.entities.nominals import noun_class
from dragoman.read.lexicon import lemma_of
from dragoman.read.tables import load_table

_PERSONAL = {
    "he",
    "she",
    "they",
    "him",
    "her",
    "them",
    "i",
    "we",
    "us",
    "me",
    "you",
    "who",
    "whom",
    "himself",
    "herself",
    "themselves",
    "everybody",
    "everyone",
    "nobody",
    "somebody",
    "someone",
}
_TITLES = {"mr", "mrs", "ms", "miss", "dr", "mx", "sir", "dame", "madame", "father", "sister", "prof", "professor"}
_THOSE = {"all", "anyone", "everyone", "others", "those"}
_NAMED = {"PERSON", "NORP", "ORG", "GPE", "LOC", "FAC"}
"""Labels of names: a proper noun without a label may be any of these, but no amount."""
_ANY, _NONE = "any", "none"
_MODEL = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,3}s?|\d{3}(?:-?[A-Z\d]\w*)?s?|i[A-Z]\w+")
_NO_MODEL = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}


@dataclass(frozen=True)
class Words:
    """A condition on a slot: one of these lemmas, of these labels of names, a pronoun for a person; or any, none.

    A proper noun without a label may be any name, unless the condition is `strict`. `models`: or a product by
    the shape of its name ("A330", "Moor 737s", "iPad").
    """

    lemmas: frozenset[str]
    labels: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()
    persons: bool = False
    strict: bool = False
    models: bool = False
    quantifier: str | None = None

    def hold(self, heads: list[Any]) -> bool:
        """Tell whether the condition holds of a slot filled by `heads`."""
        if self.quantifier:
            return bool(heads) == (self.quantifier == _ANY)
        return any(self.has(head) for head in heads)

    def has(self, head: Any) -> bool:
        """Tell whether one of the words heads the phrase, what it counts ("60 of them"), or its apposition."""
        return any(self._is(token) for token in counted(head)) or any(
            self._is(c) for c in head.rights if c.dep_ == "appos"
        )

    def _is(self, token: Any) -> bool:
        lemma = lemma_of(token)
        if lemma in self.lemmas or token.lower_ in self.lemmas or token.ent_type_ in self.labels:
            return True
        if self.persons and (
            token.lower_ in _PERSONAL
            or (token.pos_ == "PROPN" and _is_of_a_nation(token))
            or (token.lower_ in _THOSE and _are_those(token))
        ):
            return True
        if self.models and is_model(token):
            return True
        if token.pos_ == "PROPN" and "PERSON" in self.labels and _is_titled(token):
            return True
        if token.pos_ == "PROPN":
            bare = not any(c.dep_ == "det" for c in token.lefts)
            if self.labels & _NAMED and not self.strict and not token.ent_type_ and bare and not is_time(token):
                return True
            described = [
                c for c in token.lefts if c.dep_ == "compound" or (c.pos_ == "NOUN" and c.dep_ in {"amod", "nmod"})
            ]
            if any(lemma_of(c) in self.lemmas for c in described):
                return True
        elif self.tables and token.pos_ == "NOUN" and noun_class(lemma) in self.tables:
            return True
        before = [c for c in token.lefts if c.dep_ in {"compound", "amod", "nmod"}]
        return any(f"{lemma_of(c)} {lemma}" in self.lemmas for c in before)


def _is_of_a_nation(token: Any) -> bool:
    """Tell whether a word is a national of a country: "another POLE", "two SPANIARDS"."""
    counts = {"det", "nummod", "amod", "predet"}
    return (token.tag_ == "NNPS" or any(c.dep_ in counts for c in token.lefts)) and gazetteer().nationality(
        token.text
    ) is not None


def _is_titled(token: Any) -> bool:
    """Tell whether a name has a title before it: "the older MR BRANDT"."""
    return any(c.dep_ == "compound" and c.lower_.rstrip(".") in _TITLES for c in token.lefts)


def _are_those(token: Any) -> bool:
    """Tell whether a word stands for people that its clause tells apart: "THOSE who were arrested", "OTHERS"."""
    told_apart = any(c.dep_ in {"relcl", "acl"} for c in token.rights)
    return token.lower_ == "others" or told_apart


def is_model(token: Any) -> bool:
    """Tell whether a word is the name of a model by its shape, or has one before it: "22 new 787 Dreamliners".

    A bare number is one only after a name or for several: "the Moor 737", "737s".
    """
    if token.ent_type_ in _NO_MODEL:
        return False
    if _MODEL.fullmatch(token.text):
        return not token.text.isdigit() or any(
            c.dep_ in {"compound", "nmod"} and c.pos_ == "PROPN" for c in token.lefts
        )
    named = token.text[:1].isupper()
    before = [c for c in token.lefts if c.dep_ in {"compound", "nummod", "nmod"}]
    before += [c for maker in before for c in maker.children if c.i < token.i]
    return named and any(c.dep_ in {"compound", "nummod"} and _MODEL.fullmatch(c.text) for c in before)


def is_time(head: Any) -> bool:
    """Tell whether a phrase names a time: a date, a weekday, a year."""
    if head.ent_type_ in {"DATE", "TIME"} or (head.pos_ == "NUM" and len(head) == 4 and head.dep_ == "pobj"):
        return True
    return lemma_of(head) in a("time").lemmas


def counted(head: Any) -> list[Any]:
    """Give `head`, and what it counts or groups ("two of the men", "a group of", "members of")."""
    found = [head]
    figure = head.pos_ == "NUM" or head.text[:1].isdigit()
    if figure or lemma_of(head) in _counters() or head.ent_type_ in {"CARDINAL", "ORDINAL"}:
        for prep in head.rights:
            if prep.dep_ == "prep" and prep.lower_ == "of":
                for noun in prep.rights:
                    if noun.dep_ == "pobj":
                        found.extend(counted(noun))
    return found


@cache
def _counters() -> frozenset[str]:
    return frozenset(load_table("noun_classes")["counter"]["words"])


@cache
def words(listed: tuple[str, ...]) -> Words:
    """Make a condition from words and `$classes`; `any` and `none` ask whether the slot is filled."""
    if listed in {(_ANY,), (_NONE,)}:
        return Words(lemmas=frozenset(), quantifier=listed[0])
    lemmas: set[str] = set()
    labels: set[str] = set()
    tables: set[str] = set()
    for name in listed:
        if name.startswith("$"):
            for part in _expand(name[1:]):
                lemmas.update(load_table("noun_classes")[part].get("words", ()))
                labels.update(load_table("noun_classes")[part].get("entities", ()))
                tables.add(load_table("noun_classes")[part].get("table", ""))
        else:
            lemmas.add(name)
    return Words(
        lemmas=frozenset(lemmas),
        labels=frozenset(labels),
        tables=frozenset(tables - {""}),
        persons="PERSON" in labels,
        strict="$labelled" in listed,
        models="PRODUCT" in labels,
    )


def _expand(name: str) -> Iterable[str]:
    classes = load_table("noun_classes")
    if name not in classes:
        raise ValueError(f"unknown class ${name}")
    yield name
    for included in classes[name].get("includes", ()):
        yield from _expand(included)


def a(name: str) -> Words:
    """Give the class called `name`."""
    return words((f"${name}",))
