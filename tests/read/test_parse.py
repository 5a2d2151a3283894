"""What a parse promises to the stages: paragraphs, sentences that keep to them, and places of words."""

import pytest

from dragoman.model import Report, Span
from dragoman.read.parse import paragraph_starts, parse, span_of
from tests.read.built import built


def paragraphs(text: str) -> list[str]:
    """Give the paragraphs of a text."""
    starts = paragraph_starts(text)
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_a_blank_line_ends_a_paragraph() -> None:
    """Paragraphs are told apart by blank lines."""
    assert paragraphs("One of them.\n\nAnother one.\n") == ["One of them.", "Another one."]


def test_a_line_end_ends_a_paragraph_where_lines_are_whole() -> None:
    """In a text whose lines end with their sentences, a line is a paragraph, a headline too."""
    text = "Port reopens\nThe port reopened on Monday.\nShips came in at noon.\n"
    assert paragraphs(text) == ["Port reopens", "The port reopened on Monday.", "Ships came in at noon."]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """In a text that is hard-wrapped, a line end within a sentence ends nothing."""
    text = "The port of Lowmoor\nreopened on Monday after\na strike of nine days,\nits operator\nsaid in a statement.\n"
    assert len(paragraphs(text)) == 1


@pytest.mark.parametrize(
    "dateline",
    [
        "LOWMOOR (Harbour Wire) - ",
        "PORT SABLE, Mass., Dec. 11 (HW) — ",
        "Lowmoor (HW) – ",
        "PORT SABLE — ",
        "LOWMOOR -- ",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence_after_it(dateline: str) -> None:
    """The first sentence after a dateline begins with its own first word."""
    parsed = parse(Report.of(f"{dateline}The envoy left the city on Monday.", snapshot="made"))
    assert [s.text for s in parsed.doc.sents][-1] == "The envoy left the city on Monday."


def test_the_span_of_words_has_the_words() -> None:
    """Character spans cut out exactly the words, without the white space around them."""
    parsed = built("""
        Envoys envoy NOUN NNS nsubj 1
        left leave VERB VBD ROOT 1
        . . PUNCT . punct 1
        ¶
        They they PRON PRP nsubj 5
        ran run VERB VBD ROOT 5
    """)
    assert span_of(parsed.doc[3:6]).of(parsed.text) == "They ran"
    assert [t.text for t in parsed.tokens(Span(1, 3))] == ["Envoys"]
    assert len(parsed.paragraphs) == 2


def test_a_verb_keeps_its_own_lemma() -> None:
    """Forms that look like those of another verb ("staged", "fined") get the lemma of their own."""
    doc = parse(Report.of("Drivers staged a protest. The court fined them.", snapshot="example")).doc
    assert [t.lemma_ for t in doc if t.pos_ == "VERB"] == ["stage", "fine"]
