"""Hard-wrapped lines: joined where they break for want of room, and only there."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from dragoman.collect.wrapping import unwrapped

PARAGRAPH = (
    "The deputy envoy of Norland in Sorland left his post on Monday with his wife and two children, "
    "according to two officials. He let his family know a single day before they left, they said."
)


@given(width=st.integers(60, 100), count=st.integers(1, 4))
def test_wrapped_paragraphs_become_whole(width: int, count: int) -> None:
    """Paragraphs wrapped at any usual width come back as they were."""
    paragraphs = [f"{PARAGRAPH} {'And more was said. ' * i}".strip() for i in range(count)]
    lines = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in paragraphs).split("\n")
    assert unwrapped(lines) == "\n\n".join(paragraphs).split("\n")


def test_a_paragraph_a_line_stays() -> None:
    """Long lines are paragraphs as they stand."""
    assert unwrapped([PARAGRAPH, PARAGRAPH]) == [PARAGRAPH, PARAGRAPH]


def test_short_lines_stay() -> None:
    """Lines that would have had room for more are no wrapped ones: verse, lists, headings."""
    lines = ["A heading that is somewhat longer than the others are", "First line", "Second line", "Third line"]
    assert unwrapped(lines) == lines


def test_items_of_a_list_stay_apart() -> None:
    """A line that begins an item is not joined to the line before."""
    lines = [*textwrap.wrap(PARAGRAPH, 70), "- First, the ferry.", "- Second, the harbour."]
    assert unwrapped(lines)[-2:] == lines[-2:]
