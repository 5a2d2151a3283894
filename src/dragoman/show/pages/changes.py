"""`ChangesPage`: what was kept since a day or an entry of the log: reports, the incidents they touch, decisions."""

from contextlib import suppress

import msgspec

from dragoman.keep import Casefile, Filters, ReportCard
from dragoman.keep.ties import Arrival
from dragoman.model import Decision, Incident, NotFoundError
from dragoman.show.wording import title_words

from .shelf import Shelf

MOST = 50
"""Things listed of each sort; more are counted."""


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """An incident that reports kept since then tell of: `fresh` of its reports are such; `new` where all are."""

    incident: Incident
    fresh: int
    new: bool


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """A side of a decision, as the record has it now; `id` is None where it is no more in it."""

    name: str
    id: str | None = None
    sort: str = "entity"


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """A decision with both sides; where it undoes another, with those of that one."""

    decision: Decision
    sides: tuple[Party, ...]


class ChangesPage(msgspec.Struct, frozen=True, kw_only=True):
    """What changed after entry `after` of the log, which now ends with `last`.

    `since` is the day that was asked for, `from_time` when the first entry of the changes was made. Lists are cut off;
    the counts are of all.
    """

    after: int
    last: int
    since: str | None = None
    from_time: str | None = None
    reports: tuple[ReportCard, ...] = ()
    report_count: int = 0
    new: tuple[Changed, ...] = ()
    new_count: int = 0
    changed: tuple[Changed, ...] = ()
    changed_count: int = 0
    decisions: tuple[Decided, ...] = ()
    decision_count: int = 0

    @property
    def anything(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.report_count or self.decision_count)


def changes_page(casefile: Casefile, *, since: str | None = None, after: int | None = None) -> ChangesPage:
    """Give what changed since a day, or after an entry of the log; without either, on the last such day."""
    ties = casefile.ties
    last = ties.last_seq()
    if after is None and since is None and (entry := ties.entry(last)):
        since = entry.time[:10]
    if after is None:
        after = ties.seq_before(since) if since else 0
    after = min(after, last)
    first = ties.entry(after + 1)
    decided = ties.decided_after(after)
    by_id = {one.id: one for one in casefile.decisions()} if decided else {}

    page = ChangesPage(
        after=after,
        last=last,
        since=since,
        from_time=first.time if first else None,
        decisions=tuple(_decided(casefile, by_id[one], by_id) for one in decided[:MOST]),
        decision_count=len(decided),
    )
    return _with_all(casefile, page) if after == 0 else _with_fresh(casefile, page)


def _with_all(casefile: Casefile, page: ChangesPage) -> ChangesPage:
    """Give a page with what is kept at all: then nothing has to be compared with what was there before."""
    shelf = Shelf(casefile)
    found = casefile.page(Filters(), "latest", 0, MOST)
    return msgspec.structs.replace(
        page,
        reports=tuple(shelf.card(report) for report in casefile.ties.latest_reports(MOST)),
        report_count=casefile.stats().reports,
        new=tuple(Changed(incident=one, fresh=len(one.reports), new=True) for one in found),
        new_count=casefile.count(),
    )


def _with_fresh(casefile: Casefile, page: ChangesPage) -> ChangesPage:
    """Give a page with the reports kept since then, and the incidents that they make or touch."""
    fresh = casefile.ties.fresh_reports(page.after)
    arrivals = casefile.ties.arrivals(fresh)
    shelf = Shelf(casefile)
    new = [one for one in arrivals if one.fresh == one.reports]
    changed = [one for one in arrivals if one.fresh < one.reports]
    return msgspec.structs.replace(
        page,
        reports=tuple(shelf.card(report) for report in fresh[:MOST]),
        report_count=len(fresh),
        new=_told(casefile, new),
        new_count=len(new),
        changed=_told(casefile, changed),
        changed_count=len(changed),
    )


def _told(casefile: Casefile, arrivals: list[Arrival]) -> tuple[Changed, ...]:
    return tuple(
        Changed(incident=casefile.incident(one.incident), fresh=one.fresh, new=one.fresh == one.reports)
        for one in arrivals[:MOST]
    )


def _decided(casefile: Casefile, decision: Decision, by_id: dict[str, Decision]) -> Decided:
    about = by_id.get(decision.undoes or "", decision)
    sides = (
        _party(casefile, (ident, *members))
        for ident, members in ((about.a, about.members_a), (about.b, about.members_b))
        if ident
    )
    return Decided(decision=decision, sides=tuple(sides))


def _party(casefile: Casefile, names: tuple[str, ...]) -> Party:
    """Give the first of the named that the record has."""
    for name in names:
        with suppress(NotFoundError):
            entity = casefile.entity(name)
            return Party(name=entity.name, id=entity.id)
        with suppress(NotFoundError):
            incident = casefile.incident(name)
            return Party(name=title_words(incident), id=incident.id, sort="incident")
    return Party(name=names[0])
