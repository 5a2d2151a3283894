"""`is_count`: whether a number counts something, rather than names it or tells an age, a share or a clock time."""

import re
from dataclasses import dataclass
from typing import Any

from dragoman.read.entities.nominals import noun_class
from dragoman.read.tables import load_table

_NAMES = {"PRODUCT", "LAW", "FAC", "WORK_OF_ART", "ORG", "EVENT", "ORDINAL"}
_ONE_OF_MANY = {"point", "thing", "way", "day", "time", "hand", "another", "side"}
_HOUR = re.compile(r"(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?")
_DAYTIMES = {"morning", "afternoon", "evening"}
OLDEST = 115
"""A number between commas behind a name is an age up to this."""


@dataclass(frozen=True)
class Place:
    """A number in its sentence: its tokens, the words before and after it, and its text."""

    tokens: Any
    before: Any | None
    after: Any | None
    text: str

    @classmethod
    def of(cls, doc: Any, tokens: Any, text: str) -> "Place":
        """Give the place of `tokens` in `doc`."""
        last = tokens[-1].i
        before = doc[tokens[0].i - 1] if tokens[0].i else None
        return cls(tokens, before, doc[last + 1] if last + 1 < len(doc) else None, text)


def is_count(place: Place) -> bool:
    """Tell whether a bare number counts something."""
    return not any(check(place) for check in (_pronoun, _in_name, _behind_name, _joined, _age, _share, _clock))


def _pronoun(place: Place) -> bool:
    """Tell "no one", "one of", "one day" from "one ship"."""
    if place.text.lower() not in {"one", "zero"}:
        return False
    token = place.tokens[-1]
    if place.after is not None and place.after.lower_ in _ONE_OF_MANY:
        return True
    return not (token.dep_ == "nummod" and token.head.i > token.i and token.head.pos_ == "NOUN")


def _in_name(place: Place) -> bool:
    """Tell a number word that is part of a name ("the Gang of Eight")."""
    first = place.tokens[0]
    if not place.text[0].isupper() or first.is_sent_start or first.nbor(-1).is_punct:
        return False
    return place.after is None or not place.after.text[0].isupper()


def _behind_name(place: Place) -> bool:
    """Tell a number that names what stands before it ("Flight 370", "Article 5")."""
    token, before = place.tokens[-1], place.before
    if before is not None and before.lower_.rstrip(".") in load_table("quantities")["naming"]:
        return True
    if token.head.i > token.i:
        return False
    named = token.dep_ == "nummod" and token.head.pos_ in {"PROPN", "NOUN"} and token.head.text[0].isupper()
    return token.head.i < token.i and (named or token.ent_type_ in _NAMES)


def _joined(place: Place) -> bool:
    """Tell a number joined to a word before it ("Covid-19")."""
    before = place.before
    if before is None or before.text not in {"-", "–", "/", "#"} or before.whitespace_ or not before.i:
        return False
    return bool(before.nbor(-1).is_alpha and not before.nbor(-1).whitespace_)


def _age(place: Place) -> bool:
    """Tell an age: "Ada Brandt, 52, said", "Brandt (52)", "She was 52.", "a man of 19", "the driver, 36,"."""
    token, before, after = place.tokens[-1], place.before, place.after
    if not place.text.isdigit() or int(place.text) > OLDEST or before is None:
        return False
    if token.dep_ in {"attr", "acomp"} and token.head.lower_ in {"is", "was"} and _ends(after):
        return any(_is_person(c) for c in token.head.children if c.dep_ == "nsubj")
    if before.lower_ == "of" and token.dep_ == "pobj" and not any(c.i > token.i for c in token.children):
        return _is_person(before.head) and before.i == before.head.i + 1
    if before.lower_ in {"about", "around", "only", "just"} and before.i and before.nbor(-1).lower_ == "aged":
        return True
    if before.text not in {",", "("} or not before.i:
        return False
    named = before.nbor(-1)
    if before.text == "(":
        return named.ent_type_ == "PERSON" and after is not None and after.text == ")"
    person = named.ent_type_ == "PERSON" or named.pos_ == "PROPN" or (named.tag_ == "NN" and _is_person(named))
    return bool(person and (after is None or after.text in {",", ".", ";"} or token.head.ent_type_ == "PERSON"))


def _ends(after: Any | None) -> bool:
    return after is None or after.is_punct or after.is_space or after.lower_ in {"and", "when", "at", "but"}


def _is_person(token: Any) -> bool:
    """Tell whether a word is of one person: a name, "she", "the driver"."""
    if token.lower_ in {"he", "she", "i", "who"} or token.ent_type_ == "PERSON":
        return True
    return token.tag_ == "NN" and noun_class(token.lemma_.lower()) == "person"


def _share(place: Place) -> bool:
    """Tell the second number of "four in ten"."""
    before = place.before
    return bool(
        before is not None
        and before.lower_ == "in"
        and before.i
        and before.nbor(-1).like_num
        and place.text.lower() in {"ten", "10", "100", "five", "5", "four", "three"}
    )


def _clock(place: Place) -> bool:
    """Tell a time of the day: "at 5 p.m.", "at 5.20 in the morning", "at 11.30 local time"."""
    after = place.after
    if after is None:
        return False
    if after.lower_ in {"a.m.", "p.m.", "o'clock", "am", "pm", "gmt"}:
        return True
    words = [t.lower_ for t in after.doc[after.i : after.i + 3]]
    said = words[:2] == ["local", "time"] or (words[:1] == ["in"] and words[1:2] == ["the"] and words[-1] in _DAYTIMES)
    return said and _HOUR.fullmatch(place.text) is not None
