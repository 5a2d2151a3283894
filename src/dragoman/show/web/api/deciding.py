"""What waits for a person, what was decided, and deciding."""

import msgspec

from dragoman.keep import Casefile
from dragoman.model import Decision, Judgement, Suggestion
from dragoman.show.web.desk import Desk
from dragoman.show.web.routing import Endpoint, Nothing


class Suggestions(msgspec.Struct, frozen=True):
    """Pairs that may be one, the most consequential first."""

    suggestions: tuple[Suggestion, ...]


def suggestions(casefile: Casefile, _asked: Nothing) -> Suggestions:
    """Give pairs of incidents or entities that may be one and wait for a person."""
    return Suggestions(casefile.suggestions())


class Decisions(msgspec.Struct, frozen=True):
    """All decisions in the order in which they were made, those undone among them."""

    decisions: tuple[Decision, ...]


def decisions(casefile: Casefile, _asked: Nothing) -> Decisions:
    """Give what was decided, by whom, when, and what was taken back."""
    return Decisions(casefile.decisions())


class ToDecide(msgspec.Struct, frozen=True, kw_only=True):
    """Whether `a` and `b`, two incidents or two entities by their ids, are one; `note` says why."""

    judgement: Judgement
    a: str
    b: str
    note: str | None = None


def decide(desk: Desk, asked: ToDecide) -> Decision:
    """Decide whether two incidents or two entities are the same, and weigh again."""
    return desk.decide(asked.judgement, asked.a, asked.b, asked.note)


class ToUndo(msgspec.Struct, frozen=True, kw_only=True):
    """The decision to take back, by its id."""

    decision: str
    note: str | None = None


def undo(desk: Desk, asked: ToUndo) -> Decision:
    """Take back a decision, by a later one, and weigh again."""
    return desk.undo(asked.decision, asked.note)


ENDPOINTS = (
    Endpoint(path="/suggestions", answer=suggestions, gives=Suggestions),
    Endpoint(path="/decisions", answer=decisions, gives=Decisions),
    Endpoint(method="POST", path="/decide", answer=decide, asks=ToDecide, gives=Decision),
    Endpoint(method="POST", path="/undo", answer=undo, asks=ToUndo, gives=Decision),
)
