"""Pieces of HTML: their blocks in order, as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.collect.markup import paragraphs


@pytest.mark.parametrize(
    ("fragment", "blocks"),
    [
        ("<p>The <b>ferry</b> sank.</p><p>Nobody was hurt.</p>", ["The ferry sank.", "Nobody was hurt."]),
        ("The ferry sank.<br>Nobody was hurt.", ["The ferry sank.\nNobody was hurt."]),
        ("<div>One<p>Two</p>three</div>", ["One", "Two", "three"]),
        ("<p>A<script>x()</script><style>p{}</style> ferry</p>", ["A ferry"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("Plain words &amp; more", ["Plain words & more"]),
        ("<p>Not closed <i>at all", ["Not closed at all"]),
        ("<figure><img src=x>A caption</figure><p>Words</p>", ["Words"]),
        ("", []),
    ],
)
def test_blocks_come_in_order(fragment: str, blocks: list[str]) -> None:
    """Each block gives its text; inline marks vanish, scripts and figures are left out."""
    assert paragraphs(fragment) == blocks


def test_deep_nesting_is_read() -> None:
    """A page nested deeper than Python's stack is read all the same."""
    assert "words" in " ".join(paragraphs("<div>" * 1500 + "words"))


@given(st.text(max_size=200))
def test_any_text_gives_blocks(fragment: str) -> None:
    """Any text at all gives blocks that are not blank."""
    assert all(block.strip() for block in paragraphs(fragment))
