"""`weigh_origins`: the independent origins of an incident, at least and at most (`docs/origins.md`)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.model import Origin, OriginPath, Origins, Place, Stance, Status, short_id

from .accounts import Account, Source
from .copies import CopyGroups
from .counting import fewest
from .entities import Who
from .paths import between, shortest
from .sources import may_be_one
from .ways import SAYS_SO, Ways


@dataclass
class Ultimate:
    """An origin in the making: the source itself, and the accounts that end at it."""

    source: Source
    accounts: list[Account] = field(default_factory=list)
    via: dict[str, None] = field(default_factory=dict)
    paths: list[OriginPath] = field(default_factory=list)

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


def ultimates(accounts: Sequence[Account], copies: CopyGroups, who: Who) -> list[Ultimate]:
    """Follow every account to where it comes from in the end; give each such source once, in order."""
    ways = Ways(accounts, copies, who)
    found: dict[str, Ultimate] = {}
    for account in accounts:
        for source, links in ways.ends(account):
            ultimate = found.setdefault(source.key, Ultimate(source))
            if not any(a is account for a in ultimate.accounts):
                ultimate.accounts.append(account)
            ultimate.via.update(dict.fromkeys(between(links)))
            ultimate.paths.append(OriginPath(report=account.sheet.id, links=links))
    return list(found.values())


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
        paths=shortest(ultimate.paths),
    )
