"""Hand-built parses, so that a rule is tested on grammar alone: in milliseconds, and safe from a new model."""

from functools import cache
from typing import Any

from dragoman.model import Report
from dragoman.read.parse import Parse, of_doc


@cache
def _vocab() -> Any:
    import spacy

    return spacy.blank("en").vocab


def doc_of(rows: list[list[str]], spaces: list[bool] | None = None) -> Any:
    """Build a spaCy document from rows of `word lemma POS TAG dep head [ENT]`."""
    from spacy.tokens import Doc

    return Doc(
        _vocab(),
        words=[r[0] for r in rows],
        spaces=spaces,
        lemmas=[r[1] for r in rows],
        pos=[r[2] for r in rows],
        tags=[r[3] for r in rows],
        deps=[r[4] for r in rows],
        heads=[int(r[5]) for r in rows],
        ents=[r[6] if len(r) > 6 else "O" for r in rows],
    )


def built(table: str, *, published: str | None = "2024-07-16", outlet: str | None = None) -> Parse:
    """Build a parse from lines of `word lemma POS TAG dep head [ENT]`; `head` is a line number from 0.

    A blank line ends a sentence; a line `¶` is a paragraph break. Words are joined by blanks, but none goes
    before closing punctuation or after an opening bracket or quotation mark.
    """
    rows: list[list[str]] = []
    starts: list[bool] = []
    fresh = True
    for line in table.strip().splitlines():
        if not line.strip():
            fresh = True
            continue
        if line.strip() == "¶":
            rows.append(["\n\n", "\n\n", "SPACE", "_SP", "dep", str(len(rows))])
            starts.append(False)
            fresh = True
            continue
        rows.append(line.split())
        starts.append(fresh)
        fresh = False
    words = [r[0] for r in rows]
    spaces = [
        i + 1 < len(words)
        and "\n" not in words[i + 1]
        and "\n" not in words[i]
        and words[i + 1] not in {".", ",", "?", "!", ";", ":", ")", "”", "'s", "’s", "''", "n't", "n’t"}
        and words[i] not in {"(", "“", "$", "``"}
        for i in range(len(words))
    ]
    doc = doc_of(rows, spaces)
    return of_doc(Report.of(doc.text, snapshot="built", published=published, outlet=outlet), doc)
