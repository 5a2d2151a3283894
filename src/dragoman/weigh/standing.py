"""`stands_for`: that who is told in a role by the one is told by the other as the state, its government or leader.

"The prime minister of Armenia signed" and "Armenia signed" are told of one signing; "the government of Benin" is Benin.
"""

from math import inf

from .countries import capital_code
from .entities import Party
from .evidence import Finding
from .lexicon import table
from .places import state_code
from .sketches import rank_of
from .tellings import Telling, type_policy

LEADS = {"civil": 80, "diplomatic": 95}
"""The ranks from which somebody acts for a state (`data/ranks.yaml`): a minister, the foreign minister."""


def stands_for(role: str, a: Telling, b: Telling) -> Finding | None:
    """Find that a state in a role of the one is told by the other as its government or, where sides agree, leader."""
    for one, other in ((a, b), (b, a)):
        codes = sorted(c for p in one.parties.get(role, {}).values() if (c := _acting(p)))
        for code in codes:
            if _governs(role, other, code):
                return Finding(0.9, "a state and its government")
            if role == "actor" and _fights(other, code):
                return Finding(0.8, "a state and its forces")
            if role == "actor" and _symmetric(one, other) and _minister(other, code):
                return Finding(0.9, "a state and its minister")
            leader = _leader(role, other, code)
            if leader and _symmetric(one, other):
                return Finding(0.9, f"a state and who leads it ({leader})")
    return None


def _acting(party: Party) -> str | None:
    """Give the code of a state, or of that for which a capital stands."""
    return (state_code(party.profile) or capital_code(party.name)) if party.kind == "place" else None


def _governs(role: str, telling: Telling, code: str) -> bool:
    """Tell whether somebody in a role is told as the government of a state, and nobody is named."""
    bodies = frozenset(table("descriptions")["state_bodies"])
    parts = telling.roles.get(role, ())
    return not telling.parties.get(role) and any(
        p.sketch.heads & bodies and p.sketch.countries == frozenset({code}) for p in parts
    )


def _fights(telling: Telling, code: str) -> bool:
    """Tell whether those who act are told as the forces of a state alone, and nobody is named."""
    forces = frozenset(table("descriptions")["state_forces"])
    parts = telling.roles.get("actor", ())
    return not telling.parties.get("actor") and any(
        p.sketch.heads & forces and p.sketch.countries == frozenset({code}) for p in parts
    )


def _minister(telling: Telling, code: str) -> bool:
    """Tell whether one side is told as the ministers or leaders of states, this among them, and nobody is named."""
    parts = telling.roles.get("actor", ())
    return not telling.parties.get("actor") and any(code in p.sketch.countries and _leads(p.words) for p in parts)


def _leads(words: str) -> bool:
    """Tell whether words tell a rank from which somebody acts for a state."""
    rank = rank_of(words)
    return rank is not None and rank[1] >= LEADS.get(rank[0], inf)


def _symmetric(a: Telling, b: Telling) -> bool:
    """Tell whether actor and target may stand for each other in both."""
    return all(any(type_policy(t).get("symmetric") for t in x.types) for x in (a, b))


def _leader(role: str, telling: Telling, code: str) -> str | None:
    """Give the name of one in a role who leads a state or is a minister of it."""
    for party in telling.parties.get(role, {}).values():
        posts = (f.value for _, f in party.profile.facts if f.property == "position")
        if party.kind == "person" and code in party.profile.countries and any(map(_leads, posts)):
            return party.name
    return None
