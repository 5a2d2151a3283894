"""What is mentioned again has the date it is told with elsewhere."""

from msgspec.structs import replace

from dragoman.read.times.dating import date_events
from dragoman.read.times.times import find_times
from tests.read.times.trees import dating_tree, event


def dates(name, *events):
    """Give the dates of attacks of a parse; each is its word, the number of its place, and who attacks, if told."""
    parse = dating_tree(name)
    made = []
    for number, (word, nth, who) in enumerate(events, 1):
        one = event(parse, word, kind="attack", who=who, number=number, nth=nth)
        made.append(one if who else replace(one, participants=()))
    return [e.when.edtf for e in date_events(parse, tuple(made), find_times(parse))]


def test_the_attack_is_the_one_told_before():
    """“The attack”, without anybody told, is the one attack told before; “a second attack” is another."""
    told = dates("the attack again", ("attacked", 0, "e1"), ("attack", 1, None), ("attack", 2, None))
    assert told == ["2024-05", "2024-05", "../2024-07-16"]


def test_somebody_else_in_the_same_role_is_another_event():
    """Where another attacker is told, “the attack” has not the date of the one before."""
    assert dates("the attack again", ("attacked", 0, "e1"), ("attack", 1, "e2")) == ["2024-05", "../2024-07-16"]


def test_one_of_two_is_not_known():
    """After attacks in May and in June, “the attack” has no date."""
    told = dates("many attacks", ("attacked", 0, "e1"), ("attacked", 1, "e2"), ("attack", 2, None))
    assert told == ["2024-05", "2024-06", "../2024-07-16"]


def test_of_a_type_of_many_kinds_only_the_same_word_tells_of_one():
    """He fought it in 2019, the second time it is told too; the surgery he has undergone is another illness."""
    parse = dating_tree("fought and undergone")
    told = [("fought", 0), ("undergone", 0), ("fought", 1)]
    made = tuple(event(parse, w, kind="illness", number=n, nth=nth) for n, (w, nth) in enumerate(told, 1))
    dated = [e.when.edtf for e in date_events(parse, made, find_times(parse))]
    assert dated == ["2019", "../2024-07-16", "2019"]


def test_one_phrase_told_once_takes_part_in_both():
    """“The largest ship left on Monday after casting off”: who is nobody by name is the same in both."""
    parse = dating_tree("told once")
    left, off = (
        event(parse, "left", kind="flight", who=None),
        event(parse, "casting", kind="flight", who=None, number=2),
    )
    off = replace(off, participants=left.participants)
    assert [e.when.edtf for e in date_events(parse, (left, off), find_times(parse))] == ["2024-07-15", "2024-07-15"]
