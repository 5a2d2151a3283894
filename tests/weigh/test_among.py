"""Those of a group whom a report names."""

import pytest

from dragoman.weigh.among import named_among
from dragoman.weigh.sheets import Sheet
from tests.weigh.draft import Draft


def named(text, described, *people, count=None, kind="release", trigger="freed"):
    """Give the names of those of a described group whom a report names as being of it."""
    d = Draft(text)
    for name in people:
        d.person(name)
    d.event(kind, trigger, target=d.somebody(described), counts={"target": d.quantity(*count)} if count else {})
    sheet = Sheet(d.reading())
    (event,) = sheet.reading.events
    return [e.name for p in event.participants for e in named_among(sheet, event, p)]


SIXTY = "62 prisoners"


@pytest.mark.parametrize(
    "told",
    [
        "The rebels freed 62 prisoners. Among those freed was General Karl Ek, 58.",
        "The rebels freed 62 prisoners. Among the prisoners was the deputy governor, Karl Ek.",
        "The rebels freed 62 prisoners, including Karl Ek, on Monday.",
        "The rebels freed 62 prisoners. It rained. One of them, Karl Ek, was ill.",
        "The rebels freed 62 prisoners. The released include a former judge, Karl Ek.",
    ],
)
def test_one_of_a_group_is_named(told):
    """Who is named as one of those who were freed was freed."""
    assert named(told, SIXTY, "Karl Ek", count=("62", 62)) == ["Karl Ek"]


@pytest.mark.parametrize(
    "told",
    [
        "The rebels freed 62 prisoners. Karl Ek was among the dead of Monday.",
        "The rebels freed 62 prisoners. Among the dead was Karl Ek, 58.",
        "The rebels freed 62 prisoners. Among them were two judges. Karl Ek saw them.",
    ],
)
def test_another_is_not_of_the_group(told):
    """Who is among others, or is only told of, is not one of those who were freed."""
    assert named(told, SIXTY, "Karl Ek", count=("62", 62)) == []


def test_the_elder_of_two_and_several_are_named():
    """The elder of the two is one of the two; names that are told together are taken together."""
    two = "Police detained two men. The elder of the two, Karl Ek, served in the army."
    assert named(two, "two men", "Karl Ek", count=("two", 2), kind="arrest", trigger="detained") == ["Karl Ek"]
    dead = "A fire killed nine people. Among the dead were Ada Lund, 46, and her brother Karl Ek."
    found = named(dead, "nine people", "Ada Lund", "Karl Ek", count=("nine", 9), kind="attack", trigger="killed")
    assert found == ["Ada Lund", "Karl Ek"]


def test_one_alone_has_none_among_it():
    """Of one prisoner nobody is a part."""
    text = "The rebels freed a prisoner. Among those freed was Karl Ek."
    assert named(text, "a prisoner", "Karl Ek") == []
