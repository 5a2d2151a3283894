"""`product_signs`, `is_product`: how far a name and the words around it speak for a product and not for a body."""

import re

from dragoman.read.tables import word_set

from .gazetteer import gazetteer
from .gender import is_given_name
from .mentions import Columns
from .names import Name

# Each sign in uses that spaCy labelled an organisation or a person. Tuned on the first 45 reports of meantime.
LAST_WORD = 2.0
POSSESSED = 1.5
INDEFINITE = 1.5
OBJECT_OF_MAKING = 1.0
PLURAL = 0.5
VERSION = 2.0
SAID = 3.0
OF_A_WORK = 2.0

_MODEL_NUMBER = re.compile(r"(?:[A-Z]{0,5}-?\d[\dA-Za-z-]*)|i[A-Z]\w+")
_NUMERAL = re.compile(r"[IVX]{2,5}")
_OWNERS = {"its", "their", "his", "her", "our", "my", "your"}


def product_signs(columns: Columns, name: Name, forms: frozenset[str]) -> float:
    """Give the weight for a product; `forms` are all words of the report that look like names, in lower case."""
    if name.label in {"GPE", "LOC", "NORP", "FAC"} or name.titles:
        return 0.0
    words = columns.lower[name.first : name.last]
    if words[-1] in word_set("names", "organization_words") or words[-1] in word_set("names", "company_endings"):
        return 0.0
    root = columns.root(name.first, name.last)
    weight = 0.0
    if name.label == "PERSON" and len(words) > 1:
        return weight
    if words[-1] in word_set("products", "last_words") and len(words) > 1:
        weight += LAST_WORD
    if columns.dep[root] not in {"compound", "nmod", "poss"}:
        for child in columns.children[root]:
            if child >= name.first:
                continue
            if columns.lower[child] in {"a", "an"} | _OWNERS or columns.lower[child] in {
                "new",
                "latest",
                "original",
                "upcoming",
            }:
                weight += INDEFINITE
            elif columns.dep[child] == "poss" and len(words) == 1:
                weight += POSSESSED
        verb = columns.head[root]
        if columns.dep[root] in {"dobj", "nsubjpass"} and columns.lemma[verb] in word_set("products", "made_by"):
            weight += OBJECT_OF_MAKING
    if words[-1] + "s" in forms and len(words) == 1 and name.label != "PERSON":
        weight += PLURAL
    if columns.lower[name.first - 1 : name.first] == ["version"]:
        weight += VERSION
    return weight + _said(columns, name, root)


def _said(columns: Columns, name: Name, root: int) -> float:
    """Give the weight of words that say what a name is: "the browser Moor", "Moor, a tablet", "copies of Moor"."""
    above = columns.head[root]
    things = word_set("products", "things")
    weight = 0.0
    if columns.dep[root] == "appos" and above < name.first and columns.lemma[above] in things:
        weight += SAID
    if any(columns.dep[c] == "appos" and columns.lemma[c] in things for c in columns.children[root]):
        weight += SAID
    if columns.dep[root] == "pobj" and columns.lower[above] == "of":
        weight += OF_A_WORK if columns.lemma[columns.head[above]] in word_set("products", "versions") else 0.0
    return weight


def is_product(columns: Columns, name: Name) -> bool:
    """Tell whether a name is that of a model or product by its shape: "A330", "Falcon 9", "iPad"."""
    if name.label in {"PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}:
        return True
    if "v." in (*columns.lower[name.last : name.last + 1], *columns.lower[max(0, name.first - 1) : name.first]):
        return True  # "Moor v. Kerr" is a case at court
    words = columns.text[name.first : name.last]
    if words[0].lower() in word_set("products", "first_words") and len(words) > 1:
        return True
    if len(words) > 1 and _NUMERAL.fullmatch(words[-1]) and not (name.titles or is_given_name(words[0])):
        return True
    if any(_MODEL_NUMBER.fullmatch(w) for w in words) and gazetteer().country(name.text) is None:
        return name.key not in word_set("names", "organizations")
    return names_a_model(columns, name)


def names_a_model(columns: Columns, name: Name) -> bool:
    """Tell whether a number after a name makes both a model: "Moor 737s", "Flight 12", "Falcon 9"."""
    after = name.last
    if columns.tag[after + 1 : after + 2] == ["CD"]:
        return False  # "fined Moor 400 million crowns"
    if (
        name.label in {"ORG", "", "PERSON"}
        and after < len(columns)
        and columns.sentence[after] == columns.sentence[name.first]
        and re.fullmatch(r"(?!(?:19|20)\d\d$)\d{3}(?:-\d+)?(?:[A-Z]{1,3})?s?", columns.text[after])
        and columns.tag[after + 1 : after + 2] != ["NNS"]
    ):
        return True
    return (
        after < len(columns)
        and name.label not in {"GPE", "LOC", "NORP"}
        and columns.tag[name.last - 1] != "POS"
        and bool(re.fullmatch(r"[A-Z]*-?\d[\dA-Z-]*[a-z]?s?|\d+(?:\.\d+)+", columns.text[after]))
        and columns.text[after] != "I"
        and columns.head[name.last - 1] >= after
        and columns.dep[after] != "nummod"
        and columns.sentence[after] == columns.sentence[name.first]
    )
