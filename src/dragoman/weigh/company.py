"""`company`, `states`: whom and what else the reports of somebody name, by which two of nearly one name are one."""

import re
from functools import lru_cache

from .countries import capital_code, countries_in, country_name, country_of_name
from .lexicon import table
from .names import full
from .profiles import Profile
from .sketches import lines_of
from .words import fold


@lru_cache(maxsize=256)
def company(profile: Profile) -> dict[str, tuple[str, str]]:
    """Give the others that the reports of somebody name, by name made comparable, with their kind.

    People by whole names, and as "other" bodies, towns but capitals, and what else bears a name of two words.
    """
    own = {fold(name) for name in profile.names}
    found: dict[str, tuple[str, str]] = {}
    for sheet in dict.fromkeys(s.sheet for s in profile.sightings):
        for name in _capitalised(sheet.report.text):
            if not set(fold(name).split()) & {w for o in own for w in o.split()}:
                found[fold(name)] = ("other", name)
        for entity in sheet.reading.entities:
            name, kind = fold(entity.name), "person" if entity.kind == "person" else "other"
            known = full(entity.name) if kind == "person" else entity.kind not in {"group", "outlet"}
            if not known or country_of_name(entity.name) or capital_code(entity.name):
                found.pop(name, None)
            elif entity.named_mentions and name not in own:
                found[name] = (kind, entity.name)
    return found


def states(profile: Profile) -> frozenset[str]:
    """Give the countries that the reports of somebody name."""
    return frozenset(country_name(c) for s in profile.sightings for c in states_in(s.sheet.report.text))


@lru_cache(maxsize=256)
def states_in(text: str) -> frozenset[str]:
    """Give the codes of the countries that a text names."""
    return frozenset(countries_in(text))


@lru_cache(maxsize=256)
def _capitalised(text: str) -> tuple[str, ...]:
    """Give the names of two words or more that stand within sentences, titles left out, read as somebody or not."""
    runs = re.findall(r"(?<=[a-z,] )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+", text)
    return tuple(dict.fromkeys(r for r in runs if not lines_of(r) and not _addressed(r)))


def _addressed(name: str) -> bool:
    """Tell whether a name begins with a form of address."""
    return fold(name).split()[0] in table("names")["honorifics"]
