"""An incident is part of another where a report tells so: the arrest within the protest."""

import pytest

from dragoman.weigh import weigh
from dragoman.weigh.sheets import Sheet
from dragoman.weigh.tellings import Mention, Telling
from dragoman.weigh.wholes import whole_of
from tests.weigh.draft import Draft


def telling(draft, ident):
    """Give an event of a draft as a telling of its own."""
    sheet = Sheet(draft.reading())
    return Telling([Mention(sheet.key(ident), sheet.address(ident), sheet, sheet.events[ident], (), None)])


def march(text, *, arrested="2031-05-03", marched="2031-05-03", status="happened"):
    """Give a draft of a march in Port Hale and arrests."""
    d = Draft(text, outlet="A", published="2031-05-04")
    town = d.place("Port Hale")
    d.event("protest", "marched", actor="Workers", place=town, at=marched, status=status)
    d.event("arrest", "arrested", target="nine people", place=town, at=arrested)
    return d


ONE = "Workers marched in Port Hale and police arrested nine people."


@pytest.mark.parametrize(
    ("made", "whole"),
    [
        (march(ONE), "home"),
        (march("Workers marched in Port Hale. Police arrested nine people."), "home"),
        (march(ONE, arrested="2031-05-04"), None),
        (march(ONE, status="planned"), None),
        (march("Workers marched in Port Hale. It rained. Police arrested nine people."), None),
    ],
)
def test_an_arrest_is_part_of_the_protest_it_is_told_with(made, whole):
    """In one sentence or the next, on one day, in one place, it is; elsewhere, on another day, or of a plan, not."""
    arrest = telling(made, "v2")
    found, asked = whole_of(arrest, lambda address: "home" if address.endswith("/v1") else "own", "own")
    assert found == whole
    assert [a.rpartition("/")[2] for a in asked] == (["v1"] if whole else [])


def test_nothing_is_part_of_itself_or_of_its_parts():
    """What is told as one incident has no whole, and a protest is no part of an arrest."""
    made = march(ONE)
    assert whole_of(telling(made, "v2"), lambda _: "own", "own")[0] is None
    assert whole_of(telling(made, "v1"), lambda _: "other", "own") == (None, ())


def test_the_record_names_the_whole_of_a_part():
    """The incident of the arrests is part of that of the march, whichever report is read first."""
    early = Draft("Workers marched in Port Hale on Saturday.", outlet="B", published="2031-05-03")
    early.event("protest", "marched", actor="Workers", place=early.place("Port Hale"), at="2031-05-03")
    readings = [march(ONE).reading(), early.reading()]
    record = weigh(readings)
    assert record == weigh(readings[::-1])
    (arrest,) = [i for i in record.incidents if i.type == "arrest"]
    (protest,) = [i for i in record.incidents if i.type == "protest"]
    assert arrest.part_of == protest.id
    assert protest.part_of is None
    assert len(protest.reports) == 2
