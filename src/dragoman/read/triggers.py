"""`find_matches`: the words of a report that tell an event, with the trigger of the ontology that fits best."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .lexicon import lemma_of
from .light import light_verb
from .ontology import Ontology, Trigger
from .slots import Slots

_KIND = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
_NO_CLAUSE = {"aux", "auxpass", "amod", "compound"}
_REACH, _FAR = 4, 8
"""Tokens after a verb among which a particle of its trigger stands ("call the visit off"), or another word."""
_PARTICLES = {
    "up",
    "down",
    "in",
    "out",
    "on",
    "off",
    "over",
    "away",
    "back",
    "for",
    "upon",
    "to",
    "with",
    "into",
    "through",
    "at",
    "by",
    "home",
}


@dataclass(frozen=True)
class Match:
    """A token that tells an event, the trigger it fits, what stands around it, and the other trigger words."""

    token: Any
    trigger: Trigger
    slots: Slots
    rest: tuple[Any, ...] = ()

    @property
    def anchor(self) -> Any:
        """Give the token whose clause the event stands in: the light verb, or the trigger itself."""
        return self.slots.light.verb if self.slots.light else self.token


def find_matches(doc: Any, ontology: Ontology) -> list[Match]:
    """Give the best match of each token of `doc` (spaCy) that tells an event, in order.

    A noun gives way to its light verb where both tell the same type ("imposed sanctions").
    """
    found = list(_matches(doc, ontology))
    told = {(m.token.i, m.trigger.key) for m in found}
    return [
        m
        for m in found
        if not (m.slots.light and (m.slots.light.verb.i, m.trigger.key) in told) and not _is_object_of_same(m, told)
    ]


def _is_object_of_same(match: Match, told: set[tuple[int, str]]) -> bool:
    """Tell whether a noun is the object or complement of a verb that tells the same type."""
    token = match.token
    if match.trigger.kind != "noun":
        return False
    above = token.head.head if token.dep_ == "pobj" else token.head
    return token.dep_ in {"dobj", "pobj", "nsubjpass"} and (above.i, match.trigger.key) in told


def _matches(doc: Any, ontology: Ontology) -> Iterator[Match]:
    index = ontology.index
    for token in doc:
        kind = _KIND.get(token.pos_)
        if kind is None or token.dep_ in _NO_CLAUSE:
            continue
        for trigger in index.get((kind, lemma_of(token)), ()):
            match = _fit(token, trigger)
            if match is not None:
                yield match
                break


def _fit(token: Any, trigger: Trigger) -> Match | None:
    rest = _rest(token, trigger)
    if rest is None:
        return None
    over = None
    if trigger.kind == "noun":
        more = trigger.light if isinstance(trigger.light, frozenset) else frozenset()
        over = light_verb(token, more)
        if trigger.light and (over is None or (more and lemma_of(over.verb) not in more)):
            return None
    slots = Slots(
        token=token,
        kind=trigger.kind,
        possessor=trigger.possessor,
        rest=rest,
        light=over,
        intransitive="target" not in dict(trigger.roles),
    )
    if all(words.hold(slots.get(slot)) for slot, words in trigger.when) and not any(
        words.hold(slots.get(slot)) for slot, words in trigger.unless
    ):
        return Match(token=token, trigger=trigger, slots=slots, rest=rest)
    return None


def _rest(token: Any, trigger: Trigger) -> tuple[Any, ...] | None:
    """Give the tokens of the trigger's other words, or None where they are not there.

    A particle that is not of the trigger makes another verb of it: "hold up" is not "hold".
    """
    if trigger.kind == "verb" and any(c.dep_ == "prt" and c.lower_ not in trigger.rest for c in token.rights):
        return None
    if not trigger.rest:
        return ()
    doc = token.doc
    if trigger.kind == "noun":
        start = token.i - len(trigger.rest)
        before = tuple(doc[start : token.i]) if start >= token.sent.start else ()
        fits = len(before) == len(trigger.rest) and all(map(_is_word, before, trigger.rest))
        return before if fits else None
    found = []
    at = token.i + 1
    for word in trigger.rest:
        reach = min(at + (_REACH if word in _PARTICLES else _FAR), len(doc))
        near = next((t for t in doc[at:reach] if _is_word(t, word)), None)
        particle = near or next((c for c in token.children if c.dep_ == "prt" and _is_word(c, word)), None)
        if particle is None or (near is not None and near.sent.start != token.sent.start):
            return None
        found.append(particle)
        at = particle.i + 1
    elsewhere = found[0].i > token.i + 1 and found[0].head.i != token.i
    if len(found) == 1 and found[0].pos_ in {"ADP", "PART", "ADV"} and elsewhere:
        return None
    return tuple(found)


def _is_word(token: Any, word: str) -> bool:
    return lemma_of(token) == word or token.lower_ == word
