"""The `dragoman` group: every command, and one way for any of them to end.

Exit status: 0 done; 1 done, and something was found wanting; 2 nothing was done; 130 interrupted. An error
is one line on standard error. A reader that goes away (`| head`) ends a command without a word.
"""

import errno
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from dragoman import __version__
from dragoman.model import DragomanError

from . import gather, give, judge, look, waiting
from .actions import Actions

HELP = """Read news reports, and keep a record of what they say happened and who says so.

\b
A first round:
  dragoman add case.dragoman reports/
  dragoman chronicle case.dragoman
  dragoman serve case.dragoman
"""

ORDER = (
    "read",
    "add",
    "chronicle",
    "incident",
    "conflicts",
    "check",
    "report",
    "search",
    "who",
    "unread",
    "suggestions",
    "decide",
    "decisions",
    "undo",
    "verify",
    "rebuild",
    "export",
    "follow",
    "serve",
)
"""The commands as help lists them: as they come in a day's work."""

REMEDIES = {
    errno.ENOSPC: "free some space, or write to another disk",
    errno.EACCES: "ask for the right to it, or name another",
    errno.EROFS: "name a folder that can be written to",
}
"""What to do about an error of the system that no room knew of before."""

DONE, WANTING, NOTHING, INTERRUPTED = 0, 1, 2, 130


class _InterruptedError(Exception):
    """Ctrl-C, on its way from a command to where all of them end."""


class Group(click.Group):
    """A click group whose commands give their exit status, and whose errors are one line each."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command line; exit with its status, or give that where `standalone_mode` is off."""
        _open_closed_streams()
        try:
            status = super().main(args, prog_name, complete_var, standalone_mode=False, **extra) or DONE
        except click.UsageError as error:
            status = _tell(_usage_line(error))
        except (_InterruptedError, click.Abort, KeyboardInterrupt):  # the last two before or after a command
            status = _tell("dragoman: interrupted; nothing that was kept is lost", INTERRUPTED)
        except click.ClickException as error:
            status = _tell(f"dragoman: {error.format_message()}")
        except DragomanError as error:
            status = _tell(str(error))
        except OSError as error:
            status = _tell(_system_line(error))
        if standalone_mode:
            sys.exit(status)
        return status

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of the commands in the order of a day's work."""
        return sorted(super().list_commands(ctx), key=ORDER.index)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that the line names; a broken pipe ends it quietly.

        An interruption is caught here, because click would write a blank line for it.
        """
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _silence(sys.stdout)
            return DONE
        except KeyboardInterrupt:
            raise _InterruptedError from None
        return result


def group(actions: Actions) -> click.Group:
    """Give the `dragoman` command, whose commands call `actions` for what needs several rooms."""

    @click.group(
        cls=Group,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        no_args_is_help=False,
        help=HELP,
    )
    @click.version_option(__version__, prog_name="dragoman", message="%(prog)s %(version)s")
    @click.pass_context
    def dragoman(ctx: click.Context) -> None:
        """Pass the actions on to the command that the line names."""
        ctx.obj = actions

    for module in (gather, look, waiting, judge, give):
        for command in module.COMMANDS:
            dragoman.add_command(command)
    return dragoman


def _usage_line(error: click.UsageError) -> str:
    """Give what is wrong with a command line, and where help is, in one line."""
    name = error.ctx.command_path if error.ctx else "dragoman"
    message = " ".join(error.format_message().split()).rstrip(".")
    return f"{name}: {message[:1].lower()}{message[1:]}; see `{name} --help`"


def _system_line(error: OSError) -> str:
    """Give what the system refused, and what to do, in one line."""
    where = error.filename or ("standard output" if error.errno == errno.ENOSPC else "dragoman")
    remedy = REMEDIES.get(error.errno or 0, "see that it is there and can be used, and try again")
    wrong = str(error.strerror or error)
    return f"{where}: {wrong[:1].lower()}{wrong[1:]}; {remedy}"


def _open_closed_streams() -> None:
    """Let output go nowhere where whoever started the program has closed its streams, as some timers do."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 (for as long as it runs)


def _tell(message: str, status: int = NOTHING) -> int:
    """Write an error as one line; give the exit status."""
    click.echo(" ".join(message.split()), err=True)
    return status


def _silence(stream: Any) -> None:
    """Let the interpreter flush at its end without meeting the broken pipe again."""
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):
        return
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 (a device, not a path of ours)
        os.dup2(nowhere.fileno(), descriptor)
