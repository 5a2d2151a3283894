"""The commands of custody."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from click.testing import Result
from msgspec.structs import replace

from dragoman.keep import Casefile
from dragoman.model import Decision
from tests.show.conftest import Notes
from tests.show.story import DEFECTION, READINGS, RECORD, STRIKE, make

Run = Callable[..., Result]


def test_a_decision_is_passed_on_with_its_author_and_note(run: Run, notes: Notes) -> None:
    """`decide` and `undo` pass on who decides and why, and say what was decided."""
    result = run("decide", "x.dragoman", "same", "p1", "p2", "--by", "Nora", "--note", "met both")
    assert result.stdout == "d1: p1 and p2: the same\n"
    assert run("undo", "x.dragoman", "d1", "--by", "Nora").stdout == "d2: takes back d1\n"
    assert [(asked["author"], asked["note"]) for _, asked in notes.asked] == [("Nora", "met both"), ("Nora", None)]
    assert json.loads(run("decide", "x.dragoman", "unsure", "p1", "p2", "--json").stdout)["judgement"] == "unsure"


def test_whoever_is_logged_in_decides_unless_told(run: Run, notes: Notes) -> None:
    """Without `--by` the author is the name of the login, never empty."""
    run("decide", "x.dragoman", "same", "p1", "p2")
    assert notes.asked[0][1]["author"]


def test_decisions_are_told_with_names_and_what_undid_them(run: Run, tmp_path: Path) -> None:
    """Each decision names what it is of and the later one that took it back."""
    path = make(tmp_path / "x.dragoman")
    with Casefile.open(path, write=True) as casefile:
        casefile.decide(
            Decision(
                id="d1",
                judgement="different",
                a=DEFECTION.id,
                b=STRIKE.id,
                author="Nora",
                time="2024-04-01T08:00:00Z",
                note="other people",
            )
        )
        casefile.decide(Decision(id="d2", undoes="d1", author="Odd", time="2024-04-02T08:00:00Z"))
    result = run("decisions", path)
    for words in (
        "Mira Solberg defected to Norway",
        "not the same",
        "“other people”",
        "undone by d2",
        "takes back d1",
        "2 decisions.",
    ):
        assert words in " ".join(result.stdout.split())
    assert "dragoman rebuild" in result.stderr


def test_verify_ends_with_1_where_a_hash_does_not_match(run: Run, story: Path, tmp_path: Path) -> None:
    """A sound casefile verifies with status 0; one whose kept bytes were changed with status 1, and says where."""
    assert run("verify", story).exit_code == 0
    path = make(tmp_path / "x.dragoman")
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(
        "UPDATE snapshot SET body = zeroblob(length(body)) WHERE rowid = (SELECT min(rowid) FROM snapshot)"
    )
    connection.commit()
    connection.close()
    result = run("verify", path)
    assert result.exit_code == 1
    assert "snapshot" in result.stdout
    document = json.loads(run("verify", path, "--json").stdout)
    assert document["ok"] is False
    assert document["problems"]


def test_verify_takes_a_dossier_too(run: Run, story: Path, tmp_path: Path) -> None:
    """A dossier as it was made verifies with status 0 and gives its head; a changed one with status 1, saying where."""
    out = tmp_path / "out.zip"
    assert run("export", story, "--to", "dossier", out).exit_code == 0
    with Casefile.open(story) as casefile:
        head = casefile.chain_head
    result = run("verify", out, "--head", head)
    assert (result.exit_code, head in result.stdout) == (0, True)
    document = json.loads(run("verify", out, "--json").stdout)
    assert (document["ok"], document["log"]["head"], len(document["incidents"])) == (True, head, 3)
    out.write_bytes(out.read_bytes().replace(b"Mira Solberg", b"Nora Solberg"))
    result = run("verify", out)
    assert result.exit_code == 1
    assert "index.html" in result.stdout
    assert json.loads(run("verify", out, "--json").stdout)["ok"] is False


def test_a_head_that_was_noted_has_to_stand(run: Run, story: Path) -> None:
    """`--head` finds any head that the log has had, and tells of one that it has not; what is no head is refused."""
    with Casefile.open(story) as casefile:
        heads = [casefile.chain_head]
    assert run("verify", story, "--head", heads[0]).exit_code == 0
    result = run("verify", story, "--head", "0" * 64)
    assert (result.exit_code, "noted" in result.stdout) == (1, True)
    result = run("verify", story, "--head", "none")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_a_decision_is_told_with_the_names_it_was_made_on(run: Run, story: Path) -> None:
    """`decide` says what the two are called, since afterwards they may be one."""
    result = run("decide", story, "unsure", DEFECTION.id, STRIKE.id)
    assert f"Mira Solberg defected to Norway ({DEFECTION.id}) and " in result.stdout
    assert f"({STRIKE.id}): not sure\n" in result.stdout


def test_who_is_decided_on_may_be_told_by_a_name_that_one_alone_bears(run: Run, story: Path) -> None:
    """A name stands for the id of its only bearer, whatever its great letters; what nobody bears is passed on."""
    result = run("decide", story, "unsure", "mira solberg", "Trieste")
    assert "Mira Solberg (psolberg) and Trieste (ptrieste): not sure" in result.stdout
    assert "nobody and " in run("decide", story, "unsure", "nobody", "Trieste").stdout


def test_a_name_that_two_bear_does_not_tell_whom_to_decide_on(run: Run, tmp_path: Path) -> None:
    """Where several bear a name, the one line of the error gives the ids of all."""
    twin = replace(RECORD.entities[0], id="psolberg2")
    path = make(tmp_path / "x.dragoman", replace(RECORD, entities=(*RECORD.entities, twin)))
    result = run("decide", path, "same", "Mira Solberg", "Trieste")
    assert result.exit_code == 2
    assert "2 bear that name: Mira Solberg (person, psolberg), Mira Solberg (person, psolberg2)" in result.stderr


def test_a_decision_on_what_became_one_is_told_with_the_name_that_its_report_gives(run: Run, tmp_path: Path) -> None:
    """An id that the record holds no more is named by the first of its members."""
    path = make(tmp_path / "x.dragoman")
    reading = READINGS["wire"]
    member = f"{reading.report.id}/{reading.entities[0].id}"
    with Casefile.open(path, write=True) as casefile:
        casefile.decide(
            Decision(
                id="d1",
                judgement="same",
                a="psolberg",
                b="pgone",
                members_b=(member,),
                author="Nora",
                time="2024-04-01T08:00:00Z",
            )
        )
    assert f"and {reading.entities[0].name} (pgone)" in " ".join(run("decisions", path).stdout.split())
