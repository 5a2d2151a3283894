"""The place and agency of a dateline."""

import pytest

from dragoman.read.entities.datelines import find_dateline
from dragoman.read.entities.mentions import Columns
from tests.read.built import built


def columns_of(text: str) -> Columns:
    """Give the columns of words that are parsed as a list."""
    words = text.replace(",", " ,").replace("(", "( ").replace(")", " )").split()
    table = "\n".join(f"{w} {w} PROPN NNP {'ROOT' if i == 0 else 'dep'} 0 O" for i, w in enumerate(words))
    return Columns(built(table))


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("NEKEMTE, Ethiopia, 3 May (Selat Wire) - Rebels signed.", "NEKEMTE", "Selat Wire"),
        ("PORT-AU-FEN - Rebels signed.", "PORT-AU-FEN", ""),
        ("Lowmoor (Selat Wire) -- Rebels signed.", "Lowmoor", "Selat Wire"),
        ("SAN FEN -- Rebels signed.", "SAN FEN", ""),
        ("UPDATE 1 - Rebels signed.", "", ""),
        ("WATCH - Rebels signed.", "", ""),
        ("Lowmoor - Rebels signed.", "", ""),
    ],
)
def test_a_dateline_is_in_capitals_or_bears_an_agency(text: str, place: str, agency: str) -> None:
    """A place in capitals, or one with an agency in brackets, before a dash; labels of updates are none."""
    columns = columns_of(text)
    found = find_dateline(columns)

    def spelt(span: tuple[int, int]) -> str:
        return columns.parse.text[slice(*span)]

    assert (spelt(found.place), spelt(found.agency)) == (place, agency)
