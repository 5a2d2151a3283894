"""`named_next`: who it is whom a report first describes and then names.

News tells first what happened to "a senior inspector", and begins the next sentence with her name: "Ada Lund, 46, was
driven to the airport". So who is named there is the described, if a sentence tells it so:

- it begins with the name, and goes on with an age, or with what was done to the named ("is suspected of");
- or with the noun of the description and the name: "The inspector, Ada Lund, 47, ...";
- or it says outright who it was: "The gunman was identified as ...", "They named the victim as ...";
- it names as many as were described, and the named have not been named before, nor do they say anything in it.
"""

import re

from dragoman.model import Entity, Event, Participant, Span

from .lexicon import table
from .names import full
from .sheets import Sheet
from .sketches import compare_sketches, noun_of, sketch_of_words

REACH = 600
"""Characters within which the noun of a description is told again with the name."""
NEAR = 70
"""Characters within which a name stands behind what leads to it. Longer descriptions are rare in news."""
BEFORE = re.compile(r"(?:(?:an?|the|its|his|her|their) [a-z][\w ’'-]{2,40},? )?(?:[A-Z]\w*\.? ){0,2}$")
"""What may stand before a name that is looked for: a description, a title."""
_AGED = re.compile(
    r",? (?:who (?:is|was) )?(?:\d{1,3}\b(?! (?:per|years? (?:in|later|ago)))|an? (?:\d{1,3}|\w+)-year-old\b)"
)
_UNDERGOES = re.compile(
    r" (?:is|are|was|were|has been|have been|had been) (?:\w+ly )?"
    r"(?:\w+ed|\w+en|held|shot|sent|led|taken|brought|put)\b"
)
AND = re.compile(
    r"(?:, \d{1,3},)?(?: (?:an?|the|its|his|her) [a-z][\w ’'-]{2,40},)?,? and"
    r"(?: (?:an?|the|his|her|their) [a-z][\w ’'-]{2,40},?)? (?:[A-Z]\w*\. )?$"
)
"""What may stand between two names that are told together: "Ada Lund, 46, a doctor, and her brother Karl Ek"."""
_IDENTIFIED = r"(?:later |since )?(?:named|identified)(?: (?:by|on) [\w ’'-]{2,40}?)? as "
_PLAIN = frozenset({"person", "group"})


def named_next(sheet: Sheet, event: Event, participant: Participant) -> tuple[Entity, ...]:
    """Give who is named in the sentence after that in which an event is told of somebody who is only described."""
    entity = sheet.entities.get(participant.entity or "")
    if entity is not None and (entity.named_mentions or entity.kind not in _PLAIN):
        return ()
    if sum(p.role == participant.role for p in event.participants) > 1:
        return ()
    quantity = sheet.quantities.get(participant.quantity or "")
    wanted = int(quantity.value) if quantity is not None else 1
    if wanted > 2 or (wanted == 1 and not _one(participant.text)):
        return ()
    found = _identified(sheet, event, participant) if wanted == 1 else ()
    if not found and participant.role == undergoer(event.type):
        text = sheet.report.text
        after = re.compile(r"\s*").match(text, event.evidence.end)
        start = after.end() if after else event.evidence.end
        found = _opening(sheet, start) if start < len(text) else ()
        found = found or (_told_again(sheet, event, participant.text) if wanted == 1 else ())
    return found if len(found) == wanted and _fits(sheet, event, participant, found) else ()


def undergoer(kind: str) -> str:
    """Give the role of those whom an event of a type is about, who are named if anybody is."""
    policy = table("types").get(kind) or {}
    return str(policy.get("once") or policy.get("seldom") or "target")


def _one(words: str) -> bool:
    """Tell whether a description is of one: "a captain", "the captain of the ferry", "one of its inspectors"."""
    noun = words.split(" of ", maxsplit=1)[0].split(",", maxsplit=1)[0]
    return re.match(r"(?:an?|another|one of|the)\s", words, re.IGNORECASE) is not None and (
        words.casefold().startswith("one of ") or not noun.endswith("s")
    )


def _opening(sheet: Sheet, start: int) -> tuple[Entity, ...]:
    """Give those with whose names a sentence begins, where it goes on with an age or with what was done to them."""
    text = sheet.report.text
    first = named_from(sheet, start, BEFORE)
    if first is None:
        return ()
    one, mention = first
    if second := named_from(sheet, mention.end, AND):
        other, last = second
        aged = _AGED.match(text, mention.end) or _AGED.match(text, last.end) or _UNDERGOES.match(text, last.end)
        return (one, other) if aged else ()
    return (one,) if _AGED.match(text, mention.end) or _UNDERGOES.match(text, mention.end) else ()


def named_from(sheet: Sheet, start: int, between: re.Pattern[str]) -> tuple[Entity, Span] | None:
    """Give the person whose whole name comes next, with nothing but a title or what joins two names before it."""
    text = sheet.report.text
    for entity in sheet.reading.entities:
        for mention in entity.named_mentions if entity.kind == "person" else ():
            near = start <= mention.start <= start + NEAR and full(text[mention.start : mention.end])
            if near and (mention.start == start or between.fullmatch(text[start : mention.start])):
                return entity, mention
    return None


def _identified(sheet: Sheet, event: Event, participant: Participant) -> tuple[Entity, ...]:
    """Give whom a report says outright the described to be: "The gunman was identified as Karl Ek"."""
    text = sheet.report.text[: event.evidence.end + REACH]
    if "named " not in text and "identified " not in text:
        return ()
    nouns = {*noun_of(participant.text.split(" of ")[0])} - {""}
    nouns |= set(table("naming")["suspects" if participant.role == "actor" else "victims"])
    noun = f"(?:{'|'.join(map(re.escape, sorted(nouns)))})"
    ways = (
        rf"\b[Tt]he {noun}, (?:who (?:was|is|has been) )?{_IDENTIFIED}",
        rf"\b[Tt]he {noun} (?:was|is|has been) {_IDENTIFIED}",
        rf"\b(?:named|identified) the {noun} as ",
    )
    for found in re.finditer("|".join(ways), text):
        if found.start() >= event.trigger.end and (named := named_from(sheet, found.end(), BEFORE)):
            return (named[0],)
    return ()


def _told_again(sheet: Sheet, event: Event, words: str) -> tuple[Entity, ...]:
    """Give who is named right after the noun of a description that is told again: "The inspector, Ada Lund"."""
    (noun,) = noun_of(re.sub(r"^one of \w+ ", "a ", words).split(" of ")[0]) or {""}
    text = sheet.report.text
    if not noun:
        return ()
    if f"he {noun}, " not in text:
        return ()
    for found in re.finditer(rf"\b[Tt]he {re.escape(noun)}, (?=[A-Z])", text[: event.evidence.end + REACH]):
        if found.start() >= event.evidence.end and (named := named_from(sheet, found.end(), BEFORE)):
            return (named[0],)
    return ()


def _fits(sheet: Sheet, event: Event, participant: Participant, found: tuple[Entity, ...]) -> bool:
    """Tell whether the named are new, say nothing themselves just there, and are not described otherwise."""
    described = sketch_of_words(sheet, participant.span)
    for entity in found:
        first = entity.named_mentions[0]
        if first.start < event.evidence.end or any(p.entity == entity.id for p in event.participants):
            return False
        said = [c for c in sheet.reading.claims if c.evidence.covers(first)]
        if any(link.entity == entity.id for c in said for link in c.chain):
            return False
        for fact in entity.facts:
            if fact.property == "position" and abs(fact.evidence.start - first.start) < REACH:
                match = compare_sketches(described, sketch_of_words(sheet, fact.evidence, entity.id))
                if match is not None and match.degree < 0:
                    return False
    return True
