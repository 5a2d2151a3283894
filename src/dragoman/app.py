"""Joins the rooms: what the command line, the HTTP API and programs call to read, add, weigh and decide.

The only module that imports more than one room. Heavy parts are imported by the rooms when first needed,
so that a command that only looks starts at once.
"""

import gc
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from dragoman.collect import Failed, Found, collect
from dragoman.keep import Casefile, Kept
from dragoman.model import (
    CasefileError,
    Decision,
    DragomanError,
    Incident,
    Judgement,
    NotFoundError,
    Reading,
    Record,
    RecordEntity,
    Report,
    SourceError,
    short_id,
)
from dragoman.read import available_cores, event_types, load_own, read_all, reader
from dragoman.show.cli import Added, Failure, OnProgress, Progress, Rebuilt, group

if TYPE_CHECKING:
    from dragoman.read.own import Own


WEIGHED_AT_ONCE = 200
"""Reports that are weighed before what they change is written: so many are in memory."""


class App:
    """Fits `dragoman.show.cli.Actions`: each method is one thing that a user can ask for."""

    def cores(self) -> int:
        """Give the number of processes that reading uses unless told."""
        return available_cores()

    def read(
        self,
        sources: Sequence[str],
        *,
        jobs: int,
        as_is: bool,
        stdin: BinaryIO,
        on_progress: OnProgress,
        ontology: Path | None = None,
    ) -> Iterator[Reading | Failure]:
        """Read each report of `sources`, lazily and in their order; keep nothing.

        `ontology` is a folder of event types and outlets of one's own.
        """
        flow = _read_found(collect(sources, as_is=as_is, stdin=stdin), jobs, load_own(ontology))
        with closing(flow):
            for done, (found, result) in enumerate(flow, 1):
                source = _source(found)
                on_progress(Progress(done=done, doing=source))
                yield result if isinstance(result, Reading) else Failure(source=source, error=result)

    def add(
        self,
        path: Path,
        sources: Sequence[str],
        *,
        jobs: int,
        as_is: bool,
        stdin: BinaryIO,
        on_progress: OnProgress,
        ontology: Path | None = None,
        called: Mapping[str, str] | None = None,
    ) -> Added:
        """Read `sources` and keep them in the casefile at `path`, then weigh what it holds.

        The casefile is made with the first report that could be read. What was kept when something ends this
        early stays kept, and the record is brought up to date by whatever writes next.
        """

        def sought(casefile: Casefile | None) -> Iterator[Found | Failed]:
            del casefile  # What is added again adds where else it came from.
            return _called(collect(sources, as_is=as_is, stdin=stdin), called or {})

        return _keep(path, sought, jobs=jobs, on_progress=on_progress, own=load_own(ontology))

    def follow(
        self,
        path: Path,
        feeds: Sequence[str],
        *,
        jobs: int,
        on_progress: OnProgress,
        ontology: Path | None = None,
    ) -> Added:
        """Fetch feeds once and keep the reports that the casefile does not have yet, then weigh what it holds.

        A feed that has not changed since it last brought something is not sent again by sites that can tell.
        """

        def sought(casefile: Casefile | None) -> Iterator[Found | Failed]:
            last = casefile.last_headers if casefile else None
            for found in collect(feeds, last=last, feeds_only=True):
                report = found.report if isinstance(found, Found) else None
                if not (casefile and report and casefile.has_report(report.id)):
                    yield found

        return _keep(path, sought, jobs=jobs, on_progress=on_progress, own=load_own(ontology))

    def rebuild(
        self, path: Path, *, on_progress: OnProgress, ontology: Path | None = None, forget_types: bool = False
    ) -> Rebuilt:
        """Make the record again from what is kept; reports that another reader read are read again.

        That may take away incidents of types that this reader does not know: `forget_types` says that it is meant.
        """
        own = load_own(ontology)
        with Casefile.open(path, write=True) as casefile:
            before = _record_of(casefile)
            fingerprint = reader(own).fingerprint
            stale = [i for i in casefile.report_ids() if not casefile.has_reading(i, fingerprint)]
            if stale and not forget_types:
                _refuse_to_forget(before, path, own)
            reports = (casefile.report(i) for i in stale)
            for done, (ident, result) in enumerate(zip(stale, read_all(reports, own=own), strict=True), 1):
                # Where the present reader fails, the reading that an earlier one made still stands.
                if isinstance(result, Reading):
                    casefile.add(casefile.snapshot(casefile.snapshots_of(ident)[0]), result)
                on_progress(Progress(done=done, total=len(stale), doing=ident))
            incidents = _weigh(casefile, on_progress, again=True)
            return Rebuilt(reports=len(casefile.report_ids()), incidents=incidents, same=casefile.record() == before)

    def decide(self, path: Path, judgement: Judgement, a: str, b: str, *, author: str, note: str | None) -> Decision:
        """Keep what a person says of two incidents or two entities of the record, and weigh again."""
        from dragoman.weigh.contradictions import overruled

        with Casefile.open(path, write=True) as casefile:
            decision = _decision(casefile, judgement, a, b, author=author, note=note)
            void = overruled(casefile.decisions(), decision)
            if void:
                named = ", ".join(d.id for d in void)
                remedy = f"take that back first: dragoman undo {path} {void[-1].id}"
                raise DragomanError(f"{a}, {b}", f"what was decided in {named} says otherwise", remedy)
            casefile.decide(decision)
            _weigh(casefile, _silent)
            return decision

    def overruled(self, path: Path, judgement: Judgement, a: str, b: str) -> tuple[Decision, ...]:
        """Give the standing decisions that this one would make void: `decide` refuses while there are any."""
        from dragoman.weigh.contradictions import overruled

        with Casefile.open(path) as casefile:
            new = _decision(casefile, judgement, a, b, author="", note=None)
            return tuple(overruled(casefile.decisions(), new))

    def undo(self, path: Path, decision: str, *, author: str, note: str | None) -> Decision:
        """Take back the decision with this id, by a later one, and weigh again."""
        with Casefile.open(path, write=True) as casefile:
            decisions = casefile.decisions()
            found = [d for d in decisions if d.id.startswith(decision)]
            if len(found) != 1:
                wrong = "there is no such decision" if not found else "more than one decision begins so"
                raise NotFoundError(decision, wrong, f"see `dragoman decisions {path}`")
            if any(d.undoes == found[0].id for d in decisions):
                raise DragomanError(found[0].id, "it is undone already", f"see `dragoman decisions {path}`")
            time = _now()
            undoing = Decision(
                id=short_id("d", "undo", found[0].id, author, time),
                author=author,
                time=time,
                note=note,
                undoes=found[0].id,
            )
            casefile.decide(undoing)
            _weigh(casefile, _silent)
            return undoing


def _keep(
    path: Path,
    sought: Callable[[Casefile | None], Iterator[Found | Failed]],
    *,
    jobs: int,
    on_progress: OnProgress,
    own: "Own | None",
) -> Added:
    """Read what is sought, given the casefile if there is one, keep it, and weigh what is kept."""
    failures: list[Failure] = []
    kept: list[Kept] = []
    with ExitStack() as opened:
        casefile = opened.enter_context(Casefile.open(path, write=True)) if path.exists() else None
        flow = _read_found(sought(casefile), jobs, own, _known_to(casefile, own))
        opened.enter_context(closing(flow))
        readings = _what_was_read(flow, failures, on_progress)
        if (first := next(readings, None)) is not None:
            casefile = casefile or opened.enter_context(Casefile.create(path))
            with casefile.adding() as adding:
                for found, reading in chain([first], readings):
                    kept += adding.add(found.snapshot, reading)
                kept += adding.flush()
        incidents = _weigh(casefile, on_progress) if casefile else 0
    new = {k.report for k in kept if k.new}
    return Added(
        added=tuple(dict.fromkeys(k.report for k in kept if k.new)),
        known=tuple(dict.fromkeys(k.report for k in kept if k.report not in new)),
        failed=tuple(failures),
        incidents=incidents,
    )


def _what_was_read(
    flow: Iterator[tuple[Found | Failed, Reading | SourceError]],
    failures: list[Failure],
    on_progress: OnProgress,
) -> Iterator[tuple[Found, Reading]]:
    """Pass on what was read; add to `failures` and tell what was not."""
    for done, (found, result) in enumerate(flow, 1):
        source = _source(found)
        if isinstance(result, Reading) and isinstance(found, Found):
            yield found, result
            on_progress(Progress(done=done, doing=source))
        elif isinstance(result, SourceError):
            failures.append(Failure(source=source, error=result))
            on_progress(Progress(done=done, doing=source, failure=failures[-1]))


def _read_found(
    found: Iterator[Found | Failed],
    jobs: int | None,
    own: "Own | None" = None,
    known: Callable[[str], Reading | None] | None = None,
) -> Generator[tuple[Found | Failed, Reading | SourceError]]:
    """Read what was collected, in order: each with its reading, or with what was wrong with it.

    `known` gives the reading of a report that needs no reading again.
    """
    fingerprint = cache(lambda: reader(own).fingerprint)
    waiting: deque[tuple[Found | Failed, Reading | SourceError | None]] = deque()

    def to_read() -> Iterator[Report]:
        for item in found:
            ready = _ready(item, known, fingerprint)
            waiting.append((item, ready))
            if ready is None and isinstance(item, Found) and item.report:
                yield item.report

    with closing(read_all(to_read(), jobs, own=own)) as results:
        for result in results:
            while waiting[0][1] is not None:
                yield _settled(waiting.popleft())
            item, _ = waiting.popleft()
            yield item, result
    while waiting:
        yield _settled(waiting.popleft())


def _settled(pair: tuple[Found | Failed, Reading | SourceError | None]) -> tuple[Found | Failed, Reading | SourceError]:
    item, result = pair
    assert result is not None
    return item, result


def _ready(
    item: Found | Failed, known: Callable[[str], Reading | None] | None, fingerprint: Callable[[], str]
) -> Reading | SourceError | None:
    """Give the reading or the error of what need not be read; None for what must be."""
    if isinstance(item, Failed):
        return item.error
    if item.reading:
        return _trusted(item, fingerprint())
    return known(item.report.id) if known and item.report else None


def _trusted(item: Found, fingerprint: str) -> Reading | SourceError:
    """Give the reading that was made before, if it is this reader's and its words are where it says."""
    reading, source = item.reading, item.snapshot.source
    assert reading
    if reading.reader.fingerprint != fingerprint:
        return SourceError(source, "is a reading by another version of the reader", "add the report itself")
    given = reading.report
    metadata = {n: getattr(given, n) for n in given.__struct_fields__ if n not in {"id", "text", "snapshot", "ref"}}
    if Report.of(given.text, snapshot=given.snapshot, **metadata).id != given.id:
        return SourceError(source, "is a reading whose report does not have the id it bears", "add the report itself")
    return reading


def _called(found: Iterator[Found | Failed], names: Mapping[str, str]) -> Iterator[Found | Failed]:
    """Pass on what was collected; sources, and parts of them ("a.jsonl:7"), by the names they are to be called by."""

    def name(source: str) -> str:
        return next((called + source[len(path) :] for path, called in names.items() if source.startswith(path)), source)

    for item in found:
        if isinstance(item, Found):
            yield replace(item, snapshot=msgspec.structs.replace(item.snapshot, source=name(item.snapshot.source)))
        else:
            error = SourceError(name(item.error.what), item.error.wrong, item.error.remedy)
            yield replace(item, source=name(item.source), error=error)


def _source(found: Found | Failed) -> str:
    return found.source if isinstance(found, Failed) else found.snapshot.source


def _known_to(casefile: Casefile | None, own: "Own | None") -> Callable[[str], Reading | None]:
    """Give a look-up of what this reader has read before in `casefile`."""
    fingerprint = reader(own).fingerprint if casefile else ""

    def known(report: str) -> Reading | None:
        if casefile and casefile.has_reading(report, fingerprint):
            return casefile.reading(report)
        return None

    return known


def _weigh(casefile: Casefile, on_progress: OnProgress, *, again: bool = False) -> int:
    """Bring the record up to what is kept, by what came since it was made; give its number of incidents."""
    if again or not casefile.record_is_current():
        from dragoman.weigh import Weighing, weigher

        on_progress(Progress(done=0, doing="weighing"))
        with casefile.weighing(weigher(), afresh=again) as desk, _uncollected() as collect_now:
            weighing, decisions = Weighing(desk.shelf), casefile.decisions()
            for start in range(0, max(1, len(desk.waiting)), WEIGHED_AT_ONCE):
                changed = weighing.add(desk.waiting[start : start + WEIGHED_AT_ONCE], decisions)
                desk.change(changed.incidents, changed.entities, changed.parts)
                del changed
                if start + WEIGHED_AT_ONCE < len(desk.waiting):
                    collect_now()
    return casefile.count()


@contextmanager
def _uncollected() -> Iterator[Callable[[], object]]:
    """Let the collector rest; give what has it collect once.

    Weighing makes many small things and holds most of them to the end of a batch: looking through all of them over and
    over took a third of its time, and the more had been weighed before in the process, the more.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield gc.collect
    finally:
        if was:
            gc.enable()


def _refuse_to_forget(record: Record | None, path: Path, own: "Own | None") -> None:
    """Raise where the record has incidents of types that a reader with `own` would not find again."""
    unknown = sorted({incident.type for incident in record.incidents} - event_types(own)) if record else ()
    if unknown:
        wrong = f"has incidents of types that this reader does not know: {', '.join(unknown)}"
        remedy = "name the folder that says what they are with --ontology, or let go of them with --forget-types"
        raise DragomanError(str(path), wrong, remedy)


def _record_of(casefile: Casefile) -> Record | None:
    """Give the record as it stands; None where it is damaged, which making it again mends."""
    try:
        return casefile.record()
    except CasefileError:
        return None


def _named(casefile: Casefile, name: str) -> tuple[str, tuple[str, ...]]:
    """Give the id and the members of the incident or entity of the record that `name` is."""
    try:
        found: Incident | RecordEntity = casefile.incident(name)
    except NotFoundError as error:
        if name.startswith("i"):
            raise error from None
        found = casefile.entity(name)
    return found.id, found.members


def _decision(casefile: Casefile, judgement: Judgement, a: str, b: str, *, author: str, note: str | None) -> Decision:
    """Give the decision on two of the record, or on two members of one of them, as of now."""
    (id_a, members_a), (id_b, members_b) = _named(casefile, a), _named(casefile, b)
    if (id_a[0] == "i") != (id_b[0] == "i"):
        raise DragomanError(f"{a}, {b}", "one is an incident and the other is not", "name two of one sort")
    if id_a == id_b:
        members_a, members_b = _members_apart(casefile, judgement, (a, members_a), (b, members_b))
    time = _now()
    return Decision(
        id=short_id("d", judgement, *sorted([id_a, id_b]), author, time, note or ""),
        judgement=judgement,
        a=id_a,
        b=id_b,
        members_a=members_a,
        members_b=members_b,
        author=author,
        time=time,
        note=note,
    )


def _members_apart(
    casefile: Casefile, judgement: Judgement, *named: tuple[str, tuple[str, ...]]
) -> tuple[tuple[str, ...], ...]:
    """Give the two members of one incident or entity that a person names: to tell them apart, or that they are one."""
    (a, members), (b, _) = named
    if a == b or not {a, b} <= set(members):
        if judgement == "same":
            raise DragomanError(f"{a}, {b}", "they are one already", "nothing needs deciding")
        remedy = "name a member of each: `dragoman who --json` and `dragoman incident --json` list them"
        raise DragomanError(f"{a}, {b}", f"they are one in {casefile.path}", remedy)
    return (a,), (b,)


def _now() -> str:
    # To the microsecond, since of decisions on one pair the later one stands.
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _silent(_: Progress) -> None:
    """Tell nobody how far it is."""


def main() -> None:
    """Run the command line."""
    group(App())()
