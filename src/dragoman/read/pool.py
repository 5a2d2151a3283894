"""`read_all`: many reports read on all cores, in order, in bounded memory, whatever one of them does."""

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from functools import cache, partial
from itertools import chain, islice
from multiprocessing import forkserver, get_context, resource_tracker

from dragoman.model import Reading, Report, SourceError

from .own import Own
from .zones import Zones

_WORTH_A_POOL = 12
"""Below this many reports, starting processes (1 to 2 s) costs more than it saves."""
_AHEAD = 4
"""Reports under way for each process."""

Work = Callable[[Report], Reading | SourceError]


def read_all(
    reports: Iterable[Report],
    jobs: int | None = None,
    work: Work | None = None,
    own: Own | None = None,
) -> Generator[Reading | SourceError]:
    """Read `reports` in their order; `jobs` processes, by default one for each core.

    What comes out does not depend on `jobs`. A report that cannot be read, or that kills its process, gives
    a `SourceError` in its place. `work` is what is done with each, a function that can be pickled; by default
    it is read, with the event types and outlets of one's `own`, which go to each process with the report.
    """
    work = work or partial(read_one, own=own)
    jobs = jobs or available_cores()
    incoming = iter(reports)
    first = list(islice(incoming, _WORTH_A_POOL))
    if jobs == 1 or len(first) < _WORTH_A_POOL:
        yield from _in_this_process(chain(first, incoming), work)
    else:
        yield from _in_processes(chain(first, incoming), jobs, work)


def available_cores() -> int:
    """Give the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_one(report: Report, own: Own | None = None) -> Reading | SourceError:
    """Read a report, or say why it could not be read: one bad report never ends a batch."""
    from .stages import read

    try:
        return read(report, own) if own else read(report)
    except SourceError as error:
        return error
    except Exception as error:  # noqa: BLE001 - whatever a library makes of one text, the others go on
        what = report.ref or report.title or report.id
        return SourceError(what, f"could not be read ({type(error).__name__}: {error})", "report this as a fault")


def _in_this_process(reports: Iterator[Report], work: Work) -> Iterator[Reading | SourceError]:
    with closing(Zones()) as zones:
        for report in reports:
            zones.step()
            yield work(report)


@cache
def _zones_of_process() -> Zones:
    """Give the zones of a process that does nothing but read; they end with it."""
    return Zones()


def _in_worker(work: Work, report: Report) -> Reading | SourceError:
    _zones_of_process().step()
    return work(report)


def _in_processes(reports: Iterator[Report], jobs: int, work: Work) -> Iterator[Reading | SourceError]:
    executor = _executor(jobs)
    waiting: deque[tuple[Report, Future[Reading | SourceError]]] = deque()

    def submit(report: Report) -> Future[Reading | SourceError]:
        nonlocal executor
        with _uninterrupted():
            try:
                return executor.submit(_in_worker, work, report)
            except BrokenProcessPool:
                executor.shutdown(wait=False, cancel_futures=True)
        executor = _executor(jobs)
        with _uninterrupted():
            return executor.submit(_in_worker, work, report)

    try:
        while True:
            while len(waiting) < jobs * _AHEAD and (report := next(reports, None)) is not None:
                waiting.append((report, submit(report)))
            if not waiting:
                return
            report, future = waiting.popleft()
            try:
                result = future.result()
            except BrokenProcessPool:
                result = _alone(report, work)
                waiting = deque((r, submit(r) if _broken(f) else f) for r, f in waiting)
            yield result
    finally:
        # Waits for what is under way, or a process that is just starting would miss its pipes and complain.
        executor.shutdown(wait=True, cancel_futures=True)


def _broken(future: Future[Reading | SourceError]) -> bool:
    """Tell whether a report was under way, or in line, when a process died."""
    return future.done() and isinstance(future.exception(), BrokenProcessPool)


def _alone(report: Report, work: Work) -> Reading | SourceError:
    """Read in a process of its own a report that was under way when a process died."""
    with _executor(1) as executor:
        try:
            return executor.submit(_in_worker, work, report).result()
        except BrokenProcessPool:
            what = report.ref or report.title or report.id
            return SourceError(what, "ended the process that read it", "leave it out, or split it")


def _executor(jobs: int) -> ProcessPoolExecutor:
    # Forked from a server process that has loaded the model once and has no threads.
    context = get_context("forkserver")
    context.set_forkserver_preload(["dragoman.read.preload"])
    resource_tracker.ensure_running()  # it would lift the block when it starts
    with _uninterrupted():
        forkserver.ensure_running()
    return ProcessPoolExecutor(jobs, mp_context=context)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back while processes start; they and their children then leave it to this one for good."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
