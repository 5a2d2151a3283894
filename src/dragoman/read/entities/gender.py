"""Gender of given names, titles, nouns and pronouns, where words alone tell it: "m", "f" or ""."""

import unicodedata
from functools import cache, lru_cache
from typing import Literal

from dragoman.read.tables import load_table, table_rows, word_set

Gender = Literal["m", "f", ""]

HE = {"he", "him", "his", "himself"}
SHE = {"she", "her", "hers", "herself"}


@cache
def _given_names() -> dict[str, Gender]:
    found: dict[str, Gender] = {row[0]: "m" if row[1] == "m" else "f" for row in table_rows("given_names")}
    for _, gender, names in table_rows("given_names_abroad"):
        for name in names.split():
            found[name] = "m" if gender == "m" else "f" if gender == "f" else ""
    return found


def is_given_name(word: str) -> bool:
    """Tell whether `word` is a given name in the table, as written or but for its accents."""
    return word in _given_names() or (not word.isascii() and len(word) > 3 and plain(word) in _given_names())


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """Give a word without the marks of its letters: "María" as "Maria", "Nguyễn" as "Nguyen"."""
    bare = unicodedata.normalize("NFKD", word.translate(_BARRED))
    return "".join(c for c in bare if not unicodedata.combining(c))


_BARRED = str.maketrans("ĐđŁłØøıİ", "DdLlOoiI")


def of_name(name: str) -> Gender:
    """Give the gender that a person's full name tells by its given name."""
    words = name.split()
    if len(words) < 2:
        return ""
    return _given_names().get(words[0]) or _given_names().get(plain(words[0]), "")


def of_title(word: str) -> Gender:
    """Give the gender that an honorific tells ("Mr", "Queen")."""
    found: Gender = load_table("names")["honorifics"].get(word.lower(), "")
    return found or of_noun(word.lower())


def of_noun(lemma: str) -> Gender:
    """Give the gender that a noun for a person tells ("widow")."""
    if lemma in word_set("nominals", "female"):
        return "f"
    return "m" if lemma in word_set("nominals", "male") else ""


def of_pronoun(word: str) -> Gender:
    """Give the gender that a pronoun tells."""
    if word in HE:
        return "m"
    return "f" if word in SHE else ""
