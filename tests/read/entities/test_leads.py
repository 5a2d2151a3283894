"""Opening descriptions and the names given next."""

from dragoman.read.entities.leads import lead_pairs
from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.named import name_mentions
from dragoman.read.entities.nominals import find_nominals
from tests.read.built import built
from tests.read.tables import CAREER, LEAD


def pairs(table: str) -> list[tuple[str, str]]:
    """Give the words of what the opening of a table pairs."""
    columns = Columns(built(table))
    names, in_name = name_mentions(columns)
    described = sorted([*names, *find_nominals(columns, in_name)], key=lambda m: (m.first, m.last))
    return [(a.text, b.text) for a, b in lead_pairs(columns, described)]


def test_the_subject_of_the_lead_and_not_its_source_is_named_next() -> None:
    """The consul is paired, the lawyer who told of him is not."""
    assert pairs(LEAD) == [("Pak Un Chol", "A junior consul")]


def test_nobody_is_paired_where_the_name_comes_first() -> None:
    """A report that opens with a name has no description to name."""
    assert pairs(CAREER) == []


RIVALS = LEAD.replace(
    "a a DET DT det 7 O\nlawyer lawyer NOUN NN nsubj 8 O\nsaid say",
    "a a DET DT det 7 O\nclerk clerk NOUN NN nsubj 8 O\nran run",
)


def test_nobody_is_paired_where_two_could_be_meant() -> None:
    """A second person brought in before the name leaves it open whose it is."""
    assert RIVALS != LEAD
    assert pairs(RIVALS) == []
