"""What is mentioned again has the date it is told with elsewhere."""

import pytest
from msgspec.structs import replace

from dragoman.model import Participant, Span
from dragoman.read.times.dating import date_events
from dragoman.read.times.times import find_times
from tests.read.built import built
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


def words(parse, role, text, entity=None, nth=0):
    """Give a participant by the `nth` place of its words."""
    start = -1
    for _ in range(nth + 1):
        start = parse.text.index(text, start + 1)
    return Participant(role=role, entity=entity, span=Span(start, start + len(text)), text=text)


QUAKE = """
The the DET DT det 1
quake quake NOUN NN nsubj 5
on on ADP IN prep 1
Monday Monday PROPN NNP pobj 2 B-DATE
also also ADV RB advmod 5
killed kill VERB VBD ROOT 5
ten ten NUM CD dobj 5
. . PUNCT . punct 5
"""


def test_what_is_done_by_an_event_is_of_its_day():
    """“The quake on Monday also killed ten” killed them on Monday."""
    parse = built(QUAKE)
    quake = replace(event(parse, "quake", kind="disaster"), participants=())
    killed = replace(
        event(parse, "killed", kind="death", number=2), participants=(words(parse, "instrument", "The quake"),)
    )
    dated = date_events(parse, (quake, killed), find_times(parse))
    assert [e.when.edtf for e in dated] == ["2024-07-15", "2024-07-15"]


BOUGHT = """
Kestrel Kestrel PROPN NNP nsubj 1 B-ORG
bought buy VERB VBD ROOT 1
ten ten NUM CD nummod 3
trams tram NOUN NNS dobj 1
on on ADP IN prep 1
Monday Monday PROPN NNP pobj 4 B-DATE
. . PUNCT . punct 1

{which} {which} DET DT det 8
{noun} {noun} NOUN NN nsubjpass 10
was be AUX VBD auxpass 10
praised praise VERB VBN ROOT 10
. . PUNCT . punct 10
"""


@pytest.mark.parametrize(
    ("which", "noun", "who", "edtf"),
    [
        ("The", "deal", "e1", "2024-07-15"),
        ("The", "deal", "e2", "../2024-07-16"),
        ("A", "deal", "e1", "../2024-07-16"),
        ("The", "visit", "e1", "../2024-07-16"),
    ],
)
def test_the_deal_is_the_order_or_contract_told_before(which, noun, who, edtf):
    """“The deal” has the date of the order before it that somebody in it gave; “a deal” and “the visit” have not."""
    parse = built(BOUGHT.format(which=which, noun=noun))
    told = (event(parse, "bought", kind="order"), event(parse, noun, kind="agreement", who=who, number=2))
    assert date_events(parse, told, find_times(parse))[1].when.edtf == edtf


PLANE = """
The the DET DT det 1
plane plane NOUN NN nsubj 2
left leave VERB VBD ROOT 2
on on ADP IN prep 2
Monday Monday PROPN NNP pobj 3 B-DATE
. . PUNCT . punct 2

Guests guest NOUN NNS nsubj 7
saw see VERB VBD ROOT 7
the the DET DT det 9
plane plane NOUN NN nsubj 10
fly fly VERB VB ccomp 7
. . PUNCT . punct 7
"""


def test_the_same_thing_told_as_known_takes_part_in_both():
    """“The plane” that left on Monday is “the plane” that they saw fly."""
    parse = built(PLANE)
    left = replace(event(parse, "left", kind="flight"), participants=(words(parse, "target", "The plane"),))
    flew = replace(event(parse, "fly", kind="flight", number=2), participants=(words(parse, "target", "the plane"),))
    assert [e.when.edtf for e in date_events(parse, (left, flew), find_times(parse))] == ["2024-07-15", "2024-07-15"]


FLOWN = """
The the DET DT det 1
plane plane NOUN NN nsubj 2
left leave VERB VBD ROOT 2
on on ADP IN prep 2
Monday Monday PROPN NNP pobj 3 B-DATE
. . PUNCT . punct 2

{word} {word} SCONJ IN prep 11
then then ADV RB pcomp 6
the the DET DT det 9
plane plane NOUN NN nsubj 11
has have AUX VBZ aux 11
flown fly VERB VBN ROOT 11
. . PUNCT . punct 11
"""


@pytest.mark.parametrize(("word", "edtf"), [("Since", "../2024-07-16"), ("By", "2024-07-15")])
def test_what_was_done_since_is_another_event(word, edtf):
    """“Since then the plane has flown” is not the leaving on Monday told before it."""
    parse = built(FLOWN.format(word=word))
    left = replace(event(parse, "left", kind="flight"), participants=(words(parse, "target", "The plane"),))
    flew = replace(event(parse, "flown", kind="flight", number=2), participants=(words(parse, "target", "the plane"),))
    assert date_events(parse, (left, flew), find_times(parse))[1].when.edtf == edtf
