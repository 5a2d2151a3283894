"""Who says the words of a quotation."""

from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.named import name_mentions
from dragoman.read.entities.speakers import find_speakers
from tests.read.built import built
from tests.read.tables import FIRM, QUOTED


def speakers(table: str) -> list[str | None]:
    """Give the names of the speakers of the quotations of a table."""
    columns = Columns(built(table))
    names, _ = name_mentions(columns)
    return [m.text if m else None for m in find_speakers(columns, names).values()]


def test_the_subject_of_the_verb_beside_a_quotation_speaks_it_and_the_next() -> None:
    """A quotation that is a sentence of its own goes on from the one before."""
    assert speakers(QUOTED) == ["Ann Kerr", "Ann Kerr"]


def test_without_quotations_nobody_speaks() -> None:
    """Reported speech without marks has no quotation to speak."""
    assert speakers(FIRM) == []
