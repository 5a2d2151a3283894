"""`fits`: whether one who takes part is such as a comparison counts: "the third Kenyan RUNNER", "the second WOMAN"."""

import re
from functools import cache

from .countries import countries_in
from .descriptions import class_noun
from .entities import Party
from .lexicon import table
from .places import state_code
from .sketches import lines_of

STATES = {"country", "nation", "state"}
WOMEN = {"woman": "female", "man": "male", "girl": "female", "boy": "male"}


def fits(
    noun: str | None, nations: frozenset[str], name: str, party: Party | None, home: frozenset[str]
) -> bool | None:
    """Tell whether one who takes part is such as the noun and the nation of the comparison say; None if unknown.

    Of whom no nation is told is of the one country that the incident tells of: a runner whom Kenya's agency bans.
    """
    answers: list[bool | None] = []
    if nations:
        of = party.profile.countries if party else frozenset(countries_in(name))
        if not of and party and party.kind == "person" and home == nations:
            of = home
        answers.append(bool(of & nations) if of else None)
    if noun in table("comparisons")["foreigners"]:
        told = party.profile.countries if party else frozenset(countries_in(name))
        answers.append(not told & home if told and home else None)
    elif noun in STATES:
        answers.append(party is not None and state_code(party.profile) is not None)
    elif noun in WOMEN:
        gender = _genders(name, party)
        answers.append(WOMEN[noun] in gender if gender else None)
    elif noun:
        answers.append(_called(noun, name, party))
    if False in answers:
        return False
    return None if None in answers else True


def _genders(name: str, party: Party | None) -> set[str]:
    """Give the genders that are told of somebody, as a fact or by a noun: "a woman, Maryam Hosseini"."""
    if party is not None and party.kind != "person":
        return set()
    told = set(party.profile.values("gender")) if party else set()
    nouns = table("descriptions")["genders"]["nouns"]
    words = (
        [name, *(s.sheet.words(m)[:80] for s in party.profile.sightings for m in s.entity.mentions)]
        if party
        else [name]
    )
    return told or {nouns[n] for w in words for n in class_noun(w) if n in nouns}


def _called(noun: str, name: str, party: Party | None) -> bool | None:
    """Tell whether somebody is called by a noun, in words or by a post."""
    work = lines_of(noun) if noun in _general() else frozenset()
    posts = [f.value for _, f in party.profile.facts if f.property == "position"] if party else []
    if work and any(work & lines_of(words) for words in (name, *posts)):
        return True
    meant = tuple(table("comparisons")["told_by"].get(noun, (noun,)))
    if any(word.startswith(meant) for word in class_noun(name)):
        return True
    if party is None:
        return False if class_noun(name) else None
    told = [f.value for _, f in party.profile.facts if f.property == "position"]
    told += [s.sheet.words(m) for s in party.profile.sightings for m in s.entity.mentions]
    if any(word.startswith(meant) for words in told for word in class_noun(words)):
        return True
    return None


@cache
def _general() -> frozenset[str]:
    """Give the nouns that tell a line of work and no rank in it: "diplomat", "officer"."""
    return frozenset(word for scale in table("ranks").values() for word in scale["general"])


_POSTED = re.compile(r"\b(?:in|to|at) (?:the )?(?:[A-Z][\w'’.-]+ ?)+(?=$|,)")


def nations_of(person: Party) -> frozenset[str]:
    """Give the countries that somebody is told to be of or to serve, and not those that he serves in."""
    told = {
        c for _, f in person.profile.facts if f.property in {"nationality", "country"} for c in _country_values(f.value)
    }
    posts = (_POSTED.sub("", f.value) for _, f in person.profile.facts if f.property == "position")
    return frozenset(told | {c for post in posts for c in countries_in(post)})


def _country_values(value: str) -> frozenset[str]:
    return frozenset({value}) if len(value) == 2 and value.isupper() else countries_in(value)
