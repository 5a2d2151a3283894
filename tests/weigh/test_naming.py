"""Who it is whom a report first describes and then names."""

import pytest

from dragoman.weigh.naming import named_next
from dragoman.weigh.sheets import Sheet
from tests.weigh.draft import Draft


def named(text, described, *people, count=None, position=None, speaker=None, kind="arrest", trigger="arrested"):
    """Give the names of whom a report names that tells of an arrest of somebody described."""
    d = Draft(text)
    for name in people:
        d.person(name, **({"position": position} if position else {}))
    counts = {"target": d.quantity(*count)} if count else {}
    d.event(kind, trigger, target=d.somebody(described), counts=counts)
    if speaker:
        d.claim([next(e.id for e in d.entities if e.name == speaker)])
    sheet = Sheet(d.reading())
    (event,) = sheet.reading.events
    return [e.name for p in event.participants for e in named_next(sheet, event, p)]


@pytest.mark.parametrize(
    ("lead", "described", "next_sentence"),
    [
        ("Police arrested a senior inspector on Monday.", "a senior inspector", "Ada Lund, 46, was driven off."),
        ("Police arrested a senior inspector.", "a senior inspector", "Ada Lund, a 46-year-old engineer, slept."),
        ("Police arrested the captain of the ferry.", "the captain of the ferry", "Ada Lund is suspected of fraud."),
        (
            "Police arrested one of the inspectors.",
            "one of the inspectors",
            "It rained. The inspector, Ada Lund, slept.",
        ),
    ],
)
def test_who_is_described_and_named_next_is_one(lead, described, next_sentence):
    """The name with which the next sentence begins, with an age or what was done to the named, is the described."""
    assert named(f"{lead} {next_sentence}", described, "Ada Lund") == ["Ada Lund"]


@pytest.mark.parametrize(
    ("lead", "described", "next_sentence"),
    [
        ("Police arrested a man.", "a man", "Ada Lund saw it."),
        ("Police arrested a man.", "a man", "It rained. Ada Lund, 46, saw it."),
        ("Police arrested the captains.", "the captains", "Ada Lund, 46, was driven off."),
        ("Ada Lund left. Police arrested a man.", "a man", "Ada Lund, 46, was driven off."),
    ],
)
def test_another_who_is_named_next_is_not_the_described(lead, described, next_sentence):
    """Who only sees it, is named later or before, or is one where more were told of, is somebody else."""
    assert named(f"{lead} {next_sentence}", described, "Ada Lund") == []


def test_two_who_are_counted_are_the_two_who_are_named():
    """Two doctors are the two with whose names the next sentence begins; three are not."""
    text = "Police arrested {} doctors. Ada Lund, 46, and Karl Ek, 51, were taken away."
    people = ("Ada Lund", "Karl Ek")
    assert named(text.format("two"), "two doctors", *people, count=("two", 2)) == ["Ada Lund", "Karl Ek"]
    assert named(text.format("three"), "three doctors", *people, count=("three", 3)) == []


def test_two_of_one_family_are_the_two():
    """The second of two may be told by what he is to the first."""
    text = "Police arrested two men. Karl Ek, 46, a former diver, and his cousin Olaf Moe, 29, had rented a boat."
    assert named(text, "two men", "Karl Ek", "Olaf Moe", count=("two", 2)) == ["Karl Ek", "Olaf Moe"]


@pytest.mark.parametrize(
    "told",
    [
        "A gunman was arrested. It rained. The gunman was later identified by police as Karl Ek.",
        "A gunman was arrested. The gunman, named as Karl Ek, was calm.",
        "A gunman was arrested. On Monday they named the gunman as Karl Ek.",
    ],
)
def test_whom_a_report_identifies_is_the_described(told):
    """Who is said outright to be the gunman is the gunman; who is said to be somebody else's killer is not."""
    assert named(told, "A gunman", "Karl Ek") == ["Karl Ek"]
    assert named(told.replace("he gunman", "he driver"), "A gunman", "Karl Ek") == []


def test_who_speaks_is_not_the_described():
    """One who says what the next sentence tells is a witness."""
    text = "Police arrested a man. Ada Lund, 46, said that it rained."
    assert named(text, "a man", "Ada Lund", speaker="Ada Lund") == []
