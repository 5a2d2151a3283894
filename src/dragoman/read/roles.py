"""`participants`: who takes part in an event, in which role, and where it took place."""

from typing import Any, cast

from dragoman.model import Participant, Role, Span

from . import syntax
from .entities import Entities
from .noun_classes import a, counted, is_time
from .parse import Parse, span_of
from .triggers import Match

_PLACE_PREPOSITIONS = (
    "in",
    "at",
    "near",
    "outside",
    "inside",
    "across",
    "off",
    "around",
    "throughout",
    "within",
    "along",
)
_COMPANION_PREPOSITIONS = ("with", "alongside", "by")
_NESTING = 4
"""Agents nested in the phrase of a thing ("the minister's remarks on Iran") that count as targets at most."""
_NAMES = {"PERSON", "ORG", "GPE", "NORP"}
_INNER = {"poss", "pobj", "nsubj", "nsubjpass", "dobj", "conj", "nmod", "compound", "amod", "appos"}
_PERSONAL = {
    "he",
    "she",
    "it",
    "they",
    "him",
    "her",
    "them",
    "his",
    "its",
    "their",
    "himself",
    "herself",
    "itself",
    "themselves",
    "who",
    "i",
    "we",
}
_CLOSED = {"conj", "cc", "relcl", "ccomp", "parataxis", "punct", "mark", "appos"}
_CLOSED_TO_AGENTS = {"relcl", "advcl", "ccomp", "parataxis"}
_FRAMING = {"after", "at", "before", "during", "following", "in", "on"}
_BESIDE = {"after", "before", "during", "since", "until", "amid", "following", "like", "including", "as", "than"}
"""Prepositions that lead away from what the phrase is about."""
_DATES = {"DATE", "TIME"}


class Cast:
    """Those who take part in the event of one match, gathered role by role; each token plays one part."""

    def __init__(self, match: Match, parse: Parse, entities: Entities) -> None:
        self.match, self.parse, self.entities = match, parse, entities
        self.parts: list[tuple[str, Any]] = []
        self._taken: set[int] = {match.token.i}

    def gather(self) -> list[tuple[str, Any]]:
        """Give (role, head) pairs, in the order of the file's roles, then companions and places."""
        trigger = self.match.trigger
        for role, names in trigger.roles:
            filled = [(name, heads) for name in self._order(role, names) if (heads := self._heads(role, name))]
            if role == "target":
                filled.sort(key=lambda slot: not any(_reaches_agent(h) for h in slot[1]))
            if filled:
                name, heads = filled[0]
                self._add(role, heads, nest=role == "target" and name not in {"subject", "complement"})
        if trigger.kind == "noun" and (trigger.reciprocal or trigger.possessor == "owner"):
            self._borrow_actor()
        if trigger.reciprocal:
            self._reciprocate()
        self._companions()
        self._places()
        beside = any(r != "actor" and (is_agent(h) or is_place(h)) for r, h in self.parts)
        if "target" in dict(trigger.roles) and not beside:
            self._look_further()
        return self.parts

    def _heads(self, role: str, name: str) -> list[Any]:
        """Give the heads of a slot that can play `role`."""
        heads = [h for h in self.match.slots.get(name) if h.i not in self._taken]
        if role == "actor" and self.match.token.dep_ in {"acl", "relcl"}:
            heads = [s for h in heads for s in _issuers(h)]
        if role == "instrument":
            heads = [h for h in heads if not is_agent(h) and not a("number").has(h)]
        if role == "place":
            heads = [h for h in heads if is_place(h)]
        if name == "complement":
            heads = self._within_clauses(heads, things=role != "target")
        return heads

    def _look_further(self) -> None:
        """Add the nearest agents or places that the clause names after the trigger, where no target is one.

        "gave two million euros to promote schools in CHAD", "declared a truce effective from Sunday in MALI".
        """
        stack = [self.match.anchor, *self.match.slots.get("object")]
        found: list[Any] = []
        while stack and not found:
            token = stack.pop(0)
            for child in token.rights:
                if child.dep_ in _CLOSED or (child.dep_ == "prep" and child.lower_ in _BESIDE):
                    continue
                reached = child.dep_ in {"pobj", "dobj", "dative"} and (is_agent(child) or is_place(child))
                if reached and child.i not in self._taken and not is_time(child):
                    found.append(child)
                else:
                    stack.append(child)
        for head in found[:_NESTING]:
            self._add("place" if _is_place_in(head) else "target", [head])

    def _order(self, role: str, names: tuple[str, ...]) -> tuple[str, ...]:
        """Give the slots of a role, in the order in which they are tried."""
        slots, trigger = self.match.slots, self.match.trigger
        if slots.light and slots.light.undergone and role == "target":
            return ("object", *names)
        if trigger.kind == "noun" and role == "actor" and "target" not in dict(trigger.roles):
            return (*names, "object")
        return names

    def _add(self, role: str, heads: list[Any], *, nest: bool = False) -> None:
        for head in map(_named, heads):
            if head.i in self._taken:
                continue
            self._taken.add(head.i)
            inner = nested(head) if nest and not is_agent(head) else []
            inner = [t for t in inner if t.i not in self._taken]
            for token in inner:
                self._taken.add(token.i)
                self.parts.append(("place" if _is_place_in(token) else role, token))
            only_place = all(_is_place_in(t) for t in inner)
            self.parts.append((role if only_place else "topic", head))

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
        return [h for h in kept if h.i not in self._taken][:_NESTING]

    def _borrow_actor(self) -> None:
        """Give a meeting or visit with somebody the subject it hangs on: "After talks with Chad, the KING left"."""
        token = _coordinated(self.match.token)
        roles = {r for r, _ in self.parts}
        if "actor" in roles or "target" not in roles or self.match.slots.light or token.dep_ != "pobj":
            return
        if self.match.trigger.reciprocal and not self.match.slots.get("with"):
            return
        verb = token.head.head
        if token.head.lower_ in _FRAMING and verb.pos_ == "VERB":
            heads = syntax.agents(verb) if syntax.is_passive(verb) else syntax.subjects(verb)
            self._add("actor", [h for h in heads if is_agent(h)])

    def _reciprocate(self) -> None:
        slots = self.match.slots
        actors = [h for r, h in self.parts if r == "actor"]
        if not actors:
            for name in ("between", "among", "of"):
                heads = [h for h in slots.get(name) if h.i not in self._taken and is_agent(h)]
                if heads:
                    self._add("actor", heads)
                    actors = [h for r, h in self.parts if r == "actor"]
                    break
        if not actors and sum(r == "target" for r, _ in self.parts) > 1:
            first = next(i for i, (r, _) in enumerate(self.parts) if r == "target")
            self.parts[first] = ("actor", self.parts[first][1])
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
            self._add("companion", heads)

    def _places(self) -> None:
        for name in _PLACE_PREPOSITIONS:
            heads = [h for h in self.match.slots.get(name) if is_place(h)]
            self._add("place", heads)


def _coordinated(token: Any) -> Any:
    """Give the first of what `token` is coordinated with."""
    while token.dep_ == "conj":
        token = token.head
    return token


def _reaches_agent(head: Any) -> bool:
    return is_agent(head) or bool(nested(head)) or is_place(head)


def _issuers(head: Any) -> list[Any]:
    """Give who issued a document that speaks ("released a STATEMENT criticising …"), or the phrase itself."""
    if head.dep_ == "dobj" and a("document").has(head) and head.head.pos_ == "VERB":
        return syntax.subjects(head.head) or [head]
    return [head]


def is_agent(head: Any) -> bool:
    """Tell whether a phrase is headed by somebody or some body or country: a name, a pronoun, or a noun for one."""
    if is_time(head):
        return False
    return head.pos_ == "PROPN" or (head.pos_ == "PRON" and head.lower_ in _PERSONAL) or a("agent").has(head)


def is_place(head: Any) -> bool:
    """Tell whether a phrase is headed by a place: a name of one, or a noun for one."""
    named = head.ent_type_ in {"GPE", "LOC", "FAC", "ORG"} or (head.pos_ == "PROPN" and not head.ent_type_)
    return named or a("place").has(head)


def _is_place_in(token: Any) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in _PLACE_PREPOSITIONS and is_place(token)


def nested(head: Any) -> list[Any]:
    """Give the agents within the phrase of a thing, outermost first: "the MINISTER's ban on imports from IRAN"."""
    found: list[Any] = []
    stack = list(head.children)
    while stack:
        token = stack.pop(0)
        if token.i != head.i and token.dep_ in _INNER and _is_inner_agent(token):
            found.append(token)
            stack.extend(c for c in token.children if c.dep_ == "conj")
            continue
        if token.dep_ in _CLOSED_TO_AGENTS or (token.dep_ == "prep" and token.lower_ in _BESIDE):
            continue
        if token.dep_ == "conj" and token.head.i == head.i:
            continue
        stack.extend(
            c for c in token.children if token.dep_ != "acl" or (c.dep_ in {"agent", "prep"} and token.tag_ == "VBN")
        )
    return found[:_NESTING]


def _is_inner_agent(token: Any) -> bool:
    if token.dep_ in {"compound", "amod", "nmod"}:
        return token.ent_type_ in _NAMES
    return token.lower_ not in {"its", "their"} and is_agent(token)


def _named(head: Any) -> Any:
    """Give the noun that an apposition explains, of one with a clause of its own ("Kang, the ENVOY, who …")."""
    explains = head.dep_ == "appos" and head.head.pos_ in {"PROPN", "NOUN"}
    return head.head if explains and any(c.dep_ in {"relcl", "acl"} for c in head.rights) else head


def participants(match: Match, parse: Parse, entities: Entities) -> tuple[Participant, ...]:
    """Give the participants of the event of `match`, each with its words and the entity they reach."""
    made: list[Participant] = []
    seen: set[tuple[str, Span]] = set()
    parts = Cast(match, parse, entities).gather()
    heads = {head.i for _, head in parts}
    for role, head in parts:
        span, entity = _reach(head, parse, entities, set() if role == "topic" else heads - {head.i})
        if (role, span) in seen or any(p.span == span for p in made):
            continue
        seen.add((role, span))
        made.append(Participant(role=cast("Role", role), entity=entity, span=span, text=span.of(parse.text)))
    return tuple(made)


def _reach(head: Any, parse: Parse, entities: Entities, others: set[int]) -> tuple[Span, str | None]:
    """Give the words of a participant and its entity; for a pronoun those of its antecedent in the sentence."""
    span = _words(head, others)
    entity = entities.at(span, head.idx)
    if head.pos_ != "PRON" and head.tag_ != "PRP$":
        if entity is None:
            inner = counted(head)[1:]
            entity = entities.at(_words(inner[0]), inner[0].idx) if inner else None
        return span, entity.id if entity else None
    if head.lower_ not in _PERSONAL:
        return span, entity.id if entity else None
    sentence = span_of(head.sent)
    if entity is not None:
        nouns = [
            m
            for m in entity.mentions
            if sentence.covers(m) and m.end <= span.start and m.of(parse.text).lower() not in _PERSONAL
        ]
        return (nouns[-1] if nouns else span), entity.id
    teller = _teller(head)
    if teller is not None:
        told = _words(teller)
        reached = entities.at(told, teller.idx)
        return told, reached.id if reached else None
    return span, None


def _teller(pronoun: Any) -> Any:
    """Give the subject of a clause above ("The ministry said IT would …"), for a pronoun without an entity."""
    own = True
    for above in pronoun.ancestors:
        if above.pos_ in {"VERB", "AUX"}:
            if own:
                own = False
                continue
            for child in above.children:
                if child.dep_ in syntax.SUBJECTS and child.i != pronoun.i and child.pos_ in {"NOUN", "PROPN"}:
                    return child
    return None


def _words(head: Any, others: set[int] = frozenset()) -> Span:  # type: ignore[assignment]
    """Give the span of a phrase, without a date or another participant (of `others`) that hangs on its end."""
    tokens = syntax.phrase(head)
    for child in reversed(list(head.rights)):
        if child.dep_ == "prep" and any(c.dep_ == "pobj" and (is_time(c) or c.i in others) for c in child.children):
            gone = {t.i for t in child.subtree}
            tokens = [t for t in tokens if t.i not in gone]
    while len(tokens) > 1 and tokens[-1].ent_type_ in _DATES and tokens[-1].i > head.i:
        tokens.pop()
    if tokens[-1].tag_ == "POS":
        tokens.pop()
    return span_of(tokens or [head])


def place_of(made: tuple[Participant, ...], match: Match, entities: Entities) -> str | None:
    """Give the id of the place of an event: where its clause says it was, or where a participant stands."""
    for part in made:
        found = entities.by_id.get(part.entity or "") if part.role == "place" else None
        if found is not None and found.kind == "place":
            return found.id
    elsewhere = {p.entity for p in made if p.role in {"destination", "origin"}}
    for host in (match.token, *(h for name in ("object", "subject") for h in match.slots.get(name))):
        for name, head in syntax.prepositional(host):
            if name in _PLACE_PREPOSITIONS and is_place(head):
                reached = entities.at(_words(head), head.idx)
                if reached is not None and reached.kind == "place" and reached.id not in elsewhere:
                    return reached.id
    return None
