"""`Casefile`: everything that is kept, in one SQLite file, with the record that was made from it."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypeVar

from dragoman.model import (
    CheckedComparison,
    Clash,
    Conflict,
    Copies,
    Decision,
    Incident,
    Kind,
    NotFoundError,
    Reading,
    Record,
    RecordEntity,
    Report,
    Snapshot,
    Suggestion,
    Unread,
)

from . import browsing, derived, incidents, log, proofs, reports, search, store, truth, verify, words
from .adding import Adding
from .desk import Desk
from .filters import Filters
from .lock import WriterLock
from .outlets import Outlets
from .problem import Problem
from .ties import Ties

T = TypeVar("T")

EVERYTHING = Filters()


class Casefile:
    """An open casefile; a context manager. Made by `open`, `create` or `open_or_create`.

    Readers see what was last committed and are never blocked. One writer at a time: a second gets a
    CasefileError. All errors are CasefileError or NotFoundError, one line each.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: WriterLock | None) -> None:
        self.path = path
        self._connection, self._lock = connection, lock

    @classmethod
    def open(cls, path: str | PathLike[str], *, write: bool = False) -> "Casefile":
        """Open a casefile; one of an older version is brought to the present one first."""
        path = Path(path)
        store.check_header(path)
        return cls._opened(path, WriterLock(path) if write else None)

    @classmethod
    def create(cls, path: str | PathLike[str]) -> "Casefile":
        """Make an empty casefile where there is no file yet, and open it for writing."""
        path = Path(path)
        lock = WriterLock(path)
        try:
            store.make(path, store.migrations())
        except BaseException:
            lock.close()
            raise
        return cls._opened(path, lock)

    @classmethod
    def _opened(cls, path: Path, lock: WriterLock | None) -> "Casefile":
        with ExitStack() as undo:
            if lock is not None:
                undo.callback(lock.close)
            connection = store.connect(path, write=lock is not None)
            undo.callback(connection.close)
            with store.telling(path):
                version, newest = store.version_of(connection), store.newest_version()
                store.check_version(path, version, newest)
                if version < newest:
                    with nullcontext() if lock else closing(WriterLock(path)):
                        store.bring_on(path)
            undo.pop_all()
        return cls(path, connection, lock)

    @classmethod
    def open_or_create(cls, path: str | PathLike[str]) -> "Casefile":
        """Open a casefile for writing, making it first where there is none."""
        return cls.open(path, write=True) if Path(path).exists() else cls.create(path)

    def close(self) -> None:
        """Close the file; what was committed is kept."""
        self._connection.close()
        if self._lock is not None:
            self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # What is kept

    def add(self, snapshot: Snapshot, reading: Reading) -> bool:
        """Keep a report's snapshot and reading, durably; False if the reading was there already."""
        with self._changing():
            return truth.add(self._connection, snapshot, reading)

    @contextmanager
    def adding(self, *, every: int = 64, seconds: float = 1.0) -> Iterator[Adding]:
        """Add many reports, committed every so many or so often; see `Adding` for what is acknowledged.

        On leaving, also by an error, what was wholly added is committed; call `flush` as the last thing
        within to be told of it.
        """
        with store.telling(self.path):
            adding = Adding(self.path, self._connection, every=every, seconds=seconds)
        try:
            yield adding
        finally:
            adding.flush()

    def has_report(self, report: str) -> bool:
        """Tell whether a report is kept, by its id."""
        with store.telling(self.path):
            return truth.has_report(self._connection, report)

    def has_reading(self, report: str, fingerprint: str) -> bool:
        """Tell whether a report has a reading by the reader with this fingerprint."""
        with store.telling(self.path):
            return truth.has_reading(self._connection, report, fingerprint)

    def report_ids(self) -> list[str]:
        """Give the ids of all reports, in order."""
        with store.telling(self.path):
            return reports.report_ids(self._connection)

    def report_cards(self, filters: Filters = EVERYTHING) -> Iterator[reports.ReportCard]:
        """Give what a list shows of reports, by day of publication."""
        return self._telling(reports.cards(self._connection, filters))

    def cards_of(self, report_ids: Iterable[str]) -> dict[str, reports.ReportCard]:
        """Give the cards of the named reports that are kept, by id."""
        with store.telling(self.path):
            return reports.cards_of(self._connection, report_ids)

    def resolve_report(self, name: str) -> str:
        """Give the id of the report whose id `name` is or begins, or whose `ref` it is."""
        with store.telling(self.path):
            return reports.resolve(self._connection, name)

    def report(self, report: str) -> Report:
        """Give a report with its text, by its id."""
        with store.telling(self.path):
            return self._found(truth.report(self._connection, report), report, "report")

    def reading(self, report: str) -> Reading:
        """Give the newest reading of a report, by its id."""
        with store.telling(self.path):
            return self._found(truth.reading(self._connection, report), report, "report")

    def reading_body(self, report: str) -> bytes:
        """Give the newest reading of a report as the bytes that were kept and logged."""
        with store.telling(self.path):
            return self._found(truth.reading_body(self._connection, report), report, "report")

    def decision_body(self, decision: str) -> bytes:
        """Give a decision as the bytes that were kept and logged."""
        with store.telling(self.path):
            return self._found(truth.decision_body(self._connection, decision), decision, "decision")

    def readings(self) -> Iterator[Reading]:
        """Give the newest reading of each report, in order of report ids, streamed."""
        return self._telling(truth.readings(self._connection))

    def snapshot(self, sha256: str) -> Snapshot:
        """Give a snapshot, by its hash."""
        with store.telling(self.path):
            return self._found(truth.snapshot(self._connection, sha256), sha256, "snapshot")

    def last_headers(self, source: str) -> dict[str, str]:
        """Give the headers that the newest snapshot from a source came with; none where there is none."""
        with store.telling(self.path):
            return truth.last_headers(self._connection, source)

    def snapshots_of(self, report: str) -> tuple[str, ...]:
        """Give the hashes of the snapshots that a report was seen in, the first first."""
        with store.telling(self.path):
            return truth.snapshots_of(self._connection, report)

    def custody(self, report: str) -> tuple[log.Entry, ...]:
        """Give the log's entries about a report and its snapshots, in order."""
        with store.telling(self.path):
            return truth.custody(self._connection, report)

    def decide(self, decision: Decision) -> bool:
        """Keep a decision, durably; False if it was there already."""
        with self._changing():
            return truth.decide(self._connection, decision)

    def decisions(self) -> tuple[Decision, ...]:
        """Give all decisions in the order in which they were made, those undone among them."""
        with store.telling(self.path):
            return tuple(truth.decisions(self._connection))

    @property
    def chain_head(self) -> str:
        """The hash, in hex, that stands for all that is kept so far."""
        with store.telling(self.path):
            return log.head(self._connection)

    def log(self) -> Iterator[log.Entry]:
        """Give the entries of the log, in order."""
        return self._telling(log.entries(self._connection))

    def copy_to(self, path: Path) -> None:
        """Write all that is kept and the record, as they are now, to a new file."""
        with store.telling(self.path), closing(sqlite3.connect(path)) as copy:
            self._connection.backup(copy)

    def has_head(self, head: str) -> bool:
        """Tell whether `head`, in hex, stands for all that was kept at some time up to now."""
        with store.telling(self.path):
            return log.has_head(self._connection, head)

    def proved(self, subjects: Iterable[str]) -> Iterator[tuple[str, tuple[bytes, ...]]]:
        """Give every entry of the log about snapshots, reports or decisions, each with its proof against the head."""
        return self._telling(proofs.proved(self._connection, subjects))

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """See within what is kept as it is now, whatever is added meanwhile."""
        with store.telling(self.path):
            nested = self._connection.in_transaction
            if not nested:
                self._connection.execute("BEGIN")
            try:
                yield
            finally:
                if not nested and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    # The record

    def put_record(self, record: Record, *, chain_head: str, afresh: bool = False) -> None:
        """Make `record` the record, made from what was kept when `chain_head` was the head.

        Only rows that changed are written, unless `afresh`: then all are, and the search index is made anew.
        """
        with self._changing():
            if afresh:
                derived.clear(self._connection)
                words.index_again(self._connection)
            derived.put(self._connection, record, chain_head=chain_head)

    @contextmanager
    def weighing(self, by: str, *, afresh: bool = False) -> Iterator[Desk]:
        """Bring the record up to date, in one transaction, by the weigher with the fingerprint `by`.

        Where another weigher made the record, or with `afresh`, it is made from all reports; `afresh` also makes the
        search index anew.
        """
        with self._changing():
            if afresh:
                words.index_again(self._connection)
            desk = Desk(self._connection, by, afresh=afresh)
            yield desk
            desk.close()

    def record_is_current(self) -> bool:
        """Tell whether the record was made from all that is kept now."""
        with store.telling(self.path):
            return derived.made_from(self._connection) == log.head(self._connection)

    def record(self, filters: Filters = EVERYTHING) -> Record:
        """Give the record: with filters, their incidents and all that these touch."""
        with store.telling(self.path):
            found = tuple(incidents.incidents(self._connection, filters))
            whole = Record(
                incidents=found,
                entities=tuple(incidents.entities(self._connection)),
                copies=self.copies(),
                comparisons=self.comparisons(),
                clashes=self.clashes(),
                suggestions=self.suggestions(),
                unread=self.unread(),
            )
        return derived.restricted(whole) if filters else whole

    def incidents(self, filters: Filters = EVERYTHING) -> Iterator[Incident]:
        """Give the incidents that `filters` asks for, in the order of the record."""
        return self._telling(incidents.incidents(self._connection, filters))

    def count(self, filters: Filters = EVERYTHING) -> int:
        """Count the incidents that `filters` asks for."""
        with store.telling(self.path):
            return browsing.count(self._connection, filters)

    def page(self, filters: Filters, sort: browsing.Sort, start: int, size: int) -> list[Incident]:
        """Give `size` incidents in the order of `sort`, from the one numbered `start` (the first is 0)."""
        with store.telling(self.path):
            return browsing.page(self._connection, filters, sort, start, size)

    def columns(self, filters: Filters, limit: int) -> browsing.Columns:
        """Give at most `limit` incidents as columns without their bodies, those best attested, in order."""
        with store.telling(self.path):
            return browsing.columns(self._connection, filters, limit)

    @property
    def generation(self) -> str:
        """What stands for all that is kept and for the record: it changes whenever either does."""
        with store.telling(self.path):
            return derived.generation(self._connection)

    def counted(self, field: Literal["type", "status", "outlet"]) -> tuple[browsing.Counted, ...]:
        """Give the types or statuses of all incidents, or the outlets of all reports, with how many have each."""
        with store.telling(self.path):
            return tuple(browsing.counted(self._connection, field))

    def families(self) -> dict[str, str]:
        """Give the PLOVER root of each event type in the record."""
        with store.telling(self.path):
            return browsing.families(self._connection)

    def weights(self, idents: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Give how many incidents, and how many reports or mentions, rest on each of these incidents and entities."""
        with store.telling(self.path):
            return browsing.weights(self._connection, idents)

    def many_named(self, kind: Kind) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Give those of one kind who bear more than one name, with their names, those with most mentions first."""
        return self._telling(browsing.many_named(self._connection, kind))

    def incidents_naming(self, entities: Iterable[str]) -> int:
        """Count the incidents that any of these entities takes part in or is the place of."""
        with store.telling(self.path):
            return browsing.incidents_naming(self._connection, entities)

    @property
    def ties(self) -> Ties:
        """How incidents, entities, places and outlets hang together, for views of many."""
        return Ties(self.path, self._connection)

    def outlets(self, filters: Filters = EVERYTHING) -> Outlets:
        """Give which outlets tell of the incidents asked for, on whom they rely, and whom they cite."""
        return Outlets(self.path, self._connection, filters)

    def incident(self, name: str) -> Incident:
        """Give the incident whose id `name` is or begins, or whose member it is ("report/event")."""
        with store.telling(self.path):
            return incidents.incident(self._connection, name)

    def incidents_of_entity(self, entity_id: str, most: int = -1) -> Iterator[Incident]:
        """Give the incidents that an entity takes part in or is the place of, the first `most` or all."""
        return self._telling(incidents.incidents_of_entity(self._connection, entity_id, most))

    def incidents_of_report(self, report: str) -> Iterator[Incident]:
        """Give the incidents that a report tells of."""
        return self._telling(incidents.incidents_of_report(self._connection, report))

    def entity(self, name: str) -> RecordEntity:
        """Give the entity whose id `name` is or begins, or whose member it is ("report/e1")."""
        with store.telling(self.path):
            return incidents.entity(self._connection, name)

    def entities(self) -> Iterator[RecordEntity]:
        """Give all entities, in the order of the record."""
        return self._telling(incidents.entities(self._connection))

    def entities_named(self, name: str) -> list[RecordEntity]:
        """Give the entities that bear the words of `name`, the last of which may break off, best first."""
        with store.telling(self.path):
            return incidents.entities_named(self._connection, name)

    def conflicts(self, filters: Filters = EVERYTHING) -> Iterator[tuple[Incident, Conflict]]:
        """Give every conflict with its incident, in the order of the record."""
        for incident in self.incidents(filters):
            for conflict in incident.conflicts:
                yield incident, conflict

    def copies(self) -> tuple[Copies, ...]:
        """Give the reports that are one text."""
        return self._part("copies")

    def copies_of(self, report: str) -> tuple[Copies, ...]:
        """Give the reports that are one text with this one, it among them."""
        return self._about("copies", report)

    def comparisons(self, start: int = 0, size: int = -1) -> tuple[CheckedComparison, ...]:
        """Give the comparisons held against the record, all or `size` from the one numbered `start`."""
        return self._part("comparison", start, size)

    def clashes(self) -> tuple[Clash, ...]:
        """Give the sets of claims about time that cannot all hold."""
        return self._part("clash")

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Give the pairs that may be one and wait for a person, the most consequential first."""
        return self._part("suggestion")

    def suggestions_on(self, ident: str) -> tuple[Suggestion, ...]:
        """Give the pairs that an incident or entity is one of."""
        return self._about("suggestion", ident)

    def unread(self, start: int = 0, size: int = -1) -> tuple[Unread, ...]:
        """Give the sources that kept reports rely on and that are not kept, all or `size` from number `start`."""
        return self._part("unread", start, size)

    def count_parts(self, kind: Literal["copies", "comparison", "clash", "suggestion", "unread"]) -> int:
        """Count the small parts of the record of one kind."""
        with store.telling(self.path):
            return derived.part_count(self._connection, kind)

    # Finding and checking

    def search(
        self,
        query: str,
        filters: Filters = EVERYTHING,
        limit: int = 20,
        kinds: tuple[search.HitKind, ...] = ("incident", "entity", "claim", "report"),
    ) -> list[search.Hit]:
        """Give the best `limit` hits of each kind: words, "phrases", beginnings* and -words to leave out."""
        with store.telling(self.path):
            return search.search(self._connection, query, filters, limit, kinds)

    def verify(self, head: str | None = None) -> list[Problem]:
        """Check every hash of every snapshot, reading and decision, the log, the record and the file.

        With `head`, one that was noted down before, also that it stands in the log.
        """
        return verify.verify(self._connection, head)

    def stats(self) -> reports.Stats:
        """Count what the casefile holds."""
        with store.telling(self.path):
            return reports.stats(self._connection)

    def _part(self, kind: str, start: int = 0, size: int = -1) -> tuple[Any, ...]:
        with store.telling(self.path):
            return tuple(derived.part(self._connection, kind, start, size))

    def _about(self, kind: str, ident: str) -> tuple[Any, ...]:
        with store.telling(self.path):
            return tuple(derived.part_about(self._connection, kind, ident))

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with store.telling(self.path), store.transaction(self._connection):
            yield

    def _telling(self, nouns: Iterator[T]) -> Iterator[T]:
        with store.telling(self.path):
            yield from nouns

    def _found(self, noun: T | None, name: str, kind: str) -> T:
        if noun is None:
            raise NotFoundError(
                name, f"there is no such {kind} in {self.path}", "see `dragoman search` for what there is"
            )
        return noun
