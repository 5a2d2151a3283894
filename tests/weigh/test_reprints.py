"""Reprints: reports that are one text, found by shingles, whatever the order of coming."""

import pytest

from dragoman.weigh.cards import Filed
from dragoman.weigh.reprints import HEADS, Reprints
from dragoman.weigh.sheets import Sheet, place_of
from dragoman.weigh.shelf import MemoryShelf
from tests.weigh.draft import Draft

STORY = " ".join(f"The {w} ferry left the {w} harbour late and came back {w} before the storm." for w in (
    "grey", "old", "small", "northern", "crowded", "damaged"))  # fmt: skip


def report(number, text=STORY, **metadata):
    """Give a report of a day."""
    draft = Draft(f"{text} {number}.", outlet=f"Post {number}", published=f"2031-05-{1 + number:02}", **metadata)
    return Sheet(draft.reading())


class Room:
    """Reprints on a shelf."""

    def __init__(self):
        self.shelf, self.sheets = MemoryShelf(), {}
        self.reprints = Reprints(self.shelf, lambda r: self.sheets[r])

    def add(self, *sheets):
        """Let reports come; give what `Reprints.update` tells."""
        for sheet in sheets:
            self.sheets[sheet.id] = sheet
            self.shelf.put(sheet.id, Filed(sheet.published, place_of(sheet.key(""))))
        return self.reprints.update(s.id for s in sheets)


def test_a_copy_is_found_and_a_story_of_its_own_is_not():
    """Reports of one text are one group in the order of their days; another text stands by itself."""
    room = Room()
    one, two = report(1), report(2)
    other = report(3, "A court in Oslo heard nothing new about the fire and the judge went home before noon today.")
    first, changed = room.add(two, other)
    assert (first, changed) == (set(), set())
    first, changed = room.add(one)
    assert changed == {one.id, two.id}
    assert first == {two.id}
    assert room.reprints.group(two.id).reports == (one.id, two.id)
    assert room.reprints.group(other.id).reports == (other.id,)


@pytest.mark.parametrize("backwards", [False, True])
def test_more_copies_than_stand_for_a_shingle_are_one_group_in_any_order(backwards):
    """A text that many print is one group, whether its prints come at once or one by one, from either end."""
    sheets = [report(n) for n in range(HEADS + 6)]
    once, room = Room(), Room()
    once.add(*sheets)
    for sheet in sheets[:: -1 if backwards else 1]:
        room.add(sheet)
    groups = [[r.reprints.group(s.id) for s in sheets] for r in (once, room)]
    assert groups[0] == groups[1]
    assert set(groups[0]) == {groups[0][0]}
    assert groups[0][0].reports == tuple(s.id for s in sheets)
