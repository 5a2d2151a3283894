"""`Outlets`: which outlets tell of the incidents asked for, on whom they rely and whom they cite, by counting rows."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from . import store
from .counting import OWN, UNNAMED
from .filters import Filters, incident_among, narrowed
from .ties import listed


class Teller(NamedTuple):
    """An outlet: its incidents, and of how many it was first, alone, or contradicted by most origins."""

    outlet: str
    incidents: int
    first: int
    alone: int
    outvoted: int


class Voice(NamedTuple):
    """An origin: how many outlets and incidents rest on it; `voice` is what its names have in common."""

    voice: str
    name: str
    entity: str | None
    outlets: int
    incidents: int


class Cited(NamedTuple):
    """An outlet that cites others or is cited, for so many incidents."""

    key: str
    name: str
    incidents: int


class Citation(NamedTuple):
    """That an outlet has accounts of so many incidents from another, by their keys."""

    outlet: str
    source: str
    incidents: int


_COPIES = (
    "SELECT coalesce(nullif(r.outlet, ''), nullif(r.agency, ''), nullif(r.url, ''), nullif(r.ref, ''),"
    " nullif(r.title, ''), 'report ' || r.id) AS name, count(*) FROM report r WHERE r.id IN"
    " (SELECT about FROM concerned WHERE kind = 'copies' AND part = 'copy')"
    " AND EXISTS (SELECT 1 FROM incident_report WHERE report = r.id"
)
"""Counts copies by outlet, which is called what `counting` calls it."""


class Outlets:
    """Counts of outlets and sources over the incidents that `filters` asks for."""

    def __init__(self, path: Path, connection: sqlite3.Connection, filters: Filters) -> None:
        self.path, self._connection = path, connection
        with store.telling(path):
            self._among, self._values = incident_among(connection, filters)

    def tellers(self) -> list[Teller]:
        """Give all outlets, those with most incidents first."""
        sql = "SELECT outlet, count(*) AS many, sum(first), sum(alone), sum(outvoted) FROM teller WHERE 1"
        return [Teller(*row) for row in self._rows(sql, "GROUP BY outlet ORDER BY many DESC, outlet")]

    def reports(self, outlets: Iterable[str]) -> dict[str, int]:
        """Give how many reports of each of some outlets tell of these incidents."""
        sql = "SELECT outlet, count(*) FROM (SELECT DISTINCT outlet, report FROM told WHERE outlet IN"
        sql += " (SELECT value FROM json_each(?))"
        return dict(self._rows(sql, ") GROUP BY outlet", listed(outlets)))

    def copies(self) -> dict[str, int]:
        """Give how many of the reports of each outlet that tell of these incidents copy another's."""
        return dict(self._rows(_COPIES, ") GROUP BY name"))

    def voices(self, most: int) -> list[Voice]:
        """Give the outlets' own voice and the unnamed, and the `most` others on whom most outlets rely."""
        chosen = [OWN, UNNAMED]
        sql = "SELECT voice, count(DISTINCT outlet) AS outlets, count(*) AS many FROM relied WHERE voice NOT IN (?, ?)"
        rest = "GROUP BY voice ORDER BY outlets DESC, many DESC, voice LIMIT ?"
        chosen += [row[0] for row in self._rows(sql, rest, OWN, UNNAMED, after=(most,))]
        sql = (
            "SELECT voice, max(name), max(entity), count(DISTINCT outlet), count(DISTINCT incident) FROM relied"
            " WHERE voice IN (SELECT value FROM json_each(?))"
        )
        found = {row[0]: Voice(*row) for row in self._rows(sql, "GROUP BY voice", listed(chosen))}
        many = sorted(found.values(), key=lambda one: (-one.outlets, -one.incidents, one.voice))
        return [found[one] for one in (OWN, UNNAMED) if one in found] + [
            one for one in many if one.voice not in {OWN, UNNAMED}
        ]

    def relies(self, outlets: Iterable[str], voices: Iterable[str]) -> dict[tuple[str, str], int]:
        """Give for how many of these incidents some outlets rely on some voices."""
        sql = (
            "SELECT outlet, voice, count(*) FROM relied WHERE voice IN (SELECT value FROM json_each(?))"
            " AND outlet IN (SELECT value FROM json_each(?))"
        )
        rows = self._rows(sql, "GROUP BY voice, outlet", listed(voices), listed(outlets))
        return {(outlet, voice): many for outlet, voice, many in rows}

    def citing(self, most: int) -> list[Cited]:
        """Give the outlets that cite others or are cited for most incidents, most first."""
        sql = "WITH found AS MATERIALIZED (SELECT outlet, source, incident, outlet_name, source_name FROM cited WHERE 1"
        rest = (
            ") SELECT key, max(name), count(DISTINCT incident) AS many FROM"
            " (SELECT outlet AS key, outlet_name AS name, incident FROM found"
            " UNION ALL SELECT source, source_name, incident FROM found) GROUP BY key ORDER BY many DESC, key LIMIT ?"
        )
        return [Cited(*row) for row in self._rows(sql, rest, after=(most,))]

    def cited(self, among: Iterable[str], most: int) -> tuple[list[Citation], int]:
        """Give who cites whom among some, in their order, the `most` strongest ties; and how many ties there are."""
        sql = (
            "SELECT outlet, source, count(*) AS many, count(*) OVER () FROM cited"
            " WHERE outlet IN (SELECT value FROM json_each(?)) AND source IN (SELECT value FROM json_each(?))"
        )
        names = listed(among)
        rest = "GROUP BY outlet, source ORDER BY many DESC, outlet, source LIMIT ?"
        rows = self._rows(sql, rest, names, names, after=(most,))
        return sorted(Citation(*row[:3]) for row in rows), rows[0][3] if rows else 0

    def _rows(self, select: str, rest: str, *given: Any, after: tuple[Any, ...] = ()) -> list[Any]:
        with store.telling(self.path):
            sql = narrowed(select, self._among, rest)
            return self._connection.execute(sql, (*given, *self._values, *after)).fetchall()
