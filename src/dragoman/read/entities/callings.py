"""`is_calling`, `tidy` …: what stands before or about a person's name and is none of it: "Trader Ann Kerr", "-Kerr"."""

import re

from dragoman.read.tables import word_set

from .gender import is_given_name
from .mentions import Columns
from .nameless import is_title
from .nominals import noun_class

_STRAY = re.compile(r"^(?:[-–—@#*•·_~|]\s*)+|(?:[-–—]\d+|['’‘]s?|[-–—*_~|]+)$")


def is_calling(columns: Columns, word: int, last: int) -> bool:
    """Tell whether a word says what the person is whose full name follows it up to `last`: "Poet", "Fisherman"."""
    text = columns.text[word]
    if last - word < 3 or not text.istitle() or not text.isalpha() or is_given_name(text):
        return False
    if not is_plural_title(text.lower()) and noun_class(text.lower()) != "person":
        return False
    after = columns.text[word + 1]
    opens = word == 0 or columns.sentence[word - 1] != columns.sentence[word]
    return after[:1].isupper() and (opens or is_given_name(after))


def honorific_of_two(columns: Columns, word: int, last: int) -> str:
    """Give the honorific of two words that stands at `word` before a name ending at `last`: "Tan Sri", or ""."""
    pair = " ".join(columns.text[word : word + 2])
    return pair if last - word > 2 and pair.lower().replace("'", "") in word_set("names", "honorifics_of_two") else ""


def is_honorific_alone(columns: Columns, first: int, last: int) -> bool:
    """Tell whether words are but titles, or a title of two words or the second of one: "Judge", "Tan Sri", "Seri"."""
    words = columns.lower[first:last]
    pairs = word_set("names", "honorifics_of_two")
    if " ".join(words) in pairs or (first and f"{columns.lower[first - 1]} {words[0]}" in pairs and len(words) == 1):
        return True
    return all(is_title(w) for w in words)


def is_titled(columns: Columns, first: int, last: int) -> bool:
    """Tell whether a sure title opens what ends with no word of a place or body: "Rev. Kerr", whatever its label."""
    if last - first < 2 or columns.lower[first] not in word_set("names", "sure_titles"):
        return False
    others = word_set("names", "place_words") | word_set("names", "organization_words")
    return columns.lower[last - 1] not in others and all(t in {"NNP", "HYPH"} for t in columns.tag[first:last])


def is_plural_title(word: str) -> bool:
    """Tell whether a word in lower case is a title of several: "Presidents Kerr and Moor"."""
    return word.endswith("s") and len(word) > 4 and word.removesuffix("s") in word_set("names", "titles")


def tidy(text: str) -> str:
    """Give a name without stray marks at its ends: "-Kerr", "@Kerr", "Kerr—35"."""
    return _STRAY.sub("", text) or text
