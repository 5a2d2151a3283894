"""Knots: the sightings of one name as a tree, the same whatever the order, and what came to its clusters."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.weigh.cards import Cluster
from dragoman.weigh.clusters import Pair
from dragoman.weigh.decisions import Bindings
from dragoman.weigh.knots import LEAF, SAMPLE, Crowds, bound_pairs, mark
from dragoman.weigh.shelf import MemoryShelf

NONE = Bindings((), ())


def single(address):
    """Give the cluster of one sighting: of one name, placed by its number; those of even numbers are of one kind."""
    number = int(address.partition("/")[2])
    return Cluster(address, f"{number:04}", 1, address, (address,), {f"n{number % 2}": (1, f"{number:04}")}, {},
                   members=(address,))  # fmt: skip


def joining(_crowd):
    """Give what joins clusters of one name."""

    def pairs(parts):
        near = [(a, b) for a in range(len(parts)) for b in range(a) if {*parts[a].names} & {*parts[b].names}]
        return [Pair(1.0, b, a, ("the same name",)) for a, b in near], None

    return pairs


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


def test_decisions_are_on_places():
    """Those that a decision holds together or apart are told by the places of the clusters that they are in."""
    bindings = Bindings((("a", "b"), ("a", "x")), (("b", "c"),))
    assert bound_pairs([("a",), ("b", "d"), ("c",)], bindings) == ([(0, 1)], [(1, 2)])
    assert bound_pairs([(), ()], bindings) == ([], [])
