"""`participants`: who takes part in an event, in which role, with their words and entities; and where it was."""

from typing import Any, cast

from dragoman.model import Participant, Role, Span
from dragoman.read import syntax
from dragoman.read.entities.entities import Entities
from dragoman.read.measures.numbers import number
from dragoman.read.parse import Parse, span_of

from .agents import PERSONAL, PLACE_PREPOSITIONS, is_place, is_place_by_name
from .cast import Cast
from .noun_classes import a, counted, is_time
from .triggers import Match

_DATES = {"DATE", "TIME"}


def participants(match: Match, parse: Parse, entities: Entities) -> tuple[Participant, ...]:
    """Give the participants of the event of `match`, each with its words and the entity they reach."""
    made: list[Participant] = []
    seen: set[tuple[str, Span]] = set()
    whole = Cast(match)
    parts = whole.gather()
    heads = {head.i for _, head in parts}
    meant = [(role, each) for role, named in parts for each in _all_meant(named, entities)]
    for role, head in meant:
        span, entity = _reach(head, parse, entities, set() if role == "topic" else heads - {head.i})
        if head.pos_ == "PRON" and head.dep_ not in syntax.SUBJECTS and any(p.span == span for p in made):
            # "accusing him": whoever acts is not the one it is done to
            span, entity = span_of(head), None
        if (role, span) in seen or any(p.span == span for p in made):
            continue
        if (
            head.tag_ == "PRP$"
            and role != "actor"
            and any(p.role == "actor" and entity in {None, p.entity} for p in made)
        ):
            # "defended HIS record": one's own
            continue
        seen.add((role, span))
        made.append(
            Participant(
                role=cast("Role", role),
                entity=entity,
                span=span,
                text=span.of(parse.text),
                rule=whole.slots.get(head.i),
            )
        )
    return tuple(made)


def _named(head: Any) -> list[Any]:
    """Give the names of as many as a noun counts: "two hostages, IVO BRANDT and ADA HOLM"."""
    first = next((c for c in head.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    if first is None or head.tag_ != "NNS":
        return []
    names = [c for c in syntax.conjuncts(first) if c.pos_ == "PROPN"]
    told = [c for c in head.lefts if c.dep_ == "nummod" or c.lower_ == "both"]
    counts = [2 if c.lower_ == "both" else number(c.text) for c in told]
    return names if len(names) > 1 and counts == [len(names)] else []


def _all_meant(head: Any, entities: Entities) -> list[Any]:
    """Give those a plural pronoun stands for where the sentence names them side by side ("A and B said THEY …")."""
    if head.lower_ not in {"they", "them"}:
        return _named(head) or [head]
    entity = entities.at(span_of(head), head.idx)
    teller = _teller(head)
    named = syntax.conjuncts(teller) if teller is not None else []
    if len(named) < 2 or (
        entity is not None and not any(span_of(n).overlaps(m) for n in named for m in entity.mentions)
    ):
        return [head]
    return named


def _reach(head: Any, parse: Parse, entities: Entities, others: set[int]) -> tuple[Span, str | None]:
    """Give the words of a participant and its entity; for a pronoun those of its antecedent in the sentence."""
    span = _words(head, others)
    entity = entities.at(span, head.idx if span.end > head.idx else None)
    if is_place_by_name(head):
        name = next(noun for word, noun in syntax.prepositional(head) if word == "of" and noun.pos_ == "PROPN")
        entity = entities.at(_words(name), name.idx) or entity
    if head.pos_ != "PRON" and head.tag_ != "PRP$":
        if entity is None and head.dep_ == "attr" and not (a("vehicle").has(head) or a("craft").has(head)):
            subject = next(iter(syntax.subjects(head.head)), None)
            entity = entities.at(_words(subject), subject.idx) if subject is not None else None
        if entity is None:
            inner = counted(head)[1:]
            inner = inner or [c for c in head.rights if c.dep_ == "appos" and _may_explain(c, head)]
            entity = entities.at(_words(inner[0]), inner[0].idx) if inner else None
        if entity is None and a("facility").has(head):
            # "the KOGA dam" is known by its name
            name = next((c for c in head.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"), None)
            entity = entities.at(span_of(name), name.idx) if name is not None else None
        return span, entity.id if entity else None
    if head.lower_ not in PERSONAL:
        return span, entity.id if entity else None
    whose = _told_of(head)
    if whose is not None:
        told = _words(whose)
        reached = entities.at(told, whose.idx)
        return told, reached.id if reached else None
    sentence = span_of(head.sent)
    if entity is not None:
        nouns = [
            m
            for m in entity.mentions
            if sentence.covers(m) and m.end <= span.start and m.of(parse.text).lower() not in PERSONAL
        ]
        return (nouns[-1] if nouns else span), entity.id
    teller = _teller(head)
    if teller is not None:
        told = _words(teller)
        reached = entities.at(told, teller.idx)
        return told, reached.id if reached else None
    return span, None


def _may_explain(apposition: Any, head: Any) -> bool:
    """Tell whether an apposition can be another word for a noun: no ship is a spokesman."""
    if apposition.pos_ not in {"PROPN", "NOUN"}:
        return False
    thing = a("vehicle").has(head) or a("craft").has(head)
    return not (thing and apposition.pos_ == "NOUN" and a("person").has(apposition))


def _told_of(pronoun: Any) -> Any:
    """Give the subject of what is told, in an afterthought: "CHAD fired a rocket, Mali said, its first"."""
    verb = pronoun.head.head
    praised = _praised(pronoun)
    if praised is not None:
        return praised
    if pronoun.tag_ != "PRP$" or verb.pos_ != "VERB" or pronoun.head.dep_ not in {"npadvmod", "appos", "dobj"}:
        return None
    told = verb.head if verb.dep_ == "parataxis" else next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    if told is None or told.i >= verb.i or pronoun.i < verb.i or pronoun.doc[pronoun.i - 1].text != ",":
        return None
    return next(iter(syntax.subjects(told)), None)


def _praised(pronoun: Any) -> Any:
    """Give whose doing it is that somebody is praised or blamed for: "congratulated the mayor on HER victory"."""
    preposition = pronoun.head.head
    verb = preposition.head
    if pronoun.tag_ != "PRP$" or pronoun.head.dep_ != "pobj" or verb.lemma_ not in _PRAISING:
        return None
    return next((c for c in verb.rights if c.dep_ == "dobj" and c.i < preposition.i), None)


def _teller(pronoun: Any) -> Any:
    """Give the subject of a clause above ("The ministry said IT would …"), for a pronoun without an entity."""
    own = True
    verb = next((t for t in pronoun.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    here = {t.i for t in syntax.subjects(verb)} if verb is not None and pronoun.dep_ not in syntax.SUBJECTS else set()
    for above in pronoun.ancestors:
        if above.pos_ in {"VERB", "AUX"}:
            if own:
                own = False
                continue
            for child in above.children:
                if child.dep_ in syntax.SUBJECTS and child.i != pronoun.i:
                    meant = syntax.resolve_relative(child)
                    fits = meant.pos_ in {"NOUN", "PROPN"} and meant.i not in here and _may_be(meant, pronoun)
                    return meant if fits else None
    return None


def _may_be(noun: Any, pronoun: Any) -> bool:
    """Tell whether a pronoun for a person can mean a noun: no ministry is "her"."""
    personal = {"he", "him", "his", "she", "her", "hers"}
    return pronoun.lower_ not in personal or (noun.ent_type_ not in {"ORG", "GPE"} and a("person").has(noun))


_PRAISING = {"blame", "commend", "condemn", "congratulate", "criticise", "criticize", "praise", "thank"}
_CAPTIVES = {"captive", "hostage", "prisoner"}
_TAKING = {"hold", "keep", "take", "seize"}


def _ends_in_captive(head: Any, tokens: list[Any]) -> bool:
    """Tell whether the last word of a phrase only says as what somebody is taken: "took a general HOSTAGE"."""
    took = head.lower_ in _CAPTIVES and head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_ in _TAKING
    return took and len(tokens) > 1 and tokens[-1].i == head.i and tokens[-2].pos_ in {"NOUN", "PROPN"}


def _words(head: Any, others: set[int] = frozenset()) -> Span:  # type: ignore[assignment]
    """Give the span of a phrase, without a date or another participant (of `others`) that hangs on its end."""
    tokens = syntax.phrase(head)
    if _ends_in_captive(head, tokens):
        return span_of(tokens[:-1])
    for child in head.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN" and head.pos_ == "NOUN" and child.i not in others:
            tokens = sorted({*tokens, *syntax.phrase(child)}, key=lambda t: t.i)
    for child in reversed(list(head.rights)):
        if child.dep_ == "prep" and any(c.dep_ == "pobj" and (is_time(c) or c.i in others) for c in child.children):
            first = min(t.i for t in child.subtree)
            tokens = [t for t in tokens if t.i < first]
    dated = len(tokens)
    while len(tokens) > 1 and tokens[-1].ent_type_ in _DATES and tokens[-1].i > head.i:
        tokens.pop()
    while len(tokens) < dated and tokens[-1].i > head.i and (tokens[-1].pos_ == "ADP" or tokens[-1].lower_ == "due"):
        tokens.pop()
    if tokens[-1].tag_ == "POS":
        tokens.pop()
    return span_of(tokens or [head])


def place_of(made: tuple[Participant, ...], match: Match, entities: Entities) -> str | None:
    """Give the id of the place of an event: where its clause says it was, or where a participant stands."""
    places = [entities.by_id[p.entity] for p in made if p.role == "place" and p.entity in entities.by_id]
    places.sort(key=lambda place: place.lat is None)
    for place in places:
        if place.kind == "place":
            return place.id
    elsewhere = {p.entity for p in made if p.role in {"destination", "origin"}}
    for host in (match.token, *(h for name in ("object", "subject") for h in match.slots.get(name))):
        for name, head in syntax.prepositional(host):
            if name in PLACE_PREPOSITIONS and is_place(head):
                reached = entities.at(_words(head), head.idx)
                if reached is not None and reached.kind == "place" and reached.id not in elsewhere:
                    return reached.id
    return None
