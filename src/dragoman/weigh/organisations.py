"""Organisations, outlets and named groups across reports: joined by name, or by acronym and expansion."""

import re
from collections.abc import Callable, Iterable
from functools import cache

from .bodies import first_words, generic, home_of_profile, told_home
from .countries import country_name, country_told
from .lexicon import table
from .profiles import Profile
from .words import fold

_DASH = re.compile(r"\s[-–—]+\s")
"""What parts a name from words that were read with it."""


@cache
def name_key(name: str) -> str:
    """Give a name without article, legal form, and words that only say what it is ("newspaper")."""
    words = _DASH.split(name)[0].split()
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
def body_key(name: str) -> str:
    """Give the key of a name that is the same in British and American spelling, and however a ministry is called.

    >>> body_key("Turkish Ministry of Foreign Affairs"), body_key("World Health Organisation")
    ('turkish foreign ministry', 'world health organization')
    """
    return _told_alike(name_key(name))


@cache
def _told_alike(key: str) -> str:
    for pattern, replacement in table("bodies")["told_alike"]:
        key = re.sub(pattern, replacement, key)
    return key


@cache
def _of_the_world() -> dict[str, str]:
    """Give for each name of a body that the world knows by several the first of them."""
    return {body_key(n.title()): body_key(line[0].title()) for line in table("bodies")["one_body"] for n in line}


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
    """Give what those of one name meet under.

    Bodies that every country has meet with their country, told in the name or not, and what is only a short name of
    many only in copies; the organs of one whole meet with its name and without.
    """
    if _of_several(profile, name):
        return _long_key(profile, name)
    told = in_country(name)
    if _lone(profile, name) or (told and told[0] in table("bodies")["lone"]):
        return f"{body_key(name)} in “{first_words(profile)}”"
    if not generic(name):
        return _of_country(*told) if told else _organ(name)
    home = home_of_profile(profile)
    return _of_country(body_key(name), home) if home else f"{body_key(name)} in “{first_words(profile)}”"


def _of_country(bare: str, code: str) -> str:
    """Give the key of a body of a country, that of its own name where it has one ("German parliament", "Bundestag")."""
    key = f"{bare} of {country_name(code)}"
    return _of_the_world().get(fold(key), key)


def _long_key(profile: Profile, name: str) -> str:
    """Give the key of a whole name, with the country that is told with a body that several have."""
    bare, home = _of_several(profile, name) or (body_key(name), None)
    return f"{bare} of {home}" if home else bare


def country_of_one(profile: Profile, name: str) -> str | None:
    """Give the country of a body that several countries have one of, if the name is such a one and it is told."""
    return (_of_several(profile, name) or ("", None))[1]


def _of_several(profile: Profile, name: str) -> tuple[str, str | None] | None:
    """Give the bare name of a body that several countries have one of, and the country that is told with it."""
    key = body_key(name)
    names = _several()
    for words, code in [(key, None), *_told_countries(key)]:
        if words in names:
            home = code or next((h for s in profile.sightings if (h := told_home(s))), None)
            return words, country_name(home) if home else None
    return None


@cache
def _several() -> frozenset[str]:
    return frozenset(map(_told_alike, table("bodies")["of_several"]))


@cache
def _told_countries(key: str) -> tuple[tuple[str, str], ...]:
    """Give a key without a country at its beginning or its end, and the country: "labor party of Norway"."""
    words = key.split()
    parts = [(" ".join(words[n:]), " ".join(words[:n])) for n in range(1, min(4, len(words)))]
    bare, _, last = key.rpartition(" of ")
    return tuple((left, code) for left, told in (*parts, (bare, last)) if left and (code := country_told(told)))


def _lone(profile: Profile, name: str) -> bool:
    """Tell whether a name is a word that many are called by for short, and not the name of a report's own outlet."""
    own = all(s.entity.id in {"outlet", "agency"} for s in profile.sightings)
    return body_key(name) in table("bodies")["lone"] and not own


@cache
def _organ(name: str) -> str:
    """Give a name made comparable, without the whole of which it is an organ ("U.N. Security Council")."""
    key = body_key(name)
    for whole, organs in _organs().items():
        for before in table("bodies")["wholes"][whole]:
            if key.removeprefix(f"{before} ") in organs:
                return key.removeprefix(f"{before} ")
    short = {_told_alike(n): _told_alike(whole) for n, whole in table("bodies")["short_for"].items()}
    return _of_the_world().get(key, short.get(key, key))


@cache
def _organs() -> dict[str, frozenset[str]]:
    return {whole: frozenset(map(_told_alike, organs)) for whole, organs in table("bodies")["organs"].items()}


@cache
def in_country(name: str) -> tuple[str, str] | None:
    """Give the bare name of a body that every country has, and the country that the name tells.

    >>> in_country("Turkish Foreign Ministry"), in_country("Supreme Court of Norway"), in_country("Fenland Bank")
    (('foreign ministry', 'TR'), ('supreme court', 'NO'), None)
    """
    key = body_key(name)
    for before in range(len(key.split())):
        words = key.split()
        first, rest = " ".join(words[:before]), " ".join(words[before:])
        bare, _, last = key.rpartition(" of ")
        for told, left in ((first, rest), (last, bare)):
            code = country_told(told)
            if code and left and generic(left):
                return left, code
    return None


def body_keys(profile: Profile) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Give the keys of the names of a body, and which name each of its acronyms stands for, told or known to all."""
    long = [n for n in profile.names if not acronym(n)]
    long = [n for n in long if not _short_for(n, long)]
    told = {
        (body_key(short), min(_long_key(profile, n) for n in long))
        for short in profile.names
        if acronym(short) and any(stands_for(short, n) or _said_for(profile, short, n) for n in long)
    }
    known = {
        (body_key(n), whole)
        for n in profile.names
        if (whole := _known(n)) and not any(s == body_key(n) for s, _ in told)
    }
    told |= known
    told |= {(of[0], _long_key(profile, n)) for n in long if (of := _of_several(profile, n))}
    # "NBC" beside "NBC News" is a name of its own, and no acronym for it.
    within = [n for n in profile.names if acronym(n) and any(body_key(n) in body_key(x).split() for x in long)]
    keys = {_key(profile, n) for n in [*long, *within] or profile.names} | {whole for _, whole in known}
    return tuple(sorted(keys)), tuple(sorted(told))


def _said_for(profile: Profile, short: str, long: str) -> bool:
    """Tell whether a report says of a name that an acronym is short for it, in whatever language: "(FARC)"."""
    between = r",? (?:\(|or |(?:also |better |best )?known (?:by [\w ]{1,30} )?as )(?:the )?"
    said = rf"{re.escape(long)}(?:['’]s)?{between}{re.escape(short)}\b"
    return body_key(short) != body_key(long) and any(re.search(said, s.sheet.report.text) for s in profile.sightings)


def _known(name: str) -> str | None:
    """Give what an acronym stands for that the whole world knows."""
    found = table("bodies")["known_acronyms"].get(re.sub(r"[^a-z]", "", name.casefold())) if acronym(name) else None
    return body_key(found) if found else None


def _short_for(name: str, others: Iterable[str]) -> bool:
    """Tell whether a name is one word that many are called by for short, and another of the same body ends with it."""
    key = body_key(name)
    return key in table("bodies")["lone"] and any(body_key(o).endswith(f" {key}") for o in others)


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
        known = [one for one in expansions(short) if one != short]
        if short in theirs and long in known and all(one.startswith(min(known, key=len)) for one in known):
            if long.startswith(f"{short} of "):
                return (
                    0.8,
                    f"the same name ({short}), of no country but {long.removeprefix(f'{short} of ')} where one is told",
                )
            return 0.8, f"{short} stands for {long} in one of the reports"
    return None
