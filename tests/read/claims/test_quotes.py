"""Quotations in text: their marks, and how they run over paragraphs."""

from itertools import pairwise

import pytest
import spacy

from dragoman.read.claims.quotes import find_quotes


def quoted(*paragraphs: list[str]) -> list[tuple[str, bool]]:
    """Give the words of each quotation in paragraphs of tokens, and whether it continues the one before."""
    from spacy.tokens import Doc

    doc = Doc(spacy.blank("en").vocab, words=[w for p in paragraphs for w in p])
    starts = [sum(len(p) for p in paragraphs[:n]) for n in range(len(paragraphs) + 1)]
    found = find_quotes(doc, tuple(pairwise(starts)))
    return [(" ".join(t.text for t in doc[q.start + 1 : q.end - 1]), q.continues) for q in found]


@pytest.mark.parametrize(("left", "right"), [("“", "”"), ('"', '"'), ("``", "''"), ("''", "''"), ("«", "»")])
def test_marks(left: str, right: str) -> None:
    """Curly, straight, doubled and angled marks each hold a quotation."""
    assert quoted([left, "We", "left", right, "she", "said"]) == [("We left", False)]


def test_over_paragraphs() -> None:
    """A paragraph that opens with a mark takes up the quotation left open before it."""
    assert quoted(["“", "We", "left", "."], ["“", "They", "stayed", "”"]) == [("We left", False), ("They stayed", True)]


def test_a_misprinted_mark_closes() -> None:
    """An opening mark right behind a word and before a blank closes the quotation."""
    from spacy.tokens import Doc

    doc = Doc(spacy.blank("en").vocab, words=["“", "We", "left", "“", "he", "said"], spaces=[0, 1, 0, 1, 1, 0])
    assert [(q.start, q.end) for q in find_quotes(doc, ((0, 6),))] == [(0, 4)]
