"""Attributions by a colon: "Minister: no talks before spring", "Here is the minister: "…"", and transcripts."""

from collections.abc import Iterator
from typing import Any

from dragoman.read.parse import Parse

from .attribution import Attribution

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
        speaker = _speaker(tokens[:colon])
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
