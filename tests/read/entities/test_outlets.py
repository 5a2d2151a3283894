"""Which names are outlets by themselves."""

import pytest

from dragoman.read.entities.outlets import is_outlet, is_outlet_noun, may_be_outlet


@pytest.mark.parametrize(
    "name",
    ["the Fen Tribune", "Hansol Ilbo", "Sarmia News Agency", "AFP", "Reuters", "Radio Fen Times", "Radio Cumbre"],
)
def test_names_of_papers_and_agencies_are_known_by_lexicon_or_shape(name: str) -> None:
    """The last or the first word of outlets' names tells them, unknown ones too."""
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Fen Steel", "Tribune", "Ministry of Trade", "Ann Post"])
def test_what_only_looks_a_little_like_one_is_not(name: str) -> None:
    """A single word, or a last word that other names have too, is not enough."""
    assert not is_outlet(name)


def test_an_ambiguous_shape_needs_to_be_cited() -> None:
    """A "Wire" may be an outlet."""
    assert may_be_outlet("Fen Wire")
    assert not may_be_outlet("Fen Steel")


def test_nouns_for_outlets_are_known() -> None:
    """A newspaper and a news agency are outlets, a ministry is not."""
    assert is_outlet_noun("newspaper")
    assert is_outlet_noun("news agency")
    assert not is_outlet_noun("ministry")
