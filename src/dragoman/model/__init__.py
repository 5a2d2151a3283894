"""The nouns that all rooms share.

Takes nothing and gives frozen types without I/O; knows nothing of how they are made, kept or shown.
Imports no room.
"""

from .canonical import canonical_bytes, short_id
from .claim import Claim, Link
from .decision import Decision
from .entity import Entity, Fact
from .errors import CasefileError, DragomanError, NotFoundError, SourceError
from .event import Event, Order, Participant, Plover
from .measure import Comparison, Quantity
from .reading import Reader, Reading
from .record import (
    CheckedComparison,
    Clash,
    Conflict,
    ConflictValue,
    Copies,
    Incident,
    Origin,
    OriginLink,
    OriginPath,
    Origins,
    Place,
    Record,
    RecordEntity,
    RecordFact,
    RecordParticipant,
    RecordWhen,
    RecordWhere,
    Suggestion,
    Unread,
)
from .report import Report, Snapshot
from .span import Span
from .when import TimeMention, When
from .words import Bound, Judgement, Kind, Role, Stance, Status, Verdict

__all__ = [
    "Bound",
    "CasefileError",
    "CheckedComparison",
    "Claim",
    "Clash",
    "Comparison",
    "Conflict",
    "ConflictValue",
    "Copies",
    "Decision",
    "DragomanError",
    "Entity",
    "Event",
    "Fact",
    "Incident",
    "Judgement",
    "Kind",
    "Link",
    "NotFoundError",
    "Order",
    "Origin",
    "OriginLink",
    "OriginPath",
    "Origins",
    "Participant",
    "Place",
    "Plover",
    "Quantity",
    "Reader",
    "Reading",
    "Record",
    "RecordEntity",
    "RecordFact",
    "RecordParticipant",
    "RecordWhen",
    "RecordWhere",
    "Report",
    "Role",
    "Snapshot",
    "SourceError",
    "Span",
    "Stance",
    "Status",
    "Suggestion",
    "TimeMention",
    "Unread",
    "Verdict",
    "When",
    "canonical_bytes",
    "short_id",
]
