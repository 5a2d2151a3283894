"""Dossiers: what is told of a party, added to sighting by sighting, whatever the order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Entity, Fact, Span
from dragoman.weigh.cards import PartyCard, Seen
from dragoman.weigh.dossiers import addresses_of, noun_of, told_of

NAMES = ("Anders Holm", "Holm", "A. Holm")


def seen(number):
    """Give one of some sightings of a harbour master, with its address."""
    report = f"r{number % 7}"
    entity = Entity(id=f"e{number}", kind="person", name=NAMES[number % 3], aliases=(NAMES[(number + 1) % 3],),
                    facts=(Fact(property="age", value=("52", "53")[number % 2], evidence=Span(number % 5, number % 5 + 2)),
                           Fact(property="position", value=("Master", "master")[number % 2], evidence=Span(9, 12))),
                    country=("NO", None)[number % 2], lat=(None, 59.9)[number % 2], lon=(None, 10.7)[number % 2])  # fmt: skip
    day = f"2031-05-{1 + number % 7:02}"
    ident = entity.id
    place = f"{day} {report} {len(ident):003}{ident}"
    made = Seen(place, (day, report, len(ident), ident), entity, "person", "c", words=("x", "y"))
    return f"{report}/{ident}", made


CARD = PartyCard("p1", "", "person", "Anders Holm", (), ("the same name",), (), "", "", "", "")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=12, unique=True), st.integers(1, 4))
def test_one_more_is_added_as_if_all_had_come_at_once(numbers, size):
    """In any order and portions, all that is told is what is told of all at once."""
    told = None
    for start in range(0, len(numbers), size):
        told = told_of([seen(n) for n in numbers[start : start + size]], told)
    assert told == told_of([seen(n) for n in sorted(numbers)])
    assert noun_of(CARD, told) == noun_of(CARD, told_of([seen(n) for n in numbers]))


def test_what_is_told_first_counts():
    """A party has its own name first, then those told, the facts with every place, and the first country and spot."""
    told = told_of([seen(1), seen(0), seen(8)])
    noun = noun_of(CARD, told)
    assert addresses_of(told) == noun.members == ("r0/e0", "r1/e1", "r1/e8")
    assert noun.names == ("Anders Holm", "Holm", "A. Holm")
    assert noun.reports == ("r0", "r1")
    assert [(f.property, f.value, [p.report for p in f.evidence]) for f in noun.facts] == [
        ("age", "52", ["r0", "r1"]), ("age", "53", ["r1"]), ("position", "Master", ["r0", "r1"]),
    ]  # fmt: skip
    assert (noun.country, noun.lat, noun.lon) == ("NO", 59.9, 10.7)
    assert addresses_of(None) == ()
