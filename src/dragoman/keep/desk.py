"""`Desk`: where the record is brought up to date: the shelf, the reports that wait, and the changes put in place."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from dragoman.model import Incident, RecordEntity

from . import derived, log, shelf
from .tally import Tally, tally_of, told


class Desk:
    """Within one transaction: what is weighed and put in place here stands for all that is kept now."""

    def __init__(self, connection: sqlite3.Connection, by: str, *, afresh: bool) -> None:
        self._connection, self._by = connection, by
        self.shelf = shelf.Shelf(connection)
        since = None if afresh else self._weighed_to()
        self.afresh = since is None
        """Whether the record is made from nothing."""
        self._rows = Tally() if since is None else self._rows_before()
        if since is None:
            derived.clear(connection)
            shelf.clear(connection)
        found = connection.execute(
            "SELECT DISTINCT r.id, r.published FROM log l JOIN report r ON r.id = l.subject"
            " WHERE l.seq > ? AND l.kind = 'reading' ORDER BY r.published, r.id",
            (since or 0,),
        )
        self.waiting: list[str] = [report for report, _ in found]
        """The ids of the reports that were read, or read anew, since the record was made; the oldest first."""

    def change(
        self,
        incidents: Mapping[str, tuple[int, Incident] | None],
        entities: Mapping[str, tuple[int, RecordEntity] | None],
        parts: Mapping[tuple[str, str], tuple[str, Any] | None],
    ) -> None:
        """Put changes of the record in place, and write down what weighing noted for them."""
        more = derived.change(self._connection, incidents, entities, parts)
        self._rows += more
        self.shelf.put_away()

    def close(self) -> None:
        """Note what the record was made from, and by whom."""
        self.shelf.put_away()
        seq = self._connection.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()[0]
        derived.note(self._connection, "made_from", log.head(self._connection))
        derived.note(self._connection, "made_to", str(seq))
        derived.note(self._connection, "weighed_by", self._by)
        derived.note(self._connection, "rows", str(self._rows))

    def _rows_before(self) -> Tally:
        """Give the rows that there should be: what was lost since they were written must not pass for what is."""
        noted = told(derived.noted(self._connection, "rows"))
        return tally_of(self._connection) if noted is None else noted

    def _weighed_to(self) -> int | None:
        """Give the entry of the log to which this weigher has weighed; None where it has to begin anew."""
        made_to, made_from = (derived.noted(self._connection, name) for name in ("made_to", "made_from"))
        if made_to is None or not made_to.isdigit() or derived.noted(self._connection, "weighed_by") != self._by:
            return None
        row = self._connection.execute("SELECT hex(head) FROM log WHERE seq = ?", (int(made_to),)).fetchone()
        return int(made_to) if row is not None and row[0] == (made_from or "").upper() else None
