"""Two times that bound one stretch."""

import pytest

from dragoman.read.times.ranges import stretch
from dragoman.read.times.times import find_times
from tests.read.built import built

MET = """
They they PRON PRP nsubj 1
met meet VERB VBD ROOT 1
{opens} {opens} ADP IN prep 1
{first} {first} {tag} pobj 2
{joins} {joins} ADP IN prep 1
{second}
. . PUNCT . punct 1
"""
MONTHS = {"first": "March", "second": "June June PROPN NNP pobj 4\n2022 2022 NUM CD nummod 5", "tag": "PROPN NNP"}
AFTER = {"first": "Monday", "second": "Tuesday Tuesday PROPN NNP pobj 4", "tag": "PROPN NNP"}
DAYS = {"first": "Monday", "second": "Wednesday Wednesday PROPN NNP pobj 4", "tag": "PROPN NNP"}
YEARS = {"first": "2014", "second": "2016 2016 NUM CD pobj 4", "tag": "NUM CD"}

STRETCHES = {
    "between years": (("between", "and", YEARS), "2014/2016"),
    "from month to month": (("from", "to", MONTHS), "2022-03/2022-06"),
    "one day and the next": (("on", "and", AFTER), "2024-07-15/2024-07-16"),
    "one day and another": (("on", "and", DAYS), None),
    "from weekday to weekday": (("from", "to", DAYS), "2024-07-08/2024-07-10"),
    "two years apart": (("in", "and", YEARS), None),
    "two months after one another": (("in", "and", {**MONTHS, "first": "May"}), "2022-05/2022-06"),
}


@pytest.mark.parametrize("name", STRETCHES)
def test_from_and_between_make_one_stretch_of_two_times(name):
    """The first of a stretch lies in the year, or the week, that leads up to the second; those apart are two times."""
    (opens, joins, words), edtf = STRETCHES[name]
    parse = built(MET.format(opens=opens, joins=joins, **words))
    times = find_times(parse)
    assert len(times) == 2
    found = {w.edtf if (w := stretch(parse.text, t, times)) else None for t in times}
    assert found == {edtf}
