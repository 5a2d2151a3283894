"""Scenes: violence of one day in one town, told by two reports in other words."""

from dragoman.weigh import weigh
from dragoman.weigh.decisions import Bindings
from dragoman.weigh.entities import join_entities
from dragoman.weigh.scenes import one_scene, things_apart
from dragoman.weigh.sheets import sheets_of
from dragoman.weigh.tellings import Telling, mentions_of
from tests.weigh.draft import Draft


def report(outlet, text, trigger, target, *, at=None, place="Vik", published="2024-07-16", **roles):
    """Give a report of violence in a town."""
    d = Draft(text, outlet=outlet, published=published)
    told = {role: d.somebody(words) for role, words in roles.items()}
    hit = d.somebody(target) if target.endswith("officers") else target
    d.event("attack", trigger, target=hit, place=d.place(place, "NO"), at=at, **told)
    return d.reading()


MONDAY = "2024-07-15"
STORMED = report("A Post", "Armed men stormed a police post in Vik.", "stormed", "a police post", at=MONDAY)
SHOT = report("B Post", "Gunmen shot six officers in Vik.", "shot", "six officers", at=MONDAY)


def test_one_day_and_one_town_are_one_attack():
    """An attack on a post and shots at its officers, told of one day and town, are one."""
    assert len(weigh([STORMED, SHOT]).incidents) == 1


def test_another_day_is_another_attack():
    """The like a week later is another."""
    later = report(
        "B Post", "Gunmen shot six officers in Vik.", "shot", "six officers", at="2024-07-22", published="2024-07-23"
    )
    assert len(weigh([STORMED, later]).incidents) == 2


def test_another_thing_that_was_hit_is_no_scene_of_the_same():
    """Of one day and town, what hit a market is not known to be what hit a post."""
    market = report("B Post", "Gunmen raided a market in Vik.", "raided", "a market", at=MONDAY)
    sheets = sheets_of([STORMED, market])
    first, other = (Telling([m]) for m in mentions_of(sheets, join_entities(sheets, Bindings((), ()))))
    assert one_scene(first, other) is None


def test_the_same_thing_hit_needs_no_told_day():
    """A post that was stormed in one town, in the news of the same days, is one, though neither tells the day."""
    undated = report("B Post", "Gunmen attacked a police post in Vik.", "attacked", "a police post")
    assert len(weigh([STORMED, undated]).incidents) == 1


def test_a_country_is_no_town():
    """One day and one country alone join nothing."""
    first = report(
        "A Post", "Armed men stormed a police post in Norway.", "stormed", "a police post", at=MONDAY, place="Norway"
    )
    other = report("B Post", "Gunmen shot six officers in Norway.", "shot", "six officers", at=MONDAY, place="Norway")
    assert len(weigh([first, other]).incidents) == 2


def done(outlet, words, trigger, *, target, actor=None, published="2024-07-16", kind="abduction"):
    """Give a report of what was done to some in Norway."""
    d = Draft(words, outlet=outlet, published=published)
    doer = {"actor": d.somebody(actor)} if actor else {}
    counts = {"target": d.quantity("five", 5)} if "five" in words else {}
    whom = d.person(target) if target.istitle() else d.somebody(target)
    d.event(kind, trigger, target=whom, place=d.place("Norway", "NO"), counts=counts, **doer)
    return d.reading()


TAKEN = done("A Post", "Gunmen seized five nuns in Norway.", "seized", target="five nuns", actor="Gunmen")


def test_as_many_of_a_rare_kind_are_one():
    """Five nuns who were taken and, days later, "the five nuns" are the same."""
    later = done(
        "B Post",
        "Of the five nuns abducted in Norway none is hurt.",
        "abducted",
        target="the five nuns",
        published="2024-07-20",
    )
    assert len(weigh([TAKEN, later]).incidents) == 1


def test_as_many_of_another_kind_are_not():
    """Five priests are not five nuns."""
    priests = done("B Post", "Gunmen took five priests in Norway.", "took", target="five priests", actor="Gunmen")
    assert len(weigh([TAKEN, priests]).incidents) == 2


def test_who_does_not_tell_by_whom_tells_the_same():
    """One who is named is fined once, whether a report tells by whom or not."""
    told = done(
        "A Post", "A board banned Ada Holm in Norway.", "banned", target="Ada Holm", actor="A board", kind="ban"
    )
    passive = done("B Post", "Ada Holm was banned in Norway.", "banned", target="Ada Holm", kind="ban")
    assert len(weigh([told, passive]).incidents) == 1


def test_a_denial_that_one_used_the_weapon_is_of_the_attack():
    """A report that tells of a rocket that hit a house, and who denies that he fired the rocket, tells one thing."""
    d = Draft("A rocket hit a house in Vik. The Coast Front denied firing the rocket.")
    d.event(
        "attack", "hit", target="a house", instrument=d.somebody("A rocket"), place=d.place("Vik"), plover="ASSAULT"
    )
    front = d.entity("organization", "The Coast Front")
    d.event("attack", "firing", actor=front, instrument=d.somebody("the rocket"), status="denied", plover="ASSAULT")
    assert len(weigh([d.reading()]).incidents) == 1


def test_two_names_of_one_kind_of_thing_are_two_things():
    """What happened to one dam did not happen to the dam of another name."""
    tellings = []
    for name in ("The Koga dam", "The Gelda dam", "The dam"):
        d = Draft(f"{name} broke.")
        d.event("accident", "broke", target=name)
        sheets = sheets_of([d.reading()])
        tellings.append(Telling(mentions_of(sheets, join_entities(sheets, Bindings((), ())))))
    koga, gelda, plain = tellings
    assert things_apart(koga, gelda)
    assert not things_apart(koga, koga)
    assert not things_apart(koga, plain)
