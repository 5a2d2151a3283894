"""`join_mentions`: which mentions, in one report and across reports, are of one incident.

Mentions meet under keys (type and party, type and country, the sentence of a copy), are judged pair by pair by
the policy below, and are clustered strongest first. Two named different people, or dates that lie apart, keep
two incidents apart; what a mention does not tell can be supplied only by other evidence.
"""

from collections.abc import Iterable
from datetime import date

from .clusters import Pair, gather
from .copies import CopyGroups
from .decisions import Bindings
from .entities import Party
from .evidence import Criterion, Finding, Weighed, judge
from .people import candidates
from .places import place_code, state_code
from .sketches import Sketch, compare_sketches
from .tellings import Days, Mention, Telling, type_policy
from .words import fold

THRESHOLD = 0.75
"""Score from which two are one. Set by hand on invented pairs (`tests/weigh/test_incidents.py`) and by reading
what was joined among some 180 real reports."""

DEFAULT_DAYS = 2
DEFAULT_NEEDS = ("actor", "target")
CORE = ("actor", "target", "topic", "destination", "origin")


def actors_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether the actors are one."""
    return parts_agree("actor", a, b)


def targets_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether the targets are one."""
    return parts_agree("target", a, b)


def ends_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether where it went from and to are one."""
    return _first_worst(parts_agree("destination", a, b), parts_agree("origin", a, b))


def others_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether companions, topics and instruments are one."""
    found = [parts_agree(r, a, b) for r in ("companion", "topic", "instrument")]
    good = [f for f in found if f and f.degree > 0]
    return max(good, key=lambda f: (f.degree, f.because), default=None)


def places_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether the places are one, or lie in one country."""
    if not a.places or not b.places:
        return None
    shared = sorted(set(a.places) & set(b.places))
    if shared:
        return Finding(1.0, f"the same place ({a.places[shared[0]].name})")
    ours, theirs = country_codes(a.places.values()), country_codes(b.places.values())
    if not ours or not theirs:
        return None
    return Finding(0.4, "places in one country") if ours & theirs else Finding(-1.5, "different places")


def days_agree(a: Telling, b: Telling) -> Finding | None:
    """Find how near the dates lie that both are told with."""
    if not a.days or not b.days:
        return None
    gap = day_gap(a, b)
    if gap > 0:
        return Finding(-2.0 if gap > tolerance(a, b) else -0.3, f"dates {gap} days apart")
    width = min(_overlap(x, y) for x in a.days for y in b.days if _gap(x, y) <= 0)
    if width <= 1:
        return Finding(1.0, "the same day")
    return Finding(0.7, "the same weeks") if width <= 45 else Finding(0.25, "dates that can be one")


def news_agrees(a: Telling, b: Telling) -> Finding | None:
    """Find that both were news at the same time."""
    near = min((abs(_ordinal(x) - _ordinal(y)) for x in a.published for y in b.published), default=None)
    if near is None or near > 7:
        return None
    return Finding(1.0 if near <= 3 else 0.7, "reported in the same days")


def cited(a: Telling, b: Telling) -> Finding | None:
    """Find that a report of the one cites the outlet of the other for it."""
    for one, other in ((a, b), (b, a)):
        outlets = {fold(m.sheet.report.outlet) for m in other.mentions if m.sheet.report.outlet}
        for mention in one.mentions:
            for claim in mention.event.claims:
                for link in mention.sheet.claims[claim].chain if claim in mention.sheet.claims else ():
                    if any(o in fold(link.name) for o in outlets):
                        return Finding(1.0, f"one cites the other's outlet ({link.name})")
    return None


def happens_once(a: Telling, b: Telling) -> Finding | None:
    """Find that it is a thing that hardly happens twice to the one it happened to."""
    roles = {str(role) for t in a.types & b.types if (role := type_policy(t).get("once"))}
    for role in sorted(roles):
        found = parts_agree(role, a, b)
        if found and found.degree >= 1.0:
            return Finding(1.0, "such a thing hardly happens twice to one")
    return None


def same_kind(a: Telling, b: Telling) -> Finding | None:
    """Find that the types are not the same, but parts of one."""
    return None if a.types & b.types else Finding(-1.0, "told as different kinds of event")


POLICY: tuple[Criterion[Telling], ...] = (
    Criterion(actors_agree, 0.45, "who did it tells an incident best"),
    Criterion(targets_agree, 0.35, "to whom, next best"),
    Criterion(ends_agree, 0.15, "many leave one country for another"),
    Criterion(others_agree, 0.15, "companions and topics are seldom told, but tell much"),
    Criterion(places_agree, 0.2, "places are broad"),
    Criterion(days_agree, 0.3, "dates decide between like incidents; apart, they outweigh any two roles"),
    Criterion(news_agrees, 0.1, "what is news together is often one"),
    Criterion(cited, 0.2, "a report that cites another is of the same thing"),
    Criterion(happens_once, 0.45, "a death, a defection"),
    Criterion(same_kind, 0.15, "an arrival and a defection can be one"),
)


def parts_agree(role: str, a: Telling, b: Telling) -> Finding | None:
    """Find whether those in a role are one: the same party, kin of it, or described alike."""
    ours, theirs = a.parties.get(role, {}), b.parties.get(role, {})
    shared = sorted(set(ours) & set(theirs))
    if shared:
        return Finding(1.0, f"the same {role} ({ours[shared[0]].name})")
    if ours and theirs:
        return _parties_differ(role, list(ours.values()), list(theirs.values()))
    left, right = _sketches(role, a), _sketches(role, b)
    found = [f for x in left for y in right if (f := compare_sketches(x, y)) is not None]
    best = max(found, key=lambda f: (f.degree, f.because), default=None)
    return Finding(best.degree, f"{role} {best.because}") if best else None


def _sketches(role: str, telling: Telling) -> list[Sketch]:
    """Give the sketches of all in a role, named or not."""
    return list(dict.fromkeys(p.sketch for p in telling.roles.get(role, ())))


def _parties_differ(role: str, ours: list[Party], theirs: list[Party]) -> Finding | None:
    ours_kinds, their_kinds = {p.kind for p in ours}, {p.kind for p in theirs}
    if ours_kinds & {"place"} and their_kinds & {"place"}:
        same = country_codes(ours) & country_codes(theirs)
        return Finding(0.7 if same else -1.0, f"{role} in one country" if same else f"different {role}")
    if "person" in ours_kinds and "person" in their_kinds:
        return Finding(-1.3, f"different {role}")
    if ours_kinds == their_kinds:
        return Finding(-0.3, f"different {role}")
    return Finding(-0.2, f"{role} told differently")


def _first_worst(*found: Finding | None) -> Finding | None:
    return min((f for f in found if f), key=lambda f: (f.degree, f.because), default=None)


def country_codes(parties: Iterable[Party]) -> set[str]:
    """Give the countries that places are or lie in."""
    found = {state_code(p.profile) or place_code(p.profile) for p in parties if p.kind == "place"}
    return {code for code in found if code}


def tolerance(a: Telling, b: Telling) -> int:
    """Give how many days two dates of these types may lie apart and still be told of one incident."""
    return min(int(type_policy(t).get("days", DEFAULT_DAYS)) for t in a.types | b.types)


def day_gap(a: Telling, b: Telling) -> int:
    """Give the days between the nearest dates of the two; 0 where some can be one or a date is open."""
    return max(0, min((_gap(x, y) for x in a.days for y in b.days), default=0))


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _gap(x: Days, y: Days) -> int:
    gaps = [_ordinal(later[0]) - _ordinal(earlier[1]) for earlier, later in ((x, y), (y, x)) if later[0] and earlier[1]]
    return max(gaps, default=0)


def _overlap(x: Days, y: Days) -> int:
    """Give how many days two dates that can be one have in common."""
    if None in (*x, *y):
        return 10_000
    return (min(_ordinal(str(x[1])), _ordinal(str(y[1]))) - max(_ordinal(str(x[0])), _ordinal(str(y[0])))) + 1


def judge_tellings(a: Telling, b: Telling) -> Weighed:
    """Weigh whether two tellings are of one incident."""
    if not compatible(a, b):
        return Weighed(-1.0, ("different kinds of event",))
    weighed = judge(POLICY, a, b)
    if not _enough(a, b):
        return Weighed(min(weighed.score, THRESHOLD - 0.1), weighed.because)
    return weighed


def compatible(a: Telling, b: Telling) -> bool:
    """Tell whether the types are the same or can be parts of one."""
    return bool(a.types & b.types or _part_of(a) & b.types or _part_of(b) & a.types)


def _part_of(telling: Telling) -> set[str]:
    return {other for t in telling.types for other in type_policy(t).get("part_of", ())}


def _enough(a: Telling, b: Telling) -> bool:
    """Tell whether what agrees is enough for the type.

    Things done in words, over and over, need the day, and the roles the type needs. Others need those roles, or
    two of any, told in the same days; or one of them and the date.
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
    near = dated or news is not None
    if policy.get("once") in agreed:
        return True
    return near and (needs <= agreed or len(agreed) >= 2 or (dated and bool(agreed & needs)))


def join_mentions(mentions: list[Mention], copies: CopyGroups, bindings: Bindings) -> list[Telling]:
    """Join mentions to incidents: first within each report, then across reports."""
    at = {m.address: n for n, m in enumerate(mentions)}
    forced, barred = bindings.among([m.address for m in mentions])
    by_report: dict[str, list[int]] = {}
    for place, mention in enumerate(mentions):
        by_report.setdefault(mention.sheet.id, []).append(place)
    strands: list[Telling] = []
    for places in by_report.values():
        strands += _within([mentions[i] for i in places], bindings)
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


def _within(mentions: list[Mention], bindings: Bindings) -> list[Telling]:
    """Join the mentions of one report."""
    single = [Telling([m]) for m in mentions]
    by_type: dict[str, list[int]] = {}
    for place, telling in enumerate(single):
        for event_type in telling.types | _part_of(telling):
            by_type.setdefault(event_type, []).append(place)
    pairs = {(a, b) for places in by_type.values() for n, a in enumerate(places) for b in places[n + 1 :]}
    judged = []
    for a, b in sorted(pairs):
        score = same_report(single[a], single[b])
        if score > 0:
            far = abs(mentions[a].event.trigger.start - mentions[b].event.trigger.start)
            judged.append(Pair(score + 0.01 / (1 + far), a, b))
    forced, barred = bindings.among([m.address for m in mentions])
    clusters, _ = gather(
        len(single),
        judged,
        threshold=0.5,
        forced=forced,
        barred=barred,
        veto=lambda left, right: apart([single[i] for i in left], [single[i] for i in right]),
    )
    return [Telling([mentions[i] for i in cluster]) for cluster in clusters]


def same_report(a: Telling, b: Telling) -> float:
    """Score two mentions of one report: a report that tells a kind of event of one actor twice means one.

    A mention without parties ("the defection") is of the nearest it can be of.
    """
    if not compatible(a, b) or day_gap(a, b) > 0:
        return 0.0
    policy = type_policy(min(a.types & b.types or a.types | b.types))
    found = {r: parts_agree(r, a, b) for r in ("actor", "target", "destination", "origin", "topic")}
    if any(f and f.degree <= -0.5 for r, f in found.items() if r != "topic"):
        return 0.0
    agreed = [r for r in ("actor", "target") if (f := found[r]) and f.degree >= 0.6]
    if policy.get("saying"):
        return 0.8 if len(agreed) == 2 else 0.0
    if agreed:
        return 0.9 if len(agreed) == 2 else 0.7 if policy.get("once") or _one_sided(a, b) else 0.0
    if found["actor"] and found["actor"].degree > 0 and a.types == b.types and _alike_otherwise(a, b):
        return 0.6
    bare = not a.roles or not b.roles
    return 0.5 if bare and a.types == b.types and not policy.get("saying") else 0.0


def _alike_otherwise(a: Telling, b: Telling) -> bool:
    """Tell whether two mentions have the date or the place they went to in common."""
    dates, ends = days_agree(a, b), ends_agree(a, b)
    return bool((dates and dates.degree >= 0.7) or (ends and ends.degree >= 0.7))


def _one_sided(a: Telling, b: Telling) -> bool:
    """Tell whether at most one of the two names a target, so that the actor decides."""
    return not ("target" in a.roles and "target" in b.roles)


def _pairs(strands: list[Telling], copies: CopyGroups) -> Iterable[Pair]:
    for a, b in sorted(candidates([_keys(s, copies) for s in strands])):
        one, other = strands[a], strands[b]
        if one.reports & other.reports:
            continue
        if _same_sentence(one, other, copies):
            yield Pair(2.0, a, b, ("the same words in a copy",))
            continue
        weighed = judge_tellings(one, other)
        if weighed.score >= THRESHOLD:
            yield Pair(weighed.score, a, b, weighed.because)


def _keys(telling: Telling, copies: CopyGroups) -> frozenset[str]:
    keys: set[str] = set()
    for event_type in telling.types | _part_of(telling):
        for role, parties in telling.parties.items():
            keys.update(f"{event_type} {role} {ident}" for ident in parties)
        if not type_policy(event_type).get("saying"):
            for role in ("actor", "target"):
                for part in telling.roles.get(role, ()):
                    if part.sketch.lines:
                        keys.update(f"{event_type} {role} {c}" for c in part.sketch.countries)
        keys.update(f"{event_type} {_sentence(m, copies)}" for m in telling.mentions)
    return frozenset(keys)


def _sentence(mention: Mention, copies: CopyGroups) -> str:
    return f"{copies.group(mention.sheet)} {fold(mention.sheet.words(mention.event.evidence))}"


def _same_sentence(a: Telling, b: Telling, copies: CopyGroups) -> bool:
    ours = {(_sentence(m, copies), m.event.type, fold(m.sheet.words(m.event.trigger))) for m in a.mentions}
    return any((_sentence(m, copies), m.event.type, fold(m.sheet.words(m.event.trigger))) in ours for m in b.mentions)


def apart(left: list[Telling], right: list[Telling]) -> bool:
    """Tell whether two clusters cannot be one: their named persons differ, or their dates lie far apart."""
    a = Telling([m for t in left for m in t.mentions])
    b = Telling([m for t in right for m in t.mentions])
    for role in ("actor", "target"):
        ours = {i for i, p in a.parties.get(role, {}).items() if p.kind == "person"}
        theirs = {i for i, p in b.parties.get(role, {}).items() if p.kind == "person"}
        if ours and theirs and not ours & theirs:
            return True
    return bool(a.days and b.days) and day_gap(a, b) > max(tolerance(a, b), 1)
