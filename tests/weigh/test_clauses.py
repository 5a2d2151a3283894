"""Clauses in the words of the report."""

import pytest

from dragoman.weigh.clauses import noun_phrase_of, trimmed
from dragoman.weigh.sheets import Sheet
from dragoman.weigh.tellings import Mention
from tests.weigh.draft import Draft


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("refused to hand over the", "refused to hand over"),
        ("spoke of “a cheap", "spoke of a cheap"),
        ("left (the", "left"),
        ("signed “a paper”", "signed “a paper”"),
    ],
)
def test_nothing_dangles(words, line):
    """Prepositions, articles, and quotation marks that are not closed do not end a title."""
    assert trimmed(words) == line


@pytest.mark.parametrize(
    ("text", "noun", "line"),
    [
        (
            "Norland has not replied to a request for legal help that was sent in May.",
            "request",
            "a request for legal help",
        ),
        ("An inquiry was opened.", "inquiry", None),
    ],
)
def test_an_event_told_by_a_noun_has_the_words_around_it(text, noun, line):
    """The phrase of a noun runs from its article to where a clause begins; a bare noun has none."""
    d = Draft(text)
    d.event("demand", noun, rule=f"demand: {noun} (noun)")
    sheet = Sheet(d.reading())
    event = sheet.reading.events[0]
    assert noun_phrase_of(Mention(sheet.key("v1"), sheet.address("v1"), sheet, event, (), None)) == line
