"""`ConflictsPage`: what accounts differ on, with who says each value, and dates that cannot all hold."""

from collections.abc import Iterator
from itertools import islice

import msgspec

from dragoman.keep import Casefile, Filters
from dragoman.model import Incident

from .incident import Dispute, disputes_of
from .questions import asking
from .shelf import Quote, Shelf


class Disputed(msgspec.Struct, frozen=True, kw_only=True):
    """An incident, and what accounts of it differ on."""

    incident: Incident
    disputes: tuple[Dispute, ...]


class Clashing(msgspec.Struct, frozen=True, kw_only=True):
    """Words about time that cannot all hold, and why."""

    explanation: str
    quotes: tuple[Quote, ...]


class ConflictsPage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of disputed incidents; the first also has the clashes. `more` tells that another page follows."""

    disputed: tuple[Disputed, ...]
    clashes: tuple[Clashing, ...] = ()
    page: int = 1
    more: bool = False


def disputed_of(casefile: Casefile, shelf: Shelf) -> Iterator[Disputed]:
    """Give each incident that accounts differ on, in the order of the record."""
    questions = asking(casefile)
    for incident in casefile.incidents(Filters(conflicts=True)):
        yield Disputed(incident=incident, disputes=disputes_of(shelf, incident, questions(incident)))


def clashes_of(casefile: Casefile, shelf: Shelf) -> Iterator[Clashing]:
    """Give the sets of words about time that cannot all hold."""
    for clash in casefile.clashes():
        yield Clashing(explanation=clash.explanation, quotes=shelf.quotes(clash.claims))


def conflicts_page(casefile: Casefile, page: int, size: int) -> ConflictsPage:
    """Give page number `page` of the disputed incidents, `size` on each."""
    shelf = Shelf(casefile)
    page = max(page, 1)
    found = list(islice(disputed_of(casefile, shelf), (page - 1) * size, page * size + 1))
    clashes = tuple(clashes_of(casefile, shelf)) if page == 1 else ()
    return ConflictsPage(disputed=tuple(found[:size]), clashes=clashes, page=page, more=len(found) > size)
