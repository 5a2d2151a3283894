"""`find_comparisons`: what a report holds against the past ("the highest-ranking defection since 2016")."""

from typing import Any

from dragoman.model import Comparison, Event, Span, TimeMention
from dragoman.read.entities.entities import Entities
from dragoman.read.parse import Parse, span_of
from dragoman.read.syntax import phrase
from dragoman.read.times.times import find_times

from .compared import compared_entity, compared_event, joined_noun, told_types
from .comparers import Found, clause_of, factor, found_at, may_compare
from .standards import Standard, is_infinitive, standard


def find_comparisons(parse: Parse, entities: Entities, events: tuple[Event, ...]) -> tuple[Comparison, ...]:
    """Give the comparisons of the report in text order.

    Words compare only where there is something to hold them against: a time ("since 2016", "this year",
    "in a decade"), the whole past ("ever"), or for "the first" and "the only" what it is the first to do.
    """
    times: tuple[TimeMention, ...] | None = None
    found: list[Comparison] = []
    for token in parse.doc:
        if not may_compare(token):
            continue
        candidate = found_at(token)
        if candidate is None:
            continue
        times = find_times(parse) if times is None else times
        made = _comparison(parse, candidate, times, entities, events)
        if made is not None and not any(made.span.overlaps(c.span) for c in found):
            found.append(made)
    return tuple(found)


def _comparison(
    parse: Parse, found: Found, times: tuple[TimeMention, ...], entities: Entities, events: tuple[Event, ...]
) -> Comparison | None:
    """Make the comparison of a word, or None where there is nothing it is held against."""
    if found.kind == "last":
        return _since_then(parse, found, times, entities, events)
    against = standard(parse, found.word, found.head, times, entities, kind=found.kind)
    clause = clause_of(found.head)
    if not _holds(found, against, clause):
        return None
    told = _event(found, clause, events)
    event = compared_event(parse, found, clause, own=told, entities=entities, events=events)
    named = told or event
    of = named.type if named else None if found.head.i == found.word.i else joined_noun(found.head)
    if of == "time" or of is None:
        of = named.type if named else _verb(found)
    entity = compared_entity(found.head, clause, found.by, event, entities)
    return Comparison(
        span=Span(_start(found), _end(found, against, clause)),
        kind="superlative" if found.kind == "record" else found.kind,
        of=of,
        by=found.by,
        ordinal=found.ordinal if found.kind != "times" else factor(found.word),
        since=against.since,
        period=against.period,
        event=event.id if event else None,
        entity=entity.id if entity else None,
        since_entity=against.entity,
    )


def _end(found: Found, against: Standard, clause: Any | None) -> int:
    """Give where a comparison ends: with its noun, its standard and the clause that tells what is compared."""
    ends = [span_of(found.head).end, against.end]
    if clause is not None:
        words = clause_words(clause)
        if not against.found or against.end < words[-1].idx + len(words[-1]):
            ends.append(span_of(words).end)
    return max(ends)


def clause_words(verb: Any) -> list[Any]:
    """Give the words of a clause from its verb to the next break or clause: "to be appointed governor of Hale"."""
    words = [verb]
    for token in verb.doc[verb.i + 1 : verb.right_edge.i + 1]:
        if (
            (token.is_punct and token.text != "-")
            or token.lower_ in {"since", "and", "who", "which", "when"}
            or token.is_space
        ):
            break
        words.append(token)
    return words


def _since_then(
    parse: Parse, found: Found, times: tuple[TimeMention, ...], entities: Entities, events: tuple[Event, ...]
) -> Comparison | None:
    """Make of "the last time it recalled an envoy was in 2028" that what is told before is the first since 2028."""
    sentence, verb = found.word.sent, found.head
    dated = [t for t in times if found.word.idx < t.span.start < sentence.end_char and t.type == "point" and t.earliest]
    when = next((t for t in dated if t.latest and (t.earliest or "")[:4] == t.latest[:4]), None)
    at = span_of([verb])
    told = next((e for e in events if e.trigger.overlaps(at)), None)
    types = {told.type} if told else told_types(verb)
    others = [e for e in events if e is not told]
    before = compared_event(parse, Found("last", verb, verb, None), verb, own=None, entities=entities, events=others)
    if when is None or when.earliest is None or not types or before is None or before is told:
        return None
    if when.earliest[:4] >= (parse.report.published or "")[:4]:
        return None
    return Comparison(
        span=Span(_start(found), max(when.span.end, at.end)),
        kind="ordinal",
        of=before.type,
        by="number",
        ordinal=1,
        since=int(when.earliest[:4]),
        event=before.id,
    )


def _holds(found: Found, against: Standard, infinitive: Any | None) -> bool:
    """Tell whether words compare: with a time or the past, or as the first or only one to do something."""
    if against.found:
        return True
    return (
        found.kind in {"ordinal", "only"}
        and found.head.i != found.word.i
        and infinitive is not None
        and (is_infinitive(infinitive) or _has_ever(infinitive))
    )


def _has_ever(clause: Any) -> bool:
    """Tell a clause of all the past: "the only state that HAS recognised it"."""
    return clause.dep_ == "relcl" and any(
        c.dep_ == "aux" and c.lower_ in {"has", "have", "had"} for c in clause.children
    )


def _start(found: Found) -> int:
    """Give where the comparison starts: at its determiner."""
    determiners = [
        c.idx for c in [*found.head.children, *found.word.children] if c.dep_ in {"det", "poss"} and c.i < found.word.i
    ]
    before = found.word.nbor(-1) if found.word.i else None
    if not determiners and before is not None and before.lower_ in {"the", "its", "a"}:
        determiners = [before.idx]
    return min([*determiners, found.word.idx])


def _event(found: Found, infinitive: Any | None, events: tuple[Event, ...]) -> Event | None:
    """Give the event compared: the noun's own, that of "to defect", or for "the first time" the clause's."""
    at = {e.trigger: e for e in events}
    words = [w for w in phrase(found.head) if w.i > found.word.i] if found.head.i != found.word.i else []
    candidates = [found.head, *[w for w in words if w.dep_ in {"compound", "amod"}]]
    if infinitive is not None and (_is_of_noun(infinitive) or not told_types(found.head)):
        candidates.append(infinitive)
        candidates.extend(c for c in infinitive.children if c.dep_ in {"xcomp", "dobj"})
    above = found.head.head
    if found.head.dep_ in {"dobj", "nsubjpass"} and any(
        e.type == found.head.lemma_ and t.overlaps(span_of(above)) for t, e in at.items()
    ):
        # "held its first ELECTION since": the event is told by the verb
        candidates.append(above)
    if found.head.lemma_ == "time" or found.kind in {"times", "record"}:
        candidates.extend(found.head.ancestors)
    for word in candidates:
        place = span_of(word)
        for trigger, event in at.items():
            if trigger.overlaps(place):
                return event
    return None


def _is_of_noun(clause: Any) -> bool:
    """Tell whether the noun does what its clause says ("diplomat to defect", "who defected"), not has it done to it."""
    return bool(is_infinitive(clause) or any(c.dep_ == "nsubj" and c.tag_ in {"WP", "WDT"} for c in clause.children))


def _verb(found: Found) -> str | None:
    """Give the lemma of what is compared where no noun tells it: the clause's verb, or the noun beside it."""
    word = found.head if found.head.lemma_ == "time" else found.word
    if word.dep_ == "appos" and word.head.pos_ in {"NOUN", "PROPN"}:
        return str(word.head.lemma_.lower())
    if word.dep_ == "appos":
        return None
    for above in word.ancestors:
        if above.pos_ == "VERB":
            return str(above.lemma_)
        if above.pos_ == "AUX":
            subject = next((c for c in above.children if c.dep_ in {"nsubj", "expl"}), None)
            return _noun_lemma(subject)
    return None


def _noun_lemma(word: Any | None) -> str | None:
    """Give the lemma of a noun; of a number, that of what it counts ("ten of the envoys")."""
    if word is not None and word.pos_ == "NUM":
        word = next((o for c in word.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"), None)
    return str(word.lemma_.lower()) if word is not None and word.pos_ in {"NOUN", "PROPN"} else None
