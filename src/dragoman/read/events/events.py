"""`find_events`: what a report says happened: type, participants, place and status of each mention."""

from msgspec.structs import replace

from dragoman.model import Event, Participant, Span
from dragoman.read.entities.entities import Entities
from dragoman.read.parse import Parse, span_of

from .generics import is_generic
from .modality import Reality
from .ontology import Ontology, load_ontology
from .roles import participants, place_of
from .status import plover_of, reality
from .triggers import Match, find_matches

_SPEAKERS = {"i", "me", "we", "us", "you"}


def find_events(parse: Parse, entities: Entities, ontology: Ontology | None = None) -> tuple[Event, ...]:
    """Give the events of a report in the order of their triggers, without dates and claims.

    `ontology` is by default that of the package.
    """
    known = ontology or load_ontology()
    found: list[tuple[Match, Event]] = []
    for match in find_matches(parse.doc, known):
        event = None if is_generic(match) else _event(match, parse, entities, known)
        if event is not None:
            found.append((match, event))
    done = {(e.type, p.entity or p.span) for _, e in found for p in e.participants if p.role == "actor"}
    kept = [
        event
        for match, event in found
        if not any((told, p.entity or p.span) in done for told in match.trigger.unless_told for p in event.participants)
    ]
    return tuple(replace(event, id=f"v{n}") for n, event in enumerate(kept, 1))


def _event(match: Match, parse: Parse, entities: Entities, ontology: Ontology) -> Event | None:
    made = participants(match, parse, entities)
    if _is_kind(match, made) or _is_between_speakers(made):
        return None
    light = match.slots.light
    if not made and (match.trigger.kind != "noun" or light is None or light.bare):
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
    near = [t for t in match.rest if abs(t.i - match.token.i) == 1 or t.i - match.token.i == len(match.rest)]
    return span_of([match.token, *near])
