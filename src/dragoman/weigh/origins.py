"""`weigh_origins`: the independent origins of an incident, at least and at most (`docs/origins.md`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlsplit

from dragoman.model import Origin, Origins, Place, Stance, Status, short_id

from .accounts import Account, Source
from .copies import CopyGroups
from .counting import fewest
from .entities import Who
from .sources import may_be_one
from .words import fold

SAYS_SO = frozenset({"assert", "confirm"})


@dataclass
class Ultimate:
    """An origin in the making: the source itself, and the accounts that end at it."""

    source: Source
    accounts: list[Account] = field(default_factory=list)
    via: dict[str, None] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Give the id of the origin: the same wherever the source is the same."""
        return short_id("o", self.source.key)

    @property
    def last(self) -> Account:
        """Give the account that stands: the latest published, the one that asserts where several are of a day."""
        return max(self.accounts, key=lambda a: (a.sheet.published or "", a.stance in SAYS_SO, a.mention.key))

    @property
    def stance(self) -> Stance:
        """Give the stance of the account that stands."""
        return self.last.stance

    @property
    def says_so(self) -> bool:
        """Tell whether it counts: it says that it is so."""
        return self.stance in SAYS_SO

    @property
    def status(self) -> Status:
        """Give what it says of the incident; whoever denies it, that it did not happen."""
        return "denied" if self.stance == "deny" else self.last.status


class End(NamedTuple):
    """A source that an account ends at, with those it came through, nearest it first.

    `circle` tells that outlets only cite each other to there.
    """

    source: Source
    via: dict[str, None]
    circle: bool = False


def ultimates(accounts: Sequence[Account], copies: CopyGroups, who: Who) -> list[Ultimate]:
    """Follow every account to where it comes from in the end; give each such source once, in order.

    A source that is an outlet whose own report tells the incident hands on to the sources of that report; a
    circle of outlets that only cite each other ends at the one that published first.
    """
    by_outlet: dict[str, list[Account]] = {}
    for account in accounts:
        outlet = who.outlet(account.sheet)
        if outlet:
            by_outlet.setdefault(f"party {outlet.id}", []).append(account)
    found: dict[str, Ultimate] = {}
    for account in accounts:
        for end in _ends(account, by_outlet, copies, who, {}):
            ultimate = found.setdefault(end.source.key, Ultimate(end.source))
            ultimate.accounts.append(account)
            ultimate.via.update(end.via)
    return list(found.values())


def _ends(
    account: Account, by_outlet: Mapping[str, list[Account]], copies: CopyGroups, who: Who, path: Mapping[str, Source]
) -> list[End]:
    """Give the sources that an account ends at; `path` are the outlets that led here."""
    first = account.chain[0] if account.chain else own_voice(account, copies, who)
    via = dict.fromkeys(s.name for s in account.chain[1:])
    if not first.named and account.chain[1:]:
        first = _known_to(account, by_outlet, copies) or first
    if first.key in path:
        members = list(path.values())[list(path).index(first.key) :]
        return [End(min(members, key=lambda m: (by_outlet[m.key][0].mention.key, m.key)), via, circle=True)]
    ends: dict[str, End] = {}
    for other in by_outlet.get(first.key, ()) if account.chain else ():
        if (
            other.sheet is not account.sheet
            and _before(other, account)
            and (other.stance in SAYS_SO) == (account.stance in SAYS_SO)
        ):
            for end in _ends(other, by_outlet, copies, who, {**path, first.key: first}):
                ends.setdefault(end.source.key, end._replace(via={**end.via, first.name: None, **via}))
    straight = [e for e in ends.values() if not e.circle]
    return straight or list(ends.values()) or [End(_same_in_copies(first, account, copies), via)]


def own_voice(account: Account, copies: CopyGroups, who: Who) -> Source:
    """Give who speaks where a report names no source: its agency, or its outlet, or the original's."""
    sheet = copies.source(account.sheet)
    party = who.agency(sheet) or who.outlet(sheet)
    if party:
        return Source(f"party {party.id}", party.name, party.kind, True, party)
    host = urlsplit(sheet.report.url).hostname if sheet.report.url else None
    return Source(f"report {sheet.id}", host or sheet.report.title or "the report itself", None, True)


def _before(cited: Account, citing: Account) -> bool:
    """Tell whether a report can be the one that another cites: it was out on the same day or before."""
    return not (cited.sheet.published and citing.sheet.published and cited.sheet.published > citing.sheet.published)


def _known_to(account: Account, by_outlet: Mapping[str, list[Account]], copies: CopyGroups) -> Source | None:
    """Give the source that an outlet's own report has, where this one passes it on without a name."""
    known: dict[str, Source] = {}
    for other in by_outlet.get(account.chain[1].key, ()):
        if other.chain and other.sheet is not account.sheet and _before(other, account):
            source = _same_in_copies(other.chain[0], other, copies)
            known.setdefault(source.key, source)
    return next(iter(known.values())) if len(known) == 1 else None


def _same_in_copies(source: Source, account: Account, copies: CopyGroups) -> Source:
    """Give an unnamed source one key in all copies of a report: that of its description."""
    if source.party or not source.key.startswith("unnamed "):
        return source
    key = f"source {copies.group(account.sheet)} {fold(source.name)}"
    return Source(key, source.name, source.kind, source.named, None, source.entity)


def weigh_origins(found: Sequence[Ultimate], copies: CopyGroups, parties_in: frozenset[str]) -> Origins:
    """Count the origins that say it is so, at least and at most, and list all.

    `parties_in` are the ids of those who take part: a report that has an unnamed source speak of them does
    not mean one of them.
    """
    counted = [u for u in found if u.says_so]
    groups = [frozenset(copies.group(a.sheet) for a in u.accounts) for u in counted]
    edges = {
        (i, j)
        for i in range(len(counted))
        for j in range(i + 1, len(counted))
        if may_be_one(counted[i], counted[j], groups[i], groups[j], parties_in)
    }
    return Origins(
        min=fewest(len(counted), edges), max=len(counted), list=tuple(_origin(u) for u in sorted(found, key=_order))
    )


def _order(ultimate: Ultimate) -> tuple[bool, bool, object, str]:
    """Put those who say so first, the named before the unnamed, then by where they first speak."""
    return (not ultimate.says_so, not ultimate.source.named, ultimate.accounts[0].mention.key, ultimate.source.key)


def _origin(ultimate: Ultimate) -> Origin:
    places: dict[Place, None] = {}
    for account in ultimate.accounts:
        places.setdefault(
            Place(report=account.sheet.id, span=account.evidence, text=account.sheet.words(account.evidence))
        )
    source = ultimate.source
    return Origin(
        id=ultimate.id,
        name=source.name,
        via=tuple(ultimate.via),
        kind=source.kind,
        named=source.named,
        stance=ultimate.stance,
        reports=tuple(dict.fromkeys(a.sheet.id for a in ultimate.accounts)),
        entity=source.party.id if source.party else None,
        status=ultimate.status,
        evidence=tuple(places),
    )
