"""`waiting_of`, `missing_of`: what waits for a person: pairs to decide on, and sources worth getting."""

from collections.abc import Iterable, Iterator

import msgspec

from dragoman.keep import Casefile
from dragoman.model import Incident, NotFoundError, Suggestion, Unread
from dragoman.show.catalogue import t
from dragoman.show.wording import KINDS, title_words, type_words

from .incident import Dispute, disputes_of
from .questions import asking
from .shelf import Quote, Shelf


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One of two that may be one: what it is called, what it is, and how many reports and incidents it has."""

    id: str
    name: str
    what: str
    reports: int
    others: tuple[str, ...] = ()


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """A suggestion with both sides looked up."""

    suggestion: Suggestion
    a: Side
    b: Side


class Missing(msgspec.Struct, frozen=True, kw_only=True):
    """An unread source with the titles of the incidents that rest on it and the words that cite it."""

    unread: Unread
    titles: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]


def waiting_of(casefile: Casefile, suggestions: Iterable[Suggestion]) -> Iterator[Waiting]:
    """Give suggestions with what both sides are, in their order."""
    for one in suggestions:
        yield Waiting(suggestion=one, a=_side(casefile, one.sort, one.a), b=_side(casefile, one.sort, one.b))


def beside(casefile: Casefile, ident: str) -> tuple[Waiting, ...]:
    """Give the suggestions that one entity or incident is a side of."""
    return tuple(waiting_of(casefile, casefile.suggestions_on(ident)))


def _side(casefile: Casefile, sort: str, ident: str) -> Side:
    try:
        if sort == "incident":
            incident = casefile.incident(ident)
            return Side(
                id=ident, name=title_words(incident), what=type_words(incident.type), reports=len(incident.reports)
            )
        entity = casefile.entity(ident)
    except NotFoundError:
        return Side(id=ident, name=ident, what=t("wording.gone"), reports=0)
    others = tuple(name for name in entity.names if name != entity.name)
    return Side(id=ident, name=entity.name, what=KINDS[entity.kind], reports=len(entity.reports), others=others)


def disputes_about(shelf: Shelf, ident: str, incidents: Iterable[Incident]) -> tuple[Dispute, ...]:
    """Give what accounts of these incidents tell differently of one entity: its age, its post."""
    found: dict[tuple[str, tuple[str, ...]], Dispute] = {}
    questions = asking(shelf.casefile)
    for incident in incidents:
        roles = {one.role for one in incident.participants if one.entity == ident}
        for one in disputes_of(shelf, incident, questions(incident)):
            role, _, prop = one.field.partition(".")
            if prop and prop != "quantity" and role in roles:
                found.setdefault((prop, tuple(value.value for value in one.values)), one)
    return tuple(found.values())


def missing_of(casefile: Casefile, unread: Iterable[Unread], shelf: Shelf | None = None) -> Iterator[Missing]:
    """Give unread sources with the incidents and words, in their order."""
    shelf = shelf or Shelf(casefile)
    for one in unread:
        titles = tuple((ident, title_words(casefile.incident(ident))) for ident in one.incidents)
        yield Missing(unread=one, titles=titles, quotes=shelf.quotes(one.evidence))
