"""`national_body`, `told_country`: bodies that every country has one of, and whose a phrase says one is."""

from dragoman.read.tables import word_set

from .gazetteer import gazetteer
from .mentions import Columns, Mention
from .names import key_of

UNITED_NATIONS = "UN"
"""What stands for a country in bodies of the United Nations, as its Security Council is."""

_UNITED_NATIONS = {"un", "united nations"}


def national_body(name: str) -> str:
    """Give the name of a body that every country has, without its country ("foreign ministry"), or ""."""
    words = key_of(name).split()
    for start in range(min(3, len(words))):
        lead = " ".join(words[:start]).removesuffix("'s").removesuffix(" 's")
        if start and not (gazetteer().nationality(lead) or gazetteer().country(lead) or lead in _UNITED_NATIONS):
            continue
        base = " ".join(words[start:])
        if base in word_set("names", "national_bodies"):
            return base
    return ""


def told_country(columns: Columns, mention: Mention) -> str:
    """Give the code of the country that a phrase says a body is of: "Belarus's", "Belarusian", "in Minsk"; or ""."""
    table = gazetteer()
    if mention.name and key_of(mention.text).startswith(("un ", "united nations ")):
        return UNITED_NATIONS
    for i in range(mention.first, mention.head):
        pair = " ".join(columns.text[i : i + 2])
        for words in (pair, columns.text[i]):
            code = table.nationality(words) or table.country(words)
            if code:
                return code
    for at in (mention.last, mention.head + 1):
        if at + 1 >= len(columns) or columns.lower[at] not in {"in", "of"}:
            continue
        if columns.entity[at + 1] not in {"GPE", "LOC"} and columns.tag[at + 1] != "NNP":
            continue
        for width in (3, 2, 1):
            words = columns.words(at + 1, min(len(columns), at + 1 + width))
            spot = table.place(words)
            if spot and spot.country:
                return spot.country
    return ""
