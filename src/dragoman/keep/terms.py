"""A user's query as terms: words, "phrases", beginnings*, and -words to leave out; never an FTS5 error.

Folding is that of the index (unicode61 with remove_diacritics 2): case and diacritics are of no account.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from dragoman.model import DragomanError, Span

_MARK = "[\u0300-\u036f]"
_PIECE = re.compile(r'(?P<no>-?)"(?P<phrase>[^"]*)"(?P<beginning>\*?)|(?P<word>\S+)')
_TOKEN = re.compile(rf"[^\W_]+(?:{_MARK}+[^\W_]*)*")


class Term(msgspec.Struct, frozen=True):
    """One term: words that stand side by side; the last may break off, or all be unwanted."""

    words: tuple[str, ...]
    prefix: bool = False
    exclude: bool = False

    @property
    def folded(self) -> tuple[str, ...]:
        """The words without case and diacritics."""
        return tuple(fold(word) for word in self.words)


class _Folding(dict[int, str]):
    """Gives a sign without case and diacritics, where that is one sign: so folding moves no offset."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code).lower())
        base = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
        self[code] = base if len(base) == 1 else chr(code)
        return self[code]


_FOLDING = _Folding()


def _fold_in_place(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def fold(text: str) -> str:
    """Give `text` in lower case without diacritics."""
    folded = _fold_in_place(text)
    return folded if folded.isascii() else "".join(sign for sign in folded if not unicodedata.combining(sign))


def sound(text: str) -> str:
    """Give `text` without halves of signs, which no UTF-8 has: a shell may pass on any bytes."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def words_of(text: str) -> tuple[str, ...]:
    """Give the words of `text`, as the index tells them apart."""
    return tuple(match.group() for match in _TOKEN.finditer(text))


def folded_words(text: str | None) -> str:
    """Give the folded words of `text`, each with a blank before it."""
    return "".join(f" {fold(word)}" for word in words_of(text or ""))


MOST_WORDS = 64
"""Words of a query. The index takes time for each beyond measure: five thousand, all common, took seven minutes."""


def parse(query: str, *, prefix_last: bool = False) -> tuple[Term, ...]:
    """Give the terms of a query, each once; none where nothing in it could be found.

    With `prefix_last` the last word may break off, as while typing. A DragomanError tells of a query that is
    longer than anybody's.
    """
    found: list[Term] = []
    for match in _PIECE.finditer(sound(query)):
        word = match["word"]
        if word is None:
            words, prefix, exclude = words_of(match["phrase"]), bool(match["beginning"]), bool(match["no"])
        else:
            words, prefix, exclude = words_of(word), word.endswith("*"), word.startswith("-")
        if words:
            found.append(Term(words, prefix, exclude))
    if prefix_last and found and not found[-1].exclude:
        found[-1] = Term(found[-1].words, prefix=True)
    found = list(dict.fromkeys(found))
    if sum(len(term.words) for term in found) > MOST_WORDS:
        raise DragomanError(f"{query[:40]}…", f"these are more than {MOST_WORDS} words", "ask for fewer")
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
    folded = _fold_in_place(text)
    return _merged(
        [Span(*match.span()) for term in terms if not term.exclude for match in _pattern(term).finditer(folded)]
    )


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    """Give what finds a term's words in folded text, whatever stands between them, marks set apart or not."""
    words = ("".join(re.escape(sign) + f"{_MARK}*" for sign in word) for word in term.folded)
    end = rf"(?:[^\W_]|{_MARK})*" if term.prefix else rf"(?![^\W_]|{_MARK})"
    return re.compile(rf"(?<![^\W_])(?<!{_MARK})" + r"[\W_]+".join(words) + end)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
