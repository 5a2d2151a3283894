"""`queue_of`: every open question in one queue, the most consequential first: names, incidents, values that differ."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import msgspec

from dragoman.keep import Casefile, Filters
from dragoman.model import Conflict, ConflictValue, Decision, Incident, Suggestion

from .joined import Joined, joined_of
from .loose import Loose, loose_of

QuestionSort = Literal["entity", "incident", "conflict", "account", "joined"]


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """Whether `a` and `b` are one: two entities, two incidents, or two mentions of one of them.

    The mentions are of one `incident` and differ on `field`, where `value` is the number of the value that is held
    against the first; or of one `incident` that the second fits but `loose`ly; or of one person `joined` of two names.
    `incidents` and `reports` are how many would be another's if the answer was another: those of the lesser side.
    """

    key: str
    sort: QuestionSort
    a: str
    b: str
    incidents: int
    reports: int
    score: float | None = None
    because: tuple[str, ...] = ()
    incident: str | None = None
    field: str | None = None
    value: int = 1
    joined: Joined | None = None
    loose: Loose | None = None


_HELD: dict[tuple[str, str], tuple[Question, ...]] = {}
MOST_HELD = 4

MOST_DISPUTED = 500
"""Incidents that accounts differ on and that are asked about at a time: the best attested. More than a day's work."""


def queue_of(casefile: Casefile) -> tuple[Question, ...]:
    """Give the open questions; remembered until something is kept or decided."""
    state = (str(casefile.path), f"{casefile.chain_head}{casefile.record_is_current()}")
    if state not in _HELD:
        while len(_HELD) >= MOST_HELD:
            _HELD.pop(next(iter(_HELD)))
        _HELD[state] = _ordered(casefile)
    return _HELD[state]


def _ordered(casefile: Casefile) -> tuple[Question, ...]:
    found = [
        *_of_suggestions(casefile, casefile.suggestions()),
        *_of_conflicts(casefile),
        *_of_accounts(casefile),
        *_of_joined(casefile),
    ]
    return tuple(sorted(found, key=lambda one: (-one.incidents, -one.reports, -(one.score or 0), one.key)))


def _of_suggestions(casefile: Casefile, suggestions: tuple[Suggestion, ...]) -> Iterator[Question]:
    weights = casefile.weights({ident for one in suggestions for ident in (one.a, one.b)})
    for one in suggestions:
        incidents, reports = min(weights.get(ident, (0, 0)) for ident in (one.a, one.b))
        yield Question(
            key=f"{one.sort}~{one.a}~{one.b}",
            sort=one.sort,
            a=one.a,
            b=one.b,
            incidents=incidents,
            reports=reports,
            score=one.score,
            because=one.because,
        )


def _of_conflicts(casefile: Casefile) -> Iterator[Question]:
    answered = _answered(casefile)
    for incident in casefile.page(Filters(conflicts=True), "origins", 0, MOST_DISPUTED):
        yield from _about(incident, answered)


def _of_accounts(casefile: Casefile) -> Iterator[Question]:
    """Give a question for each account that fits its incident loosely, unless it was answered."""
    answered = _answered(casefile)
    for one in loose_of(casefile):
        if frozenset({one.fits, one.member}) not in answered:
            yield Question(
                key=f"account~{one.incident}~{one.member}",
                sort="account",
                a=one.fits,
                b=one.member,
                incidents=1,
                reports=1,
                incident=one.incident,
                loose=one,
            )


def _of_joined(casefile: Casefile) -> Iterator[Question]:
    """Give a question for each person who was joined of two names that are not alike, unless it was answered."""
    answered = _answered(casefile)
    for one in joined_of(casefile):
        if frozenset(one.members) not in answered:
            yield Question(
                key=f"joined~{one.entity}",
                sort="joined",
                a=one.members[0],
                b=one.members[1],
                incidents=1,
                reports=one.rarer,
                joined=one,
            )


def asking(casefile: Casefile) -> Callable[[Incident], tuple[Question, ...]]:
    """Give what gives the questions that are open about what accounts of an incident differ on."""
    answered = _answered(casefile)
    return lambda incident: tuple(_about(incident, answered))


def _answered(casefile: Casefile) -> set[frozenset[str]]:
    """Give the pairs of mentions that a standing decision is on."""
    return {
        frozenset({ours, theirs})
        for decision in standing(casefile.decisions())
        for ours in decision.members_a
        for theirs in decision.members_b
    }


def _about(incident: Incident, answered: set[frozenset[str]]) -> Iterator[Question]:
    """Give a question for each value against the one most say, of all that accounts differ on, unless answered."""
    for conflict in incident.conflicts:
        first, *others = conflict.values
        for number, other in enumerate(others, 1):
            pair = _told_by(incident, first, other)
            if pair and frozenset(pair) not in answered:
                yield Question(
                    key=_key(incident, conflict, number),
                    sort="conflict",
                    a=pair[0],
                    b=pair[1],
                    incidents=1,
                    reports=min(len({place.report for place in one.evidence}) for one in (first, other)),
                    incident=incident.id,
                    field=conflict.field,
                    value=number,
                )


def _key(incident: Incident, conflict: Conflict, number: int) -> str:
    """Give the address of a question: the second value bears no number, so that a conflict is an address itself."""
    return f"conflict~{incident.id}~{conflict.field}" + (f"~{number}" if number > 1 else "")


def _told_by(incident: Incident, *values: ConflictValue) -> tuple[str, str] | None:
    """Give a mention of each of two values; None where one mention tells both."""
    members: dict[str, str] = {}
    for member in incident.members:
        members.setdefault(member.partition("/")[0], member)
    sides = [[members[place.report] for place in one.evidence if place.report in members] for one in values]
    if not all(sides):
        return None
    second = next((member for member in sides[1] if member != sides[0][0]), None)
    return (sides[0][0], second) if second else None


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Give the decisions that were not taken back, the latest first."""
    undone, found = set(), []
    for decision in sorted(decisions, key=lambda one: (one.time, one.id), reverse=True):
        if decision.id in undone:
            continue
        if decision.undoes is not None:
            undone.add(decision.undoes)
        else:
            found.append(decision)
    return found
