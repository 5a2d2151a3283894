"""Search finds reports, claims, names and incidents, marks the words, and obeys the filters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.keep import Casefile, Filters, search
from dragoman.model import DragomanError
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


NASTY = [
    '"',
    '"""*',
    "NEAR(a b, 5)",
    "AND OR NOT",
    "**",
    "a*b*",
    "--",
    "-a -b",
    'a"b"c',
    ")(",
    "^a {title} : +a",
    "';DROP TABLE log;--",
    "a\0b",
    "half \ud800 a sign",
    "😀*",
    "李* 北朝鲜",
    '"محمد بن"',
    "\u0301",
    "a\u200bb \u202e",
    "a " * 5000,
    "a* " * 3000,
    '"a b c" ' * 1200,
    "-a " * 3000 + "b",
    "x" * 10_000,
    '"' * 10_000,
    "%_\\",
]


@pytest.mark.parametrize("query", NASTY, ids=range(len(NASTY)))
def test_no_query_meets_the_index_itself(casefile: Casefile, query: str) -> None:
    """Whatever is asked, as words, as a name or as a filter, is answered, or refused in one line without SQLite's words."""
    for asked in (Filters(), Filters(who=query), Filters(where=query), Filters(outlet=query), Filters(type=query)):
        for words in (query, "flight"):
            told = ""
            try:
                casefile.search(words, asked)
                list(casefile.incidents(asked))
            except DragomanError as error:
                told = str(error)
            assert "\n" not in told
            assert "SQL" not in told


def test_a_query_longer_than_anybodys_is_refused(casefile: Casefile) -> None:
    """Sixty-four different words are searched for, more are not; the same word again is no further one."""
    words = [f"w{number}" for number in range(65)]
    assert casefile.search(" ".join(words[:64] * 9)) == []
    with pytest.raises(DragomanError, match="more than 64 words; ask for fewer"):
        casefile.search(" ".join(words))


def test_words_in_other_scripts_are_found(casefile: Casefile) -> None:
    """Words of any script are found by themselves and by their beginnings, in either case."""
    casefile.add(*found(9, title="Юрий Ёлкин в Праге 平壤外交 محمد سالم"))
    for query in ("юрий", "ёлкин", "平壤*", "محمد", '"محمد سالم"'):
        (hit,) = casefile.search(query, kinds=("report",))
        assert hit.id == casefile.resolve_report("ref-9")


def test_of_what_is_everywhere_the_newest_are_ranked(casefile: Casefile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where more have a word than are ranked, the oldest is left out, unless it has it in its title."""
    monkeypatch.setattr(search, "MOST_RANKED", 2)
    newest = {casefile.resolve_report(f"ref-{number}") for number in (2, 3)}
    assert {hit.id for hit in casefile.search("ministry", kinds=("report",))} == newest
    assert {hit.id for hit in casefile.search("ministry", Filters(outlet="Outlet 1"), kinds=("report",))} == {
        casefile.resolve_report("ref-1")
    }
    assert len(casefile.search("envoy", kinds=("report",))) == 2
    casefile.add(*found(4, title="A ministry speaks"))
    for number in (5, 6):
        casefile.add(*found(number))
    hits = [hit.id for hit in casefile.search("ministry", kinds=("report",))]
    assert hits[0] == casefile.resolve_report("ref-4")
    assert set(hits[1:]) == {casefile.resolve_report(f"ref-{number}") for number in (5, 6)}
