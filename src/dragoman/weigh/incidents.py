"""`join_mentions`: which mentions, in one report and across reports, are of one incident.

Mentions meet under keys (type and party, type and country, the sentence of a copy), are judged pair by pair by
the policy below, and are clustered strongest first. Two named different people, or dates that lie apart, keep
two incidents apart; what a mention does not tell can be supplied only by other evidence.
"""

from collections.abc import Iterable
from datetime import date

from .agreement import (
    CORE,
    actors_agree,
    cited,
    compatible,
    country_codes,
    day_gap,
    days_agree,
    ends_agree,
    happens_once,
    news_agrees,
    once_agrees,
    others_agree,
    part_of,
    parts_agree,
    places_agree,
    same_kind,
    shared_story,
    symmetric,
    targets_agree,
    told_by,
    tolerance,
    violent,
)
from .clusters import Pair, gather
from .copies import CopyGroups
from .counts import counts_apart, numbers, same_count, sets_right
from .decisions import Bindings
from .evidence import Criterion, Weighed, judge
from .lexicon import table
from .people import candidates
from .retellings import join_within
from .tellings import DEFAULT_NEEDS, Mention, Telling, type_policy
from .words import fold

WIDEST = 45
"""Days that a date may leave open and still tell that two are of the same weeks (`agreement.days_agree`)."""
THRESHOLD = 0.75
"""Score from which two are one. Set by hand on invented pairs (`tests/weigh/test_incidents.py`) and by reading
what was joined among some 180 real reports."""


POLICY: tuple[Criterion[Telling], ...] = (
    Criterion(actors_agree, 0.45, "who did it tells an incident best"),
    Criterion(targets_agree, 0.35, "to whom, next best"),
    Criterion(ends_agree, 0.15, "many leave one country for another"),
    Criterion(others_agree, 0.15, "companions and topics are seldom told, but tell much"),
    Criterion(places_agree, 0.2, "places are broad"),
    Criterion(days_agree, 0.3, "dates decide between like incidents; apart, they outweigh any two roles"),
    Criterion(news_agrees, 0.1, "what is news together is often one"),
    Criterion(cited, 0.25, "a report that cites another is of the same thing"),
    Criterion(shared_story, 0.3, "a like thing, on the same day, in the same story"),
    Criterion(same_count, 0.2, "the same large number is seldom of two things"),
    Criterion(sets_right, 0.3, "a correction is of what the outlet told before"),
    Criterion(happens_once, 0.45, "a death, a defection"),
    Criterion(same_kind, 0.15, "an arrival and a defection can be one"),
)


def judge_tellings(a: Telling, b: Telling) -> Weighed:
    """Weigh whether two tellings are of one incident."""
    if not compatible(a, b):
        return Weighed(-1.0, ("different kinds of event",))
    weighed = judge(POLICY, a, b)
    if not _enough(a, b):
        return Weighed(min(weighed.score, THRESHOLD - 0.1), weighed.because)
    return weighed


def _enough(a: Telling, b: Telling) -> bool:
    """Tell whether what agrees is enough for the type.

    Things done in words, over and over, need the day, and the roles the type needs. Others need those roles, or
    two of any, told in the same days; or one of them and the date; or the same day, where one report cites the other.
    """
    policy = type_policy(min(a.types & b.types or a.types | b.types))
    needs = set(policy.get("needs", DEFAULT_NEEDS))
    agreed = {r for r in CORE if (f := parts_agree(r, a, b)) and f.degree >= 0.5}
    place, found, news = places_agree(a, b), days_agree(a, b), news_agrees(a, b)
    if place and place.degree >= 1:
        agreed.add("place")
    if policy.get("symmetric") and len(set(a.parties.get("actor", {})) & set(b.parties.get("actor", {}))) > 1:
        agreed.add("target")
    dated = found is not None and found.degree >= 0.7
    if policy.get("saying"):
        return dated and needs <= agreed
    near = dated or news is not None or sets_right(a, b) is not None or same_count(a, b) is not None
    if cited(a, b) and found is not None and found.degree >= 1:
        return True
    once = policy.get("once")
    if once in agreed and once_agrees(str(once), a, b):
        return True
    if news and "target" in agreed and violent(a) and violent(b) and _killed(a) and _killed(b):
        return bool(set(a.parties.get("target", {})) & set(b.parties.get("target", {})))
    if found is not None and found.degree >= 1 and news and a.types & b.types and shared_story(a, b) and _alike(a, b):
        return True
    return near and (needs <= agreed or len(agreed) >= 2 or (dated and bool(agreed & needs)))


def _killed(telling: Telling) -> bool:
    """Tell whether it is told as a killing."""
    words = {w for m in telling.mentions for w in fold(m.sheet.words(m.event.trigger)).split()}
    return bool(words & set(table("descriptions")["killing"]))


def _alike(a: Telling, b: Telling) -> bool:
    """Tell whether something in a role is described alike, and nothing differently."""
    found = [f for r in ("actor", "target") if (f := parts_agree(r, a, b))]
    return bool(found) and all(f.degree > 0 for f in found)


def join_mentions(mentions: list[Mention], copies: CopyGroups, bindings: Bindings) -> list[Telling]:
    """Join mentions to incidents: first within each report, then across reports."""
    at = {m.address: n for n, m in enumerate(mentions)}
    forced, barred = bindings.among([m.address for m in mentions])
    by_report: dict[str, list[int]] = {}
    for place, mention in enumerate(mentions):
        by_report.setdefault(mention.sheet.id, []).append(place)
    strands: list[Telling] = []
    for places in by_report.values():
        strands += join_within([mentions[i] for i in places], bindings)
    strands.sort(key=lambda s: s.mentions[0].key)
    home = {at[m.address]: n for n, s in enumerate(strands) for m in s.mentions}
    clusters, _ = gather(
        len(strands),
        _pairs(strands, copies),
        threshold=THRESHOLD,
        forced=[(home[a], home[b]) for a, b in forced],
        barred=[(home[a], home[b]) for a, b in barred if home[a] != home[b]],
        veto=lambda left, right: apart([strands[i] for i in left], [strands[i] for i in right]),
    )
    return [Telling(sorted((m for i in c for m in strands[i].mentions), key=lambda m: m.key)) for c in clusters]


def _pairs(strands: list[Telling], copies: CopyGroups) -> Iterable[Pair]:
    for a, b in sorted(candidates([_keys(s, copies) for s in strands])):
        one, other = strands[a], strands[b]
        if one.reports & other.reports:
            continue
        if _same_sentence(one, other, copies):
            yield Pair(2.0, a, b, ("the same words in a copy",))
            continue
        if not compatible(one, other) or _days_apart(one, other):
            continue
        weighed = judge_tellings(one, other)
        if weighed.score >= THRESHOLD:
            yield Pair(weighed.score, a, b, weighed.because)


def _keys(telling: Telling, copies: CopyGroups) -> frozenset[str]:
    """Give the keys under which a telling meets others: what it shares with them, in the weeks they share.

    What happens once, what is counted, and what stands in a copy meets at any time.
    """
    keys: set[str] = set()
    kinds = telling.types | part_of(telling) | ({"violence"} if violent(telling) else set())
    dated = {f"d{w}" for first, last in telling.days if first and last for w in _weeks(first, last)}
    news = {f"n{w}" for day in telling.published for w in _news_weeks(day)}
    for event_type in sorted(kinds):
        policy = type_policy(event_type)
        shared = _shared(telling, bool(policy.get("saying")))
        weeks = dated if policy.get("saying") else dated | news
        keys.update(f"{event_type} {one} {week}" for one in shared for week in weeks)
        if policy.get("once"):
            keys.update(f"{event_type} {one}" for one in shared if one.startswith(f"{policy['once']} "))
        if not policy.get("saying"):
            keys.update(f"{event_type} on {first}" for first, last in telling.days if first and first == last)
        for role in telling.counted:
            keys.update(f"{event_type} {value:g} {role}" for value in numbers(telling, role))
            keys.update(f"{event_type} {role} counted by {name}" for name in told_by(telling))
        keys.update(f"{event_type} {_sentence(m, copies)}" for m in telling.mentions)
    return frozenset(keys)


def _shared(telling: Telling, saying: bool) -> set[str]:
    """Give who and where a telling names, and who tells it."""
    found = {f"at {ident}" for ident in telling.places} | {f"by {name}" for name in told_by(telling)}
    for role, parties in telling.parties.items():
        found.update(f"{role} {ident}" for ident in parties)
    if saying:
        return found
    for role in ("actor", "target"):
        found.update(f"{role} {c}" for c in country_codes(telling.parties.get(role, {}).values()))
        for part in telling.roles.get(role, ()):
            if part.sketch.lines:
                found.update(f"{role} {c}" for c in part.sketch.countries)
    return found


def _weeks(first: str, last: str) -> range:
    """Give the weeks that a date covers; a date as wide as a season decides nothing."""
    start, end = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    return range(start // 7, end // 7 + 1) if end - start <= WIDEST else range(0)


def _news_weeks(day: str) -> tuple[int, int]:
    """Give two numbers for a day, one of which any day within a week of it has as well."""
    half = date.fromisoformat(day).toordinal() // 8
    return (half, half + 1)


def _sentence(mention: Mention, copies: CopyGroups) -> str:
    return f"{copies.group(mention.sheet)} {fold(mention.sheet.words(mention.event.evidence))}"


def _same_sentence(a: Telling, b: Telling, copies: CopyGroups) -> bool:
    ours = {(_sentence(m, copies), m.event.type, fold(m.sheet.words(m.event.trigger))) for m in a.mentions}
    return any((_sentence(m, copies), m.event.type, fold(m.sheet.words(m.event.trigger))) in ours for m in b.mentions)


def apart(left: list[Telling], right: list[Telling]) -> bool:
    """Tell whether two clusters cannot be one: their named persons differ, or their dates lie far apart."""
    a = Telling([m for t in left for m in t.mentions])
    b = Telling([m for t in right for m in t.mentions])
    met = parts_agree("actor", a, b) if symmetric(a) and symmetric(b) else None
    if met and met.degree < 0:
        return True
    if any(x.reports & y.reports and counts_apart(x, y) for x in left for y in right):
        return True
    for role in ("actor", "target"):
        ours = {i for i, p in a.parties.get(role, {}).items() if p.kind == "person"}
        theirs = {i for i, p in b.parties.get(role, {}).items() if p.kind == "person"}
        if ours and theirs and not ours & theirs:
            return True
    return _days_apart(a, b)


def _days_apart(a: Telling, b: Telling) -> bool:
    return bool(a.days and b.days) and day_gap(a, b) > max(tolerance(a, b), 1)
