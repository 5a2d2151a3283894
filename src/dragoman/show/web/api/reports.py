"""Reports, what was read in them, and which are one text."""

import msgspec

from dragoman.keep import Casefile, ReportCard
from dragoman.model import Copies, Unread
from dragoman.show import pages
from dragoman.show.web.routing import Endpoint, Nothing


class ReportAsked(msgspec.Struct, frozen=True):
    """The id of a report, the beginning of one, or the id that it came with."""

    id: str


def report(casefile: Casefile, asked: ReportAsked) -> pages.ReportPage:
    """Give one report: its reading, its text cut for highlighting, custody, copies and incidents."""
    return pages.report_page(casefile, casefile.resolve_report(asked.id))


class ReportsAsked(msgspec.Struct, frozen=True):
    """The ids of reports."""

    id: tuple[str, ...]


class Cards(msgspec.Struct, frozen=True):
    """What a list shows of reports."""

    reports: tuple[ReportCard, ...]


def reports(casefile: Casefile, asked: ReportsAsked) -> Cards:
    """Give the title, outlet and day of the reports with these ids, in the order in which they are asked for."""
    found = casefile.cards_of(asked.id)
    return Cards(tuple(found[one] for one in dict.fromkeys(asked.id) if one in found))


class AllCopies(msgspec.Struct, frozen=True):
    """Reports that are one text."""

    copies: tuple[Copies, ...]


def copies(casefile: Casefile, _asked: Nothing) -> AllCopies:
    """Give the reports that copy each other."""
    return AllCopies(casefile.copies())


class AllUnread(msgspec.Struct, frozen=True):
    """Sources worth getting."""

    unread: tuple[Unread, ...]


def unread(casefile: Casefile, _asked: Nothing) -> AllUnread:
    """Give the sources that kept reports rely on and that are not kept themselves."""
    return AllUnread(casefile.unread())


ENDPOINTS = (
    Endpoint(path="/report/{id:path}", answer=report, asks=ReportAsked, gives=pages.ReportPage),
    Endpoint(path="/reports", answer=reports, asks=ReportsAsked, gives=Cards),
    Endpoint(path="/copies", answer=copies, gives=AllCopies),
    Endpoint(path="/unread", answer=unread, gives=AllUnread),
)
