"""The commands that show the record."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import Result

from dragoman.model import Record, canonical_bytes
from tests.show.story import DEFECTION, READINGS, RECORD, REPORTS, STRIKE, VISIT

Run = Callable[..., Result]

LOOKS = [
    ["chronicle"],
    ["incident", DEFECTION.id],
    ["conflicts"],
    ["check"],
    ["report", "ref-wire"],
    ["search", "Solberg"],
    ["who", "Solberg"],
    ["decisions"],
    ["verify"],
]


@pytest.mark.parametrize("line", LOOKS)
def test_json_is_one_document_and_the_same_each_time(run: Run, story: Path, line: list[str]) -> None:
    """Every command that prints gives one JSON document, the same bytes each time, and nothing else."""
    first, second = (run(line[0], story, *line[1:], "--json") for _ in range(2))
    assert isinstance(json.loads(first.stdout), dict)
    assert first.stdout_bytes == second.stdout_bytes
    assert first.stderr == ""


@pytest.mark.parametrize("line", LOOKS)
def test_a_pipe_gets_plain_text(run: Run, story: Path, line: list[str]) -> None:
    """What goes to a pipe has no escape codes, no trailing blanks and no cut words, at any width."""
    result = run(line[0], story, *line[1:])
    assert result.stdout
    assert "\x1b" not in result.stdout
    assert all(shown == shown.rstrip() and len(shown) <= 100 for shown in result.stdout.splitlines())
    assert "…" not in result.stdout


def test_the_chronicle_as_json_is_the_whole_record(run: Run, story: Path) -> None:
    """`chronicle --json` gives the record back as it was put, and with filters only what they ask for."""
    assert msgspec.json.decode(run("chronicle", story, "--json").stdout, type=Record) == RECORD
    some = msgspec.json.decode(run("chronicle", story, "--json", "--type", "visit").stdout, type=Record)
    assert some.incidents == (VISIT,)


def test_the_chronicle_tells_who_when_where_and_how_sure(run: Run, story: Path) -> None:
    """Each incident has its date, type, people, places, status, origins and conflicts."""
    shown = run("chronicle", story).stdout
    for words in (
        "Friday 9 February 2024",
        "Mira Solberg defected to Norway",
        "defection · 1 to 2 independent origins · 5 reports",
        "who Mira Solberg · from Trieste · to Norway",
        "⚠ accounts differ on: age (who), whether it happened",
        "Some time in April 2024",
        "[planned]",
        DEFECTION.id,
        "3 incidents",
    ):
        assert words in shown


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (["--type", "visit"], [VISIT.id]),
        (["--who", "Solberg"], [DEFECTION.id]),
        (["--where", "Trieste"], [DEFECTION.id, VISIT.id]),
        (["--outlet", "gazette"], [DEFECTION.id, STRIKE.id]),
        (["--since", "2024-03"], [VISIT.id]),
        (["--until", "2024-03-01"], [DEFECTION.id]),
        (["--origins-min", "2"], []),
        (["--conflicts"], [DEFECTION.id]),
        (["--type", "visit", "--conflicts"], []),
    ],
)
def test_filters_restrict_the_chronicle(run: Run, story: Path, asked: list[str], ids: list[str]) -> None:
    """Each option leaves only the incidents it asks for; together they narrow."""
    record = json.loads(run("chronicle", story, *asked, "--json").stdout)
    assert [incident["id"] for incident in record["incidents"]] == ids
    shown = run("chronicle", story, *asked).stdout
    assert [one.id for one in RECORD.incidents if one.id in shown] == ids


def test_an_incident_shows_accounts_origins_and_evidence(run: Run, story: Path) -> None:
    """The whole incident has its tree of origins with quoted words, its conflicts and what narrowed its date."""
    shown = " ".join(run("incident", story, DEFECTION.id).stdout.split())
    for words in (
        "9 February 2024 narrowed by “on 9 February”",
        "Mira Solberg (person) said so",
        "via Kestrel Daily",
        "“citing an interview with her”",
        "copy of Northline Wire, 12 March",
        "(unnamed) said so",
        "(organisation) denied it",
        "⚠ age (who)",
        "PLOVER RETREAT/resign",
        "1. “Mira Solberg, 46, a trade envoy of Arvania",
    ):
        assert words in shown


@pytest.mark.parametrize("name", ["i0000000d", DEFECTION.members[0], DEFECTION.id])
def test_an_incident_has_several_names(run: Run, story: Path, name: str) -> None:
    """An incident is found by its id, the beginning of it, or one of its mentions."""
    assert (
        run("incident", story, name, "--json").stdout_bytes
        == msgspec.json.format(canonical_bytes(DEFECTION), indent=2) + b"\n"
    )


@pytest.mark.parametrize("line", [["incident", "i9"], ["incident", "i0"], ["report", "r9"], ["who", "Nobody"]])
def test_what_is_not_known_is_one_line_and_status_2(run: Run, story: Path, line: list[str]) -> None:
    """An id or name that the casefile does not know, or that fits several, gets one line and status 2."""
    result = run(line[0], story, *line[1:])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)


def test_conflicts_stand_side_by_side_with_who_says_each(run: Run, story: Path) -> None:
    """Both values of a conflict share a line, each with its source and words; dates that clash are named."""
    shown = run("conflicts", story).stdout
    lines = [shown_line.split() for shown_line in shown.splitlines()]
    assert ["46", "48"] in lines
    assert "according to Mira Solberg" in shown
    assert "Dates that cannot all hold" in shown
    document = json.loads(run("conflicts", story, "--json").stdout)
    assert [conflict["field"] for conflict in document["conflicts"]] == ["actor.age", "status"]
    assert len(document["clashes"]) == 1


def test_check_ends_with_1_where_the_record_contradicts(run: Run, story: Path) -> None:
    """A contradicted comparison is something found wanting; each verdict has its reason or what is missing."""
    result = run("check", story)
    assert result.exit_code == run("check", story, "--json").exit_code == 1
    for words in (
        "the record contradicts it",
        "because of =Dockers walked out",
        "the record cannot tell",
        "missing: the defection of Oskar Lind in 2017",
        "2 comparisons: 1 contradicted, 1 undecided.",
    ):
        assert words in result.stdout


def test_a_report_comes_back_whole(run: Run, story: Path) -> None:
    """A report is shown with its text and all that was read in it; its JSON is its reading."""
    shown = run("report", story, "ref-kestrel").stdout
    for words in ("Envoy: why I left", "<b>She</b> would not say", "What happens", "Who says what", "sha256 "):
        assert words in shown
    assert json.loads(run("report", story, "ref-kestrel", "--json").stdout) == json.loads(
        canonical_bytes(READINGS["kestrel"])
    )
    assert json.loads(run("report", story, REPORTS["wire"].id[:9], "--json").stdout)["report"]["ref"] == "ref-wire"


def test_search_groups_what_it_finds(run: Run, story: Path) -> None:
    """Hits are grouped by what they are, with the report that they stand in; none is no error."""
    shown = run("search", story, "Solberg").stdout
    assert [word for word in ("Incidents", "Names", "What sources say", "Reports") if f"{word}\n" in shown] == [
        "Incidents",
        "Names",
        "What sources say",
        "Reports",
    ]
    assert "Kestrel Daily, 12 March 2024" in shown
    nothing = run("search", story, "zebra")
    assert (nothing.exit_code, nothing.stdout) == (0, "No hits for “zebra”.\n")
    few = json.loads(run("search", story, "Solberg", "--limit", "1", "--json").stdout)
    assert len(few["hits"]) == 4


def test_who_shows_why_names_were_joined(run: Run, story: Path) -> None:
    """A person has the other names, the reasons, facts with their sources, and incidents."""
    shown = run("who", story, "Solberg").stdout
    for words in (
        "also named",
        "M. Solberg",
        "the same full name in 4 reports",
        "“He gave her age as 48.”",
        DEFECTION.id,
    ):
        assert words in shown
    document = json.loads(run("who", story, "psolberg", "--json").stdout)
    assert document["incidents"] == {"psolberg": [DEFECTION.id]}


def test_a_type_that_no_incident_has_is_told_with_the_nearest(run: Run, story: Path) -> None:
    """A misspelt event type is one line on standard error that names the nearest there is; words do for a key."""
    result = run("chronicle", story, "--type", "defecton")
    assert (result.exit_code, result.stdout) == (0, "No incidents.\n")
    assert result.stderr == f"defecton: no incident in {story} is of this type; did you mean defection?\n"
    assert "defection" in run("chronicle", story, "--type", "Nothing of the sort").stderr
    found = run("chronicle", story, "--type", " Defection ")
    assert (found.stderr, "Mira Solberg defected" in found.stdout) == ("", True)


def test_a_search_for_nothing_is_bad_usage(run: Run, story: Path) -> None:
    """An empty query is one line and status 2, no search without hits."""
    result = run("search", story, "  ")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
