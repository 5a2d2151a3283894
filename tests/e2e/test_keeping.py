"""What is kept stays kept, whatever the order, however often, and whatever ends the program."""

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.conftest import EXAMPLES, PROGRAM, printed, run


def record(casefile: Path) -> str:
    """Give the record of a casefile as it is printed."""
    done = run("chronicle", casefile, "--json")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_any_order_of_adding_gives_the_same_record(examples: Path, tmp_path: Path) -> None:
    """Reports added in other batches and another order give the record that all at once gave."""
    files = sorted(EXAMPLES.iterdir(), reverse=True)
    casefile = tmp_path / "reverse.dragoman"
    for batch in (files[:2], files[2:3], files[3:9], files[9:]):
        assert run("add", casefile, *batch).returncode == 0
    assert record(casefile) == record(examples)


def test_the_number_of_processes_does_not_change_what_is_read() -> None:
    """`read` prints the same bytes with one process and with two."""
    one, two = (run("read", EXAMPLES, "--json", "--jobs", jobs) for jobs in (1, 2))
    assert one.returncode == two.returncode == 0
    assert one.stdout == two.stdout


def test_adding_again_adds_nothing(examples: Path, tmp_path: Path) -> None:
    """`add` of what is already there leaves the casefile's log and record as they were."""
    casefile = shutil.copy(examples, tmp_path / "again.dragoman")
    before = record(casefile)
    assert run("add", casefile, EXAMPLES).returncode == 0
    assert record(casefile) == before
    assert run("verify", casefile).returncode == 0


def test_rebuild_makes_the_same_record(examples: Path, tmp_path: Path) -> None:
    """The record made again from what is kept is the record, byte for byte."""
    casefile = shutil.copy(examples, tmp_path / "rebuilt.dragoman")
    before = record(casefile)
    assert run("rebuild", casefile).returncode == 0
    assert record(casefile) == before


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_killed_add_leaves_a_casefile_to_go_on_with(how: signal.Signals, examples: Path, tmp_path: Path) -> None:
    """After SIGKILL or Ctrl-C the casefile opens, verifies, and takes the rest to the same record."""
    casefile = tmp_path / "killed.dragoman"
    chance = random.Random(int(how))
    for _ in range(3):
        process = subprocess.Popen(
            [*PROGRAM, "add", str(casefile), str(EXAMPLES), "--jobs", "1"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(chance.uniform(1.0, 5.0))
        os.killpg(process.pid, how)
        process.wait(timeout=60)
        if casefile.exists():
            assert run("verify", casefile).returncode == 0
    assert run("add", casefile, EXAMPLES).returncode == 0
    assert run("verify", casefile).returncode == 0
    assert record(casefile) == record(examples)


def test_readings_made_before_are_added_without_reading_again(examples: Path, tmp_path: Path) -> None:
    """A `.jsonl` of readings by this reader gives the record that the reports give."""
    readings = tmp_path / "readings.jsonl"
    readings.write_text(run("read", EXAMPLES, "--jsonl").stdout, encoding="utf-8")
    casefile = tmp_path / "from-readings.dragoman"
    assert run("add", casefile, readings).returncode == 0
    assert record(casefile) == record(examples)


def test_a_decision_joins_and_its_undoing_restores(examples: Path, tmp_path: Path) -> None:
    """Two people decided to be one are one in the record, also after `rebuild`; undone, all is as before."""
    casefile = shutil.copy(examples, tmp_path / "decided.dragoman")
    before = record(casefile)
    persons = [e for e in printed("chronicle", casefile)["entities"] if e["kind"] == "person"]
    a, b = persons[0]["id"], persons[-1]["id"]
    decision = printed("decide", casefile, "same", a, b)
    for command in ("chronicle", "rebuild", "chronicle"):
        if command == "rebuild":
            assert run("rebuild", casefile).returncode == 0
        else:
            joined = [e for e in printed("chronicle", casefile)["entities"] if e["kind"] == "person"]
            assert len(joined) == len(persons) - 1
    assert run("undo", casefile, decision["id"]).returncode == 0
    assert record(casefile) == before
