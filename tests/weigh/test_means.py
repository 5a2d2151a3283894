"""What a thing is known by besides those who take part."""

import pytest

from dragoman.weigh.means import denied_later, named_beside, same_means
from tests.weigh.draft import Draft
from tests.weigh.test_judging import tellings


def disaster(force, target, *, country="Peru", at="2031-08-04", outlet="A"):
    """Give a reading that a force struck something in a country."""
    d = Draft(f"{force} struck {target} in {country}.", outlet=outlet, published="2031-08-05")
    where = d.place(country, country={"Peru": "PE", "Chile": "CL"}[country])
    ids = {"instrument": d.somebody(force), "target": d.somebody(target), "place": where}
    d.event("disaster", "struck", at=at, **ids)
    return d.reading()


@pytest.mark.parametrize(
    ("force", "country", "at", "one"),
    [
        ("The quake", "Peru", "2031-08-04", True),
        ("The quake", "Peru", "2031-08-12", False),
        ("The quake", "Chile", "2031-08-04", False),
        ("A storm", "Peru", "2031-08-04", False),
        ("A second earthquake", "Peru", "2031-08-04", False),
    ],
)
def test_one_force_in_one_country_at_one_time_is_one(force, country, at, one):
    """An earthquake is one whatever it hit; of another day or country, another kind, or told as a second, it is not."""
    a, b = tellings(
        disaster("An earthquake", "a school"), disaster(force, "a bridge", country=country, at=at, outlet="B")
    )
    assert bool(same_means(a, b)) is one


def flight(text, who, *, outlet, named=(), status="happened", at=None, published="2031-05-04"):
    """Give a reading that somebody defected; `named` are others whom the report names."""
    d = Draft(text, outlet=outlet, published=published)
    actor = d.person(who, position="colonel") if who.istitle() else d.somebody(who)
    for other in named:
        d.person(other, position="colonel")
    d.event("defection", "defected", actor=actor, status=status, at=at)
    return d.reading()


def test_who_is_described_is_the_one_whom_the_report_names_elsewhere():
    """A report of a colonel that names Anders Holm in another sentence tells more surely of Anders Holm."""
    named = flight("Anders Holm, a colonel, defected.", "Anders Holm", outlet="A")
    text = "A colonel has not defected. Anders Holm is at home."
    a, b = tellings(named, flight(text, "A colonel", outlet="B", named=["Anders Holm"], status="denied"))
    assert named_beside(a, b)
    a, b = tellings(named, flight("A colonel has not defected.", "A colonel", outlet="B", status="denied"))
    assert not named_beside(a, b)


def test_a_denial_at_no_told_date_is_of_what_was_told_in_the_same_days():
    """A denial without a date is of what was told some days before, not of what was told months before."""
    told = flight("A colonel defected.", "A colonel", outlet="A", at="2031-05-02")
    a, b = tellings(told, flight("A colonel has not defected.", "A colonel", outlet="B", status="denied"))
    assert denied_later(a, b)
    later = flight("A colonel has not defected.", "A colonel", outlet="B", status="denied", published="2031-09-04")
    a, b = tellings(told, later)
    assert not denied_later(a, b)
