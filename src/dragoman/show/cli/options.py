"""Options and arguments that several commands share."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from dragoman.keep import Filters
from dragoman.keep.disks import remote_kind

from .output import warn

F = TypeVar("F", bound=Callable[..., Any])


def _local(_ctx: click.Context, _parameter: click.Parameter, path: Path) -> Path:
    """Give the path of a casefile; warn where it is on a network disk."""
    if kind := remote_kind(path):
        warn(f"{path}: it is on a network disk ({kind}), where two programs can damage it; keep it on a local disk")
    return path


casefile_argument = click.argument("casefile", type=click.Path(path_type=Path), callback=_local)
sources_argument = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Read in N processes (default: all cores). The output does not depend on it.",
)
as_is_option = click.option("--as-is", is_flag=True, help="Leave plain text untouched, so that offsets are of it.")

ontology_option = click.option(
    "--ontology",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Read with the event types and outlets of this folder too.",
)


def _day(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", value):
        raise click.BadParameter("a day, month or year is written 2024-07-16, 2024-07 or 2024")
    return value


_FILTERS = (
    click.option("--type", "type_", metavar="TYPE", help="Only this type of event (`defection`)."),
    click.option("--who", metavar="NAME", help="Only what this person or organisation takes part in."),
    click.option("--where", metavar="PLACE", help="Only what was there."),
    click.option("--outlet", metavar="NAME", help="Only what this outlet reports."),
    click.option("--since", metavar="DAY", callback=_day, help="Only what may have been on or after this day."),
    click.option("--until", metavar="DAY", callback=_day, help="Only what may have been on or before this day."),
    click.option(
        "--origins-min", type=click.IntRange(min=0), metavar="N", help="Only what has at least N independent origins."
    ),
    click.option("--conflicts", is_flag=True, help="Only what accounts differ on."),
)


def filter_options(command: F) -> F:
    """Give a command the options that restrict incidents; it gets them as `**asked`, for `filters_of`."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


def filters_of(asked: dict[str, Any]) -> Filters:
    """Give the filters that the options of `filter_options` ask for."""
    return Filters(
        type=asked["type_"],
        who=asked["who"],
        where=asked["where"],
        outlet=asked["outlet"],
        since=asked["since"],
        until=asked["until"],
        origins_min=asked["origins_min"],
        conflicts=asked["conflicts"] or None,
    )
