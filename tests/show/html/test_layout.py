"""The layout of graphs: always the same, within its frame, and names do not lie on each other."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.show.html.layout import LETTER, Spot, bowed, laid_out, shortened

PLAIN = st.integers(1, 24).flatmap(
    lambda many: st.tuples(
        st.lists(st.text("abcdefgh ", min_size=1, max_size=30), min_size=many, max_size=many),
        st.lists(st.integers(1, 40), min_size=many, max_size=many),
        st.lists(st.tuples(st.integers(0, many - 1), st.integers(0, many - 1)), max_size=40),
    )
)


@settings(deadline=None, max_examples=40)
@given(PLAIN)
def test_the_same_graph_is_drawn_the_same_within_its_frame(
    graph: tuple[list[str], list[int], list[tuple[int, int]]],
) -> None:
    """Whatever the graph, its drawing holds every node, whole, and a second one is equal."""
    laid = laid_out(*graph)
    assert laid == laid_out(*graph)
    for spot in laid.spots:
        assert 0 <= spot.x - spot.radius <= spot.x + spot.radius <= laid.width
        assert 0 <= spot.y - spot.radius <= spot.y + spot.radius <= laid.height


def test_names_do_not_lie_on_each_other() -> None:
    """Around one node with twenty neighbours every name has its own room."""
    names = [f"Somebody of {number}" for number in range(21)]
    laid = laid_out(names, [1] * 21, [(0, number) for number in range(1, 21)])
    for at, a in enumerate(laid.spots):
        for b in laid.spots[at + 1 :]:
            apart_x = abs(a.x - b.x) >= len(names[0]) * LETTER - 3
            assert apart_x or abs(a.y - b.y) >= 2 * a.radius + 15


def test_nothing_is_a_drawing_of_no_size() -> None:
    """Where there is nobody there is nothing to draw."""
    assert laid_out([], [], []).spots == ()


def test_a_tie_runs_from_rim_to_rim() -> None:
    """A path begins and ends outside of the two it ties, also where they lie on each other."""
    assert bowed(Spot(0, 0, 5), Spot(100, 0, 5)) == "M6.0 0.0Q50.0 0.0 92.0 0.0"
    assert "nan" not in bowed(Spot(3, 3, 5), Spot(3, 3, 5))


def test_long_names_are_cut() -> None:
    """A name that would not fit ends in an ellipsis."""
    assert shortened("Short") == "Short"
    assert len(shortened("x" * 99)) == 24
