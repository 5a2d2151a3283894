"""Organisations, outlets and named groups across reports: joined by name, or by acronym and expansion."""

import re
from collections.abc import Callable, Iterable
from functools import cache

from .bodies import first_words, generic, home_of_profile
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
