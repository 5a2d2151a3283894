"""`called`: what one who takes part is called in a line of the record: the name, or the words of the report."""

import re

from .countries import countries_in
from .lexicon import table
from .sheets import Sheet
from .tellings import Part
from .words import fold

_NUMBER = re.compile(
    r"(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-\w+)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")


def called(part: Part) -> str | None:
    """Give the name of the party, or the words for one without a name, a name beside them kept ("a tug (the Ada)").

    None for a pronoun of nobody known, and for a part of others ("among them two").
    """
    if part.party is not None:
        return part.party.name
    words = part.words
    if re.match(r"(?:among|including|one of)\b", words, re.IGNORECASE):
        return None
    if is_pronoun(words):
        entity = part.sheet.entities.get(part.participant.entity or "")
        if entity is None or is_pronoun(entity.name):
            return None
        words = " ".join(entity.name.split())
    first, *rest = words.split(", ")
    if len(rest) == 1 and _NAME.fullmatch(rest[0]) and first.split()[-1].islower():
        return in_a_line(f"{first} ({rest[0]})", part.sheet)
    return in_a_line(first if len(first.split()) > 1 else words, part.sheet)


def is_pronoun(words: str) -> bool:
    """Tell whether words stand for somebody without telling who."""
    return fold(words) in table("descriptions")["pronouns"]


def in_a_line(words: str, sheet: Sheet) -> str:
    """Give a description as it stands within a line, its first letter small where only the sentence made it great."""
    first = words.split(maxsplit=1)[0] if words else ""
    if not first[:1].isupper():
        return words
    plain = first.casefold() in table("descriptions")["openers"] or _NUMBER.fullmatch(first) is not None
    if not plain and first.isalpha() and not first.isupper() and not countries_in(first):
        text = sheet.report.text
        small = re.search(rf"\b{first.casefold()}\b", text)
        great = re.search(rf"[a-z,;]\s{re.escape(first)}\b", text)
        rest = words.split()[1:2]
        plural = first.endswith("s") and (not rest or rest[0] in {"of", "in", "from", "at", "who", "with", "on"})
        plain = (small is not None or plural) and great is None
    return words[0].lower() + words[1:] if plain else words
