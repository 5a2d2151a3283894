"""What cannot be one is counted apart."""

from dragoman.model import Incident, Origins, Plover, RecordWhen
from dragoman.weigh.apart import apart, told_apart
from dragoman.weigh.decisions import bind
from dragoman.weigh.entities import join_entities


def incident(ident, earliest, latest):
    """Give an incident of a time."""
    return Incident(
        id=ident,
        type="bombing",
        plover=Plover(event="ASSAULT"),
        status="happened",
        title=ident,
        when=RecordWhen(edtf=f"{earliest}/{latest}", earliest=earliest, latest=latest),
        origins=Origins(min=1, max=1),
    )


def test_only_what_lies_apart_in_time_is_counted_apart():
    """Of three, two of which may be of one day, two are counted; one without dates is not."""
    made = [incident("a", "2031-01-01", "2031-01-31"), incident("b", "2031-01-05", "2031-01-05")]
    made += [incident("c", "2031-02-02", "2031-02-02"), incident("d", None, "2031-03-01")]
    assert [i.id for i in told_apart(made, join_entities([], bind(())))] == ["b", "c"]


def test_what_may_be_of_one_day_is_not_apart():
    """Two of days that do not meet are apart whichever comes first; two that may be of one day are not."""
    nobody = join_entities([], bind(()))
    early, late = incident("a", "2031-01-01", "2031-01-05"), incident("b", "2031-02-01", "2031-02-02")
    assert apart(early, late, nobody)
    assert apart(late, early, nobody)
    assert not apart(early, incident("c", "2031-01-05", "2031-03-01"), nobody)
