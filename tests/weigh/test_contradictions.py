"""Contradictions: a decision that would make a standing one void is told before it is made."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.weigh.contradictions import overruled
from dragoman.weigh.decisions import bind
from tests.weigh.test_decisions import decision, undo


def ids(decisions, new):
    """Give the ids of the decisions that a new one overrules."""
    return [d.id for d in overruled(decisions, new)]


SAME = [decision(1, "same", "a", "b"), decision(2, "same", "b", "c")]


def test_what_follows_from_two_cannot_be_denied_unawares():
    """If A is B and B is C, then that A is not C overrules one of them."""
    assert ids(SAME, decision(3, "different", "a", "c"))
    assert ids(SAME[:1], decision(3, "different", "a", "c")) == []


def test_two_that_are_not_one_cannot_be_one_with_a_third():
    """If A is not C and A is B, then that B is C overrules that A is not C, or that A is B."""
    apart = [decision(1, "different", "a", "c"), decision(2, "same", "a", "b")]
    assert ids(apart, decision(3, "same", "b", "c")) == ["d1"]


def test_deciding_the_same_pair_anew_overrules_nothing_else():
    """A pair may be decided again, and so may one whose decision was taken back."""
    assert ids(SAME, decision(3, "different", "b", "c")) == []
    assert ids([*SAME, undo(3, 2)], decision(4, "different", "a", "c")) == []


members = st.sampled_from("abcdef")
made = st.lists(st.tuples(st.sampled_from(["same", "different", "unsure"]), members, members), max_size=8)


def kept(steps):
    """Give the decisions of these steps that overrule nothing, in their order."""
    standing = []
    for n, (judgement, a, b) in enumerate(steps, 1):
        new = decision(n, judgement, a, b)
        if a != b and not overruled(standing, new):
            standing.append(new)
    return standing


@settings(max_examples=300, deadline=None)
@given(made)
def test_decisions_that_overrule_nothing_all_hold(steps):
    """Where each was made only if it overruled none, every same pair is held together and no different pair is."""
    latest = {frozenset({d.a, d.b}): d for d in kept(steps)}
    bindings = bind(kept(steps))
    one = {frozenset({x}) for x in "abcdef"}
    for a, b in bindings.forced:
        first, second = (next(group for group in one if x in group) for x in (a, b))
        one = (one - {first, second}) | {first | second}
    for pair, last in latest.items():
        together = any(pair <= group for group in one)
        assert last.judgement != "same" or together
        assert last.judgement != "different" or not together


@settings(max_examples=300, deadline=None)
@given(made, st.data())
def test_an_undone_decision_leaves_what_there_was_before(steps, data):
    """Making a decision and taking it back binds exactly what was bound without it."""
    before = kept(steps)
    a, b = data.draw(members), data.draw(members)
    new = decision(20, data.draw(st.sampled_from(["same", "different", "unsure"])), a, b)
    assert bind([*before, new, undo(21, 20)]) == bind(before)


@settings(max_examples=300, deadline=None)
@given(made)
def test_what_is_bound_does_not_depend_on_the_order_of_the_list(steps):
    """Decisions have times; the order in which they are given is of no account."""
    before = kept(steps)
    assert bind(before) == bind(reversed(before))
