"""`Reliances`: the unread sources that incidents rest on, noted by source, so that one more looks up no other."""

from dragoman.model import Incident, OriginLink

from .cards import IncidentCard, Relied
from .changes import Changes
from .shelf import Shelf
from .unread import relied_on, source_of, unread_from


class Reliances:
    """The unread sources on a shelf."""

    def __init__(self, shelf: Shelf, changes: Changes) -> None:
        self._shelf, self._changes = shelf, changes
        self._links: dict[str, dict[str, tuple[OriginLink, ...] | None]] = {}

    def note(self, was: IncidentCard | None, incident: Incident | None) -> tuple[str, ...]:
        """Note what an incident rests on, that rested on something else before; give the keys of the sources."""
        found: dict[str, list[OriginLink]] = {}
        for link in relied_on(incident) if incident else ():
            found.setdefault(" ".join(source_of(link)), []).append(link)
        ident = incident.id if incident else was.brief.id if was else ""
        for key in set(was.relies if was else ()) - set(found):
            self._links.setdefault(key, {})[ident] = None
        for key, links in found.items():
            self._links.setdefault(key, {})[ident] = tuple(links)
        return tuple(found)

    def tell(self) -> None:
        """Put the sources of which something else was noted into the changes of the record."""
        for key, noted in sorted(self._links.items()):
            was = self._shelf.get(Relied, key)
            before = was.links if was else {}
            links = {i: told for i, told in sorted({**before, **noted}.items()) if told}
            if links == before:
                continue
            if links:
                self._shelf.put(key, Relied(links))
                (one,) = unread_from(links.items())
                order = f"{10**9 - len(one.incidents):010} {10**9 - len(one.reports):010} {one.name} {one.entity or ''}"
                self._changes.parts["unread", key] = (order, one)
            else:
                self._shelf.drop(Relied, key)
                self._changes.parts["unread", key] = None
        self._links.clear()
