"""`Own`: event types and outlets of a user's own, from a folder, as it was when reading began."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import yaml

from dragoman.model import DragomanError

from .entities.outlets import outlet_key
from .events.ontology import Ontology, ontology_with, type_files
from .tables import FewBooleans

OUTLETS = "outlets.yaml"
"""The file of a folder of one's own that names outlets; every other YAML file is an event type."""


@dataclass(frozen=True)
class Own:
    """What a folder adds: its event types as (file, text), and the names of outlets.

    It holds what the files said, not where they are, so that all processes read with the same.
    """

    types: tuple[tuple[str, str], ...] = ()
    outlets: frozenset[str] = frozenset()

    @property
    def ontology(self) -> Ontology:
        """Give the event types of the package with these."""
        return ontology_with(self.types)

    @property
    def digest(self) -> str:
        """Give a hash of what it adds, which does not depend on where the folder is."""
        return _digest(self)


PACKAGE = Own()
"""Nothing of one's own: the event types and outlets of the package."""


def load_own(folder: Path | None) -> Own:
    """Read a folder of event types and outlets; what is wrong with a file is a `DragomanError` of one line."""
    if folder is None:
        return PACKAGE
    types = tuple((name, text) for name, text in type_files(folder) if Path(name).name != OUTLETS)
    own = Own(types=types, outlets=_outlets(folder / OUTLETS))
    if own == PACKAGE:
        remedy = f"put one YAML file for each event type into it, or names of outlets into {OUTLETS}"
        raise DragomanError(str(folder), "has no event types and no outlets", remedy)
    known = {kind.plover.event for kind in ontology_with().types.values()} | {"NONE"}
    for name, _ in types:
        code = own.ontology.types[Path(name).stem].plover.event
        if code not in known:
            raise DragomanError(name, f"{code} is no PLOVER event", f"choose one of {', '.join(sorted(known))}")
    return own


def _outlets(path: Path) -> frozenset[str]:
    """Give the names in a file of outlets, a list of them; none where there is no file."""
    if not path.exists():
        return frozenset()
    try:
        names = yaml.load(path.read_text(encoding="utf-8"), Loader=FewBooleans)  # noqa: S506  (a subclass of SafeLoader)
    except (yaml.YAMLError, ValueError) as error:
        raise DragomanError(str(path), f"not a list of names ({error})", "write one name a line, after “- ”") from error
    if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
        raise DragomanError(str(path), "not a list of names", "write one name a line, after “- ”")
    return frozenset(map(outlet_key, names))


@cache
def _digest(own: Own) -> str:
    named = [(Path(name).name, text) for name, text in own.types]
    whole = "\0".join([*(f"{name}\0{text}" for name, text in sorted(named)), *sorted(own.outlets)])
    return sha256(whole.encode()).hexdigest()
