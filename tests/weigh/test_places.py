"""Places: one by name and country."""

import pytest
from msgspec.structs import replace

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def _places(*told):
    readings = []
    for n, (name, country) in enumerate(told):
        d = Draft(f"It rained in {name}.", outlet=f"Paper {n}")
        d.place(name, country)
        readings.append(d.reading())
    return [e for e in weigh(readings).entities if e.kind == "place"]


def test_a_country_is_one_by_all_its_names():
    """Long, short and abbreviated names of a country are one place."""
    assert len(_places(("the United States", "US"), ("U.S.", "US"), ("America", "US"), ("USA", None))) == 1


@pytest.mark.parametrize(
    ("one", "other", "spot"),
    [
        ("Kiev", "Kyiv", ("UA", 50.45, 30.52)),
        ("Bombay", "Mumbai", ("IN", 19.07, 72.88)),
        ("Rangoon", "Yangon", ("MM", 16.81, 96.16)),
        ("Saigon", "Ho Chi Minh City", ("VN", 10.82, 106.63)),
        ("Peking", "Beijing", ("CN", 39.91, 116.4)),
    ],
)
def test_a_town_is_one_by_its_former_names(one, other, spot):
    """What the tables of the reader put in one spot is one place, whatever it is called."""
    code, lat, lon = spot
    readings = []
    for n, name in enumerate((one, other)):
        d = Draft(f"It rained in {name}.", outlet=f"Paper {n}")
        d.place(name, code)
        d.entities = [replace(e, lat=lat, lon=lon) if e.kind == "place" else e for e in d.entities]
        readings.append(d.reading())
    (place,) = [e for e in weigh(readings).entities if e.kind == "place"]
    assert set(place.names) == {one, other}
    assert place.because == ("names of one place",)


def test_a_country_is_one_by_its_former_name():
    """Burma and Myanmar are one, and so are Swaziland and Eswatini."""
    assert len(_places(("Burma", None), ("Myanmar", "MM"))) == 1
    assert len(_places(("Swaziland", None), ("Eswatini", "SZ"))) == 1


def test_towns_of_one_name_in_two_countries_are_two():
    """A name alone does not make one place of two."""
    assert len(_places(("Perth", "AU"), ("Perth", "GB"))) == 2


def test_a_town_without_a_country_is_the_only_one_told():
    """A name without a country is the place of that name, where there is just one."""
    assert len(_places(("Perth", "AU"), ("Perth", None))) == 1
    assert len(_places(("Perth", "AU"), ("Perth", "GB"), ("Perth", None))) == 3


def test_korea_is_not_north_korea():
    """Names that share a word are not one."""
    assert len(_places(("North Korea", "KP"), ("South Korea", "KR"))) == 2


def test_a_land_within_a_country_is_not_the_country():
    """England and Scotland are two, and neither is the United Kingdom."""
    assert len(_places(("England", "GB"), ("Scotland", "GB"), ("Britain", "GB"), ("UK", "GB"))) == 3


@pytest.mark.parametrize(("text", "many"), [("A treaty of Paris.", 1), ("A treaty of Paris, Texas.", 2)])
def test_a_capital_is_not_put_into_the_country_of_the_report(text, many):
    """A country that is only that of most of a report does not make another place of a capital."""
    here, there = Draft(text, outlet="A"), Draft("It rained in Paris.", outlet="B")
    here.place("Paris", "US")
    there.place("Paris", "FR")
    assert len([e for e in weigh([here.reading(), there.reading()]).entities if e.kind == "place"]) == many


def _towns(*told, country="US"):
    """Give the places of a town's name in reports that tell, right behind it, the state that it is in."""
    readings = []
    for n, words in enumerate(told):
        d = Draft(f"It rained in {words} for a day.", outlet=f"Paper {n}")
        d.place(words.split(",")[0], country)
        readings.append(d.reading())
    return [e for e in weigh(readings).entities if e.kind == "place"]


def test_towns_of_one_name_in_two_states_are_two():
    """A state told right behind a town tells it from those of other states, by its name or its short form."""
    assert len(_towns("Millbrook, Ohio", "Millbrook, Massachusetts")) == 2
    assert len(_towns("Millbrook, Mass.", "Millbrook, Massachusetts")) == 1


def test_a_town_without_a_state_is_that_of_the_only_one_told():
    """Where all that tell a state tell one, a town without is there; of two states it is in neither for sure."""
    assert len(_towns("Millbrook, Ohio", "Millbrook")) == 1
    assert len(_towns("Millbrook, Ohio", "Millbrook", "Millbrook, Maine")) == 3


def test_what_comes_next_in_a_list_is_no_state():
    """Another town behind a comma tells nothing of where a town is."""
    assert len(_towns("Millbrook, Fenland", "Millbrook, Ohio")) == 1
