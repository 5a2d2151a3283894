"""What an ordinal counts."""

from dragoman.model import Incident, Origins, Plover, RecordWhen
from dragoman.weigh.scopes import apart_in_time


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
    assert [i.id for i in apart_in_time(made)] == ["b", "c"]
