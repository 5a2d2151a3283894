"""Plans: what is told as yet to come, and then as done, is one thing, also where its day or its place was moved."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def visit(outlet, status, published, *, at=None, who="Ada Holm", place="Vik"):
    """Give a report of a visit."""
    d = Draft(f"{who} travels to {place}.", outlet=outlet, published=published)
    d.event("visit", "travels", actor=d.person(who), destination=d.place(place, "NO"), at=at, status=status)
    return d.reading()


def talks(outlet, status, published, *, at, place):
    """Give a report of talks between two sides in a town."""
    d = Draft(f"Norway and the Coast Front hold talks in {place}.", outlet=outlet, published=published)
    sides = {"actor": d.place("Norway", "NO"), "target": d.entity("organization", "Coast Front")}
    d.event("negotiation", "talks", place=d.place(place), at=at, status=status, **sides)
    return d.reading()


def count(*readings):
    """Give how many incidents there are."""
    return len(weigh(readings).incidents)


PLAN = visit("A Post", "planned", "2024-07-01", at="2024-07-15")


@pytest.mark.parametrize("day", ["2024-07-15", "2024-07-18"])
def test_what_is_done_on_the_day_or_days_after_is_what_was_planned(day):
    """A visit planned for one day, and made then or some days later, is one."""
    assert count(PLAN, visit("B Post", "happened", "2024-07-19", at=day)) == 1


def test_months_later_it_is_another():
    """A visit made long after the day it was planned for is another."""
    assert count(PLAN, visit("B Post", "happened", "2024-10-19", at="2024-10-18")) == 2


def test_what_was_done_before_is_not_what_is_planned():
    """A visit that was over when the plan was told is another."""
    assert count(PLAN, visit("B Post", "happened", "2024-06-29", at="2024-06-28")) == 2


def test_a_plan_of_somebody_else_is_another():
    """The visit of another person is not the one that was planned."""
    assert count(PLAN, visit("B Post", "happened", "2024-07-16", at="2024-07-15", who="Bo Lund")) == 2


def test_talks_that_were_moved_are_one():
    """Talks planned in one town and held two days later in another by the same two sides are one."""
    plan = talks("A Post", "planned", "2024-07-01", at="2024-07-18", place="Vik")
    assert count(plan, talks("B Post", "happened", "2024-07-21", at="2024-07-20", place="Port Hale")) == 1
