"""Those who hold the highest office."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def _people(*told):
    """Give the persons of the record of reports: each of (name, post, published)."""
    readings = []
    for nth, (name, post, published) in enumerate(told):
        d = Draft(f"{name} is {post}.", outlet=f"Paper {nth}", published=published)
        d.person(name, position=post)
        readings.append(d.reading())
    return [e for e in weigh(readings).entities if e.kind == "person"]


def test_a_president_called_by_family_name_is_the_president():
    """President Aasen is Berit Aasen, the president, in reports of the same weeks."""
    (person,) = _people(("Berit Aasen", "President of Norway", "2031-05-04"), ("Aasen", "President", "2031-05-09"))
    assert person.names == ("Berit Aasen", "Aasen")


@pytest.mark.parametrize(
    "other",
    [
        ("Aasen", "president of Fenland Bank", "2031-05-09"),
        ("Aasen", "President", "2033-05-09"),
        ("Aasen", "professor", "2031-05-09"),
        ("Carl Aasen", "President", "2031-05-09"),
    ],
)
def test_another_office_time_or_given_name_is_another(other):
    """The president of a bank, one of two years later, a professor, and one of another given name are others."""
    assert len(_people(("Berit Aasen", "President of Norway", "2031-05-04"), other)) == 2
