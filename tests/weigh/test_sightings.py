"""Sightings: what a report tells of those it names, noted down so that it need not be opened again."""

from dragoman.weigh.cards import Filed, Seen
from dragoman.weigh.profiles import profile_of, sightings_of
from dragoman.weigh.sheets import Sheet
from dragoman.weigh.shelf import MemoryShelf
from dragoman.weigh.sightings import file_report, profile_from, seen_of, sighting_of, single
from tests.weigh.draft import Draft

TEXT = "Anders Holm, 52, the harbour master, went to Oslo a year after the fire. A man saw it."


def sheet(text=TEXT, age="52"):
    """Give a report of a harbour master; the man who saw it is not named."""
    d = Draft(text, outlet="Harrow Post", published="2031-05-02")
    holm = d.person("Anders Holm", age=age, position="harbour master")
    d.entity("person", "A man", named=False)
    visit = d.event("visit", "went", actor=holm, where=d.place("Oslo", country="NO"), at="2031-05-01")
    fire = d.event("attack", "fire", at="2030")
    d.time("a year after", edtf="2031", relative_to=fire, relation="after", amount="P1Y")
    d.comparison("harbour master", kind="ordinal", of="visit", ordinal=1, event=visit)
    return Sheet(d.reading())


def never(_report):
    """Fail, as no report may be opened."""
    raise AssertionError("a report was opened")


def test_the_named_are_seen_and_the_outlet():
    """Those with names, and the outlet, are noted under what is the same for all of one name."""
    seen = {s.entity.name: s.crowd for s in seen_of(sheet()).values()}
    assert set(seen) == {"Anders Holm", "Oslo", "Harrow Post"}
    assert seen["Anders Holm"] == "person andersholm"
    assert seen["Harrow Post"].startswith("body ")
    assert seen["Oslo"].startswith("place ")


def test_a_profile_comes_back_without_opening_the_report():
    """What was noted makes the profile that the report makes."""
    one = sheet()
    (sighting,) = [s for s in sightings_of(one) if s.entity.name == "Anders Holm"]
    seen = seen_of(one)[sighting.address]
    shut = Sheet(ident=one.id, published=one.published, opening=never)
    made, told = profile_from([(sighting_of(sighting.address, seen, shut), seen)]), profile_of(sighting)
    for what in ("names", "deeds", "positions", "countries", "births"):
        assert getattr(made, what) == getattr(told, what)
    assert [f for _, f in made.facts] == [f for _, f in told.facts]


def test_filing_tells_which_crowds_it_touched():
    """A report is noted with its sightings, the events its times relate, and that it compares; its crowds are told."""
    shelf, touched, one = MemoryShelf(), {}, sheet()
    file_report(shelf, one, touched)
    filed = shelf.get(Filed, one.id)
    assert {a for some in touched.values() for a in some} == set(filed.sightings)
    assert filed.compares
    assert filed.related == ((f"{one.id}/v2", f"{one.id}/v1"),)
    assert [item for _, item in shelf.posted("crowd", "person andersholm")] == [f"{one.id}/e1"]


def test_another_reading_takes_the_place_of_the_first():
    """Read anew, a report leaves nothing behind of who is not named any more, and who is told otherwise is another."""
    shelf, one = MemoryShelf(), sheet()
    file_report(shelf, one, {})
    before = shelf.get(Seen, f"{one.id}/e1")
    d = Draft(TEXT, outlet="Harrow Post", published="2031-05-02")
    d.person("Anders Holm", position="harbour master")
    again, touched = Sheet(d.reading()), {}
    file_report(shelf, again, touched)
    after = shelf.get(Seen, f"{one.id}/e1")
    assert shelf.get(Seen, f"{one.id}/e3") is None
    assert single("a", before, False).digest != single("a", after, False).digest
    assert "person andersholm" in touched
