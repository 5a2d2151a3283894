"""Whom and what else the reports of somebody name."""

from dragoman.weigh.company import company, states
from dragoman.weigh.profiles import profile_of, sightings_of
from dragoman.weigh.sheets import Sheet
from tests.weigh.draft import Draft


def profile(text, name, **others):
    """Give the profile of who bears `name` in a report that also reads `others` by kind."""
    d = Draft(text)
    d.person(name)
    for other in others.get("people", ()):
        d.person(other)
    sheet = Sheet(d.reading())
    return profile_of(next(s for s in sightings_of(sheet) if s.entity.name == name))


def test_whole_names_of_people_and_names_of_two_words_are_company():
    """Another person by a whole name, and a ship that is read as nobody, are told of with somebody."""
    told = profile("Anders Holm met Ruth Adler on the ferry Sea Star.", "Anders Holm", people=["Ruth Adler"])
    assert company(told) == {"ruth adler": ("person", "Ruth Adler"), "sea star": ("other", "Sea Star")}


def test_titles_and_what_bears_his_own_name_are_no_company():
    """A post in capitals, and a firm of his own name, are not told of with somebody."""
    told = profile("Anders Holm met the Prime Minister at the firm Holm Brothers.", "Anders Holm")
    assert company(told) == {}


def test_countries_are_told_by_adjectives_too():
    """A report that tells of Kenyan police names Kenya."""
    assert states(profile("Anders Holm met Kenyan police.", "Anders Holm")) == {"Kenya"}
