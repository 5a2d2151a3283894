"""What one who takes part is called in a line."""

import pytest

from dragoman.weigh.callings import in_a_line
from dragoman.weigh.sheets import Sheet
from tests.weigh.draft import Draft


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
