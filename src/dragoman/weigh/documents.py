"""Sources that are no people: papers that a report had sight of, words that stand for nobody, bodies named twice."""

import re
from functools import cache

from dragoman.model import Entity, Link

from .countries import countries_in, without_countries
from .lexicon import table
from .sheets import Sheet
from .words import fold, head

_ASIDE = re.compile(
    r",|\s(?:that|which)\s(?:was|were|had|has|is|are|the)\b|\s(?:seen|obtained|reviewed|published|released|read|dated|shown)\b"
)
_OF_A_BODY = re.compile(r"(?:of|from|by)\s(?:the\s)?[A-Z]|^(?:the\s)?[A-Z][\w]+(?:['’]s)?\s")

_SOME = frozenset({"a", "an", "one", "another", "some", "its", "his", "her", "their"})
_SMALL = frozenset({"the", "in", "of", "at", "for", "and", "'s"})


def document_of(sheet: Sheet, link: Link) -> tuple[str, bool] | None:
    """Give the short name of a paper that is a source, and whether it tells whose it is; None for no paper.

    A paper that a report calls no more than "the record" is the one it named before.
    """
    if link.entity or head(_short(link.name)) not in table("sources")["kinds"]["document"]:
        return None
    name = _short(link.name)
    if len(name.split()) == 1:
        longer = [
            _short(other.name)
            for claim in sheet.reading.claims
            for other in claim.chain
            if not other.entity and head(other.name) == fold(name) and len(_short(other.name).split()) > 1
        ]
        name = longer[0] if longer else name
    return (name, _OF_A_BODY.search(name) is not None)


def _short(name: str) -> str:
    return re.sub(r"^(?:an?|the)\s", "", _ASIDE.split(name, maxsplit=1)[0].strip(), flags=re.IGNORECASE)


def is_nobody(link: Link) -> bool:
    """Tell whether a link names no source: a pronoun that leads nowhere, "readers", "the answer"."""
    words = fold(link.name)
    if not words.replace("'", "").strip() or words.strip("'") == "s" or head(link.name) in table("sources")["nobody"]:
        return True
    if link.entity or link.named:
        return False
    if words in table("descriptions")["pronouns"]:
        return True
    return link.kind is None and head(link.name) not in _speakers()


@cache
def _speakers() -> frozenset[str]:
    """Give the nouns for people and bodies that can say something."""
    told = table("sources")
    groups = [*told["kinds"].values(), *told["organisations"].values(), told["anybody"], told["bodies"]]
    return frozenset(word for words in groups for word in words)


def body_of(sheet: Sheet, link: Link) -> tuple[str, frozenset[str]] | None:
    """Give the plain name of a body of which a place has one, and the countries told with it; None for another source.

    "The fire brigade" is one, "a hospital" is not. Who speaks for one without a name is the body: "a police spokesman".
    """
    words = _spoken_for(link.name)
    if words is None:
        before = sheet.report.text[: link.span.start].split()[-1:]
        told = [*before, *sheet.words(link.span).split()[:1]]
        if any(word.casefold() in _SOME for word in told):
            return None
        words = link.name
    bodies = table("sources")["bodies"]
    of_state = fold(words).startswith("state ") and head(words) in table("sources")["state_media"]
    if head(words) not in bodies and not of_state:
        return None
    plain = [w for w in without_countries(words).split() if w not in _SMALL]
    return " ".join(plain), countries_in(words)


def _spoken_for(name: str) -> str | None:
    """Give for whom somebody speaks who is only called a spokesman: of "a spokesman for the police", the police."""
    if head(name) not in table("sources")["speakers"]:
        return None
    found = re.search(r"\b(?:for|of)\s(?:the\s)?(.+)", name) or re.match(r"(?:an?\s|the\s)?(.+?)\s\S+$", name)
    return found[1] if found else None


def named_after(sheet: Sheet, link: Link) -> str | None:
    """Give the entity whose name follows a plain description: of "the state news agency Zarya", Zarya."""
    begins = {m.start: e.id for e in sheet.reading.entities if e.id != link.entity for m in e.named_mentions}
    for end in _ends_of_plain(sheet, link):
        if sheet.report.text[end : end + 1] == " " and end + 1 in begins:
            return begins[end + 1]
    return link.entity


def name_after(sheet: Sheet, link: Link) -> str | None:
    """Give the name that follows a plain description of an outlet, where no entity bears it: "the site Buzz Page"."""
    for end in _ends_of_plain(sheet, link, "outlet"):
        found = re.match(r"\s((?:[A-Z][\w.-]+\s?)+)", sheet.report.text[end : end + 60])
        if found:
            return found[1].strip()
    return None


def _ends_of_plain(sheet: Sheet, link: Link, *kinds: str) -> list[int]:
    """Give where the plain descriptions of an outlet or body end, in text order; none where it has a name."""
    told = sheet.entities.get(link.entity or "")
    if told is None:
        plain = link.kind in (kinds or ("outlet", "organization")) and link.name.islower()
        return [link.span.end] if plain else []
    return [m.end for m in told.mentions] if _plain(told) and told.kind in (kinds or (told.kind,)) else []


def _plain(entity: Entity) -> bool:
    return entity.kind in {"outlet", "organization"} and entity.name.islower()
