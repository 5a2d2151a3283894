"""Countries by names, demonyms and capitals, and the compass where the context tells."""

import pytest

from dragoman.weigh.countries import compass_in, countries_in, country_name, country_of_name


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


def test_the_compass_is_read_in_its_context():
    """The North is a country only where the report tells which."""
    assert compass_in("the North's mission", "Seoul was silent.") == {"KP"}
    assert compass_in("the North's mission", "Snow fell in England.") == frozenset()
    assert compass_in("the South Pole", "Seoul was silent.") == frozenset()
