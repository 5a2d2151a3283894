"""`untangle`: names that were run together taken apart by the other names of the report, and cut ones put together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.read.tables import word_set

from .gazetteer import gazetteer
from .gender import is_given_name
from .mentions import Columns
from .names import Name, key_of
from .nominals import noun_class
from .outlets import is_outlet

_QUOTES = {'"', "“", "”", "``", "''"}
_BODY_OF = {"on", "for", "against"}
_LONGEST_NICKNAME = 2


def untangle(columns: Columns, names: Sequence[Name]) -> list[Name]:
    """Give the names mended: "Rival Ann Kerr", "Fen Post Kerr", "Council" and "Foreign Trade", `Ann "Nan" Kerr`."""
    names = _joined(columns, names)
    counts = Counter((n.key, n.label == "PERSON") for n in names if n.label)
    found: list[Name] = []
    for name in names:
        found += _parts(columns, name, counts)
    return found


def _joined(columns: Columns, names: Sequence[Name]) -> list[Name]:
    """Give the names with two that are one put together: over a nickname, and over "on" of a council on something."""
    found: list[Name] = []
    for name in names:
        before = found[-1] if found else None
        if before and (_goes_on(columns, before, name) or _has_honorific_within(columns, before, name)):
            label = before.label if name.titles == () else "PERSON"
            found[-1] = replace(before, last=name.last, text=columns.words(before.first, name.last), label=label)
            continue
        if len(found) > 1 and _is_nickname(columns, found[-2], found[-1], name):
            found.pop()
            first = found[-1].first
            found[-1] = replace(found[-1], last=name.last, text=columns.words(first, name.last), label="PERSON")
            continue
        found.append(name)
    return found


def _goes_on(columns: Columns, one: Name, other: Name) -> bool:
    """Tell whether a body's name goes on: "Council" on "Foreign Trade"."""
    return (
        one.last + 1 == other.first
        and one.label in {"ORG", ""}
        and other.label in {"ORG", ""}
        and columns.lower[one.last] in _BODY_OF
        and columns.lower[one.last - 1] in word_set("names", "organization_words")
        and not gazetteer().place(other.text)
        and columns.head[columns.head[columns.root(other.first, other.last)]] == one.last - 1
    )


def _has_honorific_within(columns: Columns, one: Name, other: Name) -> bool:
    """Tell whether a name was cut at a word that is an honorific elsewhere: "Rahman" (Sheikh) "Moor"."""
    word = columns.lower[one.last] if one.last < len(columns) else ""
    return (
        one.last + 1 == other.first
        and set(other.titles) == {columns.text[one.last]}
        and columns.text[one.last].istitle()
        and word not in word_set("names", "titles") | word_set("names", "sure_titles") - {"sheikh", "sheik"}
        and one.last - one.first == 1
        and is_given_name(one.text)
        and not one.titles
        and columns.sentence[one.first] == columns.sentence[other.first]
    )


def _is_nickname(columns: Columns, one: Name, middle: Name, other: Name) -> bool:
    """Tell whether a name stands in quotation marks between two parts of another: `Ann "Nan" Kerr`."""
    return (
        one.last + 1 == middle.first
        and middle.last + 1 == other.first
        and middle.last - middle.first <= _LONGEST_NICKNAME
        and columns.text[one.last] in _QUOTES
        and columns.text[middle.last] in _QUOTES
        and one.last - one.first <= _LONGEST_NICKNAME
        and columns.sentence[one.first] == columns.sentence[other.first]
        and (is_given_name(columns.text[one.first]) or one.label == "PERSON")
    )


def _parts(columns: Columns, name: Name, counts: Counter[tuple[str, bool]]) -> list[Name]:
    """Give a name as it is, without a word before it that is none of it, or as the two that it is of."""
    if parts := _of_body(columns, name, counts):
        return parts
    whole = counts[name.key, True] + counts[name.key, False]
    if name.label not in {"PERSON", "ORG", "GPE"} or name.last - name.first < 2 or whole > 1:
        return [name]
    rest = columns.words(name.first + 1, name.last)
    key = key_of(rest)
    if _is_no_part(columns, name) and rest[0].isupper() and (counts[key, True] or counts[key, False]):
        return [replace(name, first=name.first + 1, text=rest)]
    for at in range(name.first + 1, name.last) if name.label == "PERSON" and not name.titles else ():
        halves = [columns.words(name.first, at), columns.words(at, name.last)]
        for person, other in (halves, halves[::-1]):
            if counts[key_of(person), True] and _is_other(other):
                labels = ["PERSON" if h is person else "ORG" if is_outlet(h) else "GPE" for h in halves]
                return [
                    replace(name, last=at, text=halves[0], label=labels[0]),
                    replace(name, first=at, text=halves[1], label=labels[1]),
                ]
    return [name]


def _of_body(columns: Columns, name: Name, counts: Counter[tuple[str, bool]]) -> list[Name]:
    """Give a person and the body they are of, where both were taken for one name: "Tim Kerr of Quay Motors"."""
    small = next((i for i in range(name.first + 1, name.last - 1) if columns.lower[i] == "of"), 0)
    if not small or name.label not in {"PERSON", "ORG"} or name.titles:
        return []
    person, body = columns.words(name.first, small), columns.words(small + 1, name.last)
    key = key_of(person)
    known = any(is_person and f" {other}".endswith(f" {key}") for other, is_person in counts)
    full = name.label == "PERSON" and small - name.first > 1 and is_given_name(columns.text[name.first])
    if not (known or full) or not columns.text[small + 1][:1].isupper():
        return []
    place = gazetteer().place(body) is not None
    return [
        replace(name, last=small, text=person, label="PERSON"),
        replace(name, first=small + 1, text=body, label="GPE" if place else "ORG"),
    ]


def _is_no_part(columns: Columns, name: Name) -> bool:
    """Tell whether the first word of a name is a noun, verb or adjective in capitals: "Rival", "Say", "Crooked"."""
    word = columns.text[name.first]
    if is_given_name(word) or not word.istitle() or not word.isalpha():
        return False
    lower = word.lower()
    if gazetteer().place(word) or lower in word_set("names", "organization_words"):
        return False
    if name.label == "PERSON" and (columns.tag[name.first] not in {"NNP", "NNPS"} or noun_class(lower) == "person"):
        return True
    return lower in word_set("beside", "before_names")


def _is_other(text: str) -> bool:
    """Tell whether words are an outlet, or a place of two words or more, which no person is called by."""
    return is_outlet(text) or (" " in text and gazetteer().place(text) is not None)
