"""Knots: the sightings of one name as a tree, the same whatever the order, and what came to its clusters."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.weigh.blocks import Judged
from dragoman.weigh.cards import Cluster, Judgements, Knot
from dragoman.weigh.decisions import Bindings
from dragoman.weigh.knots import LEAF, SAMPLE, Crowds, Joining, bound_pairs, mark
from dragoman.weigh.shelf import MemoryShelf

NONE = Bindings((), ())


def single(address):
    """Give the cluster of one sighting: of one name, placed by its number; those of even numbers are of one kind."""
    number = int(address.partition("/")[2])
    return Cluster(address, f"{number:04}", 1, address, (address,), (f"{number:04}",), {f"n{number % 2}": (1, f"{number:04}")}, {},
                   members=(address,))  # fmt: skip


def joining(_crowd):
    """Give what joins clusters of one name."""
    return Joining(lambda one, other: Judged(1.0, ("the same name",)) if {*one.names} & {*other.names} else None)


class Crowd:
    """One crowd on a shelf."""

    def __init__(self):
        self.shelf = MemoryShelf()
        self.crowds = Crowds(self.shelf, single, joining)

    def put(self, numbers):
        """Let sightings come; give what came to each cluster."""
        addresses = {f"r/{n}" for n in numbers}
        for address in addresses:
            self.shelf.post("crowd", "c", mark(address), address)
        return self.crowds.touch("c", addresses, NONE)

    def members(self):
        """Give the members of each cluster by its founder."""
        return {c.founder: set(self.crowds.members("c", c)) for c in self.crowds.clusters("c")}


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 99), min_size=1, max_size=60, unique=True), st.integers(1, 20))
def test_any_order_makes_one_tree(numbers, size):
    """Coming one by one, some at a time or all at once, sightings make the same clusters with the same samples."""
    crowd, once = Crowd(), Crowd()
    for start in range(0, len(numbers), size):
        crowd.put(numbers[start : start + size])
    once.put(numbers)
    assert crowd.crowds.clusters("c") == once.crowds.clusters("c")
    assert crowd.members() == once.members()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 99), min_size=1, max_size=60, unique=True), st.integers(1, 20))
def test_what_is_said_to_have_come_is_what_came(numbers, size):
    """Of each cluster that changed, what is said to have come to it is what it has and had not before."""
    crowd = Crowd()
    for start in range(0, len(numbers), size):
        before = crowd.members()
        come = crowd.put(numbers[start : start + size])
        after = crowd.members()
        for founder, members in after.items():
            if come.get(founder) is not None:
                assert set(come[founder].came) == members - before.get(come[founder].was, set())
            elif founder not in come:
                assert members == before[founder]


def test_a_later_sighting_is_told_without_looking_at_all():
    """To a crowd of many, one more that comes last comes to its cluster alone, and what came is known."""
    crowd = Crowd()
    crowd.put(range(80))
    come = crowd.put([80])
    assert come == {"r/0": ("r/0", frozenset({"r/80"}))}


def test_a_sighting_read_anew_is_not_taken_for_one_that_came():
    """Where a sighting was there before, nothing is said of what came."""
    crowd = Crowd()
    crowd.put(range(20))
    assert crowd.put([4])["r/0"] is None


def test_many_sightings_are_told_by_a_sample():
    """A cluster counts all of its sightings and names some of them."""
    crowd = Crowd()
    crowd.put(range(0, 100, 2))
    (cluster,) = crowd.crowds.clusters("c")
    assert (cluster.size, len(cluster.sample), cluster.names) == (50, SAMPLE, {"n0": (50, "0000")})
    assert len(cluster.sample) < 50
    assert cluster.size > LEAF


def test_of_many_only_what_was_read_anew_is_judged():
    """In a crowd of hundreds a sighting that was read anew is judged again, and what was judged of others is kept."""
    crowd, judged = Crowd(), []
    crowd.put(range(400))

    def counting(_crowd):
        return Joining(lambda one, other: judged.append((one.sample, other.sample)) or joining("").judge(one, other))

    crowd.crowds = Crowds(crowd.shelf, single, counting)
    crowd.put([123])
    assert 0 < len(judged) <= 3 * LEAF
    assert all("r/123" in one + other for one, other in judged)


def test_what_takes_no_time_to_judge_is_not_kept():
    """Where judging is of the name alone, nothing is kept of it."""
    crowd = Crowd()
    crowd.crowds = Crowds(crowd.shelf, single, lambda _: joining("")._replace(lasting=False))
    crowd.put(range(6))
    assert crowd.shelf.get(Knot, "c\x1f").judged == Judgements()
    lasting = Crowd()
    lasting.put(range(6))
    assert {(m.a, m.b) for m in lasting.shelf.get(Knot, "c\x1f").judged.met} == {
        (a, b) for a in range(6) for b in range(6) if a < b and (a - b) % 2 == 0
    }


def test_the_first_sightings_are_told():
    """A cluster names the places of its first sightings, in whatever order they came."""
    crowd = Crowd()
    crowd.put(range(98, -1, -2))
    (cluster,) = crowd.crowds.clusters("c")
    assert cluster.early == tuple(f"{n:04}" for n in range(0, 2 * SAMPLE, 2))


def test_decisions_are_on_places():
    """Those that a decision holds together or apart are told by the places of the clusters that they are in."""
    bindings = Bindings((("a", "b"), ("a", "x")), (("b", "c"),))
    assert bound_pairs([("a",), ("b", "d"), ("c",)], bindings) == ([(0, 1)], [(1, 2)])
    assert bound_pairs([(), ()], bindings) == ([], [])
