"""What an ordinal counts."""

from dragoman.model import Incident, Origins, Plover, RecordWhen
from dragoman.weigh import weigh
from dragoman.weigh.apart import told_apart
from dragoman.weigh.decisions import bind
from dragoman.weigh.entities import join_entities
from dragoman.weigh.scopes import countries_of
from dragoman.weigh.sheets import sheets_of
from tests.weigh.draft import Draft


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


def test_an_island_is_of_the_country_that_the_words_for_it_tell():
    """What happened off "the Kenyan island of Varo" happened in Kenya, though no table knows the island."""
    d = Draft("A ferry sank off the Kenyan island of Varo.", outlet="A")
    island = d.entity("place", "Varo", "the Kenyan island of Varo")
    d.event("accident", "sank", target="A ferry", where=island)
    sheets = sheets_of([d.reading()])
    who = join_entities(sheets, bind(()))
    (incident,) = weigh([d.reading()]).incidents
    assert countries_of(incident, who) == {"KE"}
