"""Commands that give the casefile to others: `export`, `serve`."""

from pathlib import Path
from typing import Any

import click
from msgspec import structs

from dragoman.show.wording import count

from .actions import Actions
from .options import casefile_argument, filter_options, filters_of, json_option, tell_unknown_type
from .output import opened, print_json, stdout

PORT = 8321


@click.command()
@casefile_argument
@click.option("--to", "format_", required=True, metavar="FORMAT", help="csv, jsonl, parquet, html or dossier.")
@click.argument("out", type=click.Path(path_type=Path))
@filter_options
@click.option("--incident", "ids", multiple=True, metavar="ID", help="Only this incident; may be given again.")
@json_option
def export(casefile: Path, format_: str, out: Path, ids: tuple[str, ...], as_json: bool, **asked: Any) -> None:
    """Write incidents to a file.

    csv and parquet have a row for each, jsonl a line for each, html one page with everything, that needs
    nothing else. A dossier is a zip of a page, of the snapshots, readings and decisions it rests on, and of
    proofs that these were kept: `dragoman verify` checks it without the casefile. OUT may be `-` for standard output.
    """
    from dragoman.show.exports import pour, write

    piped = str(out) == "-"
    if piped and as_json:
        raise click.UsageError("--json and `-` exclude each other: both would go to standard output")
    with opened(casefile) as case:
        filters = filters_of(asked)
        tell_unknown_type(case, filters)
        if ids:
            filters = structs.replace(filters, ids=tuple(case.incident(one).id for one in ids))
        written = pour(case, format_, stdout(), filters) if piped else write(case, format_, out, filters)
    if piped:
        return
    if as_json:
        print_json({"schema": "dragoman.exported/1", "out": str(out), "format": format_, "incidents": written})
    else:
        click.echo(f"{out}: {count(written, 'incident')} written as {format_}")


@click.command()
@casefile_argument
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="PORT",
    help=f"Listen there (default: {PORT}, or any free port where that is taken).",
)
@click.option("--no-open", is_flag=True, help="Do not open the browser.")
@click.option("--no-token", is_flag=True, help="Let in whoever is on this machine, without the token of the address.")
@click.option("--read-only", is_flag=True, help="Refuse every change: nothing can be added or decided.")
@click.pass_obj
def serve(
    actions: Actions, *, casefile: Path, port: int | None, no_open: bool, no_token: bool, read_only: bool
) -> None:
    """Open the casefile in a browser, on this machine alone.

    The address bears a random token: the browser that opens it gets in, nobody else. Ctrl-C ends it.
    """
    from dragoman.show.web.server import serve as run

    run(
        casefile,
        actions,
        port=port,
        preferred=PORT,
        browse=not no_open,
        token=not no_token,
        read_only=read_only,
    )


COMMANDS = (export, serve)
