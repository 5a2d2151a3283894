"""Blocks: who is held against whom, and that this does not depend on the order of coming."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.weigh.blocks import WIDTH, Blocks, Entry, Judged, components
from dragoman.weigh.shelf import MemoryShelf


def entry(number, keys=("k",)):
    """Give an item with a number, which is its place as well."""
    return Entry(f"i{number:03}", f"{number:03}", tuple(keys))


class Room:
    """Blocks in which every two that meet are one; `met` are all pairs that were judged."""

    def __init__(self):
        self.entries, self.met = {}, []
        self.blocks = Blocks(MemoryShelf(), "item", lambda i: self.entries[i])

    def settle(self, old=(), new=()):
        """Take some out and put others in."""
        self.entries |= {e.item: e for e in new}
        return self.blocks.settle(old, new, {e.item for e in new}, self.judge)

    def judge(self, a, b):
        """Find two to be one."""
        self.met.append((a, b))
        return Judged(1.0, ("alike",))

    def links(self):
        """Give all links."""
        return {i: sorted(self.blocks.links(i)) for i in sorted(self.entries)}


def test_those_that_share_a_key_are_held_against_each_other():
    """Two meet under a key, and those without one in common never."""
    room = Room()
    touched = room.settle(new=[entry(1, ["a"]), entry(2, ["a", "b"]), entry(3, ["c"])])
    assert room.met == [("i001", "i002")]
    assert room.links() == {"i001": ["i002"], "i002": ["i001"], "i003": []}
    assert touched == {"i001", "i002", "i003"}


def test_a_newcomer_meets_no_more_than_its_neighbours():
    """However many share a key, one more is held against those next to it alone."""
    room = Room()
    room.settle(new=[entry(n) for n in range(0, 200, 2)])
    room.met.clear()
    room.settle(new=[entry(101)])
    assert len(room.met) == 2 * WIDTH
    assert all("i101" in pair for pair in room.met)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(WIDTH + 6)), st.integers(1, 5), st.sets(st.integers(0, WIDTH + 5), max_size=4))
def test_the_links_are_those_of_all_at_once(order, size, gone):
    """Coming in any order and portions, and some going again, leaves the links of those that stay put in at once."""
    room, once = Room(), Room()
    for start in range(0, len(order), size):
        room.settle(new=[entry(n) for n in order[start : start + size]])
    room.settle(old=[entry(n) for n in gone])
    once.settle(new=[entry(n) for n in order if n not in gone])
    assert {i: links for i, links in room.links().items() if links} == once.links()


def test_those_between_whom_two_come_at_once_are_no_longer_near():
    """Two that were near are parted by newcomers of one portion, each next to one of them."""
    room = Room()
    room.settle(new=[entry(n) for n in range(0, 10 * WIDTH + 1, 10)])
    assert f"i{10 * WIDTH:03}" in room.links()["i000"]
    room.settle(new=[entry(1), entry(10 * WIDTH - 1)])
    assert f"i{10 * WIDTH:03}" not in room.links()["i000"]


def test_components_hold_what_hangs_together():
    """From some items on, all that links lead to is found, each set once, in order."""
    links = {"a": ["b"], "b": ["a", "c"], "c": ["b"], "d": [], "e": ["f"], "f": ["e"]}
    assert components(["c", "d", "a"], links.__getitem__) == [["a", "b", "c"], ["d"]]
