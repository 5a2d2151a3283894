"""Parquet files: rows of reports, or of readings made before."""

import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dragoman.collect import Failed, Found, collect
from dragoman.model import canonical_bytes
from tests.keep.made import found as made


def all_of(path: Path, rows: list[dict[str, Any]], schema: pa.Schema | None = None) -> list[Found | Failed]:
    """Give what a file of these rows holds."""
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), path)
    return list(collect([str(path)]))


@pytest.mark.parametrize("kind", [pa.string(), pa.binary(), pa.large_string()])
def test_readings_come_back(tmp_path: Path, kind: pa.DataType) -> None:
    """A column of readings as JSON gives them as they are, each with its own bytes for snapshot."""
    readings = [made(number)[1] for number in range(150)]
    rows = [{"shard": 1, "reading": canonical_bytes(one).decode()} for one in readings]
    schema = pa.schema([("shard", pa.int64()), ("reading", kind)])
    found = all_of(tmp_path / "a.parquet", rows, schema)
    assert [one.reading for one in found] == readings
    assert [one.snapshot.body for one in found] == [canonical_bytes(one) for one in readings]
    assert found[9].snapshot.source == f"{tmp_path / 'a.parquet'}:10"


def test_a_row_that_is_wrong_fails_alone(tmp_path: Path) -> None:
    """Rows without text, and readings that are none, are failures under their number."""
    rows = [{"text": "A ship sank off Port Avra."}, {"text": None}, {"text": "A ship left Velde."}]
    assert [type(one) for one in all_of(tmp_path / "a.parquet", rows)] == [Found, Failed, Found]
    (failed,) = all_of(tmp_path / "b.parquet", [{"reading": '{"schema": "dragoman.reading/1"}'}])
    assert isinstance(failed, Failed)
    assert failed.source == f"{tmp_path / 'b.parquet'}, row 1"


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    """A file without rows is one line."""
    (failed,) = all_of(tmp_path / "a.parquet", [], pa.schema([("text", pa.string())]))
    assert "has no rows" in str(failed.error)


def test_without_pyarrow_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyarrow is not installed, one line says how to get it."""
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["A ship sank."]}), path)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (failed,) = collect([str(path)])
    assert isinstance(failed, Failed)
    assert (
        str(failed.error) == f"{path}: Parquet is read with pyarrow, which is not here; pip install 'dragoman[parquet]'"
    )
