"""Desks: folders of invented reports, and what a careful reader takes from them, held from text to record.

Each `expect.yaml` lists expectations of one key, its kind. What a line gives of `type`, `status`, `when`, `actor` and
other roles says which incidents it is about; a name holds when its words are among those of a participant's names.

- incident: there is one; with `reports`, it rests on exactly these
- together: one of them rests on all of these reports (and perhaps on others)
- apart: none of them rests on all of these reports
- origins: one of them has `min` and `max` independent origins
- conflict: one of them has a conflict of `field`, among `values`
- no_conflict: there are such incidents, and none has a conflict of `field`
- narrowed: the dates of one of them lie from `earliest` to `latest`
- part_of: one of them is part of an incident of the type `of`
- copy: these reports are copies of each other, of `original` where it is given
- one_person, two_persons: who bears the names, for the latter just as they stand where somebody does
- comparison: the verdict on the comparison whose words contain `contains`

What a careful desk expects and the record does not hold yet is in `open.yaml`; a line that comes to hold moves over.
"""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from dragoman.collect import Found, collect
from dragoman.read import read
from dragoman.weigh import weigh

HERE = Path(__file__).parent
ROLES = ("actor", "target", "companion", "origin", "destination", "topic")
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
        (found,) = collect([str(path)])
        assert isinstance(found, Found)
        assert found.report
        reading = read(found.report)
        readings.append(reading)
        files[reading.report.id] = path.stem
    return weigh(readings), files


def _told_in(files, ids):
    return {files[i] for i in ids}


def _words(name):
    return set(re.findall(r"[\w'’]+", name.casefold())) - {"the", "a", "an", "mr", "mrs"}


def _bears(name, names):
    return any(_words(name) <= _words(n) for n in names)


def _persons(record, name):
    return {e.id for e in record.entities if e.kind == "person" and _bears(name, (e.name, *e.names))}


def _called(record, name):
    """Give the persons with just this name, or else those in whose names it is."""
    own = {e.id for e in record.entities if e.kind == "person" and any(_words(name) == _words(n) for n in e.names)}
    return own or _persons(record, name)


def _within(when, earliest, latest):
    return bool(
        when and when.earliest and when.latest and str(earliest) <= when.earliest and when.latest <= str(latest)
    )


def _incidents(record, wanted):
    """Give the incidents that a line of `expect.yaml` is about."""
    names = {e.id: (e.name, *e.names) for e in record.entities}
    return [
        i
        for i in record.incidents
        if wanted.get("type", i.type) == i.type
        and wanted.get("status", i.status) == i.status
        and ("when" not in wanted or _within(i.when, wanted["when"], wanted["when"]))
        and all(
            any(p.role == role and _bears(wanted[role], (p.name, *names.get(p.entity, ()))) for p in i.participants)
            for role in ROLES
            if role in wanted
        )
    ]


def _of_incidents(found, record, files, kind, wanted):
    """Tell whether the incidents that a line is about hold what it says of them."""
    told = [_told_in(files, i.reports) for i in found]
    reports = set(wanted.get("reports", ()))
    fields = [{c.field: {v.value for v in c.values} for c in i.conflicts} for i in found]
    if kind == "incident":
        return any(not reports or reports == t for t in told)
    if kind == "together":
        return any(reports <= t for t in told)
    if kind == "apart":
        return not any(reports <= t for t in told)
    if kind == "origins":
        return any((i.origins.min, i.origins.max) == (wanted["min"], wanted["max"]) for i in found)
    if kind == "conflict":
        return any(
            wanted["field"] in f and set(wanted.get("values", ())) <= values and reports <= t
            for t, conflicts in zip(told, fields, strict=True)
            for f, values in conflicts.items()
        )
    if kind == "no_conflict":
        return bool(found) and not any(wanted["field"] in f for conflicts in fields for f in conflicts)
    if kind == "narrowed":
        return any(_within(i.when, wanted["earliest"], wanted["latest"]) for i in found)
    assert kind == "part_of", kind
    types = {i.id: i.type for i in record.incidents}
    return any(types.get(i.part_of) == wanted["of"] for i in found)


def _holds(record, files, kind, wanted):
    """Tell whether a record holds one line of `expect.yaml`."""
    if kind == "copy":
        wanted = wanted if isinstance(wanted, dict) else {"reports": wanted}
        return any(
            set(wanted["reports"]) == _told_in(files, c.reports)
            and wanted.get("original") in {None, files.get(c.original)}
            for c in record.copies
        )
    if kind == "one_person":
        return bool(set.intersection(*(_persons(record, name) for name in wanted)))
    if kind == "two_persons":
        first, second = (_called(record, name) for name in wanted)
        return bool(first and second and not first & second)
    if kind == "comparison":
        return any(wanted["contains"] in c.text and c.verdict == wanted["verdict"] for c in record.comparisons)
    wanted = wanted if isinstance(wanted, dict) else {"reports": wanted}
    return _of_incidents(_incidents(record, wanted), record, files, kind, wanted)


@pytest.mark.parametrize(("name", "kind", "wanted"), EXPECTED)
def test_a_desk_is_read_as_a_careful_reader_does(name, kind, wanted):
    """What is expected of a desk is in the record that is made of its reports."""
    record, files = desk(name)
    assert _holds(record, files, kind, wanted), [
        (i.type, i.title, sorted(_told_in(files, i.reports))) for i in record.incidents
    ]
