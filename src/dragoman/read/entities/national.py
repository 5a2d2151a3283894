"""`national_body`, `told_country`: bodies that every country has one of, and whose a phrase says one is."""

from dragoman.read.tables import word_set

from .datelines import find_dateline
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


class Owners:
    """Whose each ministry of a report is: what a phrase says, else the dateline's country or whoever was told last.

    A ministry named with no country before any other is of the country where the report was written, and so is every
    later one without: "OSLO - The Foreign Ministry summoned …, a day after the Chadian Foreign Ministry …".
    """

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._at_home: set[str] = set()
        self._latest: dict[str, str] = {}
        start, end = find_dateline(columns).place
        spot = gazetteer().place(columns.parse.text[start:end].title()) if end else None
        self._home = (spot.country or "") if spot else ""

    def of(self, mention: Mention, body: str) -> str:
        """Give the code of the country whose `body` a mention is, or "" where nothing tells it."""
        told = told_country(self._columns, mention)
        if not told and (body in self._at_home or (self._home and body not in self._latest)):
            self._at_home.add(body)
            return self._home
        self._latest[body] = told or self._latest.get(body, "")
        return self._latest[body]


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
