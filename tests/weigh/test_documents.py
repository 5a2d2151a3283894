"""Sources that are no people."""

import pytest
from msgspec.structs import replace

from dragoman.model import Link, Span
from dragoman.weigh import weigh
from dragoman.weigh.documents import body_of, document_of, is_nobody
from dragoman.weigh.sheets import Sheet
from tests.weigh.draft import Draft


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a record of the Harbour Office that was seen by the Courier", ("record of the Harbour Office", True)),
        ("a document seen by the Courier", ("document", False)),
        ("a former colleague", None),
    ],
)
def test_papers_are_named_after_whose_they_are(words, expected):
    """A paper that tells whose it is has a name; how the report came by it is left out."""
    sheet = Sheet(Draft(f"It was so, according to {words}.").reading())
    assert document_of(sheet, Link(name=words, named=False, span=Span(0, 2))) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We", True),
        ("Readers", True),
        ("'s", True),
        ("that", True),
        ("Video", True),
        ("officials", False),
        ("wildlife service", False),
    ],
)
def test_nobody_is_no_source(words, expected):
    """Pronouns that lead nowhere and those a report speaks to are no sources."""
    assert is_nobody(Link(name=words, named=False, span=Span(0, 2))) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the fire brigade", ("fire brigade", set())),
        ("the Norwegian foreign ministry", ("foreign ministry", {"NO"})),
        ("the foreign ministry in Oslo", ("foreign ministry", {"NO"})),
        ("a police spokesman", ("police", set())),
        ("a spokeswoman for the Norwegian coast guard", ("coast guard", {"NO"})),
        ("state television", ("state television", set())),
        ("a hospital", None),
        ("television", None),
        ("a spokesman", None),
        ("her lawyer", None),
    ],
)
def test_bodies_are_known_by_what_they_are_and_of_what_country(words, expected):
    """A body of which a place has one has a plain name, its country apart; a spokesman is of the body he speaks for."""
    d = Draft(f"It rained, {words} said.")
    body = body_of(Sheet(d.reading()), Link(name=words, named=False, span=d.span(words)))
    assert body == (expected and (expected[0], frozenset(expected[1])))


@pytest.mark.parametrize(
    ("first", "second", "most"), [("police", "a police spokesman", 1), ("police", "a colleague", 2)]
)
def test_a_spokesman_is_the_body_he_speaks_for(first, second, most):
    """What the police say in one report and their spokesman in another has one origin."""
    readings = []
    for words, outlet in ((first, "Fenland Courier"), (second, "Tern")):
        d = Draft(f"Port Hale was shelled, {words} said.", outlet=outlet)
        d.claim([f"({words})"], d.event("attack", "shelled", target=d.place("Port Hale"), at="2024-07-15"))
        readings.append(d.reading())
    (incident,) = weigh(readings).incidents
    assert incident.origins.max == most


def test_an_agency_described_and_named_is_one_source():
    """Of "the state news agency Zenith", Zenith is the source."""
    d = Draft("Port Hale was shelled, the state news agency Zenith said.", outlet="Fenland Courier")
    agency = d.entity("outlet", "state news agency")
    d.entity("outlet", "Zenith")
    d.claim([agency], d.event("attack", "shelled", target=d.place("Port Hale")))
    assert [o.name for o in weigh([d.reading()]).incidents[0].origins.list] == ["Zenith"]


def test_an_outlet_described_and_named_is_found_by_its_name():
    """Of "the website Buzz Page", which no entity bears, Buzz Page is the source, and its own report the origin's."""
    first = Draft("Port Hale was shelled, a friend said.", outlet="Buzz Page")
    first.claim(["(friend)"], first.event("attack", "shelled", target=first.place("Port Hale"), at="2024-07-15"))
    d = Draft("Port Hale was shelled, according to the website Buzz Page.", outlet="Fenland Courier")
    d.claim(["(website)"], d.event("attack", "shelled", target=d.place("Port Hale"), at="2024-07-15"))
    d.claims = [replace(c, chain=(replace(c.chain[0], kind="outlet"),)) for c in d.claims]
    (incident,) = weigh([first.reading(), d.reading()]).incidents
    assert [(o.name, o.via) for o in incident.origins.list] == [("friend", ("Buzz Page",))]
