"""Text cut for highlighting."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Span
from dragoman.show.pages.marks import Mark, paragraphs

TEXT = "Ri left Havana.\n\nHe said so."


def test_overlapping_marks_share_their_pieces() -> None:
    """Where two marks overlap, the words between carry both layers and each label once."""
    marks = [
        Mark(span=Span(0, 7), layer="claim", label="he says so"),
        Mark(span=Span(3, 14), layer="event", label="departure"),
    ]
    first, _ = paragraphs(TEXT, marks)
    assert [(piece.text, piece.layers, piece.labels) for piece in first] == [
        ("Ri ", ("claim",), ("he says so",)),
        ("left", ("claim", "event"), ("he says so", "departure")),
        (" Havana", ("event",), ("departure",)),
        (".", (), ()),
    ]


def test_a_mark_over_a_line_break_is_marked_in_both_paragraphs() -> None:
    """A mark that spans paragraphs is cut at the break, and its anchor stands at its beginning alone."""
    first, second = paragraphs(TEXT, [Mark(span=Span(8, 20), layer="claim")])
    assert [piece.layers for piece in (first[1], second[0])] == [("claim",), ("claim",)]
    assert [piece.starts for piece in (first[1], second[0])] == [(Span(8, 20),), ()]


spans = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.text(alphabet="ab \n", max_size=30), st.lists(spans, max_size=6))
def test_cutting_changes_no_word(text: str, found: list[Span]) -> None:
    """The pieces of all paragraphs, joined, are the lines of the text that hold words."""
    cut = paragraphs(text, [Mark(span=span, layer="x") for span in found])
    assert ["".join(piece.text for piece in one) for one in cut] == [line for line in text.split("\n") if line.strip()]
    assert all(text[piece.start : piece.start + len(piece.text)] == piece.text for one in cut for piece in one)
