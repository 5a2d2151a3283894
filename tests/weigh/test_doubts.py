"""Doubts: what may be one and was left apart, for bodies and for incidents, by invented and well-known names."""

from pathlib import Path

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft

PAIRS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "body_pairs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def body(name, outlet):
    """Give a reading of a report that names an organisation."""
    d = Draft(f"{name} was told of in {outlet}.", outlet=outlet)
    d.entity("organization", name)
    return d.reading()


@pytest.mark.parametrize(("one", "other", "wanted"), PAIRS)
def test_the_table_of_bodies(one, other, wanted):
    """Names of bodies are joined where they differ in nothing but form, doubted by a letter or an acronym, else two."""
    record = weigh([body(one, "A Post"), body(other, "B Post")])
    bodies = [e for e in record.entities if e.kind == "organization"]
    found = "joined" if len(bodies) == 1 else "doubted" if record.suggestions else "two"
    assert found == wanted


def attack(outlet, target, published, at=None):
    """Give a reading of a report of an attack."""
    text = f"Norland Guard attacked {target}. {' '.join(f'{outlet}{n}' for n in range(40))}"
    d = Draft(text, outlet=outlet, published=published)
    actor, struck = d.entity("organization", "Norland Guard"), d.entity("organization", target)
    d.event("attack", "attacked", at=at, actor=actor, target=struck)
    return d.reading()


def incidents_doubted(*readings):
    """Give the reasons of each doubt between incidents."""
    return [s.because for s in weigh(readings).suggestions if s.sort == "incident"]


def test_the_same_two_without_a_date_are_doubted():
    """The same actor and the same target, told over a week apart and without a date, wait for a person."""
    first, later = attack("Courier", "Harbour Office", "2031-05-04"), attack("Post", "Harbour Office", "2031-05-13")
    (because,) = incidents_doubted(first, later)
    assert "the same actor (Norland Guard)" in because
    assert "the same target (Harbour Office)" in because


def test_what_is_dated_apart_or_done_to_another_is_no_doubt():
    """Two dates a week apart, or two targets, are two incidents."""
    first = attack("Courier", "Harbour Office", "2031-05-04", at="2031-05-03")
    assert incidents_doubted(first, attack("Post", "Harbour Office", "2031-05-13", at="2031-05-12")) == []
    assert incidents_doubted(first, attack("Post", "Fenland Bank", "2031-05-05", at="2031-05-03")) == []


def ministry(dateline, outlet):
    """Give a reading of a report that names a Foreign Ministry under a dateline."""
    d = Draft(f"{dateline} - The Foreign Ministry had no word for {outlet}.", outlet=outlet)
    d.entity("organization", "Foreign Ministry")
    return d.reading()


def test_ministries_of_two_states_are_no_doubt():
    """A body that every country has is surely another where its report tells of another country."""
    record = weigh([ministry("OSLO, June 6", "A Post"), ministry("LIMA, June 6", "B Post")])
    assert len([e for e in record.entities if e.kind == "organization"]) == 2
    assert record.suggestions == ()


def told_with(name, outlet, *others):
    """Give a reading of a report that names somebody and others, and nothing else of him."""
    d = Draft(f"{name} came in the evening. {', '.join(others)} spoke before, wrote {outlet}.", outlet=outlet)
    for one in (name, *others):
        d.person(one)
    return d.reading()


def test_a_family_name_among_the_same_people_waits_for_a_person():
    """A report that has a family name alone is asked about where it names the same others, and only there."""
    whole = told_with("Anders Holm", "A Post", "Ruth Adler", "Jens Birk", "Mona Dahl")
    (doubt,) = weigh([whole, told_with("Holm", "B Post", "Ruth Adler", "Jens Birk", "Mona Dahl")]).suggestions
    assert "told of together with Jens Birk, Mona Dahl" in doubt.because
    assert weigh([whole, told_with("Holm", "B Post", "Ivar Lund", "Sara Moe", "Tom Ek")]).suggestions == ()
