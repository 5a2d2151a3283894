"""`Entity` and `Fact`: who and what a report names, and what it says of them."""

import msgspec

from .span import Span
from .words import Kind


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One statement about an entity, with the words it rests on.

    `property` is of FollowTheMoney where it has one: age, position, nationality, alias, gender, country,
    birthDate, deathDate, spouse, member ("member of") …; `claim` is the id of the claim that carries it.
    """

    property: str
    value: str
    evidence: Span
    claim: str | None = None


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """A person, organisation, outlet, place or group of one report.

    `mentions` are all its mentions ("Ri", "the diplomat", "he"), whole noun phrases, in the order of the
    text; `named_mentions` are the tight names alone. A group or person without a name is called by its
    longest description, and has no named mention. `country` is an ISO 3166 alpha-2 code for a place.
    """

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    named_mentions: tuple[Span, ...] = ()
    facts: tuple[Fact, ...] = ()
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
