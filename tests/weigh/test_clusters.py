"""Clusters: strongest pairs first, within what is forced, barred and vetoed, part by part."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.weigh.clusters import Clusters, Pair, gather

SIZE = 7
PAIRS = st.lists(
    st.tuples(st.integers(1, 9), st.sampled_from([(a, b) for a in range(SIZE) for b in range(a + 1, SIZE)])).map(
        lambda t: Pair(t[0] / 10, *t[1])
    ),
    max_size=12,
)


def test_the_stronger_pair_wins():
    """Where an item can go to either of two that are apart, it goes where more speaks for it."""
    clusters, used = gather(3, [Pair(0.8, 0, 1), Pair(0.9, 1, 2)], threshold=0.5, barred=[(0, 2)])
    assert clusters == [[0], [1, 2]]
    assert [p.score for p in used] == [0.9]


def test_forced_pairs_need_no_score():
    """What is forced is one, and what is weak is not."""
    assert gather(4, [Pair(0.1, 2, 3)], threshold=0.5, forced=[(0, 3)])[0] == [[0, 3], [1], [2]]


def test_a_veto_keeps_clusters_apart():
    """Two clusters that cannot be one are not joined by any pair."""
    clusters, _ = gather(
        4, [Pair(0.9, 0, 1), Pair(0.9, 2, 3), Pair(0.8, 1, 2)], threshold=0.5, veto=lambda a, b: len(a) + len(b) > 2
    )
    assert clusters == [[0, 1], [2, 3]]


@settings(max_examples=100, deadline=None)
@given(PAIRS, st.randoms(use_true_random=False))
def test_any_order_of_pairs_gives_the_same(pairs, rng):
    """The order in which pairs are judged is of no account."""
    shuffled = pairs[:]
    rng.shuffle(shuffled)
    assert gather(SIZE, shuffled, threshold=0.4)[0] == gather(SIZE, pairs, threshold=0.4)[0]


@settings(max_examples=100, deadline=None)
@given(PAIRS, PAIRS, st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=3))
def test_what_is_not_linked_stays_as_it_was(ours, theirs, barred):
    """New items that no pair links to the old ones change nothing among these."""
    barred = [(a, b) for a, b in barred if a != b]
    alone, _ = gather(SIZE, ours, threshold=0.4, barred=barred)
    moved = [Pair(p.score, p.a + SIZE, p.b + SIZE) for p in theirs]
    both, _ = gather(2 * SIZE, [*ours, *moved], threshold=0.4, barred=barred)
    assert [c for c in both if c[0] < SIZE] == alone


@given(st.lists(st.lists(st.integers(0, SIZE - 1), min_size=1, max_size=4), max_size=5))
def test_joining_all_at_once_is_joining_one_by_one(groups):
    """Many joined at once make the clusters that joining each to the first makes."""
    at_once, one_by_one = Clusters(SIZE), Clusters(SIZE)
    for items in groups:
        at_once.join_all(items)
        for item in items:
            one_by_one.join(items[0], item)
    assert at_once.lists() == one_by_one.lists()
    assert [at_once.find(i) for i in range(SIZE)] == [one_by_one.find(i) for i in range(SIZE)]
