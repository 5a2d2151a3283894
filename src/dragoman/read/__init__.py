"""Reads one report: entities, times, quantities, claims, events and comparisons, each with its span.

Takes a `Report` and gives a `Reading`, a pure function of the report and the reader's fingerprint.
Knows nothing of other reports or of storage. Imports `model` alone; spaCy is loaded at the first reading.
"""

from dragoman.model import Reader, Reading, Report

from .pool import available_cores, read_all

__all__ = ["Reader", "available_cores", "read", "read_all", "reader"]


def read(report: Report) -> Reading:
    """Read one report; see `dragoman.read.stages.read`."""
    from .stages import read as read_report

    return read_report(report)


def reader() -> Reader:
    """Say who reads; see `dragoman.read.stages.reader`."""
    from .stages import reader as this_reader

    return this_reader()
