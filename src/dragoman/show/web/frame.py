"""`Frame`: what every page has around its own: the casefile's name, the navigation, whether it can be changed."""

from dataclasses import dataclass

from dragoman.show.catalogue import t

from .desk import Desk
from .routing import views


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A page in the navigation; `key` opens it after `g`."""

    name: str
    address: str
    words: str
    key: str


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What `base.html` draws; `here` is the name of the page, `csrf` the word that a change has to bring."""

    casefile: str
    here: str
    nav: tuple[Entry, ...]
    read_only: bool
    csrf: str
    stale: bool
    query: str = ""

    @property
    def keys(self) -> dict[str, str]:
        """The address that each key opens after `g`."""
        return {entry.key: entry.address for entry in self.nav}


def frame_of(desk: Desk, here: str, *, stale: bool, query: str = "") -> Frame:
    """Give the frame of a page."""
    return Frame(
        casefile=desk.path.stem,
        here=here,
        nav=tuple(
            Entry(name=view.name, address=view.address, words=t(f"nav.{view.name}"), key=view.nav.key)
            for view in views()
            if view.nav
        ),
        read_only=desk.read_only,
        csrf=desk.access.csrf,
        stale=stale,
        query=query,
    )
