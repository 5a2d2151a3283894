"""Decisions bind what is joined, transitively, until a later one undoes them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Decision, canonical_bytes
from dragoman.weigh import weigh
from dragoman.weigh.decisions import bind, standing
from tests.weigh.draft import Draft
from tests.weigh.story import story


def decision(n, judgement, a, b, **fields):
    """Give the n-th decision on two members."""
    return Decision(id=f"d{n}", judgement=judgement, a=a, b=b, author="ann", time=f"2031-10-{n:02}T00:00:00Z", **fields)


def undo(n, which):
    """Give the n-th decision, which takes an earlier one back."""
    return Decision(id=f"d{n}", author="ann", time=f"2031-10-{n:02}T00:00:00Z", undoes=f"d{which}")


def people(*names):
    """Give a reading for each name, of a report that says nothing else."""
    readings = []
    for n, name in enumerate(names, 1):
        d = Draft(f"{name} spoke.", outlet=f"Paper {n}", published=f"2031-01-{n:02}")
        d.person(name)
        readings.append(d.reading())
    return readings


def groups(readings, decisions=()):
    """Give the persons of the record, each as the sorted names of its sightings."""
    return sorted(sorted(e.names) for e in weigh(readings, decisions).entities if e.kind == "person")


THREE = people("Anna Berg", "Ana Bergh", "A. Berger")
ONE, TWO, THIRD = (f"{r.report.id}/e1" for r in THREE)


def test_same_holds_together_transitively():
    """If A is B and B is C, A is C."""
    assert groups(THREE) == [["A. Berger"], ["Ana Bergh"], ["Anna Berg"]]
    decided = [decision(1, "same", ONE, TWO), decision(2, "same", TWO, THIRD)]
    assert groups(THREE, decided) == [["A. Berger", "Ana Bergh", "Anna Berg"]]


def test_a_decision_is_a_reason():
    """The record says that a person decided."""
    record = weigh(THREE, [decision(1, "same", ONE, TWO)])
    (joined,) = [e for e in record.entities if len(e.members) == 2 and e.kind == "person"]
    assert joined.because == ("a person decided that they are one",)


def test_different_keeps_apart_what_evidence_would_join():
    """Two of one name are two if a person says so, whoever else bears the name."""
    readings = people("Anna Berg", "Anna Berg", "Anna Berg")
    first, second, _ = (f"{r.report.id}/e1" for r in readings)
    assert len(groups(readings)) == 1
    assert len(groups(readings, [decision(1, "different", first, second)])) == 2


def test_a_decision_made_on_an_incident_splits_and_joins_it():
    """Incidents are decided on by their members, so that a decision outlives an id."""
    readings = story()
    whole = weigh(readings).incidents[0]
    denial = next(m for m in whole.members if m.startswith(readings[5].report.id))
    rest = tuple(m for m in whole.members if m != denial)
    apart = decision(1, "different", whole.id, denial, members_a=rest, members_b=(denial,))
    assert len(weigh(readings, [apart]).incidents) == 2
    again = decision(2, "same", whole.id, denial, members_a=rest, members_b=(denial,))
    assert [i.members for i in weigh(readings, [apart, again]).incidents] == [whole.members]


def test_unsure_takes_the_place_of_what_was_decided():
    """To be unsure of a pair binds nothing, and ends what was decided on it."""
    decided = [decision(1, "same", ONE, TWO), decision(2, "unsure", TWO, ONE)]
    assert [d.id for d in standing(decided)] == ["d2"]
    assert groups(THREE, decided) == groups(THREE)


def test_an_undone_undoing_undoes_nothing():
    """Taking back what took a decision back lets the decision stand again."""
    decided = [decision(1, "same", ONE, TWO), undo(2, 1), undo(3, 2)]
    assert groups(THREE, decided) == groups(THREE, decided[:1])
    assert groups(THREE, decided[:2]) == groups(THREE)


MEMBERS = [f"r{n}/e1" for n in range(5)]
DECISIONS = st.lists(
    st.tuples(st.sampled_from(["same", "different"]), st.sampled_from(MEMBERS), st.sampled_from(MEMBERS)).filter(
        lambda t: t[1] != t[2]
    ),
    max_size=7,
)


@settings(max_examples=200, deadline=None)
@given(DECISIONS, st.randoms(use_true_random=False))
def test_the_last_decision_holds_in_any_order(made, rng):
    """The order in which decisions are given is of no account, and the last of all always holds."""
    decisions = [decision(n, *one) for n, one in enumerate(made, 1)]
    shuffled = decisions[:]
    rng.shuffle(shuffled)
    bound = bind(decisions)
    assert bind(shuffled) == bound
    if made:
        judgement, a, b = made[-1]
        together = {a, b} in [set(p) for p in bound.forced] or any(
            {a, x} in map(set, bound.forced) and {b, x} in map(set, bound.forced) for x in MEMBERS
        )
        assert together == (judgement == "same")
        assert ((min(a, b), max(a, b)) in bound.barred) == (judgement == "different")


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["same", "different", "unsure"]), st.integers(0, 5), st.integers(0, 5)),
        min_size=1,
        max_size=4,
    )
)
def test_undoing_restores_exactly(made):
    """When every decision is taken back the record is that of no decisions, to the byte."""
    readings = story()
    members = [f"{r.report.id}/v1" for r in readings]
    decisions = [decision(n, j, members[a], members[b]) for n, (j, a, b) in enumerate(made, 1) if a != b]
    undone = [undo(n + 10, int(d.id[1:])) for n, d in enumerate(decisions, 1)]
    assert canonical_bytes(weigh(readings, [*undone, *decisions])) == canonical_bytes(weigh(readings))


def test_an_undoing_of_the_same_second_undoes():
    """What takes a decision back does so whatever the order of their times and ids; and may be taken back itself."""
    made = decision(1, "same", "a", "b")
    back = Decision(id="a0", author="ann", time=made.time, undoes="d1")
    assert standing([made, back]) == []
    assert standing([made, back, Decision(id="Z", author="ann", time=made.time, undoes="a0")]) == [made]
