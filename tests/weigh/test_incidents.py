"""Incidents: mentions are joined on what agrees, and kept apart by what does not."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def report(
    kind, trigger, *, outlet, published="2031-05-04", text=None, at=None, status="happened", place=None, **roles
):
    """Give a reading of a report with one event; roles are "kind:name", or the words for somebody unnamed."""
    words = [w.partition(":")[2] or w for w in roles.values()]
    d = Draft(text or f"{', '.join([*words, trigger, *filter(None, [place])])}.", outlet=outlet, published=published)
    ids = {}
    for role, told in roles.items():
        entity_kind, _, name = told.partition(":")
        ids[role] = d.entity(entity_kind, name) if name else d.somebody(told)
    where = d.place(place) if place else None
    d.event(kind, trigger, at=at, status=status, where=where, **ids)
    return d.reading()


def incidents(*readings):
    """Give the incidents of the record."""
    return weigh(readings).incidents


def test_the_same_parties_in_the_same_days_are_one():
    """Two reports of one actor, one target and one date are of one incident."""
    same = {"actor": "organization:Norland Guard", "target": "person:Anders Holm", "at": "2031-05-03"}
    (incident,) = incidents(
        report("arrest", "seized", outlet="A", **same), report("arrest", "took", outlet="B", **same)
    )
    assert len(incident.reports) == 2


def _crowd(words, count, published, outlet, at, soto="Rodrigo Parra"):
    d = Draft(f"{words} were arrested in Port Hale. {soto} leads Muelles Norte.", outlet=outlet, published=published)
    d.person(soto), d.entity("organization", "Muelles Norte"), d.place("Port Hale")
    d.event("arrest", "arrested", target=words, counts={"target": d.quantity(words, count)}, at=at)
    return d.reading()


def test_a_like_thing_on_one_day_in_one_story_is_one():
    """Two counts of arrests on one day, in reports of the same people and places, are one with a conflict."""
    (incident,) = incidents(
        _crowd("14 people", 14, "2031-05-04", "A", "2031-05-03"),
        _crowd("11 people", 11, "2031-05-05", "B", "2031-05-03"),
    )
    assert [c.field for c in incident.conflicts] == ["target.quantity"]


@pytest.mark.parametrize(
    "other",
    [
        {"published": "2031-05-11", "at": "2031-05-10"},
        {"published": "2031-05-05", "at": "2031-05-03", "soto": "Ines Vidal"},
    ],
)
def test_a_like_thing_of_another_day_or_story_is_another(other):
    """A week later, or in a report that shares nobody, it is another incident."""
    first = _crowd("14 people", 14, "2031-05-04", "A", "2031-05-03")
    assert len(incidents(first, _crowd("11 people", 11, outlet="B", **other))) == 2


def test_a_resignation_happens_once_to_a_person():
    """One person's resignation told with a year and told without a date is one."""
    who = {"actor": "person:Anders Holm"}
    (incident,) = incidents(
        report("resignation", "quit", outlet="A", at="2030", published="2031-05-03", **who),
        report("resignation", "left", outlet="B", at="../2031-06-03", published="2031-06-03", **who),
    )
    assert incident.when.edtf == "2030"


def test_a_capital_stands_for_its_country():
    """Oslo expels whom Norway expels."""
    same = {"target": "two Chilean envoys", "at": "2031-05-03"}
    assert (
        len(
            incidents(
                report("expulsion", "expelled", outlet="A", actor="place:Norway", **same),
                report("expulsion", "sent home", outlet="B", actor="place:Oslo", **same),
            )
        )
        == 1
    )


def test_another_target_is_another_incident():
    """The same actor on the same day, and another person, is another incident."""
    day = {"actor": "organization:Norland Guard", "at": "2031-05-03"}
    assert (
        len(
            incidents(
                report("arrest", "seized", outlet="A", target="person:Anders Holm", **day),
                report("arrest", "seized", outlet="B", target="person:Berta Lund", **day),
            )
        )
        == 2
    )


def test_dates_far_apart_are_two_incidents():
    """The same parties a month later are two incidents."""
    same = {"actor": "organization:Norland Guard", "target": "place:Port Hale"}
    assert (
        len(
            incidents(
                report("attack", "shelled", outlet="A", at="2031-05-03", **same),
                report("attack", "shelled", outlet="B", at="2031-06-03", published="2031-06-04", **same),
            )
        )
        == 2
    )


def test_a_death_happens_once():
    """A death told with a day and one told without, months apart, is one."""
    (incident,) = incidents(
        report("death", "died", outlet="A", target="person:Anders Holm", at="2031-05-03"),
        report("death", "died", outlet="B", target="person:Anders Holm", published="2031-09-01"),
    )
    assert incident.when.edtf == "2031-05-03"


def test_a_mention_without_parties_is_not_joined_across_reports():
    """What tells neither who nor when is of nothing in another report."""
    assert (
        len(
            incidents(
                report("attack", "shelled", outlet="A", target="place:Port Hale", at="2031-05-03"),
                report("attack", "attack", outlet="B", text="The attack was told of."),
            )
        )
        == 2
    )


def test_somebody_described_is_the_one_who_is_named():
    """A description by country, post and work fits the named person that another report describes so."""
    d = Draft(
        "Choe Myong Su, a counsellor of the North Korean mission to Hungary, defected to Norland.",
        outlet="A",
        published="2031-05-04",
    )
    d.event(
        "defection",
        "defected",
        destination=d.place("Norland"),
        actor=d.person("Choe Myong Su", position="a counsellor of the North Korean mission to Hungary"),
    )
    told = "a North Korean diplomat based in Budapest"
    (incident,) = incidents(
        d.reading(),
        report("defection", "defected", outlet="B", actor=told, destination="place:Norland"),
    )
    assert [p.name for p in incident.participants if p.role == "actor"] == ["Choe Myong Su"]


@pytest.mark.parametrize(
    "told", ["a North Korean diplomat based in Rome", "a Cuban diplomat based in Lima", "a North Korean"]
)
def test_another_description_is_not_the_one_who_is_named(told):
    """Another post, another country, or a country alone, is not enough."""
    d = Draft(
        "Choe Myong Su, a counsellor of the North Korean mission to Hungary, defected.",
        outlet="A",
        published="2031-05-04",
    )
    d.event(
        "defection",
        "defected",
        actor=d.person("Choe Myong Su", position="a counsellor of the North Korean mission to Hungary"),
    )
    assert len(incidents(d.reading(), report("defection", "defected", outlet="B", actor=told))) == 2


def test_things_said_over_and_over_need_the_day():
    """Two accusations between the same two are one on one day, and two without dates."""
    same = {"actor": "place:Norland", "target": "place:Sudmark"}
    assert len(incidents(*(report("accusation", "accused", outlet=o, **same) for o in "AB"))) == 2
    assert len(incidents(*(report("accusation", "accused", outlet=o, at="2031-05-03", **same) for o in "AB"))) == 1


def test_both_sides_of_a_meeting_may_come_first():
    """Who meets whom is of no account."""
    a = report("meeting", "met", outlet="A", actor="person:Anders Holm", target="person:Berta Lund", at="2031-05-03")
    b = report("meeting", "met", outlet="B", actor="person:Berta Lund", target="person:Anders Holm", at="2031-05-03")
    assert len(incidents(a, b)) == 1


def test_one_report_tells_an_incident_more_than_once():
    """Mentions of one actor and kind, and one without parties, are one incident within a report."""
    d = Draft("Holm defected in May. The defection was a blow. Holm had defected with his son.")
    holm = d.person("Holm", "Holm#2")
    d.event("defection", "defected", actor=holm, at="2024-05")
    d.event("defection", "defection")
    d.event("defection", "defected#2", actor=holm)
    (incident,) = incidents(d.reading())
    assert len(incident.members) == 3


def test_two_of_a_kind_in_one_report_stay_two():
    """Two named people who did the same are two incidents, and a later mention is of the nearer."""
    d = Draft("Holm defected. Lund defected. The defection was told of.")
    d.event("defection", "defected", actor=d.person("Holm"))
    d.event("defection", "defected#2", actor=d.person("Lund"))
    d.event("defection", "defection")
    assert sorted(len(i.members) for i in incidents(d.reading())) == [1, 2]


def test_the_same_sentence_in_a_copy_is_the_same_mention():
    """Reprints tell the same incidents, named or not."""
    text = (
        "The harbour of Port Hale was shelled in the night before the fog had lifted from the outer mole. Nobody was "
        "hurt, and the ferries went to Eastwick instead, where several hundred passengers waited for the buses."
    )
    readings = []
    for outlet in "AB":
        d = Draft(text, outlet=outlet)
        d.event("attack", "shelled", target="The harbour of Port Hale")
        readings.append(d.reading())
    (incident,) = incidents(*readings)
    assert incident.origins.max == 1
