"""News agencies by name: whether a name is one's, and the name it commonly goes by."""

from functools import cache

import regex

from .tables import table

_NAME = regex.compile(r"\p{Lu}[\p{L}\p{N}'’.&/\-]*(?: (?:\p{Lu}[\p{L}\p{N}'’.&/\-]*|of|and|de|the|for)){0,4}")


def is_agency(name: str) -> bool:
    """Tell whether `name` is a known agency's, or says itself that it is an agency's ("Harbour Wire")."""
    folded = _folded(name)
    return _known(name) is not None or (_says_so(folded) and bool(_NAME.fullmatch(name.strip())))


def looks_like_agency(name: str) -> bool:
    """Tell whether `name`, in the place of an agency's name, can be one: capitalised, no date, no party."""
    folded = _folded(name)
    return (
        bool(_NAME.fullmatch(name.strip()))
        and len(folded) > 1
        and folded not in _not_agencies()
        and not regex.search(r"\d{3}|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", folded)
    )


def agency_name(name: str) -> str:
    """Give the name an agency commonly goes by; an unknown one keeps its own."""
    name = " ".join(name.split())
    return _known(name) or name


def _folded(name: str) -> str:
    return " ".join(name.split()).strip(" .").removeprefix("The ").removeprefix("the ").casefold()


def _says_so(folded: str) -> bool:
    return any(folded.endswith(f" {word}") for word in table("agencies")["agency_words"])


def _known(name: str) -> str | None:
    """Give the common name of a known agency; its acronym is one in capitals alone ("AAP", and no "aap")."""
    common, written = _names().get(_folded(name), (None, ""))
    acronym = written.isupper() and not name.strip(" .").isupper()
    return None if acronym else common


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Give each name in small letters with the common one and how it is written."""
    names: dict[str, tuple[str, str]] = {}
    for common, others in table("agencies")["agencies"].items():
        for written in (str(common), *map(str, others)):
            # Where one agency is written both ways ("DPA", "dpa"), small letters do.
            if written.islower():
                names[_folded(written)] = (str(common), written)
            names.setdefault(_folded(written), (str(common), written))
    return names


@cache
def _not_agencies() -> frozenset[str]:
    return frozenset(str(word) for word in table("agencies")["not_agencies"])
