"""`Reading`: what one report says, read by one reader; the whole that `dragoman read` prints."""

from typing import Literal

import msgspec

from .claim import Claim
from .entity import Entity
from .event import Event
from .measure import Comparison, Quantity
from .report import Report
from .when import TimeMention


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """Who read: version, model, and the fingerprint of code, model and lexicons."""

    version: str
    model: str
    fingerprint: str


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A pure function of a report and a reader: same in, same bytes out."""

    schema: Literal["dragoman.reading/1"] = "dragoman.reading/1"
    reader: Reader
    report: Report
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
