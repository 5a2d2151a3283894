"""Adding many reports: committed together every so many reports or seconds, acknowledged only then."""

import sqlite3
import time
from pathlib import Path

from dragoman.model import Reading, Snapshot

from . import truth
from .store import telling
from .truth import Kept


class Adding:
    """Adds reports in batches; `add` and `flush` give those that are now durably kept, in order.

    What has been added and not yet given back may be lost with the machine, and never in part. A report
    that fails to be added leaves the others of its batch as they are.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, every: int, seconds: float) -> None:
        self._path, self._connection = path, connection
        self._every, self._seconds = every, seconds
        self._pending: list[Kept] = []
        self._since = 0.0

    def add(self, snapshot: Snapshot, reading: Reading) -> list[Kept]:
        """Add a report; give the reports that are now durably kept, often none."""
        with telling(self._path):
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")
                self._since = time.monotonic()
            self._connection.execute("SAVEPOINT one_report")
            try:
                new = truth.add(self._connection, snapshot, reading)
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK TO one_report")
                    self._connection.execute("RELEASE one_report")
                else:
                    self._pending.clear()
                raise
            self._connection.execute("RELEASE one_report")
        self._pending.append(Kept(report=reading.report.id, new=new))
        if len(self._pending) >= self._every or time.monotonic() - self._since >= self._seconds:
            return self.flush()
        return []

    def flush(self) -> list[Kept]:
        """Commit what was added; give the reports that are now durably kept."""
        if self._connection.in_transaction:
            try:
                with telling(self._path):
                    self._connection.execute("COMMIT")
            except BaseException:
                self.abandon()
                raise
        kept, self._pending = self._pending, []
        return kept

    def abandon(self) -> None:
        """Take back what was added and not yet given back."""
        self._pending = []
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
