"""The queue of open questions, and what stands against an answer before it is given."""

from typing import get_args

import msgspec

from dragoman.keep import Casefile
from dragoman.model import Decision, DragomanError, Judgement
from dragoman.show.pages.review import Kind, ReviewPage, review_page
from dragoman.show.web.desk import Desk
from dragoman.show.web.routing import Endpoint
from dragoman.show.web.trial import Trial, tried


class QuestionAsked(msgspec.Struct, frozen=True):
    """The sort of questions ("" for all), and the key of one of them; without a key, the first."""

    kind: Kind = ""
    ask: str | None = None


def review(casefile: Casefile, asked: QuestionAsked) -> ReviewPage:
    """Give an open question with both pieces of evidence, what each answer changes, and its neighbours in the queue."""
    return review_page(casefile, asked.kind, asked.ask)


class PairAsked(msgspec.Struct, frozen=True):
    """Two incidents, two entities, or two mentions of one, by their ids."""

    a: str
    b: str


class Overruled(msgspec.Struct, frozen=True, kw_only=True):
    """The standing decisions that each answer on a pair would make void: while there are any it is refused."""

    answers: dict[Judgement, tuple[Decision, ...]]


def overruled(desk: Desk, asked: PairAsked) -> Overruled:
    """Give the standing decisions that stand against each answer on a pair; none where the pair is no more."""
    actions = desk.actions()
    try:
        found = {one: actions.overruled(desk.path, one, asked.a, asked.b) for one in get_args(Judgement)}
    except DragomanError:
        found = {}
    return Overruled(answers=found)


class TrialAsked(msgspec.Struct, frozen=True):
    """An answer on two incidents, two entities, or two mentions of one, by their ids."""

    judgement: Judgement
    a: str
    b: str


def trial(desk: Desk, asked: TrialAsked) -> Trial:
    """Give what an answer would change in the record, by making it in a copy that is thrown away."""
    return tried(desk, asked.judgement, asked.a, asked.b)


ENDPOINTS = (
    Endpoint(path="/trial", answer=trial, asks=TrialAsked, gives=Trial, of_desk=True),
    Endpoint(path="/review", answer=review, asks=QuestionAsked, gives=ReviewPage),
    Endpoint(path="/overruled", answer=overruled, asks=PairAsked, gives=Overruled, of_desk=True),
)
