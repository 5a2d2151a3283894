"""Makes the casefile of a schema version that `tests/keep/data` keeps: `python -m tests.keep.older` for the newest.

Run it before a step is added to the schema, and commit what it makes: later programs have to open it.
"""

import gzip
import json
import tempfile
from pathlib import Path
from typing import Any

import click
import msgspec

from dragoman.keep import Casefile, store
from dragoman.model import Decision
from tests.keep.made import found, record

DATA = Path(__file__).parent / "data"


def fill(casefile: Casefile) -> None:
    """Put in reports, one of them seen twice and read twice, decisions, and a record."""
    for number in range(1, 6):
        casefile.add(*found(number))
    casefile.add(*found(1, body=b"the same, marked up", source="https://avrapost.example/1"))
    casefile.add(*found(2, fingerprint="f1"))
    for number, undoes in (("d1", None), ("d2", "d1")):
        said: dict[str, Any] = {"undoes": undoes} if undoes else {"judgement": "same", "a": "p1", "b": "p3"}
        casefile.decide(
            Decision(id=number, author="Mara Quill", time="2024-01-02T03:04:05Z", note="Asked her.", **said)
        )
    casefile.put_record(record(*casefile.report_ids()), chain_head=casefile.chain_head)


def told(casefile: Casefile) -> dict[str, Any]:
    """Give what stands for all that a casefile holds: the head of its log, counts, readings by hash, its record."""
    return {
        "head": casefile.chain_head,
        "stats": {name: value for name, value in msgspec.to_builtins(casefile.stats()).items() if value},
        "snapshots": [list(casefile.snapshots_of(report)) for report in casefile.report_ids()],
        "texts": [casefile.report(report).text for report in casefile.report_ids()],
        "decisions": [[one.id, one.author, one.note, one.undoes] for one in casefile.decisions()],
        "incidents": [[one.id, one.title, list(one.reports), one.origins.min] for one in casefile.incidents()],
        "entities": [[one.id, list(one.names)] for one in casefile.entities()],
        "found": [[hit.kind, hit.id] for hit in casefile.search("kohler flight")],
    }


def main() -> None:
    """Write the casefile of the newest version, and what it holds."""
    version = store.newest_version()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "older.dragoman"
        with Casefile.create(path) as casefile:
            fill(casefile)
            (DATA / f"version-{version:04}.json").write_text(json.dumps(told(casefile), indent=1) + "\n", "utf-8")
        body = gzip.compress(path.read_bytes(), mtime=0)
    (DATA / f"version-{version:04}.dragoman.gz").write_bytes(body)
    click.echo(f"version {version}: {len(body)} bytes")


if __name__ == "__main__":
    main()
