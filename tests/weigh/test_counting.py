"""The least number of sources: the same as trying every way to put them together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.weigh.counting import EXACT, fewest


def partitions(items):
    """Give every way to part the items into groups."""
    if not items:
        yield []
        return
    first, rest = items[0], items[1:]
    for parted in partitions(rest):
        yield [[first], *parted]
        for n, group in enumerate(parted):
            yield [*parted[:n], [first, *group], *parted[n + 1 :]]


def brute(size, edges):
    """Give the least number of groups in which every two are an edge, by trying all."""

    def fits(group):
        return all((min(a, b), max(a, b)) in edges for a in group for b in group if a != b)

    return min(len(p) for p in partitions(list(range(size))) if all(map(fits, p)))


graphs = st.integers(0, 7).flatmap(
    lambda size: st.tuples(
        st.just(size),
        st.sets(st.sampled_from([(a, b) for a in range(size) for b in range(a + 1, size)]))
        if size > 1
        else st.just(set()),
    )
)


@settings(max_examples=300, deadline=None)
@given(graphs)
def test_equals_brute_force(graph):
    """The branch and bound finds what trying every partition finds."""
    assert fewest(*graph) == brute(*graph)


@settings(max_examples=50, deadline=None)
@given(st.integers(EXACT + 1, EXACT + 10), st.randoms(use_true_random=False))
def test_large_components_give_a_count_that_is_not_too_high(size, rng):
    """Beyond the exact bound the count is a lower bound: sources that cannot be one, each counted once."""
    groups = [rng.randrange(5) for _ in range(size)]
    edges = {(a, b) for a in range(size) for b in range(a + 1, size) if groups[a] == groups[b] or rng.random() < 0.3}
    assert 1 <= fewest(size, edges) <= len(set(groups))


def test_no_sources_are_none():
    """Nothing said has no origin."""
    assert fewest(0, set()) == 0


def test_a_named_source_is_not_two():
    """A source that may be either of two that are not one is one of them, not both."""
    assert fewest(3, {(0, 2), (1, 2)}) == 2
