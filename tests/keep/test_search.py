"""Search finds reports, claims, names and incidents, marks the words, and obeys the filters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.keep import Casefile, Filters
from tests.keep.made import found, record


@pytest.fixture
def casefile(tmp_path: Path) -> Iterator[Casefile]:
    """Give a casefile with three reports and a record of two incidents."""
    with Casefile.create(tmp_path / "one.dragoman") as opened:
        for number in (1, 2, 3):
            opened.add(*found(number, outlet=f"Outlet {number}"))
        ids = [opened.resolve_report(f"ref-{number}") for number in (1, 2)]
        opened.put_record(record(*ids), chain_head=opened.chain_head)
        yield opened


def test_every_kind_is_found_with_its_words_marked(casefile: Casefile) -> None:
    """Diacritics and case are of no account; each hit's marks lie on the words in its snippet."""
    hits = casefile.search("KOHLER")
    assert [hit.kind for hit in hits] == ["incident", *["entity"] * 2, *["claim"] * 3, *["report"] * 3]
    for hit in hits:
        assert hit.marks
        assert {span.of(hit.snippet) for span in hit.marks} <= {"Köhler", "Kohler"}


def test_hits_lead_to_their_words(casefile: Casefile) -> None:
    """A report's or claim's snippet is what stands at its span in the report."""
    for hit in casefile.search("officials flight"):
        text = casefile.reading(hit.report).report.text
        assert hit.span.of(text) == hit.snippet


def test_a_title_counts_for_more(casefile: Casefile) -> None:
    """A report with the word in its title comes before those that have it in their text."""
    casefile.add(*found(9, title="A ministry speaks"))
    best = casefile.search("ministry", kinds=("report",))[0]
    assert best.id == casefile.resolve_report("ref-9")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ('"port avra"', 3),
        ('"avra port"', 0),
        ("flig*", 3),
        ("flight -2", 2),
        ("flight 2", 1),
        ("nowhere", 0),
        ("", 0),
        ('")', 0),
        ("text:flight", 0),
        ("flight NEAR(", 0),
    ],
)
def test_queries_of_reports(casefile: Casefile, query: str, count: int) -> None:
    """Phrases, beginnings and unwanted words choose reports; signs of the index's own language are none."""
    assert len(casefile.search(query, kinds=("report",))) == count


def test_the_limit_is_of_each_kind(casefile: Casefile) -> None:
    """No kind gives more hits than were asked for."""
    assert [hit.kind for hit in casefile.search("kohler", limit=1)] == ["incident", "entity", "claim", "report"]


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        (Filters(outlet="outlet 3"), ["claim", "report"]),
        (Filters(outlet="outlet 1"), ["incident", "entity", "claim", "report"]),
        (Filters(type="visit"), ["entity", "claim", "report"]),
        (Filters(since="2024-01-03", until="2024-01-03"), ["incident", "entity", "claim", "report"]),
        (Filters(conflicts=True, type="defection"), []),
    ],
)
def test_filters_restrict_every_kind(casefile: Casefile, filters: Filters, kinds: list[str]) -> None:
    """Reports and claims by outlet and day of publication, all else by the incidents they are in."""
    assert [hit.kind for hit in casefile.search("kohler", filters)] == kinds


def test_superseded_readings_are_not_searched(casefile: Casefile) -> None:
    """A report read again gives its claims once."""
    casefile.add(*found(1, outlet="Outlet 1", fingerprint="f1"))
    for limit in (3, 9):
        assert len(casefile.search("flight", kinds=("claim",), limit=limit)) == 3
        assert len(casefile.search("flight", kinds=("report",), limit=limit)) == 3
    assert casefile.verify() == []
