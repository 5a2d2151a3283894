"""What the README shows is what the program prints."""

import re
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, run

README = (ROOT / "README.md").read_text(encoding="utf-8")


def shown(name: str) -> list[str]:
    """Give the lines of the README's block of this name, without those that are empty."""
    found = re.search(rf"<!-- {name}:[^\n]*\n```text\n(.*?)```", README, re.DOTALL)
    assert found
    return [line for line in found[1].splitlines() if line]


@pytest.mark.parametrize("name", ["chronicle", "incident"])
def test_each_line_it_shows_is_printed(name: str, examples: Path) -> None:
    """Every line of the README's output stands in the output of the command, in the same order."""
    lines = shown(name)
    assert len(lines) > 10
    arguments = ["chronicle", examples]
    if name == "incident":
        defection = next(line.split()[-1] for line in shown("chronicle") if line.strip().startswith("defection ·"))
        arguments = ["incident", examples, defection]
    printed = iter(run(*arguments).stdout.splitlines())
    missing = [line for line in lines if line not in printed]
    assert missing == []


def test_every_command_it_names_is_one() -> None:
    """The commands that the README shows are commands of the program."""
    named = set(re.findall(r"^dragoman (\w+)", README, re.MULTILINE))
    known = set(re.findall(r"^  (\w+)  ", run("--help").stdout, re.MULTILINE))
    assert named
    assert named <= known
