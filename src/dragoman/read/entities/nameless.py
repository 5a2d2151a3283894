"""`is_honour`, `is_unit`, `is_in_post`, `is_post_alone`: words in capitals that look like a name and are none."""

import re

from dragoman.read.tables import load_table, word_set

from .gender import is_given_name
from .mentions import Columns

_PARTY_TAG = re.compile(r"[RDI]-[A-Z][A-Za-z.]{1,6}$")


def is_honour(columns: Columns, first: int, last: int) -> bool:
    """Tell whether letters after a person's name are an honour and no name: "Tom Kerr, QC"."""
    return (
        last - first == 1
        and first > 1
        and columns.text[first].isupper()
        and columns.lower[first] in word_set("names", "honours")
        and columns.text[first - 1] == ","
        and columns.entity[first - 2] == "PERSON"
    )


def is_unit(columns: Columns, first: int, last: int) -> bool:
    """Tell whether what looks like a name is the unit of a number: "16 GB"."""
    units = word_set("names", "units")
    return last - first == 1 and columns.text[first] in units and first > 0 and columns.tag[first - 1] == "CD"


def is_label(columns: Columns, first: int, last: int) -> bool:
    """Tell whether a word in capitals says what follows it after a colon, or heads a paragraph: "BACKGROUND:"."""
    if last - first != 1 or not columns.text[first].isupper() or last >= len(columns):
        return False
    return columns.lower[first] in word_set("beside", "not_places") and (
        columns.text[last] == ":" or columns.text[last].isspace()
    )


def is_party_tag(text: str) -> bool:
    """Tell whether what looks like a name is the party and state of a lawmaker: "R-Wis."."""
    return _PARTY_TAG.match(text) is not None


def is_in_post(columns: Columns, first: int, last: int) -> bool:
    """Tell whether a name is but the last word of a post: "Secretary of State"."""
    return (
        last - first == 1
        and first > 1
        and " ".join(columns.lower[first - 2 : last]) in word_set("names", "posts_with_of")
    )


def is_post_alone(words: list[str], label: str) -> bool:
    """Tell whether words in capitals are a post and no name: "Chief Operating Officer", "Home Secretary"."""
    if (
        label not in {"", "PERSON", "ORG"}
        or is_given_name(words[0])
        or words[-1].lower() not in word_set("names", "posts")
    ):
        return False
    return len(words) > 1 and all(w.lower() in _posts() for w in words[:-1])


def _posts() -> frozenset[str]:
    """Give the words that posts are made of."""
    names = "names"
    return word_set(names, "posts") | word_set(names, "titles") | word_set(names, "post_words")


def is_title(word: str) -> bool:
    """Tell whether a word in lower case is a title or an honorific, which stand before a name."""
    return word in word_set("names", "titles") or word in load_table("names")["honorifics"]
