"""`is_count`: whether a number counts something, rather than names it or tells an age, a share or a clock time."""

from dataclasses import dataclass
from typing import Any

from dragoman.read.tables import load_table

_NAMES = {"PRODUCT", "LAW", "FAC", "WORK_OF_ART", "ORG", "EVENT", "ORDINAL"}
_ONE_OF_MANY = {"point", "thing", "way", "day", "time", "hand", "another", "side"}
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
    """Tell an age behind a name ("Ada Brandt, 52, said")."""
    token, before, after = place.tokens[-1], place.before, place.after
    if not place.text.isdigit() or int(place.text) > OLDEST or before is None or before.text != "," or not before.i:
        return False
    person = before.nbor(-1).ent_type_ == "PERSON" or before.nbor(-1).pos_ == "PROPN"
    return bool(person and (after is None or after.text in {",", ".", ";"} or token.head.ent_type_ == "PERSON"))


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
    return place.after is not None and place.after.lower_ in {"a.m.", "p.m.", "o'clock"}
