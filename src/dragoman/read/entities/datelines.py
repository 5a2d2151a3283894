"""`find_dateline`: the words of a dateline: its place, and the agency in its brackets."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.read.tables import word_set

from .mentions import Columns

_PARAGRAPHS = 4
"""A dateline opens one of the first so many paragraphs: a headline, a byline and a date may stand before it."""

# "KENDARI, Indonesia, 3 May (Selat Wire) -": a place in capitals; or one as names are written, with an agency.
_DATELINE = re.compile(
    r"""(?x)
    (?: (?P<capitals> [^\W\d_a-z] (?:[^\W\d_a-z]|['’.-])+ (?:[ ][^\W\d_a-z](?:[^\W\d_a-z]|['’.-])*){0,3} )
        (?: ,[^\n(–—]{1,50}? )? \s* (?: \( (?P<agency> [^()\n]{2,40} ) \) )?
      | (?P<place> [^\W\d_a-z] [^\W\d_]+ (?:[ ][^\W\d_]+){0,2} ) (?: ,[^\n(–—]{1,50}? )?
        \s* \( (?P<other> [^\W\d_a-z] [^()\n]{1,40} ) \)
    ) \s* (?: -- | [-–—] ) \s+ (?=\S)""",
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The places of a dateline and of its agency, as offsets in the text; (0, 0) where it has none."""

    place: tuple[int, int] = (0, 0)
    agency: tuple[int, int] = (0, 0)

    def is_place(self, start: int, end: int) -> bool:
        """Tell whether what stands from `start` to `end` is the place."""
        return self.place[0] <= start < end <= self.place[1]

    def is_agency(self, start: int, end: int) -> bool:
        """Tell whether what stands from `start` to `end` is the agency."""
        return self.agency == (start, end)


@lru_cache(maxsize=1)
def find_dateline(columns: Columns) -> Dateline:
    """Give the dateline of a report, the last of which is kept; an empty one where it has none."""
    for first, _ in columns.parse.paragraphs[:_PARAGRAPHS]:
        found = _DATELINE.match(columns.parse.text, columns.start[first] if len(columns) else 0)
        if found is None:
            continue
        capitals = found["capitals"] or ""
        if capitals and (not capitals.isupper() or capitals.split()[0].lower() in word_set("beside", "not_places")):
            continue
        agency = next((found.span(name) for name in ("agency", "other") if found[name]), (0, 0))
        return Dateline(found.span("capitals" if capitals else "place"), agency)
    return Dateline()
