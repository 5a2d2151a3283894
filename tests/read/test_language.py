"""Which reports are English."""

import pytest

from dragoman.model import Report
from dragoman.read.language import is_english

ENGLISH = "The ferry to the island was late on Monday, and the mayor said that it would be late again. " * 3
GERMAN = "Die Fähre zur Insel kam am Montag zu spät, und der Bürgermeister sagte, das werde so bleiben. " * 3
FRENCH = "Le bac pour l'île était en retard lundi, et le maire a dit qu'il le serait encore souvent. " * 3


@pytest.mark.parametrize(("text", "expected"), [(ENGLISH, True), (GERMAN, False), (FRENCH, False), ("Kurz.", True)])
def test_prose_is_told_by_its_function_words(text: str, *, expected: bool) -> None:
    """English prose is known by its small words; a text too short to tell passes."""
    assert is_english(Report.of(text, snapshot="made")) is expected


@pytest.mark.parametrize(("language", "expected"), [("en", True), ("en-GB", True), ("EN", True), ("ko", False)])
def test_metadata_decides_where_it_is_there(language: str, *, expected: bool) -> None:
    """A report that names its language is believed."""
    assert is_english(Report.of("Kurz.", snapshot="made", language=language)) is expected
