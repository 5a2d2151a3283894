"""Conflicts: what cannot both be so, aware of bounds and precision."""

import pytest
from msgspec.structs import replace

from dragoman.model import Quantity, Span
from dragoman.weigh import weigh
from dragoman.weigh.counts import limits, number
from tests.weigh.draft import Draft


def report(
    outlet,
    *,
    killed=None,
    bound="exactly",
    unit=None,
    at="2031-05-03",
    age=None,
    actor="Norland Guard",
    status="happened",
    where=None,
    published="2031-05-04",
):
    """Give a reading of a report of an attack on Port Hale in which Berta Lund was hit, with what it says of it."""
    d = Draft(
        f"{actor} attacked Berta Lund, aged {age}, and {killed} others in Port Hale near {where}. "
        + " ".join(f"{outlet}{n}" for n in range(60)),
        outlet=outlet,
        published=published,
    )
    count = d.quantity(str(killed), killed, bound, unit) if killed else None
    d.event(
        "attack",
        "attacked",
        at=at,
        status=status,
        counts={"companion": count},
        actor=d.entity("organization", actor),
        target=d.person("Berta Lund", **({"age": age} if age else {})),
        companion=f"{killed} others",
        where=d.place("Port Hale", where) if where else None,
    )
    return d.reading()


def conflicts(*readings):
    """Give the values in conflict by field, of the one incident."""
    (incident,) = weigh(readings).incidents
    return {c.field: [v.value for v in c.values] for c in incident.conflicts}


def test_numbers_that_differ_are_a_conflict():
    """Two numbers of one thing cannot both be so."""
    assert conflicts(report("A", killed=12), report("B", killed=15)) == {"companion.quantity": ["12", "15"]}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((60, "at-least"), (63, "exactly")),
        ((63, "at-most"), (60, "exactly")),
        ((200, "about"), (210, "exactly")),
        ((60, "at-least"), (70, "at-least")),
    ],
)
def test_numbers_within_bounds_are_no_conflict(first, second):
    """At least 60 and 63 can both be so, and about 200 and 210."""
    a, b = (report(o, killed=n, bound=k) for o, (n, k) in (("A", first), ("B", second)))
    assert conflicts(a, b) == {}


def test_bounds_that_cannot_meet_are_a_conflict():
    """At least 60 and 20 cannot both be so."""
    found = conflicts(report("A", killed=60, bound="at-least"), report("B", killed=20))
    assert found == {"companion.quantity": ["20", "at least 60"]}


def test_numbers_of_unlike_things_are_no_conflict():
    """Forty people and two hundred houses can both be so; forty houses and two hundred cannot."""
    people = report("A", killed=40, unit="people")
    assert conflicts(people, report("B", killed=200, unit="house")) == {}
    assert conflicts(people, report("B", killed=60, unit="people")) == {"companion.quantity": ["40", "60"]}
    houses = report("A", killed=40, unit="house")
    assert conflicts(houses, report("B", killed=200, unit="house")) == {"companion.quantity": ["200", "40"]}


def test_what_one_report_tells_of_two_is_no_dispute():
    """A way over Sweden to Norway has two destinations, and a report that tells only the first is not at odds with it."""

    def fled(outlet, *lands):
        d = Draft(f"Karl Ek fled to {' and to '.join(lands)}. {outlet * 40}", outlet=outlet, published="2031-05-04")
        ek = d.person("Karl Ek")
        for nth, land in enumerate(lands):
            d.event("border-crossing", "fled", at="2031-05-03", actor=ek, destination=d.place(land, ("SE", "NO")[nth]))
        return d.reading()

    assert conflicts(fled("A", "Sweden", "Norway"), fled("C", "Sweden")) == {}


def test_what_most_origins_say_comes_first():
    """The value that more origins give stands before the other."""
    found = conflicts(report("A", killed=15), report("B", killed=12), report("C", killed=12))
    assert found == {"companion.quantity": ["12", "15"]}


def test_a_year_is_no_conflict_with_a_day_in_it():
    """A broader date and a day in it are one date told with other precision."""
    assert conflicts(report("A", at="2031"), report("B", at="2031-05-03")) == {}


def test_days_that_differ_are_a_conflict_and_a_clash():
    """Two days of one incident cannot both be its date; the record says so in both places."""
    record = weigh([report("A", at="2031-05-02"), report("B", at="2031-05-03"), report("C", at="2031-05-03")])
    (incident,) = record.incidents
    assert [(c.field, [v.value for v in c.values]) for c in incident.conflicts] == [
        ("when", ["2031-05-03", "2031-05-02"])
    ]
    assert incident.when.edtf == "2031-05-03"
    (clash,) = record.clashes
    assert "A gives 2 May 2031" in clash.explanation


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("47", "49", {"target.age": ["47", "49"]}),
        ("in her forties", "47", {}),
        ("in her fifties", "47", {"target.age": ["47", "in her fifties"]}),
        ("47", "47", {}),
    ],
)
def test_ages(first, second, expected):
    """Ages are compared by when somebody can have been born: a decade does not contradict a year in it."""
    assert conflicts(report("A", age=first), report("B", age=second)) == expected


def test_other_actors_are_a_conflict():
    """Where two reports agree on the target, the day and the place, but not on who it was, that is a conflict."""
    found = conflicts(report("A", where="SE"), report("B", actor="Sudmark Rebels", where="SE"))
    assert found == {"actor": ["Norland Guard", "Sudmark Rebels"]}


def test_a_denial_is_a_conflict_of_status():
    """What one says happened and another denies is in conflict."""
    assert conflicts(report("A"), report("B", status="denied"))["status"] == ["happened", "denied"]


def test_each_value_has_its_words():
    """The evidence of a value is the place where it is said."""
    (incident,) = weigh([report("A", killed=12), report("B", killed=15)]).incidents
    (conflict,) = incident.conflicts
    assert [p.text for v in conflict.values for p in v.evidence] == ["12", "15"]
    assert len({o for v in conflict.values for o in v.origins}) == 2


def test_numbers_are_shown_with_their_bounds():
    """A number is shown plainly, and with the word for its bound."""

    def of(value, bound):
        return Quantity(span=Span(0, 1), value=value, bound=bound)

    assert [number(of(1200, "exactly")), number(of(2.5, "about")), number(of(60, "at-least"))] == [
        "1200",
        "about 2.5",
        "at least 60",
    ]
    assert limits(of(60, "at-least"))[0] == 60


def test_ages_that_only_a_birthday_between_could_explain_are_a_conflict():
    """46 on one day and 47 on the next would need a birthday just then; half a year later it is no conflict."""
    first = report("A", age="46")
    assert conflicts(first, report("B", age="47", published="2031-05-05")) == {"target.age": ["46", "47"]}
    assert conflicts(first, report("B", age="47", published="2031-11-05")) == {}


def test_a_toll_that_rises_is_no_dispute():
    """What one source told on an earlier day gives way to what it tells later; two sources stay at odds."""
    first = report("A", killed=12)
    assert conflicts(first, report("A", killed=15, published="2031-05-05")) == {}
    assert conflicts(first, report("B", killed=15, published="2031-05-05")) == {"companion.quantity": ["12", "15"]}


def test_what_was_planned_is_not_at_odds_with_what_happened():
    """A conflict over whether it happened is between those who say so and those who deny it."""
    plan = report("A", status="planned", published="2031-05-02")
    assert conflicts(plan, *(report(o, status=s) for o, s in (("B", "happened"), ("C", "denied")))) == {
        "status": ["happened", "denied"]
    }


def test_an_age_that_is_put_right_is_no_conflict():
    """The age in a correction takes the place of the one that the outlet gave before."""
    first, second = report("A", age="51"), report("B", age="51")
    later = Draft("Correction: Berta Lund, aged 57, was attacked by Norland Guard.", outlet="A", published="2031-05-08")
    later.event(
        "attack",
        "attacked",
        at="2031-05-03",
        actor=later.entity("organization", "Norland Guard"),
        target=later.person("Berta Lund", age="57"),
    )
    assert conflicts(first, later.reading()) == {}
    assert conflicts(second, later.reading()) == {"target.age": ["51", "57"]}


@pytest.mark.parametrize(
    ("spots", "field"),
    [
        (((59.91, 10.75), (60.39, 5.32)), ["where"]),
        (((59.91, 10.75), (59.95, 10.91)), []),
        (((59.91, 10.75), (60.4, 5.3)), []),
    ],
)
def test_two_towns_far_apart_are_a_conflict(spots, field):
    """Oslo and Bergen are two places; a suburb, or a region known to a tenth of a degree, may hold the town."""
    told = []
    for outlet, name, spot in zip("AB", ("Oslo", "Bergen"), spots, strict=True):
        d = Draft(f"Norland Guard attacked Berta Lund in {name}. {outlet * 40}", outlet=outlet, published="2031-05-04")
        guard, lund, place = d.entity("organization", "Norland Guard"), d.person("Berta Lund"), d.place(name, "NO")
        d.entities[-1] = replace(d.entities[-1], lat=spot[0], lon=spot[1])
        d.event("attack", "attacked", at="2031-05-03", actor=guard, target=lund, where=place)
        told.append(d.reading())
    assert list(conflicts(*told)) == field
