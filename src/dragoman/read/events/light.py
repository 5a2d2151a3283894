"""Light verbs: "launched an attack", "came under attack", "the sanctions imposed by": who does what the noun tells."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.read import syntax
from dragoman.read.lexicon import lemma_of, phrasal_lemma
from dragoman.read.tables import load_table

from .noun_classes import counted, is_time


@dataclass
class Light:
    """The verb over a noun that tells an event.

    `undergone`: its subject is the one to whom it is done. `bare`: the noun is itself the subject ("talks
    were under way"). `via` are words between, as "target" in "was the target of".
    """

    verb: Any
    undergone: bool = False
    bare: bool = False
    via: tuple[Any, ...] = ()

    def subjects(self) -> list[Any]:
        """Give those who do (or undergo) what the noun tells."""
        if self.bare:
            return []
        if self.undergone and not self.via:
            return syntax.subjects(self.verb)
        if self.via and self.verb.lemma_ not in {"be", "become", "remain"}:
            return syntax.logical_objects(self.verb)
        if self.via:
            return syntax.subjects(self.verb)
        return doers(self.verb) if syntax.is_passive(self.verb) else syntax.subjects(self.verb)

    def between(self) -> list[Any]:
        """Give the tokens on which the prepositions of the event may hang."""
        return [*self.via, self.verb]


def doers(verb: Any) -> list[Any]:
    """Give whom a passive names as doing it; a time under "by" is nobody ("by the evening")."""
    return _under_by(verb, [head for head in syntax.agents(verb) if not is_time(head)])


def _under_by(verb: Any, found: list[Any]) -> list[Any]:
    """Leave out what only says how; where it stands first, give who stands under the next "by"."""
    if not any(_is_manner(head) for head in found):
        return found
    under = [c for p in verb.children if p.lower_ == "by" for c in p.children if c.dep_ == "pobj"]
    return [n for head in under if not _is_manner(head) and not is_time(head) for n in syntax.conjuncts(head)]


def _is_manner(head: Any) -> bool:
    if head.lemma_.lower() in _verbs()["margins"]:
        return True
    bare = not any(c.dep_ in {"det", "poss"} for c in head.lefts)
    return bare and head.tag_ == "NN" and head.lower_ in _verbs()["manner"]


@cache
def _verbs() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed) for name, listed in load_table("light_verbs").items()}


def light_verb(noun: Any, more: frozenset[str] = frozenset()) -> Light | None:
    """Give the light verb over `noun`, one of the table or of `more`, or None."""
    verbs = _verbs()
    top = _outermost(noun)
    governor = top.head
    if top.dep_ in {"dobj", "nsubjpass", "oprd"}:
        if top.dep_ == "oprd" and lemma_of(governor) in verbs["naming"]:
            return None
        return _of_verb(governor, more)
    if top.dep_ == "nsubj" and lemma_of(governor) in verbs["happen"] and _takes_place(governor):
        return Light(governor, bare=True)
    if top.dep_ == "pobj" and governor.dep_ in {"prep", "agent"}:
        return _of_preposition(governor, more)
    for child in noun.rights:
        if child.dep_ == "relcl" and not any(c.dep_ == "dobj" for c in child.children) and _gap_is_object(child):
            return _of_verb(child, more)
        if child.dep_ == "acl" and child.tag_ == "VBN":
            return _of_verb(child, more)
    return None


def _takes_place(verb: Any) -> bool:
    """Tell whether "take" and "break" say that something happens: "took PLACE", "broke OUT", "took EFFECT"."""
    if lemma_of(verb) == "take":
        return any(c.lower_ in {"place", "effect"} for c in verb.children)
    return lemma_of(verb) != "break" or any(c.dep_ == "prt" for c in verb.children)


def _outermost(noun: Any) -> Any:
    """Give the noun that stands for `noun` in its clause: the first of a coordination, "a series of" it."""
    top = noun
    while True:
        if top.dep_ == "conj" and top.head.pos_ in {"NOUN", "PROPN", "NUM"}:
            top = top.head
        elif top.dep_ == "pobj" and top.head.lower_ == "of" and noun in counted(top.head.head):
            top = top.head.head
        else:
            return top


def _of_verb(verb: Any, more: frozenset[str]) -> Light | None:
    lemma, verbs = lemma_of(verb), _verbs()
    if phrasal_lemma(verb).rpartition(" ")[2] in verbs["undone_by"]:
        return None
    if lemma in more or lemma in verbs["do"]:
        return Light(verb)
    if lemma in verbs["undergo"] and not syntax.is_passive(verb):
        return Light(verb, undergone=True)
    return None


def _of_preposition(preposition: Any, more: frozenset[str]) -> Light | None:
    host, verbs = preposition.head, _verbs()
    name, lemma = preposition.lower_, lemma_of(host)
    if name == "of" and lemma in verbs["undergo_nouns"]:
        if host.dep_ in {"attr", "oprd", "dobj", "nsubjpass"}:
            return Light(host.head, undergone=True, via=(host,))
        if host.dep_ == "pobj" and host.head.lower_ == "as":
            return Light(host.head.head, undergone=True, via=(host,))
        return None
    if host.pos_ not in {"VERB", "AUX"}:
        return None
    if name in verbs["undergo_prepositions"] and lemma in {"be", "come", "go", "put", "place", "remain"}:
        return Light(host, undergone=True, via=() if lemma in {"be", "come", "go", "remain"} else (preposition,))
    if f"{lemma} {name}" in verbs["do_prepositions"] or lemma in more:
        return Light(host)
    return None


def _gap_is_object(verb: Any) -> bool:
    subjects = [c for c in verb.children if c.dep_ in syntax.SUBJECTS]
    return all(c.lower_ not in {"which", "that", "who"} or c.dep_ == "nsubjpass" for c in subjects)
