"""Countries by their names, demonyms and capitals, as ISO 3166 alpha-2 codes."""

import re
from functools import cache

from .lexicon import rows, table
from .words import any_of, fold


@cache
def _by_name() -> dict[str, str]:
    names: dict[str, str] = {}
    for column in (1, 2, 3, 4):
        for row in rows("countries"):
            for name in filter(None, row[column].split(";") if len(row) > column else ()):
                names.setdefault(fold(name), row[0])
    return names


@cache
def _country_names() -> dict[str, str]:
    return {fold(name): row[0] for row in rows("countries") for name in row[1].split(";")}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(_by_name())}(?!\w)")


def country_of_name(name: str) -> str | None:
    """Give the code of the country that bears this name ("the U.S." -> "US"), or None, as for the lands within one."""
    return _country_names().get(fold(name).removeprefix("the "))


@cache
def _words_for() -> dict[str, str]:
    columns = ((row[0], row[column]) for row in rows("countries") for column in (1, 2) if len(row) > column)
    return {fold(name): code for code, names in columns for name in names.split(";") if name}


def country_told(words: str) -> str | None:
    """Give the code of the country that words name, or are the word for what is of it ("Turkish" -> "TR"), or None."""
    return _words_for().get(fold(words).removeprefix("the "))


@cache
def _capitals() -> dict[str, str]:
    return {fold(name): row[0] for row in rows("countries") if len(row) > 3 for name in row[3].split(";") if name}


def capital_code(name: str) -> str | None:
    """Give the code of the country that a city of this name stands for ("Paris" -> "FR"), or None."""
    return _capitals().get(fold(name))


def demonym(code: str) -> str | None:
    """Give the usual word for what is of a country ("FR" -> "French"), or None."""
    return next((row[2].split(";")[0] or None for row in rows("countries") if row[0] == code), None)


def country_name(code: str) -> str:
    """Give the usual English name of a country by its code, or the code."""
    return _usual_names().get(code, code)


@cache
def _usual_names() -> dict[str, str]:
    return {row[0]: row[1].split(";")[0] for row in reversed(rows("countries"))}


@cache
def countries_in(words: str) -> frozenset[str]:
    """Give the codes of all countries that words tell by name, demonym, capital, or by a land within them."""
    return frozenset(_by_name()[found] for found in _pattern().findall(fold(words)))


@cache
def without_countries(words: str) -> str:
    """Give words, folded, without those that tell a country."""
    return " ".join(_pattern().sub(" ", fold(words)).split())


@cache
def compass_in(words: str, context: str) -> frozenset[str]:
    """Give the countries meant by "the North" or "the South's", where `context` tells which."""
    found: set[str] = set()
    told = set(fold(context).split())
    for point, meant in table("descriptions")["compass"].items():
        if re.search(rf"\b[Tt]he {point.capitalize()}\b(?! [A-Z])", words):
            found.update(code for code, cues in sorted(meant.items()) if told & set(cues))
    return frozenset(found)
