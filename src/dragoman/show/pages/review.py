"""`ReviewPage`: one open question with both pieces of evidence, what each answer would change, and what was decided."""

from typing import Any, Literal

import msgspec

from dragoman.keep import Casefile
from dragoman.model import Decision, Incident, Judgement, NotFoundError
from dragoman.show.wording import field_words, listed, property_words, title_words

from .questions import Question, QuestionSort, queue_of, standing
from .shelf import Shelf
from .sides import Comparison, comparison_of

DECIDED = 20
"""Decisions that are listed: the latest."""

Kind = Literal["", "entity", "incident", "conflict", "account", "joined"]


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that an answer changes: `says` names a text of the catalogue, `given` fills it."""

    says: str
    given: dict[str, Any] = {}


class Effects(msgspec.Struct, frozen=True, kw_only=True):
    """What each answer would change."""

    same: tuple[Effect, ...]
    different: tuple[Effect, ...]
    unsure: tuple[Effect, ...]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A question with both sides; `incident` is the one whose accounts it is about, where it is about accounts."""

    question: Question
    comparison: Comparison
    effects: Effects
    incident: Incident | None = None


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """A decision with the names of what it is of; `stands` tells that it was not taken back."""

    decision: Decision
    a: str
    b: str
    judgement: Judgement | None
    stands: bool


class ReviewPage(msgspec.Struct, frozen=True, kw_only=True):
    """The question, its place in the queue, its neighbours by their keys, and the latest decisions.

    `counts` are the open questions of each sort; `gone` tells that the question asked for is answered or no more.
    """

    asked: Asked | None
    kind: Kind = ""
    number: int = 0
    total: int = 0
    next: str | None = None
    previous: str | None = None
    gone: bool = False
    counts: dict[QuestionSort, int]
    decided: tuple[Decided, ...] = ()


def review_page(casefile: Casefile, kind: Kind = "", key: str | None = None) -> ReviewPage:
    """Give the question with this key, or the first that is open, of one sort or of all."""
    whole = queue_of(casefile)
    counts: dict[QuestionSort, int] = {"entity": 0, "incident": 0, "conflict": 0, "account": 0, "joined": 0}
    for one in whole:
        counts[one.sort] += 1
    queue = [one for one in whole if kind in {"", one.sort}]
    at = next((number for number, one in enumerate(queue) if one.key == key), None)
    shelf, start = Shelf(casefile), at or 0
    asked = None
    for number in (*range(start, len(queue)), *range(start)):
        if (asked := _asked(casefile, shelf, queue[number])) is not None:
            start = number
            break
    others = len(queue) > 1
    return ReviewPage(
        asked=asked,
        kind=kind,
        number=start + 1 if queue else 0,
        total=len(queue),
        next=queue[(start + 1) % len(queue)].key if others else None,
        previous=queue[start - 1].key if others else None,
        gone=bool(key) and at is None,
        counts=counts,
        decided=decided_of(casefile),
    )


def _asked(casefile: Casefile, shelf: Shelf, question: Question) -> Asked | None:
    comparison = comparison_of(casefile, shelf, question)
    if comparison is None:
        return None
    incident = casefile.incident(question.incident) if question.incident else None
    if question.joined:
        because = casefile.entity(question.joined.entity).because
        named = tuple(reason for reason in because if any(name in reason for name in question.joined.names))
        question = msgspec.structs.replace(question, because=named or because)
    return Asked(
        question=question,
        comparison=comparison,
        effects=_effects(casefile, question, comparison),
        incident=incident,
    )


def _effects(casefile: Casefile, question: Question, both: Comparison) -> Effects:
    """Give what each answer changes, as far as it can be said without weighing."""
    aside = (Effect(says="aside"),)
    if question.sort == "conflict":
        field = field_words(question.field or "")
        return Effects(
            same=(Effect(says="stays", given={"field": field}),), different=(Effect(says="splits"),), unsure=aside
        )
    if question.loose:
        return Effects(same=(Effect(says="belongs"),), different=(Effect(says="leaves"),), unsure=aside)
    if question.joined:
        return Effects(
            same=(Effect(says="joined"),),
            different=(Effect(says="parted", given=dict(zip("ab", question.joined.names, strict=True))),),
            unsure=aside,
        )
    differing = [one for one in both.facets if one.agreement == "differs" and one.field not in {"origins", "names"}]
    differ = listed(property_words(one.field) for one in differing)
    same = [*_joined(casefile, question, both)]
    if differ:
        same.append(Effect(says="differ", given={"fields": differ}))
    return Effects(same=tuple(same), different=(Effect(says="apart"),), unsure=aside)


def _joined(casefile: Casefile, question: Question, both: Comparison) -> list[Effect]:
    """Give what comes together where both sides are one."""
    if question.sort == "incident":
        a, b = casefile.incident(both.a.id), casefile.incident(both.b.id)
        origins = {one.entity or one.name for side in (a, b) for one in side.origins.list}
        return [
            Effect(says="one_incident", given={"count": len({*a.reports, *b.reports})}),
            Effect(says="origins", given={"count": len(origins)}),
        ]
    reports = {*casefile.entity(both.a.id).reports, *casefile.entity(both.b.id).reports}
    touched = casefile.incidents_naming((both.a.id, both.b.id))
    return [
        Effect(says="one_name", given={"count": len(reports)}),
        Effect(says="incidents", given={"count": touched}),
    ]


def decided_of(casefile: Casefile, most: int = DECIDED, about: frozenset[str] | None = None) -> tuple[Decided, ...]:
    """Give the latest decisions, the last first; those on any of the mentions `about`, where they are given."""
    found = casefile.decisions()
    by_id = {one.id: one for one in found}
    stands = {one.id for one in standing(found)}
    told = []
    for one in sorted(found, key=lambda one: (one.time, one.id), reverse=True):
        if one.undoes is not None and one.undoes in by_id:
            continue
        if about is not None and not about.intersection((*one.members_a, *one.members_b)):
            continue
        told.append(
            Decided(
                decision=one,
                a=_name(casefile, one.members_a, one.a),
                b=_name(casefile, one.members_b, one.b),
                judgement=one.judgement,
                stands=one.id in stands,
            )
        )
        if len(told) == most:
            break
    return tuple(told)


def _name(casefile: Casefile, members: tuple[str, ...], ident: str | None) -> str:
    """Give what a side of a decision is called now, by its members or by the id it had."""
    for name in (*members[:1], *([ident] if ident else [])):
        try:
            return title_words(casefile.incident(name))
        except NotFoundError:
            pass
        try:
            return casefile.entity(name).name
        except NotFoundError:
            pass
    return ident or ""
