"""`find_matches`: the words of a report that tell an event, with the trigger of the ontology that fits best."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dragoman.read import syntax
from dragoman.read.lexicon import lemma_of

from .light import Light, light_verb
from .modality import is_negated
from .noun_classes import a
from .ontology import Ontology, Trigger
from .slots import Slots

_KIND = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
_TIMES = {"DATE", "TIME"}
_WORKS = {"WORK_OF_ART", "PRODUCT", "LAW"}
_NO_CLAUSE = {"aux", "auxpass", "amod", "compound"}
_POINTING = {"the", "this", "that", "these", "those"}
_AGREEMENTS = {"agreement", "trade-deal"}
_BY_THEMSELVES = {"disaster", "epidemic"}
_UNDOING = {"refusal", "cancellation", "delay"}
_OFF = {"conference", "meeting", "negotiation", "visit"}
"""What is told by the verb that calls it off, and not once more as denied."""
_CALLING_OFF = {
    "abandon",
    "call",
    "cancel",
    "defer",
    "delay",
    "postpone",
    "put",
    "reschedule",
    "scrap",
    "shelve",
    "skip",
}
_NO_VERBS: frozenset[str] = frozenset()
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

    A noun gives way to its light verb where both tell the same type ("imposed sanctions"); that two agree to what the
    noun tells is told by the noun ("agreed to a TRUCE").
    """
    found = list(_matches(doc, ontology))
    told = {(m.token.i, m.trigger.told_as) for m in found}
    nouns = [m for m in found if m.slots.light and m.trigger.told_as not in _AGREEMENTS]
    agreed = {m.slots.light.verb.i for m in nouns if m.slots.light}
    undone = {m.token.i for m in found if m.trigger.kind == "verb" and m.trigger.told_as in _UNDOING}
    gone_on = {(verb.i, m.trigger.told_as) for m in found if m.trigger.asks("then") for verb in m.slots.get("then")}
    return [
        m
        for m in found
        if not (m.slots.light and (m.slots.light.verb.i, m.trigger.told_as) in told)
        and not (m.token.i in agreed and m.token.lemma_ == "agree" and m.trigger.told_as in _AGREEMENTS)
        and not _is_object_of_same(m, told)
        and not _is_called_off(m, undone)
        and (m.token.i, m.trigger.told_as) not in gone_on
    ]


def _is_object_of_same(match: Match, told: set[tuple[int, str]]) -> bool:
    """Tell whether a noun is the object or complement of a verb that tells the same type; of a fire, its subject."""
    token = match.token
    if match.trigger.kind != "noun":
        return False
    above = token.head.head if token.dep_ == "pobj" else token.head
    if match.trigger.told_as in _BY_THEMSELVES and token.dep_ == "nsubj" and not syntax.is_passive(above):
        return (above.i, match.trigger.told_as) in told
    return token.dep_ in {"dobj", "pobj", "nsubjpass"} and (above.i, match.trigger.told_as) in told


def _is_called_off(match: Match, undone: set[int]) -> bool:
    """Tell whether a noun only says what a verb calls off or puts off: "called off the TALKS", "a VISIT cancelled"."""
    top, verb = match.token, match.token.head
    if match.trigger.kind != "noun" or verb.i not in undone or match.trigger.told_as not in _OFF:
        return False
    return top.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _CALLING_OFF


def _is_circumstance(noun: Any) -> bool:
    """Tell whether a noun only says how or why something else is done: "resigned in PROTEST against"."""
    bare = not any(c.dep_ in {"det", "poss", "amod", "nummod", "compound"} for c in noun.lefts)
    return bare and noun.dep_ == "pobj" and noun.head.lower_ == "in" and lemma_of(noun) in a("circumstance").lemmas


def _is_known(token: Any) -> bool:
    """Tell whether a noun is told as known: "THE deal", "THAT landing", "ITS strike", and not "a deal", "no deal"."""
    told = [c for c in token.lefts if c.dep_ in {"det", "poss"}]
    return token.pos_ not in {"NOUN", "PROPN"} or any(c.dep_ == "poss" or c.lower_ in _POINTING for c in told)


def _ends_a_name(noun: Any) -> bool:
    """Tell whether a noun is the last word of a name of something else: "Moor Raiders: Global OFFENSIVE"."""
    if noun.pos_ != "PROPN" or any(c.dep_ in {"det", "poss"} for c in noun.lefts):
        return False
    before = [c for c in noun.lefts if c.dep_ in {"compound", "amod"}]
    named = noun.ent_type_ in _WORKS or not noun.ent_type_
    told = any(t.islower() for t in (w.text for w in noun.sent) if len(t) > 3)
    return named and told and bool(before) and all(c.text[:1].isupper() and not c.ent_type_ for c in before)


def _matches(doc: Any, ontology: Ontology) -> Iterator[Match]:
    index = ontology.index
    told: set[str] = set()
    for token in doc:
        kind = _KIND.get(token.pos_)
        if kind is None or token.dep_ in _NO_CLAUSE or (token.pos_ == "PROPN" and token.ent_type_ in _TIMES):
            continue
        triggers = index.get((kind, lemma_of(token)))
        if triggers and not (kind == "noun" and (_is_circumstance(token) or _ends_a_name(token))):
            site = _Site(token, kind)
            known = (t for t in triggers if not t.again or (t.told_as in told and _is_known(token)))
            match = next((m for t in known if (m := site.fit(t)) is not None), None)
            if match is not None:
                told.add(match.trigger.told_as)
                yield match


class _Site:
    """One token, on which several triggers are tried: what is found once is kept for the next."""

    def __init__(self, token: Any, kind: str) -> None:
        self.token, self.kind = token, kind
        self._slots: dict[tuple[Any, ...], Slots] = {}
        self._lights: dict[frozenset[str], Light | None] = {}
        self._particles = [c for c in token.rights if c.dep_ == "prt"] if kind == "verb" else []
        self._window: list[tuple[Any, str, str]] | None = None

    def fit(self, trigger: Trigger) -> Match | None:
        """Give the match of `trigger`, or None where its words or conditions are not met."""
        rest = self._rest(trigger)
        if rest is None or (trigger.negated and not is_negated(self.token)):
            return None
        if trigger.plural and self.token.tag_ not in {"NNS", "NNPS"}:
            return None
        over = None
        if trigger.kind == "noun":
            more = trigger.light if isinstance(trigger.light, frozenset) else _NO_VERBS
            over = self._light(more)
            if trigger.light and (over is None or (more and lemma_of(over.verb) not in more)):
                return None
        slots = self._slots_for(trigger, rest, over)
        if all(words.hold(slots.meant(slot)) for slot, words in trigger.when) and not any(
            words.hold(slots.meant(slot)) for slot, words in trigger.unless
        ):
            return Match(token=self.token, trigger=trigger, slots=slots, rest=rest)
        return None

    def _light(self, more: frozenset[str]) -> Light | None:
        if more not in self._lights:
            self._lights[more] = light_verb(self.token, more)
        return self._lights[more]

    def _slots_for(self, trigger: Trigger, rest: tuple[Any, ...], over: Light | None) -> Slots:
        """Give slots that fit the trigger: the same for all triggers that see the token in one way."""
        intransitive = trigger.intransitive
        hangs = self.token.dep_ == "acl"
        way = (trigger.possessor, intransitive and hangs, tuple(t.i for t in rest), over.verb.i if over else None)
        if way not in self._slots:
            self._slots[way] = Slots(
                token=self.token,
                kind=self.kind,
                possessor=trigger.possessor,
                rest=rest,
                light=over,
                intransitive=intransitive,
            )
        return self._slots[way]

    def _rest(self, trigger: Trigger) -> tuple[Any, ...] | None:
        """Give the tokens of the trigger's other words, or None where they are not there.

        A particle that is not of the trigger makes another verb of it: "hold up" is not "hold".
        """
        if any(c.lower_ not in trigger.rest for c in self._particles):
            return None
        if not trigger.rest:
            return ()
        if self.kind == "noun":
            start = self.token.i - len(trigger.rest)
            before = tuple(self.token.doc[start : self.token.i]) if start >= self.token.sent.start else ()
            fits = len(before) == len(trigger.rest) and all(map(_is_word, before, trigger.rest))
            return before if fits else None
        return self._words_after(trigger.rest)

    def _words_after(self, rest: tuple[str, ...]) -> tuple[Any, ...] | None:
        token, found, at = self.token, [], 0
        window = self._near()
        for word in rest:
            reach = at + (_REACH if word in _PARTICLES else _FAR)
            hit = next((i for i in range(at, min(reach, len(window))) if word in window[i][1:]), None)
            if hit is None:
                return None
            found.append(window[hit][0])
            at = hit + 1
        elsewhere = found[0].i > token.i + 1 and found[0].head.i != token.i
        if len(found) == 1 and found[0].pos_ in {"ADP", "PART", "ADV"} and elsewhere:
            return None
        return tuple(found)

    def _near(self) -> list[tuple[Any, str, str]]:
        """Give the tokens after a verb, to the end of its sentence at most, with their lemmas and forms."""
        if self._window is None:
            end = min(self.token.i + 2 * _FAR, self.token.sent.end)
            self._window = [(t, lemma_of(t), t.lower_) for t in self.token.doc[self.token.i + 1 : end]]
        return self._window


def _is_word(token: Any, word: str) -> bool:
    return lemma_of(token) == word or token.lower_ == word
