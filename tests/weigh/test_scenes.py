"""Scenes: violence of one day in one town, told by two reports in other words."""

from dragoman.weigh import weigh
from dragoman.weigh.decisions import Bindings
from dragoman.weigh.entities import join_entities
from dragoman.weigh.scenes import one_scene
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
