"""Countries by names, demonyms and capitals, and the compass where the context tells."""

import pytest

from dragoman.weigh.countries import compass_in, countries_in, country_name, country_of_name, country_told


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("a North Korean diplomat based in Havana", {"KP", "CU"}),
        ("the South Korean navy", {"KR"}),
        ("U.S. and British ships", {"US", "GB"}),
        ("a Nigerien, not a Nigerian", {"NE", "NG"}),
        ("South Sudan", {"SS"}),
        ("an Indiana man", set()),
    ],
)
def test_words_tell_countries(words, codes):
    """The longest name at a place tells the country, and parts of words tell none."""
    assert countries_in(words) == codes


def test_a_name_is_a_country_or_is_not():
    """A country is known by any of its names; its people and towns are not it."""
    assert [country_of_name(n) for n in ("the Netherlands", "Holland", "Dutch", "Amsterdam")] == [
        "NL",
        "NL",
        None,
        None,
    ]
    assert country_name("NL") == "Netherlands"


def test_a_land_within_a_country_tells_it_and_is_another():
    """Scotland tells the United Kingdom, and is not it."""
    assert countries_in("a Scottish farm, in Scotland") == {"GB"}
    assert country_of_name("Scotland") is None


@pytest.mark.parametrize(
    ("words", "code"), [("Turkish", "TR"), ("the Republic of Korea", "KR"), ("Ankara", None), ("Turkish Straits", None)]
)
def test_words_are_of_a_country_where_nothing_else_is_told(words, code):
    """A country's name and the word for what is of it tell it, a capital and longer names do not."""
    assert country_told(words) == code


def test_the_compass_is_read_in_its_context():
    """The North is a country only where the report tells which."""
    assert compass_in("the North's mission", "Seoul was silent.") == {"KP"}
    assert compass_in("the North's mission", "Snow fell in England.") == frozenset()
    assert compass_in("the South Pole", "Seoul was silent.") == frozenset()
