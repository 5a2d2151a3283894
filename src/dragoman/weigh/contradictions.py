"""`overruled`: the standing decisions that a new one would make void, so that nobody overrules one unawares."""

from collections.abc import Iterable, Mapping

from dragoman.model import Decision

from .decisions import held_together, sides, standing


def overruled(decisions: Iterable[Decision], new: Decision) -> list[Decision]:
    """Give the standing decisions that hold now and would not beside `new`, the earliest first.

    A decision on the same pair takes the place of an earlier one, and overrules nothing else by that.
    """
    before = list(decisions)
    now, then = held_together(before), held_together([*before, new])
    pair = _pair(new)
    lost = [d for d in standing(before) if _pair(d) != pair and _holds(now, d) and not _holds(then, d)]
    return sorted(lost, key=lambda d: (d.time, d.id))


def _pair(decision: Decision) -> frozenset[tuple[str, ...]]:
    return frozenset(sides(decision))


def _holds(group: Mapping[str, str], decision: Decision) -> bool:
    """Tell whether all that a decision says is so, where each member is held together with its group."""
    ours, theirs = ({group.get(member, member) for member in side} for side in sides(decision))
    if decision.judgement == "same":
        return len(ours | theirs) <= 1
    return decision.judgement != "different" or not ours & theirs
