"""The links by which an account passed from its origin to a report: who told whom, in what words of which report."""

from collections.abc import Container
from typing import Literal

from dragoman.model import OriginLink, OriginPath

from .accounts import Account, Source
from .copies import CopyGroups
from .entities import Who
from .sheets import Sheet

Links = tuple[OriginLink, ...]


def teller(sheet: Sheet, who: Who) -> str:
    """Give the name of whoever tells in a report: its outlet, or what it is known by."""
    outlet = who.outlet(sheet)
    return outlet.name if outlet else sheet.report.outlet or sheet.report.title or "the report itself"


def is_read(source: Source) -> bool:
    """Tell whether a source is something that one reads: an outlet with a name, or a paper that tells whose it is."""
    read = source.kind == "outlet" or source.key.startswith("document ")
    return read and source.named and source.name != source.name.casefold()


def told_links(chain: tuple[Source, ...], account: Account, who: Who, unread: Container[str]) -> Links:
    """Give the links from the first of a chain through the others to the outlet of the report.

    `unread` are the keys of those in the chain whose own report of the incident is not kept.
    """
    sheet = account.sheet
    agency, outlet = who.agency(sheet), teller(sheet, who)
    near = [b.name for b in chain[1:]] + [agency.name if agency else outlet]
    made = [_passed("told", a, to, account, unread=a.key in unread) for a, to in zip(chain, near, strict=True)]
    if agency and agency.name != outlet:
        voice = Source(f"party {agency.id}", agency.name, "outlet", True, agency)
        made.append(_passed("agency", voice, outlet, account))
    return tuple(made)


def own_links(source: Source, account: Account, copies: CopyGroups, who: Who) -> Links:
    """Give the link to a report that speaks with the voice of another: of its original, or of its agency."""
    outlet = teller(account.sheet, who)
    if source.party is None or source.name == outlet:
        return ()
    copied = copies.source(account.sheet).id != account.sheet.id
    return (_passed("copy" if copied and not who.agency(account.sheet) else "agency", source, outlet, account),)


def _passed(
    how: Literal["told", "copy", "agency"], giver: Source, to: str, account: Account, *, unread: bool = False
) -> OriginLink:
    return OriginLink(
        giver=giver.name,
        to=to,
        how=how,
        report=account.sheet.id,
        span=account.evidence,
        text=account.sheet.words(account.evidence),
        kind=giver.kind,
        entity=giver.party.id if giver.party else None,
        unread=unread,
    )


def between(links: Links) -> tuple[str, ...]:
    """Give the names that an account came through, nearest its origin first."""
    return tuple(dict.fromkeys(link.to for link in links[:-1]))


def shortest(paths: list[OriginPath]) -> tuple[OriginPath, ...]:
    """Give one path to each report and by each way, in the order in which they were found."""
    seen: dict[tuple[str, tuple[tuple[str, str, str], ...]], OriginPath] = {}
    for path in paths:
        way = tuple((link.giver, link.to, link.report) for link in path.links)
        seen.setdefault((path.report, way), path)
    return tuple(seen.values())
