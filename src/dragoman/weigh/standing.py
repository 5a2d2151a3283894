"""`stands_for`: that who is told in a role by the one is told by the other as the state, its government or leader.

"The prime minister of Armenia signed" and "Armenia signed" are told of one signing; "the government of Benin" is Benin.
"""

from .countries import capital_code
from .entities import Party
from .evidence import Finding
from .lexicon import table
from .places import state_code
from .sketches import rank_of
from .tellings import Telling, type_policy

LEADS = 80
"""The civil rank from which somebody acts for a state (`data/ranks.yaml`): a minister."""


def stands_for(role: str, a: Telling, b: Telling) -> Finding | None:
    """Find that a state in a role of the one is told by the other as its government or, where sides agree, leader."""
    for one, other in ((a, b), (b, a)):
        codes = sorted(c for p in one.parties.get(role, {}).values() if (c := _acting(p)))
        for code in codes:
            if _governs(role, other, code):
                return Finding(0.9, "a state and its government")
            leader = _leader(role, other, code)
            if leader and any(type_policy(t).get("symmetric") for t in one.types & other.types):
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


def _leader(role: str, telling: Telling, code: str) -> str | None:
    """Give the name of one in a role who leads a state or is a minister of it."""
    for party in telling.parties.get(role, {}).values():
        if party.kind == "person" and code in party.profile.countries:
            ranks = [rank_of(f.value) for _, f in party.profile.facts if f.property == "position"]
            if any(r and r[0] == "civil" and r[1] >= LEADS for r in ranks):
                return party.name
    return None
