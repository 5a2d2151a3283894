"""`Found` and `Failed`: what collecting a source gives."""

from dataclasses import dataclass

from dragoman.model import Reading, Report, Snapshot, SourceError


@dataclass(frozen=True)
class Found:
    """One report and the bytes it came from, or a reading made before; one of the two is set.

    The reports of one feed share a snapshot; a line of a `.jsonl` file is its own.
    """

    snapshot: Snapshot
    report: Report | None = None
    reading: Reading | None = None


@dataclass(frozen=True)
class Failed:
    """A source, or a part of one ("reports.jsonl:7"), that gave no report, and why."""

    source: str
    error: SourceError

    @classmethod
    def because(cls, error: SourceError) -> "Failed":
        """Make the failure of the source that `error` names."""
        return cls(source=error.what, error=error)
