"""`is_calling`, `tidy`: what stands before or about a person's name and is none of it: "Trader Omar Bello", "-Kerr"."""

import re

from dragoman.read.tables import word_set

from .gender import is_given_name
from .mentions import Columns
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


def is_plural_title(word: str) -> bool:
    """Tell whether a word in lower case is a title of several: "Presidents Kerr and Moor"."""
    return word.endswith("s") and len(word) > 4 and word.removesuffix("s") in word_set("names", "titles")


def tidy(text: str) -> str:
    """Give a name without stray marks at its ends: "-Kerr", "@Kerr", "Kerr—35"."""
    return _STRAY.sub("", text) or text
