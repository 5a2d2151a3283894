"""What outlets rely on: the story's outlets, counted by hand."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from dragoman.keep import Casefile, Filters
from dragoman.model import OriginLink, OriginPath, Span, Unread
from dragoman.show.pages.sources import sources_page
from tests.show.story import DEFECTION, RECORD, REPORTS, make, place


@pytest.fixture(scope="module")
def casefile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casefile]:
    """Give the story's casefile, open."""
    path: Path = make(tmp_path_factory.mktemp("sources") / "story.dragoman")
    with Casefile.open(path) as opened:
        yield opened


def test_outlets_are_first_alone_copying_or_outvoted(casefile: Casefile) -> None:
    """Who told it on the first day, who alone, who copied, and whose value most origins contradict."""
    rows = {row.name: row for row in sources_page(casefile, Filters()).outlets}
    assert {name for name, row in rows.items() if row.first} == {
        "Kestrel Daily",
        "Northline Wire",
        "Meridian Post",
        "Arvania Gazette",
    }
    assert {name: row.alone for name, row in rows.items() if row.alone} == {"Meridian Post": 1, "Arvania Gazette": 1}
    assert {name for name, row in rows.items() if row.copies} == {"Lowgate Herald"}
    assert {name for name, row in rows.items() if row.outvoted} == {"Meridian Post", "Arvania Gazette"}


def test_the_matrix_tells_whose_account_it_is(casefile: Casefile) -> None:
    """An outlet's own account and unnamed sources have columns of their own; the rest are named."""
    page = sources_page(casefile, Filters())
    columns = [one.name if one.sort == "one" else one.sort for one in page.origins]
    assert columns == ["own", "unnamed", "Mira Solberg", "Foreign Ministry of Arvania"]
    relies = {row.name: row.relies for row in page.outlets}
    assert relies["Lowgate Herald"] == (0, 0, 1, 0)
    assert relies["Meridian Post"] == (1, 1, 0, 0)


def test_who_cites_whom_is_a_graph(casefile: Casefile) -> None:
    """The wire and its reprint have it from the paper, which is kept."""
    page = sources_page(casefile, Filters())
    cites = {(page.names[one.a], page.names[one.b]) for one in page.citing}
    assert cites == {("Northline Wire", "Kestrel Daily"), ("Lowgate Herald", "Kestrel Daily")}
    assert not any(node.unread for node in page.nodes)


def test_an_unread_source_is_hollow_and_worth_getting(tmp_path: Path) -> None:
    """A paper that no kept report is of is in the graph as unread, and in the list with the words that cite it."""
    link = OriginLink(
        giver="The Far Paper",
        to="Kestrel Daily",
        report=REPORTS["kestrel"].id,
        span=Span(0, 4),
        kind="outlet",
        unread=True,
    )
    first = DEFECTION.origins.list[0]
    origin = msgspec.structs.replace(first, paths=(OriginPath(report=REPORTS["kestrel"].id, links=(link,)),))
    origins = msgspec.structs.replace(DEFECTION.origins, list=(origin,))
    record = msgspec.structs.replace(
        RECORD,
        incidents=(msgspec.structs.replace(DEFECTION, origins=origins),),
        unread=(
            Unread(
                name="The Far Paper", kind="outlet", incidents=(DEFECTION.id,), evidence=(place("kestrel", "Mira"),)
            ),
        ),
    )
    with Casefile.open(make(tmp_path / "x.dragoman", record)) as casefile:
        page = sources_page(casefile, Filters())
    assert [(one.a, one.b) for one in page.citing] == [("kestrel daily", "far paper")]
    assert [node.name for node in page.nodes if node.unread] == ["The Far Paper"]
    assert [one.unread.name for one in page.unread] == ["The Far Paper"]


def test_outside_of_its_time_there_is_nothing(casefile: Casefile) -> None:
    """A period without incidents has no outlets."""
    page = sources_page(casefile, Filters(since="2031"))
    assert (page.counted, page.outlets, page.origins, page.nodes) == (0, (), (), ())
