"""The torture in short: casefiles stand kills, full disks and changed bytes. `make torture` does it at length."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_casefiles_stand_a_short_torture() -> None:
    """After 40 kills, 60 changed bytes and some full disks, all that was promised is there and nothing half-written."""
    command = [sys.executable, "-m", "tests.torture", "--kills", "40", "--changes", "60", "--disks", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "writers killed in all" in done.stdout
