"""`Who`: the entities of the record, looked up from any report."""

from collections.abc import Callable, Iterable

from .decisions import Bindings
from .parties import Parties
from .party import Party
from .sheets import Sheet
from .shelf import MemoryShelf
from .sightings import file_report


class Lookup:
    """Parties by something they are known by; what is asked for is noted with the answer's kind."""

    def __init__(self, find: Callable[[str], Party | None]) -> None:
        self._find = find

    def get(self, key: str) -> Party | None:
        """Give the party that is known by `key`."""
        return self._find(key)


class Who:
    """All entities of the record, by the entity ids of each report.

    `uses` are the keys of all that was asked for: what is made of the answers is made anew when one of them differs.
    """

    def __init__(
        self,
        home: Callable[[str], str | None],
        party: Callable[[str], Party | None],
        outlet: Callable[[str], str | None],
    ) -> None:
        self._home, self._party, self._outlet = home, party, outlet
        self._held: dict[str, Party | None] = {}
        self.uses: set[str] = set()
        self.by_id = Lookup(self.party)
        """The parties by id."""
        self.outlets = Lookup(self._outlet_named)
        """The news outlets by each of their names, made comparable."""

    def party(self, ident: str) -> Party | None:
        """Give a party by its id."""
        self.uses.add(f"party {ident}")
        if ident not in self._held:
            self._held[ident] = self._party(ident)
        return self._held[ident]

    def of(self, sheet: Sheet, entity: str | None) -> Party | None:
        """Give the entity of the record that an entity of a report is, None where it bears no name."""
        if not entity:
            return None
        address = sheet.address(entity)
        self.uses.add(f"of {address}")
        ident = self._home(address)
        return self.party(ident) if ident else None

    def outlet(self, sheet: Sheet) -> Party | None:
        """Give the outlet of a report as an entity of the record."""
        return self.of(sheet, "outlet")

    def agency(self, sheet: Sheet) -> Party | None:
        """Give the agency of a report's dateline as an entity of the record."""
        return self.of(sheet, "agency")

    def _outlet_named(self, key: str) -> Party | None:
        self.uses.add(f"outlet {key}")
        ident = self._outlet(key)
        return self.party(ident) if ident else None


def join_entities(sheets: Iterable[Sheet], bindings: Bindings) -> Who:
    """Join the named entities of these reports, and of no others."""
    by_id = {sheet.id: sheet for sheet in sheets}
    shelf, touched = MemoryShelf(), dict[str, set[str]]()
    parties = Parties(shelf, by_id.__getitem__)
    for sheet in by_id.values():
        file_report(shelf, sheet, touched)
    parties.update(touched, bindings, set())
    return Who(parties.home, parties.party, parties.outlet)


__all__ = ["Lookup", "Party", "Who", "join_entities"]
