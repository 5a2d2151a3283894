"""Attributions by a colon: "Minister: no talks before spring", "Here is the minister: "…"", and transcripts."""

from collections.abc import Iterator
from typing import Any

from dragoman.read.parse import Parse

from .attribution import Attribution
from .cues import words

LONGEST_HEADLINE = 25
"""Words that a headline has at most."""
LONGEST_SPEAKER = 8
"""Words that a speaker before a colon has at most; tuned by reading PolNeAR train."""
WHOLE_NAME = 3
"""Words up to which proper nouns alone before a colon are a speaker's name ("Lind: We left.")."""
SHORTEST_SAID = 3
"""Words that what follows the colon has at least."""


def colon_attributions(parse: Parse) -> Iterator[Attribution]:
    """Give the attributions of paragraphs that begin with a speaker and a colon."""
    for first, last in parse.paragraphs:
        tokens = [t for t in parse.doc[first:last] if not t.is_space]
        colon = next((n for n, t in enumerate(tokens[: LONGEST_SPEAKER + 1]) if t.text == ":"), None)
        if not colon or len(tokens) - colon <= SHORTEST_SAID:
            continue
        label = " ".join(t.lower_ for t in tokens[:colon]) in words("labels")
        speaker = None if label else _speaker(tokens[:colon]) or _of_headline(parse, tokens, colon)
        if speaker is None:
            continue
        mark = tokens[colon]
        content = frozenset(t.i for t in tokens[colon + 1 :])
        yield Attribution(mark, (mark,), (speaker,), content, "assert", "colon:speaker")


def _speaker(tokens: list[Any]) -> Any | None:
    """Give the head of a name that is all there is before the colon."""
    if any(t.pos_ in {"VERB", "AUX"} or t.like_num or t.is_quote for t in tokens):
        return None
    whole = len(tokens) <= WHOLE_NAME and all(t.pos_ == "PROPN" for t in tokens)
    named = [t for t in tokens if t.pos_ == "PROPN" and (whole or t.ent_type_ in {"PERSON", "ORG"} or t.is_upper)]
    if not named or named[-1].i != tokens[-1].i:
        return None
    return named[-1]


def _of_headline(parse: Parse, tokens: list[Any], colon: int) -> Any | None:
    """Give the head of what a headline has before its colon: "Report: …", "Moor police: …", "Lind: …".

    A single word that the parse takes for a noun is a speaker where the report has it in the name of a person.
    """
    if len(tokens) > LONGEST_HEADLINE or any(t.text in {".", "?", "!"} for t in tokens[colon:-1]):
        return None
    if colon > WHOLE_NAME or any(t.pos_ in {"VERB", "AUX"} or t.is_quote or t.like_num for t in tokens[:colon]):
        return None
    if not any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in tokens[colon:]):
        return None
    last = tokens[colon - 1]
    lemma = last.lemma_.lower()
    if any(lemma in words(name) for name in ("documents", "unnamed", "organizations", "offices")):
        return last
    named = colon == 1 and last.text[0].isupper()
    return last if named and any(last.lower_ in e.text.lower().split() for e in _persons(parse)) else None


def _persons(parse: Parse) -> list[Any]:
    return [e for e in parse.doc.ents if e.label_ == "PERSON"]
