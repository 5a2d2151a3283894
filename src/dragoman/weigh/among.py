"""`named_among`: some of a group whom a report names once it has told what happened to all of them.

"The rebels freed 62 prisoners. Among those freed was General Ek": the general was freed too. The words that lead to
the name are those of the group ("one of the miners", "the elder of the two"), or tell what they went through
("among the dead"); which words go with which types of event is in `data/naming.yaml`.
"""

import re
from functools import cache

from dragoman.model import Entity, Event, Participant

from .lexicon import table
from .naming import AND, BEFORE, REACH, named_from, undergoer
from .sheets import Sheet
from .sketches import noun_of

MOST = 4
"""So many of a group are taken at the most; a report that lists more of them gives a list, not a story."""
_ONE_OF = r"\b(?:[Oo]ne of (?:them|the two)|[Tt]he (?:elder|older|younger)(?: of (?:the two|them))?), "
_MAY_LEAD = re.compile(r"ne of |he elder|he older|he younger|mong |includ")
"""What is in all that may lead to a name: a pattern for each noun need only be made where it stands."""


def named_among(sheet: Sheet, event: Event, participant: Participant) -> tuple[Entity, ...]:
    """Give those whom the report names as being of a group to whom an event happened, in the order of the text."""
    if participant.role != undergoer(event.type) or not _is_group(sheet, participant):
        return ()
    text = sheet.report.text
    if not _MAY_LEAD.search(text, participant.span.start, event.evidence.end + REACH):
        return ()
    nouns = "|".join(re.escape(n) for n in sorted(noun_of(participant.text.split(" of ")[0])) if n)
    found = {p.entity for p in event.participants if p.entity}
    named: list[Entity] = []
    for lead in re.compile(_leads(event.type, nouns)).finditer(
        text, participant.span.start, event.evidence.end + REACH
    ):
        at = named_from(sheet, lead.end(), BEFORE)
        while at and len(named) < MOST:
            named += [at[0]] * (at[0].id not in found)
            found.add(at[0].id)
            at = named_from(sheet, at[1].end, AND)
    return tuple(named)


def _is_group(sheet: Sheet, participant: Participant) -> bool:
    """Tell whether several are told of without a name."""
    quantity = sheet.quantities.get(participant.quantity or "")
    if quantity is not None:
        return quantity.value >= 2
    entity = sheet.entities.get(participant.entity or "")
    return entity is not None and entity.kind == "group" and not entity.named_mentions


@cache
def _leads(kind: str, nouns: str) -> str:
    """Give the pattern of what leads to the name of one of a group, for an event of a type."""
    words = "|".join(re.escape(w) for row in table("naming")["among"] if kind in row["types"] for w in row["words"])
    own = [rf"(?:those )?(?:{words})"] * bool(words) + [rf"(?:\w+ )?(?:{nouns})s?"] * bool(nouns)
    them = f"(?:{'|'.join(['them', *own])})"
    return (
        rf"{_ONE_OF}|\b[Aa]mong (?:the )?{them}(?: on \w+)? (?:was|were|is|are) "
        rf"|\b[Tt]he {them} includ(?:e|ed) |\b{them}[^.;]{{0,30}}, (?:including|among them) "
    )
