"""Bodies that every country has."""

import pytest

from dragoman.weigh import weigh
from dragoman.weigh.bodies import generic
from tests.weigh.draft import Draft


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Foreign Ministry", True),
        ("the police", True),
        ("Border Guard Service", True),
        ("State Department", False),
        ("Norland Foreign Ministry", False),
        ("Security Council", False),
    ],
)
def test_names_that_every_country_has(name, expected):
    """A name is generic where all its words only say what the body does."""
    assert generic(name) is expected


def _ministry(text, outlet):
    d = Draft(text, outlet=outlet)
    d.entity("organization", "Foreign Ministry")
    return d.reading()


def _called(*readings):
    return [e.name for e in weigh(readings).entities if e.kind == "organization"]


def test_bodies_of_two_countries_are_two():
    """The Foreign Ministry of one dateline is not that of another; each is called by its country."""
    names = _called(
        _ministry("OSLO (Tidal Wire) - The Foreign Ministry denied it.", "A"),
        _ministry("LIMA (Tidal Wire) - The Foreign Ministry said so.", "B"),
    )
    assert sorted(names) == ["Norwegian Foreign Ministry", "Peruvian Foreign Ministry"]


def test_bodies_of_one_country_are_one():
    """The Foreign Ministry of two reports from one capital is one."""
    names = _called(
        _ministry("OSLO (Tidal Wire) - The Foreign Ministry denied it.", "A"),
        _ministry("OSLO - The Foreign Ministry said so.", "B"),
    )
    assert names == ["Norwegian Foreign Ministry"]


def test_bodies_of_no_country_stay_apart():
    """Where nothing tells the country, two reports mean two bodies."""
    names = _called(_ministry("The Foreign Ministry denied it.", "A"), _ministry("Our Foreign Ministry said so.", "B"))
    assert names == ["Foreign Ministry", "Foreign Ministry"]
