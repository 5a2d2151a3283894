"""`same_means`, `named_beside`, `denied_later`: what a thing is known by besides those who take part.

An earthquake, a storm or a fire of one day in one country is one, whatever is told of it: whom it killed, what it hit.
A report that tells of "a colonel" and elsewhere names him tells of the named.
"""

import re

from .agreement import country_codes, day_gap, days_agree, news_agrees, parts_agree
from .company import states_in
from .countries import country_name
from .descriptions import class_noun
from .evidence import Finding
from .lexicon import table
from .sketches import noun_of
from .tellings import Telling, type_policy

_ANOTHER = re.compile(r"\b(?:another|second|third|fourth|fifth|earlier|previous|last|new)\b", re.IGNORECASE)


def same_means(a: Telling, b: Telling) -> Finding | None:
    """Find that both tell of the same kind of force, in one country and at times that can be one."""
    if not any(type_policy(t).get("by_means") for t in a.types & b.types) or day_gap(a, b) > 0:
        return None
    shared = sorted(means_of(a) & means_of(b))
    if not shared or one_more(a) != one_more(b):
        return None
    if a.reports & b.reports or _countries(a) & _countries(b):
        return Finding(1.0, f"the same {shared[0]} in one country")
    return None


def means_of(telling: Telling) -> frozenset[str]:
    """Give the nouns for what did it, with one word for what goes by several ("quake")."""
    same = table("descriptions")["one_means"]
    told = {n for role in ("instrument", "actor") for p in telling.roles.get(role, ()) for n in class_noun(p.words)}
    told |= {n for m in telling.mentions for n in noun_of(m.sheet.words(m.event.trigger))}
    named = {str(same.get(n, n)) for n in told}
    return frozenset(n for n in named if n in table("descriptions")["means"])


def one_more(telling: Telling) -> bool:
    """Tell whether it is told as another or second of its kind."""
    told = [p.words for role in ("instrument", "actor") for p in telling.roles.get(role, ())]
    return any(_ANOTHER.search(words) for words in told)


def _countries(telling: Telling) -> frozenset[str]:
    """Give the names of the countries it is told with, or else of all that its reports tell."""
    places = [*telling.places.values(), *telling.parties.get("target", {}).values()]
    codes = country_codes(places) | {c for p in telling.roles.get("target", ()) for c in p.sketch.countries}
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
