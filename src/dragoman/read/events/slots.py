"""`Slots`: who and what stands around a trigger: the logical subject, the object, prepositions, complements.

The same names for active, passive, nominal, relative, participial and light-verb constructions.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dragoman.read import syntax
from dragoman.read.lexicon import lemma_of

from .light import Light, doers
from .modality import is_inverted
from .noun_classes import a, is_time

_OBLIGING = {"must", "should", "ought"}
_NOBODY_ELSE = {"i", "we", "you", "it", "there", "this", "that"}
_ASIDE = {"after", "before", "during", "following", "amid", "since", "despite", "ahead", "until"}
"""Prepositions of another happening: what hangs below them is none of this event's."""
_PRONOUNS = {"he", "it", "she", "they"}
_GIVING = {"award", "give", "grant", "hand", "lend", "offer", "pay", "send"}
_SPECIAL = {
    "complement",
    "infinitive",
    "obliged",
    "words",
    "predicate",
    "indirect",
    "modifier",
    "then",
    "teller",
    "governing",
}
_MODIFIERS = {"compound", "amod", "nmod"}
_TAKEN_AS = {"captive", "hostage", "prisoner"}


def _is_for_to(verb: Any) -> bool:
    """Tell whether a clause is "FOR the mayor TO resign"."""
    return any(c.lower_ == "for" and c.dep_ == "mark" for c in verb.lefts) and any(c.tag_ == "TO" for c in verb.lefts)


def _may_oblige(subject: Any, verb: Any) -> bool:
    """Tell whether it is said what somebody must do, or what must be done: no "performance should boost" a poll."""
    somebody = subject.pos_ in {"PROPN", "PRON"} or a("agent").has(subject)
    return somebody or syntax.is_passive(verb)


def _says_as_what(noun: Any, taken: Any) -> bool:
    """Tell whether a bare noun beside the object `taken` says only as what somebody is taken."""
    bare = noun.lower_ in _TAKEN_AS and not any(c.dep_ in {"det", "poss", "nummod"} for c in noun.lefts)
    return bare and noun.dep_ == "dobj" and taken.dep_ in {"dobj", "nsubjpass"} and noun.head.i == taken.head.i


@dataclass
class Slots:
    """The slots of the trigger `token`; `light` is the light verb over a noun, if there is one."""

    token: Any
    kind: str
    possessor: str = "subject"
    rest: tuple[Any, ...] = ()
    intransitive: bool = False
    light: Light | None = None
    _filled: dict[str, list[Any]] = field(default_factory=dict)
    _prepositions: dict[str, list[Any]] | None = None
    _by_host: list[list[tuple[str, Any]]] | None = None

    def get(self, name: str) -> list[Any]:
        """Give the heads that fill the slot `name`, with what is coordinated with them."""
        if name not in self._filled:
            self._filled[name] = self._fill(name)
        return self._filled[name]

    def meant(self, name: str) -> list[Any]:
        """Give the heads of a slot for a condition on it: of "said IT would", also who said so."""
        heads = self.get(name)
        if name != "subject" or not any(h.lower_ in _PRONOUNS for h in heads):
            return heads
        return heads + [t for t in self.get("teller") if t.pos_ != "PRON"]

    @property
    def form(self) -> str:
        """Name the construction, for the rule of an event."""
        if self.kind == "noun":
            return f"noun under {lemma_of(self.light.verb)}" if self.light else "noun"
        if self.kind == "verb" and syntax.is_passive(self.token) and not self._only_seems_passive():
            return "passive"
        return self.kind

    def _fill(self, name: str) -> list[Any]:
        special = getattr(self, f"_{self.kind}_{name}", None)
        if special is not None:
            return special()
        if name in _SPECIAL:
            return getattr(self, f"_{name}")()
        return self._preposition(name)

    # verbs

    def _verb_subject(self) -> list[Any]:
        if not syntax.is_passive(self.token) or self._only_seems_passive():
            whose = [c for c in self.token.lefts if c.dep_ == "poss"] if self.token.tag_ == "VBG" else []
            found = whose or syntax.subjects(self.token)
            if not found and self.token.dep_ == "dobj" and self.token.tag_ == "VBG":
                found = syntax.subjects(self.token.head)
            return found
        below = [h for c in self._complement() if not syntax.is_passive(c) for h in doers(c)]
        return doers(self.token) or below or [h for h in self._preposition("by") if a("agent").has(h)]

    def _only_seems_passive(self) -> bool:
        """Tell whether the parser took a past tense for a participle, of a verb that has no passive here.

        "The report called for sanctions", "A diplomat defected with his wife".
        """
        alone = self.intransitive or (bool(self.rest) and self.rest[0].dep_ == "prep")
        return (
            alone and self.token.dep_ == "acl" and not any(c.dep_ in {"auxpass", "agent"} for c in self.token.children)
        )

    def _verb_object(self) -> list[Any]:
        found = [] if self._only_seems_passive() else syntax.logical_objects(self.token)
        if not found:
            found = [h for t in self.rest for c in t.children if c.dep_ == "pobj" for h in syntax.conjuncts(c)]
        # "took nine people HOSTAGE": the second noun only says as what
        return [h for n, h in enumerate(found) if n == 0 or not _says_as_what(h, found[0])]

    def _indirect(self) -> list[Any]:
        verb = self.light.verb if self.light else self.token
        if syntax.is_passive(verb) and any(c.dep_ == "dobj" for c in verb.children):
            return syntax.subjects(verb)
        told = [c for d in verb.children if d.dep_ == "dative" and d.pos_ != "ADP" for c in syntax.conjuncts(d)]
        return told or self._given_to(verb)

    def _given_to(self, verb: Any) -> list[Any]:
        """Give the name that the parser took for part of what was given: "gave CHAD funding for two dams"."""
        if verb.lemma_ not in _GIVING:
            return []
        found = []
        for thing in (c for c in verb.children if c.dep_ == "dobj"):
            named = not any(d.dep_ in {"det", "poss"} for d in thing.lefts)
            for noun in (c for c in thing.lefts if c.dep_ == "compound"):
                somebody = noun.ent_type_ in {"GPE", "ORG", "PERSON"} if named else a("person").has(noun)
                found.extend([noun] if somebody else [])
        return found

    def _predicate(self) -> list[Any]:
        found = [c for c in self.token.children if c.dep_ in {"attr", "oprd", "acomp"}]
        for child in self.token.children:
            if child.dep_ in {"ccomp", "xcomp"} and child.pos_ in {"NOUN", "PROPN", "ADJ"}:
                found.append(child)
            if child.dep_ in {"ccomp", "xcomp"} and child.lemma_ == "be":
                found.extend(c for c in child.children if c.dep_ in {"attr", "acomp"})
        return [c for head in found for c in syntax.conjuncts(head)] + self._preposition("as")

    def _complement(self) -> list[Any]:
        found = list(syntax.complements(self.token))
        if self.kind == "verb":
            found.extend(c for c in self.token.rights if c.dep_ == "advcl" and _is_for_to(c))
        if self.kind == "noun":
            found.extend(c for c in self.token.children if c.dep_ == "acl" and c.tag_ != "VBN")
        return found

    def _infinitive(self) -> list[Any]:
        return [verb for verb in self._complement() if any(c.tag_ == "TO" for c in verb.children)]

    def _then(self) -> list[Any]:
        """Give the verbs that tell what the same subject did next: "left the embassy and REACHED Oslo"."""
        later = syntax.conjuncts(self.token)[1:] if self.kind == "verb" else []
        return [v for v in later if v.pos_ == "VERB" and not any(c.dep_ in syntax.SUBJECTS for c in v.children)]

    def _teller(self) -> list[Any]:
        """Give who says the clause of the trigger: "The PREMIER said the army was to blame"."""
        verb = self.light.verb if self.light else self.token
        verb = verb.head if self.kind == "adjective" else verb
        while verb.dep_ in {"xcomp", "conj"}:
            verb = verb.head
        return syntax.subjects(verb.head) if verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" else []

    def _obliged(self) -> list[Any]:
        """Give who is said to be obliged: "said that the REBELS must leave"."""
        verbs = [
            v
            for v in self._complement()
            if any(c.dep_ == "aux" and c.lower_ in _OBLIGING for c in v.children)
            and not any(c.dep_ == "aux" and c.lemma_ == "have" for c in v.children)
            and not is_inverted(v)
        ]
        return [s for v in verbs for s in syntax.subjects(v) if s.lower_ not in _NOBODY_ELSE and _may_oblige(s, v)]

    def _words(self) -> list[Any]:
        return [t for t in syntax.clause_tokens(self.token) if t.i != self.token.i]

    def _governing(self) -> list[Any]:
        """Give the verb that a noun or an adjective stands under: "OPENED fire", "SHOT dead"."""
        under = {"noun": {"dobj", "nsubjpass"}, "adjective": {"acomp", "oprd", "advcl"}}.get(self.kind, set())
        verb = self.token.head
        return [verb] if verb.pos_ == "VERB" and self.token.dep_ in under else []

    # nouns

    def _noun_subject(self) -> list[Any]:
        found = self._own("by") or [h for o in self._own("of") for p, h in syntax.prepositional(o) if p == "by"]
        if self.light and not self.light.undergone:
            found = found or self.light.subjects()
            if not found and syntax.is_passive(self.light.verb):
                found = [h for h in self._preposition("by") if a("agent").has(h)]
        if self.light and self.light.undergone:
            found = found or self._preposition("from")
        if not found and (self.possessor != "object" or self._own("of")):
            found = self._owners()
        return found

    def _noun_object(self) -> list[Any]:
        found = self._own("of")
        if self.light and self.light.undergone:
            found = self.light.subjects() or found
        if not found and self.possessor == "object":
            done = self.light is not None and not self.light.undergone
            # "made ITS maiden flight": whose it is says no more than the subject of "made"
            owners = [h for h in self._owners() if not (done and h.tag_ == "PRP$")]
            found = [h for h in owners if h.ent_type_ != "NORP" or h.dep_ == "poss"]
        return found

    def _owners(self) -> list[Any]:
        found = [c for c in self.token.children if c.dep_ == "poss"]
        if not found and self.possessor != "owner":
            named = a("agent")
            found = [
                c
                for c in self.token.lefts
                if c.dep_ in _MODIFIERS and named.has(c) and (c.pos_ != "ADJ" or c.ent_type_)
            ]
        return [c for head in found for c in syntax.conjuncts(head)]

    def _modifier(self) -> list[Any]:
        return [c for c in self.token.lefts if c.dep_ in _MODIFIERS]

    def _own(self, preposition: str) -> list[Any]:
        return [h for name, h in syntax.prepositional(self.token) if name == preposition]

    # adjectives

    def _adjective_subject(self) -> list[Any]:
        return self._adjective_object()

    def _adjective_object(self) -> list[Any]:
        head = self.token.head
        if self.token.dep_ in {"acomp", "oprd", "attr"} or (self.token.dep_ == "advmod" and head.lemma_ == "go"):
            return syntax.subjects(head)
        return []

    # prepositions

    def _preposition(self, name: str) -> list[Any]:
        """Look on the trigger, its light verb, its objects, and to the right edge of its other prepositions."""
        if self._prepositions is None:
            self._prepositions = {}
            for pairs in self._pairs():
                here: dict[str, list[Any]] = {}
                for preposition, head in pairs:
                    if not is_time(head):
                        here.setdefault(preposition, []).append(head)
                for preposition, heads in here.items():
                    self._prepositions.setdefault(preposition, heads)
        return list(self._prepositions.get(name, ()))

    def first(self, name: str, test: Callable[[Any], bool]) -> list[Any]:
        """Give the heads under preposition `name` on the first host where one passes `test`."""
        for pairs in self._pairs():
            if found := [h for p, h in pairs if p == name and test(h) and not is_time(h)]:
                return found
        return []

    def _pairs(self) -> list[list[tuple[str, Any]]]:
        """Give what stands under prepositions on each host, host by host."""
        if self._by_host is None:
            self._by_host = [syntax.prepositional(host) for host in self._hosts()]
        return self._by_host

    def _hosts(self) -> Iterator[Any]:
        yield self.token
        tokens = [self.token]
        if self.light:
            yield from self.light.between()
            tokens.extend(self.light.between())
        if self.kind == "adjective":
            yield self.token.head
            tokens.append(self.token.head)
        objects = self.get("object") + self.get("indirect") if self.kind == "verb" else []
        yield from objects
        if self.kind == "verb":
            for child in self.token.rights:
                if objects and _says_as_what(child, objects[0]):
                    yield child
                    yield from (h for _, h in syntax.prepositional(child))
            for child in self.token.children:
                if child.dep_ in {"xcomp", "oprd", "attr", "prt"} and child.pos_ != "VERB":
                    yield child
        elif self.kind == "noun" and not self.light and self.token.dep_ == "attr" and self.token.head.lemma_ == "be":
            yield self.token.head  # "It was the third hijacking OFF CHAD"
        first = min(t.i for t in tokens)
        for host in [*tokens, *objects]:
            # what opens the sentence ("On a visit to Chad, …") is another happening
            near = [(n, h) for n, h in syntax.prepositional(host) if n not in _ASIDE]
            yield from (h for _, h in near if h.i > first or self.kind == "noun")
        for head in objects:
            yield from (c for c in head.rights if c.dep_ == "appos")
