"""Who is such as a comparison counts."""

import pytest

from dragoman.weigh.decisions import bind
from dragoman.weigh.entities import join_entities
from dragoman.weigh.fitting import fits, nations_of
from dragoman.weigh.sheets import sheets_of
from tests.weigh.draft import Draft


def party(text, name, *others, **facts):
    """Give a person of one report, with other words for him and facts."""
    d = Draft(text, outlet="A")
    d.person(name, *others, **facts)
    (sheet,) = sheets_of([d.reading()])
    return join_entities([sheet], bind(())).of(sheet, "e1")


LUND = party(
    "Berta Lund, the Norwegian ambassador in Rome, left. She wept.",
    "Berta Lund",
    position="Norwegian ambassador in Rome",
)
MOE = party("A woman, Ida Moe, was shot.", "Ida Moe", "A woman")


@pytest.mark.parametrize(
    ("noun", "nations", "who", "answer"),
    [
        ("diplomat", frozenset(), LUND, True),
        ("ambassador", frozenset({"NO"}), LUND, True),
        ("ambassador", frozenset({"PE"}), LUND, False),
        ("judge", frozenset(), LUND, None),
        ("woman", frozenset(), MOE, True),
        ("man", frozenset(), MOE, False),
        (None, frozenset({"NO"}), MOE, None),
        ("country", frozenset(), MOE, False),
    ],
)
def test_who_is_counted_bears_the_noun_and_is_of_the_nation(noun, nations, who, answer):
    """An ambassador is a diplomat; a woman is told by the words for her; of whom no nation is told, none is known."""
    assert fits(noun, nations, who.name, who, frozenset()) is answer


def test_a_foreigner_is_of_another_country_than_it_happens_in():
    """A Norwegian abducted in Niger is a foreigner there, and none in Norway."""
    assert fits("foreigner", frozenset(), "a Norwegian engineer", None, frozenset({"NE"})) is True
    assert fits("foreigner", frozenset(), "a Norwegian engineer", None, frozenset({"NO"})) is False


def test_a_diplomat_serves_his_country_and_not_the_one_he_is_in():
    """The Norwegian ambassador in Rome is of Norway."""
    assert nations_of(LUND) == {"NO"}
