"""An incident in the terminal: each origin as a tree, through outlets to reports."""

import io
from pathlib import Path

from msgspec.structs import replace

from dragoman.keep import Casefile
from dragoman.model import OriginLink, OriginPath, Origins, Span
from dragoman.show.pages import incident_page
from dragoman.show.terminal.incident import trees
from dragoman.show.terminal.screen import Screen
from tests.show.story import DEFECTION, make


def drawn(path: Path, *paths: OriginPath) -> list[str]:
    """Give the tree of the first origin of the story's defection, with these paths, line by line."""
    first, *rest = DEFECTION.origins.list
    reports = tuple(dict.fromkeys(path.report for path in paths)) or first.reports
    evidence = tuple(place for place in first.evidence if place.report in reports)
    one = replace(first, paths=paths, reports=reports, evidence=evidence)
    origins = Origins(min=1, max=2, list=(one, *rest))
    with Casefile.open(make(path)) as casefile:
        page = incident_page(casefile, replace(DEFECTION, origins=origins))
    stream = io.StringIO()
    Screen(stream, styled=False, width=100).show(next(iter(trees(page))))
    return stream.getvalue().splitlines()


def link(giver: str, to: str, report: str, *, how: str = "told", unread: bool = False) -> OriginLink:
    """Give a link of a path."""
    return OriginLink(giver=giver, to=to, report=report, span=Span(0, 9), how=how, unread=unread)  # type: ignore[arg-type]


def test_a_tree_leads_through_outlets_to_reports(tmp_path: Path) -> None:
    """A report of the first paper hangs on the origin; those that cite the paper, on the paper."""
    kestrel, wire, herald = DEFECTION.origins.list[0].reports
    first = link("Mira Solberg", "Kestrel Daily", kestrel)
    lines = drawn(
        tmp_path / "x.dragoman",
        OriginPath(report=kestrel, links=(first,)),
        OriginPath(report=wire, links=(first, link("Kestrel Daily", "Northline", wire))),
        OriginPath(
            report=herald,
            links=(first, link("Kestrel Daily", "Northline", wire), link("Northline", "H", herald, how="agency")),
        ),
    )
    assert lines[0].startswith("Mira Solberg (person) said so")
    assert [line.strip("│├└─ ") for line in lines if "via" in line] == ["via Kestrel Daily", "via Northline"]
    depth = {name: next(line.index(name) for line in lines if name in line) for name in (kestrel, wire, herald)}
    assert any("the agency's text" in line for line in lines if herald in line)
    starts = {name: next(len(line) - len(line.lstrip("│├└─ ")) for line in lines if name in line) for name in depth}
    assert starts[kestrel] < starts[wire] < starts[herald]


def test_an_outlet_that_nobody_gave_is_marked(tmp_path: Path) -> None:
    """A paper that is cited, and whose own report is not kept, is said to be so."""
    wire = DEFECTION.origins.list[0].reports[1]
    links = (link("Mira Solberg", "Kestrel Daily", wire), link("Kestrel Daily", "Northline", wire, unread=True))
    lines = drawn(tmp_path / "x.dragoman", OriginPath(report=wire, links=links))
    assert any("via Kestrel Daily  its report is not kept" in line for line in lines)


def test_an_origin_that_nobody_gave_is_marked(tmp_path: Path) -> None:
    """A paper that is the origin, and that only others cite, is said not to be kept."""
    wire = DEFECTION.origins.list[0].reports[1]
    path = OriginPath(report=wire, links=(link("Kestrel Daily", "Northline", wire, unread=True),))
    assert "its report is not kept" in drawn(tmp_path / "x.dragoman", path)[0]


def test_a_record_without_links_shows_whom_accounts_came_through(tmp_path: Path) -> None:
    """An origin of an older record is drawn by the names that it came through."""
    lines = drawn(tmp_path / "x.dragoman")
    assert any("via Kestrel Daily" in line for line in lines)
