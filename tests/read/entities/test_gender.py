"""What words tell of gender."""

import pytest

from dragoman.read.entities.gender import is_given_name, of_name, of_noun, of_pronoun, of_title


@pytest.mark.parametrize(
    ("told", "gender"),
    [
        (of_name("Ann Kerr"), "f"), (of_name("Thomas Kerr"), "m"), (of_name("Kerr"), ""),
        (of_title("Mrs"), "f"), (of_title("Mr."), "m"), (of_title("Dr"), ""), (of_title("spokeswoman"), "f"),
        (of_noun("widow"), "f"), (of_noun("diplomat"), ""), (of_pronoun("his"), "m"), (of_pronoun("they"), ""),
    ],
)  # fmt: skip
def test_gender_is_told_only_where_the_word_tells_it(told: str, gender: str) -> None:
    """Given names of full names, titles, nouns and pronouns tell it; a surname does not."""
    assert told == gender


def test_given_names_are_as_written() -> None:
    """A given name is known by its capital."""
    assert is_given_name("Thomas")
    assert not is_given_name("thomas")


def test_names_of_every_language_are_known() -> None:
    """A name that Western lists lack, or have with the other gender, is known with its own."""
    assert is_given_name("Erlan")
    assert (of_name("Olav Moor"), of_name("Thandiwe Moor"), of_name("Lindiwe Moor")) == ("m", "f", "")
