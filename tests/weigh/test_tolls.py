"""Tolls: who died or was hurt, of people nobody names, and the numbers told of them."""

import pytest

from dragoman.weigh.decisions import Bindings
from dragoman.weigh.entities import join_entities
from dragoman.weigh.sheets import sheets_of
from dragoman.weigh.tellings import Telling, mentions_of
from dragoman.weigh.tolls import counted_tolls, harm_of, is_fallen, is_risen, is_toll, kinds_of, without_tolls
from tests.weigh.draft import Draft


def mentions(draft):
    """Give the mentions of a report."""
    sheets = sheets_of([draft.reading()])
    return mentions_of(sheets, join_entities(sheets, Bindings((), ())))


def told(text, event_type, trigger, **roles):
    """Give the one mention of a report."""
    d = Draft(text)
    d.event(event_type, trigger, **{role: d.somebody(words) for role, words in roles.items()})
    return mentions(d)[0]


@pytest.mark.parametrize(
    ("event_type", "trigger", "harm"),
    [("death", "died", "dead"), ("injury", "hurt", "hurt"), ("attack", "killed", "dead"), ("attack", "shelled", None)],
)
def test_what_came_to_people_is_told_by_the_type_or_the_word(event_type, trigger, harm):
    """A death, an injury and a killing tell what came to those they were done to; shelling does not."""
    assert harm_of(told(f"Six people {trigger} in Vik.", event_type, trigger, target="Six people")) == harm


def test_people_whom_nobody_names_are_a_toll():
    """Six people who died are a toll; a named one who died is not."""
    d = Draft("Six people died in Vik. Berta Lund died in Vik.")
    d.event("death", "died", target=d.somebody("Six people"))
    d.event("death", "died#2", target=d.person("Berta Lund"))
    first, second = mentions(d)
    assert is_toll(Telling([first]))
    assert not is_toll(Telling([second]))


def test_that_nobody_died_is_no_toll():
    """A denial of deaths tells no toll, and so no more of what it denies."""
    d = Draft("Nobody died in Vik.")
    d.event("death", "died", target=d.somebody("Nobody"), status="denied")
    assert not is_toll(Telling(mentions(d)))


def test_what_is_told_besides_tolls_says_of_what_kind_it_is():
    """An attack with its deaths is an attack; deaths alone are deaths."""
    d = Draft("Gunmen stormed a post in Vik and six people died.")
    d.event("attack", "stormed", actor=d.somebody("Gunmen"), target=d.somebody("a post"))
    d.event("death", "died", target=d.somebody("six people"))
    whole = Telling(mentions(d))
    assert kinds_of(whole) == {"attack"}
    assert kinds_of(Telling(whole.mentions[1:])) == {"death"}
    assert without_tolls(whole).mentions == whole.mentions[:1]


def test_the_number_of_a_toll_is_read_in_its_sentence():
    """A number that a sentence about an accident tells of its dead is their count; other numbers are not."""
    d = Draft("The toll from the crash in Vik rose to 29 after 40 divers came.")
    d.quantity("29", 29)
    d.quantity("40", 40)
    d.event("accident", "crash", place=d.place("Vik"))
    (mention,) = mentions(d)
    assert [q.value for q in counted_tolls(mention)] == [29]
    assert is_risen(mention)
    assert not is_fallen(mention)


def test_the_day_on_which_a_toll_rose_is_not_that_of_the_deaths():
    """That a toll rose on one day says nothing of when those who are counted died; a death has its day."""
    d = Draft("The toll rose to 29 people on Monday. Six people died on Monday.")
    d.event("death", "rose", target=d.somebody("29 people"), at="2024-07-15")
    d.event("death", "died", target=d.somebody("Six people"), at="2024-07-15")
    assert [m.event.when is None for m in mentions(d)] == [True, False]
