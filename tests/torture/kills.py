"""Kills writers at random moments, one after another on the same casefile, and checks it after each."""

import json
import random
import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from dragoman.keep import Casefile, Filters
from dragoman.model import Reading
from dragoman.show.exports import FORMATS, write
from tests.torture.acts import Child, Ended
from tests.torture.scene import Promises

ACTS = ("add", "add", "add", "trickle", "decide", "undo", "rebuild", "export", "two writers", "reader")
"""What is killed, as often as it stands here."""

LIVES = 12
"""Acts on one casefile before the next is begun."""

OLD = b"what was there before"


class Killing:
    """Kills until as many writers have died as asked for; `counts` tells of what."""

    def __init__(self, folder: Path, readings: Iterator[Reading], chance: random.Random) -> None:
        self.folder, self.readings, self.chance = folder, readings, chance
        self.counts: Counter[str] = Counter()
        self._lasts: dict[str, float] = {}

    def until(self, kills: int) -> None:
        """Go on until `kills` writers were killed."""
        number = 0
        while sum(self.counts[name] for name in self.counts if name.endswith("killed")) < kills:
            home = self.folder / f"life-{number}"
            home.mkdir()
            number += 1
            promises = Promises(home / "case.dragoman")
            if number % 4:
                self._settle(promises, "add", self._add(promises, 6), None)
            for _ in range(LIVES):
                act = self.chance.choice(ACTS)
                self._one(promises, act)
                promises.check()
                assert_tidy(home)
            shutil.rmtree(home)

    def _one(self, promises: Promises, act: str) -> None:
        if act in {"decide", "undo", "export", "rebuild", "reader"} and not promises.path.exists():
            act = "add"
        how = signal.SIGINT if self.chance.random() < 0.15 else signal.SIGKILL
        if act == "two writers":
            self._two(promises)
        elif act == "reader":
            self._reader(promises)
        elif act == "export":
            self._export(promises, how)
        else:
            arguments = {
                "add": lambda: self._add(promises, self.chance.randint(1, 4)),
                "trickle": lambda: self._add(promises, self.chance.randint(3, 6)),
                "decide": lambda: self._decision(promises),
                "undo": lambda: self._undoing(promises),
                "rebuild": lambda: ["rebuild", promises.path, "--json"],
            }[act]()
            self._settle(promises, act, arguments, how)

    def _settle(self, promises: Promises, act: str, arguments: list[object], how: signal.Signals | None) -> Ended:
        """Run, kill somewhere between the start and a little after the usual end, and take what was acknowledged."""
        child = Child(promises.path.parent, arguments, one_at_a_time if act == "trickle" else None)
        if how is not None:
            child.kill(self.chance.uniform(0, 1.1 * self._lasts.get(act, 0.3)), how)
        ended = child.wait()
        if ended.status in {0, 1}:
            self._lasts[act] = 0.8 * self._lasts.get(act, ended.seconds) + 0.2 * ended.seconds
        self._count(act, ended)
        acknowledge(promises, ended)
        return ended

    def _count(self, act: str, ended: Ended) -> None:
        outcome = {0: "done", 1: "done", 2: "refused", 130: "interrupted and killed"}.get(ended.status, "killed")
        self.counts[f"{act}, {outcome}"] += 1
        assert ended.killed or len(ended.err.splitlines()) <= (ended.status != 0) + 1, ended.err

    def _add(self, promises: Promises, count: int) -> list[object]:
        return ["add", promises.path, promises.send(list(islice(self.readings, count))), "--json", "--jobs", "1"]

    def _decision(self, promises: Promises) -> list[object]:
        with Casefile.open(promises.path) as casefile:
            names = [one.id for one in casefile.entities()]
        if len(names) < 2:
            return self._add(promises, 2)
        return [
            "decide",
            promises.path,
            self.chance.choice(("same", "different")),
            *self.chance.sample(names, 2),
            "--json",
        ]

    def _undoing(self, promises: Promises) -> list[object]:
        with Casefile.open(promises.path) as casefile:
            decisions = casefile.decisions()
        undone = {one.undoes for one in decisions}
        standing = [one.id for one in decisions if one.undoes is None and one.id not in undone]
        return ["undo", promises.path, self.chance.choice(standing), "--json"] if standing else self._decision(promises)

    def _two(self, promises: Promises) -> None:
        """Let two write at once, and kill one: the other is done, or is told in one line to wait."""
        first = Child(promises.path.parent, self._add(promises, 2))
        source = promises.path.with_name("to-add.jsonl").rename(promises.path.with_name("first.jsonl"))
        second = Child(promises.path.parent, self._add(promises, 2))
        first.kill(self.chance.uniform(0, self._lasts.get("add", 0.3)))
        for ended in (first.wait(), second.wait()):
            self._count("two writers", ended)
            acknowledge(promises, ended)
            if ended.status == 2:
                assert "another program is writing to it; wait" in ended.err or "first.jsonl" in ended.err, ended.err
        source.unlink(missing_ok=True)

    def _reader(self, promises: Promises) -> None:
        """Read while another writes and is killed: a reader is never refused."""
        writer = Child(promises.path.parent, self._add(promises, 3))
        readers = [Child(promises.path.parent, ["chronicle", promises.path, "--json"]) for _ in range(2)]
        writer.kill(self.chance.uniform(0, self._lasts.get("add", 0.3)))
        ended = writer.wait()
        self._count("add", ended)
        acknowledge(promises, ended)
        for reader in readers:
            seen = reader.wait()
            assert seen.status == 0, seen.err
            assert json.loads(seen.out)["schema"] == "dragoman.record/1"
            self.counts["reader meanwhile, done"] += 1

    def _export(self, promises: Promises, how: signal.Signals) -> None:
        """Kill an export: its file is what was there before, or whole."""
        name = self.chance.choice(tuple(FORMATS))
        out = promises.path.with_name(f"out.{name}")
        if self.chance.random() < 0.5:
            out.write_bytes(OLD)
        before = out.read_bytes() if out.exists() else None
        self._settle(promises, f"export {name}", ["export", promises.path, "--to", name, out], how)
        after = out.read_bytes() if out.exists() else None
        if after != before:
            whole = promises.path.with_name(f"whole.{name}")
            with Casefile.open(promises.path) as casefile:
                write(casefile, name, whole, Filters())
            assert after == whole.read_bytes(), "an export is there in part"
            whole.unlink()


def acknowledge(promises: Promises, ended: Ended) -> None:
    """Take what a command line printed, in whole, for promised."""
    try:
        printed = json.loads(ended.out)
    except ValueError:
        return
    if printed.get("schema") == "dragoman.added/1":
        promises.kept |= {*printed["added"], *printed["known"]}
    elif str(printed.get("id", "")).startswith("d"):
        promises.decided.add(printed["id"])


def one_at_a_time() -> None:
    """Make a child commit each report by itself, and promise nothing."""
    from dragoman.keep import adding

    made = adding.Adding.__init__
    adding.Adding.__init__ = lambda self, *given, **_: made(self, *given, every=1, seconds=0.0)


def assert_tidy(home: Path) -> None:
    """Hold that nothing is left beside a casefile but what a killed writer cannot take away."""
    left = {path.name for path in home.iterdir()}
    allowed = {
        "case.dragoman",
        "to-add.jsonl",
        "first.jsonl",
        *(f"case.dragoman{end}" for end in ("-wal", "-shm", "-lock")),
    }
    odd = {name for name in left - allowed if not name.startswith((".case.dragoman.new", "out.", ".out."))}
    assert not odd, odd
