"""`compared_event`, `compared_entity`: what words of comparison are about, in their own phrase or told before it.

"It was the third strike this year" is about the strike that the sentence before tells of; "fled to Sudan, the most
senior officer to flee since" is about who fled, and not about Sudan.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from dragoman.model import Entity, Event
from dragoman.read.entities.entities import Entities
from dragoman.read.events.ontology import load_ontology
from dragoman.read.parse import Parse, span_of
from dragoman.read.syntax import is_passive, phrase
from dragoman.read.tables import load_table

from .comparers import Found

IT = frozenset({"it", "this", "that", "these"})
_REAL = frozenset({"happened", "ongoing"})
_REACH = 2
_FAR = 20
"""Sentences before a comparison in which what it is about is looked for, and the same for an "it" whose noun says what
it is. Set by hand."""


@cache
def _ontology() -> Any:
    return load_ontology()


def told_types(word: Any) -> frozenset[str]:
    """Give the types of event that a noun or a verb may tell: "hostage-taking" tells of an abduction."""
    if word.pos_ in {"VERB", "AUX"}:
        return frozenset(t.told_as for t in _ontology().index.get(("verb", word.lemma_.lower()), ()))
    joined = joined_noun(word)
    named: dict[str, list[str]] = load_table("comparisons")["nouns"]
    own = named.get(joined) or named.get(joined.rpartition(" ")[2]) or named.get(word.lemma_.lower()) or ()
    before = joined.split()[:-1]
    triggers = _ontology().index.get(("noun", word.lemma_.lower()), ())
    return frozenset(own) | {t.told_as for t in triggers if all(w in before for w in t.rest)}


def joined_noun(noun: Any) -> str:
    """Give a noun with the nouns before it that it is made of: "hostage-taking", "missile test"."""
    first = noun.i
    while first > noun.sent.start and (
        noun.doc[first - 1].dep_ in {"compound", "punct"} and noun.doc[first - 1].head.i == noun.i
    ):
        first -= 1
    words = noun.doc[first : noun.i + 1].text.lower()
    return " ".join((words[: -len(noun)] + noun.lemma_.lower()).split())


def compared_event(
    parse: Parse, found: Found, clause: Any | None, *, own: Event | None, entities: Entities, events: Sequence[Event]
) -> Event | None:
    """Give the event that is compared: `own`, told in the words themselves, or rather what it comments on before."""
    head, word = found.head, found.word
    phrased = own is not None and _within(own, parse, head, clause)
    if own is not None and not phrased:
        return own
    types = {own.type} if own is not None else set(told_types(head) if head.i != word.i else ())
    types |= told_types(clause) if clause is not None else set()
    kinds = {_ontology().types[t].plover.event for t in types if t in _ontology().types}
    subject, poss = _subject(head), next((c for c in head.children if c.dep_ == "poss"), None)
    is_it = subject is not None and subject.lower_ in IT
    whose = _whose(poss, None if is_it else subject, entities)
    said = {*load_table("dating")["said"]} - types
    reach = _FAR if is_it and types else _REACH
    for back, inside in enumerate(_before(parse, min(head.i, word.i), events, reach)):
        fit = [e for e in inside if e.type in types] or [e for e in inside if e.plover.event in kinds - {None}]
        # What "its" stands for is not sure enough to look past what the same sentence tells.
        sure = is_it or (poss is not None and poss.tag_ == "PRP$" and not back)
        if not sure:
            fit = [e for e in fit if not (own and _at_odds(e, own)) and not (whose and whose.id not in _everybody(e))]
        if fit:
            return _topmost(parse, fit)
        done = [e for e in inside if e.type not in said]
        if is_it and own is None and back == 1 and done and not types:
            return _topmost(parse, done)
    return own


def _within(event: Event, parse: Parse, head: Any, clause: Any | None) -> bool:
    """Tell whether an event is told by the compared noun or below it, and not by the verb of the whole sentence."""
    root = parse.tokens(event.trigger).root
    below = root.i == head.i or head.is_ancestor(root)
    return below or (clause is not None and root.i == clause.i)


def _subject(head: Any) -> Any | None:
    """Give the subject of the "is" under which a comparison stands, or None."""
    verb = head.head if head.dep_ in {"attr", "acomp", "oprd"} else None
    if verb is None and head.dep_ == "pobj" and head.head.head.lemma_ == "be":
        verb = head.head.head
    return next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None) if verb is not None else None


def _whose(poss: Any | None, subject: Any | None, entities: Entities) -> Entity | None:
    """Give whose the compared thing is ("BEIJING'S first"), or who is said to be it."""
    if poss is not None:
        return entities.at(span_of([poss]), poss.idx)
    return _at(subject, entities) if subject is not None else None


def _at(word: Any, entities: Entities) -> Entity | None:
    return entities.at(span_of(phrase(word)), word.idx)


def _before(parse: Parse, at: int, events: Sequence[Event], reach: int) -> Iterator[list[Event]]:
    """Give what happened by the sentences that tell it before a word, its own sentence first."""
    sentence = parse.doc[at].sent
    for _ in range(reach + 1):
        yield [
            e
            for e in events
            if sentence.start_char <= e.trigger.start < min(sentence.end_char, parse.doc[at].idx) and e.status in _REAL
        ]
        if not sentence.start:
            return
        sentence = parse.doc[sentence.start - 1].sent


def _topmost(parse: Parse, events: Sequence[Event]) -> Event:
    """Give the event whose words stand highest in their sentence."""
    return min(events, key=lambda e: (sum(1 for _ in parse.tokens(e.trigger).root.ancestors), e.trigger.start))


def _everybody(event: Event) -> set[str]:
    return {p.entity for p in event.participants if p.entity}


def _at_odds(one: Event, other: Event) -> bool:
    """Tell whether a role is told of both, by somebody of each, and by nobody in common."""
    for role in ("actor", "target"):
        ours, theirs = ({p.entity for p in e.participants if p.role == role and p.entity} for e in (one, other))
        if ours and theirs and not ours & theirs:
            return True
    return False


def compared_entity(
    head: Any, clause: Any | None, by: str | None, event: Event | None, entities: Entities
) -> Entity | None:
    """Give the one compared: the subject of "is", the one beside whom the words stand, or who did what is told.

    "It" is a thing that happened, and no place ranks: of "fled to Sudan, the most senior to flee" it is who fled.
    """
    found = _beside(head, entities)
    if found is None or found.kind == "person" or not (clause is not None or by == "rank") or event is None:
        return found
    role = "target" if clause is not None and is_passive(clause) else "actor"
    named = [p.entity for p in event.participants if p.role == role and p.entity]
    others = {e.id: e for e in entities.all}
    if found.id in named or not named or found.kind != "place":
        return found
    return others.get(named[0])


def _beside(head: Any, entities: Entities) -> Entity | None:
    verb = head.head if head.dep_ != "conj" else head.head.head
    if head.dep_ in {"attr", "acomp", "oprd"} or (head.dep_ == "conj" and head.head.dep_ == "attr"):
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        return _at(subject, entities) if subject is not None and subject.lower_ not in IT else None
    if head.dep_ == "appos":
        return entities.at(span_of(phrase(head.head)), head.head.idx)
    named = next((c for c in head.children if c.dep_ == "appos"), None)
    return entities.at(span_of(phrase(named)), named.idx) if named is not None else None
