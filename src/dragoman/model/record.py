"""`Record` and its parts: what the kept reports say together. Derived, and always derivable again."""

from typing import Literal

import msgspec

from .event import Plover
from .span import Span
from .words import Kind, Role, Stance, Status, Verdict


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A span of a kept report; `text` are its words where they are given along."""

    report: str
    span: Span
    text: str | None = None


class RecordWhen(msgspec.Struct, frozen=True, kw_only=True):
    """The date of an incident, and the words that narrowed it."""

    edtf: str
    earliest: str | None = None
    latest: str | None = None
    narrowed_by: tuple[Place, ...] = ()


class RecordWhere(msgspec.Struct, frozen=True, kw_only=True):
    """Where an incident was: an entity of the record, with coordinates in degrees where known."""

    entity: str
    name: str
    lat: float | None = None
    lon: float | None = None


class RecordParticipant(msgspec.Struct, frozen=True, kw_only=True):
    """One who takes part in an incident; `entity` is None for one whom nobody names."""

    role: Role
    entity: str | None = None
    name: str


class OriginLink(msgspec.Struct, frozen=True, kw_only=True, rename={"giver": "from"}):
    """One hand that an account passed through: `giver` ("from" in JSON) told it, `to` tells it on.

    `text` are the words at `span` of `report` that say so. `how` it passed: told or cited, or in a copy of the
    other's text, or as the text of an agency. `entity` is the giver's, and `unread` tells that the giver is an
    outlet or a paper whose own report of the incident is not kept.
    """

    giver: str
    to: str
    how: Literal["told", "copy", "agency"] = "told"
    report: str
    span: Span
    text: str | None = None
    kind: Kind | None = None
    entity: str | None = None
    unread: bool = False


class OriginPath(msgspec.Struct, frozen=True, kw_only=True):
    """The way of an account from its origin to one report; no links where the report is the origin's own."""

    report: str
    links: tuple[OriginLink, ...] = ()


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where an account comes from in the end.

    `via` are the sources it came through, nearest the origin first. `evidence` are the quoted words of
    each link. `status` is what it says of the incident. `paths` are the ways to its reports, which make a tree.
    """

    id: str
    name: str
    via: tuple[str, ...] = ()
    kind: Kind | None = None
    named: bool = True
    stance: Stance = "assert"
    reports: tuple[str, ...] = ()
    entity: str | None = None
    status: Status | None = None
    evidence: tuple[Place, ...] = ()
    paths: tuple[OriginPath, ...] = ()


class Origins(msgspec.Struct, frozen=True, kw_only=True):
    """The independent origins of an incident: at least `min`, at most `max`, and who they are."""

    min: int
    max: int
    list: tuple[Origin, ...] = ()


class ConflictValue(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values that cannot all be so, with who says it and where."""

    value: str
    origins: tuple[str, ...] = ()
    evidence: tuple[Place, ...] = ()


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """Accounts that cannot both be so; `field` is `status`, `when`, `where`, `quantity`, `actor`, `actor.age`, …."""

    field: str
    values: tuple[ConflictValue, ...]


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """The thing that mentions in one or more reports are of.

    Each value is what most independent origins say; the others are in `conflicts`. `members` are the
    mentions, as "report/event", and every one of them is also an address of the incident. `part_of` is the
    incident of which this one is told to be a part (an arrest within a crackdown).
    """

    id: str
    type: str
    plover: Plover
    status: Status
    title: str
    when: RecordWhen | None = None
    where: RecordWhere | None = None
    participants: tuple[RecordParticipant, ...] = ()
    reports: tuple[str, ...] = ()
    origins: Origins
    conflicts: tuple[Conflict, ...] = ()
    evidence: tuple[Place, ...] = ()
    members: tuple[str, ...] = ()
    part_of: str | None = None


class RecordFact(msgspec.Struct, frozen=True, kw_only=True):
    """A statement about an entity of the record and every place that makes it."""

    property: str
    value: str
    evidence: tuple[Place, ...] = ()


class RecordEntity(msgspec.Struct, frozen=True, kw_only=True):
    """A person, organisation, outlet, place or group across reports.

    `because` says in words why names were joined; `members` are its entities in readings, "report/id".
    """

    id: str
    kind: Kind
    name: str
    names: tuple[str, ...] = ()
    facts: tuple[RecordFact, ...] = ()
    reports: tuple[str, ...] = ()
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    because: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


class Copies(msgspec.Struct, frozen=True, kw_only=True):
    """Reports that are one text; `original` is None where nothing shows which came first."""

    original: str | None = None
    reports: tuple[str, ...]
    because: Literal["same text", "same agency"]


class CheckedComparison(msgspec.Struct, frozen=True, kw_only=True):
    """A comparison of a report held against the record."""

    report: str
    span: Span
    text: str
    verdict: Verdict
    because: tuple[str, ...] = ()
    missing: str | None = None


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """A smallest set of claims about time that cannot all hold."""

    claims: tuple[Place, ...]
    explanation: str


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """Two incidents or two entities of the record that may be one, left apart until a person decides.

    `score` runs from 0 (surely two) to 1 (surely one); `because` gives what speaks for it and against it in words.
    """

    sort: Literal["incident", "entity"]
    a: str
    b: str
    score: float
    because: tuple[str, ...] = ()


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """A source that kept reports rely on and that is not kept itself: what is worth getting.

    `incidents` are those that rest on it, `reports` those that cite it, `evidence` the words by which they do.
    """

    name: str
    kind: Kind | None = None
    entity: str | None = None
    incidents: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    evidence: tuple[Place, ...] = ()


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What the kept reports say together: the whole that `dragoman chronicle --json` prints."""

    schema: Literal["dragoman.record/1"] = "dragoman.record/1"
    incidents: tuple[Incident, ...] = ()
    entities: tuple[RecordEntity, ...] = ()
    copies: tuple[Copies, ...] = ()
    comparisons: tuple[CheckedComparison, ...] = ()
    clashes: tuple[Clash, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    unread: tuple[Unread, ...] = ()


__all__ = [
    "CheckedComparison",
    "Clash",
    "Conflict",
    "ConflictValue",
    "Copies",
    "Incident",
    "Origin",
    "OriginLink",
    "OriginPath",
    "Origins",
    "Place",
    "Record",
    "RecordEntity",
    "RecordFact",
    "RecordParticipant",
    "RecordWhen",
    "RecordWhere",
    "Suggestion",
    "Unread",
]
