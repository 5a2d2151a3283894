"""`ties`: the time that the tree ties to an event, and the preposition between them."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.model import Event, TimeMention
from dragoman.read.parse import Parse
from dragoman.read.tables import load_table

from .grammar import lexicon
from .hosts import ORDER, above_place, event_before, hanging, held_against, host_of, of_subject, top_of


@dataclass(frozen=True)
class Tie:
    """A time tied to an event, how far off in the tree, and the preposition before the time."""

    time: TimeMention
    distance: int
    preposition: str | None


def ties(
    parse: Parse, event: Event, times: tuple[TimeMention, ...], *, anchored: bool = False, measuring: bool = False
) -> Tie | None:
    """Give the time tied closest to an event, or None.

    With `anchored`, only of times counted from another event; with `measuring`, of those that it is the first, the
    third, the worst SINCE.
    """
    trigger = parse.tokens(event.trigger).root
    sentence, published = trigger.sent, (parse.report.published or "")[:10]
    found: list[tuple[int, int, int, Tie]] = []
    for time in times:
        if not sentence.start_char <= time.span.start < sentence.end_char or not _dates(time, anchored=anchored):
            continue
        if time.type == "duration" and event.status == "happened" and (time.latest or "") > published:
            continue
        if time.span.overlaps(event.trigger) and not anchored and parse.tokens(time.span).root.i == trigger.i:
            continue
        if time.anchor is not None and time.anchor.covers(event.trigger):
            continue
        when = _told_when(trigger, parse.tokens(time.span))
        if (_measures(hanging(parse.tokens(time.span))) and not when) != measuring:
            continue
        if held_against(parse.tokens(time.span)):
            continue
        if any(follows(parse.text, t, time) and not t.anchor.covers(event.trigger) for t in times if t.anchor):
            continue
        tokens = parse.tokens(time.span)
        distance = _distance(trigger, tokens) if not _of_what_comes(tokens) else None
        if distance is not None:
            tie = Tie(time, distance, None if when or _is_range(time) else _preposition(hanging(tokens)))
            found.append((distance, _length(time), abs(time.span.start - event.trigger.start), tie))
    return min(found, key=lambda f: f[:3])[3] if found else None


def _is_range(time: TimeMention) -> bool:
    """Tell whether a time has both its ends, so that its "from" opens no more than it."""
    return time.text.lower().startswith(("from ", "between ")) and bool(time.earliest and time.latest)


_WITHIN = re.compile(r"(?:in|over|during|within)\b", re.IGNORECASE)
_JOIN = re.compile(r"\s*,?\s*(?:(?:on|in|of|at|late|early)\s+)?(?:the\s+)?")


def follows(text: str, time: TimeMention, other: TimeMention) -> bool:
    """Tell whether a date stands right after what a time is anchored to ("a week before the vote ON MAY 3")."""
    clock = (other.rule or "").startswith("clock")
    if time.anchor is None or clock or other.type != "point" or not other.edtf or other.span.start < time.anchor.end:
        return False
    return _JOIN.fullmatch(text, time.anchor.end, other.span.start) is not None


_RANKS = {"first", "last", "latest", "only", "next"}


def _measures(top: Any) -> bool:
    """Tell whether a time is what something is counted or compared from: "the THIRD attack SINCE January"."""
    if top.lower_ != "since" or not top.i:
        return False
    noun = top.head if top.head.i < top.i and top.head.pos_ in {"NOUN", "PROPN"} else top.nbor(-1)
    while noun.pos_ in {"NOUN", "PROPN", "ADP", "VERB"}:
        if noun.pos_ == "NOUN" and any(_ranks(c) for c in noun.lefts):
            return True
        if noun.head.i >= noun.i or (noun.pos_ == "VERB" and noun.dep_ not in {"acl", "relcl"}):
            return False
        noun = noun.head
    return False


def _ranks(word: Any) -> bool:
    return word.ent_type_ == "ORDINAL" or word.tag_ in {"JJS", "RBS"} or word.lower_ in _RANKS


def _length(time: TimeMention) -> int:
    """Give how many days a time may be; an open one is the longest."""
    if not time.earliest or not time.latest:
        return 10**7
    return (dt.date.fromisoformat(time.latest) - dt.date.fromisoformat(time.earliest)).days


def _dates(time: TimeMention, *, anchored: bool) -> bool:
    """Tell whether a time can date an event: a point with days, or what it lies within ("in the last two weeks")."""
    if anchored:
        return time.relative_to == "event" or (
            time.relative_to == "context" and time.relation is not None and not time.edtf
        )
    if " ".join(time.text.lower().split()) in _vague():
        return False
    if time.type == "duration":
        return bool(time.earliest and time.latest) and _WITHIN.match(time.text) is not None
    return time.type == "point" and bool(time.earliest or time.latest) and time.relative_to != "event"


@cache
def _vague() -> frozenset[str]:
    """Give the words that tell no more of a time than its side of publication."""
    return frozenset(w for words in lexicon()["vague"].values() for w in words)


def _preposition(top: Any) -> str | None:
    return str(top.lower_) if top.pos_ in {"ADP", "SCONJ"} else None


def _distance(trigger: Any, tokens: Any) -> int | None:
    """Give how far a time hangs from a trigger (0 is next to it), or None where it belongs elsewhere."""
    top = hanging(tokens)
    host = host_of(top)
    if any(t.i == trigger.i for t in tokens):
        return None
    chain = list(homes(trigger))
    if _told_when(trigger, tokens):
        return 0
    if (noun := event_before(top, top.head)) is not None and all(home.i != noun.i for home in chain):
        return None
    for distance, home in enumerate(chain):
        if home.i in {host.i, top.i}:
            return distance
        # "in Paris on June 15": a time under a place of the clause
        if top.pos_ in {"ADP", "SCONJ"} and _under(host, home):
            return distance
    # "the attack that took place on Monday", "a deal signed last year": a time of a clause that says when it was
    if any(clause.i in {host.i, top.i} for clause in _clauses(trigger)):
        return 1
    # "in a July 16 interview": a time on the noun of a phrase of the clause
    if (
        host.pos_ == "NOUN"
        and host.dep_ == "pobj"
        and any(host.head.head.i == home.i for home in chain)
        and host.head.lower_ in {"in", "at", "during"}
    ):
        return len(chain) + 1
    found = next((n for n, word in enumerate(above_place(top, host)) if any(word.i == home.i for home in chain)), None)
    if found is not None:
        return len(chain) + 1 + found
    if trigger.pos_ == "VERB":
        if any(clause.i == host.i for clause in of_subject(trigger)):
            return len(chain) + 1
        for clause in trigger.children:
            if (
                clause.dep_ == "advcl"
                and clause.i == host.i
                and any(c.lower_ in {"when", "as"} for c in clause.children)
            ):
                return len(chain) + 1
    return None


def _clauses(noun: Any) -> list[Any]:
    """Give the verbs of the clauses under a noun that only say that it takes place: "the attack LAUNCHED on Monday"."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return []
    hosts = load_table("dating")["hosts"]
    clauses = [c for c in noun.rights if c.dep_ in {"acl", "relcl"} and c.tag_ not in {"VB", "VBG"}]
    return [c for c in clauses if c.lemma_ in hosts and not any(n.dep_ == "neg" for n in c.children)]


def _told_when(trigger: Any, tokens: Any) -> bool:
    """Tell whether the trigger's clause hangs on the time, and so is of it ("since 2020, WHEN he resigned")."""
    return any(
        home.dep_ == "relcl"
        and tokens.start <= home.head.i < tokens.end
        and any(c.lower_ == "when" for c in home.lefts)
        for home in homes(trigger)
    )


def _of_what_comes(tokens: Any) -> bool:
    """Tell whether a time is of what something else comes before ("in the RUN-UP TO the vote on May 3")."""
    first = top_of(tokens).left_edge.i
    noun = tokens.doc[first - 1] if first else tokens[0]
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ != "pobj":
        return False
    words, preposition = load_table("dating")["run_ups"], noun.head
    before = "".join(t.lower_ for t in tokens.doc[max(0, preposition.i - 3) : preposition.i])
    return any(before.endswith(word) for word in words)


def _under(host: Any, home: Any) -> bool:
    """Tell whether a noun or preposition hangs below `home` by prepositions alone, through no other clause."""
    steps = 0
    while host.i != home.i:
        if (
            host.pos_ in {"VERB", "AUX"}
            or (host.dep_ == "prep" and host.lower_ in ORDER)
            or host.dep_ in {"relcl", "acl", "ccomp", "advcl"}
            or steps > 1
            or host.head.i == host.i
        ):
            return False
        host = host.head
        steps += 1
    return True


def homes(trigger: Any) -> Iterator[Any]:
    """Give the words whose time is the trigger's too: itself, then verbs it shares its clause with."""
    table = load_table("dating")
    yield trigger
    word = trigger
    for _ in range(4):
        above = word.head
        if above.i == word.i:
            return
        if word.pos_ in {"NOUN", "PROPN"}:
            if word.dep_ in {"compound", "nmod", "amod", "poss"} and above.pos_ in {"NOUN", "PROPN"}:
                return
            if word.dep_ == "pobj" and above.dep_ in {"prep", "agent"} and above.head.pos_ in {"VERB", "AUX"}:
                above = above.head
            elif word.dep_ == "conj" and above.pos_ in {"NOUN", "PROPN"}:
                word = above
                continue
            if (
                above.pos_ not in {"VERB", "AUX"}
                or not (above.lemma_ in table["hosts"] or moves(above))
                or _names(above)
            ):
                return
        elif (host := with_host(word)) is not None:
            above = host
        elif not _shares(word, above, table):
            return
        yield above
        word = above


def moves(verb: Any) -> bool:
    """Tell whether a verb says that something is put to another day: "put off", "moved", "brought forward"."""
    particles = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"}}
    table = load_table("dating")
    return verb.lemma_ in table["put_off"] or any(f"{verb.lemma_} {p}" in table["moving"] for p in particles)


def _names(verb: Any) -> bool:
    """Tell whether a verb only says what something is: "CALLED the merger a mistake", unlike "called a strike"."""
    return verb.lemma_ == "call" and any(c.dep_ in {"oprd", "ccomp", "xcomp", "attr"} for c in verb.rights)


def with_host(verb: Any) -> Any | None:
    """Give the verb that a clause under "with" or "by" goes along with, or None.

    "Fled, WITH soldiers firing at them", "opened the fair BY unveiling a train".
    """
    mark = verb.head
    if verb.tag_ not in {"VBG", "VBN"} or verb.dep_ != "pcomp" or mark.lower_ not in {"with", "by"}:
        return None
    told = mark.lower_ == "by" or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return mark.head if told and mark.head.pos_ in {"VERB", "AUX"} else None


def _shares(verb: Any, above: Any, table: dict[str, Any]) -> bool:
    """Tell whether a verb's clause has its time from the verb above: coordinated, or a participle that goes with it."""
    if above.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.dep_ == "advcl" and verb.tag_ == "VBD" and above.tag_ in {"VBD", "VBN"}:
        marks = {c.lower_ for c in verb.lefts if c.dep_ in {"mark", "advmod"}}
        return "when" in marks and above.lemma_ not in table["tellings"]
    if verb.dep_ == "conj":
        return above.lemma_ not in table["tellings"] or verb.lemma_ in table["tellings"]
    if verb.dep_ == "advcl" and verb.tag_ in {"VBG", "VBN"}:
        return (
            not any(c.dep_ in {"mark", "prep"} and c.i < verb.i for c in verb.children)
            and above.lemma_ not in table["tellings"]
        )
    return verb.dep_ in {"auxpass", "aux"} or (verb.dep_ == "xcomp" and above.lemma_ in table["phases"])
