"""`same_means`, `named_beside`, `denied_later`: what a thing is known by besides those who take part.

An earthquake, a storm or a fire of one day in one country is one, whatever is told of it: whom it killed, what it hit.
A report that tells of "a colonel" and elsewhere names him tells of the named.
"""

import re
from functools import cache, lru_cache

from .agreement import compatible, day_gap, days_agree, news_agrees, parts_agree, tolerance
from .company import states_in
from .countries import country_name
from .descriptions import class_noun
from .evidence import Finding
from .lexicon import table
from .places import kilometres
from .tellings import Mention, Telling, type_policy
from .tolls import HARM, is_toll, kinds_of, tells_toll
from .whereabouts import TOWNS, country_codes, scenes_of, spots_of
from .words import fold

_CORE = re.compile(r"[,(]|\s(?:of|in|at|from|with|on|near|by|who|which|that|carrying|aboard|to|for)\s")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]\w+")
_DAYS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber"
)
_ANOTHER = re.compile(r"\b(?:another|second|third|fourth|fifth|earlier|previous|last|new)\b", re.IGNORECASE)


def same_means(a: Telling, b: Telling) -> Finding | None:
    """Find that both tell of the same kind of force, ship or sickness, in one country and at times that can be one."""
    by_means = any(type_policy(t).get("by_means") for t in kinds_of(a) | kinds_of(b)) or (is_toll(a) and is_toll(b))
    lasts = all(type_policy(t).get("lasts") for t in (kinds_of(a) | kinds_of(b)) - HARM)
    if not by_means or day_gap(a, b) > (tolerance(a, b) if lasts else 0) or not compatible(a, b):
        return None
    shared = sorted(means_of(a) & means_of(b))
    if not shared or one_more(a) != one_more(b):
        return None
    if a.reports & b.reports:
        return Finding(1.0, f"the same {shared[0]} in one report")
    near = countries_of(a) & countries_of(b) or (
        not (countries_of(a) and countries_of(b)) and names_told(a) & names_told(b)
    )
    if near and not (set(shared) <= _wrecks() and _elsewhere(a, b, shared)):
        return Finding(1.0, f"the same {shared[0]} in one {'country' if countries_of(a) else 'place'}")
    return None


@lru_cache(maxsize=4096)
def names_told(telling: Telling) -> frozenset[str]:
    """Give the names, read as places or not, in the sentences that tell it; the days of the week left out."""
    told = {w for m in telling.mentions for w in _NAME.findall(m.sheet.words(m.event.evidence))}
    return frozenset(w for w in told if not _DAYS.fullmatch(w))


def _wrecks() -> frozenset[str]:
    """Give the means of which a country has several in a week: trains, ships, cars."""
    return frozenset(table("descriptions")["wrecks"].values())


def _elsewhere(a: Telling, b: Telling, shared: list[str]) -> bool:
    """Tell whether two wrecks are told of two places, or of none and of a kind of which a day has many."""
    ours, theirs = ({i for i, p in scenes_of(t).items() if not p.state} for t in (a, b))
    if ours & theirs:
        return False
    if any(kilometres(x, y) > TOWNS for x in spots_of(a) for y in spots_of(b)):
        return True
    return set(shared) <= frozenset(table("descriptions")["common_wrecks"])


@lru_cache(maxsize=4096)
def means_of(telling: Telling) -> frozenset[str]:
    """Give the nouns for what did it, with one word for what goes by several ("quake").

    Of a wreck it is also what was wrecked; where who takes part is told by none, that of a toll, a wreck or
    an epidemic is the one that stands nearest in its sentence.
    """
    return frozenset(n for m in telling.mentions for n in _means_told(m))


def _means_told(mention: Mention) -> frozenset[str]:
    wreck = mention.event.type in {"accident", "epidemic"}
    roles = {"instrument", "actor", "target", "topic"} if wreck else {"instrument", "actor"}
    told = [p.words for p in mention.parts if p.participant.role in roles]
    found = {n for words in told for w in (_CORE.split(words)[0], *class_noun(words)) for n in _named(w)}
    found |= _named(mention.sheet.words(mention.event.trigger))
    if found or not (wreck or tells_toll(mention)):
        return frozenset(found)
    start, trigger = mention.event.evidence.start, mention.event.trigger.start
    words = re.finditer(r"\w+", mention.sheet.report.text[start : mention.event.evidence.end])
    near = sorted((abs(start + w.start() - trigger), n) for w in words for n in _named(w[0]))
    return frozenset(n for _, n in near[:1])


@cache
def _named(words: str) -> frozenset[str]:
    """Give the means that words tell, in the singular or the plural."""
    same = table("descriptions")["one_means"] | table("descriptions")["wrecks"]
    known = {*table("descriptions")["means"], *table("descriptions")["diseases"], *_wrecks()}
    told = fold(words).replace("-", " ").split()
    singular = (w for word in told for w in (word, word.removesuffix("s")))
    return frozenset(n for w in singular if (n := str(same.get(w, w))) in known)


def one_more(telling: Telling) -> bool:
    """Tell whether it is told as another or second of its kind."""
    told = [p.words for role in ("instrument", "actor") for p in telling.roles.get(role, ())]
    return any(_ANOTHER.search(words) for words in told)


def countries_of(telling: Telling) -> frozenset[str]:
    """Give the names of the countries it is told with, or else of all that its reports tell."""
    places = [*telling.places.values(), *telling.parties.get("target", {}).values()]
    codes = country_codes(places) | {c for p in telling.roles.get("target", ()) for c in p.sketch.countries}
    codes = codes or {c for m in telling.mentions for c in m.sheet.countries(m.event.evidence)}
    if codes:
        return frozenset(map(country_name, codes))
    return frozenset(country_name(c) for m in telling.mentions for c in states_in(m.sheet.report.text))


def denied_later(a: Telling, b: Telling) -> Finding | None:
    """Find that one only denies, at no told date, what the other tells in the same days."""
    for one, other in ((a, b), (b, a)):
        if _denies(one) and not _denies(other) and not one.days and news_agrees(one, other):
            return Finding(1.0, "the one denies what was told in the same days")
    return None


def _denies(telling: Telling) -> bool:
    """Tell whether all that is told is that it is not so."""
    return all(
        m.event.status == "denied"
        or any(c in m.sheet.claims and m.sheet.claims[c].stance == "deny" for c in m.event.claims)
        for m in telling.mentions
    )


def named_beside(a: Telling, b: Telling) -> Finding | None:
    """Find that one describes whom the other names, and that its report names him elsewhere.

    A ship or firm to which such a thing seldom happens, on one day, need not be described alike.
    """
    for one, other in ((a, b), (b, a)):
        for role in ("actor", "target"):
            if other.parties.get(role) or not other.roles.get(role):
                continue
            found = parts_agree(role, a, b)
            dates = days_agree(a, b)
            for ident, party in sorted(one.parties.get(role, {}).items()):
                near = any(ident in m.around for m in other.mentions)
                alike = found is not None and found.degree > 0.3
                seldom = any(type_policy(t).get("seldom") == role for t in a.types & b.types)
                thing = found is None and party.kind != "person" and dates is not None and dates.degree >= 1 and seldom
                if near and (alike or thing):
                    return Finding(2.0 if thing else 1.0, f"the other's report names {party.name} too")
    return None
