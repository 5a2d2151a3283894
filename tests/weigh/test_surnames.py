"""A family name alone is that of whom a report of one story calls by the whole name."""

import pytest

from dragoman.weigh import weigh
from dragoman.weigh.clusters import Pair
from dragoman.weigh.names import families
from dragoman.weigh.surnames import without_rivals
from tests.weigh.draft import Draft


def told(text, *people, outlet="Fenland Courier", published="2031-05-04"):
    """Give a reading of a report on persons."""
    d = Draft(text, outlet=outlet, published=published)
    for name in people:
        d.person(name)
    return d.reading()


WHOLE = "Captain Joren Maddox led the soldiers who rebelled in Kenya. The road is closed."


def named(record, family):
    """Give how many persons of a record are of a family."""
    return len([e for e in record.entities if e.kind == "person" and family in e.name])


@pytest.mark.parametrize(
    ("text", "day", "persons"),
    [
        ("Captain Maddox was arrested in Kenya on Monday, the army said.", "2031-05-09", 1),
        ("Captain Maddox was arrested in Kenya on Monday, the army said.", "2031-09-09", 2),
        ("Captain Maddox was arrested in Peru on Monday, the army said.", "2031-05-09", 2),
        ("General Maddox was arrested in Kenya on Monday, the army said.", "2031-05-09", 2),
        ("The Maddox family lives in Kenya, in a village, the army said.", "2031-05-09", 2),
    ],
)
def test_a_rank_and_a_family_name_in_one_country_and_month(text, day, persons):
    """The same rank, family name and country in the same weeks are one; another rank, country or season is not."""
    record = weigh([told(WHOLE, "Joren Maddox"), told(text, "Maddox", outlet="Harrow Post", published=day)])
    assert named(record, "Maddox") == persons


def test_a_family_name_that_many_bear_is_not_enough():
    """Of a name that is among the most frequent, a rank and a country tell nobody."""
    reports = (
        told(WHOLE.replace("Maddox", "Smith"), "Joren Smith"),
        told("Captain Smith was arrested in Kenya, they said.", "Smith", outlet="Harrow Post"),
    )
    assert named(weigh(reports), "Smith") == 2


def test_two_of_a_family_in_the_report_are_nobody_in_another():
    """A report that names two of one family does not tell which of them another calls by the name alone."""
    both = told(WHOLE + " His brother Captain Tomas Maddox fled.", "Joren Maddox", "Tomas Maddox")
    alone = told("Captain Maddox was arrested in Kenya on Monday.", "Maddox", outlet="Harrow Post")
    assert named(weigh([both, alone]), "Maddox") == 3


def test_a_name_alone_that_fits_two_is_nobodys_for_sure():
    """Of two captains of one family, in two reports, a third with the name alone tells neither, and asks."""
    other = told(WHOLE.replace("Joren", "Tomas").replace("rebelled", "fled"), "Tomas Maddox", outlet="Tidal Wire")
    alone = told("Captain Maddox was arrested in Kenya on Monday.", "Maddox", outlet="Harrow Post")
    record = weigh([told(WHOLE, "Joren Maddox"), other, alone])
    assert named(record, "Maddox") == 3
    assert len(record.suggestions) == 2


def test_of_two_whom_a_name_alone_fits_the_one_that_it_fits_clearly_better_has_it():
    """The pairs of a name alone are left out, but for that of the one whose score is well above the other's."""
    names = [("Maddox",), ("Joren Maddox",), ("Tomas Maddox",), ("J. Maddox",)]
    assert without_rivals([Pair(0.9, 0, 1), Pair(1.0, 0, 2)], names) == []
    assert without_rivals([Pair(0.9, 0, 1), Pair(1.3, 0, 2)], names) == [Pair(1.3, 0, 2)]
    one = [Pair(0.9, 0, 1), Pair(0.9, 0, 3), Pair(0.9, 1, 3)]
    assert without_rivals(one, names) == one


def test_what_somebody_goes_by_is_a_name_alone():
    """The nickname that a report tells is its bearer's in another report of the same weeks and country."""
    d = Draft("Daniel Otieno Ouma, alias Simba, was freed in Kenya.", outlet="A", published="2031-05-04")
    d.person("Daniel Otieno Ouma")
    alone = told("Captain Simba was seen in Kenya on Monday.", "Simba", outlet="Harrow Post")
    persons = [e for e in weigh([d.reading(), alone]).entities if e.kind == "person"]
    assert [len(p.reports) for p in persons] == [2]


def test_the_words_by_which_alone_somebody_may_be_called():
    """They are the last of a name, and of two family names the first; no middle name, patronymic or syllable."""
    assert families("Wilson Arango Mejía") == ("arango", "mejia")
    assert families("George Michael Holm") == families("Oleg Petrovich Holm") == ("holm",)
    assert families("Pak Nam Chol") == ("chol",)
