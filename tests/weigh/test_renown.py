"""A name alone stands for one whom many other reports introduce by the whole name and then call by it."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def telling(name, day, *, alone=None, beside="Ada Lund", after="spoke", pronoun="He"):
    """Give a report of somebody, called by the whole name and then perhaps by a part of it."""
    words = f"{name} {after}. {beside} listened."
    d = Draft(words + (f" {alone} left. {pronoun} waved." if alone else ""), outlet=f"Paper {day}", published=day)
    d.person(name, *((f"{alone}#2", pronoun) if alone and alone in name else (alone, pronoun) if alone else ()))
    d.person(beside)
    if alone:
        d.entities[0] = type(d.entities[0])(
            **{f: getattr(d.entities[0], f) for f in d.entities[0].__struct_fields__} | {"aliases": (alone,)}
        )
    return d.reading()


def known(name="Jonas Verhoef", alone="Verhoef", pronoun="He", many=4):
    """Give reports that call somebody by the whole name and then by the name alone."""
    return [telling(name, f"2031-05-{day:02}", alone=alone, pronoun=pronoun) for day in range(1, many + 1)]


def persons(readings, name):
    """Give how many persons of the record bear a name."""
    return sum(name in (e.name, *e.names) for e in weigh(readings).entities if e.kind == "person")


def test_a_name_alone_is_that_of_whom_many_reports_call_by_it():
    """A report that has the name alone, in the same company, is of the known one."""
    assert persons([*known(), telling("Verhoef", "2031-05-20")], "Verhoef") == 1


@pytest.mark.parametrize(
    ("others", "one"),
    [
        (known(many=3), telling("Verhoef", "2031-05-20")),
        (known(), telling("Verhoef", "2031-05-20", beside="Ines Prado")),
        (known(), telling("Verhoef", "2033-05-20")),
        (known(), telling("Verhoef", "2031-05-20", after="administration spoke")),
        (known(pronoun="She"), telling("Mr Verhoef", "2031-05-20")),
    ],
)
def test_a_name_alone_is_nobody_where_something_lacks(others, one):
    """Too few reports, other company, another year, a government of that name, or another gender: two persons."""
    assert len([e for e in weigh([*others, one]).entities if "Verhoef" in e.name]) == 2


@pytest.mark.parametrize(("others", "one"), [(("Ada Lund", "Karl Ek", "Ines Prado"), 1), (("Ada Lund",), 2)])
def test_two_reports_with_a_name_alone_are_of_one_in_much_the_same_company(others, one):
    """Where no report says whose a name is, three others of both reports make it one, and one other does not."""
    readings = []
    for day in ("2031-05-01", "2031-05-20"):
        d = Draft(f"Verhoef spoke on {day}. {' '.join(f'{o} listened.' for o in others)}", outlet=day, published=day)
        for name in ("Verhoef", *others):
            d.person(name)
        readings.append(d.reading())
    assert len([e for e in weigh(readings).entities if e.name == "Verhoef"]) == one
