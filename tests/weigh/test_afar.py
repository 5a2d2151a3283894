"""Afar: what is noted of the days of strands tells no more than judging would find."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.weigh.afar import afar
from dragoman.weigh.cards import Strand
from dragoman.weigh.judging import days_apart
from dragoman.weigh.tellings import Telling

DAYS = st.sampled_from([None, "2031-03-01", "2031-03-03", "2031-03-09", "2031-04-20", "2032-03-02"])
RANGES = st.tuples(DAYS, DAYS).filter(lambda d: d != (None, None) and (d[0] or "") <= (d[1] or "~"))
STRANDS = st.tuples(st.sampled_from(["arrest", "statement", "protest", "election"]), st.lists(RANGES, max_size=2))


def strand(kind, days):
    """Give a strand of one type with these days."""
    return Strand("r/v1", "", (), (), (), "", types=(kind,), days=tuple(sorted(days, key=str)))


def telling(kind, days):
    """Give a telling of no mention that has one type and these days."""
    made = Telling([])
    made.types, made.days = frozenset({kind}), tuple(days)
    return made


@given(STRANDS, STRANDS)
def test_what_lies_afar_is_kept_apart(one, other):
    """Two strands that are told to lie afar by what is noted of them are kept apart where they are looked at."""
    if afar([strand(*one)], [strand(*other)]):
        assert days_apart(telling(*one), telling(*other))


def test_another_year_lies_afar_and_an_open_date_does_not():
    """An arrest of the next year lies afar; one that is only told as later than some day does not."""
    first, next_year = strand("arrest", [("2031-03-01",) * 2]), strand("arrest", [("2032-03-02",) * 2])
    since = strand("arrest", [("2031-02-01", None)])
    assert afar([first], [next_year])
    assert not afar([first], [since])
    assert not afar([first], [strand("arrest", [])])


def test_one_near_strand_is_enough():
    """Of several strands the nearest counts: an incident is as near as one of its strands."""
    first, next_year = strand("arrest", [("2031-03-01",) * 2]), strand("arrest", [("2032-03-02",) * 2])
    assert not afar([first], [next_year, strand("arrest", [("2031-03-02",) * 2])])
