"""The record as a whole: one story told by six reports is one incident, whatever their order."""

from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.model import Place, Span, canonical_bytes
from dragoman.weigh import weigh
from tests.weigh.draft import Draft
from tests.weigh.story import story


@pytest.fixture(scope="module")
def record():
    """Give the record of the story."""
    return weigh(story())


def test_six_reports_of_one_thing_are_one_incident(record):
    """All six reports, the denial too, bear on one defection."""
    (incident,) = record.incidents
    assert incident.type == "defection"
    assert len(incident.reports) == 6
    assert incident.status == "happened"
    assert incident.title == "Choe Myong Su defects to South Korea"


def test_origins_are_counted_not_reports(record):
    """Six reports come from three or four origins: the official may be of the service, the colleague is not."""
    origins = record.incidents[0].origins
    assert (origins.min, origins.max) == (3, 4)
    assert [o.name for o in origins.list if o.stance in {"assert", "confirm"}] == [
        "Choe Myong Su",
        "South Korean Intelligence Service",
        "A government official",
        "a former colleague",
    ]


def test_conflicts_name_values_and_origins(record):
    """The two ages and the denial stand as conflicts with who says which."""
    conflicts = {c.field: c for c in record.incidents[0].conflicts}
    assert {v.value for v in conflicts["actor.age"].values} == {"47", "49"}
    assert [v.value for v in conflicts["status"].values] == ["happened", "denied"]
    assert all(v.origins and v.evidence for c in conflicts.values() for v in c.values)


def test_the_date_is_narrowed_by_what_reports_say(record):
    """A report without a date takes the month that others give."""
    when = record.incidents[0].when
    assert (when.edtf, when.earliest, when.latest) == ("2031-04", "2031-04-01", "2031-04-30")
    assert when.narrowed_by


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_order_gives_the_same_bytes(rng: Random):
    """The record does not depend on the order of the readings, nor on one given twice."""
    readings = story()
    rng.shuffle(readings)
    assert canonical_bytes(weigh([*readings, readings[0]])) == canonical_bytes(weigh(story()))


def test_every_span_of_the_record_holds_its_words(record):
    """Wherever the record quotes, the words stand at that place of that report."""
    texts = {r.report.id: r.report.text for r in story()}
    places = list(_places(record))
    assert len(places) > 20
    for place in places:
        assert 0 <= place.span.start < place.span.end <= len(texts[place.report])
        assert " ".join(place.span.of(texts[place.report]).split()) == place.text


def _places(value):
    if isinstance(value, Place):
        yield value
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _places(getattr(value, field))
    elif isinstance(value, tuple) and not isinstance(value, Span):
        for one in value:
            yield from _places(one)


def test_members_are_addresses_of_their_incident(record):
    """Every mention is a member of just one incident."""
    members = [m for i in record.incidents for m in i.members]
    events = [f"{r.report.id}/{e.id}" for r in story() for e in r.events]
    assert sorted(members) == sorted(events)


def test_no_readings_give_an_empty_record():
    """Nothing read is a record of nothing."""
    assert weigh([]).incidents == ()


def test_a_clash_is_not_called_by_the_deaths_in_it():
    """What can be told as a part of another does not say what the incident was, however many reports tell it."""
    readings = []
    for outlet in "AB":
        d = Draft("Norland Guard clashed with Sud Guard, killing two men.", outlet=outlet, published="2031-05-04")
        sides = [d.entity("organization", n) for n in ("Norland Guard", "Sud Guard")]
        if outlet == "A":
            d.event("clash", "clashed", at="2031-05-03", actor=sides[0], target=sides[1])
        d.event("death", "killing", at="2031-05-03", target=d.somebody("two men"))
        readings.append(d.reading())
    assert "clash" in {i.type for i in weigh(readings).incidents}


def test_people_who_are_counted_stand_beside_places():
    """Where only a place is named, those of whom a number is told are among the participants too."""
    d = Draft("Floods in Kerala killed 90 people.", outlet="A", published="2031-05-04")
    count = d.quantity("90 people", 90)
    d.event("disaster", "Floods", at="2031-05-03", target=d.place("Kerala"))
    d.event("disaster", "killed", at="2031-05-03", target=d.somebody("90 people"), counts={"target": count})
    d.events = [replace(d.events[0], participants=tuple(p for e in d.events for p in e.participants))]
    (incident,) = weigh([d.reading()]).incidents
    assert [p.name for p in incident.participants] == ["Kerala", "90 people"]


def test_a_group_of_which_one_is_named_stands_beside_the_named():
    """Of sixty prisoners who were freed one is named: both take part, and the title is of the sixty."""
    d = Draft("Rebels freed 60 prisoners. Among those freed was Karl Ek.")
    d.person("Karl Ek")
    many = d.quantity("60", 60)
    d.event("release", "freed", actor=d.somebody("Rebels"), target=d.somebody("60 prisoners"), counts={"target": many})
    (incident,) = weigh([d.reading()]).incidents
    assert [p.name for p in incident.participants if p.role == "target"] == ["Karl Ek", "60 prisoners"]
    assert incident.title == "Rebels release 60 prisoners"


def taken(outlet, actor=None, *, status="happened", said_by=None):
    """Give a reading of a report that somebody took Berta Lund hostage, or that he did not."""
    text = f"{actor or 'A man'} took Berta Lund hostage, {said_by or outlet} said. {outlet * 50}"
    d = Draft(text, outlet=outlet, published="2031-05-04")
    doer = d.person(actor) if actor else d.somebody("A man")
    event = d.event("abduction", "took", at="2031-05-03", status=status, actor=doer, target=d.person("Berta Lund"))
    if said_by:
        d.claim(
            [doer if said_by == actor else f"({said_by})"], event, stance="deny" if status == "denied" else "assert"
        )
    return d.reading()


@pytest.mark.parametrize(("doer", "status"), [(None, "happened"), ("Karl Ek", "denied")])
def test_who_denies_that_he_did_it_does_not_deny_that_it_was_done(doer, status):
    """Where others tell that somebody did it, it was done, however many say that it was not the one named."""
    denials = [taken("B", "Karl Ek", status="denied", said_by="Karl Ek"), taken("C", "Karl Ek", status="denied")]
    (incident,) = weigh([taken("A", doer, said_by="a clerk"), *denials]).incidents
    assert incident.status == status
    assert [c.field for c in incident.conflicts] == ["status"]
