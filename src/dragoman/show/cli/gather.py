"""Commands that read reports: `read`, `add`, `rebuild`, `follow`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.model import Reading, canonical_bytes
from dragoman.show.wording import count

from .actions import Actions, Added, Failure
from .options import (
    as_is_option,
    casefile_argument,
    jobs_option,
    json_option,
    named_so,
    ontology_option,
    sources_argument,
)
from .output import print_json, show, stdout, warn
from .progress import told

if TYPE_CHECKING:
    from rich.console import RenderableType


def status_of(sources: Sequence[str], *, came: int, failed: int) -> int:
    """Give 0 where nothing failed, 2 where nothing came and no source is there, 1 otherwise."""
    if not failed:
        return 0
    nowhere = all(source != "-" and not Path(source).exists() for source in sources)
    return 2 if not came and nowhere else 1


@click.command()
@sources_argument
@click.option("--json", "as_json", is_flag=True, help="Print a list of readings.")
@click.option("--jsonl", is_flag=True, help="Print one reading a line, as soon as each is done.")
@click.option("--explain", is_flag=True, help="Say for all that was read which rule and which words made it.")
@jobs_option
@as_is_option
@ontology_option
@click.pass_obj
def read(
    actions: Actions,
    *,
    sources: tuple[str, ...],
    as_json: bool,
    jsonl: bool,
    explain: bool,
    jobs: int | None,
    as_is: bool,
    ontology: Path | None,
) -> int:
    """Print what each report says; keep nothing.

    A SOURCE is a file, a folder, a URL, or `-` for standard input.
    """
    if as_json and jsonl:
        raise click.UsageError("--json and --jsonl exclude each other")
    counts = {"came": 0, "failed": 0}
    out = stdout()
    with told("reading", bar=not out.isatty()) as on_progress:

        def readings() -> Iterator[Reading]:
            found = actions.read(
                sources,
                jobs=jobs or actions.cores(),
                as_is=as_is,
                stdin=sys.stdin.buffer,
                on_progress=on_progress,
                ontology=ontology,
            )
            for one in found:
                counts["failed" if isinstance(one, Failure) else "came"] += 1
                if isinstance(one, Failure):
                    warn(one.line)
                else:
                    yield one

        if jsonl:
            for reading in readings():
                out.write(canonical_bytes(reading) + b"\n")
                out.flush()
        elif as_json:
            out.writelines(_document(readings()))
        else:
            show(_explained(readings()) if explain else _summaries(readings()))
    return status_of(sources, came=counts["came"], failed=counts["failed"])


def _document(readings: Iterator[Reading]) -> Iterator[bytes]:
    """Give a JSON list, one reading a line, without holding them all."""
    yield b"["
    for number, reading in enumerate(readings):
        yield (b",\n" if number else b"\n") + canonical_bytes(reading)
    yield b"\n]\n"


def _summaries(readings: Iterator[Reading]) -> "Iterator[RenderableType]":
    from dragoman.show.terminal.reading import summary

    return map(summary, readings)


def _explained(readings: Iterator[Reading]) -> "Iterator[RenderableType]":
    from dragoman.show.terminal.explaining import explained

    for reading in readings:
        yield from explained(reading)


@click.command()
@casefile_argument
@sources_argument
@json_option
@jobs_option
@as_is_option
@ontology_option
@click.pass_obj
def add(
    actions: Actions,
    *,
    casefile: Path,
    sources: tuple[str, ...],
    as_json: bool,
    jobs: int | None,
    as_is: bool,
    ontology: Path | None,
) -> int:
    """Read reports and keep them in a casefile.

    The casefile is made where there is none. A SOURCE is a file, a folder, a URL, `-` for standard input, or
    readings made before. What is there already is not added again.
    """
    named_so(casefile)
    with told("reading") as on_progress:
        done = actions.add(
            casefile,
            sources,
            jobs=jobs or actions.cores(),
            as_is=as_is,
            stdin=sys.stdin.buffer,
            on_progress=on_progress,
            ontology=ontology,
        )
    return _tell_added(casefile, sources, done, as_json=as_json)


def _tell_added(casefile: Path, sources: Sequence[str], done: Added, *, as_json: bool) -> int:
    if as_json:
        print_json(
            {
                "schema": "dragoman.added/1",
                "casefile": str(casefile),
                "added": done.added,
                "known": done.known,
                "incidents": done.incidents,
                "failed": [{"source": one.source, "error": one.line} for one in done.failed],
            }
        )
    elif done.added or done.known:
        known = f", {len(done.known)} there already" if done.known else ""
        failed = f", {len(done.failed)} could not be read" if done.failed else ""
        click.echo(
            f"{casefile}: {count(len(done.added), 'report')} added{known}{failed};"
            f" {count(done.incidents, 'incident')} in the record"
        )
    return status_of(sources, came=len(done.added) + len(done.known), failed=len(done.failed))


@click.command()
@casefile_argument
@json_option
@ontology_option
@click.option("--forget-types", is_flag=True, help="Let go of incidents of types that are not known any more.")
@click.pass_obj
def rebuild(actions: Actions, *, casefile: Path, as_json: bool, ontology: Path | None, forget_types: bool) -> int:
    """Make the record again from what is kept."""
    with told("weighing") as on_progress:
        done = actions.rebuild(casefile, on_progress=on_progress, ontology=ontology, forget_types=forget_types)
    if as_json:
        print_json(
            {
                "schema": "dragoman.rebuilt/1",
                "casefile": str(casefile),
                "reports": done.reports,
                "incidents": done.incidents,
                "same": done.same,
            }
        )
    else:
        click.echo(
            f"{casefile}: {count(done.incidents, 'incident')} from {count(done.reports, 'report')};"
            f" the record is {'the same as before' if done.same else 'another than before'}"
        )
    return 0


@click.command()
@casefile_argument
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@json_option
@jobs_option
@ontology_option
@click.pass_obj
def follow(
    actions: Actions, *, casefile: Path, feeds: tuple[str, ...], as_json: bool, jobs: int | None, ontology: Path | None
) -> int:
    """Fetch feeds once and add what is new.

    A FEED is the address of an RSS or Atom feed. Its entries are the reports, as far as the feed has their
    text; the pages that they link to are not fetched. Run it again, or by a timer, for what comes later.
    """
    named_so(casefile)
    with told("following") as on_progress:
        done = actions.follow(casefile, feeds, jobs=jobs or actions.cores(), on_progress=on_progress, ontology=ontology)
    if not (as_json or done.added or done.failed):
        click.echo(f"{casefile}: nothing new in {count(len(feeds), 'feed')}")
        return 0
    return _tell_added(casefile, feeds, done, as_json=as_json)


COMMANDS = (read, add, rebuild, follow)
