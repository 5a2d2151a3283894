"""A user's query as terms: words, "phrases", beginnings*, and -words to leave out; never an FTS5 error.

Folding is that of the index (unicode61 with remove_diacritics 2): case and diacritics are of no account.
"""

import re
import unicodedata
from collections.abc import Iterable

import msgspec

from dragoman.model import Span

_PIECE = re.compile(r'(?P<no>-?)"(?P<phrase>[^"]*)"(?P<beginning>\*?)|(?P<word>\S+)')
_TOKEN = re.compile(r"[^\W_]+(?:[̀-ͯ]+[^\W_]*)*")


class Term(msgspec.Struct, frozen=True):
    """One term: words that stand side by side; the last may break off, or all be unwanted."""

    words: tuple[str, ...]
    prefix: bool = False
    exclude: bool = False

    @property
    def folded(self) -> tuple[str, ...]:
        """The words without case and diacritics."""
        return tuple(fold(word) for word in self.words)


def fold(text: str) -> str:
    """Give `text` in lower case without diacritics."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def words_of(text: str) -> tuple[str, ...]:
    """Give the words of `text`, as the index tells them apart."""
    return tuple(match.group() for match in _TOKEN.finditer(text))


def folded_words(text: str | None) -> str:
    """Give the folded words of `text`, each with a blank before it."""
    return "".join(f" {fold(word)}" for word in words_of(text or ""))


def parse(query: str, *, prefix_last: bool = False) -> tuple[Term, ...]:
    """Give the terms of a query; none where nothing in it could be found.

    With `prefix_last` the last word may break off, as while typing.
    """
    found = []
    for match in _PIECE.finditer(query):
        word = match["word"]
        if word is None:
            words, prefix, exclude = words_of(match["phrase"]), bool(match["beginning"]), bool(match["no"])
        else:
            words, prefix, exclude = words_of(word), word.endswith("*"), word.startswith("-")
        if words:
            found.append(Term(words, prefix, exclude))
    if prefix_last and found and not found[-1].exclude:
        found[-1] = Term(found[-1].words, prefix=True)
    if all(term.exclude for term in found):
        return ()
    return tuple(found)


def expression(terms: Iterable[Term], column: str | None = None) -> str:
    """Give the FTS5 expression that finds all wanted terms and none of the unwanted."""
    terms = tuple(terms)
    wanted = " AND ".join(_quoted(term) for term in terms if not term.exclude)
    unwanted = "".join(f" NOT {_quoted(term)}" for term in terms if term.exclude)
    found = f"({wanted}){unwanted}"
    return f"{{{column}}} : ({found})" if column else found


def _quoted(term: Term) -> str:
    return '"' + " ".join(term.words) + '"' + (" *" if term.prefix else "")


def marks(terms: Iterable[Term], text: str) -> tuple[Span, ...]:
    """Give the places of the wanted terms in `text`, in order, without overlaps."""
    places = [(fold(match.group()), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    found: list[Span] = []
    for term in terms:
        if term.exclude:
            continue
        wanted, width = term.folded, len(term.words)
        for at in range(len(places) - width + 1):
            if _matches(wanted, [word for word, _, _ in places[at : at + width]], prefix=term.prefix):
                found.append(Span(places[at][1], places[at + width - 1][2]))
    return _merged(found)


def _matches(wanted: tuple[str, ...], words: list[str], *, prefix: bool) -> bool:
    *first, last = wanted
    if words[:-1] != first:
        return False
    return words[-1].startswith(last) if prefix else words[-1] == last


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
