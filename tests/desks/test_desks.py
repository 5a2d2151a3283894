"""Desks: folders of invented reports, and what a careful reader takes from them, held from text to record."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from dragoman.model import Report
from dragoman.read import read
from dragoman.weigh import weigh

HERE = Path(__file__).parent
EXPECTED = [
    pytest.param(folder.name, kind, wanted, id=f"{folder.name}-{nth}-{kind}")
    for folder in sorted(HERE.iterdir())
    if (folder / "expect.yaml").exists()
    for nth, row in enumerate(yaml.safe_load((folder / "expect.yaml").read_text()), 1)
    for kind, wanted in row.items()
]


@cache
def desk(name):
    """Give the record of a desk, and the names of its files by report id."""
    readings, files = [], {}
    for path in sorted((HERE / name).glob("*.txt")):
        _, front, body = path.read_text().split("---\n", 2)
        reading = read(Report.of(body.strip(), snapshot="0" * 64, language="en", **yaml.safe_load(front)))
        readings.append(reading)
        files[reading.report.id] = path.stem
    return weigh(readings), files


def _told_in(files, ids):
    return {files[i] for i in ids}


def _persons(record, name):
    return [e for e in record.entities if e.kind == "person" and name in e.names]


def _holds(record, files, kind, wanted):
    """Tell whether a record holds one line of `expect.yaml`."""
    if kind == "incident":
        return any(
            set(wanted["reports"]) == _told_in(files, i.reports)
            and wanted.get("type", i.type) == i.type
            and ("actor" not in wanted or any(p.name == wanted["actor"] for p in i.participants if p.role == "actor"))
            for i in record.incidents
        )
    if kind == "origins":
        counts = [i.origins for i in record.incidents if i.type == wanted["type"]]
        return [(o.min, o.max) for o in counts] == [(wanted["min"], wanted["max"])]
    if kind == "apart":
        return not any(set(wanted) <= _told_in(files, i.reports) for i in record.incidents)
    if kind == "copy":
        return any(set(wanted) == _told_in(files, c.reports) for c in record.copies)
    if kind == "conflict":
        return any(
            c.field == wanted["field"] and set(wanted["reports"]) <= _told_in(files, i.reports)
            for i in record.incidents
            for c in i.conflicts
        )
    if kind == "one_person":
        return len({e.id for name in wanted for e in _persons(record, name)}) == 1
    assert kind == "two_persons", kind
    return not {e.id for e in _persons(record, wanted[0])} & {e.id for e in _persons(record, wanted[1])}


@pytest.mark.parametrize(("name", "kind", "wanted"), EXPECTED)
def test_a_desk_is_read_as_a_careful_reader_does(name, kind, wanted):
    """What is expected of a desk is in the record that is made of its reports."""
    record, files = desk(name)
    assert _holds(record, files, kind, wanted), [
        (i.title, sorted(_told_in(files, i.reports))) for i in record.incidents
    ]
