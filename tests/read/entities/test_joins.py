"""Which names are of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.entities.joins import initials, same_person

NAME = st.lists(st.sampled_from(["ri", "il", "kyu", "son", "gwon", "ann", "kerr", "r"]), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("tim r kerr", "tim kerr", True),
        ("ri il kyu", "ri il kyu", True),
        ("ri son gwon", "ri yong ho", False),
        ("tim kerr", "tom kerr", False),
        ("kerr", "tim kerr", False),
        ("t kerr", "tim kerr", True),
        ("tim a kerr", "tim b c kerr", False),
        ("kerr tim", "tim kerr", True),
    ],
)
def test_full_names_are_one_only_where_nothing_speaks_against_it(one: str, other: str, same: bool) -> None:
    """A middle name or initial may be left out; a shared family name is not enough."""
    assert same_person(one.split(), other.split()) is same


@given(NAME, NAME)
def test_it_does_not_matter_which_name_comes_first(one: list[str], other: list[str]) -> None:
    """The relation is symmetric."""
    assert same_person(one, other) == same_person(other, one)


def test_initials_leave_out_small_words_or_not() -> None:
    """The letters of a name are those of its words, with and without "of" and "and"."""
    assert {"FRC", "FRCN"} & initials("Fen Research Council")
    assert "NIS" in initials("National Intelligence Service")
    assert "EADS" in initials("European Aeronautic Defence and Space Company")
