"""The commands that show what waits for a person."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from msgspec.structs import replace

from dragoman.keep import Casefile
from dragoman.model import Place, Suggestion, Unread
from tests.show.story import DEFECTION, STRIKE, make

Run = Callable[..., Result]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Give the casefile of the story with one suggestion and one unread source."""
    path = make(tmp_path / "x.dragoman")
    with Casefile.open(path, write=True) as casefile:
        record = casefile.record()
        one, other = record.entities[:2]
        made = replace(
            record,
            suggestions=(
                Suggestion(sort="entity", a=one.id, b=other.id, score=0.8, because=("the same post", "ages differ")),
                Suggestion(sort="incident", a=DEFECTION.id, b=STRIKE.id, score=0.6, because=("the same day",)),
            ),
            unread=(
                Unread(
                    name="Osprey Review",
                    kind="outlet",
                    incidents=(DEFECTION.id,),
                    reports=DEFECTION.reports[:1],
                    evidence=(
                        Place(report=DEFECTION.reports[0], span=DEFECTION.evidence[0].span, text="told the Review"),
                    ),
                ),
            ),
        )
        casefile.put_record(made, chain_head=casefile.chain_head)
    return path


def test_suggestions_are_told_with_both_sides_and_reasons(run: Run, case: Path) -> None:
    """Each suggestion names both sides by name and id, and says in words what speaks for it and against it."""
    with Casefile.open(case) as casefile:
        one, other = casefile.record().entities[:2]
    result = run("suggestions", case)
    said = " ".join(result.stdout.split())
    for words in (one.name, one.id, other.name, other.id, "the same post", "ages differ", "2 suggestions."):
        assert words in said
    assert "Mira Solberg defected to Norway" in said
    assert said.index(one.id) < said.index(DEFECTION.id)


def test_suggestions_as_json(run: Run, case: Path) -> None:
    """The document gives the suggestions as the record has them."""
    printed = json.loads(run("suggestions", case, "--json").stdout)
    assert printed["schema"] == "dragoman.suggestions/1"
    assert [s["score"] for s in printed["suggestions"]] == [0.8, 0.6]


def test_unread_sources_are_told_with_who_cites_them(run: Run, case: Path) -> None:
    """Each unread source comes with what rests on it and the words that cite it."""
    said = " ".join(run("unread", case).stdout.split())
    for words in (
        "Osprey Review",
        "cited by 1 report",
        "Mira Solberg defected to Norway",
        "told the Review",
        "1 source",
    ):
        assert words in said


def test_unread_sources_as_json(run: Run, case: Path) -> None:
    """The document gives the unread sources as the record has them."""
    printed = json.loads(run("unread", case, "--json").stdout)
    assert printed["schema"] == "dragoman.unread/1"
    assert printed["unread"][0]["incidents"] == [DEFECTION.id]


def test_nothing_waits_in_a_record_without_doubts(run: Run, tmp_path: Path) -> None:
    """A record without suggestions and unread sources says that there are none."""
    path = make(tmp_path / "x.dragoman")
    assert "No suggestions." in run("suggestions", path).stdout
    assert "No sources" in run("unread", path).stdout


def test_who_tells_whom_somebody_may_be_one_with(run: Run, case: Path) -> None:
    """The page of a person names those that were left apart, with the reasons; the document has them too."""
    with Casefile.open(case) as casefile:
        one, other = casefile.record().entities[:2]
    said = run("who", case, one.name).stdout
    apart = said.partition("Left apart")[2]
    assert other.name in apart
    assert "ages differ" in apart
    printed = json.loads(run("who", case, one.name, "--json").stdout)
    assert [(s["a"], s["b"]) for s in printed["suggestions"]] == [(one.id, other.id)]


def test_who_tells_what_accounts_differ_on(run: Run, case: Path) -> None:
    """What is told differently of somebody in an incident stands on that person's page."""
    assert "Where accounts differ" in run("who", case, "Mira Solberg").stdout
