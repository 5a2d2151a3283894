"""`Quantity` and `Comparison`: counts and amounts, and what is held against the past."""

import msgspec

from .span import Span
from .words import Bound


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A count or an amount: `value` in `unit` ("people", "USD", "%", "km", a noun's lemma)."""

    id: str = ""
    span: Span
    value: int | float
    unit: str | None = None
    bound: Bound = "exactly"


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Words that hold something against the past: "the highest-ranking defection since 2016".

    `kind` is superlative, ordinal, more, fewer, only or times; `of` an event type or a noun's lemma; `by`
    the scale ("rank", "number", "size" …); `since` a year; `period` an EDTF expression. `event` and
    `entity` are ids of what is compared, `since_entity` that of a named one it is measured against.
    """

    span: Span
    kind: str
    of: str | None = None
    by: str | None = None
    ordinal: int | None = None
    since: int | None = None
    period: str | None = None
    event: str | None = None
    entity: str | None = None
    since_entity: str | None = None
