"""What one who takes part is called in a line."""

import pytest

from dragoman.weigh.callings import called, in_a_line
from dragoman.weigh.sheets import Sheet
from tests.weigh.draft import Draft
from tests.weigh.test_judging import tellings


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Eleven people", "eleven people"),
        ("Diplomats", "diplomats"),
        ("Norwegian envoys", "Norwegian envoys"),
        ("Prosecutors in Port Hale", "prosecutors in Port Hale"),
        ("Lukas", "Lukas"),
    ],
)
def test_the_great_letter_of_a_sentence_is_made_small(words, line):
    """A description that stands first in its sentence begins small within a line; a name stays as it is."""
    sheet = Sheet(Draft(f"{words} left. They met Lukas there.").reading())
    assert in_a_line(words, sheet) == line


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Another tanker, the Bright Star", "another tanker (the Bright Star)"),
        ("Another tanker, laden with oil", "another tanker"),
        ("Two men, Ek and Moe", "two men"),
    ],
)
def test_the_name_beside_a_description_is_kept(words, line):
    """A ship is called by its name too, where the report tells it beside the description; what else follows is not."""
    d = Draft(f"{words}, was seized.")
    d.event("seizure", "seized", target=d.somebody(words))
    (telling,) = tellings(d.reading())
    assert called(telling.mentions[0].parts[0]) == line
