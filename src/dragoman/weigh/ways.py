"""`Ways`: from every account of an incident to where it comes from in the end (`docs/origins.md`, "Origins").

Accounts are the points of a graph: one that cites an outlet leads to the accounts of that outlet's own report.
What an account ends at are the points without a way on that it leads to; where it leads to none, outlets only
cite each other, and it ends at the one of them that published first.
"""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from .accounts import Account, Source
from .copies import CopyGroups
from .entities import Who
from .paths import Links, is_read, own_links, told_links
from .words import fold

SAYS_SO = frozenset({"assert", "confirm"})


def own_voice(account: Account, copies: CopyGroups, who: Who) -> Source:
    """Give who speaks where a report names no source: its agency, or its outlet, or the original's."""
    sheet = copies.source(account.sheet)
    party = who.agency(sheet) or who.outlet(sheet)
    if party:
        return Source(f"party {party.id}", party.name, party.kind, True, party)
    host = urlsplit(sheet.report.url).hostname if sheet.report.url else None
    return Source(f"report {sheet.id}", host or sheet.report.title or "the report itself", None, True)


class Ways:
    """The accounts of one incident, and which of them each leads to."""

    def __init__(self, accounts: Sequence[Account], copies: CopyGroups, who: Who) -> None:
        self._accounts = list(accounts)
        self._copies, self._who = copies, who
        self._by_voice: dict[str, list[int]] = {}
        for at, account in enumerate(accounts):
            voices = (who.outlet(account.sheet), who.agency(account.sheet))
            for key in dict.fromkeys(f"party {v.id}" for v in voices if v):
                self._by_voice.setdefault(key, []).append(at)
        self._first = [self._first_of(account) for account in accounts]
        self._next = [self._leads_to(at) for at in range(len(self._accounts))]
        self._at = {id(account): at for at, account in enumerate(self._accounts)}

    def ends(self, account: Account) -> Iterator[tuple[Source, Links]]:
        """Give each source that an account ends at, with the links from there to the report."""
        start = self._at[id(account)]
        ways = self._ways_from(start)
        final = [at for at in ways if self._is_end(at)]
        if final:
            given: dict[str, tuple[Source, Links]] = {}
            for at in final:
                source = self._end_of(at)
                given.setdefault(source.key, (source, self._links(ways[at])))
            yield from given.values()
            return
        for source, at in self._firsts_of_circles(ways):
            yield source, self._links(ways[at])

    def _first_of(self, account: Account) -> Source:
        """Give the source that is said to know; where it has no name, the one that the outlet it came by has."""
        if not account.chain:
            return own_voice(account, self._copies, self._who)
        first = account.chain[0]
        if first.named or not account.chain[1:]:
            return first
        known: dict[str, Source] = {}
        for at in self._by_voice.get(account.chain[1].key, ()):
            other = self._accounts[at]
            if other.chain and other.sheet.id != account.sheet.id and _before(other, account):
                source = self._same_in_copies(other.chain[0], other)
                known.setdefault(source.key, source)
        return next(iter(known.values())) if len(known) == 1 else first

    def _leads_to(self, at: int) -> list[int]:
        """Give the accounts that one has its own from: those of the outlet that it cites, or of its own voice.

        What an outlet denies or takes back in its own voice it has from nobody else.
        """
        account = self._accounts[at]
        if not account.chain and account.stance not in SAYS_SO:
            return []
        return [
            other
            for other in self._by_voice.get(self._first[at].key, ())
            if (account.chain or self._accounts[other].chain) and self._can_be_of(other, account)
        ]

    def _can_be_of(self, at: int, account: Account) -> bool:
        """Tell whether an account can be what another passes on: in another report, out by then, of like stance."""
        other = self._accounts[at]
        return (
            other.sheet.id != account.sheet.id
            and _before(other, account)
            and (other.stance in SAYS_SO) == (account.stance in SAYS_SO)
        )

    def _ways_from(self, start: int) -> dict[int, list[int]]:
        """Give every account that one leads to, itself first, with the shortest way there."""
        ways = {start: [start]}
        queue = [start]
        for at in queue:
            for other in self._next[at]:
                if other not in ways:
                    ways[other] = [*ways[at], other]
                    queue.append(other)
        return ways

    def _is_end(self, at: int) -> bool:
        """Tell whether an account has no way on; one's own voice goes on only where that leads to such a one."""
        if not self._next[at]:
            return True
        return not self._accounts[at].chain and all(self._next[other] for other in self._ways_from(at))

    def _end_of(self, at: int) -> Source:
        return self._same_in_copies(self._first[at], self._accounts[at])

    def _firsts_of_circles(self, ways: dict[int, list[int]]) -> Iterator[tuple[Source, int]]:
        """Give the outlet of each last circle that published first, and an account that cites it."""
        reach = {at: set(self._ways_from(at)) for at in ways}
        done: set[int] = set()
        for at in ways:
            if at in done or not all(at in reach[other] for other in reach[at]):
                continue
            done |= reach[at]
            circle = [other for other in ways if other in reach[at]]
            first = min(circle, key=lambda i: (self._published(self._first[i].key), self._first[i].key))
            yield self._first[first], first

    def _published(self, voice: str) -> object:
        return self._accounts[self._by_voice[voice][0]].mention.key

    def _links(self, way: list[int]) -> Links:
        """Give the links of a way, from its end to the report that it begins at."""
        links: Links = ()
        for at in reversed(way):
            account, first = self._accounts[at], self._first[at]
            cut = next((n + 1 for n, link in enumerate(links) if link.to == first.name), len(links))
            if account.chain:
                chain = (first, *account.chain[1:])
                links = links[:cut] + told_links(chain, account, self._who, self._unread(chain, account))
            else:
                links = links[:cut] + own_links(first, account, self._copies, self._who)
        return links

    def _unread(self, chain: tuple[Source, ...], account: Account) -> frozenset[str]:
        """Give the keys of the outlets and papers of a chain whose own word on the incident is not kept."""
        return frozenset(
            source.key
            for source in chain
            if is_read(source) and not any(self._can_be_of(at, account) for at in self._by_voice.get(source.key, ()))
        )

    def _same_in_copies(self, source: Source, account: Account) -> Source:
        """Give an unnamed source one key in all copies of a report: that of its description."""
        if source.party or not source.key.startswith("unnamed "):
            return source
        key = f"source {self._copies.group(account.sheet)} {fold(source.name)}"
        return Source(key, source.name, source.kind, source.named, None, source.entity)


def _before(cited: Account, citing: Account) -> bool:
    """Tell whether a report can be the one that another cites: it was out on the same day or before."""
    return not (cited.sheet.published and citing.sheet.published and cited.sheet.published > citing.sheet.published)
