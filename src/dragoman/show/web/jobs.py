"""`Jobs`: files being added in the background, one job after the other, each with how far it is."""

import shutil
import threading
from collections.abc import Callable
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from typing import Literal, TypeVar

import msgspec

from dragoman.model import DragomanError
from dragoman.show.cli.actions import Actions, Added, Progress

from .faults import Fault, Refused, fault_of

T = TypeVar("T")

KEPT = 100
"""Jobs that are remembered; the oldest finished ones are forgotten."""


class Failing(msgspec.Struct, frozen=True, kw_only=True):
    """A file that could not be read, by the name it came with, and why."""

    file: str
    fault: Fault


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """Files being added: how far it is, and in the end what came of it.

    `doing` is the file being read, or "weighing". `failed` grows while it runs; `added` and `known` are ids of
    reports, `incidents` the number in the record after it; `fault` is set where nothing was done.
    """

    id: str
    state: Literal["waiting", "running", "done", "failed"] = "waiting"
    files: tuple[str, ...] = ()
    done: int = 0
    doing: str = ""
    failed: tuple[Failing, ...] = ()
    added: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    incidents: int | None = None
    fault: Fault | None = None


Writing = Callable[[Callable[[Actions], Added]], Added]
Adding = Callable[[Actions, list[Path], Callable[[Progress], None]], Added]


class Jobs:
    """Adds files that were uploaded; the folder that holds those of a job is removed after it."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._jobs: dict[str, Job] = {}
        self._changed = threading.Lock()
        self._numbers = count(1)
        self._queue: SimpleQueue[tuple[str, Path, list[Path], Adding]] = SimpleQueue()
        self._worker: threading.Thread | None = None

    def start(self, folder: Path, files: list[Path], adding: Adding) -> Job:
        """Give a new job that adds `files`, which lie in `folder`, by calling `adding`."""
        with self._changed:
            job = Job(id=f"j{next(self._numbers)}", files=tuple(file.name for file in files))
            self._jobs[job.id] = job
            for old in [one.id for one in self._jobs.values() if one.state in {"done", "failed"}][:-KEPT]:
                del self._jobs[old]
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, daemon=True)
                self._worker.start()
        self._queue.put((job.id, folder, files, adding))
        return job

    def job(self, id_: str) -> Job:
        """Give a job as it stands."""
        found = self._jobs.get(id_)
        if found is None:
            raise Refused(404, id_, "there is no such job, or it is long over", "look at the chronicle")
        return found

    def _work(self) -> None:
        while True:
            self._run(*self._queue.get())

    def _run(self, id_: str, folder: Path, files: list[Path], adding: Adding) -> None:
        self._change(id_, state="running")

        def told(progress: Progress) -> None:
            failed = self._jobs[id_].failed
            if progress.failure:
                failed += (Failing(file=progress.failure.source, fault=fault_of(progress.failure.error, "")),)
            self._change(id_, done=max(progress.done, self._jobs[id_].done), doing=progress.doing, failed=failed)

        try:
            done = self._writing(lambda actions: adding(actions, files, told))
            failed = tuple(Failing(file=one.source, fault=fault_of(one.error, "")) for one in done.failed)
            self._change(
                id_,
                state="done",
                doing="",
                failed=failed,
                added=done.added,
                known=done.known,
                incidents=done.incidents,
            )
        except DragomanError as error:
            self._change(id_, state="failed", doing="", fault=fault_of(error, ""))
        except Exception as error:
            self._change(id_, state="failed", doing="", fault=fault_of(error, "adding"))
            raise
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _change(self, id_: str, **changed: object) -> None:
        with self._changed:
            self._jobs[id_] = msgspec.structs.replace(self._jobs[id_], **changed)
