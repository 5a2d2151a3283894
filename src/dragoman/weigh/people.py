"""Persons across reports: `judge_people` weighs two profiles of persons by names and by what supports them.

A name alone is enough only where it is whole and the same. Every other likeness of names needs support of
another kind, and what contradicts counts against. A family name, a post or a place alone never joins.
"""

import re
from datetime import date, timedelta
from functools import cache

from .company import company
from .company import states as states_of
from .deeds import one_day, same_deed
from .evidence import Criterion, Finding, Weighed, judge
from .genders import gender_of
from .lexicon import table
from .names import NO_MATCH, NameMatch, compare, full, tokens
from .offices import one_office
from .profiles import Profile, Sighting, merge, position
from .renown import known_by
from .romanisation import family_first, given_names
from .surnames import called_alone
from .words import fold

THRESHOLD = 0.9
"""Score from which two are one. Set by hand on invented pairs (`tests/weigh/test_people.py`)."""

NAME_WORTH = {
    "same": 1.0,
    "order": 0.8,
    "shortened": 0.9,
    "respelled": 0.75,
    "romanised": 0.55,
    "romanised long": 0.65,
    "spelling": 0.55,
    "family spelling": 0.55,
    "sounded": 0.55,
    "initial": 0.5,
    "nickname": 0.7,
    "added": 0.55,
    "mononym": 0.45,
    "family names": 0.55,
    "generation": 0.7,
    "partial": 0.3,
    "different": -1.0,
}
"""What a likeness of names is worth by itself (`names.compare`)."""

SLIP = 1.5
"""Years by which the age of one person is often told wrong."""
NEAR = 25
"""Characters after a name within which "no relation" is said of it."""
FAR = 40
"""Characters after such words within which whose relation it is not is named."""
YEARS = 8
"""Years without a report between two names from which an initial that only one has may tell a son from his father."""
WEEKS = 21
"""Days between two reports within which those who bear nearly one name in one story are mostly one."""
ONE_BESIDE = frozenset({"same", "shortened", "nickname"})
"""Likenesses of two names by which one report may call one person: with an initial here, by a short form there."""
SPELT = frozenset({"order", "respelled", "romanised", "romanised long", "sounded", "nickname", "family spelling"})
LONGER = frozenset({"added", "family names"})
"""Likenesses of names of which one is longer: usage gives one family name or both, or leaves the given one out."""
"""Likenesses of names that differ by how they are written alone; a letter more or less may be another name."""


def best_match(a: Profile, b: Profile) -> NameMatch:
    """Give the best likeness between names of the two; whole names decide where both have one."""
    return _best_match(tuple(sorted(set(a.names))), tuple(sorted(set(b.names))))


@cache
def _best_match(a: tuple[str, ...], b: tuple[str, ...]) -> NameMatch:
    whole_a, whole_b = [n for n in a if full(n)], [n for n in b if full(n)]
    ours, theirs = (whole_a, whole_b) if whole_a and whole_b else (a, b)
    matches = [compare(x, y) for x in ours for y in theirs]
    return max(matches, key=lambda m: (NAME_WORTH[m.kind], m.because), default=NO_MATCH)


def names_agree(a: Profile, b: Profile) -> Finding | None:
    """Find how their names are alike."""
    match = best_match(a, b)
    return Finding(NAME_WORTH[match.kind], match.because)


def same_position(a: Profile, b: Profile) -> Finding | None:
    """Find a post that both hold, by the words that tell it; `one_office` tells of the highest in better words."""
    shared = [p & q for p in a.positions for q in b.positions]
    best = max(shared, key=lambda w: (len(w), sorted(w)), default=frozenset())
    if not best:
        return None
    told = sorted((len(f.value), f.value) for p in (a, b) for _, f in p.facts if best <= position(f.value))
    words = fold(told[0][1]) if told else " ".join(sorted(best))
    return Finding(min(1.0, 0.6 + 0.2 * len(best)), f"both {words}")


def same_countries(a: Profile, b: Profile) -> Finding | None:
    """Find countries that both are told of, or that they have none in common."""
    shared = sorted(a.countries & b.countries)
    if shared:
        return Finding(min(1.0, 0.5 * len(shared)), f"both told of with {', '.join(shared)}")
    return Finding(-0.5, "told of with different countries") if a.countries and b.countries else None


def ages_agree(a: Profile, b: Profile) -> Finding | None:
    """Find whether the ages they are given, each on its report's day, can be one person's."""
    gap = birth_gap(a, b)
    if gap is None:
        return None
    if gap <= timedelta(0):
        return Finding(1.0, "their ages agree")
    told = sorted({x[2] for x in a.births} | {x[2] for x in b.births})
    years = gap.days / 365.25
    return Finding(-0.25 if years <= SLIP else -min(4.0, 0.5 + years / 3), f"their ages differ ({', '.join(told)})")


def birth_gap(a: Profile, b: Profile) -> timedelta | None:
    """Give how far apart the days are between which they were born; none or less where these meet."""

    def apart(x: tuple[date, date, str], y: tuple[date, date, str]) -> timedelta:
        return max(x[0] - y[1], y[0] - x[1])

    return min((apart(x, y) for x in a.births for y in b.births), default=None)


def genders_agree(a: Profile, b: Profile) -> Finding | None:
    """Find that they are told of as of different gender; by pronouns only where the names are no more than alike."""
    alike = best_match(a, b).kind not in {"same", "different"}
    x, y = (gender_of(p) if alike else p.values("gender") for p in (a, b))
    return Finding(-1.0, "told of as of different gender") if x and y and not x & y else None


def alive(a: Profile, b: Profile) -> Finding | None:
    """Find that one died before the other was first seen to do something."""
    for one, other in ((a, b), (b, a)):
        deaths = [d[3] for d in one.deeds if d[0] in {"death", "execution"} and d[3]]
        if deaths and any(d[2] and d[2] > min(deaths) and d[0] != "trial" for d in other.deeds):
            return Finding(-1.0, "one was dead before the other acted")
    return None


def one_cites(a: Profile, b: Profile) -> Finding | None:
    """Find, where the names are only alike, that a report of the one names the outlet of a report of the other."""
    if best_match(a, b).kind in {"same", "different"}:
        return None
    for x in a.sightings:
        for y in b.sightings:
            if x.sheet.names_outlet_of(y.sheet) or y.sheet.names_outlet_of(x.sheet):
                return Finding(1.0, "one's report names the other's outlet")
    return None


def same_company(a: Profile, b: Profile) -> Finding | None:
    """Find, where the names are only alike, that the reports of both tell of the same others by name.

    Of names that differ by their spelling alone, and of the same weeks, that is nearly enough; where one has a name
    more than the other, or names are common ones, it is less.
    """
    match = best_match(a, b)
    if match.kind in {"same", "different"}:
        return None
    ours, theirs = company(a), company(b)
    shared = sorted(name for name in ours if name in theirs)
    people = [ours[n][1] for n in shared if ours[n][0] == "person" == theirs[n][0]]
    others = [ours[n][1] for n in shared if ours[n][1] not in people]
    states = sorted(states_of(a) & states_of(b))
    told = f"told of together with {', '.join((*people, *others, *states)[:2])}"
    close = match.kind in SPELT | LONGER and _weeks_meet(a, b) and not _common(a) and not _posts_differ(a, b)
    near = len(others) if match.kind in LONGER | {"family spelling"} else len(others) + bool(states and others)
    if close and (people or near > 1):
        return Finding(1.0, told)
    if people or len(others) > 1:
        return Finding(0.6 if people else 0.3, told)
    return Finding(0.3, told) if others and (close or (match.kind == "mononym" and one_day(a, b))) else None


def of_one_time(a: Profile, b: Profile) -> Finding | None:
    """Find that two whose names differ by the language that they are spelt in alone are told of in the same weeks."""
    if best_match(a, b).kind != "respelled" or not _weeks_meet(a, b) or _common(a) or _posts_differ(a, b):
        return None
    return Finding(1.0, f"told of within {WEEKS} days")


def _weeks_meet(a: Profile, b: Profile) -> bool:
    """Tell whether both are told of within some weeks."""
    days = [[date.fromisoformat(s.sheet.published) for s in p.sightings if s.sheet.published] for p in (a, b)]
    return any(abs((x - y).days) <= WEEKS for x in days[0] for y in days[1])


def _common(profile: Profile) -> bool:
    """Tell whether somebody bears given names alone, or a frequent family name with one: "Mohammed Ali"."""
    many = given_names().keys() | set(table("names")["frequent"])
    return all(set(tokens(n)) <= many and tokens(n)[0] in given_names() for n in profile.names if full(n))


def another_of_the_name(a: Profile, b: Profile) -> Finding | None:
    """Find that two who bear one name, such as many bear, are told to hold different posts and share nothing else.

    Of names that begin with the family, and of given names alone, there are few to many bearers.
    """
    if best_match(a, b).kind not in {"same", "respelled"} or not _posts_differ(a, b):
        return None
    if not any(_common(p) or all(family_first(tokens(n)) for n in p.names if full(n)) for p in (a, b)):
        return None
    if a.countries & b.countries or same_deed(a, b) or set(company(a)) & set(company(b)):
        return None
    return Finding(-1.0, "many bear the name, and their posts differ")


def _posts_differ(a: Profile, b: Profile) -> bool:
    """Tell whether both are told to hold posts, and none that shares a word with one of the other."""
    return bool(a.positions and b.positions) and same_position(a, b) is None


def also_written(a: Profile, b: Profile) -> Finding | None:
    """Find that a report says that the one name is how the other is also written."""
    if best_match(a, b).kind not in {*SPELT, "spelling"}:
        return None
    if _set_right(a, b) or _set_right(b, a):
        return Finding(1.0, "a report corrects how the other spells the name")
    pattern = table("names")["also_written"]
    for x in a.sightings:
        beside = [*x.entity.named_mentions, *(m for y in b.sightings if x.sheet is y.sheet for m in y.entity.mentions)]
        text = x.sheet.report.text
        if any(x.sheet is y.sheet for y in b.sightings) and any(
            re.search(pattern, text[max(0, m.start - NEAR) : m.end + NEAR]) for m in beside
        ):
            return Finding(1.0, "a report gives it as the same name otherwise written")
    return None


def _set_right(one: Profile, other: Profile) -> bool:
    """Tell whether a report of one says that the name is not what the other's is: "He is Ada Lunde, not Lund"."""
    said = [rf"\bnot (?:[A-Z][\w'’-]+ )?{re.escape(n.split()[-1])}\b" for n in other.names if full(n)]
    texts = [s.sheet.report.text for s in one.sightings]
    return any(re.search(pattern, text) for pattern in said for text in texts)


def no_relation(a: Profile, b: Profile) -> Finding | None:
    """Find that a report says of one that he or she is no relation of another of that name."""
    if best_match(a, b).kind == "same" and same_position(a, b):
        return None
    if any(_unrelated(s) for profile in (a, b) for s in profile.sightings):
        return Finding(-1.0, "a report tells that they are not related")
    return None


def _unrelated(sighting: Sighting) -> bool:
    """Tell whether that is said right after the name, and not of another one whom the reading took for the same."""
    text, named = sighting.sheet.report.text, sighting.entity.named_mentions
    if "relat" not in text:
        return False
    said = [m.end() for m in re.finditer(r"\bno relation\b|\bnot related to\b|\bunrelated to\b", text)]
    return any(
        0 <= at - mention.end <= 2 * NEAR and not any(0 <= m.start - at <= FAR for m in named)
        for at in said
        for mention in named
    )


def initials_apart(a: Profile, b: Profile) -> Finding | None:
    """Find that one name has an initial that the other lacks, as father and son may, and that years lie between."""
    names = [(x, y) for x in _spelt_out(a) for y in _spelt_out(b)]
    if not any(compare(x, y).kind in {"shortened", "nickname"} and _initials(x) != _initials(y) for x, y in names):
        return None
    days = [[date.fromisoformat(s.sheet.published) for s in p.sightings if s.sheet.published] for p in (a, b)]
    gap = min((abs((x - y).days) for x in days[0] for y in days[1]), default=0) / 365.25
    return Finding(-1.0, f"one name has an initial more, and {gap:.0f} years lie between") if gap >= YEARS else None


def _initials(name: str) -> list[str]:
    return [told for told in tokens(name) if len(told) == 1]


POLICY: tuple[Criterion[Profile], ...] = (
    Criterion(names_agree, 1.0, "names are where it starts; NAME_WORTH says how far each likeness goes"),
    Criterion(same_position, 0.3, "people of like names rarely hold the same post"),
    Criterion(one_office, 0.4, "a country has one president at a time"),
    Criterion(same_deed, 0.4, "nor take the same part in the same kind of thing at one time"),
    Criterion(same_countries, 0.15, "a country is shared by many, so it adds little"),
    Criterion(one_cites, 0.25, "a report that names another paper mostly tells of the same people"),
    Criterion(same_company, 0.35, "those of like names who are told of with the same people are mostly one"),
    Criterion(of_one_time, 0.15, "a name is spelt as many ways as there are papers, and few bear it in one month"),
    Criterion(called_alone, 0.6, "a later report of a story calls by the family name alone"),
    Criterion(known_by, 0.45, "who is called by a name alone is known by it"),
    Criterion(also_written, 0.5, "a report that gives a name in two spellings says so"),
    Criterion(another_of_the_name, 0.25, "a name that many bear is also that of somebody else"),
    Criterion(initials_apart, 0.25, "a father and a son often differ by an initial alone"),
    Criterion(no_relation, 0.9, "reports say so just where two would be taken for one"),
    Criterion(ages_agree, 0.2, "ages are often told wrong by a year or two, not by ten"),
    Criterion(genders_agree, 0.6, "pronouns are read well enough to count heavily"),
    Criterion(alive, 0.4, "dates are read less well"),
)


def judge_people(a: Profile, b: Profile) -> Weighed:
    """Weigh whether two profiles are of one person."""
    match = best_match(a, b)
    weighed = judge(POLICY, a, b, contrary="but ")
    if match.kind in {"partial", "mononym"} and not _supported(a, b):
        return Weighed(min(weighed.score, THRESHOLD - 0.1), weighed.because)
    if match.kind == "generation" and not (same_position(a, b) or _told_as_old(a, b)):
        return Weighed(min(weighed.score, THRESHOLD - 0.1), weighed.because)
    return weighed


def one_person(a: Profile, b: Profile) -> Weighed | None:
    """Give how two profiles of one person are weighed; None where they are not of one.

    Who has a part of a name and nothing that supports it need not be weighed to know.
    """
    if best_match(a, b).kind in {"partial", "mononym"} and not _supported(a, b):
        return None
    weighed = judge_people(a, b)
    return weighed if weighed.score >= THRESHOLD else None


def supports(a: Profile, b: Profile) -> list[str]:
    """Give in words what else than their names speaks for two being one."""
    found = (
        one_office(a, b),
        same_position(a, b),
        ages_agree(a, b),
        same_countries(a, b),
        same_deed(a, b),
        called_alone(a, b),
    )
    return [f.because for f in found if f and f.degree > 0]


def _told_as_old(a: Profile, b: Profile) -> bool:
    """Tell whether both are given an age, and these agree."""
    found = ages_agree(a, b)
    return found is not None and found.degree > 0


def _supported(a: Profile, b: Profile) -> bool:
    if one_office(a, b) or known_by(a, b) or called_alone(a, b):
        return True
    found = [f for f in (same_position(a, b), ages_agree(a, b), same_countries(a, b)) if f and f.degree > 0]
    return (
        len(found) >= 2 or (same_deed(a, b) is not None and bool(found)) or (one_day(a, b) and bool(same_company(a, b)))
    )


def cannot_be_one(left: list[Profile], right: list[Profile]) -> bool:
    """Tell whether two clusters bear whole names that differ, or facts that no one person has."""
    a, b = merge(left), merge(right)
    if initials_apart(a, b):
        return True
    names = [(x, y) for x in _spelt_out(a) for y in _spelt_out(b)]
    if any(compare(x, y).kind == "different" and not (_bears(a, y) or _bears(b, x)) for x, y in names):
        return True
    beside = {s.sheet.id for s in a.sightings} & {s.sheet.id for s in b.sightings}
    if beside and best_match(a, b).kind not in ONE_BESIDE:
        return also_written(a, b) is None
    gap = birth_gap(a, b)
    return gap is not None and gap > timedelta(days=365 * 8)


def _bears(profile: Profile, name: str) -> bool:
    """Tell whether one of the reports gives a whole name besides that by which it calls somebody: "also known as"."""
    return any(full(n) and compare(n, name).kind == "same" for n in profile.names)


def _spelt_out(profile: Profile) -> list[str]:
    """Give the whole names that its reports call somebody by, those with an initial for a given name left out."""
    names = dict.fromkeys(s.entity.name for s in profile.sightings)
    return [n for n in names if full(n) and all(len(t) > 1 for t in (tokens(n)[0], tokens(n)[-1]))]
