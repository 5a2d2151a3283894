"""`Claim` and `Link`: somebody says that something is so, and through whom the report has it."""

import msgspec

from .span import Span
from .words import Kind, Stance


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One source in a chain. `named` is False for somebody that nobody could ask ("officials")."""

    name: str
    kind: Kind | None = None
    entity: str | None = None
    named: bool = True
    span: Span


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What a source says.

    `chain` runs from the origin (who is said to know) to the source nearest the report; an empty chain is
    the report speaking for itself. `content` is exactly what is attributed, in parts where it is
    interrupted; `evidence` the sentence or sentences; `cue` the words that attribute it; `about` the ids
    of events within the content.
    """

    id: str
    evidence: Span
    content: tuple[Span, ...]
    cue: Span | None = None
    about: tuple[str, ...] = ()
    stance: Stance = "assert"
    direct: bool = False
    chain: tuple[Link, ...] = ()
    rule: str | None = None
