"""The `dragoman` group: its commands, and how any of them ends."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import dragoman
from dragoman.keep import disks
from dragoman.show.cli import group, look
from tests.show.conftest import Notes

Run = Callable[..., Result]

COMMANDS = [
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
]


def test_every_command_of_the_contract_is_there_and_explains_itself(run: Run) -> None:
    """The group has exactly the commands of the contract, and each has help."""
    assert sorted(group(Notes()).commands) == sorted(COMMANDS)
    for command in COMMANDS:
        shown = run(command, "--help")
        assert shown.exit_code == 0
        assert "Usage: dragoman " + command in shown.stdout


def test_help_lists_the_commands_as_they_come_in_a_day(run: Run) -> None:
    """The list of commands is in the order of work, each explained on its line without being cut."""
    shown = run("--help").stdout
    listed = [line.split()[0] for line in shown.partition("Commands:\n")[2].splitlines()]
    assert listed == COMMANDS
    assert "..." not in shown.partition("Commands:\n")[2]
    assert "\n    dragoman add case.dragoman reports/\n" in shown


def test_the_version_is_that_of_the_package(run: Run) -> None:
    """`--version` names the program and its version."""
    assert run("--version").stdout == f"dragoman {dragoman.__version__}\n"


@pytest.mark.parametrize(
    "line",
    [
        [],
        ["tell"],
        ["chronicle"],
        ["chronicle", "a", "b"],
        ["chronicle", "{story}", "--since", "July"],
        ["add", "x.dragoman"],
        ["read"],
        ["read", "a", "--jobs", "0"],
        ["read", "a", "--json", "--jsonl"],
        ["decide", "{story}", "perhaps", "a", "b"],
        ["export", "{story}", "out.csv"],
        ["chronicle", "--colour"],
    ],
)
def test_bad_usage_is_one_line_and_status_2(run: Run, story: Path, line: list[str]) -> None:
    """A line that makes no sense gets one line on standard error, status 2 and no other output."""
    result = run(*(part.format(story=story) for part in line))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "--help" in result.stderr


@pytest.mark.parametrize(
    "command",
    [
        ["chronicle"],
        ["incident", "ID"],
        ["conflicts"],
        ["check"],
        ["report", "ID"],
        ["search", "WORD"],
        ["who", "NAME"],
        ["unread"],
        ["suggestions"],
        ["decisions"],
        ["verify"],
        ["export", "--to", "csv", "OUT"],
        ["serve", "--no-open"],
    ],
)
@pytest.mark.parametrize("kind", ["missing", "folder", "text"])
def test_what_is_no_casefile_is_one_line_and_status_2(run: Run, tmp_path: Path, command: list[str], kind: str) -> None:
    """A file that is missing, a folder or no casefile gets one line that names it, and status 2."""
    path = tmp_path / "some.dragoman"
    if kind == "folder":
        path.mkdir()
    elif kind == "text":
        path.write_text("not a casefile")
    result = run(command[0], path, *command[1:])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert str(path) in result.stderr


def test_an_interruption_is_one_line_and_status_130(run: Run, notes: Notes) -> None:
    """Ctrl-C ends a command with one line and the status that shells expect."""
    notes.interrupt = True
    result = run("add", "x.dragoman", "a.txt")
    assert result.exit_code == 130
    assert result.stderr.count("\n") == 1


PROGRAM = "import sys; from dragoman.show.cli import group; group(None)(sys.argv[1:])"


def test_a_broken_pipe_is_quiet(story: Path) -> None:
    """A reader that goes away (`| head`) leaves no message."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "chronicle", story, "--json"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_command_line_starts_without_what_it_may_not_need() -> None:
    """Importing the commands loads neither rich nor a web framework nor templates."""
    heavy = "{'rich', 'starlette', 'jinja2', 'uvicorn', 'spacy'}"
    program = f"import sys, dragoman.show.cli; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_network_disk_is_warned_about(
    run: Callable[..., Result], story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A casefile on a network disk is worked on as any, after one line on standard error."""
    table = tmp_path / "mountinfo"
    table.write_text("30 22 0:50 / / rw shared:7 - nfs4 box:/export rw\n")
    monkeypatch.setattr(disks, "MOUNTS", table)
    result = run("decisions", story, "--json")
    assert result.exit_code == 0
    (line,) = [line for line in result.stderr.splitlines() if "older than" not in line]
    assert line.startswith(f"{story}: it is on a network disk (nfs4)")
    assert json.loads(result.stdout)


def test_help_says_what_each_command_does_in_whole_words(run: Run) -> None:
    """The list of commands is cut nowhere at the width of a common terminal."""
    assert "..." not in run("--help").stdout.partition("Commands:")[2]


def test_output_that_nobody_takes_goes_nowhere(run: Run, story: Path) -> None:
    """With its standard output closed a command does its work and ends as ever, without a word."""
    line = [sys.executable, "-m", "dragoman", "conflicts", str(story)]
    done = subprocess.run(["sh", "-c", '"$@" >&-', "sh", *line], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "standard output: no space left on device; free some"),
        (PermissionError(errno.EACCES, "Permission denied", "x"), "x: permission denied; ask for the right to it"),
        (OSError("odd"), "dragoman: odd; see that"),
    ],
)
def test_an_error_of_the_system_is_one_line_with_what_to_do(
    run: Run, story: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, line: str
) -> None:
    """What the system refuses names the file where one is known, and what to do."""

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(look, "show", refuse)
    result = run("conflicts", story)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith(line)
