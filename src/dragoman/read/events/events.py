"""`find_events`: what a report says happened: type, participants, place and status of each mention."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from dragoman.model import Event, Participant, Span
from dragoman.read import syntax
from dragoman.read.entities.entities import Entities
from dragoman.read.parse import Parse, span_of

from .generics import is_generic
from .modality import Reality, is_singled_out
from .ontology import Ontology, load_ontology
from .roles import participants, place_of
from .status import plover_of, reality
from .triggers import Match, find_matches
from .untrue import is_said_not_to_be

_OF_RIVALS = {"award", "contract", "election"}
"""Types of which a participle tells who lost: "was elected, BEATING the mayor"."""
_POINTING = {"the", "this", "that"}
_SPEAKERS = {"i", "me", "we", "us", "you"}


def find_events(parse: Parse, entities: Entities, ontology: Ontology | None = None) -> tuple[Event, ...]:
    """Give the events of a report in the order of their triggers, without dates and claims.

    `ontology` is by default that of the package.
    """
    known = ontology or load_ontology()
    found: list[tuple[Match, Event]] = []
    for match in find_matches(parse.doc, known):
        event = None if is_generic(match) else _event(match, parse, entities, known, [e for _, e in found])
        if event is not None:
            found.append((match, event))
    found = _with_results(found)
    done = {(e.type, p.entity or p.span) for _, e in found for p in e.participants if p.role == "actor"}
    kept = [
        event
        for match, event in found
        if not any((told, p.entity or p.span) in done for told in match.trigger.unless_told for p in event.participants)
    ]
    return tuple(replace(event, id=f"v{n}") for n, event in enumerate(kept, 1))


def _with_results(found: list[tuple[Match, Event]]) -> list[tuple[Match, Event]]:
    """Make one event of a clause and of a participle that tells the same type: "struck a mill, KILLING nine people"."""
    at = {match.anchor.i: n for n, (match, _) in enumerate(found)}
    kept = list(found)
    dropped: set[int] = set()
    for n, (match, event) in enumerate(found):
        token = match.token
        result = (
            match.trigger.kind == "verb" and token.tag_ == "VBG" and token.dep_ == "advcl" and token.i > token.head.i
        )
        above = at.get(token.head.i) if result and not any(c.dep_ == "mark" for c in token.lefts) else None
        if (
            above is None
            or above in dropped
            or kept[above][1].type != event.type
            or kept[above][1].status != event.status
        ):
            continue
        main = kept[above][1]
        if main.type in _OF_RIVALS:
            continue
        told = {p.span for p in main.participants} | {p.entity for p in main.participants if p.entity}
        more = [p for p in event.participants if p.role == "target" and p.span not in told and p.entity not in told]
        kept[above] = (kept[above][0], replace(main, participants=(*main.participants, *more)))
        dropped.add(n)
    return [pair for n, pair in enumerate(kept) if n not in dropped]


def _event(match: Match, parse: Parse, entities: Entities, ontology: Ontology, before: Sequence[Event]) -> Event | None:
    made = _known_already(match, before) or participants(match, parse, entities)
    if _is_kind(match, made) or _is_between_speakers(made):
        return None
    light = match.slots.light
    noun = match.trigger.kind == "noun"
    if not made and not (noun and ((light is not None and not light.bare) or is_said_not_to_be(match.token))):
        return None
    real = reality(match)
    return Event(
        id="",
        type=match.trigger.told_as,
        plover=plover_of(ontology.types[match.trigger.key].plover, real),
        status=real.status,
        evidence=span_of(match.token.sent),
        trigger=_trigger_span(match),
        participants=made,
        where=place_of(made, match, entities),
        rule=_rule(match, real),
    )


def _known_already(match: Match, before: Sequence[Event]) -> tuple[Participant, ...]:
    """Give who takes part in what words only point back to: "Dockers are on strike. THE STRIKE began on Monday"."""
    told = next((e for e in reversed(before) if e.type == match.trigger.told_as), None)
    if told is None:
        return ()
    same = _points_back(match) or _is_afterthought(match, told) or _is_same_again(match)
    return told.participants if same else ()


def _points_back(match: Match) -> bool:
    token = match.token
    if match.trigger.kind != "noun" or not (match.slots.light or match.trigger.again) or token.tag_ != "NN":
        return False
    apart = {"amod", "compound", "nummod", "prep", "relcl", "acl", "poss"}
    alone = not any(c.dep_ in apart and not _is_timed(c) for c in token.children)
    return alone and any(c.lower_ in _POINTING for c in token.lefts)


def _is_timed(word: Any) -> bool:
    """Tell whether a preposition says when something was: "the landing AT 08:30"."""
    return word.dep_ == "prep" and any(c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"} for c in word.children)


def _is_same_again(match: Match) -> bool:
    """Tell whether a sentence only says which one it was: "Chad and Mali met. IT WAS THEIR second MEETING"."""
    noun, verb = match.token, match.token.head
    if match.trigger.kind != "noun" or noun.dep_ != "attr" or verb.lemma_ != "be":
        return False
    it = any(c.dep_ == "nsubj" and c.lower_ in {"it", "that", "this"} for c in verb.lefts)
    return it and any(c.dep_ == "poss" and c.lower_ in {"their", "its", "his", "her"} for c in noun.lefts)


def _is_afterthought(match: Match, told: Event) -> bool:
    """Tell whether words at the end of a sentence only count what it tells: "…, the third mayor to be sacked"."""
    token = match.token
    noun = token if match.trigger.kind == "noun" else token.head
    if match.trigger.kind == "verb" and token.dep_ not in {"relcl", "acl"}:
        noun = next((c for c in token.lefts if c.dep_ in syntax.SUBJECTS), token)
    same = told.evidence == span_of(token.sent) and told.trigger.end < noun.idx
    if not same or noun.pos_ not in {"NOUN", "PROPN"} or not is_singled_out(noun):
        return False
    first = min(t.i for t in noun.subtree if t.i <= noun.i)
    before = noun.doc[first - 1]
    beside_name = noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.head.idx > told.trigger.end
    return before.lemma_ in {"become", "make", "mark"} or (before.text in {",", "-", "–", "—"} and not beside_name)


def _rule(match: Match, real: Reality) -> str:
    """Name the trigger and its construction, and the word that tells a status other than "happened"."""
    trigger = f"{match.trigger.key}: {match.trigger.words} ({match.slots.form})"
    return f"{trigger}; {real.status}: {real.by}" if real.by and real.status != "happened" else trigger


def _is_kind(match: Match, made: tuple[Participant, ...]) -> bool:
    """Tell whether a noun speaks of a kind of event: a bare plural without actor or target ("raids at night")."""
    token = match.token
    if match.trigger.kind != "noun" or token.tag_ not in {"NNS", "NNPS"} or match.slots.light:
        return False
    bare = not any(c.dep_ in {"det", "poss", "nummod"} for c in token.lefts)
    return bare and not any(p.role in {"actor", "target"} for p in made)


def _is_between_speakers(made: tuple[Participant, ...]) -> bool:
    """Tell whether only a speaker and a hearer nobody knows take part ("Thank you")."""
    return bool(made) and all(p.entity is None and p.text.lower() in _SPEAKERS for p in made)


def _trigger_span(match: Match) -> Span:
    """Give the words that tell the event; of words far apart, the first."""
    near = [t for t in match.rest if abs(t.i - match.token.i) == 1 or abs(t.i - match.token.i) == len(match.rest)]
    return span_of([match.token, *near])
