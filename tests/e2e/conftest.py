"""The real command on real casefiles: the program as a user runs it, and the example reports kept once."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "reports"
PROGRAM = [sys.executable, "-m", "dragoman"]

Run = Callable[..., subprocess.CompletedProcess[str]]


def run(*arguments: object, stdin: str | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program to its end, without a terminal."""
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        input=stdin if stdin is not None else "",
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
    )


def printed(*arguments: object, status: int = 0) -> Any:
    """Run the program with `--json` and give the document that it prints, holding its exit status."""
    done = run(*arguments, "--json")
    assert done.returncode == status, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a casefile to look at, with all example reports in it."""
    casefile = tmp_path_factory.mktemp("examples") / "examples.dragoman"
    done = run("add", casefile, EXAMPLES)
    assert done.returncode == 0, done.stderr
    return casefile
