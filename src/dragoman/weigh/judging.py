"""`judge_tellings`: whether two tellings are of one incident, by a policy, with the reasons in words.

What agrees counts by its row of the policy, and must be enough for the type (`data/types.yaml`). Two named different
people, or dates that lie apart, keep two apart (`apart`); what a mention does not tell fits what another tells.
"""

from .agreement import (
    CORE,
    actors_agree,
    cited,
    compatible,
    day_gap,
    days_agree,
    ends_agree,
    happens_once,
    news_agrees,
    once_agrees,
    others_agree,
    parts_agree,
    same_kind,
    seldom_twice,
    shared_story,
    symmetric,
    targets_agree,
    tolerance,
    violent,
)
from .counts import counts_apart, same_count, sets_right
from .distinctions import another_year, of_anybody, once_more, one_matter, several_and_one, told_apart
from .evidence import Criterion, Weighed, judge
from .lexicon import table
from .means import denied_later, named_beside, same_means
from .places import state_code
from .plans import MOVED, plan_came
from .scenes import hit_apart, lacks_doer, one_scene, same_group, same_violence, things_apart
from .tellings import DEFAULT_NEEDS, Telling, is_ahead, type_policy
from .tolls import HARM, kinds_of, without_tolls
from .whereabouts import places_agree
from .words import fold

THRESHOLD = 0.75
"""Score from which two are one. Set by hand on invented pairs (`tests/weigh/test_incidents.py`) and by reading
what was joined among some 180 real reports."""
UNDONE = frozenset({"planned", "threatened", "demanded", "possible", "conditional", "denied"})
"""Statuses of what has not been done."""
ALIKE = 0.3
"""The degree from which two are described by one noun, or by country and work (`sketches.compare_sketches`)."""
PLAINLY = 0.6
"""The degree from which two are described by one noun that few bear."""
EXACT = 4
"""Days by which an exact date may be wrong."""


POLICY: tuple[Criterion[Telling], ...] = (
    Criterion(actors_agree, 0.45, "who did it tells an incident best"),
    Criterion(targets_agree, 0.35, "to whom, next best"),
    Criterion(ends_agree, 0.15, "many leave one country for another"),
    Criterion(others_agree, 0.15, "companions and topics are seldom told, but tell much"),
    Criterion(places_agree, 0.2, "places are broad"),
    Criterion(days_agree, 0.3, "dates decide between like incidents; apart, they outweigh any two roles"),
    Criterion(news_agrees, 0.1, "what is news together is often one"),
    Criterion(cited, 0.3, "a report that cites another is of the same thing"),
    Criterion(shared_story, 0.3, "a like thing, on the same day, in the same story"),
    Criterion(same_count, 0.25, "the same large number is seldom of two things"),
    Criterion(sets_right, 0.3, "a correction is of what the outlet told before"),
    Criterion(same_means, 0.7, "one earthquake, one derailment, whatever it did"),
    Criterion(one_scene, 0.2, "violence of one day in one town"),
    Criterion(named_beside, 0.15, "a report that only describes somebody mostly names him somewhere"),
    Criterion(denied_later, 0.15, "what is denied is what was told"),
    Criterion(happens_once, 0.45, "a death, a defection"),
    Criterion(seldom_twice, 0.35, "an arrest, a conviction of one person"),
    Criterion(same_group, 0.4, "five nuns are not taken twice in a week"),
    Criterion(lacks_doer, 0.25, "who does not tell by whom tells of what another tells"),
    Criterion(plan_came, 0.35, "what is done is what was planned"),
    Criterion(same_violence, 0.1, "of two attacks in one report, the shelling is the shelling"),
    Criterion(same_kind, 0.15, "an arrival and a defection can be one"),
)


def judge_tellings(a: Telling, b: Telling) -> Weighed:
    """Weigh whether two tellings are of one incident."""
    if not compatible(a, b):
        return Weighed(-1.0, ("different kinds of event",))
    weighed = judge(POLICY, a, b)
    if not _enough(a, b):
        return Weighed(min(weighed.score, THRESHOLD - 0.1), weighed.because)
    return weighed


def _enough(a: Telling, b: Telling) -> bool:
    """Tell whether what agrees is enough for the type.

    Things done in words, over and over, need the day, and the roles the type needs. Others need those roles, or
    two of any, told in the same days; or one of them and the date; or that the one cites the other's outlet for it;
    or, in reports of one story, the roles that both tell, as what a mention lacks fits what has it.
    """
    policy = type_policy(_kind(a, b))
    needs = set(policy.get("needs", DEFAULT_NEEDS))
    agreed, found, news = _agreed(a, b), days_agree(a, b), news_agrees(a, b)
    if (
        several_and_one(a, b)
        or another_year(a, b)
        or of_anybody(a, b)
        or (once_more(a, b) and not (found and found.degree >= 1))
    ):
        return False
    dated = found is not None and found.degree >= 0.7
    if policy.get("saying"):
        return dated and needs <= agreed and one_matter(a, b)
    if dated:
        agreed.add("date")
    if plan_came(a, b) or same_group(a, b) or lacks_doer(a, b):
        return True
    if same_means(a, b) or one_scene(a, b):
        return dated or news is not None or all(type_policy(t).get("lasts") for t in (kinds_of(a) | kinds_of(b)) - HARM)
    if found is not None and found.degree >= 1 and (cited(a, b) or (same_count(a, b) and news and _alike(a, b))):
        return True
    if seldom_twice(a, b) or (policy.get("once") in agreed and once_agrees(str(policy["once"]), a, b)):
        return True
    if news and "target" in agreed and violent(a) and violent(b) and all(_killed(without_tolls(t)) for t in (a, b)):
        return bool(set(a.parties.get("target", {})) & set(b.parties.get("target", {})))
    if news and a.types & b.types and _of_one_story(a, b, needs, agreed):
        return True
    near = dated or news is not None or sets_right(a, b) is not None or same_count(a, b) is not None
    told = agreed - {"date"}
    return near and (needs <= agreed or len(told) >= 2 or (dated and bool(told & needs)))


def _kind(a: Telling, b: Telling) -> str:
    """Give the type by whose policy two are judged: one that both are of, by what is told besides tolls."""
    ours, theirs = kinds_of(a), kinds_of(b)
    return min(ours & theirs or ours | theirs)


def _agreed(a: Telling, b: Telling) -> set[str]:
    """Give the roles in which both tell the same, the place among them; a place that something is done to is one."""
    agreed = {r for r in CORE if (f := parts_agree(r, a, b)) and f.degree >= 0.5}
    place = places_agree(a, b)
    target = a.parties.get("target", {}).keys() & b.parties.get("target", {}).keys()
    towns = [i for i in target if (p := a.parties["target"][i]).kind == "place" and not state_code(p.profile)]
    if (place and place.degree >= 1) or towns:
        agreed.add("place")
    policy = type_policy(_kind(a, b))
    if policy.get("symmetric") and len(set(a.parties.get("actor", {})) & set(b.parties.get("actor", {}))) > 1:
        agreed.add("target")
    return agreed


def _of_one_story(a: Telling, b: Telling, needs: set[str], agreed: set[str]) -> bool:
    """Tell whether reports of one story, or of which one cites the other, tell alike what both of them tell."""
    found, story = days_agree(a, b), shared_story(a, b)
    if _one_plan(a, b):
        return True
    if found is not None and found.degree >= 1 and story and (_alike(a, b) or named_beside(a, b)):
        return True
    if cited(a, b) and _alike(a, b):
        return True
    rare = any({"seldom", "once"} & type_policy(t).keys() for t in kinds_of(a) & kinds_of(b))
    both = {r for r in {*CORE, *needs} if a.roles.get(r) and b.roles.get(r)}
    whole = story is not None and story.degree >= 1 and rare and not (symmetric(a) or symmetric(b))
    return whole and bool(both & needs) and not needs <= both and both <= agreed


def _one_plan(a: Telling, b: Telling) -> bool:
    """Tell whether both tell what one who is named would do, and has not done, to what is described by one noun."""
    if not all(m.event.status in UNDONE for t in (a, b) for m in t.mentions):
        return False
    if not a.parties.get("actor", {}).keys() & b.parties.get("actor", {}).keys():
        return False
    to_whom, what = parts_agree("target", a, b), parts_agree("topic", a, b)
    if to_whom is None and what is not None:
        return what.degree >= PLAINLY
    return to_whom is not None and to_whom.degree >= ALIKE


def _killed(telling: Telling) -> bool:
    """Tell whether it is told as a killing."""
    words = {w for m in telling.mentions for w in fold(m.sheet.words(m.event.trigger)).split()}
    return bool(words & set(table("descriptions")["killing"]))


def _alike(a: Telling, b: Telling) -> bool:
    """Tell whether something in a role is described alike, and nothing differently."""
    found = [f for r in ("actor", "target") if (f := parts_agree(r, a, b))]
    return bool(found) and all(f.degree > 0 for f in found)


def apart(left: list[Telling], right: list[Telling]) -> bool:
    """Tell whether two clusters cannot be one: their persons differ, or their dates lie far apart."""
    a = Telling([m for t in left for m in t.mentions])
    b = Telling([m for t in right for m in t.mentions])
    met = parts_agree("actor", a, b) if symmetric(a) and symmetric(b) else None
    if met and met.degree < 0:
        return True
    if things_apart(a, b):
        return True
    if any(x.reports & y.reports and (counts_apart(x, y) or hit_apart(x, y)) for x in left for y in right):
        return True
    for role in ("actor", "target"):
        ours = {i for i, p in a.parties.get(role, {}).items() if p.kind == "person"}
        theirs = {i for i, p in b.parties.get(role, {}).items() if p.kind == "person"}
        if ours and theirs and not ours & theirs:
            return True
        if not ours & theirs and told_apart(role, a, b):
            return True
    return days_apart(a, b) or days_apart(_done(a), _done(b))


def days_apart(a: Telling, b: Telling) -> bool:
    """Tell whether the dates of two lie further apart than their types allow.

    Days that are told exactly are told wrong by a few at most, unless it is of one who is named; and what is yet to
    be when it is told is not what had been before.
    """
    if _told_after(a, b) or _told_after(b, a):
        return True
    if not a.days or not b.days:
        return False
    gap = day_gap(a, b)
    if gap <= MOVED and any(all(is_ahead(m.event) for m in t.mentions) for t in (a, b)):
        return False
    exact = all(first == last for t in (a, b) for first, last in t.days)
    return gap > max(tolerance(a, b), 1) or (exact and gap > EXACT and not _one_person(a, b))


def _told_after(plan: Telling, done: Telling) -> bool:
    """Tell whether all of one is told as yet to be by reports that came out after the other had been."""
    if not plan.published or not all(is_ahead(m.event) for m in plan.mentions):
        return False
    ends = [last for _, last in _done(done).days if last]
    return bool(ends) and max(ends) < plan.published[0]


def _done(telling: Telling) -> Telling:
    """Give what is told as having been."""
    return Telling([m for m in telling.mentions if m.event.status in {"happened", "ongoing"}])


def _one_person(a: Telling, b: Telling) -> bool:
    """Tell whether both are told of one named person."""
    return any(
        a.parties.get(role, {})[i].kind == "person"
        for role in ("actor", "target")
        for i in a.parties.get(role, {}).keys() & b.parties.get(role, {}).keys()
    )
