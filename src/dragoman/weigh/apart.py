"""`apart`, `told_apart`: incidents that cannot be one, so that nothing is counted twice."""

from collections.abc import Iterable

from dragoman.model import Incident

from .entities import Who
from .words import bag


def told_apart(incidents: Iterable[Incident], who: Who) -> list[Incident]:
    """Give many incidents no two of which can be one: of different days, or of people of different names.

    What is not told apart is not counted twice.
    """
    dated = [i for i in incidents if i.when and i.when.latest]
    kept: list[Incident] = []
    for one in sorted(
        dated, key=lambda i: (i.when.latest or "", i.when.earliest or "", i.id) if i.when else ("", "", "")
    ):
        if all(apart(earlier, one, who) for earlier in kept):
            kept.append(one)
    return kept


def apart(a: Incident, b: Incident, who: Who) -> bool:
    """Tell whether an incident was over before another began, or is of people who share no name with those of it."""
    if any(
        x.when and y.when and x.when.latest and (y.when.earliest or "") > x.when.latest for x, y in ((a, b), (b, a))
    ):
        return True
    ours, theirs = _names_of_people(a, who), _names_of_people(b, who)
    return bool(ours and theirs) and not ours & theirs


def _names_of_people(incident: Incident, who: Who) -> frozenset[str]:
    """Give the words of the names of the people who take part."""
    people = [p for one in incident.participants if (p := who.by_id.get(one.entity or "")) and p.kind == "person"]
    return frozenset(word for p in people for name in p.profile.names for word in bag(name))
