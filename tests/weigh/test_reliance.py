"""Reliance: the unread sources that incidents rest on, noted source by source."""

from dragoman.model import Incident, Origin, OriginLink, OriginPath, Origins, Plover, Span
from dragoman.weigh.cards import IncidentCard, Relied
from dragoman.weigh.changes import Changes
from dragoman.weigh.reliance import Reliances
from dragoman.weigh.shelf import MemoryShelf
from dragoman.weigh.unread import unread_of


def incident(ident, *papers):
    """Give an incident that rests on some papers nobody has kept."""
    links = tuple(
        OriginLink(giver=p, to="Harrow Post", report=f"r-{ident}", span=Span(0, 4), text=p, unread=True) for p in papers
    )
    paths = (OriginPath(report=f"r-{ident}", links=links),)
    return Incident(id=ident, type="visit", plover=Plover(event="CONSULT", mode="visit"), status="happened", title="",
                    origins=Origins(min=1, max=1, list=(Origin(id="o1", name="x", paths=paths),)))  # fmt: skip


class Room:
    """Unread sources on a shelf."""

    def __init__(self):
        self.shelf, self.cards = MemoryShelf(), {}

    def note(self, *incidents, gone=()):
        """Let incidents be made and go; give what changed of the unread sources, by name."""
        changes = Changes()
        reliances = Reliances(self.shelf, changes)
        for ident in gone:
            reliances.note(self.cards.pop(ident), None)
        for one in incidents:
            relies = reliances.note(self.cards.get(one.id), one)
            self.cards[one.id] = IncidentCard((), one, relies=relies)
        reliances.tell()
        return {key: row and row[1] for (_, key), row in changes.parts.items()}


def test_sources_are_told_as_of_all_incidents_at_once():
    """One incident after the other, each source is told with all that rest on it."""
    room, made = Room(), [incident("a", "Tern", "Gull"), incident("b", "Tern"), incident("c", "Gull")]
    told = {}
    for one in made:
        told |= room.note(one)
    assert sorted(told.values(), key=lambda u: u.name) == sorted(unread_of(made), key=lambda u: u.name)


def test_only_what_changed_is_told():
    """An incident that rests on the same as before changes nothing, and one that is no more leaves its sources."""
    room = Room()
    room.note(incident("a", "Tern"), incident("b", "Tern", "Gull"))
    assert room.note(incident("a", "Tern")) == {}
    told = room.note(gone=["b"])
    assert told["name gull"] is None
    assert told["name tern"].incidents == ("a",)
    assert room.shelf.get(Relied, "name gull") is None
