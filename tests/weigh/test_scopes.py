"""What an ordinal counts."""

from dragoman.weigh import weigh
from dragoman.weigh.decisions import bind
from dragoman.weigh.entities import join_entities
from dragoman.weigh.scopes import countries_of
from dragoman.weigh.sheets import sheets_of
from tests.weigh.draft import Draft


def test_an_island_is_of_the_country_that_the_words_for_it_tell():
    """What happened off "the Kenyan island of Varo" happened in Kenya, though no table knows the island."""
    d = Draft("A ferry sank off the Kenyan island of Varo.", outlet="A")
    island = d.entity("place", "Varo", "the Kenyan island of Varo")
    d.event("accident", "sank", target="A ferry", where=island)
    sheets = sheets_of([d.reading()])
    who = join_entities(sheets, bind(()))
    (incident,) = weigh([d.reading()]).incidents
    assert countries_of(incident, who) == {"KE"}
