"""The torture: `python -m tests.torture`, by `make torture`. Prints what was done and what came of it."""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from itertools import islice
from pathlib import Path

import click
from click.testing import CliRunner

from dragoman.app import App
from dragoman.show.cli import group
from tests.torture import changes, disks, kills
from tests.torture.scene import Promises, endless, readings_of


def warm(folder: Path, promises: Promises) -> None:
    """Load all that the acts need, so that a child has it at once."""
    for line in (
        ["add", promises.path, folder / "to-add.jsonl", "--json", "--jobs", "1"],
        ["rebuild", promises.path, "--json"],
        ["chronicle", promises.path, "--json"],
        ["verify", promises.path],
        *(["export", promises.path, "--to", name, folder / f"out.{name}"] for name in kills.FORMATS),
    ):
        done = CliRunner().invoke(group(App()), [str(word) for word in line])
        assert done.exit_code == 0, done.stderr or done.exception


def main() -> int:
    """Run the torture; exit with 1, saying the seed, where a casefile did not stand it."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=1000)
    arguments.add_argument("--changes", type=int, default=1000)
    arguments.add_argument("--disks", type=int, default=12, help="rounds of full disks, by quota and by a small disk")
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    asked = arguments.parse_args()
    chance, started = random.Random(asked.seed), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        given = readings_of()
        readings = endless(given)
        promises = Promises(folder / "case.dragoman")
        promises.send(list(islice(readings, len(given))))
        warm(folder, promises)
        promises.check()
        killing = kills.Killing(folder, readings, chance)
        try:
            counts = changes.change(promises.path, chance, asked.changes)
            counts += disks.not_to_be_written(folder, readings)
            counts += disks.files_too_large(folder, readings, chance, asked.disks)
            counts += disks.full_disks(folder, readings, chance, asked.disks)
            killing.until(asked.kills)
        except BaseException:
            click.echo(f"torture: failed with --seed {asked.seed}", err=True)
            raise
        told(counts + killing.counts)
    click.echo(f"seed {asked.seed}, {time.monotonic() - started:.0f} s")
    return 0


def told(counts: Counter[str]) -> None:
    """Print how often what happened."""
    for name, count in sorted(counts.items()):
        click.echo(f"{count:6}  {name}")
    killed = sum(count for name, count in counts.items() if name.endswith("killed"))
    click.echo(f"{killed:6}  writers killed in all; every casefile opened, verified and held what was acknowledged")


if __name__ == "__main__":
    sys.exit(main())
