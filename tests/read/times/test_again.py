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
