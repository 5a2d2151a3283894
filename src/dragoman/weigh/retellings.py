"""`join_within`: which mentions in one report are of one incident.

A report that tells a kind of event of the same people twice mostly means one; people who differ, or days, mean two.
A mention without parties ("the defection") is of the nearest that it can be of.
"""

import re

from dragoman.model import Span

from .agreement import (
    CORE,
    compatible,
    day_gap,
    days_agree,
    ends_agree,
    identities,
    part_of,
    parts_agree,
    symmetric,
    violent,
)
from .clusters import Pair, gather
from .counts import counts_apart, is_one, numbers, sourced_apart
from .decisions import Bindings
from .descriptions import names_in_words
from .lexicon import table
from .means import same_means
from .outcomes import causes_of
from .sketches import noun_of
from .tellings import DEFAULT_NEEDS, Mention, Telling, type_policy
from .tolls import harm_of, is_toll, tells_toll, without_tolls
from .words import fold

THRESHOLD = 0.5
OUTCOME = 0.75
"""The score of a toll and what it came of, before what differs by its words alone. Set by hand on invented reports."""
_EARLIER = re.compile(r"\b(?:once|twice|\w+ times) before\b|\bhad (?:previously|once)\b|\bpreviously\b")
_FORMER = re.compile(r"\b(?:previous|earlier|last|first) $")
_IT_WAS = re.compile(r"\b(?:It|This|That|[Tt]he \w+|He|She|They)(?: also)? (?:was|is|were|are|became)(?: \w+){0,2} $")
REACH = 600
"""Characters within which a report goes on telling of one thing."""
PLURALS = frozenset(table("corrections")["plurals"])
COLLECTIVE = frozenset(table("corrections")["collective"])
DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})


def join_within(mentions: list[Mention], bindings: Bindings) -> list[Telling]:
    """Join the mentions of one report."""
    single = [Telling([m]) for m in mentions]
    by_type: dict[str, list[int]] = {}
    for place, telling in enumerate(single):
        kinds = telling.types | part_of(telling) | ({"violence"} if _of_violence(telling) else set())
        for event_type in sorted(kinds):
            by_type.setdefault(event_type, []).append(place)
    pairs = {(a, b) for places in by_type.values() for n, a in enumerate(places) for b in places[n + 1 :]}
    causes = causes_of(single)
    pairs |= {(min(a, b), max(a, b)) for a, b in causes.items()}
    judged = []
    for a, b in sorted(pairs):
        score = OUTCOME if causes.get(a) == b or causes.get(b) == a else same_report(single[a], single[b])
        if score > 0:
            far = abs(mentions[a].event.trigger.start - mentions[b].event.trigger.start)
            judged.append(Pair(score + 0.01 / (1 + far), a, b))
    forced, barred = bindings.among([m.address for m in mentions])
    clusters, _ = gather(
        len(single),
        judged,
        threshold=THRESHOLD,
        forced=forced,
        barred=barred,
        veto=lambda left, right: _apart([single[i] for i in left], [single[i] for i in right]),
    )
    return [Telling([mentions[i] for i in cluster]) for cluster in clusters]


def same_report(a: Telling, b: Telling) -> float:
    """Score two mentions of one report."""
    if not (compatible(a, b) or _one_clause(a, b)) or _apart([a], [b]):
        return 0.0
    policy = type_policy(min(a.types & b.types or a.types | b.types))
    found = {r: f for r in CORE if (f := parts_agree(r, a, b))}
    if any(f.degree <= -0.5 for r, f in found.items() if r != "topic"):
        return 0.0
    agreed = {r for r, f in found.items() if f.degree >= 0.6}
    dates = days_agree(a, b)
    dated = dates is not None and dates.degree >= 0.7
    if policy.get("saying"):
        lasting = policy.get("lasting") and _stem(a) == _stem(b) and _denied(a) == _denied(b)
        return 0.8 if (dated or lasting) and {"actor", "target"} <= agreed else 0.0
    if {"actor", "target"} <= agreed:
        return 0.9
    needs = set(policy.get("needs", DEFAULT_NEEDS)) - {"date"}
    if agreed and (policy.get("once") in agreed or agreed >= needs or dated):
        return 0.7
    if _one_clause(a, b):
        return 0.65
    if _told_anew(a, b):
        return 0.65
    ends = ends_agree(a, b)
    if (
        "actor" in found
        and a.types == b.types
        and (dated or _confirms(a) or _confirms(b) or (ends is not None and ends.degree >= 0.7))
    ):
        return 0.6
    later = max((a, b), key=_place)
    if agreed & {"actor", "target"} and a.types == b.types and _stem(a) == _stem(b) and _known(later):
        return 0.6
    if "target" in agreed and violent(a) and violent(b) and _denied(later) and not _denied(min((a, b), key=_place)):
        return 0.6
    if violent(a) and violent(b) and _denied(later) and _by_known(later, min((a, b), key=_place)):
        return 0.6
    return 0.5 if a.types == b.types and _refers_back(later) else 0.0


def _by_known(later: Telling, earlier: Telling) -> bool:
    """Tell whether one was done with what the other tells of: "the rocket", after a rocket attack."""
    told = {n for m in earlier.mentions for n in fold(m.sheet.words(m.event.evidence)).split()}
    return any(
        re.match(r"(?:the|that|this) ", p.words, re.IGNORECASE) and noun_of(p.words) & told
        for p in later.roles.get("instrument", ())
    )


def _place(telling: Telling) -> Span:
    """Give where a mention stands."""
    return telling.mentions[0].event.trigger


def _told_anew(a: Telling, b: Telling) -> bool:
    """Tell whether the words for those who took part differ because the one mention counts, sums up or names them."""
    return a.types == b.types and (
        _compared(a, b) or _recounted(a, b) or _one_by_one(a, b) or _all_named(a, b) or _one_force(a, b)
    )


def _compared(a: Telling, b: Telling) -> bool:
    """Tell whether the later only says the how manieth the earlier was: "It was the third test this year"."""
    first, later = sorted((a, b), key=lambda t: t.mentions[0].event.trigger)
    sheet, event = later.mentions[0].sheet, later.mentions[0].event
    of_it = (c for c in sheet.reading.comparisons if c.event == event.id or c.span.covers(event.trigger))
    said = [c for c in of_it if c.kind in {"ordinal", "only"} or c.span.covers(event.trigger)]
    return any(_IT_WAS.search(sheet.report.text[event.evidence.start : c.span.start]) for c in said) and _near(
        first, later, REACH
    )


def _recounted(a: Telling, b: Telling) -> bool:
    """Tell whether a second source gives another number of the same: "the union said 22 had been arrested"."""
    m, n = a.mentions[0], b.mentions[0]
    return bool(a.counted & b.counted) and sourced_apart(m, n) and _near(a, b, REACH) and _stem(a) == _stem(b)


def _one_by_one(a: Telling, b: Telling) -> bool:
    """Tell whether the later is of "the man", whom the earlier calls otherwise, and each is of one."""
    role = type_policy(min(a.types)).get("seldom") or type_policy(min(a.types)).get("once")
    first, later = sorted((a, b), key=lambda t: t.mentions[0].event.trigger)
    ours, theirs = first.roles.get(str(role), []), later.roles.get(str(role), [])
    if len(ours) != 1 or len(theirs) != 1 or not _near(first, later, REACH):
        return False
    named = names_in_words(str(role), first) and not names_in_words(str(role), later)
    return (
        (is_one(ours[0].words) or bool(named))
        and re.match(r"the \S+", theirs[0].words, re.IGNORECASE) is not None
        and not _several(theirs[0].words)
    )


def _one_force(a: Telling, b: Telling) -> bool:
    """Tell whether both are what one earthquake, storm or fire did, told in one place of the report."""
    return same_means(a, b) is not None and _near(a, b, REACH)


def _all_named(a: Telling, b: Telling) -> bool:
    """Tell whether one names all whom the other counts: "two doctors", then their two names."""
    role = type_policy(min(a.types)).get("seldom") or type_policy(min(a.types)).get("once")
    for one, other in ((a, b), (b, a)):
        named = {p.words for p in one.roles.get(str(role), []) if p.words[:1].isupper() and not p.participant.quantity}
        if len(named) > 1 and not other.parties.get(str(role)) and numbers(other, str(role)) == {float(len(named))}:
            return _near(a, b, REACH)
    return False


def _several(words: str) -> bool:
    """Tell whether a description is of more than one."""
    (noun,) = noun_of(words) or {""}
    told = fold(words)
    return not noun or not told.endswith(noun) or noun in PLURALS or bool(set(told.split()) & COLLECTIVE)


def _near(a: Telling, b: Telling, reach: int) -> bool:
    """Tell whether two are told within so many characters."""
    return abs(a.mentions[0].event.trigger.start - b.mentions[0].event.trigger.start) <= reach


def _of_violence(telling: Telling) -> bool:
    """Tell whether it is told as violence, or as the deaths that may be of it."""
    return violent(telling) or "death" in telling.types


def _one_clause(a: Telling, b: Telling) -> bool:
    """Tell whether two mentions in one sentence are of one act: by one means, or of one word, as "shot dead"."""
    x, y = a.mentions[0].event, b.mentions[0].event
    if x.evidence != y.evidence:
        return False
    means = {p.span for p in x.participants if p.role == "instrument"} & {
        p.span for p in y.participants if p.role == "instrument"
    }
    return bool(means) or x.trigger.covers(y.trigger) or y.trigger.covers(x.trigger)


def _before(telling: Telling) -> bool:
    """Tell whether it is told as what had been before: "has twice before sued"."""
    return any(
        _EARLIER.search(m.sheet.words(m.event.evidence))
        or _FORMER.search(m.sheet.report.text[: m.event.trigger.start][-12:])
        for m in telling.mentions
    )


def _named_apart(a: Telling, b: Telling) -> bool:
    """Tell whether two mentions name different people or places in a role: one that names both does not link them."""
    if symmetric(a) or symmetric(b):
        return False
    for role in ("actor", "target"):
        for kinds in ({"person"}, {"place"}):
            ours = {i for i, p in a.parties.get(role, {}).items() if p.kind in kinds}
            theirs = {i for i, p in b.parties.get(role, {}).items() if p.kind in kinds}
            found = parts_agree(role, a, b)
            if ours and theirs and not ours & theirs and (found is None or found.degree <= 0):
                return True
        ours, theirs = _called(role, a), _called(role, b)
        if ours and theirs and not ours & theirs:
            return True
    return False


def _called(role: str, telling: Telling) -> set[str]:
    """Give the names in the words for those in a role who are read as nobody: "the tanker Aegean Grace"."""
    unread = Telling([m for m in telling.mentions if not any(p.party for p in m.parts if p.participant.role == role)])
    return set(names_in_words(role, unread))


def _confirms(telling: Telling) -> bool:
    """Tell whether a mention stands in what somebody confirms: a report confirms what it told before."""
    sheet, event = telling.mentions[0].sheet, telling.mentions[0].event
    return any(sheet.claims[c].stance == "confirm" for c in event.claims if c in sheet.claims)


def _refers_back(telling: Telling) -> bool:
    """Tell whether a mention names nobody and says that it is known: "the attack", "his departure"."""
    return not telling.roles and _known(telling)


def _known(telling: Telling) -> bool:
    """Tell whether a mention is a noun that says that it is known: "the attack on the port"."""
    mention = telling.mentions[0]
    before = mention.sheet.report.text[: mention.event.trigger.start].split()
    return bool(before) and before[-1].casefold() in DEFINITE


def _denied(telling: Telling) -> bool:
    return telling.mentions[0].event.status == "denied"


def _stem(telling: Telling) -> str:
    """Give the first letters of the word that tells it: the same for "endorses" and "endorsement"."""
    mention = telling.mentions[0]
    return mention.sheet.words(mention.event.trigger).casefold()[:4]


def _apart(left: list[Telling], right: list[Telling]) -> bool:
    """Tell whether two clusters of one report cannot be one: a report keeps apart those it calls differently."""
    a = Telling([m for t in left for m in t.mentions])
    b = Telling([m for t in right for m in t.mentions])
    if any(day_gap(x, y) > 0 for x in left for y in right) or counts_apart(a, b) or _before(a) != _before(b):
        return True
    if any(_named_apart(x, y) for x in left for y in right):
        return True
    if any(_told_anew(x, y) for x in left for y in right):
        return False
    if is_toll(a) != is_toll(b):
        a, b = _comparable(a, b)
    for role in ("actor", "target"):
        if role == "target" and is_toll(a) != is_toll(b):
            continue
        ours, theirs = identities(role, a), identities(role, b)
        if role == "target" and _of_violence(a) and _of_violence(b):
            # Violence is told as done to a building here, to the people in it there.
            ours, theirs = set(a.parties.get(role, {})), set(b.parties.get(role, {}))
        found = parts_agree(role, a, b)
        if ours and theirs and not ours & theirs and (found is None or found.degree <= 0):
            return True
        if found and found.degree <= -0.8:
            return True
    return False


def _comparable(a: Telling, b: Telling) -> tuple[Telling, Telling]:
    """Give two tellings, one of them a toll, as the tolls of a kind that both tell, or else as what else they tell."""
    toll, other = (a, b) if is_toll(a) else (b, a)
    kinds = {harm_of(m) for m in toll.mentions}
    like = [m for m in other.mentions if tells_toll(m) and harm_of(m) in kinds]
    return (toll, Telling(like)) if like else (toll, without_tolls(other))
