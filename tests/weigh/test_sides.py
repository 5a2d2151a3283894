"""Sides: two who meet, told in one phrase."""

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def actors(event_type, words):
    """Give those who act in the one incident of a report that tells them in one phrase."""
    d = Draft(f"{words} acted in Vik.")
    d.place("Norway")
    d.entity("organization", "Coast Front")
    d.event(event_type, "acted", actor=d.entity("group", words, named=False))
    (incident,) = weigh([d.reading()]).incidents
    return {p.name for p in incident.participants if p.role == "actor"}


def test_both_sides_of_talks_are_named():
    """Of talks told of "the government of Norway and the Coast Front", both are sides."""
    assert actors("negotiation", "The government of Norway and the Coast Front") == {"Norway", "Coast Front"}


def test_what_is_done_by_one_side_has_no_two():
    """Who is named within the words for one who acts alone does not act."""
    assert not actors("protest", "The government of Norway and the Coast Front") & {"Norway", "Coast Front"}
