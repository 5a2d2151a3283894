"""Parquet: one row for each incident, flat columns with their types, and the whole incident as JSON.

Needs pyarrow, the extra `dragoman[parquet]`.
"""

from collections.abc import Callable
from itertools import islice
from typing import Any, BinaryIO

from dragoman.keep import Casefile, Filters
from dragoman.model import DragomanError, Incident, canonical_bytes

AT_ONCE = 1000
"""Incidents in memory at a time; as many are a row group of the file."""

SCHEMA = "dragoman.record/1"


def _role(*roles: str) -> Callable[[Incident], list[str]]:
    def names(incident: Incident) -> list[str]:
        return list(dict.fromkeys(one.name for one in incident.participants if one.role in roles))

    return names


COLUMNS: tuple[tuple[str, str, Callable[[Incident], Any]], ...] = (
    ("id", "string", lambda one: one.id),
    ("type", "string", lambda one: one.type),
    ("plover_event", "string", lambda one: one.plover.event),
    ("plover_mode", "string", lambda one: one.plover.mode),
    ("plover_context", "strings", lambda one: list(one.plover.context)),
    ("status", "string", lambda one: one.status),
    ("title", "string", lambda one: one.title),
    ("date_edtf", "string", lambda one: one.when.edtf if one.when else None),
    ("date_earliest", "string", lambda one: one.when.earliest if one.when else None),
    ("date_latest", "string", lambda one: one.when.latest if one.when else None),
    ("actors", "strings", _role("actor")),
    ("targets", "strings", _role("target")),
    ("companions", "strings", _role("companion")),
    ("from", "strings", _role("origin")),
    ("to", "strings", _role("destination")),
    ("topics", "strings", _role("topic")),
    ("instruments", "strings", _role("instrument")),
    ("place", "string", lambda one: one.where.name if one.where else None),
    ("lat", "float", lambda one: one.where.lat if one.where else None),
    ("lon", "float", lambda one: one.where.lon if one.where else None),
    ("origins_min", "int", lambda one: one.origins.min),
    ("origins_max", "int", lambda one: one.origins.max),
    ("sources", "strings", lambda one: list(dict.fromkeys(origin.name for origin in one.origins.list))),
    ("reports", "strings", lambda one: list(one.reports)),
    ("conflicts", "strings", lambda one: [conflict.field for conflict in one.conflicts]),
    ("incident", "string", lambda one: canonical_bytes(one).decode()),
)
"""Name, type and value of each column. Days are strings, EDTF and ISO 8601, as everywhere."""


def write_parquet(casefile: Casefile, filters: Filters, out: BinaryIO) -> int:
    """Write a row for each incident; give how many."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise DragomanError(
            "parquet", "Parquet is written with pyarrow, which is not here", "pip install 'dragoman[parquet]'"
        ) from None
    types = {"string": pa.string(), "strings": pa.list_(pa.string()), "int": pa.int32(), "float": pa.float64()}
    schema = pa.schema([(name, types[kind]) for name, kind, _ in COLUMNS], metadata={"dragoman.schema": SCHEMA})
    incidents, written = casefile.incidents(filters), 0
    with ParquetWriter(out, schema, compression="zstd") as writer:
        while batch := list(islice(incidents, AT_ONCE)):
            rows = {name: [value(one) for one in batch] for name, _, value in COLUMNS}
            writer.write_table(pa.table(rows, schema=schema))
            written += len(batch)
    return written
