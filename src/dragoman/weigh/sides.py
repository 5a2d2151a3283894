"""`sides_in`: who meets or agrees where one phrase tells both sides: "the government of Norway and the Coast Front"."""

import re

from dragoman.model import Entity, Event, Participant

from .lexicon import table
from .sheets import Sheet

_BOTH = re.compile(r"\band\b|\bbetween\b")
SIDES = frozenset({"organization", "place", "person"})


def sides_in(sheet: Sheet, event: Event, participant: Participant) -> tuple[Entity, ...]:
    """Give the named within the words for one side of what two do together, where the words tell of both."""
    symmetric = (table("types").get(event.type) or {}).get("symmetric")
    if not symmetric or participant.role not in {"actor", "target"} or not _BOTH.search(participant.text):
        return ()
    return tuple(e for e in sheet.within(participant.span) if e.kind in SIDES and e.named_mentions)
