"""Options and arguments that several commands share."""

from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from mimetypes import MimeTypes
from pathlib import Path
from typing import Any, TypeVar

import click

from dragoman.keep import Casefile, Filters
from dragoman.keep.disks import remote_kind
from dragoman.model import CasefileError

from .days import day_of
from .output import warn

ENDING = ".dragoman"
F = TypeVar("F", bound=Callable[..., Any])


def _local(_ctx: click.Context, _parameter: click.Parameter, path: Path) -> Path:
    """Give the path of a casefile; warn where it is on a network disk."""
    if kind := remote_kind(path):
        warn(f"{path}: it is on a network disk ({kind}), where two programs can damage it; keep it on a local disk")
    return path


def named_so(path: Path) -> None:
    """Refuse to make a casefile under the name of a report ("notes.txt"): the first argument may be forgotten."""
    if MimeTypes().guess_type(path.name)[0] and not path.exists():
        raise CasefileError(
            str(path), f"a casefile's name ends in {ENDING}, and there is none of this name", f"name it {path}{ENDING}"
        )


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
    try:
        return None if value is None else day_of(value, date.today())  # noqa: DTZ011 (the day where the user is)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _type(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Give the key of an event type, which may be written as words ("Weapons test")."""
    return value and "-".join(value.lower().replace("_", " ").replace("-", " ").split())


_FILTERS = (
    click.option("--type", "type_", metavar="TYPE", callback=_type, help="Only this type of event (`defection`)."),
    click.option("--who", metavar="NAME", help="Only what this person or organisation takes part in."),
    click.option("--where", metavar="PLACE", help="Only what was there."),
    click.option("--outlet", metavar="NAME", help="Only what this outlet reports."),
    click.option(
        "--since",
        metavar="DAY",
        callback=_day,
        help="Only what may have been on or after this day (`2024-07-16`, `2024-07`, `yesterday`, `7d`).",
    ),
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


def tell_unknown_type(casefile: Casefile, filters: Filters) -> None:
    """Warn where an event type was asked for that no incident has, and name the nearest that some have."""
    if filters.type is None:
        return
    known = [one.value for one in casefile.counted("type")]
    if filters.type not in known:
        near = get_close_matches(filters.type, known, n=1)
        remedy = f"did you mean {near[0]}?" if near else f"it holds {', '.join(known)}" if known else "it holds none"
        warn(f"{filters.type}: no incident in {casefile.path} is of this type; {remedy}")


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
