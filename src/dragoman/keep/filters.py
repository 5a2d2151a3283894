"""`Filters`: which incidents of a casefile are asked for, and the SQL that finds them by index."""

import json
import sqlite3
from typing import Any

import msgspec

from . import terms


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for; a field that is None asks for nothing.

    `type` is an event type; `who` and `where` the id of an entity or words of its names, "Khal*" for
    their beginning; `outlet` the words of an outlet; `since` and `until` ISO days, months
    or years, which the incident's time has to touch; `origins_min` the least number of independent
    origins; `conflicts` True for incidents that have some, False for those that have none; `status` what is
    said of them ("planned"); `ids` the ids of the incidents themselves.
    """

    type: str | None = None
    who: str | None = None
    where: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    origins_min: int | None = None
    conflicts: bool | None = None
    status: str | None = None
    ids: tuple[str, ...] | None = None

    def __bool__(self) -> bool:
        """Tell whether anything is asked for."""
        return self != Filters()

    @property
    def of_reports(self) -> "Filters":
        """The part that a report has by itself: its outlet and its day."""
        return Filters(outlet=self.outlet, since=self.since, until=self.until)

    @property
    def of_incidents(self) -> "Filters":
        """The part that only an incident has."""
        return Filters(
            type=self.type,
            who=self.who,
            where=self.where,
            origins_min=self.origins_min,
            conflicts=self.conflicts,
            status=self.status,
            ids=self.ids,
        )


_OUTLET = "r.outlet IN (SELECT outlet FROM (SELECT DISTINCT outlet FROM report) WHERE folded(outlet) LIKE ?)"


def narrowed(select: str, clauses: list[str], rest: str = "") -> str:
    """Give a query that ends in a condition, with more conditions, and the rest of it.

    All parts are this package's own words; what the user gave is bound to their question marks.
    """
    return " ".join((select, *(f"AND {clause}" for clause in clauses), rest))


def incident_clauses(connection: sqlite3.Connection, filters: Filters) -> tuple[list[str], list[Any]]:
    """Give the conditions on rows of `incident` (as `i`) that `filters` asks for, and their values."""
    clauses: list[str] = []
    values: list[Any] = []

    def ask(clause: str, *given: Any) -> None:
        clauses.append(clause)
        values.extend(given)

    if filters.ids is not None:
        ask("i.id IN (SELECT value FROM json_each(?))", json.dumps(filters.ids))
    if filters.type is not None:
        ask("i.type = ?", filters.type)
    if filters.status is not None:
        ask("i.status = ?", filters.status)
    if filters.who is not None:
        _ask_name(ask, connection, filters.who, "party")
    if filters.where is not None:
        _ask_name(ask, connection, filters.where, "place")
    if filters.outlet is not None:
        ask(
            narrowed(
                "i.number IN (SELECT ir.incident FROM report r JOIN incident_report ir ON ir.report = r.id WHERE 1",
                [_OUTLET],
                ")",
            ),
            outlet_pattern(filters.outlet),
        )
    if filters.since is not None:
        ask("i.dated AND (i.latest IS NULL OR i.latest >= ?)", filters.since)
    if filters.until is not None:
        ask("i.dated AND (i.earliest IS NULL OR i.earliest <= ?)", end_of(filters.until))
    if filters.origins_min is not None:
        ask("i.origins_min >= ?", filters.origins_min)
    if filters.conflicts is not None:
        ask("i.conflicts > 0" if filters.conflicts else "i.conflicts = 0")
    return clauses, values


FEW = 8
"""Where less than one in so many incidents is asked for, rows are looked up by incident, and else gone through."""


def incident_among(connection: sqlite3.Connection, filters: Filters) -> tuple[list[str], list[Any]]:
    """Give the condition on the column `incident` of rows that `filters` asks for, if any, and its values."""
    clauses, values = incident_clauses(connection, filters)
    if not clauses:
        return [], []
    many = narrowed("SELECT count(*), (SELECT count(*) FROM incident) FROM incident i WHERE 1", clauses)
    asked, whole = connection.execute(many, values).fetchone()
    column = "incident IN (" if asked * FEW < whole else "+incident IN ("
    return [column + narrowed("SELECT i.number FROM incident i WHERE 1", clauses, ")")], values


_PARTY = "role <> 'where'"
_PLACE = "role IN ('where', 'place', 'origin', 'destination')"


def _ask_name(ask: Any, connection: sqlite3.Connection, name: str, column: str) -> None:
    roles = _PLACE if column == "place" else _PARTY
    if connection.execute("SELECT 1 FROM entity WHERE id = ?", (name,)).fetchone():
        ask(narrowed("i.number IN (SELECT incident FROM incident_entity WHERE entity = ?", [roles], ")"), name)
        return
    words = terms.parse(name)
    if not words:
        ask("0")
        return
    ask(
        narrowed(
            "i.number IN (SELECT ie.incident FROM entity_words w JOIN entity e ON e.number = w.rowid"
            " JOIN incident_entity ie ON ie.entity = e.id WHERE entity_words MATCH ?",
            [roles],
            "UNION SELECT rowid FROM incident_words WHERE incident_words MATCH ?)",
        ),
        terms.expression(words),
        terms.expression(words, column),
    )


def report_clauses(connection: sqlite3.Connection, filters: Filters) -> tuple[list[str], list[Any]]:
    """Give the conditions on rows of `report` (as `r`) that `filters` asks for, and their values.

    What only an incident has is asked of the incidents that the report tells of.
    """
    clauses: list[str] = []
    values: list[Any] = []
    if filters.outlet is not None:
        clauses.append(_OUTLET)
        values.append(outlet_pattern(filters.outlet))
    if filters.since is not None:
        clauses.append("r.published >= ?")
        values.append(filters.since)
    if filters.until is not None:
        clauses.append("r.published <= ?")
        values.append(end_of(filters.until))
    if filters.of_incidents:
        asked, given = incident_clauses(connection, filters.of_incidents)
        clauses.append(
            narrowed(
                "r.id IN (SELECT ir.report FROM incident i JOIN incident_report ir ON ir.incident = i.number WHERE 1",
                asked,
                ")",
            )
        )
        values.extend(given)
    return clauses, values


def outlet_pattern(outlet: str) -> str:
    """Give a LIKE pattern for outlets that begin so, or have a later word that does."""
    return f"%{terms.folded_words(outlet)}%"


def end_of(day: str) -> str:
    """Give a string that sorts after every day within a day, month or year."""
    return day + "~"
