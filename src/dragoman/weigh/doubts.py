"""`doubt_of_entities`, `doubt_of_incidents`: whether two that were left apart may be one, how surely, and why.

Functions of two entities or two tellings alone, so that whatever is touched by a new report can be asked about by
itself. What is put before a person is chosen by `suggestions.suggest`.
"""

from typing import NamedTuple

from rapidfuzz import fuzz

from .agreement import actors_agree, days_agree, targets_agree
from .bodies import generic, home_of_profile
from .counts import same_count, sets_right
from .entities import Party
from .evidence import Weighed
from .judging import THRESHOLD as ONE_INCIDENT
from .judging import apart, judge_tellings
from .names import block_keys
from .organisations import acronym, country_of_one, name_key, stands_for
from .people import THRESHOLD as ONE_PERSON
from .people import best_match, judge_people, same_company, supports
from .places import place_code, regions_apart, state_code
from .profiles import Profile
from .tellings import Telling, type_policy
from .whereabouts import places_agree
from .words import fold


class Doubt(NamedTuple):
    """That two may be one: from 0 (surely two) to 1 (surely one), and what speaks for it and against it."""

    score: float
    because: tuple[str, ...]


LEAST = 0.5
"""The least score of a doubt; what scores less is taken for two. Set by reading what some 180 real reports gave."""
MOST = 0.99
"""The score of two that would be one but for something that keeps them apart."""
SPELT_ALIKE = 83
"""Likeness of letters (of 100) from which two words may be spellings of one. Set by looking at names."""
LETTERS = 5
"""The least letters of such a word."""


CONTRARY = -0.3
"""The degree from which a difference of those who take part, or of the place, leaves no doubt that two are two."""
ENOUGH = 2
"""Things that must plainly agree for a doubt about two incidents."""


def doubt_keys(party: Party) -> frozenset[str]:
    """Give the keys under which an entity meets those it may be one with."""
    names = party.names
    if party.kind == "person":
        return frozenset(f"person {key}" for name in names for key in block_keys(name))
    if party.kind == "place":
        return frozenset() if state_code(party.profile) else frozenset(f"place {_skeleton(n)}" for n in names)
    told = {name_key(n) for n in names}
    short = {"".join(w[0] for w in n.split() if w not in {"of", "the", "and", "for"}) for n in told if " " in n}
    return frozenset(
        {f"body {k}" for k in told}
        | {f"body {s}" for s in short if len(s) > 1}
        | {f"body {_skeleton(n)}" for n in told}
        | {f"body {' '.join(_words(n))}" for n in told if " " in n}
    )


def doubt_of_entities(a: Party, b: Party) -> Doubt | None:
    """Give the doubt that two entities of the record may be one, None where they are surely two."""
    if "person" in {a.kind, b.kind}:
        return _of_people(a.profile, b.profile) if a.kind == b.kind else None
    if "place" in {a.kind, b.kind}:
        return _of_places(a, b) if a.kind == b.kind else None
    return _of_bodies(a, b)


def _of_people(a: Profile, b: Profile) -> Doubt | None:
    match = best_match(a, b)
    speaks = match.kind not in {"partial", "mononym"} or supports(a, b) or same_company(a, b)
    if match.kind == "different" or not speaks:
        return None
    return _scaled(judge_people(a, b), ONE_PERSON)


def _scaled(weighed: Weighed, one: float) -> Doubt | None:
    score = round(min(weighed.score / one, MOST), 3)
    return Doubt(score, weighed.because) if score >= LEAST else None


def _of_bodies(a: Party, b: Party) -> Doubt | None:
    x, y = ({name_key(n): n for n in p.names} for p in (a, b))
    for key in sorted(set(x) & set(y)):
        homes = [
            home_of_profile(p.profile) if generic(n[key]) else country_of_one(p.profile, n[key])
            for p, n in ((a, x), (b, y))
        ]
        if all(homes) and homes[0] != homes[1]:
            return None
        return Doubt(0.7, (f"the same name ({key})", "nothing tells that both are of one country"))
    for ours, theirs in ((x, y), (y, x)):
        if all(map(acronym, ours.values())):
            told = ((short, long) for short in ours.values() for long in theirs.values() if not acronym(long))
            found = next((pair for pair in told if stands_for(*pair)), None)
            if found:
                return Doubt(0.75, (f"{found[0]} can stand for {found[1]}",))
    turned = sorted((m, n) for m in x for n in y if m != n and " " in m and _words(m) == _words(n))
    if turned:
        return Doubt(0.6, (f"the same words in another order ({', '.join(turned[0])})",))
    return _alike([n for n in x.values() if not acronym(n)], [n for n in y.values() if not acronym(n)])


def _words(key: str) -> tuple[str, ...]:
    """Give the words of a name in the order of the letters, small ones left out: "University of Harrow"."""
    return tuple(sorted(w for w in key.split() if w not in {"of", "the", "and", "for"}))


def _of_places(a: Party, b: Party) -> Doubt | None:
    codes = place_code(a.profile), place_code(b.profile)
    if all(codes) and codes[0] != codes[1]:
        return None
    if regions_apart(a.profile, b.profile):
        return None
    shared = sorted(set(map(fold, a.names)) & set(map(fold, b.names)))
    if shared:
        return Doubt(0.7, (f"the same name ({shared[0]})", "nothing tells that both are in one country"))
    found = _alike(list(a.names), list(b.names))
    return Doubt(found.score, (*found.because, "both in one country")) if found and all(codes) else None


def _alike(ours: list[str], theirs: list[str]) -> Doubt | None:
    """Give the doubt of two names that differ by some letters, or by where they are parted."""
    alike = sorted(tuple(sorted((x, y))) for x in ours for y in theirs if _spelt_alike(name_key(x), name_key(y)))
    return Doubt(0.6, (f"nearly the same spelling ({', '.join(alike[0])})",)) if alike else None


def _spelt_alike(x: str, y: str) -> bool:
    if x.replace(" ", "") == y.replace(" ", ""):
        return True
    pairs = list(zip(x.split(), y.split(), strict=False))
    differ = [(p, q) for p, q in pairs if p != q]
    return len(x.split()) == len(y.split()) and all(
        min(len(p), len(q)) >= LETTERS and fuzz.ratio(p, q) >= SPELT_ALIKE for p, q in differ
    )


def _skeleton(name: str) -> str:
    """Give what spellings of one name mostly share: its first letter and its consonants without doubles."""
    told = fold(name).replace("-", " ").removeprefix("the ")
    kept = [c for c in told[1:] if c not in "aeiouyh' "]
    return told[:1] + "".join(c for n, c in enumerate(kept) if n == 0 or kept[n - 1] != c)


def doubt_of_incidents(a: Telling, b: Telling) -> Doubt | None:
    """Give the doubt that two incidents may be one, None where they are surely two.

    Two things that were only said are no doubt, nor are two of one report.
    """
    if a.reports & b.reports or any(type_policy(t).get("saying") for t in a.types | b.types):
        return None
    if any(f and f.degree <= CONTRARY for f in (actors_agree(a, b), targets_agree(a, b), places_agree(a, b))):
        return None
    weighed = judge_tellings(a, b)
    if weighed.score / ONE_INCIDENT < LEAST or len(_agreed(a, b)) < ENOUGH or apart([a], [b]):
        return None
    return _scaled(weighed, ONE_INCIDENT)


def _agreed(a: Telling, b: Telling) -> list[str]:
    """Give what plainly agrees: who by name, the place, the day or days, or a number."""
    found = (
        (actors_agree(a, b), 1.0),
        (targets_agree(a, b), 1.0),
        (places_agree(a, b), 1.0),
        (days_agree(a, b), 0.7),
        (same_count(a, b), 0.5),
        (sets_right(a, b), 0.5),
    )
    return [f.because for f, least in found if f and f.degree >= least]
