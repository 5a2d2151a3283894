"""Reads one report: entities, times, quantities, claims, events and comparisons, each with its span.

Takes a `Report` and gives a `Reading`, a pure function of the report and the reader's fingerprint.
Knows nothing of other reports or of storage. Imports `model` alone; spaCy is loaded at the first reading.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.model import Reader, Reading, Report

from .pool import available_cores, read_all

if TYPE_CHECKING:
    from .own import Own

__all__ = ["Reader", "available_cores", "event_types", "load_own", "read", "read_all", "reader"]


def read(report: Report, own: "Own | None" = None) -> Reading:
    """Read one report; see `dragoman.read.stages.read`."""
    from .stages import read as read_report

    return read_report(report, own) if own else read_report(report)


def reader(own: "Own | None" = None) -> Reader:
    """Say who reads; see `dragoman.read.stages.reader`."""
    from .stages import reader as this_reader

    return this_reader(own) if own else this_reader()


def event_types(own: "Own | None" = None) -> frozenset[str]:
    """Give the keys of the event types that a reader knows."""
    from .own import PACKAGE

    return frozenset((own or PACKAGE).ontology.types)


def load_own(folder: Path | None) -> "Own | None":
    """Load the event types and outlets of a folder of one's own; see `dragoman.read.own.load_own`."""
    if folder is None:
        return None
    from .own import load_own as load

    return load(folder)
