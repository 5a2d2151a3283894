"""The network: who is tied to whom, near and strong first, and nothing hidden without a word."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.keep import Casefile, Filters
from dragoman.show.pages.network import network_page
from tests.show.story import DEFECTION, make


@pytest.fixture(scope="module")
def casefile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casefile]:
    """Give the story's casefile, open."""
    path: Path = make(tmp_path_factory.mktemp("network") / "story.dragoman")
    with Casefile.open(path) as opened:
        yield opened


def test_ties_say_who_went_where(casefile: Casefile) -> None:
    """A defection ties who defects to where to and where from, each once."""
    page = network_page(casefile, Filters())
    assert [(tie.a, tie.how, tie.b, tie.incidents, tie.family) for tie in page.ties] == [
        ("psolberg", "to", "pnorway", 1, "RETREAT"),
        ("psolberg", "from", "ptrieste", 1, "RETREAT"),
    ]
    assert page.total == len(page.nodes) == 3
    assert (page.hidden, page.hidden_ties) == (0, 0)


def test_what_is_not_shown_is_counted(casefile: Casefile) -> None:
    """Where fewer are drawn than there are, the page and each node say how many are left out."""
    page = network_page(casefile, Filters(), ["psolberg"], most=2)
    assert [node.id for node in page.nodes] == ["psolberg", "pnorway"]
    assert (page.total, page.hidden) == (3, 1)
    assert page.nodes[0].about
    assert [node.hidden for node in page.nodes] == [1, 0]


def test_a_neighbourhood_grows_by_steps(casefile: Casefile) -> None:
    """One step from a place reaches the person, a second the other place."""
    assert {node.id for node in network_page(casefile, Filters(), ["pnorway"]).nodes} == {"pnorway", "psolberg"}
    two = network_page(casefile, Filters(), ["pnorway"], steps=2)
    assert {node.id for node in two.nodes} == {"pnorway", "psolberg", "ptrieste"}


def test_a_tie_opens_the_incidents_behind_it(casefile: Casefile) -> None:
    """Two who are named have their common incidents along, whichever is named first; without places there is no tie."""
    for between in (("psolberg", "pnorway"), ("pnorway", "psolberg")):
        page = network_page(casefile, Filters(), between=between)
        assert [one.id for one in page.behind] == [DEFECTION.id]
    assert network_page(casefile, Filters(), between=("psolberg", "nobody")).behind == ()
    assert network_page(casefile, Filters(), places=False).nodes == ()


def test_the_period_and_names_are_respected(casefile: Casefile) -> None:
    """Outside its time there is no tie; a name may be given in words; who is not there is left out."""
    assert network_page(casefile, Filters(since="2025")).ties == ()
    assert network_page(casefile, Filters(), ["Solberg", "Nobody at all"]).about == ("psolberg",)
