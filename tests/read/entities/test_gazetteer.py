"""Countries, nationality words, and which place a name means."""

import pytest

from dragoman.read.entities.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("name", "code"), [("DPRK", "KP"), ("the United Kingdom", "GB"), ("Britain", "GB"), ("U.S.", "US"), ("Burma", "MM")]
)
def test_a_country_is_known_by_its_other_names(name: str, code: str) -> None:
    """Acronyms, old names and "the" all lead to one code."""
    assert gazetteer().country(name) == code


@pytest.mark.parametrize(
    ("word", "code"), [("North Koreans", "KP"), ("Danes", "DK"), ("French", "FR"), ("Swiss", "CH")]
)
def test_nationality_words_name_a_country_and_are_no_place(word: str, code: str) -> None:
    """A nationality gives the country; it is not itself the name of one."""
    assert gazetteer().nationality(word) == code
    assert gazetteer().country(word) is None


def test_a_city_has_country_and_coordinates() -> None:
    """A capital is found where it is."""
    spot = gazetteer().place("Havana")
    assert spot is not None
    assert (spot.country, round(spot.lat or 0), round(spot.lon or 0)) == ("CU", 23, -82)


def test_the_countries_spoken_of_choose_among_places_of_one_name() -> None:
    """The larger one is meant, unless the report is about the country of the other."""
    assert gazetteer().place("Birmingham").country == "GB"
    assert gazetteer().place("Birmingham", {"US"}).country == "US"


def test_a_usual_name_goes_before_the_table() -> None:
    """The name "Washington" is the capital's, "Wash." the state's."""
    assert gazetteer().place("Washington").sort == "city"
    assert gazetteer().place("Wash.").sort == "region"


def test_the_north_is_a_country_only_where_korea_is_spoken_of() -> None:
    """A side of the compass is a name only with its cue."""
    assert gazetteer().sides("The North fired. Seoul protested.") == {"North": "KP"}
    assert gazetteer().sides("Rain fell in the North of England.") == {}
