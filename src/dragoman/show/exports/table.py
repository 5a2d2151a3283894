"""CSV: one flat row for each incident, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Callable
from typing import BinaryIO

from dragoman.keep import Casefile, Filters
from dragoman.model import Incident
from dragoman.show.wording import one_line

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run as a formula by spreadsheets (OWASP, "CSV injection")."""

BETWEEN = "; "

Cell = str | int | float | None


def _role(role: str) -> Callable[[Incident], Cell]:
    def names(incident: Incident) -> Cell:
        return BETWEEN.join(dict.fromkeys(one.name for one in incident.participants if one.role == role))

    return names


COLUMNS: tuple[tuple[str, Callable[[Incident], Cell]], ...] = (
    ("id", lambda one: one.id),
    ("type", lambda one: one.type),
    ("plover_event", lambda one: one.plover.event),
    ("plover_mode", lambda one: one.plover.mode),
    ("plover_context", lambda one: BETWEEN.join(one.plover.context)),
    ("status", lambda one: one.status),
    ("title", lambda one: one.title),
    ("date_edtf", lambda one: one.when.edtf if one.when else None),
    ("date_earliest", lambda one: one.when.earliest if one.when else None),
    ("date_latest", lambda one: one.when.latest if one.when else None),
    ("actor", _role("actor")),
    ("target", _role("target")),
    ("companion", _role("companion")),
    ("origin", _role("origin")),
    ("destination", _role("destination")),
    ("topic", _role("topic")),
    ("instrument", _role("instrument")),
    ("place", lambda one: one.where.name if one.where else _role("place")(one)),
    ("lat", lambda one: one.where.lat if one.where else None),
    ("lon", lambda one: one.where.lon if one.where else None),
    ("origins_min", lambda one: one.origins.min),
    ("origins_max", lambda one: one.origins.max),
    ("sources", lambda one: BETWEEN.join(dict.fromkeys(origin.name for origin in one.origins.list))),
    ("reports", lambda one: len(one.reports)),
    ("report_ids", lambda one: " ".join(one.reports)),
    (
        "conflicts",
        lambda one: BETWEEN.join(
            f"{conflict.field}: {' / '.join(value.value for value in conflict.values)}" for conflict in one.conflicts
        ),
    ),
)


def write_csv(casefile: Casefile, filters: Filters, out: BinaryIO) -> int:
    """Write a heading and a row for each incident, in UTF-8 (RFC 4180); give how many incidents."""
    written = 0
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        rows = csv.writer(text)
        rows.writerow(name for name, _ in COLUMNS)
        for incident in casefile.incidents(filters):
            rows.writerow(cell(value(incident)) for _, value in COLUMNS)
            written += 1
    finally:
        text.detach()
    return written


def cell(value: Cell) -> Cell:
    """Give a value as a cell; text that a spreadsheet would run gets an apostrophe before it."""
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return f"'{text}" if value.startswith(FORMULA) or text.startswith(FORMULA) else text
