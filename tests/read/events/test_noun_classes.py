"""Classes of nouns, tested on the heads of hand-built trees."""

import pytest

from dragoman.read.events.noun_classes import a, counted, is_model, is_time, words
from tests.read.built import built
from tests.read.event_trees import tree


def head(name: str, text: str) -> object:
    """Give a token of a tree."""
    return next(t for t in tree(name).doc if t.text == text)


@pytest.mark.parametrize(
    ("name", "text", "kind", "belongs"),
    [
        ("active", "diplomats", "diplomat", True),
        ("active", "diplomats", "person", True),
        ("light", "army", "forces", True),
        ("light", "villages", "person", False),
        ("nested", "council", "org", True),
        ("light", "villages", "place", True),
    ],
)
def test_a_noun_belongs_to_its_classes(name: str, text: str, kind: str, belongs: bool) -> None:
    """A noun is of a class by its lemma or by the table of nouns, and of the classes that include it."""
    assert a(kind).has(head(name, text)) is belongs


def test_a_number_is_of_the_class_of_what_it_counts() -> None:
    """In "60 of the diplomats", 60 counts as diplomats."""
    sixty = head("counted", "60")
    assert [t.text for t in counted(sixty)] == ["60", "diplomats"]
    assert a("diplomat").has(sixty)


def test_any_and_none_ask_whether_a_slot_is_filled() -> None:
    """The conditions any and none look at nothing but whether somebody is there."""
    assert words(("any",)).hold([head("active", "diplomats")])
    assert not words(("any",)).hold([])
    assert words(("none",)).hold([])


def test_days_are_times() -> None:
    """A weekday is a time, a person is not."""
    assert is_time(head("date", "Monday"))
    assert not is_time(head("date", "envoy"))


def test_a_name_without_a_label_may_be_anybody_unless_the_condition_is_strict() -> None:
    """A bare proper noun is of any class of names, of no amount, and of none where only labelled names count."""
    karim = built("Karim Karim PROPN NNP nsubj 1\nleft leave VERB VBD ROOT 1").doc[0]
    assert words(("$person",)).has(karim)
    assert not words(("$person", "$labelled")).has(karim)
    assert not words(("$money", "$number")).has(karim)


def test_a_product_is_known_by_the_shape_of_its_name() -> None:
    """Letters with digits name a model, and so does a name after one; a bare number and a name do not."""
    assert is_model(head("model", "NB550"))
    assert a("craft").has(head("model", "Dreamliners"))
    assert not is_model(head("model", "22"))
    assert not is_model(head("model", "Kestrel"))
