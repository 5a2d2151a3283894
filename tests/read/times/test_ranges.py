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
DAYS = {"first": "Monday", "second": "Wednesday Wednesday PROPN NNP pobj 4", "tag": "PROPN NNP"}
YEARS = {"first": "2014", "second": "2016 2016 NUM CD pobj 4", "tag": "NUM CD"}

STRETCHES = {
    "between years": (("between", "and", YEARS), "2014/2016"),
    "from month to month": (("from", "to", MONTHS), "2022-03/2022-06"),
    "from weekday to weekday": (("from", "to", DAYS), "2024-07-08/2024-07-10"),
    "no stretch": (("in", "and", YEARS), None),
}


@pytest.mark.parametrize("name", STRETCHES)
def test_from_and_between_make_one_stretch_of_two_times(name):
    """The first of a stretch lies in the year, or the week, that leads up to the second; "2014 and 2016" are two times."""
    (opens, joins, words), edtf = STRETCHES[name]
    parse = built(MET.format(opens=opens, joins=joins, **words))
    times = find_times(parse)
    assert len(times) == 2
    found = {w.edtf if (w := stretch(parse.text, t, times)) else None for t in times}
    assert found == {edtf}
