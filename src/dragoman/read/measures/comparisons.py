"""`find_comparisons`: what a report holds against the past ("the highest-ranking defection since 2016")."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.model import Comparison, Entity, Event, Span, TimeMention
from dragoman.read.entities.entities import Entities
from dragoman.read.parse import Parse, span_of
from dragoman.read.syntax import phrase
from dragoman.read.tables import load_table
from dragoman.read.times.times import find_times

from .numbers import number, ordinal, ordinal_pattern, tables
from .standards import Standard, is_infinitive, standard


@dataclass(frozen=True)
class _Found:
    """A word of comparison, with the noun it compares and the scale."""

    kind: str
    word: Any
    head: Any
    by: str | None
    ordinal: int | None = None


@cache
def _words() -> dict[str, Any]:
    table: dict[str, Any] = load_table("comparisons")
    return table


@cache
def _scales() -> dict[str, str]:
    """Give the scale of each adjective; of an adjective on two, the first."""
    scales: dict[str, str] = {}
    for scale, words in _words()["scales"].items():
        for word in words:
            scales.setdefault(word, scale)
    return scales


def find_comparisons(parse: Parse, entities: Entities, events: tuple[Event, ...]) -> tuple[Comparison, ...]:
    """Give the comparisons of the report in text order.

    Words compare only where there is something to hold them against: a time ("since 2016", "this year",
    "in a decade"), the whole past ("ever"), or for "the first" and "the only" what it is the first to do.
    """
    times: tuple[TimeMention, ...] | None = None
    found: list[Comparison] = []
    for token in parse.doc:
        if not _may_compare(token):
            continue
        candidate = _superlative(token) or _ordinal(token) or _only(token) or _relative(token) or _multiple(token)
        if candidate is None:
            continue
        times = find_times(parse) if times is None else times
        made = _comparison(parse, candidate, times, entities, events)
        if made is not None and not any(made.span.overlaps(c.span) for c in found):
            found.append(made)
    return tuple(found)


@cache
def _starts() -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the words that compare, and how the verbs that do so begin."""
    words = _words()
    alone = {"only", "sole", "times", *words["multiples"], *words["more"], *words["fewer"], *tables()["ordinals"]}
    return frozenset(alone), tuple(verb[:-1] for verb in words["times"])


def _may_compare(token: Any) -> bool:
    """Take a cheap look at a word, since most compare nothing."""
    lower = token.lower_
    alone, verbs = _starts()
    return (
        lower in alone or token.tag_ in {"JJS", "RBS"} or "-" in lower or lower[:1].isdigit() or lower.startswith(verbs)
    )


def _superlative(token: Any) -> _Found | None:
    """Read "the highest-ranking X", "the most senior X", "the most since"."""
    lower = token.lower_
    if token.tag_ not in {"JJS", "RBS"} and not re.fullmatch(
        r"(?:highest|most|longest|largest|lowest|biggest|best|worst)-\w+", lower
    ):
        return None
    words = _words()
    if lower in words["not_superlative"] or (
        token.i and f"{token.nbor(-1).lower_} {lower}" in words["not_superlative"]
    ):
        return None
    determined = token.i and (token.nbor(-1).tag_ in {"DT", "PRP$", "POS"} or _rank(token))
    if lower in {"most", "least"} and not determined:
        return None
    adjective = token
    if lower in {"most", "least"} and token.head.pos_ in {"ADJ", "ADV"} and token.head.i > token.i:
        adjective = token.head
    elif token.i + 2 < len(token.doc) and token.nbor(1).text == "-":
        adjective = token.doc[token.i + 2]
    head = _noun_of(token)
    joined = token.doc[token.i : adjective.i + 1].text.lower() if adjective.i >= token.i else lower
    base = (
        joined.replace(" ", "").removeprefix("most")
        if lower == "most" and adjective.i != token.i
        else joined.replace(" ", "")
    )
    by = _scales().get(base) or _scales().get(adjective.lemma_.lower())
    if by is None:
        by = _scales().get(lower) if adjective.i == token.i else adjective.lemma_.lower()
    return _Found("superlative", token, head, by, _rank(token))


def _rank(superlative: Any) -> int | None:
    """Give the place that an ordinal before a superlative tells: 2 of "the second-largest", "the second largest"."""
    at = superlative.i - 1
    if at > 0 and superlative.doc[at].text == "-":
        at -= 1
    return ordinal(superlative.doc[at].text) if at >= 0 and superlative.doc[at].sent == superlative.sent else None


def _noun_of(token: Any) -> Any:
    """Give the noun that an adjective belongs to, or the word itself where it stands alone ("the most since")."""
    above = token
    while (
        above.head.i != above.i
        and above.dep_ in {"amod", "advmod", "compound", "nmod", "nummod", "npadvmod", "quantmod"}
        and above.head.i > token.i
    ):
        above = above.head
        if above.pos_ in {"NOUN", "PROPN"} and above.dep_ not in {"compound", "nmod", "npadvmod"}:
            break
    return above if above.pos_ in {"NOUN", "PROPN"} else token


@cache
def _ordinal_word() -> re.Pattern[str]:
    return re.compile(ordinal_pattern(), re.IGNORECASE)


def _ordinal(token: Any) -> _Found | None:
    """Read "the third defection", "the first to", "for the second time"."""
    if not _ordinal_word().fullmatch(token.text) or (token.ent_type_ == "DATE" and _runs_to(token)):
        return None
    count = ordinal(token.text)
    head = _noun_of(token)
    if count is None or (head.pos_ == "PROPN" and token.text != token.lower_) or token.pos_ == "ADV":
        return None
    if head.lemma_.lower() in _words()["not_ordinal"] and not any(is_infinitive(c) for c in head.children):
        return None
    determined = any(c.dep_ in {"det", "poss"} for c in head.children)
    if not determined and not (count == 1 and head.lemma_ == "time"):
        return None
    return _Found("ordinal", token, head, "number", count)


def _runs_to(token: Any) -> bool:
    """Tell the first of two ordinals of a range ("the 15th to the 19th century")."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in {"to", "and", "through"}


def _only(token: Any) -> _Found | None:
    """Read "the only diplomat to defect"."""
    if (
        token.lower_ not in {"only", "sole"}
        or not token.i
        or token.nbor(-1).lower_ not in {"the", "its", "their", "his", "her"}
    ):
        return None
    head = _noun_of(token)
    if head.i == token.i or head.lemma_.lower() in _words()["not_only"]:
        return None
    return _Found("only", token, head, "number")


def _relative(token: Any) -> _Found | None:
    """Read "fewer than last year", "more arrivals than in 2019"."""
    words = _words()
    kind = "more" if token.lower_ in words["more"] else "fewer" if token.lower_ in words["fewer"] else None
    if kind is None or token.pos_ not in {"ADJ", "ADV", "NOUN"}:
        return None
    than = next((t for t in token.sent if t.lower_ == "than" and token.i < t.i < token.i + 8), None)
    if than is None or (than.i + 1 < len(token.doc) and (than.nbor(1).like_num or than.nbor(1).is_currency)):
        return None
    return _Found(kind, token, _noun_of(token), _scales().get(token.lemma_.lower(), "number"))


def _multiple(token: Any) -> _Found | None:
    """Read "nearly tripled from 67 in 2022", "three times as many as last year"."""
    if token.lemma_ in _words()["times"] and token.pos_ == "VERB":
        subject = next((c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        return _Found("times", token, subject, "number", None) if subject is not None else None
    after = token.doc[token.i + 1 : token.i + 3].text.lower()
    if token.lower_ in {"times", "twice", "double"} and re.match(
        r"as (?:many|much|high|large)|more|higher|the (?:number|rate|level|figure)", after
    ):
        return _Found("times", token, _noun_of(token), "number")
    return None


def _comparison(
    parse: Parse, found: _Found, times: tuple[TimeMention, ...], entities: Entities, events: tuple[Event, ...]
) -> Comparison | None:
    """Make the comparison of a word, or None where there is nothing it is held against."""
    against = standard(parse, found.word, found.head, times, entities, kind=found.kind)
    infinitive = _clause_of(found.head)
    if not _holds(found, against, infinitive):
        return None
    event = _event(found, infinitive, events)
    of = event.type if event else None if found.head.i == found.word.i else found.head.lemma_.lower()
    if of == "time" or of is None:
        of = event.type if event else _verb(found)
    entity = _compared(found, entities)
    start = _start(found)
    end = max(
        [span_of(found.head).end, against.end]
        + ([span_of(infinitive).end] if infinitive is not None and against.end < infinitive.idx else [])
    )
    count = found.ordinal if found.kind != "times" else _factor(found.word)
    return Comparison(
        span=Span(start, end),
        kind=found.kind,
        of=of,
        by=found.by,
        ordinal=count,
        since=against.since,
        period=against.period,
        event=event.id if event else None,
        entity=entity.id if entity else None,
        since_entity=against.entity,
    )


def _clause_of(noun: Any) -> Any | None:
    """Give the verb of the clause that tells what a noun does or undergoes; the parser may hang the noun below it."""
    below = next((c for c in noun.children if c.dep_ in {"relcl", "acl"} and c.i > noun.i), None)
    above = noun.head
    if below is None and noun.dep_ in {"nsubj", "nsubjpass"} and above.i > noun.i and is_infinitive(above):
        return above
    return below


def _holds(found: _Found, against: Standard, infinitive: Any | None) -> bool:
    """Tell whether words compare: with a time or the past, or as the first or only one to do something."""
    if against.found:
        return True
    return (
        found.kind in {"ordinal", "only"}
        and found.head.i != found.word.i
        and infinitive is not None
        and is_infinitive(infinitive)
    )


def _factor(word: Any) -> int | None:
    value = _words()["times"].get(word.lemma_) or _words()["multiples"].get(word.lower_)
    if value is None and word.i:
        value = number(word.nbor(-1).text)
    return int(value) if value is not None and value == int(value) else None


def _start(found: _Found) -> int:
    """Give where the comparison starts: at its determiner."""
    determiners = [
        c.idx for c in [*found.head.children, *found.word.children] if c.dep_ in {"det", "poss"} and c.i < found.word.i
    ]
    before = found.word.nbor(-1) if found.word.i else None
    if not determiners and before is not None and before.lower_ in {"the", "its", "a"}:
        determiners = [before.idx]
    return min([*determiners, found.word.idx])


def _event(found: _Found, infinitive: Any | None, events: tuple[Event, ...]) -> Event | None:
    """Give the event compared: the noun's own, that of "to defect", or for "the first time" the clause's."""
    at = {e.trigger: e for e in events}
    words = [w for w in phrase(found.head) if w.i > found.word.i] if found.head.i != found.word.i else []
    candidates = [found.head, *[w for w in words if w.dep_ in {"compound", "amod"}]]
    if infinitive is not None and _is_of_noun(infinitive):
        candidates.append(infinitive)
        candidates.extend(c for c in infinitive.children if c.dep_ in {"xcomp", "dobj"})
    above = found.head.head
    if found.head.dep_ in {"dobj", "nsubjpass"} and any(
        e.type == found.head.lemma_ and t.overlaps(span_of(above)) for t, e in at.items()
    ):
        # "held its first ELECTION since": the event is told by the verb
        candidates.append(above)
    if found.head.lemma_ == "time" or found.kind == "times":
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


def _verb(found: _Found) -> str | None:
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


def _compared(found: _Found, entities: Entities) -> Entity | None:
    """Give the entity compared: the subject of "is", or the one that the phrase stands in apposition to."""
    head = found.head
    if head.dep_ in {"attr", "acomp", "oprd"} or (head.dep_ == "conj" and head.head.dep_ == "attr"):
        verb = head.head if head.dep_ != "conj" else head.head.head
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        return entities.at(span_of(phrase(subject)), subject.idx) if subject is not None else None
    if head.dep_ == "appos":
        return entities.at(span_of(phrase(head.head)), head.head.idx)
    named = next((c for c in head.children if c.dep_ == "appos"), None)
    return entities.at(span_of(phrase(named)), named.idx) if named is not None else None
