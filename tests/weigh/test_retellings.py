"""Retellings: which mentions in one report are of one incident."""

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
    from msgspec.structs import replace

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
