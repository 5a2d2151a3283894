"""Commands of custody: `decide`, `decisions`, `undo`, `verify`."""

import getpass
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast, get_args

import click

from dragoman.keep import Casefile, Stats, check_dossier, is_dossier
from dragoman.model import CasefileError, Decision, DragomanError, Judgement, NotFoundError

from .actions import Actions
from .options import casefile_argument, json_option
from .output import opened, print_json, show

Told = tuple[Decision, str | None, str | None, str | None]

by_option = click.option("--by", metavar="NAME", help="Who decides (default: the name you are logged in by).")
note_option = click.option("--note", metavar="TEXT", help="Why.")


@click.command()
@casefile_argument
@click.argument("judgement", type=click.Choice(get_args(Judgement)))
@click.argument("a")
@click.argument("b")
@by_option
@note_option
@json_option
@click.pass_obj
def decide(
    actions: Actions, *, casefile: Path, judgement: str, a: str, b: str, by: str | None, note: str | None, as_json: bool
) -> None:
    """Say whether A and B are the same.

    They are two incidents, or two persons, organisations or places, by their ids; by a name where one alone bears it.
    """
    a, b = _ids(casefile, a, b)
    names = _names(casefile, a, b)
    decision = actions.decide(casefile, cast("Judgement", judgement), a, b, author=by or _login(), note=note)
    _told(decision, as_json, *names)


def _ids(path: Path, *told: str) -> tuple[str, ...]:
    """Give the ids of what is told by an id, or by a name that one alone bears."""
    try:
        with Casefile.open(path) as case:
            return tuple(one if _name(case, one) else _only_bearer(case, one) for one in told)
    except CasefileError:
        return told  # the action says what is wrong with it


def _only_bearer(case: Casefile, name: str) -> str:
    """Give the id of the one that bears just this name; what is told where nobody does."""
    bearers = [e for e in case.entities_named(name) if name.casefold() in {n.casefold() for n in (e.name, *e.names)}]
    if len(bearers) > 1:
        ids = ", ".join(f"{e.name} ({e.kind}, {e.id})" for e in bearers)
        raise DragomanError(
            name, f"{len(bearers)} bear that name: {ids}", f"name one by its id; see `dragoman who {case.path}`"
        )
    return bearers[0].id if bearers else name


def _names(path: Path, a: str, b: str) -> tuple[str | None, str | None]:
    """Give the names of two before they are decided on: afterwards they may be one."""
    try:
        with Casefile.open(path) as case:
            return _name(case, a), _name(case, b)
    except CasefileError:
        return None, None  # the action says what is wrong with it


@click.command(short_help="Take back a decision.")
@casefile_argument
@click.argument("id_", metavar="ID")
@by_option
@note_option
@json_option
@click.pass_obj
def undo(actions: Actions, *, casefile: Path, id_: str, by: str | None, note: str | None, as_json: bool) -> None:
    """Take back the decision with this ID; both stay in the casefile."""
    _told(actions.undo(casefile, id_, author=by or _login(), note=note), as_json)


def _told(decision: Decision, as_json: bool, name_a: str | None = None, name_b: str | None = None) -> None:
    if as_json:
        print_json(decision)
        return
    from dragoman.show.terminal.custody import decided

    click.echo(f"{decision.id}: {decided(decision, name_a, name_b).plain}")


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


@click.command(short_help="Show what was decided, by whom and when.")
@casefile_argument
@json_option
def decisions(casefile: Path, as_json: bool) -> None:
    """Show what was decided, by whom, when, and what was taken back."""
    with opened(casefile) as case:
        if as_json:
            print_json({"schema": "dragoman.decisions/1", "decisions": case.decisions()})
            return
        from dragoman.show.terminal.custody import decisions as shown

        show(shown(_resolved(case)))


def _resolved(case: Casefile) -> Iterator[Told]:
    """Give each decision with the names of what it is of, and the id of the one that undid it."""
    found = case.decisions()
    undone = {one.undoes: one.id for one in found if one.undoes}
    for one in found:
        name_a, name_b = (
            _name(case, one.a) or _read(case, one.members_a),
            _name(case, one.b) or _read(case, one.members_b),
        )
        yield one, name_a, name_b, undone.get(one.id)


def _read(case: Casefile, members: tuple[str, ...]) -> str | None:
    """Give the name that a report gives the first member of an entity that the record holds no more."""
    report, _, ident = members[0].rpartition("/") if members else ("", "", "")
    try:
        return next((e.name for e in case.reading(report).entities if e.id == ident), None)
    except NotFoundError:
        return None


def _name(case: Casefile, id_: str | None) -> str | None:
    """Give the title or name of what has this id now."""
    if id_ is None:
        return None
    try:
        return case.incident(id_).title
    except NotFoundError:
        pass
    try:
        return case.entity(id_).name
    except NotFoundError:
        return None


def _head(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"[0-9a-fA-F]{64}", value):
        raise click.BadParameter("a head is 64 hex digits")
    return value


@click.command()
@casefile_argument
@click.option("--head", metavar="HEX", callback=_head, help="A head of the log noted down before, which must stand.")
@json_option
def verify(casefile: Path, head: str | None, as_json: bool) -> int:
    """Check every hash of every snapshot, reading and decision.

    CASEFILE may also be a dossier (`export --to dossier`): its files and proofs are checked without the
    casefile that it came from.
    """
    if is_dossier(casefile):
        return _verify_dossier(casefile, head, as_json=as_json)
    with Casefile.open(casefile) as case:
        problems = case.verify(head)
        stats = _stats(case)
    if as_json:
        print_json(
            {
                "schema": "dragoman.verified/1",
                "casefile": str(casefile),
                "ok": not problems,
                "problems": problems,
                "kept": stats,
            }
        )
    else:
        from dragoman.show.terminal.custody import verified

        show(verified(problems, stats))
    return 1 if problems else 0


def _verify_dossier(path: Path, head: str | None, *, as_json: bool) -> int:
    problems, manifest = check_dossier(path, head)
    if as_json:
        print_json(
            {
                "schema": "dragoman.verified/1",
                "dossier": str(path),
                "ok": not problems,
                "problems": problems,
                "log": manifest and manifest.log,
                "incidents": manifest and manifest.incidents,
            }
        )
    else:
        from dragoman.show.terminal.custody import dossier_verified

        show(dossier_verified(problems, manifest))
    return 1 if problems else 0


def _stats(case: Casefile) -> Stats | None:
    """Give how much is kept; None where the file is too damaged to tell."""
    try:
        return case.stats()
    except CasefileError:
        return None


COMMANDS = (decide, decisions, undo, verify)
