"""`join_mentions`: which mentions, in one report and across reports, are of one incident.

Mentions meet under keys (type and party, type and country, the sentence of a copy), are judged pair by pair
(`judging.py`), and are clustered strongest first.
"""

from collections.abc import Iterable
from datetime import date

from .agreement import compatible, country_codes, part_of, told_by, violent
from .clusters import Pair, gather
from .copies import CopyGroups
from .counts import numbers
from .decisions import Bindings
from .judging import THRESHOLD, apart, days_apart, judge_tellings
from .people import candidates
from .retellings import join_within
from .tellings import Mention, Telling, type_policy
from .words import fold

WIDEST = 45
"""Days that a date may leave open and still tell that two are of the same weeks (`agreement.days_agree`)."""


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
        if not compatible(one, other) or days_apart(one, other):
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
