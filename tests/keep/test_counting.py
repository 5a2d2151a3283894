"""Counting: each incident is counted once for what it says, and damage to what it is counted by is found."""

from pathlib import Path

import msgspec
import pytest

from dragoman.keep import Casefile
from dragoman.keep.counting import concerned, key_of, ties_of
from dragoman.model import Copies, RecordParticipant, Suggestion
from tests.show.story import DEFECTION, RECORD, make


def test_a_tie_stands_once_however_its_ends_are_named() -> None:
    """Two who act together are tied once; who went somewhere was not also there; a tie keeps its direction."""
    parties = tuple(
        RecordParticipant(role=role, entity=name, name=name)
        for role, name in (("actor", "b"), ("actor", "a"), ("target", "a"), ("destination", "x"))
    )
    where = DEFECTION.where and msgspec.structs.replace(DEFECTION.where, entity="x")
    told = msgspec.structs.replace(DEFECTION, participants=parties, where=where)
    assert ties_of(told) == [
        ("a", "b", "did", True),
        ("a", "b", "with", False),
        ("a", "x", "to", False),
        ("b", "x", "to", False),
    ]


def test_names_of_one_outlet_have_a_key_in_common() -> None:
    """An article and capitals are of no account."""
    assert key_of("The Far Paper") == key_of("far paper") == "far paper"


def test_small_parts_are_about_what_they_name() -> None:
    """Copies are about the original and each copy, or each report where nobody knows; suggestions about both sides."""
    copies = Copies(original="r1", reports=("r1", "r2"), because="same text")
    assert concerned(copies) == [("r1", "original"), ("r2", "copy")]
    assert concerned(msgspec.structs.replace(copies, original=None)) == [("r1", "one"), ("r2", "one")]
    assert concerned(Suggestion(sort="entity", a="a", b="b", score=0.5)) == [("a", "side"), ("b", "side")]


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM teller",
        "DELETE FROM told",
        "UPDATE relied SET name = 'x' || name",
        "INSERT INTO seat (entity, incident, far, several) SELECT 'nowhere', number, 0, 0 FROM incident",
        "UPDATE incident SET title = title || '!'",
        "INSERT INTO concerned (about, kind, id, part) SELECT 'nobody', kind, id, 'side' FROM part",
    ],
)
def test_verify_finds_what_counts_wrongly(tmp_path: Path, damage: str) -> None:
    """A row lost, changed or put in, by which a view would count, is told of; putting the record afresh mends it."""
    with Casefile.open(make(tmp_path / "x.dragoman"), write=True) as casefile:
        assert casefile.verify() == []
        casefile._connection.execute(damage)
        assert {problem.kind for problem in casefile.verify()} == {"record"}
        casefile.put_record(RECORD, chain_head=casefile.chain_head, afresh=True)
        assert casefile.verify() == []
