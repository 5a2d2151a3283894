"""`keys_of`, `judge_strands`: under which keys the mentions of one report meet those of others, and which are one.

Mentions meet under keys (type and party, type and country, the sentence of a copy) and are judged pair by pair
(`judging.py`). What a report tells of one incident is a strand (`retellings.py`).
"""

from collections.abc import Collection, Iterable
from datetime import date

from .agreement import compatible, part_of, told_by, violent
from .blocks import Judged
from .copies import CopyGroups
from .counts import numbers
from .descriptions import names_in_words, nouns_in_role
from .judging import THRESHOLD, days_apart, judge_tellings
from .knots import digest
from .lexicon import table
from .means import countries_of, means_of, names_told
from .organisations import name_key
from .plans import WAITS
from .tellings import Mention, Telling, is_ahead, type_policy
from .tolls import is_toll, may_have_done
from .whereabouts import country_codes, scenes_of
from .words import fold

SEASON = 40
"""Days within which reports of one sickness in one country are of one outbreak (`days` of an epidemic)."""
WIDEST = 45
"""Days that a date may leave open and still tell that two are of the same weeks (`agreement.days_agree`)."""


def judge_strands(one: Telling, other: Telling, copies: CopyGroups) -> Judged | None:
    """Judge whether two strands are of one incident; None where they are not."""
    if one.reports & other.reports:
        return None
    if _same_sentence(one, other, copies):
        return Judged(2.0, ("the same words in a copy",))
    if not compatible(one, other) or days_apart(one, other):
        return None
    weighed = judge_tellings(one, other)
    return Judged(weighed.score, weighed.because) if weighed.score >= THRESHOLD else None


def keys_of(telling: Telling, copies: CopyGroups) -> frozenset[str]:
    """Give the keys under which a telling meets others: what it shares with them, in the weeks they share.

    What happens once, or seldom twice, to one, what is counted, and what stands in a copy meets at any time.
    """
    keys: set[str] = set()
    kinds = telling.types | part_of(telling) | ({"violence"} if violent(telling) else set())
    dated = {f"d{w}" for first, last in telling.days if first and last for w in _weeks(first, last)}
    news = {f"n{w}" for day in telling.published for w in _news_weeks(day)}
    if all(is_ahead(m.event) for m in telling.mentions):
        dated |= {
            f"d{w + step}"
            for first, last in telling.days
            if first and last
            for w in _weeks(first, last)
            for step in (-1, 1)
        }
        news |= {
            f"n{w + step}" for day in telling.published for w in _news_weeks(day) for step in range(1, WAITS // 8 + 1)
        }
    for event_type in sorted(kinds):
        policy = type_policy(event_type)
        shared = _shared(telling, bool(policy.get("saying")))
        weeks = dated if policy.get("saying") else dated | news
        keys.update(f"{event_type} {one} {week}" for one in shared for week in weeks)
        for role in {str(policy[k]) for k in ("once", "seldom") if k in policy}:
            keys.update(f"{event_type} {one}" for one in shared if one.startswith(f"{role} "))
            keys.update(f"{event_type} {role} a {noun} {w}" for noun in nouns_in_role(role, telling) for w in news)
        for role in ("actor", "target"):
            keys.update(f"{event_type} {role} named {name} {w}" for name in names_in_words(role, telling) for w in news)
        if not policy.get("saying"):
            keys.update(f"{event_type} on {first}" for first, last in telling.days if first and first == last)
        for role in telling.counted:
            keys.update(f"{event_type} {value:g} {role}" for value in numbers(telling, role))
            keys.update(f"{event_type} {role} counted by {name}" for name in told_by(telling))
        keys.update(f"{event_type} {_sentence(m, copies)}" for m in telling.mentions if copies.has_copies(m.sheet))
    if is_toll(telling) or may_have_done(telling):
        weeks = dated | news
        keys.update(f"harm at {ident} {week}" for ident in scenes_of(telling) for week in weeks)
        seasons = {f"s{w}" for day in telling.published for w in _seasons(day)}
        keys.update(
            f"{means} in {country} {time}"
            for means in means_of(telling)
            for country in (*countries_of(telling), *names_told(telling))
            for time in (seasons if means in table("descriptions")["diseases"] else weeks)
        )
    return frozenset(keys)


def outlets_of(telling: Telling) -> frozenset[str]:
    """Give the outlets whose other reports may be of the same: those it cites, and its own where it sets right."""
    found = set(told_by(telling))
    for mention in telling.mentions:
        own = mention.sheet.report.outlet
        if own and not mention.sheet.corrections:
            found.discard(name_key(own))
    return frozenset(found)


def may_be_one(ours: Iterable[str], theirs: Iterable[str], cited: Collection[str]) -> bool:
    """Tell whether what two share by their keys is enough to look at them: more than an outlet that neither cites."""
    for key in set(ours) & set(theirs):
        parts = key.split(" ")
        if parts[1] != "by" or " ".join(parts[2:-1]) in cited:
            return True
    return False


def doubted_keys(keys: Iterable[str]) -> tuple[str, ...]:
    """Give those keys of a telling under which others may be doubted to be the same: all but those of outlets."""
    return tuple(sorted(k for k in keys if k.split(" ")[1] != "by"))


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


def _seasons(day: str) -> tuple[int, int]:
    """Give two numbers for a day, one of which any day within a season of it has as well."""
    half = date.fromisoformat(day).toordinal() // (SEASON + 1)
    return (half, half + 1)


def _sentence(mention: Mention, copies: CopyGroups) -> str:
    return f"{copies.group(mention.sheet)} {digest(fold(mention.sheet.words(mention.event.evidence)))}"


def _same_sentence(a: Telling, b: Telling, copies: CopyGroups) -> bool:
    if not all(any(copies.has_copies(m.sheet) for m in t.mentions) for t in (a, b)):
        return False
    ours = {(_sentence(m, copies), m.event.type, fold(m.sheet.words(m.event.trigger))) for m in a.mentions}
    return any((_sentence(m, copies), m.event.type, fold(m.sheet.words(m.event.trigger))) in ours for m in b.mentions)
