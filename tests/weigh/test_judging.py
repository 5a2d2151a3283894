"""Two tellings are judged by what agrees, and by whether that is enough for their type."""

import pytest

from dragoman.weigh.agreement import seldom_twice, violent
from dragoman.weigh.decisions import bind
from dragoman.weigh.entities import join_entities
from dragoman.weigh.judging import THRESHOLD, apart, judge_tellings
from dragoman.weigh.sheets import sheets_of
from dragoman.weigh.tellings import Telling, mentions_of
from tests.weigh.draft import Draft


def tellings(*readings):
    """Give each event of the readings as a telling of its own, in the order of the readings."""
    sheets = sheets_of(readings)
    mentions = mentions_of(sheets, join_entities(sheets, bind(())))
    order = {r.report.id: n for n, r in enumerate(readings)}
    return [Telling([m]) for m in sorted(mentions, key=lambda m: (order[m.sheet.id], m.event.trigger))]


def told(text, kind, trigger, *, outlet, published="2031-05-04", at=None, **roles):
    """Give a reading with one event; a role that is a name in the text is a person's, else somebody's."""
    d = Draft(text, outlet=outlet, published=published)
    ids = {r: d.person(words) if words.istitle() else d.somebody(words) for r, words in roles.items()}
    d.event(kind, trigger, at=at, **ids)
    return d.reading()


def test_different_kinds_of_event_are_never_one():
    """An election and an arrest of one person on one day are two things, whatever else agrees."""
    a, b = tellings(
        told("Anders Holm was elected.", "election", "elected", outlet="A", at="2031-05-03", target="Anders Holm"),
        told("Anders Holm was arrested.", "arrest", "arrested", outlet="B", at="2031-05-03", target="Anders Holm"),
    )
    assert judge_tellings(a, b).score < 0


def test_two_named_people_keep_two_things_apart():
    """Arrests of two named people are two arrests, on one day or not."""
    a, b = tellings(
        told("Anders Holm was arrested.", "arrest", "arrested", outlet="A", at="2031-05-03", target="Anders Holm"),
        told("Karl Ek was arrested.", "arrest", "arrested", outlet="B", at="2031-05-03", target="Karl Ek"),
    )
    assert apart([a], [b])
    assert judge_tellings(a, b).score < THRESHOLD


def joined(*readings):
    """Tell whether two tellings are judged to be of one incident."""
    a, b = tellings(*readings)
    return judge_tellings(a, b).score >= THRESHOLD and not apart([a], [b])


def arrest(text, *, outlet, published="2031-05-04", at=None, target="Anders Holm", **roles):
    """Give a reading that somebody was arrested."""
    return told(text, "arrest", "arrested", outlet=outlet, published=published, at=at, target=target, **roles)


@pytest.mark.parametrize(
    ("published", "at", "one"),
    [
        ("2031-05-05", None, True),  # no day told, in the same news
        ("2031-05-05", "2031-05-02", True),  # a day told wrong
        ("2031-09-05", "2031-05", True),  # a month the day lies in
        ("2031-09-05", None, False),  # no day told, in other news
        ("2031-05-16", "2031-05-15", False),  # another day
    ],
)
def test_what_seldom_happens_twice_to_one_is_one_at_one_time(published, at, one):
    """Arrests of one named man are one where their dates meet, or nearly, or both are the same news."""
    first = arrest("Anders Holm was arrested on Saturday.", outlet="A", at="2031-05-03")
    assert joined(first, arrest("Anders Holm was arrested.", outlet="B", published=published, at=at)) is one


def vessel(text, outlet, words, published="2031-05-04"):
    """Give a reading that a vessel sank off an island of that text."""
    d = Draft(text, outlet=outlet, published=published)
    d.place("Tofoa")
    d.event("accident", "sank", target=d.somebody(words), at="2031-05-03")
    return d.reading()


@pytest.mark.parametrize(("other", "one"), [("the ferry Sea Star", True), ("a ferry", True), ("a tanker", False)])
def test_the_noun_or_the_name_in_a_description_tells_which_it_was(other, one):
    """The ferry of a name is the ferry of that name, or a ferry in the same place that day, and no tanker."""
    named = vessel("The ferry Sea Star sank off Tofoa.", "A", "The ferry Sea Star")
    unnamed = vessel(f"{other[0].upper()}{other[1:]} sank off Tofoa.", "B", f"{other[0].upper()}{other[1:]}")
    assert joined(named, unnamed) is one


def test_what_may_come_is_not_what_has_been():
    """A test that is planned, told after one that has happened, is another."""
    done = Draft("Norland tested a missile.", outlet="A", published="2031-05-04")
    done.event(
        "weapons-test", "tested", actor=done.place("Norland"), target=done.somebody("a missile"), at="2031-05-03"
    )
    plan = Draft("Norland plans to test a missile.", outlet="B", published="2031-05-09")
    plan.event("weapons-test", "test", status="planned", actor=plan.place("Norland"), target=plan.somebody("a missile"))
    assert not joined(done.reading(), plan.reading())


def expelled(text, outlet, person, published="2031-05-04", at=None, target=None):
    """Give a reading that Norland expelled somebody, who may not be told, of a report that names a person."""
    d = Draft(text, outlet=outlet, published=published)
    d.person(person), d.place("Port Hale")
    d.event(
        "expulsion", "expelled", actor=d.place("Norland"), at=at, **({"target": d.somebody(target)} if target else {})
    )
    return d.reading()


@pytest.mark.parametrize(("person", "one"), [("Ada Brandt", True), ("Karl Ek", False)])
def test_what_a_mention_lacks_fits_what_has_it_in_one_story(person, one):
    """An expulsion of nobody told is that of an inspector where both reports tell of one woman and one town."""
    first = expelled(
        "Norland expelled an inspector. Ada Brandt left Port Hale.",
        "A",
        "Ada Brandt",
        at="2031-05-03",
        target="an inspector",
    )
    other = expelled(f"Norland expelled her. {person} left Port Hale.", "B", person, published="2031-05-05")
    assert joined(first, other) is one


@pytest.mark.parametrize(("day", "one"), [("2031-05-05", True), ("2031-05-11", False)])
def test_an_exact_day_is_told_wrong_by_a_few_at_most(day, one):
    """Two expulsions of an envoy by one state two days apart may be one told wrong; eight days apart they are two."""

    def sent(outlet, at):
        d = Draft("Norland expelled an envoy of Ruland.", outlet=outlet, published="2031-05-12")
        d.event("expulsion", "expelled", actor=d.place("Norland"), target=d.somebody("an envoy of Ruland"), at=at)
        return d.reading()

    a, b = tellings(sent("A", "2031-05-03"), sent("B", day))
    assert apart([a], [b]) is not one


def killing(text, kind, trigger, *, outlet, target="Anders Holm"):
    """Give a reading that somebody was killed on one day, told as a death or as violence."""
    return told(text, kind, trigger, outlet=outlet, at="2031-05-03", target=target)


def test_the_killing_of_one_who_is_named_is_violence():
    """That a named man was killed is told of what others tell as a shooting; that some farmers were, need not be."""
    (named,) = tellings(killing("Anders Holm was killed.", "death", "killed", outlet="B"))
    (crowd,) = tellings(killing("Some farmers were killed.", "death", "killed", outlet="C", target="Some farmers"))
    (natural,) = tellings(killing("Anders Holm died.", "death", "died", outlet="D"))
    assert (violent(named), violent(crowd), violent(natural)) == (True, False, False)


def test_one_arrest_is_told_of_a_name_in_two_spellings():
    """An arrest seldom happens twice to one, by whichever of his names he is called."""
    first = Draft(
        "Yusuf Garbawi, 44, a miller, was arrested at the Amber Fair in Varta.", outlet="A", published="2031-05-04"
    )
    second = Draft(
        "Jusuf Garbawi, 44, a miller, was arrested at the Amber Fair in Varta.", outlet="B", published="2031-05-05"
    )
    for d, name, at in ((first, "Yusuf Garbawi", "2031-05-03"), (second, "Jusuf Garbawi", None)):
        d.event("arrest", "arrested", at=at, target=d.person(name, position="miller", age="44"))
    a, b = tellings(first.reading(), second.reading())
    assert seldom_twice(a, b)
