"""`plan_came`: that what one tells as done is what the other told as yet to come: the visit that was planned.

A plan moves: its day and its place are not against it, within `MOVED` days. What was told as planned after another
had been done is not that.
"""

from datetime import date

from .agreement import CORE, day_gap, days_agree, parts_agree, symmetric
from .evidence import Finding
from .tellings import DEFAULT_NEEDS, Telling, is_ahead, type_policy
from .tolls import kinds_of
from .whereabouts import places_agree

MOVED = 7
"""Days by which what was planned may come before or after the day it was planned for."""
WAITS = 14
"""Days after the report of a plan, at no told day, within which what is done is what it was of."""
DONE = frozenset({"happened", "ongoing"})
ALIKE = 0.6
"""The degree from which who takes part is described by one noun that few bear, or is the same."""


def plan_came(a: Telling, b: Telling) -> Finding | None:
    """Find that one tells, of the same people, what the other told as yet to be, about when it was to be.

    What speaks against one that was moved, its place and its day, is made up for.
    """
    for plan, deed in ((a, b), (b, a)):
        if _ahead(plan) and _done(deed) and _in_time(plan, deed) and _same_parts(plan, deed):
            place, days = places_agree(a, b), days_agree(a, b)
            moved = (place is not None and place.degree < 0) + (days is not None and days.degree < 0)
            return Finding(1.0 + moved, "the one had told of it as yet to come")
    return None


def _ahead(telling: Telling) -> bool:
    return all(is_ahead(m.event) for m in telling.mentions) and not any(
        type_policy(t).get("saying") for t in telling.types
    )


def _done(telling: Telling) -> bool:
    return any(m.event.status in DONE for m in telling.mentions)


def _in_time(plan: Telling, deed: Telling) -> bool:
    """Tell whether something was done after a plan of it was told, and about when it was to be."""
    if not plan.published or not deed.published or deed.published[-1] < plan.published[0]:
        return False
    ends = [last for _, last in deed.days if last]
    if ends and max(ends) < plan.published[0]:
        return False
    dated = any(last for _, last in plan.days)
    waited = date.fromisoformat(deed.published[0]).toordinal() - date.fromisoformat(plan.published[0]).toordinal()
    return day_gap(plan, deed) <= MOVED and (dated or waited <= WAITS)


def _same_parts(plan: Telling, deed: Telling) -> bool:
    """Tell whether who takes part is the same in what both tell, and tells enough: two roles, or a rare one."""
    if not kinds_of(plan) & kinds_of(deed):
        return False
    found = {role: f for role in CORE if (f := parts_agree(role, plan, deed))}
    if any(f.degree < 0 for f in found.values()):
        return False
    agreed = {role for role, f in found.items() if f.degree >= ALIKE}
    sides = plan.parties.get("actor", {}).keys() & deed.parties.get("actor", {}).keys()
    if symmetric(plan) or symmetric(deed):
        return len(sides) > 1 or (bool(agreed & {"actor"}) and (len(agreed) > 1 or _other_state(plan, deed)))
    policy = type_policy(min(kinds_of(plan) & kinds_of(deed)))
    needs, rare = set(policy.get("needs", DEFAULT_NEEDS)) - {"date"}, {policy.get("once"), policy.get("seldom")}
    named = {role for role in agreed if plan.parties.get(role, {}).keys() & deed.parties.get(role, {}).keys()}
    dated = any(last for _, last in plan.days) and day_gap(plan, deed) == 0
    enough = bool(named & rare) or (bool(named & needs) and (needs <= agreed or dated))
    return len(agreed) > 1 or enough or any(r in plan.counted & deed.counted for r in agreed & (needs | rare))


def _other_state(a: Telling, b: Telling) -> bool:
    """Tell whether besides a side that both name the one names a state, of which the other tells somebody."""
    for one, other in ((a, b), (b, a)):
        states = {p.state for p in one.parties.get("actor", {}).values() if p.state}
        told = {c for p in other.roles.get("actor", ()) for c in p.sketch.countries}
        if states & told and not states & {p.state for p in other.parties.get("actor", {}).values()}:
            return True
    return False
