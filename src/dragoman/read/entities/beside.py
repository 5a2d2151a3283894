"""`beside`: what the words beside a name say of it: the ferry X, the port of X, X province, near X, X of Y land."""

from collections.abc import Iterator
from functools import cache

from dragoman.read.tables import word_set

from .gazetteer import gazetteer
from .gender import is_given_name
from .mentions import Columns
from .names import Name
from .nominals import noun_class
from .outlets import may_be_outlet

# What each sign is worth, in uses that spaCy labelled so (see kinds.py). Set by reading invented wire reports; named
# and B-cubed of meantime and gum stay as they were.
VESSEL = 6.0
PLACE_NOUN = 3.0
BODY_NOUN = 3.0
COUNTRY_AFTER = 3.0
LOCATIVE = 1.6
OFFICE_OF = 2.0
POST_BEFORE = 3.0
SURNAME = 1.5
CAPITALS = 3.0
HAS_RELATIVE = 3.0
WITH_ARTICLE = 1.6
COMMON_NOUN = 2.0

_MOST_WORDS = 4
_ANY_LABEL = {"GPE", "LOC", "ORG", ""}


def beside(columns: Columns, name: Name) -> Iterator[tuple[str, float]]:
    """Give kinds with the weight that the words beside a name and its own shape have for them."""
    yield from _vessel(columns, name)
    if name.titles:
        return
    yield from _shape_of_person(columns, name)
    if _is_unknown(name) or name.label == "PERSON":
        yield from _place(columns, name)
    yield from _body(columns, name)
    if _has_relative(columns, name):
        yield "person", HAS_RELATIVE
    if name.last - name.first > 1 and columns.text[name.first] in {"Radio", "TV"}:
        yield "outlet", BODY_NOUN
    if _is_common_noun(columns, name):
        yield "other", COMMON_NOUN


def _has_relative(columns: Columns, name: Name) -> bool:
    """Tell whether a lawyer or a relative is said to be a name's: "Kerr's lawyer", "Kerr's widow"."""
    root = columns.root(name.first, name.last)
    whose = columns.lemma[columns.head[root]]
    theirs = word_set("nominals", "kin") | word_set("nominals", "representatives")
    return columns.dep[root] == "poss" and columns.tag[columns.head[root]] == "NN" and whose in theirs


def _is_unknown(name: Name) -> bool:
    return name.label != "NORP" and gazetteer().place(name.text) is None


def _vessel(columns: Columns, name: Name) -> Iterator[tuple[str, float]]:
    """Give signs of a ship: "the ferry Laut Biru"; "the Laut Biru", which is nobody's name."""
    before = columns.text[name.first - 1] if name.first else ""
    if before in word_set("beside", "vessels"):
        yield "other", VESSEL
    root = columns.root(name.first, name.last)
    if (
        name.label == "PERSON"
        and before == "the"
        and name.last - name.first == 2
        and columns.dep[root] not in {"compound", "nmod", "poss", "amod"}
        and not is_given_name(columns.text[name.first])
        and not columns.lower[name.last - 1].endswith("s")
    ):
        yield "other", WITH_ARTICLE


def _shape_of_person(columns: Columns, name: Name) -> Iterator[tuple[str, float]]:
    """Give signs of a person: endings of surnames, surnames in capitals, the post that a name is set beside."""
    words = name.text.split()
    if len(words) not in range(2, _MOST_WORDS + 1) or not _is_unknown(name):
        return
    last = words[-1].lower()
    if last in word_set("names", "organization_words") | word_set("names", "place_words") or gazetteer().place(last):
        return
    ending = last.endswith(_surname_endings()) and name.label in _ANY_LABEL
    family = words[0].lower() in word_set("names", "family_first") and name.label in {"GPE", ""} and len(words) < 4
    if (ending or family) and not is_given_name(words[0]):
        yield "person", SURNAME
    if _has_surname_in_capitals(words):
        yield "person", CAPITALS
    if _is_set_beside_post(columns, name):
        yield "person", POST_BEFORE


@cache
def _surname_endings() -> tuple[str, ...]:
    return tuple(sorted(word_set("beside", "surname_endings")))


def _has_surname_in_capitals(words: list[str]) -> bool:
    """Tell whether a name has its surname in capitals, as agencies of China and France write: "XU Zhenhua"."""
    first, last = words[0], words[-1]
    if first.isupper() and last.istitle() and first.isalpha():
        return first.lower() in word_set("names", "family_first")
    return last.isupper() and len(last) > 3 and last.isalpha() and first.istitle() and is_given_name(first)


def _is_set_beside_post(columns: Columns, name: Name) -> bool:
    """Tell whether a name is an apposition of a post that only people hold: "the governor of Lowmoor, Tim Seld,"."""
    root = columns.root(name.first, name.last)
    above = columns.head[root]
    posts = word_set("names", "posts") - (word_set("nominals", "either") - word_set("names", "titles"))
    return columns.dep[root] == "appos" and above < name.first and columns.lemma[above] in posts


def _place(columns: Columns, name: Name) -> Iterator[tuple[str, float]]:
    """Give signs of a place that no table has."""
    root = columns.root(name.first, name.last)
    above = columns.head[root]
    single = name.last - name.first == 1
    may_be = single or name.label != "PERSON" or _may_be_place(name)
    if above == name.last and may_be and _is_place_noun_after(columns, above):
        yield "place", PLACE_NOUN
    reached = columns.dep[root] in {"dobj", "nsubjpass"} and columns.lemma[above] in word_set("beside", "reaching")
    policed = columns.lower[name.last : name.last + 1] == ["police"] and _may_be_place(name)
    if (single and reached) or policed:
        yield "place", LOCATIVE
    if columns.dep[root] == "conj" and _may_be_place(name) and _stands_beside_place(columns, above):
        yield "place", LOCATIVE
    at_sea = (
        name.first and columns.lower[name.first - 1] == "off" and columns.lemma[above] in word_set("beside", "at_sea")
    )
    if at_sea and _may_be_place(name):
        yield "place", LOCATIVE
    if columns.dep[root] != "pobj" or above != name.first - 1:
        return
    small, governor = columns.lower[above], columns.head[above]
    if small == "of":
        noun = columns.lemma[governor]
        sites = word_set("beside", "place_nouns") | word_set("beside", "site_nouns")
        if noun in sites and not (noun in word_set("beside", "site_nouns") and is_given_name(columns.text[name.first])):
            yield "place", PLACE_NOUN
        elif noun in word_set("beside", "of_places") and single:
            yield "place", OFFICE_OF
    if small == "for" and columns.lemma[governor] in word_set("beside", "leaving") and _may_be_place(name):
        yield "place", LOCATIVE
    if small == "on" and columns.lemma[governor] in word_set("beside", "on_places") and _may_be_place(name):
        yield "place", LOCATIVE
    if name.label == "PERSON" and not _may_be_place(name):
        return
    if _country_follows(columns, name) and small in word_set("beside", "locatives") | {"of", "to"}:
        yield "place", COUNTRY_AFTER
    elif _may_be_place(name) and not name.text.isupper() and _is_where(columns, name, small, governor):
        yield "place", LOCATIVE


def _stands_beside_place(columns: Columns, other: int) -> bool:
    """Tell whether a word that another is joined to with "and" is where something is: "in Fen and Brannoch"."""
    small = columns.head[other]
    where = columns.dep[other] == "pobj" and columns.lower[small] in {"in", "near", "off", "around", "outside"}
    return where and columns.entity[other] in {"GPE", "LOC"}


def _may_be_place(name: Name) -> bool:
    words = name.text.split()
    return len(words) <= 2 and words[-1][0].isupper() and not is_given_name(words[0])


def _is_place_noun_after(columns: Columns, noun: int) -> bool:
    """Tell whether a noun after a name is of places and bears no name itself ("swing state Florida")."""
    return columns.text[noun] in word_set("beside", "place_nouns") and columns.tag[noun + 1 : noun + 2] != ["NNP"]


def _country_follows(columns: Columns, name: Name) -> bool:
    """Tell whether a country or a part of one stands after a comma: "Llallagua, Bolivia"."""
    at = name.last + 1
    if columns.text[name.last : at] != [","] or at >= len(columns):
        return False
    spots = (gazetteer().place(columns.words(at, at + k)) for k in (1, 2) if at + k <= len(columns))
    return any(s is not None and s.sort != "city" for s in spots)


def _is_where(columns: Columns, name: Name, small: str, governor: int) -> bool:
    """Tell whether a preposition says where something is or comes from, by the word that it hangs on."""
    if columns.tag[name.last : name.last + 1] == ["CD"] or name.key in word_set("beside", "languages"):
        return False  # "in Building 31", "in English"
    if small in {"near", "outside", "off"}:
        return True
    lemma = columns.lemma[governor]
    by_verb = columns.tag[governor][:2] in {"VB", "DT", "CD"} and lemma not in word_set("beside", "in_bodies")
    if gazetteer().nationality(name.text):
        return False
    if small == "in" and name.label == "PERSON":
        inside = noun_class(lemma) == "place" or lemma in word_set("beside", "place_nouns")
        return name.last - name.first == 1 or inside
    if small == "in" or (small == "at" and name.label in {"", "PERSON"}):
        bodies = {"organization"} if name.last - name.first == 1 else set()
        if small == "in" and lemma in word_set("beside", "posted"):
            return True  # "police in Fen"
        return by_verb or noun_class(lemma) in {"place", *bodies} or lemma in word_set("beside", "place_nouns")
    told = noun_class(lemma) == "person" and lemma not in word_set("names", "posts") and name.last - name.first == 1
    if small == "from" and (name.label in {"", "PERSON"} or told):
        return lemma in word_set("beside", "moving_verbs") or noun_class(lemma) in {"person", "group"}
    return False


def _body(columns: Columns, name: Name) -> Iterator[tuple[str, float]]:
    """Give signs of a body: "the Red Dawn group", "the Tidal Wire agency", "the website Fen Mirror"."""
    root = columns.root(name.first, name.last)
    noun = columns.text[name.first - 1] if name.first else ""
    if noun in word_set("beside", "before_bodies") and columns.dep[name.first - 1] != "pobj":
        yield "organization", BODY_NOUN
    if name.last >= len(columns) or columns.head[root] != name.last or columns.dep[root] not in {"compound", "nmod"}:
        return
    noun = columns.text[name.last]
    if noun == "agency" and may_be_outlet(name.text):
        yield "outlet", 2 * BODY_NOUN
    elif noun in word_set("beside", "body_nouns") and name.first and columns.lower[name.first - 1] in {"the", "a"}:
        yield "organization", BODY_NOUN


def _is_common_noun(columns: Columns, name: Name) -> bool:
    """Tell whether what looks like a person is a noun that opens a sentence: "Turnout was low"."""
    at = name.first
    if name.label != "PERSON" or name.last - at != 1 or is_given_name(name.text):
        return False
    opens = at == 0 or columns.sentence[at - 1] != columns.sentence[at]
    return opens and name.text.istitle() and name.text.lower() in word_set("beside", "openings")
