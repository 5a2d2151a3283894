"""`When` and `TimeMention`: dates as EDTF expressions with their earliest and latest day."""

import msgspec

from .span import Span


class When(msgspec.Struct, frozen=True, kw_only=True):
    """An EDTF (ISO 8601-2) expression; `earliest` and `latest` are ISO days, None where open."""

    edtf: str
    earliest: str | None = None
    latest: str | None = None


class TimeMention(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression in a report.

    `type` tells points from durations ("for six hours") and sets ("every Monday"). `relative_to` is
    what it was counted from: "published", "context" (the time before it in the text), "calendar" (an
    absolute date) or the id of an event of the reading. For an expression anchored to an event,
    `relation` is "before" or "after" and `amount` an ISO 8601 duration, "PXM" where only the unit is told.
    """

    span: Span
    text: str
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    relative_to: str | None = None
    type: str = "point"
    relation: str | None = None
    amount: str | None = None
    anchor: Span | None = None
    """The words of the event it is anchored to ("his departure")."""
    rule: str | None = None
    """The pattern that it fits, and the word before it that bounds it ("month, early")."""
