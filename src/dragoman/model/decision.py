"""`Decision`: what a person says of a suggestion. It binds the record until a later one undoes it."""

import msgspec

from .words import Judgement


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """`a` and `b` are ids of the record; `members_a` and `members_b` the mentions they then stood for.

    The members make a decision outlive a change of ids. `undoes` is the id of a decision that this one
    takes back; then `judgement` is None. `time` is ISO 8601 in UTC.
    """

    id: str
    judgement: Judgement | None = None
    a: str | None = None
    b: str | None = None
    members_a: tuple[str, ...] = ()
    members_b: tuple[str, ...] = ()
    author: str
    time: str
    note: str | None = None
    undoes: str | None = None
