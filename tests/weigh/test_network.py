"""The network of dates: bounds and clashes are what trying every day gives."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.weigh.network import ZERO, Constraint, consistent, hold, smallest_clash, tighten

DAYS = range(1, 7)
POINTS = (0, 1, 2)


@st.composite
def networks(draw):
    """Draw up to six constraints over three points; each point also lies within the days that are tried."""
    made = [Constraint(ZERO, p, DAYS[0], DAYS[-1], p) for p in POINTS]
    for label in range(len(POINTS), len(POINTS) + draw(st.integers(0, 6))):
        a, b = draw(st.sampled_from([(a, b) for a in (ZERO, *POINTS) for b in POINTS if a != b]))
        low = draw(st.none() | st.integers(-4, 5))
        high = draw(st.none() | st.integers(low if low is not None else -4, 7))
        made.append(Constraint(a, b, low, high, label))
    return made


def solutions(constraints):
    """Give every choice of days under which all constraints hold."""

    def holds(days, c):
        gap = days[c.b] - (days[c.a] if c.a != ZERO else 0)
        return (c.low is None or c.low <= gap) and (c.high is None or gap <= c.high)

    for chosen in product(DAYS, repeat=len(POINTS)):
        if all(holds(chosen, c) for c in constraints):
            yield chosen


@settings(max_examples=1000, deadline=None)
@given(networks())
def test_bounds_equal_brute_force(constraints):
    """The tightest bounds are the least and greatest day of every solution; no solution is a clash."""
    found = list(solutions(constraints))
    assert consistent(constraints) == bool(found)
    if found:
        bounds = tighten(POINTS, constraints)
        for point in POINTS:
            days = [f[point] for f in found]
            assert (bounds[point].earliest, bounds[point].latest) == (min(days), max(days))


@settings(max_examples=200, deadline=None)
@given(networks())
def test_a_clash_is_smallest(constraints):
    """Every constraint of a clash is needed for it, and what is kept can all hold."""
    kept, clashes = hold(constraints)
    assert consistent(kept)
    for clash in clashes:
        assert not consistent(clash)
        assert all(consistent([c for c in clash if c is not one]) for one in clash)
    assert not consistent(constraints) or (kept == constraints and not clashes)


@settings(max_examples=200, deadline=None)
@given(networks())
def test_what_is_named_is_what_narrowed(constraints):
    """The constraints that a bound names are enough for it: the others could be left out."""
    kept, _ = hold(constraints)
    for point, bounds in tighten(POINTS, kept).items():
        named = [c for c in kept if c.label in bounds.labels]
        assert tighten([point], named)[point][:2] == bounds[:2]


@settings(max_examples=200, deadline=None)
@given(networks())
def test_past_a_clash_the_rest_still_narrows(constraints):
    """Where constraints clash, what is kept is narrowed as if the others had never been told."""
    kept, clashes = hold(constraints)
    dropped = [c for c in constraints if c not in kept]
    assert len(clashes) == len(dropped)
    assert all(any(c in clash for clash in clashes) for c in dropped)
    found = list(solutions(kept))
    for point, bounds in tighten(POINTS, kept).items():
        days = [f[point] for f in found]
        assert (bounds.earliest, bounds.latest) == (min(days), max(days))


def test_bounds_say_what_made_them():
    """The labels of a bound are those of the constraints on the shortest way to it, and no others."""
    told = [Constraint(ZERO, 0, 10, 20, 0), Constraint(0, 1, 5, 7, 1), Constraint(ZERO, 1, None, 40, 2)]
    bounds = tighten([0, 1], told)
    assert (bounds[1].earliest, bounds[1].latest) == (15, 27)
    assert bounds[1].labels == (0, 1)


def test_the_earlier_constraint_outweighs_the_later():
    """Of two that cannot both hold, the one that stands first is kept."""
    strong, weak = Constraint(ZERO, 0, 5, 5, 0), Constraint(ZERO, 0, 9, 9, 1)
    assert hold([strong, weak]) == ([strong], [[strong, weak]])
    assert smallest_clash([Constraint(ZERO, 1, 0, 0, 2), strong, weak]) == [strong, weak]
