"""Places: one by name and country."""

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
