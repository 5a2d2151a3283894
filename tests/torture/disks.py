"""Full disks, files and folders that may not be written to: nothing promised is lost, and the line says why."""

import os
import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from dragoman.model import Reading
from tests.torture.acts import Ended, as_nobody, largest_file, run
from tests.torture.kills import acknowledge
from tests.torture.scene import Promises


def one_line(ended: Ended) -> str:
    """Give the one line that a command failed with."""
    (line,) = ended.err.splitlines()
    assert ended.status == 2, ended
    return line


def base(home: Path, readings: Iterator[Reading], count: int = 5) -> Promises:
    """Give a casefile with a few reports, in a folder of its own."""
    desk = home.with_name(f"{home.name}-desk")
    for folder in (home, desk):
        folder.mkdir(exist_ok=True)
        folder.chmod(0o777)
    promises = Promises(home / "case.dragoman", desk)
    add(promises, readings, count)
    promises.check()
    return promises


def add(promises: Promises, readings: Iterator[Reading], count: int, prepare=None) -> Ended:
    """Add readings; take what was acknowledged."""
    source = promises.send(list(islice(readings, count)))
    ended = run(promises.desk, ["add", promises.path, source, "--json", "--jobs", "1"], prepare)
    acknowledge(promises, ended)
    return ended


def files_too_large(folder: Path, readings: Iterator[Reading], chance: random.Random, rounds: int) -> Counter[str]:
    """Let adding and rebuilding hit a limit on the size of files, as a quota does, at random places."""
    counts: Counter[str] = Counter()
    for number in range(rounds):
        promises = base(folder / f"limit-{number}", readings)
        for _ in range(4):
            limit = largest_file(chance.randrange(1, promises.path.stat().st_size))
            if chance.random() < 0.3:
                ended = run(promises.desk, ["rebuild", promises.path, "--json"], limit)
            else:
                ended = add(promises, readings, 4, limit)
            counts["file too large" if ended.status == 2 else "file small enough"] += 1
            if ended.status == 2:
                one_line(ended)
            promises.check()
        assert add(promises, readings, 1).status == 0
        promises.check()
        shutil.rmtree(promises.path.parent)
    return counts


@contextmanager
def small_disk(at: Path, kilobytes: int) -> Iterator[bool]:
    """Mount a small disk in memory; give False where that is not allowed."""
    at.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(at)]
    allowed = os.getuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield allowed
    finally:
        if allowed:
            subprocess.run(["umount", str(at)], check=True)


def full_disks(folder: Path, readings: Iterator[Reading], chance: random.Random, rounds: int) -> Counter[str]:
    """Fill a small disk by adding until nothing goes any more; then make it larger and go on."""
    counts: Counter[str] = Counter()
    for number in range(rounds):
        home = folder / f"disk-{number}"
        with small_disk(home, chance.randrange(900, 2200)) as allowed:
            if not allowed:
                counts["no small disk could be mounted"] += 1
                continue
            promises = base(home, readings, 2)
            for _ in range(60):
                ended = add(promises, readings, chance.randint(1, 6))
                promises.check()
                if ended.status == 2:
                    break
            assert "the disk is full" in one_line(ended), ended.err
            counts["disk full"] += 1
            assert run(promises.desk, ["chronicle", promises.path, "--json"]).status == 0
            subprocess.run(["mount", "-o", "remount,size=20m", str(home)], check=True)
            assert add(promises, readings, 2).status == 0
            promises.check()
    return counts


def not_to_be_written(folder: Path, readings: Iterator[Reading]) -> Counter[str]:
    """Add to a file, then in a folder, that may only be read: refused in one line, and nothing is changed."""
    counts: Counter[str] = Counter()
    for name, file_mode, folder_mode in (("file", 0o444, 0o777), ("folder", 0o666, 0o555), ("both", 0o444, 0o555)):
        promises = base(folder / f"only-{name}", readings)
        source = promises.send(list(islice(readings, 2)))
        promises.path.chmod(file_mode)
        promises.path.parent.chmod(folder_mode)
        whole = promises.path.read_bytes()
        ended = run(promises.desk, ["add", promises.path, source, "--json", "--jobs", "1"], as_nobody)
        assert str(promises.path) in one_line(ended)
        assert run(promises.desk, ["verify", promises.path], as_nobody).status == 0
        assert run(promises.desk, ["chronicle", promises.path, "--json"], as_nobody).status == 0
        assert promises.path.read_bytes() == whole
        promises.path.parent.chmod(0o777)
        promises.check()
        counts[f"read-only {name}, refused"] += 1
    return counts
