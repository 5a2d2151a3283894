"""What the words for those in a role tell."""

import pytest

from dragoman.weigh.descriptions import class_noun, names_in_words, nouns_in_role
from tests.weigh.draft import Draft
from tests.weigh.test_judging import tellings


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("the ferry Sea Star", "ferry"),
        ("Thousands of mill workers", "worker"),
        ("two doctors from Ruland", "doctor"),
        ("a court in Port Hale", "court"),
        ("Anders Holm", None),
    ],
)
def test_the_noun_tells_what_somebody_is(words, noun):
    """Names, amounts and what follows the noun are left out."""
    assert class_noun(words) == (frozenset({noun}) if noun else frozenset())


def test_a_role_is_known_by_names_and_nouns_that_few_bear():
    """A ferry of a name is known by both; "people" by nothing."""
    d = Draft("The ferry Sea Star sank. Nine people sank.", outlet="A", published="2031-05-04")
    d.event("accident", "sank", target=d.somebody("The ferry Sea Star"))
    d.event("accident", "sank#2", target=d.somebody("Nine people"))
    ferry, people = tellings(d.reading())
    assert (names_in_words("target", ferry), nouns_in_role("target", ferry)) == ({"Sea Star"}, {"ferry"})
    assert (names_in_words("target", people), nouns_in_role("target", people)) == (set(), set())
