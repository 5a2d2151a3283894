"""`Event`: one mention of something happening, with who takes part, where, when and whether so."""

from typing import Literal

import msgspec

from .span import Span
from .when import When
from .words import Role, Status


class Plover(msgspec.Struct, frozen=True, kw_only=True):
    """The PLOVER code of an event: its type, and mode and contexts where the ontology gives them."""

    event: str
    mode: str | None = None
    context: tuple[str, ...] = ()


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """One who takes part: a role, the words, the entity they reach, the quantity they give.

    `rule` names where in the clause they stand: "subject", "object", the preposition before them.
    """

    role: Role
    entity: str | None = None
    span: Span
    text: str
    quantity: str | None = None
    rule: str | None = None


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """That an event came before or after another one of the reading, `event`, by the word at `span` ("after")."""

    relation: Literal["before", "after"]
    event: str
    span: Span


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One mention of an event.

    `evidence` is the sentence, `trigger` the word or words that tell the type, `where` the id of a place,
    `claims` the ids of the claims that it is said in. `rule` names what made it: the ontology's trigger,
    its pattern, and the word that made its status another than "happened". `order` are the events of the
    reading that it is told to have come before or after.
    """

    id: str
    type: str
    plover: Plover
    status: Status
    evidence: Span
    trigger: Span
    participants: tuple[Participant, ...] = ()
    where: str | None = None
    when: When | None = None
    claims: tuple[str, ...] = ()
    rule: str | None = None
    order: tuple[Order, ...] = ()
