"""Sources: what unnamed ones are by their descriptions, and which may be one."""

import pytest

from dragoman.weigh.accounts import Source
from dragoman.weigh.sources import kinds_meet, kinds_of, kinds_of_organisation, of_one_house


@pytest.mark.parametrize(
    ("description", "kinds"),
    [
        ("a former colleague", {"colleague"}),
        ("a senior government official", {"official"}),
        ("a police official", {"police"}),
        ("people familiar with the matter", set()),
        ("a source at the embassy", set()),
        ("the state news agency", {"press"}),
        ("two witnesses", {"witness"}),
        ("a retired general", {"military"}),
    ],
)
def test_kinds(description, kinds):
    """The head of a description tells the kind; what stands before an official tells of what."""
    assert kinds_of(description) == kinds


def test_organisations():
    """Words in its name tell what the people of an organisation are."""
    assert "official" in kinds_of_organisation("Unification Ministry")
    assert "intelligence" in kinds_of_organisation("National Intelligence Service")
    assert kinds_of_organisation("Norwood") == frozenset()


def test_kinds_that_meet():
    """An official may be of the police; a colleague is not a policeman; nobody described may be anybody."""
    assert kinds_meet(frozenset({"official"}), frozenset({"police"}))
    assert not kinds_meet(frozenset({"colleague"}), frozenset({"police"}))
    assert kinds_meet(frozenset(), frozenset({"police"}))


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Tidal Wire", "Tidal Wire Africa", True),
        ("Tidal Wire Persian", "Tidal Wire Norway", True),
        ("Tidal Wire", "Harrow Wire", False),
        ("Tidal Wire", "Tidal Courier", False),
        ("Asia News", "Asia Online", False),
    ],
)
def test_services_of_one_house(a, b, one):
    """An agency and a service of it are of one house; a shared place or kind of paper makes none."""
    first, second = (Source(f"name {name}", name, "outlet", True) for name in (a, b))
    assert of_one_house(first, second) == of_one_house(second, first) == one
