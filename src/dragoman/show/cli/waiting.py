"""Commands that show what waits for a person: `suggestions`, `unread`."""

from pathlib import Path

import click

from dragoman.show.pages.waiting import missing_of, waiting_of

from .options import casefile_argument, json_option
from .output import opened, print_json, show


@click.command()
@casefile_argument
@json_option
def suggestions(casefile: Path, as_json: bool) -> None:
    """Show what may be one and waits for you to decide.

    Two incidents, or two persons, organisations or places, with what speaks for it and against it; those first
    whose decision would change most.
    """
    with opened(casefile) as case:
        found = case.suggestions()
        if as_json:
            print_json({"schema": "dragoman.suggestions/1", "suggestions": found})
            return
        from dragoman.show.terminal.waiting import suggestions as shown

        show(shown(waiting_of(case, found), str(casefile)))


@click.command()
@casefile_argument
@json_option
def unread(casefile: Path, as_json: bool) -> None:
    """Show the sources that reports rely on and that are not kept.

    Outlets and papers worth getting, with who cites them and what rests on them; those first on which most does.
    """
    with opened(casefile) as case:
        found = case.unread()
        if as_json:
            print_json({"schema": "dragoman.unread/1", "unread": found})
            return
        from dragoman.show.terminal.waiting import unread as shown

        show(shown(missing_of(case, found)))


COMMANDS = (suggestions, unread)
