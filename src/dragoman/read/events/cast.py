"""`Cast`: those who take part in one event, gathered role by role from the slots of its trigger."""

from collections.abc import Callable
from typing import Any

from dragoman.read import syntax
from dragoman.read.lexicon import lemma_of
from dragoman.read.tables import load_table

from .agents import (
    BESIDE,
    MOST,
    PLACE_PREPOSITIONS,
    REFLEXIVES,
    explained,
    is_agent,
    is_place,
    is_place_by_name,
    is_place_in,
    is_town,
    issuers,
    nested,
    reaches_agent,
)
from .light import doers
from .noun_classes import a, is_time
from .triggers import Match

_COMPANION_PREPOSITIONS = ("with", "alongside")
_ABOUT = {"over", "about"}
"""Prepositions of what a thing is about: only somebody or a place under them is a target."""
_POINTING = {"this", "that", "these"}
_DATES = {"DATE", "TIME"}
_TOWARDS = {"to", "into", "in", "at"}
_CLOSED = {"conj", "cc", "relcl", "ccomp", "parataxis", "punct", "mark", "appos"}
_LEADING = {"broker", "chair", "convene", "head", "host", "lead", "mediate", "moderate"}
"""Participles of who only leads it: "talks LED by the bishop"."""
_AT_THE_HEAD = {"command", "head", "lead"}
_SENT = {"delegate", "delegation", "diplomat", "negotiator", "official", "representative", "soldier", "troop"}
"""Who acts for a side: "NEGOTIATORS of Chad and of the Front"."""
_FRAMING = {"after", "at", "before", "during", "following", "in", "on"}


class Cast:
    """Those who take part in the event of one match, gathered role by role; each token plays one part."""

    def __init__(self, match: Match) -> None:
        self.match = match
        self.parts: list[tuple[str, Any]] = []
        self.slots: dict[int, str] = {}
        """Where in the clause each head stands."""
        self._taken: set[int] = {match.token.i, *(t.i for t in match.rest if match.trigger.kind == "noun")}

    def gather(self) -> list[tuple[str, Any]]:
        """Give (role, head) pairs, in the order of the file's roles, then companions and places."""
        trigger = self.match.trigger
        for role, names in trigger.roles:
            filled = [(name, heads) for name in self._order(role, names) if (heads := self._heads(role, name))]
            if role == "target":
                filled.sort(key=lambda slot: not any(reaches_agent(h) for h in slot[1]))
            if filled:
                name, heads = filled[0]
                self._add(role, heads, name, nest=role == "target" and name not in {"subject", "complement"})
        self._whose_instrument()
        self._led_by()
        if trigger.kind == "noun" and (trigger.reciprocal or trigger.possessor == "owner"):
            self._borrow_actor()
        if trigger.reciprocal:
            self._reciprocate()
        self._companions()
        self._places()
        named = any(r == "target" and self.slots.get(h.i) == "subject" for r, h in self.parts)
        beside = named or any(r != "actor" and (is_agent(h) or is_place(h) or h.pos_ == "NUM") for r, h in self.parts)
        if "target" in dict(trigger.roles) and not beside:
            self._look_further()
            self._look_where_they_stand()
        return self.parts

    def _heads(self, role: str, name: str) -> list[Any]:
        """Give the heads of a slot that can play `role`."""
        heads = [h for h in self.match.slots.get(name) if h.i not in self._taken]
        if role == "actor" and self.match.token.dep_ in {"acl", "relcl"}:
            heads = [s for h in heads for s in issuers(h)]
        if role == "actor" and name == "subject":
            heads = [s for h in heads for s in _sides(h)]
        if role in {"actor", "target"}:
            heads = [h for h in heads if not is_time(h)]
        if self._is_located() and role in {"actor", "target"}:
            heads = [h for h in heads if not (h.head.i == self.match.token.i and is_town(h))]
        heads = [h for h in heads if h.tag_ != "DT" or h.lower_ not in _POINTING]
        if role == "target" and self.match.trigger.told_as in {"meeting", "negotiation"} and name == "with":
            heads = [h for h in heads if reaches_agent(h) or h.text[:1].isupper()]
        if role == "instrument":
            heads = [h for h in heads if not is_agent(h) and not a("number").has(h)]
        if role == "place":
            heads = [h for h in heads if is_place(h)]
        if name in {"in", "at"}:
            heads = [h for h in heads if not a("circumstance").has(h)]
        if name == "then":
            heads = [h for verb in heads for h in _where_to(verb)]
        if name == "complement":
            heads = self._within_clauses(heads, things=role != "target")
        return heads

    def _is_located(self) -> bool:
        """Tell whether a town before the noun is where it happened: "the PARIS attacks"."""
        return self.match.trigger.kind == "noun" and self.match.trigger.told_as in load_table("located")["types"]

    def _look_further(self) -> None:
        """Add the nearest agents or places that the clause names after the trigger, where no target is one.

        "gave two million euros to promote schools in CHAD", "declared a truce effective from Sunday in MALI".
        """
        stack = [self.match.anchor, *self.match.slots.get("object")]
        elsewhere = {n for role, slots in self.match.trigger.roles if role == "place" for n in slots}
        found: list[Any] = []
        while stack and not found:
            token = stack.pop(0)
            for child in token.rights:
                if child.dep_ in _CLOSED or (child.dep_ == "prep" and child.lower_ in BESIDE):
                    continue
                by_doing = child.lower_ == "by" and any(c.dep_ == "pcomp" for c in child.children)
                if by_doing or (child.dep_ == "agent" and lemma_of(token) in _LEADING):
                    continue
                if child.dep_ == "pobj" and child.head.lower_ in elsewhere and not is_place(child):
                    continue
                reached = child.dep_ in {"pobj", "dobj", "dative"} and (is_agent(child) or is_place(child))
                if reached and child.i not in self._taken and not is_time(child) and child.lower_ not in REFLEXIVES:
                    found.append(child)
                else:
                    stack.append(child)
        for head in found[:MOST] or self._under_own_prepositions():
            self._add("place" if is_place_in(head) else "target", [head], "nearest after it")

    def _under_own_prepositions(self) -> list[Any]:
        """Give the agent under a preposition of the target that the parser hung on a later clause.

        "returned two masks that date back to the 9th century to PERU".
        """
        names = {n for role, slots in self.match.trigger.roles if role == "target" for n in slots}
        verb = self.match.anchor
        elsewhere = {t.i for c in verb.rights if c.dep_ in {"conj", "advcl", "ccomp"} for t in c.subtree}
        for token in verb.subtree:
            if token.i in elsewhere:
                continue
            if token.i > self.match.token.i and token.dep_ == "prep" and token.lower_ in names:
                heads = [c for c in token.children if c.dep_ == "pobj" and (is_agent(c) or is_place(c))]
                if heads and heads[0].i not in self._taken:
                    return heads[:1]
        return []

    def _look_where_they_stand(self) -> None:
        """Add the place of those who act, where nothing else is told: "MINERS in Chile went on strike"."""
        if not any(r in {"target", "place"} and (is_agent(h) or is_place(h)) for r, h in self.parts):
            for _, actor in [p for p in self.parts if p[0] == "actor"]:
                found = [h for p, h in syntax.prepositional(actor) if p in PLACE_PREPOSITIONS and is_place(h)]
                self._add("place", found[:1], "nearest after it")

    def _order(self, role: str, names: tuple[str, ...]) -> tuple[str, ...]:
        """Give the slots of a role, in the order in which they are tried."""
        slots, trigger = self.match.slots, self.match.trigger
        if slots.light and slots.light.undergone and role == "target":
            return ("object", *names)
        elsewhere = any(r == "target" or {"object", "of"} & set(slots_) for r, slots_ in trigger.roles if r != "actor")
        if trigger.kind == "noun" and role == "actor" and not elsewhere:
            return (*names, "object")
        return names

    def _add(self, role: str, heads: list[Any], slot: str, *, nest: bool = False) -> None:
        for head in map(explained, heads):
            if head.i in self._taken:
                continue
            self._taken.add(head.i)
            self.slots[head.i] = slot
            those = head.lower_ == "those" and any(c.dep_ in {"acl", "relcl"} for c in head.rights)
            whole = those or is_agent(head) or _counts(head) or is_place_by_name(head) or a("vehicle").has(head)
            whole = whole or a("facility").has(head)
            inner = nested(head) if nest and not whole else []
            elsewhere = {n for r, slots in self.match.trigger.roles if r == "place" for n in slots}
            inner = [t for t in inner if t.i not in self._taken and not _stands_under(t, elsewhere)]
            if all(_says_whose(t, head) for t in inner):
                inner = []
            for token in inner:
                self._taken.add(token.i)
                self.slots[token.i] = f"within the {slot}"
                self.parts.append(("place" if is_place_in(token) else role, token))
            only_place = all(is_place_in(t) for t in inner)
            about = role == "target" and slot in _ABOUT and not (is_agent(head) or is_place(head))
            self.parts.append((role if only_place and not about else "topic", head))

    def _within_clauses(self, verbs: list[Any], *, things: bool = False) -> list[Any]:
        """Give the agents and places that stand in clauses: subjects, objects, and what is nested in these.

        Where there are none, or `things` are wanted, the objects themselves.
        """
        found: list[Any] = []
        for verb in verbs:
            own = [c for c in verb.children if c.dep_ in syntax.SUBJECTS]
            inner = [*own, *syntax.logical_objects(verb)] + [h for _, h in syntax.prepositional(verb)]
            for head in inner:
                found.extend([head] if is_agent(head) or is_place(head) else nested(head))
            if not inner:
                found.extend(self._within_clauses(list(syntax.complements(verb)), things=things))
            if things or not found:
                found.extend(h for h in syntax.logical_objects(verb) if h.pos_ in {"NOUN", "PROPN"})
        kept = dict.fromkeys(h for h in found if things or not is_time(h))
        return [h for h in kept if h.i not in self._taken][:MOST]

    def _at_a_distance(self) -> list[Any]:
        """Give the place that something is said to be so far from: "sank 19 kilometres from BENDO"."""
        found: list[Any] = []
        for token in self.match.anchor.subtree:
            if token.dep_ == "prep" and token.lower_ in {"from", "of", "off"} and _distance(token) is not None:
                found.extend(c for c in token.children if c.dep_ == "pobj" and c.pos_ == "PROPN")
        return [h for h in found if h.i not in self._taken]

    def _whose_instrument(self) -> None:
        """Give a weapon that acts its owner as the actor: "ISRAELI jets struck", "a bomb planted by REBELS"."""
        if any(r == "actor" for r, _ in self.parts):
            return
        owners = {"poss", "compound", "amod", "nmod"}
        for _, weapon in [p for p in self.parts if p[0] == "instrument"]:
            if self.slots.get(weapon.i) != "subject" and not a("weapon").has(weapon) and not a("forces").has(weapon):
                continue
            found = [t for t in nested(weapon) if t.dep_ in owners or t.head.lower_ == "by"]
            armed = a("weapon").has(weapon) or a("forces").has(weapon)
            owner = a("agent") if armed else a("forces")
            found = [t for t in found if armed or t.dep_ != "compound" or t.ent_type_ or owner.has(t)]
            found = [t for t in found if armed or t.head.i == weapon.i or t.head.lower_ == "by"]
            found = found or [c for c in weapon.lefts if c.dep_ == "compound" and owner.has(c)]
            self._add("actor", [t for t in found if not is_town(t)], "owner")

    def _led_by(self) -> None:
        """Give who leads those who act: "soldiers led by COLONEL HALE seized power"."""
        for head in [h for r, h in self.parts if r == "actor"]:
            led = [c for c in head.rights if c.dep_ == "acl" and lemma_of(c) in _AT_THE_HEAD and c.tag_ == "VBN"]
            self._add("actor", [h for verb in led for h in syntax.agents(verb) if a("person").has(h)], "led by")

    def _borrow_actor(self) -> None:
        """Give a meeting or visit with somebody the subject it hangs on: "After talks with Chad, the KING left"."""
        token = _coordinated(self.match.token)
        roles = {r for r, _ in self.parts}
        if "actor" in roles or "target" not in roles or self.match.slots.light or token.dep_ != "pobj":
            return
        if self.match.trigger.reciprocal and not self.match.slots.get("with"):
            return
        verb = token.head.head
        if token.head.lower_ in _FRAMING and verb.pos_ in {"VERB", "AUX"}:
            heads = doers(verb) if syntax.is_passive(verb) else syntax.subjects(verb)
            self._add("actor", [h for h in heads if is_agent(h)], "subject of the clause")

    def _reciprocate(self) -> None:
        slots = self.match.slots
        actors = [h for r, h in self.parts if r == "actor"]
        if not actors:
            for name in ("between", "among", "of"):
                heads = [h for h in slots.get(name) if h.i not in self._taken and is_agent(h)]
                if heads:
                    self._add("actor", heads, name)
                    actors = [h for r, h in self.parts if r == "actor"]
                    break
        if not actors and sum(r == "target" for r, _ in self.parts) > 1:
            first = next(i for i, (r, _) in enumerate(self.parts) if r == "target")
            self.parts[first] = ("actor", self.parts[first][1])
        if not any(r == "target" for r, _ in self.parts) and len(actors) == 1 and len(sides := _sent_by(actors[0])) > 1:
            self.parts = [p for p in self.parts if p[1].i != actors[0].i]
            self._add("actor", sides, "of")
            actors = sides
        if not any(r == "target" for r, _ in self.parts) and len(actors) > 1:
            self.parts = [("target" if r == "actor" and h.i != actors[0].i else r, h) for r, h in self.parts]

    def _companions(self) -> None:
        used = {name for _, names in self.match.trigger.roles for name in names}
        if self.match.trigger.reciprocal:
            return
        for name in _COMPANION_PREPOSITIONS:
            if name in used or (name == "by" and self.match.token.i):
                continue
            heads = [h for h in self.match.slots.get(name) if a("person").has(h)]
            self._add("companion", heads, name)

    def _places(self) -> None:
        if self._is_located():
            self._add("place", [c for c in self.match.token.lefts if is_town(c)], "before it")
        self._add("place", self._at_a_distance()[:1], "at a distance")
        for name in PLACE_PREPOSITIONS:
            self._add("place", self.match.slots.first(name, _somewhere(name)), name)


def _somewhere(preposition: str) -> Callable[[Any], bool]:
    """Give the test of a place under a preposition: nobody is "in" or "off" a name taken for a person's."""
    if preposition not in {"across", "in", "off", "through"}:
        return is_place
    return lambda head: (
        is_place(head) or (head.ent_type_ == "PERSON" and not any(c.dep_ in {"det", "poss"} for c in head.lefts))
    )


def _distance(preposition: Any) -> Any:
    """Give the length before a preposition ("19 KILOMETRES north of"), or None."""
    words = preposition.doc[max(preposition.i - 3, preposition.sent.start) : preposition.i]
    return next((t for t in words if t.lemma_.lower() in load_table("noun_classes")["length"]["words"]), None)


def _coordinated(token: Any) -> Any:
    """Give the first of what `token` is coordinated with."""
    while token.dep_ == "conj":
        token = token.head
    return token


def _where_to(verb: Any) -> list[Any]:
    """Give the places that a verb of going reaches: "reached OSLO", "arrived in OSLO"."""
    inner = [*syntax.logical_objects(verb), *(h for name, h in syntax.prepositional(verb) if name in _TOWARDS)]
    return [h for h in inner if is_place(h)]


def _sides(head: Any) -> list[Any]:
    """Give who talks, for talks that do something: "the summit between CHAD and NEPAL failed to"."""
    if is_agent(head) or not a("talks").has(head):
        return [head]
    return [h for name, h in syntax.prepositional(head) if name in {"between", "of"} and is_agent(h)] or [head]


def _says_whose(word: Any, noun: Any) -> bool:
    """Tell whether a nation before a noun only says of which: "attacked CAMBODIAN positions"."""
    return word.head.i == noun.i and word.dep_ in {"amod", "nmod"} and word.ent_type_ == "NORP"


def _sent_by(head: Any) -> list[Any]:
    """Give the sides that several people act for: "negotiators of CHAD and of the FRONT"."""
    if head.tag_ != "NNS" or lemma_of(head) not in _SENT:
        return []
    return [h for name, h in syntax.prepositional(head) if name in {"of", "from"} and is_agent(h)]


def _stands_under(noun: Any, prepositions: set[str]) -> bool:
    """Tell whether a noun stands under one of some prepositions: "the sun OVER Lima"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in prepositions


def _counts(head: Any) -> bool:
    """Tell whether a number stands for people: "at least 107 killed in the capital"."""
    return head.pos_ == "NUM" and not any(c.dep_ == "prep" and c.lower_ == "of" for c in head.rights)
