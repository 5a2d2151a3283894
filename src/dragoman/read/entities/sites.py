"""`is_site`: whether a name goes on with a noun that says what stands there: "the Gelda dam", "Kennedy airport"."""

from dragoman.read.tables import word_set

from .gazetteer import gazetteer
from .mentions import Columns

_OF_ANY_LABEL = {"PERSON", "GPE", "LOC", "FAC", ""}


def is_site(columns: Columns, first: int, last: int, label: str) -> bool:
    """Tell whether the noun behind a name is what it names, and the name is of no town, country or firm itself."""
    if last >= len(columns) or columns.tag[last] != "NN" or columns.head[last - 1] != last:
        return False
    noun = columns.lower[last]
    nouns = word_set("beside", "site_nouns") if label in _OF_ANY_LABEL else word_set("beside", "sites_of_their_own")
    if noun not in nouns or columns.text[last] != noun or columns.dep[last - 1] not in {"compound", "nmod"}:
        return False
    words = columns.words(first, last)
    named_alone = noun in word_set("beside", "sites_named_after_towns")
    if gazetteer().country(words) or gazetteer().nationality(words) or (gazetteer().place(words) and not named_alone):
        return False
    return columns.text[first][:1].isupper() and words.lower() not in word_set("names", "organizations")
