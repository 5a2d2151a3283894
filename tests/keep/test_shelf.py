"""The shelf in a casefile gives back what was put there, as the one in memory does."""

import sqlite3

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.keep import store
from dragoman.keep.shelf import Shelf
from dragoman.weigh.cards import Belongs
from dragoman.weigh.shelf import MemoryShelf

postings = st.tuples(st.sampled_from("kl"), st.sampled_from("abc"), st.sampled_from("xyz"))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), postings), max_size=12), postings)
def test_both_shelves_give_the_same_postings(steps, asked):
    """After the same steps both give what stands under a key, within limits, before and after a place, in one order."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    store.migrate(connection, store.migrations())
    shelves = (Shelf(connection), MemoryShelf())
    for shelf in shelves:
        for put, (key, place, item) in steps:
            (shelf.post if put else shelf.unpost)("item", key, place, item)
    key, place, item = asked
    told = [
        [
            list(map(tuple, found))
            for found in (
                shelf.posted("item", key),
                shelf.posted("item", key, low="b", high="c", limit=1),
                shelf.before("item", key, place, item, 2),
                shelf.after("item", key, place, item, 2),
            )
        ]
        for shelf in shelves
    ]
    connection.close()
    assert told[0] == told[1]


def test_a_card_is_there_until_it_is_dropped():
    """A card is found at once and after it was written down, replaced by the next, and gone when dropped."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    store.migrate(connection, store.migrations())
    shelf = Shelf(connection)
    shelf.put("a", Belongs("p1"))
    assert shelf.get(Belongs, "a") == Belongs("p1")
    shelf.put("a", Belongs("p2"))
    shelf.put_away()
    assert Shelf(connection).get(Belongs, "a") == Belongs("p2")
    shelf.drop(Belongs, "a")
    shelf.put_away()
    assert Shelf(connection).get(Belongs, "a") is None
    connection.close()
