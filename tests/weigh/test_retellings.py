"""Retellings: which mentions in one report are of one incident."""

import pytest
from msgspec.structs import replace

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def members(draft):
    """Give how many mentions each incident has."""
    return sorted(len(i.members) for i in weigh([draft.reading()]).incidents)


def test_who_meets_two_meets_twice():
    """Meetings of one person with two others are two, and a third mention does not join them."""
    d = Draft("Lund met Ek. Lund met Moe. Lund held a meeting.")
    lund = d.person("Lund")
    d.event("meeting", "met", actor=lund, target=d.person("Ek"))
    d.event("meeting", "met#2", actor=lund, target=d.person("Moe"))
    d.event("meeting", "meeting", actor=lund)
    assert max(members(d)) < 3
    assert len(members(d)) >= 2


def test_two_cities_of_one_country_are_two_things():
    """What one report tells of two cities is of two things, though they lie in one country."""
    d = Draft("Floods hit Bergen. A flood came to Stavanger.")
    d.event("disaster", "Floods", target=d.place("Bergen", country="NO"))
    d.event("disaster", "flood", target=d.place("Stavanger", country="NO"))
    assert len(weigh([d.reading()]).incidents) == 2


def test_what_was_before_is_another():
    """A suit that somebody "has twice before" brought is not the one he brings now."""
    d = Draft("Holm sued Lund on Monday. Holm has twice before filed against Lund.")
    holm, lund = d.person("Holm"), d.person("Lund")
    d.event("lawsuit", "sued", actor=holm, target=lund)
    d.event("lawsuit", "filed", actor=holm, target=lund)
    assert len(weigh([d.reading()]).incidents) == 2


def test_a_mention_that_names_nobody_must_refer_back():
    """What is called "the attack" is the attack told before; "attack" among other things is of nothing."""
    d = Draft("Rebels shelled Port Hale. The attack was brief. They train attack dogs.")
    d.event("attack", "shelled", actor=d.entity("group", "Rebels"), target=d.place("Port Hale"))
    d.event("attack", "attack")
    d.event("attack", "attack#2")
    assert members(d) == [1, 2]


def test_the_dead_of_a_bombing_are_told_with_it():
    """The deaths in the sentence that tells of a bomb are of the bombing, and it keeps its type."""
    from dragoman.model import Plover

    d = Draft("Nine people were killed when a bomb went off at a mill in Port Hale.")
    d.event("death", "killed", target="Nine people", at="2031-05-03")
    d.event("bombing", "went off", target="a mill", instrument="a bomb", at="2031-05-03")
    d.events[1] = replace(d.events[1], plover=Plover(event="ASSAULT"))
    (incident,) = weigh([d.reading()]).incidents
    assert incident.type == "bombing"
    assert len(incident.members) == 2


def test_what_is_confirmed_was_told_before():
    """Somebody described only by work is the one told of, where a service confirms it."""
    d = Draft("Karl Ek, the consul, defected. The Guard confirmed that a consul arrived.")
    d.event("defection", "defected", actor=d.person("Karl Ek", "the consul", position="consul"))
    came = d.event("defection", "arrived", actor=d.somebody("a consul"))
    d.claim([d.entity("organization", "Guard")], came, stance="confirm")
    assert members(d) == [2]


def test_the_how_manieth_it_was_is_told_of_what_was_told_before():
    """“It was the third test this year” is of the test before, though it names no day."""
    d = Draft("Norland tested a missile on Saturday. It was the third test by Norland this year.")
    norland = d.place("Norland")
    d.event("weapons-test", "tested", actor=norland, target=d.somebody("a missile"), at="2031-05-03")
    third = d.event("weapons-test", "third test", actor=norland, at="2031")
    d.comparison("the third test by Norland this year", kind="ordinal", ordinal=3, of="weapons-test", event=third)
    assert members(d) == [2]


@pytest.mark.parametrize(("source", "number"), [("(the union)", [2]), (None, [1, 1])])
def test_a_second_source_counts_the_same_anew(source, number):
    """Two numbers of arrested are of one thing where a second source gives the second, else of two."""
    d = Draft("Police arrested 14 people. The union said 22 people were arrested. Read the union.")
    d.event("arrest", "arrested", target="14 people", counts={"target": d.quantity("14 people", 14)})
    again = d.event("arrest", "arrested#2", target="22 people", counts={"target": d.quantity("22 people", 22)})
    if source:
        d.claim([source], again)
    assert members(d) == number


@pytest.mark.parametrize(("later", "number"), [("The old man", [2]), ("The old men", [1, 1])])
def test_the_man_is_the_one_told_before(later, number):
    """One who died is "the old man" of the next sentence, who died; "the old men" are others."""
    d = Draft(f"A patient died on Monday. {later} died in hospital.")
    d.event("death", "died", target=d.somebody("A patient"), at="2031-05-03")
    d.event("death", "died#2", target=d.somebody(later), at="2031-05-03")
    assert members(d) == number


def test_two_who_are_counted_are_the_two_who_are_named():
    """Two doctors who were freed are the two who are named as freed after."""
    d = Draft("Two doctors were freed in Mali. Anders Holm and Ada Brandt were freed on Saturday.")
    d.event("release", "freed", target="Two doctors", counts={"target": d.quantity("Two doctors", 2)})
    freed = d.event("release", "freed#2", target=d.person("Anders Holm"), at="2031-05-03")
    d.events[-1] = replace(
        d.events[-1],
        participants=(
            *d.events[-1].participants,
            replace(d.events[-1].participants[0], entity=d.person("Ada Brandt"), text="Ada Brandt"),
        ),
    )
    assert freed == "v2"
    assert members(d) == [2]


def test_the_boat_is_the_ferry_named_before():
    """What befell "the boat" is of the ferry that the report names before; what befell another ship by name is not."""
    d = Draft("On Monday the ferry Sea Star sank. The boat went down quickly. The Mary Ann went down.")
    d.event("accident", "sank", target="the ferry Sea Star")
    d.event("accident", "went down", target="The boat")
    d.event("accident", "went down#2", target="The Mary Ann")
    assert members(d) == [1, 2]


def test_who_denies_an_attack_denies_the_one_told_before():
    """A denial of an attack on a town is of the attack on it that the report tells before, whoever is said to do it."""
    from dragoman.model import Plover

    d = Draft("Holm said that troops attacked Port Hale. The army denied that it had attacked Port Hale.")
    town = d.place("Port Hale", country="NO")
    d.event("attack", "attacked", actor="troops", target=town)
    d.event("attack", "attacked#2", actor="The army", target=town, status="denied")
    d.events = [replace(e, plover=Plover(event="ASSAULT")) for e in d.events]
    assert members(d) == [2]


def test_two_ships_of_one_kind_are_told_apart_by_the_names_in_their_descriptions():
    """A ship that is called by another name is another, though neither name is read as somebody's."""
    d = Draft("The tanker Aegean Grace was seized. Another tanker, the Bright Star, was seized off Togo.")
    d.event("seizure", "seized", target=d.somebody("The tanker Aegean Grace"))
    d.event("seizure", "seized#2", target=d.somebody("Another tanker, the Bright Star"), place=d.place("Togo", "TG"))
    assert members(d) == [1, 1]


def test_a_killing_and_a_death_told_by_one_word_are_one():
    """That somebody was "shot dead" is one thing, read as a shooting and as a death."""
    d = Draft("Ada Holm was shot dead in Vik.")
    who = d.person("Ada Holm")
    d.event("attack", "shot dead", target=who, plover="ASSAULT")
    d.event("death", "dead", target=who)
    assert members(d) == [2]
