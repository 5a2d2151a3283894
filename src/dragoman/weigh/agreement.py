"""What two tellings have in common: types, parties, places and days, each as a finding with its words."""

from datetime import date
from functools import cache, lru_cache

from .descriptions import as_many, name_in_both, sketches_in_role
from .distinctions import another_phase, one_night, told_apart
from .entities import Party
from .evidence import Finding
from .lexicon import table
from .organisations import name_key
from .places import state_code
from .sketches import compare_sketches
from .standing import stands_for
from .tellings import Days, Telling, identity, type_policy
from .tolls import kinds_of, may_have_done, toll_of
from .whereabouts import country_codes
from .words import fold, head

DEFAULT_DAYS = 2
PAIRS = 64
"""Answers that are held of each test: several rows of a policy ask the same of one pair."""
ONE_BY_ONE = frozenset({"assassination", "shooting", "stabbing", "beating", "execution"})
"""Violence that is done to one, or to some, at a time."""
CORE = ("actor", "target", "topic", "destination", "origin")
"""The roles that tell what an incident is."""
STORY = 3
"""How much two reports must share to be of one story, a person counted twice. Set by hand, never enough alone."""
TOWN = 0.5
"""How far two reports are of one story that share a town or a body, and no person."""
SLIP = 2
"""Days by which one of two dates of the same thing is often told wrong."""
KILLING = frozenset(table("descriptions")["killing"])
RECENT = 45
"""Days after which a report that tells no day of it still means the same."""
YEAR = 366
"""Days within which what seldom happens twice to somebody is one, where both dates lie in them and can be one."""


def compatible(a: Telling, b: Telling) -> bool:
    """Tell whether the types are the same, and the steps of one, or can be parts of one."""
    if another_phase(a, b):
        return False
    if a.types & b.types or part_of(a) & b.types or part_of(b) & a.types or (violent(a) and violent(b)):
        return True
    return toll_of(a, b) or toll_of(b, a)


def violent(telling: Telling) -> bool:
    """Tell whether it is told as violence, of which one thing goes by many names ("bombing", "attack")."""
    return any(m.event.plover.event == "ASSAULT" for m in telling.mentions) or _slain(telling)


def _slain(telling: Telling) -> bool:
    """Tell whether it is told as the death of somebody named who was killed: what another tells as the shooting."""
    if "death" not in telling.types or not any(p.kind == "person" for p in telling.parties.get("target", {}).values()):
        return False
    return bool({w for m in telling.mentions for w in fold(m.sheet.words(m.event.trigger)).split()} & KILLING)


def part_of(telling: Telling) -> set[str]:
    """Give the other types by which what is told may also be told."""
    return {other for t in telling.types for other in type_policy(t).get("part_of", ())}


def actors_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether the actors are one."""
    return parts_agree("actor", a, b)


def targets_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether the targets are one; a police post and the soldiers in it are no two targets of violence."""
    found = parts_agree("target", a, b)
    described = (
        found is not None and -1.0 < found.degree < 0 and not (a.parties.get("target") and b.parties.get("target"))
    )
    return None if described and may_have_done(a) and may_have_done(b) else found


def ends_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether where it went from and to are one; where somebody arrived may be told as a place."""
    found = _first_worst(parts_agree("destination", a, b), parts_agree("origin", a, b))
    if found is None:
        for one, other in ((a, b), (b, a)):
            shared = sorted(set(one.parties.get("destination", {})) & set(other.places))
            if shared:
                return Finding(1.0, f"to the same place ({other.places[shared[0]].name})")
    return found


def others_agree(a: Telling, b: Telling) -> Finding | None:
    """Find whether companions, topics and instruments are one."""
    found = [parts_agree(r, a, b) for r in ("companion", "topic", "instrument")]
    good = [f for f in found if f and f.degree > 0]
    return max(good, key=lambda f: (f.degree, f.because), default=None)


@lru_cache(maxsize=PAIRS)
def days_agree(a: Telling, b: Telling) -> Finding | None:
    """Find how near the dates lie that both are told with."""
    if not a.days or not b.days:
        return None
    gap = day_gap(a, b)
    if gap == 1 and one_night(a, b):
        return Finding(0.7, "the same night")
    if gap > 0:
        return Finding(-2.0 if gap > tolerance(a, b) else -0.3, f"dates {gap} days apart")
    width = min(max(_width(x), _width(y)) for x in a.days for y in b.days if _gap(x, y) <= 0)
    if width <= 1:
        return Finding(1.0, "the same day")
    return Finding(0.7, "the same weeks") if width <= 45 else Finding(0.25, "dates that can be one")


@lru_cache(maxsize=PAIRS)
def news_agrees(a: Telling, b: Telling) -> Finding | None:
    """Find that both were news at the same time."""
    near = min((abs(_ordinal(x) - _ordinal(y)) for x in a.published for y in b.published), default=None)
    if near is None or near > 7:
        return None
    return Finding(1.0 if near <= 3 else 0.7, "reported in the same days")


@lru_cache(maxsize=PAIRS)
def cited(a: Telling, b: Telling) -> Finding | None:
    """Find that a report of the one cites the outlet of the other for it."""
    for one, other in ((a, b), (b, a)):
        outlets = {fold(m.sheet.report.outlet) for m in other.mentions if m.sheet.report.outlet}
        for mention in one.mentions:
            for claim in mention.event.claims:
                for link in mention.sheet.claims[claim].chain if claim in mention.sheet.claims else ():
                    if any(o in fold(link.name) for o in outlets):
                        return Finding(1.0, f"one cites the other's outlet ({link.name})")
    return None


def told_by(telling: Telling) -> frozenset[str]:
    """Give the outlets that tell it or are cited for it, by their names made comparable."""
    own = {name_key(m.sheet.report.outlet) for m in telling.mentions if m.sheet.report.outlet}
    cited_names = {
        name_key(link.name)
        for m in telling.mentions
        for c in m.event.claims
        if c in m.sheet.claims
        for link in m.sheet.claims[c].chain
    }
    return frozenset(own | cited_names)


def happens_once(a: Telling, b: Telling) -> Finding | None:
    """Find that it is a thing that hardly happens twice to the one it happened to."""
    roles = {str(role) for t in kinds_of(a) & kinds_of(b) if (role := type_policy(t).get("once"))}
    for role in sorted(roles):
        found = once_agrees(role, a, b)
        if found:
            return Finding(1.0, "such a thing hardly happens twice to one")
    return None


def once_agrees(role: str, a: Telling, b: Telling) -> bool:
    """Tell whether it is one person that a thing happened to: of two counts of people none is one person."""
    if any(p.participant.quantity for t in (a, b) for p in t.roles.get(role, ()) if not p.party):
        return False
    if any(type_policy(t).get("post") for t in a.types & b.types) and not _one_post(a, b):
        return False
    found = parts_agree(role, a, b)
    return found is not None and found.degree >= 1.0


def _one_post(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings of a post taken or left can be of one post: both so, and not told of two posts."""
    if any(m.event.status not in {"happened", "ongoing", "planned"} for t in (a, b) for m in t.mentions):
        return False
    posts = [{head(p.words) for p in t.roles.get("topic", ()) if p.participant.text} for t in (a, b)]
    if "appointment" in a.types | b.types:
        return bool(posts[0] & posts[1])
    return not (all(posts) and not posts[0] & posts[1])


def seldom_twice(a: Telling, b: Telling) -> Finding | None:
    """Find that it is a thing that seldom happens twice to the one who is named, told of the same days or year.

    Killing and shooting somebody is so too, by whatever word it is told.
    """
    ours, theirs = kinds_of(a), kinds_of(b)
    types = ours & theirs or (ours | theirs if any(type_policy(t).get("broad") for t in ours | theirs) else ())
    roles = {str(role) for t in types if (role := type_policy(t).get("seldom"))}
    if violent(a) and violent(b) and all(t.parties.get("target") and _one_by_one(t) for t in (a, b)):
        roles.add("target")
    news = news_agrees(a, b)
    for role in sorted(roles):
        name = _one_name(role, a, b)
        if name and _of_one_time(a, b):
            return Finding(1.0, f"such a thing seldom happens twice to one ({name})")
        noun = _one_noun(role, a, b)
        named = a.parties.get(role) and b.parties.get(role)
        office = any(type_policy(t).get("office") for t in a.types | b.types)
        if noun and not named and not office and news and day_gap(a, b) == 0 and shared_story(a, b):
            return Finding(0.7, f"such a thing seldom happens twice to a {noun} in one place")
    return None


def _one_name(role: str, a: Telling, b: Telling) -> str | None:
    """Give the name that both tell in a role, of anybody but a place."""
    ours, theirs = _by_name(role, a), _by_name(role, b)
    shared = sorted(set(ours) & set(theirs))
    return ours[shared[0]] if shared else name_in_both(role, a, b)


def _by_name(role: str, telling: Telling) -> dict[str, str]:
    """Give those in a role, but places, that are called by a part of their name or by a pronoun, not only described."""
    return {
        p.party.id: p.party.name
        for p in telling.roles.get(role, ())
        if p.party
        and p.party.kind != "place"
        and any(_calls(p.words, n) for n in (p.party.name, *p.party.profile.names))
    }


@cache
def _calls(words: str, name: str) -> bool:
    told = set(fold(words).split())
    return bool(told & set(fold(name).split()) or told & set(table("descriptions")["pronouns"]))


def _one_noun(role: str, a: Telling, b: Telling) -> str | None:
    """Give the noun, one that few bear, by which both call the one in a role, or as many of it."""
    if any(t.counted for t in (a, b)) and not as_many(role, a, b):
        return None
    left, right = sketches_in_role(role, a), sketches_in_role(role, b)
    met = [n for x in left for y in right if (f := compare_sketches(x, y)) and f.degree > 0 for n in x.heads & y.heads]
    return min((n for n in met if n not in table("descriptions")["common_heads"]), default=None)


def _one_by_one(telling: Telling) -> bool:
    """Tell whether it is told as what is done to one: shooting, stabbing, killing, not any attack."""
    words = {w for m in telling.mentions for w in fold(m.sheet.words(m.event.trigger)).split()}
    return bool(words & set(table("descriptions")["killing"])) or bool(telling.types & ONE_BY_ONE)


@lru_cache(maxsize=PAIRS)
def _of_one_time(a: Telling, b: Telling) -> bool:
    """Tell whether the dates of two tellings meet within a year, or, with an open one, both were news together.

    Days told wrong by one or two, in the same news, are those of one thing.
    """
    if day_gap(a, b) > 0:
        return day_gap(a, b) <= min(SLIP, tolerance(a, b)) and news_agrees(a, b) is not None
    near = [max(_width(x), _width(y)) for x in a.days for y in b.days if _gap(x, y) <= 0]
    told = min((abs(_ordinal(x) - _ordinal(y)) for x in a.published for y in b.published), default=YEAR)
    return (bool(near) and min(near) <= YEAR) or told <= RECENT


@lru_cache(maxsize=PAIRS)
def shared_story(a: Telling, b: Telling) -> Finding | None:
    """Find that the reports of both tell of the same named people and places.

    Wholly so where they share a person, and others besides; less, where only a town or a body.
    """
    ours = {i: p for m in a.mentions for i, p in m.around.items()}
    theirs = {i for m in b.mentions for i in m.around}
    shared = sorted((p for i, p in ours.items() if i in theirs), key=lambda p: p.name)
    if not shared:
        return None
    people = [p for p in shared if p.kind == "person"]
    names = ", ".join(p.name for p in shared[:3])
    if not people or len(shared) < 2 or 2 * len(people) + len(shared) - len(people) < STORY:
        return Finding(TOWN, f"the reports tell of the same place or body ({names})")
    return Finding(1.0, f"the reports tell of the same named people and places ({names})")


def same_kind(a: Telling, b: Telling) -> Finding | None:
    """Find that the types are not the same, but parts of one; a broad type says the same less closely."""
    broad = any(type_policy(t).get("broad") for t in a.types | b.types)
    return None if a.types & b.types or broad else Finding(-1.0, "told as different kinds of event")


@lru_cache(maxsize=PAIRS)
def parts_agree(role: str, a: Telling, b: Telling) -> Finding | None:
    """Find whether those in a role are one: the same party, kin of it, or described alike."""
    ours, theirs = a.parties.get(role, {}), b.parties.get(role, {})
    shared = sorted(set(ours) & set(theirs))
    if shared and role == "actor" and symmetric(a) and symmetric(b):
        return _sides_agree(a, b, len(shared), ours[shared[0]].name)
    if shared:
        return Finding(1.0, f"the same {role} ({ours[shared[0]].name})")
    differ = told_apart(role, a, b)
    if differ:
        return Finding(-1.3, differ)
    stands = stands_for(role, a, b)
    if stands:
        return stands
    if ours and theirs:
        return _parties_differ(role, list(ours.values()), list(theirs.values()))
    name = name_in_both(role, a, b)
    if name:
        return Finding(0.95, f"the same name in the words for the {role} ({name})")
    left, right = sketches_in_role(role, a), sketches_in_role(role, b)
    found = [f for x in left for y in right if (f := compare_sketches(x, y)) is not None]
    if as_many(role, a, b) and any(x.countries & y.countries for x in left for y in right):
        found.append(Finding(0.6, "counted alike, of one country"))
    best = max(found, key=lambda f: (f.degree, f.because), default=None)
    return Finding(best.degree, f"{role} {best.because}") if best else None


def symmetric(telling: Telling) -> bool:
    """Tell whether actor and target may stand for each other."""
    return any(type_policy(t).get("symmetric") for t in telling.types)


def _sides_agree(a: Telling, b: Telling, shared: int, name: str) -> Finding:
    """Find whether those who meet are the same: who met two at different times met twice."""
    ours, theirs = identities("actor", a), identities("actor", b)
    if ours - theirs and theirs - ours:
        return Finding(-0.8, f"{name} with somebody else")
    return Finding(1.0 if shared > 1 else 0.6, f"the same side ({name})")


def identities(role: str, telling: Telling) -> set[str]:
    """Give those in a role as ids of the record, or as addresses of who bears no name."""
    found = {identity(role, p.party) for p in telling.roles.get(role, ()) if p.party}
    return found | {
        p.sheet.address(p.participant.entity)
        for p in telling.roles.get(role, ())
        if p.participant.entity and not p.party
    }


def _parties_differ(role: str, ours: list[Party], theirs: list[Party]) -> Finding | None:
    ours_kinds, their_kinds = {p.kind for p in ours}, {p.kind for p in theirs}
    if ours_kinds & {"place"} and their_kinds & {"place"}:
        codes = country_codes(ours), country_codes(theirs)
        if bool(codes[0]) != bool(codes[1]):
            return Finding(-0.2, f"{role} told differently")
        same = codes[0] & codes[1]
        if same and role in {"actor", "target"} and not any(state_code(p.profile) for p in (*ours, *theirs)):
            return Finding(-0.4, f"different {role} in one country")
        # As an actor a city stands for its country; as a place it is only in it.
        near = 0.9 if role in {"actor", "target"} else 0.7
        return Finding(near if same else -1.0, f"{role} in one country" if same else f"different {role}")
    if "person" in ours_kinds and "person" in their_kinds:
        return Finding(-1.3, f"different {role}")
    if ours_kinds == their_kinds:
        return Finding(-0.3, f"different {role}")
    return Finding(-0.2, f"{role} told differently")


def _first_worst(*found: Finding | None) -> Finding | None:
    return min((f for f in found if f), key=lambda f: (f.degree, f.because), default=None)


def tolerance(a: Telling, b: Telling) -> int:
    """Give how many days two dates of these types may lie apart and still be told of one incident."""
    return min(int(type_policy(t).get("days", DEFAULT_DAYS)) for t in kinds_of(a) | kinds_of(b))


@lru_cache(maxsize=PAIRS)
def day_gap(a: Telling, b: Telling) -> int:
    """Give the days between the nearest dates of the two; 0 where some can be one or a date is open."""
    return max(0, min((_gap(x, y) for x in a.days for y in b.days), default=0))


@cache
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _gap(x: Days, y: Days) -> int:
    gaps = [_ordinal(later[0]) - _ordinal(earlier[1]) for earlier, later in ((x, y), (y, x)) if later[0] and earlier[1]]
    return max(gaps, default=0)


def _width(days: Days) -> int:
    """Give how many days a date leaves open."""
    return _ordinal(days[1]) - _ordinal(days[0]) + 1 if days[0] and days[1] else 10_000
