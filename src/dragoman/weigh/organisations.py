"""Organisations, outlets and named groups across reports: joined by name, or by acronym and expansion."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache

from .bodies import first_words, generic, home_of_profile
from .clusters import Pair, gather
from .countries import country_name
from .lexicon import table
from .profiles import Profile
from .words import fold


@cache
def name_key(name: str) -> str:
    """Give a name without article, legal form, and words that only say what it is ("newspaper")."""
    words = name.split()
    while len(words) > 1 and words[-1] in table("descriptions")["plain_tails"]:
        words = words[:-1]
    told = " ".join(fold(" ".join(words)).replace("-", " ").split()).removeprefix("the ")
    tails = table("descriptions")["outlet_tails"] + table("descriptions")["organisation_tails"]
    while True:
        shorter = next(
            (told.removesuffix(f" {tail}") for tail in tails if told.endswith(f" {tail}") and told != f" {tail}"), told
        )
        if shorter == told or not shorter:
            return told
        told = shorter


@cache
def acronym(name: str) -> bool:
    """Tell whether a name is an acronym: "NIS", "U.N.", "F.B.I."."""
    return bool(re.fullmatch(r"(?:[A-Z]\.?){2,6}s?", name.strip()))


def stands_for(short: str, long: str) -> bool:
    """Tell whether an acronym can stand for a name: the initials of its words, small ones counted or not."""
    letters = re.sub(r"[^a-z]", "", short.casefold())
    told = name_key(long).split()
    every = "".join(w[0] for w in told)
    great = "".join(w[0] for w in told if w not in {"of", "the", "and", "for", "in", "on", "to"})
    return len(letters) >= 2 and letters in {every, great}


def _key(profile: Profile, name: str) -> str:
    """Give what those of one name meet under; bodies that every country has, with their country."""
    if not generic(name):
        return name_key(name)
    home = home_of_profile(profile)
    return f"{name_key(name)} of {country_name(home)}" if home else f"{name_key(name)} in “{first_words(profile)}”"


def body_keys(profile: Profile) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Give the keys of the names of a body, and which of its names each of its acronyms stands for."""
    long = [n for n in profile.names if not acronym(n)]
    told = {
        (name_key(short), min(map(name_key, long)))
        for short in profile.names
        if long and acronym(short) and any(stands_for(short, n) for n in long)
    }
    # "NBC" beside "NBC News" is a name of its own, and no acronym for it.
    within = [n for n in profile.names if acronym(n) and any(name_key(n) in name_key(x).split() for x in long)]
    keys = {_key(profile, n) for n in [*long, *within] or profile.names}
    return tuple(sorted(keys)), tuple(sorted(told))


def same_body(
    ours: Iterable[str], theirs: Iterable[str], told: Iterable[tuple[str, str]], expansions: Callable[[str], list[str]]
) -> tuple[float, str] | None:
    """Find that two bodies share a name, or that one bears the acronym that the other tells its name by.

    `expansions` gives what an acronym is told to stand for, in all reports: with two of them, the one not
    the beginning of the other, it joins nothing.
    """
    shared = sorted(set(ours) & set(theirs))
    if shared:
        return 1.0, f"the same name ({shared[0]})"
    for short, long in told:
        known = expansions(short)
        if short in theirs and long in known and all(one.startswith(min(known, key=len)) for one in known):
            return 0.8, f"{short} stands for {long} in one of the reports"
    return None


def join_organisations(
    profiles: list[Profile], forced: list[tuple[int, int]], barred: list[tuple[int, int]]
) -> tuple[list[list[int]], list[Pair]]:
    """Cluster profiles of organisations, outlets or groups, given in canonical order."""
    return gather(len(profiles), _pairs(profiles), threshold=0.5, forced=forced, barred=barred)


def _pairs(profiles: list[Profile]) -> list[Pair]:
    """Chain those of one name; an acronym joins an expansion where just one bears it."""
    by_name: dict[str, list[int]] = defaultdict(list)
    expansions: dict[str, dict[str, int]] = defaultdict(dict)
    for place, profile in enumerate(profiles):
        long = [n for n in profile.names if not acronym(n)]
        for name in long or profile.names:
            by_name[_key(profile, name)].append(place)
        for short in profile.names:
            if long and acronym(short) and any(stands_for(short, n) for n in long):
                expansions[name_key(short)].setdefault(min(map(name_key, long)), place)
    pairs = []
    for name, places in sorted(by_name.items()):
        first = places[0]
        pairs += [Pair(1.0, first, other, (f"the same name ({name})",)) for other in places[1:] if other != first]
        if len(expansions.get(name, {})) == 1:
            ((long_name, place),) = expansions[name].items()
            pairs.append(
                Pair(
                    0.8, min(first, place), max(first, place), (f"{name} stands for {long_name} in one of the reports",)
                )
            )
    return [p for p in pairs if p.a != p.b]
